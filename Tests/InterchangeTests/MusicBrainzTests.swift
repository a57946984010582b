import ConcertModel
import Findings
import Testing

@testable import Interchange

/// Files in the shape the web service documents; identifiers are made up.
@Suite struct MusicBrainzTests {
  private func acquire(_ text: String) throws -> Proposals {
    try Acquisition(file: "a.json", name: "a").proposals(from: Array(text.utf8))
  }

  private let artist = """
    {
      "id": "00000000-0000-4000-8000-000000000001", "type": "Person", "name": "Gara Garayev",
      "sort-name": "Garayev, Gara", "disambiguation": "composer", "country": "AZ",
      "gender": "Male", "area": {"name": "Azerbaijan"},
      "life-span": {"begin": "1918-02-05", "end": "1982-05-??", "ended": true},
      "isnis": ["0000000000000001"], "ipis": ["00000000199"],
      "aliases": [
        {"name": "Qara Qarayev", "sort-name": "Qarayev, Qara", "locale": "az", "primary": true,
         "type": "Artist name", "begin": null, "end": null, "ended": false},
        {"name": "Кара Караев", "locale": "ru", "primary": null, "type": "Artist name"},
        {"name": "Kara Karaev", "locale": null, "primary": null, "type": "Search hint"}
      ],
      "relations": [
        {"type": "wikidata", "target-type": "url",
         "url": {"resource": "https://www.wikidata.org/wiki/Q1"}},
        {"type": "VIAF", "url": {"resource": "http://viaf.org/viaf/2/"}}
      ]
    }
    """

  @Test func anArtistIsAPersonWithNamesInLanguages() throws {
    let read = try acquire(artist)
    #expect(read.findings.isEmpty && read.rejected == 0, "\(read.findings)")
    let person = try read.person("gara-garayev")
    #expect(person.name == Texts(byLanguage: ["": "Gara Garayev", "az": "Qara Qarayev"]))
    #expect(
      person.otherNames == [
        OtherName("Кара Караев", language: "ru"), OtherName("Kara Karaev", kind: .searchHint),
      ])
    #expect(person.born == PartialDate("1918-02-05") && person.died == PartialDate("1982-05"))
    #expect(person.sortName == "Garayev, Gara")
    #expect(
      person.identifiers.map(\.scheme) == ["musicbrainz", "isni", "ipi", "wikidata", "viaf"])
    #expect(person.identifiers.map(\.value).suffix(2) == ["Q1", "2"])
    #expect(read.proposals[0].hasMadeID && read.proposals[0].otherwise == "gara-garayev-00000000")
  }

  @Test func aGroupIsAnEnsembleAndASearchAList() throws {
    let read = try acquire(
      """
      {"created": "2020", "count": 2, "artists": [
        {"id": "33333333-0000-4000-8000-000000000001", "type": "Orchestra", "name": "Some Orchestra", "sort-name": "Some Orchestra"},
        {"id": "44444444-0000-4000-8000-000000000001", "type": "Group", "name": "Trio", "sort-name": "Trio"}, {"id": "z"}]}
      """)
    let kinds = read.proposals.map(\.entry.kind)
    #expect(kinds == [.ensemble, .ensemble])
    guard case .ensemble(let orchestra) = read.proposals[0].entry else { return }
    #expect(orchestra.kind == "orchestra" && orchestra.identifiers.first?.scheme == "musicbrainz")
    #expect(read.findings.map(\.place.line) == [3])
  }

  @Test func aWorkBringsItsMakersItsWholeAndItsParts() throws {
    let read = try acquire(
      """
      {"id": "11111111-0000-4000-8000-000000000001", "title": "Seven Beauties", "type": "Ballet",
       "language": "zxx", "iswcs": ["T-000.000.001-0"],
       "attributes": [{"type": "Key", "value": "D minor"}],
       "aliases": [{"name": "Yeddi gözəl", "locale": "az", "primary": true, "type": "Work name"}],
       "relations": [
         {"type": "composer", "direction": "backward", "target-credit": "K. Karaev",
          "artist": {"id": "00000000-0000-4000-8000-000000000001", "name": "Gara Garayev", "sort-name": "Garayev, Gara"}},
         {"type": "performance", "recording": {"id": "r", "title": "x"}},
         {"type": "parts", "direction": "forward", "ordering-key": 1,
          "work": {"id": "22222222-0000-4000-8000-000000000001", "title": "Waltz", "language": null}}
       ]}
      """)
    #expect(read.findings.isEmpty, "\(read.findings)")
    #expect(
      read.proposals.map(\.entry.id) == [
        "gara-garayev", "seven-beauties-11111111", "waltz-22222222",
      ])
    let work = try read.work("seven-beauties-11111111")
    #expect(work.title == Texts(byLanguage: ["": "Seven Beauties", "az": "Yeddi gözəl"]))
    #expect(work.key == "D minor" && work.contributors.first?.creditedAs == "K. Karaev")
    #expect(work.contributors.first?.person == .id("gara-garayev"))
    #expect(work.identifiers.map(\.scheme) == ["musicbrainz", "iswc"])
    #expect(try read.work("waltz-22222222").partOf == .id("seven-beauties-11111111"))
  }

  @Test func aFaultIsNamedAtItsPlace() throws {
    let read = try acquire(
      "{\"id\":\"55555555-0000-4000-8000-000000000001\",\"name\":\"A\",\"sort-name\":\"A\",\n\"life-span\":{\"begin\":\"18x\"}}"
    )
    #expect(read.rejected == 1)
    #expect(
      read.findings.first?.description.hasPrefix("a.json:2:22: error: “18x” is not a date") == true)
    #expect(throws: UnreadableFile.self) { try acquire("{\"id\": 1}") }
  }
}
