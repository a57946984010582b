import Foundation
import Testing

@testable import Registry

@Suite struct OpeningTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    let registry = try desk.create()
    try registry.apply(Desk.proposals(Salon.everything), note: Desk.note)
  }

  private func refusal(_ access: Registry.Access) -> RegistryError? {
    do {
      _ = try Registry.open(desk.path(), access, patience: 50)
      return nil
    } catch {
      return error as? RegistryError
    }
  }

  @Test func aSoundFileOpensAndLeavesNoLogBehind() throws {
    do {
      let registry = try Registry.open(desk.path())
      #expect(try registry.ids(.event) == ["cortot"])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).count == 1)
  }

  @Test(arguments: [Registry.Access.read, .write])
  func aDamagedFileIsRefusedAndLeftAlone(access: Registry.Access) throws {
    let whole = try desk.contents()
    var scribbled = whole
    for index in 8_192..<12_288 { scribbled[index] = 0xA5 }
    var beheaded = whole
    beheaded[0] = 0
    let wrecks = [
      whole.prefix(whole.count / 2), whole.prefix(whole.count - 1), scribbled, beheaded,
    ]
    for damaged in wrecks {
      try damaged.write(to: URL(fileURLWithPath: desk.path()))
      guard case .damaged = refusal(access) else {
        Issue.record("\(damaged.count) bytes: \(String(describing: refusal(access)))")
        continue
      }
      #expect(try desk.contents() == damaged)
    }
  }

  @Test(arguments: [Registry.Access.read, .write])
  func aNewerOrForeignFileIsRefusedAndLeftAlone(access: Registry.Access) throws {
    for pragma in ["user_version = 99", "application_id = 7"] {
      do {
        let registry = try Registry.open(desk.path(), .write)
        try registry.connection.run("PRAGMA " + pragma)
      } catch {}
      let before = try desk.contents()
      switch refusal(access) {
      case .newer, .foreign: break
      case let other: Issue.record("\(String(describing: other))")
      }
      #expect(try desk.contents() == before)
    }
  }

  @Test func aFileHeldByAnotherIsRefusedAsLocked() throws {
    let holder = try Registry.open(desk.path(), .write)
    try holder.connection.transaction {
      let second = try Registry.open(desk.path(), .write, patience: 50)
      do {
        try second.apply(Desk.proposals([.person(.init(id: "x", name: "X"))]), note: Desk.note)
        Issue.record("two wrote at once")
      } catch RegistryError.locked {}
      #expect(try second.find(.person, "Garayev").first?.id == "gara-garayev")
    }
  }

  @Test func whatIsNotThereIsMissingAndWhatIsThereIsNotMadeAnew() throws {
    let before = try desk.contents()
    do {
      _ = try Registry.create(desk.path())
      Issue.record("made anew")
    } catch RegistryError.exists {}
    #expect(try desk.contents() == before)
    do {
      _ = try Registry.open(desk.path("other"))
      Issue.record("opened")
    } catch RegistryError.missing {}
    do {
      _ = try Registry.create(desk.path("no/such/folder"))
      Issue.record("made")
    } catch RegistryError.notWritten {}
  }

  @Test func aBackupOpensAsARegistry() throws {
    let registry = try Registry.open(desk.path())
    try registry.backUp(to: desk.path("copy"))
    #expect(try Registry.open(desk.path("copy")).statistics() == registry.statistics())
  }
}
