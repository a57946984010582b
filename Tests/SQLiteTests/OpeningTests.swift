import Foundation
import Testing

@testable import SQLite

@Suite struct OpeningTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A file with a thousand scores, closed.
  private func stock(_ name: String, lineage: Lineage = Library.new) throws {
    let connection = try Connection.open(scratch.path(name), access: .create, lineage: lineage)
    try connection.transaction {
      try connection.run("INSERT INTO shelf(id, name) VALUES (1, 'opera')")
      for number in 1...1_000 where lineage.newest > 1 {
        try connection.run(
          "INSERT INTO score(title, shelf) VALUES (?1, 1)",
          .text("Opera \(number)" + String(repeating: " aria", count: 20)))
      }
    }
  }

  private func refusal(_ name: String, _ access: Connection.Access, _ lineage: Lineage)
    -> SQLiteError?
  {
    do {
      _ = try Connection.open(scratch.path(name), access: access, lineage: lineage, patience: 50)
      return nil
    } catch {
      return error as? SQLiteError
    }
  }

  @Test func aNewFileIsInItsFinalStateFromTheStart() throws {
    let connection = try Connection.open(
      scratch.path("a?b#c%20.db"), access: .create, lineage: Library.new)
    #expect(try connection.schemaVersion == 2)
    #expect(try connection.text("PRAGMA journal_mode") == "wal")
    #expect(try connection.integer("PRAGMA synchronous") == 2)
    #expect(try connection.integer("PRAGMA foreign_keys") == 1)
    #expect(try connection.integer("PRAGMA trusted_schema") == 0)
    #expect(try connection.integer("PRAGMA application_id") == 0x4C49_4252)
    #expect(try scratch.files.filter { $0.contains(".new") } == [])
    #expect(try scratch.files.first == "a?b#c%20.db")
  }

  @Test func whatIsThereIsNeverMadeAnew() throws {
    try scratch.write(Data("minutes of the board".utf8), to: "a.db")
    #expect(refusal("a.db", .create, Library.new) == .exists(scratch.path("a.db")))
    #expect(try scratch.contents("a.db") == Data("minutes of the board".utf8))
  }

  @Test(arguments: [Connection.Access.read, .write])
  func whatIsNotOursIsRefusedAndLeftAlone(access: Connection.Access) throws {
    try stock("newer.db")
    try stock("other.db", lineage: Lineage(applicationID: 7, migrations: [Library.first]))
    try scratch.write(Data(), to: "empty.db")
    try scratch.write(Data("a letter, not a database".utf8), to: "letter.db")
    let before = try scratch.files.map { try scratch.contents($0) }
    #expect(refusal("newer.db", access, Library.old) == .newer(found: 2, known: 1))
    #expect(refusal("other.db", access, Library.new) == .foreign(applicationID: 7))
    #expect(refusal("empty.db", access, Library.new) == .foreign(applicationID: 0))
    guard case .damaged = refusal("letter.db", access, Library.new) else {
      Issue.record("a letter was taken for a database")
      return
    }
    guard case .cannotOpen = refusal("missing.db", access, Library.new) else {
      Issue.record("a file that is not there was opened")
      return
    }
    #expect(try scratch.files.map { try scratch.contents($0) } == before)
    #expect(try scratch.files == ["empty.db", "letter.db", "newer.db", "other.db"])
  }

  @Test(arguments: [Connection.Access.read, .write])
  func aFileCutShortIsRefusedAndLeftAlone(access: Connection.Access) throws {
    try stock("whole.db")
    let whole = try scratch.contents("whole.db")
    for length in [1, 99, 100, 4_096, whole.count / 2, whole.count - 4_096, whole.count - 1] {
      try scratch.write(whole.prefix(length), to: "cut.db")
      #expect(
        refusal("cut.db", access, Library.new) != nil, "\(length) of \(whole.count) bytes passed")
      #expect(try scratch.contents("cut.db") == whole.prefix(length))
    }
  }

  @Test func aNewerFileIsKnownByItsLogAlone() throws {
    try stock("a.db", lineage: Library.old)
    // Held open, so that the step to version 2 is still in the log and not in the file.
    let newer = try Connection.open(scratch.path("a.db"), access: .write, lineage: Library.new)
    try newer.migrate(Library.new)
    let before = try scratch.contents("a.db")
    #expect(refusal("a.db", .write, Library.old) == .newer(found: 2, known: 1))
    #expect(try scratch.contents("a.db") == before)
    #expect(try newer.schemaVersion == 2)
  }

  @Test func scribbledPagesAreFound() throws {
    try stock("a.db")
    var bytes = try scratch.contents("a.db")
    let middle = bytes.count / 2 / 4_096 * 4_096
    for index in middle..<middle + 4_096 { bytes[index] = 0xAA }
    try scratch.write(bytes, to: "a.db")
    let connection = try Connection.open(
      scratch.path("a.db"), access: .read, lineage: Library.new)
    var faults: [String] = []
    do { faults = try connection.structuralFaults() } catch SQLiteError.damaged(let what) {
      faults = [what]
    }
    #expect(!faults.isEmpty)
  }

  @Test func aFileHeldByAnotherIsReportedAsInUse() throws {
    try stock("a.db")
    let holder = try Connection.open(scratch.path("a.db"), access: .write, lineage: Library.new)
    try holder.transaction {
      let second = try Connection.open(
        scratch.path("a.db"), access: .write, lineage: Library.new, patience: 50)
      // Readers go on while another writes …
      #expect(try second.integer("SELECT count(*) FROM score") == 1_000)
      // … and a second writer waits, then says so.
      do {
        try second.transaction { _ = try second.run("DELETE FROM score") }
        Issue.record("two wrote at once")
      } catch SQLiteError.busy {
        #expect(try second.integer("SELECT count(*) FROM score") == 1_000)
      }
    }
  }

  @Test func aReaderChangesNothing() throws {
    try stock("a.db")
    let before = try scratch.contents("a.db")
    do {
      let reader = try Connection.open(scratch.path("a.db"), access: .read, lineage: Library.new)
      #expect(throws: SQLiteError.self) { try reader.run("DELETE FROM score") }
      #expect(try reader.integer("SELECT count(*) FROM score") == 1_000)
    }
    #expect(try scratch.contents("a.db") == before)
    #expect(try scratch.files == ["a.db"])
  }

  @Test func anOlderFileIsBroughtToTheNewestSchemaOnce() throws {
    try stock("a.db", lineage: Library.old)
    let connection = try Connection.open(
      scratch.path("a.db"), access: .write, lineage: Library.new)
    #expect(try connection.schemaVersion == 1)
    #expect(try connection.migrate(Library.new).map(\.number) == [2])
    #expect(try connection.migrate(Library.new).isEmpty)
    #expect(try connection.text("SELECT name FROM shelf") == "opera")
  }

  @Test func aMigrationThatFailsLeavesTheOldSchema() throws {
    try stock("a.db", lineage: Library.old)
    let broken = Lineage(
      applicationID: Library.new.applicationID,
      migrations: [Library.first, Migration(2, "bad", sql: "CREATE TABLE x(y) STRICT; NONSENSE")])
    let connection = try Connection.open(scratch.path("a.db"), access: .write, lineage: broken)
    #expect(throws: SQLiteError.self) { try connection.migrate(broken) }
    #expect(try connection.schemaVersion == 1)
    #expect(try connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'x'") == 0)
  }

  @Test func aBackupHoldsWhatWasCommittedBeforeIt() throws {
    try stock("a.db")
    let live = try Connection.open(scratch.path("a.db"), access: .write, lineage: Library.new)
    try live.run("INSERT INTO score(title, shelf) VALUES ('Tosca', 1)")
    try live.backUp(to: scratch.path("copy.db"))
    try live.run("DELETE FROM score")
    let copy = try Connection.open(scratch.path("copy.db"), access: .read, lineage: Library.new)
    #expect(try copy.integer("SELECT count(*) FROM score") == 1_001)
    #expect(try copy.integrityFaults().isEmpty)
    #expect(throws: SQLiteError.exists(scratch.path("copy.db"))) {
      try live.backUp(to: scratch.path("copy.db"))
    }
  }
}
