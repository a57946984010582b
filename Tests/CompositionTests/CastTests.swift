import Testing

@testable import Composition

@Suite struct CastTests {
  private let cast = "{cast: {arrangement: leaders, order: appearance}}"

  @Test func charactersStandLeftAndSingersAtTheRightEdgeWithDotsBetween() throws {
    let page = try PeopleStage.specimen("opera", part: cast)
    let character = try page.line("Don Giovanni, baritone")
    let singer = try page.line("D. Surname")
    #expect(abs(character.y - singer.y) < 0.01)
    // A footnote mark stands outside the edge.
    let rights = page.read.filter { $0.text.contains("Surname") && !$0.text.hasSuffix("*") }
      .map(\.right)
    #expect(rights.allSatisfy { abs($0 - rights[0]) < 0.1 })
    #expect(page.leaders.count == 8)
    let pitch = try #require(page.leaders.first?.mark.pitch)
    for leader in page.leaders {
      let steps = (leader.right - page.leaders[0].right) / pitch
      #expect(abs(steps - steps.rounded()) < 0.001)
    }
  }

  @Test func aCastIsNotTornForAFewNames() throws {
    let cast = { (number: Int, count: Int) in
      "  - work: W\(number)\n    performers:\n"
        + (1...count).map { "      - {person: S. \(number)-\($0), character: Part \($0)}\n" }
        .joined()
    }
    for first in 20...40 {
      let page = try PeopleStage.pages(
        "title: T\nprogramme:\n" + cast(1, first) + cast(2, 7),
        part: "{cast: {arrangement: leaders}}")
      let singers = page.pages.map { page in
        page.frames.count { frame in
          if case .line(let line) = frame.content { line.text.contains("2-") } else { false }
        }
      }
      #expect(singers.allSatisfy { $0 == 0 || $0 >= 3 }, "\(singers) after \(first)")
    }
  }

  @Test func whoSharesAPartStandsUnderItWithHisDays() throws {
    let page = try PeopleStage.specimen("opera", part: cast)
    let anna = page.texts.filter { $0.hasPrefix("Donna Anna") }
    #expect(anna == ["Donna Anna, soprano"])
    let first = try page.line("B. Surname (2 and 5 Nov)")
    let second = try page.line("C. Surname-Longer* (3 Nov)")
    #expect(abs(second.y - first.y - 13) < 0.01)
  }

  @Test(arguments: [
    ("fr", "(2 et 5 nov.)", "par ordre d’entrée en scène"),
    ("de", "(2. und 5. Nov.)", "in der Reihenfolge des Auftretens"),
  ])
  func daysAndWordsAreThoseOfTheLanguage(language: String, days: String, order: String) throws {
    let page = try PeopleStage.specimen("opera", language: language, part: cast)
    #expect(page.texts.contains("B. Surname " + days))
    #expect(page.texts.contains(order))
  }

  @Test func theLegendExplainsTheMarksThatWereUsedAndNoOthers() throws {
    let page = try PeopleStage.specimen("opera", part: cast)
    #expect(page.texts.last == "* debut with us")
  }

  @Test func whoIsInTheCastIsNotListedAgain() throws {
    let both = try PeopleStage.specimen(
      "opera", part: "{performers: {arrangement: facing}}, \(cast)")
    #expect(both.texts.count { $0 == "D. Surname" } == 1)
    let alone = try PeopleStage.specimen("opera", part: "{performers: {arrangement: facing}}")
    #expect(alone.texts.contains("D. Surname"))
  }

  @Test func twoPerformancesOnOneDayAreToldApartByTheirTime() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      performances:
        - {key: a, date: 2026-11-02, time: 15:00}
        - {key: b, date: 2026-11-02, time: 19:30}
      performers:
        - {person: A. B., character: Puck, performances: b}
      """, part: cast)
    #expect(page.texts.contains("A. B. (2 Nov 7.30 pm)"))
  }
}
