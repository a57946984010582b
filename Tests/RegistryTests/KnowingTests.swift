import ConcertModel
import Testing

@testable import Registry

/// What another keeper's file describes is the entry the registry has, however it calls it.
@Suite struct KnowingTests {
  private let desk: Desk
  private let registry: Registry

  init() throws {
    desk = try Desk()
    registry = try desk.create()
    var garayev = Salon.garayev
    garayev.identifiers = [ExternalIdentifier(scheme: "viaf", value: "1")]
    try registry.apply(
      Desk.proposals([
        .person(garayev), .venue(Salon.hall), .work(Salon.preludes),
        .venue(Venue(id: "hall-baku", name: "Hall", town: "Baku")),
      ]), note: Desk.note)
  }

  private func take(_ entries: Entry...) throws {
    let proposals = entries.map { entry in
      var proposal = Proposal(entry)
      proposal.hasMadeID = true
      return proposal
    }
    let summary = try registry.apply(
      Proposals(source: "test", proposals: proposals), note: Desk.note)
    #expect(summary.records.rejected == 0, "\(summary.findings)")
  }

  @Test func anIdentifierOrANameLeadsToTheEntry() throws {
    try take(
      .person(
        Person(
          id: "kara-karayev", name: "Kara Karayev",
          identifiers: [ExternalIdentifier(scheme: "viaf", value: "1")])),
      .work(
        Work(
          id: "24-preludes-0", title: "24 Preludes",
          contributors: [Contributor(role: .composer, person: .id("kara-karayev"))])))
    #expect(try registry.ids(.person) == ["gara-garayev"])
    #expect(try registry.ids(.work).count == 1)
    try take(.person(Person(id: "karaev", name: "Кара Караев")))
    #expect(try registry.ids(.person) == ["gara-garayev"])
  }

  @Test func whoeverContradictsIsSomebodyElse() throws {
    try take(
      .person(
        Person(
          id: "kara-karaev", name: "Кара Караев",
          identifiers: [ExternalIdentifier(scheme: "viaf", value: "2")])),
      .person(Person(id: "karaev-ii", name: "Qara Qarayev", born: PartialDate("1943"))))
    #expect(try registry.ids(.person) == ["gara-garayev", "kara-karaev", "karaev-ii"])
  }

  @Test func aHallOfTheSameNameInAnotherTownIsAnother() throws {
    var event = Event(id: "e", title: "E")
    event.performances = ["Baku", "Baku, AZ", "Paris"].map { town in
      Performance(venue: .entry(Venue(name: "Hall", town: Texts(town))))
    }
    try registry.apply(Desk.proposals([.event(event)]), note: Desk.note)
    #expect(try registry.ids(.venue) == ["hall-baku", "hall-paris", "salle-cortot-paris"])
  }
}
