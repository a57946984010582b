import ConcertModel
import Findings
import Foundation
import Testing

@testable import Registry

@Suite struct KeepingTests {
  let desk: Desk
  let registry: Registry

  init() throws {
    desk = try Desk()
    registry = try desk.create()
  }

  @discardableResult
  private func take(_ entries: [Entry]) throws -> ImportSummary {
    try registry.apply(Desk.proposals(entries), note: Desk.note)
  }

  @Test func whatIsTakenInComesBackEqual() throws {
    try take(Salon.everything)
    #expect(try registry.entry("gara-garayev") == .person(Salon.garayev))
    #expect(try registry.entry("salle-cortot-paris") == .venue(Salon.hall))
    #expect(try registry.entry("gara-garayev-24-preludes") == .work(Salon.preludes))
    #expect(try registry.entry("nobody") == nil)
    #expect(try registry.verify().isEmpty)
  }

  @Test func entriesGivenOnTheSpotBecomeEntriesOfTheirOwn() throws {
    try take(Salon.everything)
    #expect(try registry.ids(.ensemble) == ["sarabski-quartet"])
    #expect(try registry.ids(.person).contains("isfar-sarabski"))
    #expect(try registry.ids(.work) == ["gara-garayev-24-preludes", "sari-gelin"])
    guard case .event(let kept) = try registry.entry("cortot") else {
      Issue.record("no event")
      return
    }
    let performers = kept.performers.map { $0.person?.id ?? $0.ensemble?.id ?? "" }
    #expect(performers == ["isfar-sarabski", "sarabski-quartet"])
  }

  @Test func anEventForTypesettingHasEverythingInItsPlace() throws {
    try take(Salon.everything)
    let event = try #require(try registry.event("cortot"))
    #expect(event.performances[0].venue?.entry == Salon.hall)
    #expect(event.performers[0].person?.entry?.name == "Isfar Sarabski")
    #expect(event.programme[0].work?.entry?.title == "24 Preludes")
    #expect(event.programme[0].work?.entry?.contributors[0].person?.entry == Salon.garayev)
    #expect(event.programme[2].work?.entry?.title == "Sarı Gəlin")
    #expect(try registry.event("gara-garayev") == nil)
  }

  @Test func takingInTheSameAgainChangesNothing() throws {
    let first = try take(Salon.everything)
    #expect(first.records.added == 8 && first.mentioned.added == 3)
    let before = try registry.statistics()
    let again = try take(Salon.everything)
    #expect(again.records.unchanged == 8 && again.mentioned.unchanged == 3)
    #expect(again.records.added + again.records.updated + again.records.rejected == 0)
    #expect(try registry.statistics() == before)
    #expect(before.items == 3 && before.performances == 1 && before.credits == 2)
    #expect(before.edits == 11)
  }

  @Test func aKnownPersonLearnsAndForgetsNothing() throws {
    try take(Salon.everything)
    var other = Salon.garayev
    other.name = "Kara Karayev"
    other.born = PartialDate("1918")
    other.died = PartialDate("1982-05-13")
    let summary = try take([.person(other)])
    #expect(summary.records.updated == 1)
    #expect(summary.findings.map(\.place.field) == ["born"])
    guard case .person(let kept) = try registry.entry("gara-garayev") else {
      Issue.record("no person")
      return
    }
    #expect(kept.name == Salon.garayev.name && kept.born == Salon.garayev.born)
    #expect(kept.died == PartialDate("1982-05-13"))
    #expect(kept.otherNames.contains { $0.text == "Kara Karayev" })
    #expect(try take([.person(other)]).records.unchanged == 1)
    // What refers to the person is found under the new name, too.
    #expect(try registry.find(.event, "Kara Karayev").map(\.id) == ["cortot"])
    #expect(try registry.find(.work, "karayev preludes").map(\.id) == ["gara-garayev-24-preludes"])
    #expect(try registry.verify().isEmpty)
  }

  @Test func anEventThatChangedAtItsSourceIsReplacedAndTheOldKeptInTheLog() throws {
    try take(Salon.everything)
    var event = Salon.concert
    event.programme.removeLast()
    #expect(try take([.event(event)]).records.updated == 1)
    #expect(try registry.statistics().items == 2)
    let history = try registry.connection.rows(
      "SELECT author, time, before IS NULL, before <> after FROM edit_history WHERE id = 'cortot'"
    ) { [$0.text(0), $0.text(1), $0.text(2), $0.text(3)] }
    #expect(
      history == [
        ["librarian", "2026-03-01T12:00:00Z", "1", ""],
        ["librarian", "2026-03-01T12:00:00Z", "0", "1"],
      ])
    #expect(throws: (any Error).self) { try registry.connection.run("DELETE FROM edit") }
    #expect(throws: (any Error).self) { try registry.connection.run("UPDATE edit SET before = ''") }
  }

  @Test func aReferenceToNobodyIsRejectedAndTheRestTakenIn() throws {
    var event = Salon.concert
    event.performances[0].venue = .id("nowhere")
    let summary = try take(
      [.venue(Salon.hall), .person(Salon.garayev), .work(Salon.preludes), .event(event)])
    #expect(summary.records.rejected == 1 && summary.records.added == 3)
    #expect(summary.findings.first?.message.contains("“nowhere”") == true)
    #expect(try registry.ids(.event) == [])
  }

  @Test func anIdBelongsToOneKind() throws {
    try take([.person(Person(id: "sarabski-quartet", name: "S. Quartet"))])
    let summary = try take([.venue(Venue(id: "sarabski-quartet", name: "Hall"))])
    #expect(summary.records.rejected == 1)
    // On the spot, another id is found.
    try take(Salon.everything)
    #expect(try registry.ids(.ensemble) == ["sarabski-quartet-ensemble"])
  }

  @Test func twoRecordsUnderOneNumberAreTwoEvents() throws {
    func twin(_ guid: String) -> Proposal {
      var event = Event(id: "nyp-5358")
      event.identifiers = [ExternalIdentifier(scheme: "nyphil", value: guid)]
      return Proposal(.event(event), otherwise: "nyp-5358-" + guid)
    }
    let both = Proposals(source: "test", proposals: [twin("a"), twin("b")])
    #expect(try registry.apply(both, note: Desk.note).records.added == 2)
    #expect(try registry.apply(both, note: Desk.note).records.unchanged == 2)
    #expect(try registry.ids(.event) == ["nyp-5358", "nyp-5358-b"])
  }

  @Test func anImportThatIsStoppedKeepsWhatItHasDoneAndGoesOnFromThere() throws {
    struct Stop: Error {}
    let many = (0..<1_200).map { Entry.person(Person(id: "p-\($0)", name: Texts("Person \($0)"))) }
    #expect(throws: Stop.self) {
      try registry.apply(Desk.proposals(many), note: Desk.note) { if $0 >= 1_000 { throw Stop() } }
    }
    #expect(try registry.statistics().people == 1_000)
    let rest = try take(many)
    #expect(rest.records.added == 200 && rest.records.unchanged == 1_000)
    #expect(try registry.verify().isEmpty)
  }

  @Test func aPreviewCountsAndChangesNothing() throws {
    let proposals = Desk.proposals(Salon.everything)
    let preview = try registry.preview([proposals], note: Desk.note).summary
    #expect(preview.records.added == 8)
    #expect(try registry.statistics() == RegistryStatistics())
    #expect(try registry.apply(proposals, note: Desk.note) == preview)
  }

  @Test func aRecordThatChangedByItselfIsNoticed() throws {
    try take(Salon.everything)
    try registry.connection.run(
      "UPDATE entry SET body = replace(body, '1918', '1928') WHERE id = 'gara-garayev'")
    #expect(try registry.verify().map(\.place.record) == ["gara-garayev"])
    #expect(throws: RegistryError.self) { try registry.entry("gara-garayev") }
  }

  @Test func aWorkThatIsPartOfItselfIsFilledOnce() throws {
    var cycle = Work(id: "a", title: "A")
    cycle.partOf = .id("a")
    try take([.work(Work(id: "a", title: "A"))])
    try take([.work(cycle)])
    var event = Event(id: "e")
    event.programme = [ProgrammeItem(.work, work: .id("a"))]
    let filled = try registry.resolved(event)
    #expect(filled.programme[0].work?.entry?.partOf == .id("a"))
  }

  /// Between two batches of one writer another makes a name known: what the first takes in after
  /// that is found by it, too.
  @Test func whatAnotherWroteBetweenTwoBatchesIsNoticed() throws {
    let works = (0..<501).map { number in
      Entry.work(
        Work(
          id: "w-\(number)", title: Texts("Piece \(number)"),
          contributors: [Contributor(role: .composer, person: .id("gara-garayev"))]))
    }
    let other = try Registry.open(registry.path, .write)
    var batches = 0
    try registry.apply(
      Desk.proposals([.person(Person(id: "gara-garayev", name: "Gara Garayev"))] + works),
      note: Desk.note
    ) { _ in
      batches += 1
      guard batches == 1 else { return }
      var person = Salon.garayev
      person.otherNames = [OtherName("Zzyzx", kind: .stage)]
      try other.apply(Desk.proposals([.person(person)]), note: Desk.note)
    }
    #expect(batches == 2)
    for number in [0, 499, 500] {
      let found = try registry.find(.work, "zzyzx piece \(number)").first
      #expect(found?.id == "w-\(number)" && found?.way == .words, "\(number): \(found as Any)")
    }
    #expect(try registry.verify().isEmpty)
  }
}
