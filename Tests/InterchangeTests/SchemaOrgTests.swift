import ConcertModel
import Findings
import Testing

@testable import Interchange

@Suite struct SchemaOrgTests {
  private func acquire(_ text: String) throws -> Proposals {
    try Acquisition(file: "a.jsonld", name: "a").proposals(from: Array(text.utf8))
  }

  private func event(_ proposals: Proposals) throws -> Event {
    let events = proposals.proposals.compactMap { proposal -> Event? in
      if case .event(let event) = proposal.entry { event } else { nil }
    }
    return try #require(events.first)
  }

  /// An event of everything the words can say.
  private var gala: Event {
    var event = Event(id: "gala", title: Texts(byLanguage: ["az": "Qala", "fr": "Gala"]))
    event.languages = ["az", "fr"]
    event.link = "https://example.org/gala"
    let hall = Venue(
      id: "salle-cortot-paris", name: "Salle Cortot", town: "Paris", address: "78 rue Cardinet")
    event.performances = [
      Performance(
        date: PartialDate("2022-02-24"), time: ClockTime("19:00"), venue: .entry(hall)),
      Performance(date: PartialDate("2022-02-25"), venue: .entry(hall)),
    ]
    let garayev = Person(
      id: "gara-garayev", name: "Gara Garayev",
      otherNames: [OtherName("Кара Караев", language: "ru")],
      born: PartialDate("1918-02-05"),
      identifiers: [
        ExternalIdentifier(scheme: "wikidata", value: "Q1"),
        ExternalIdentifier(scheme: "house", value: "7"),
      ])
    event.performers = [
      Credit(
        person: .entry(Person(id: "isfar-sarabski", name: "Isfar Sarabski")), instrument: "piano"),
      Credit(ensemble: .entry(Ensemble(id: "quartet", name: "Sarabski Quartet"))),
      Credit(person: .entry(Person(id: "m", name: "Maestro")), role: "conductor"),
    ]
    var work = Work(
      id: "seven-beauties", title: "Seven Beauties",
      contributors: [Contributor(role: .composer, person: .entry(garayev))])
    work.composed = "1952"
    event.programme = [ProgrammeItem(.work, work: .entry(work), note: "Paris premiere")]
    return event
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let text = SchemaOrg.text(for: [.event(gala)])
    let read = try acquire(text)
    #expect(read.findings.isEmpty, "\(read.findings)")
    #expect(try event(read) == gala, "\(text)")
    #expect(SchemaOrg.text(for: read.proposals.map(\.entry)) == text)
    #expect(read.proposals.allSatisfy { !$0.hasMadeID })
    #expect(text.contains("\"sameAs\": \"https://www.wikidata.org/entity/Q1\""))
    #expect(text.contains("\"@type\": \"PerformanceRole\"") && text.contains("\"EventSeries\""))
  }

  @Test func timesCarryTheOffsetOfTheirZone() {
    var event = gala
    event.performances = [
      Performance(
        date: PartialDate("2022-07-24"), time: ClockTime("19:00"), zone: "Europe/Paris")
    ]
    #expect(
      SchemaOrg.text(for: [.event(event)]).contains("\"startDate\": \"2022-07-24T19:00+02:00\""))
  }

  @Test func aStrangersPageIsRead() throws {
    let read = try acquire(
      """
      {"@context": "https://schema.org", "@type": "Event", "name": "Recital",
       "startDate": "2022-02-24T19:30:00+01:00", "location": {"@type": "Place", "name": "Hall",
         "address": "1 Street"},
       "performer": [{"@type": "Person", "name": "A B", "sameAs": ["http://viaf.org/viaf/3",
         "https://example.org/ab"]}, {"@type": "PerformanceRole", "roleName": "conductor",
         "performer": {"@type": "Person", "name": "C D"}}],
       "workPerformed": [{"@type": "MusicComposition", "name": "Song", "composer": "E F"}]}
      """)
    let event = try event(read)
    #expect(read.findings.isEmpty && read.proposals[0].hasMadeID, "\(read.findings)")
    #expect(event.id == "recital" && event.performances.first?.time == ClockTime("19:30"))
    #expect(event.performances.first?.venue?.entry?.address == "1 Street")
    #expect(event.performers.map(\.role) == [nil, "conductor"])
    #expect(event.performers[0].person?.entry?.identifiers.map(\.scheme) == ["viaf", "url"])
    #expect(event.programme.first?.work?.entry?.contributors.first?.person?.entry?.name == "E F")
  }

  @Test func thingsUnderAGraphReferToEachOther() throws {
    let read = try acquire(
      """
      {"@context": "https://schema.org", "@graph": [
        {"@type": "MusicGroup", "@id": "#q", "name": "Quartet", "member": [
          {"@type": "OrganizationRole", "namedPosition": "tar", "startDate": "2010",
           "member": {"@id": "#b"}}]},
        {"@type": "Person", "@id": "#b", "name": {"@value": "Bəhruz", "@language": "az"}},
        {"@type": "Recipe", "name": "Soup"}]}
      """)
    #expect(read.findings.map(\.message) == ["“Recipe” was not read"])
    guard case .ensemble(let quartet) = read.proposals.last?.entry else {
      Issue.record("\(read.proposals)")
      return
    }
    #expect(quartet.members.first?.person.entry?.name == Texts(byLanguage: ["az": "Bəhruz"]))
    #expect(quartet.members.first?.from == PartialDate("2010"))
    #expect(quartet.members.first?.instrument == "tar")
  }

  @Test func addressesOfKnownKeepersAreIdentifiers() {
    for (address, scheme, value) in [
      ("https://www.wikidata.org/wiki/Q7", "wikidata", "Q7"),
      ("http://www.wikidata.org/entity/Q7", "wikidata", "Q7"),
      ("https://viaf.org/viaf/12/#x", "viaf", "12"),
      ("https://musicbrainz.org/artist/ab-1", "musicbrainz", "ab-1"),
      ("https://d-nb.info/gnd/1-X", "gnd", "1-X"),
    ] {
      #expect(
        WebAddress.identifier(in: address) == ExternalIdentifier(scheme: scheme, value: value))
    }
    #expect(WebAddress.identifier(in: "https://example.org/Q7") == nil)
    #expect(
      WebAddress.of(ExternalIdentifier(scheme: "isni", value: "0000 0001"), .person)
        == "https://isni.org/isni/00000001")
    #expect(WebAddress.of(ExternalIdentifier(scheme: "viaf", value: "a/../b"), .person) == nil)
  }
}
