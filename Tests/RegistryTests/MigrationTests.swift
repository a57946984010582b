import ConcertModel
import Foundation
import SQLite
import Testing

@testable import Registry

/// Files as every older schema left them.
@Suite struct MigrationTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// A registry of schema 1, written by SQL alone.
  private func writeSchemaOne(damaging: Bool = false) throws {
    let first = Lineage(
      applicationID: RegistrySchema.lineage.applicationID,
      migrations: Array(RegistrySchema.lineage.migrations.prefix(1)))
    let file = try Connection.open(desk.path(), access: .create, lineage: first)
    let records = [
      ("person", "gara-garayev", #"{"id":"gara-garayev","name":"Gara Garayev"}"#),
      (
        "work", "suite",
        #"{"contributors":[{"person":"gara-garayev","role":"composer"}],"#
          + #""id":"suite","title":"Suite"}"#
      ),
      (
        "event", "evening",
        #"{"id":"evening","kind":"gala","performances":[{"date":"2022-02-24"}],"#
          + #""programme":[{"kind":"work","work":"suite"}]}"#
      ),
    ]
    try file.run("INSERT INTO change(time, author, origin) VALUES ('2020', 'old', 'import')")
    for (number, (kind, id, body)) in records.enumerated() {
      let stored = damaging && kind == "work" ? "{}" : body
      try file.run(
        "INSERT INTO entry(id, kind, body, fingerprint) VALUES (?1, ?2, ?3, ?4)", .text(id),
        .text(kind), .text(stored), .blob(EntryCoding.fingerprint(of: stored)))
      try file.run(
        "INSERT INTO edit(change, entry, fingerprint) VALUES (1, ?1, ?2)",
        .integer(Int64(number + 1)), .blob(EntryCoding.fingerprint(of: stored)))
    }
  }

  @Test(arguments: [Registry.Access.read, .write])
  func anOlderFileIsCopiedAndBroughtToThisSchema(access: Registry.Access) throws {
    try writeSchemaOne()
    let registry = try Registry.open(desk.path(), access)
    let copy = try #require(registry.copyOfOlder)
    #expect(copy == desk.path() + ".schema-1")
    #expect(try registry.find(.person, "Караев").first?.id == "gara-garayev")
    #expect(try registry.find(.event, query: "composer:garayev kind:gala").map(\.id) == ["evening"])
    #expect(try registry.history("suite")?.map(\.author) == ["old"])
    #expect(try registry.verify().isEmpty)
    #expect(try Registry.open(desk.path()).copyOfOlder == nil)
    // The copy is the file as it was, and can be brought along in its turn.
    let old = try Connection.open(copy, access: .read, lineage: RegistrySchema.lineage)
    #expect(try old.schemaVersion == 1)
    #expect(try old.integer("SELECT count(*) FROM entry") == 3)
    #expect(try Registry.open(copy).verify().isEmpty)
  }

  /// Schema 2 kept a list of the kinds there are; a table made anew takes its place.
  @Test func aFileOfSchemaTwoTakesSeasonsAndSeries() throws {
    let second = Lineage(
      applicationID: RegistrySchema.lineage.applicationID,
      migrations: Array(RegistrySchema.lineage.migrations.prefix(2)))
    do {
      let file = try Connection.open(desk.path(), access: .create, lineage: second)
      let scribe = Scribe(file, note: Desk.note)
      try scribe.transaction {
        for entry in Salon.everything where entry.kind != .event {
          _ = try scribe.take(entry, as: entry.id ?? "")
        }
      }
    }
    let registry = try Registry.open(desk.path(), .write)
    #expect(registry.copyOfOlder == desk.path() + ".schema-2")
    #expect(try registry.verify().isEmpty)
    #expect(try registry.find(.person, "Караев").first?.id == "gara-garayev")
    #expect(try registry.history("gara-garayev")?.count == 1)
    var evening = Event(id: "evening", title: "Evening")
    evening.partOf = [.entry(Series(name: "Season 2021/22", kind: "season"))]
    let taken = try registry.apply(Desk.proposals([.event(evening)]), note: Desk.note)
    #expect(taken.records.added == 1)
    #expect(try registry.find(.event, query: "season:2021/22").map(\.id) == ["evening"])
    #expect(try registry.event("evening")?.printedSeason == "Season 2021/22")
    #expect(try registry.verify().isEmpty)
    // Nobody can write what refers to nothing, as before.
    #expect(throws: (any Error).self) {
      try registry.connection.run("UPDATE entry SET redirect = 999 WHERE number = 1")
    }
    let old = try Connection.open(
      desk.path() + ".schema-2", access: .read, lineage: RegistrySchema.lineage)
    #expect(try old.schemaVersion == 2)
  }

  @Test func aMigrationThatFailsLeavesTheOldSchema() throws {
    try writeSchemaOne(damaging: true)
    #expect(throws: RegistryError.self) { try Registry.open(desk.path(), .write) }
    let file = try Connection.open(desk.path(), access: .read, lineage: RegistrySchema.lineage)
    #expect(try file.schemaVersion == 1)
    #expect(try file.integer("SELECT count(*) FROM entry") == 3)
    #expect(try file.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'trait'") == 0)
  }

  @Test func aFileThatIsRefusedIsNeitherCopiedNorChanged() throws {
    try writeSchemaOne()
    var bytes = try desk.contents()
    for index in 4_096..<8_192 { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: desk.path()))
    #expect(throws: RegistryError.self) { try Registry.open(desk.path()) }
    #expect(try desk.contents() == bytes)
    #expect(!FileManager.default.fileExists(atPath: desk.path() + ".schema-1"))
  }
}
