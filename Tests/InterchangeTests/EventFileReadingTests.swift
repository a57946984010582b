import ConcertModel
import Findings
import Testing

@testable import Interchange

/// What reading a text gives.
func readingEvent(_ text: String) -> (event: Event?, findings: [Finding]) {
  let errata = Errata()
  let file = EventFile(Array(text.utf8), file: "a.yaml", errata: errata)
  return (file?.event, errata.findings)
}

/// The event of a text that must give no findings.
func soundEvent(_ text: String) throws -> Event {
  let (event, findings) = readingEvent(text)
  #expect(findings == [])
  return try #require(event)
}

@Suite struct EventFileReadingTests {
  @Test func aBareNameIsAPersonAndABareTitleAWork() throws {
    let event = try soundEvent(
      """
      title: Recital
      performers: [Lang Lang, {person: Ann Other, role: page turner}]
      programme:
        - Kinderszenen
        - interval
        - {de: Waldszenen, en: Forest Scenes}
        - encore
      """)
    #expect(event.performers[0] == Credit(person: .entry(Person(name: "Lang Lang"))))
    #expect(event.performers[1].role == "page turner")
    #expect(event.programme[0].work?.entry == Work(title: "Kinderszenen"))
    #expect(event.programme[1] == ProgrammeItem(.interval))
    #expect(event.programme[2].work?.entry?.title["en"] == "Forest Scenes")
    #expect(event.programme[3] == ProgrammeItem(.encore))
  }

  @Test func everyKindOfItemReads() throws {
    let event = try soundEvent(
      """
      programme:
        - {work: A, composer: [B, C], arranger: {person: D, as: d}, composed: 1805–1808}
        - excerpt: Va, pensiero
          from: Nabucco
          composer: Giuseppe Verdi
        - interval: 20 min
        - pause:
          duration: 4 min 30 s
        - {speech: Welcome, speaker: Ann Other, language: fr}
        - {reading: Names, reader: [E, F]}
        - silence: 1
        - {ceremony: Anthem, duration: 2}
        - film: {en: A film}
        - {dance: A dance, work: {title: Boléro, composer: Maurice Ravel}}
        - {part: Second half, items: [G, {work: H}]}
        - announced: Songs
        - {encore: I, layer: added}
      """)
    let kinds = event.programme.map(\.kind)
    #expect(
      kinds == [
        .work, .excerpt, .interval, .pause, .speech, .reading, .silence, .ceremony, .film, .dance,
        .part, .announced, .encore,
      ])
    #expect(
      event.programme[0].work?.entry?.contributors.map(\.role) == [
        .composer, .composer, .arranger,
      ])
    #expect(event.programme[0].work?.entry?.contributors[2].creditedAs == "d")
    #expect(event.programme[1].title == "Va, pensiero")
    #expect(event.programme[1].work?.entry?.contributors.count == 1)
    #expect(event.programme[2].duration == .minutes(20))
    #expect(event.programme[3].duration == RunningTime(seconds: 270))
    #expect(event.programme[4].language == "fr")
    #expect(event.programme[5].credits.map(\.role) == ["reader", "reader"])
    #expect(event.programme[6].duration == .minutes(1))
    #expect(event.programme[9].work?.entry?.title == "Boléro")
    #expect(event.programme[10].items.count == 2)
    #expect(event.programme[12].layer == .added)
  }

  @Test func whatIsDescribedOnceStandsWhereverItIsNamed() throws {
    let event = try soundEvent(
      """
      title: T
      people:
        Gara Garayev:
          name: {az: Qara Qarayev, en: Gara Garayev}
          born: 1918
      works:
        The Path of Thunder: {composer: Qara Qarayev}
      programme:
        - The Path of Thunder
        - {work: Seven Beauties, composer: Gara Garayev}
      """)
    for item in event.programme {
      let composer = item.work?.entry?.contributors.first?.person?.entry
      #expect(composer?.born?.year == 1918)
      #expect(composer?.name["az"] == "Qara Qarayev")
    }
  }

  @Test func oneOccasionMayStandBesideTheTitle() throws {
    let event = try soundEvent(
      "title: T\ndate: 1990-05\ntime: 9:30\ndoors: 09:00\nend: 11:00\nvenue: Hall\n")
    #expect(event.performances.count == 1)
    #expect(event.performances[0].date == PartialDate(year: 1990, month: 5))
    #expect(event.performances[0].time == ClockTime(hour: 9, minute: 30))
    #expect(event.performances[0].venue?.entry?.name == "Hall")
  }

  @Test func textIsKeptInComposedForm() throws {
    let event = try soundEvent("title: Cafe\u{301} Dvor\u{30C}a\u{301}k\nprogramme: [\"O\\u0308\"]")
    #expect(Array(event.title?.entries[0].text.unicodeScalars ?? "".unicodeScalars).count == 11)
    let title = event.programme[0].work?.entry?.title.entries[0].text
    #expect(title.map { Array($0.unicodeScalars) } == ["Ö"])
  }

  @Test func aPlaceIsFoundForEveryWord() throws {
    let text = """
      title: {en: A “quoted” title}
      people:
        Кара Караев: {born: 1918}
      programme:
        - work: "Sarı \\u0047əlin"
          composer: Кара Караев
          text:
            language: de
            de: |
              Erste Zeile,
                zweite ẞeile
      notes:
        - >
          Folded lines of
          prose with Ω in it.
      """
    let file = try #require(EventFile(Array(text.utf8), file: "a.yaml", errata: Errata()))
    func place(_ word: String) -> String { file.place(of: word).description }
    #expect(place("quoted") == "a.yaml:1:16")
    #expect(place("Sarı") == "a.yaml:5:12")
    #expect(place("ẞ") == "a.yaml:11:18")
    #expect(place("Ω") == "a.yaml:15:16")
    #expect(place("Караев") == "a.yaml:6:20")
    #expect(place("1918") == "a.yaml:3:23")
    #expect(place("nowhere") == "a.yaml")
  }
}
