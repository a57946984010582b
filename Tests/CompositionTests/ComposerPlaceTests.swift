import ConcertModel
import Testing
import Typesetting

@testable import Composition

/// Where a composer and his dates stand, and when he is not named again.
@Suite struct ComposerPlaceTests {
  private let haydn = Person(
    name: "Haydn", born: PartialDate(year: 1732), died: PartialDate(year: 1809))

  private func work(_ title: String, by person: Person) -> ProgrammeItem {
    var work = Work(title: Texts(title))
    work.contributors = [Contributor(role: .composer, person: .entry(person))]
    return ProgrammeItem(.work, work: .entry(work))
  }

  private func lines(_ settings: String, _ items: [ProgrammeItem]) throws -> [String] {
    var event = Event(title: "Title")
    event.programme = items
    return try MatterStage(
      event, parts: "parts: [{part: p, contents: [running-order: {\(settings)}]}]"
    ).lines.flatMap { $0 }
  }

  @Test func dotsLeadFromTheTitleToTheComposer() throws {
    let order = "running-order: {composer: leader, dates: no, composer-width: 60 mm}"
    var event = Event(title: "Title")
    event.programme = [work("Trio", by: haydn)]
    let page = try PeopleStage.pages(of: event, part: order)
    #expect(page.leaders.count == 1)
    let (title, composer) = (try page.line("Trio"), try page.line("Haydn"))
    #expect(title.y == composer.y && composer.x > title.right)
    #expect(page.leaders.allSatisfy { $0.right < composer.x })
  }

  @Test func datesStandBesideTheNameUnderItOrNowhere() throws {
    let item = [work("Trio", by: haydn)]
    #expect(
      try lines("composer: above, dates: beside", item) == ["Haydn\u{2002}1732–1809", "Trio"])
    #expect(
      try lines("composer: above, dates: below", item) == ["Haydn", "1732–1809", "Trio"])
    #expect(try lines("composer: above, dates: no", item) == ["Haydn", "Trio"])
    #expect(try lines("composer: below, dates: no", item) == ["Trio", "Haydn"])
  }

  @Test func aComposerWhoFollowsHimselfUnderANewHeadingIsNotNamedAgain() throws {
    var part = ProgrammeItem(.part)
    part.title = "Songs"
    part.items = [work("One", by: haydn), work("Two", by: haydn)]
    let order = [work("Trio", by: haydn), part, work("Last", by: haydn)]
    #expect(
      try lines("composer: above, dates: no", order)
        == ["Haydn", "Trio", "Songs", "One", "Two", "Last"])
    let other = Person(name: "Ravel")
    part.items = [work("One", by: other)]
    #expect(
      try lines("composer: above, dates: no", [order[0], part, order[2]])
        == ["Haydn", "Trio", "Songs", "Ravel", "One", "Haydn", "Last"])
  }

  @Test func aShortMovementIsNotBrokenInARun() throws {
    var item = work("Trio", by: haydn)
    item.movements = (1...9).map { Movement(Texts("Allegro ma non troppo \($0)")) }
    let lines = try lines("composer: above, dates: no, movements: run-on", [item])
    #expect(lines.count > 4)
    for line in lines.dropFirst(2) { #expect(line.hasPrefix("Allegro"), "\(line)") }
  }

  @Test func aFewMovementsRunOnAndTheSongsOfACycleAreAList() throws {
    var item = work("Cycle", by: haydn)
    for count in [3, 6, 7, 16] {
      item.movements = (1...count).map { Movement(Texts("Song \($0)")) }
      let lines = try lines("composer: above, dates: no, movements: automatic", [item])
      #expect(lines.contains("Song \(count)") == (count > 6), "\(lines)")
      #expect(lines.contains { $0.contains("Song 1 ·") } == (count <= 6))
    }
  }

  @Test func numbersFollowATitleAsTheLanguageHasThem() throws {
    for (language, title) in [
      ("en", "Don Giovanni, Op. 3, K. 527, D. 12, BWV 1"),
      ("fr", "Don Giovanni, op. 3, K. 527, D. 12, BWV 1"),
      ("de", "Don Giovanni op. 3 KV 527 D 12 BWV 1"),
      ("az", "Don Giovanni, op. 3, KV 527, D 12, BWV 1"),
    ] {
      let page = try PeopleStage.pages(
        """
        languages: [\(language)]
        title: T
        programme:
          - {work: Don Giovanni, opus: Op. 3, catalogue: [K. 527, D. 12, BWV 1]}
        """, language: language, part: "{running-order: {composer: above}}")
      let lines = page.texts.map { $0.replacing("\u{A0}", with: " ") }
      #expect(lines.contains(title), "\(language) \(lines)")
    }
  }

  @Test func aCalendarShowsTheDayApart() throws {
    var event = Event(title: "Title")
    event.coming = [
      ComingEvent(date: PartialDate(year: 1876, month: 8, day: 20), title: "Rheingold"),
      ComingEvent(date: PartialDate(year: 1876, month: 9), title: "Undated"),
    ]
    let stage = try MatterStage(
      event, parts: "parts: [{part: p, contents: [coming: {dates: calendar}]}]")
    let lines = stage.lines.flatMap { $0 }
    #expect(lines.contains("20") && lines.contains("Sunday") && lines.contains("August 1876"))
    #expect(lines.contains("September 1876"))
  }
}
