import ConcertModel
import Findings
import HouseStyle
import Interchange
import Testing
import Typesetting

@testable import Composition

/// House styles on the page.
@Suite struct StyledPagesTests {
  private static let event = """
    title: T
    people:
      Wolfgang Amadeus Mozart: {born: 1756, died: 1791}
    programme:
      - work: {genre: symphony, number: 40, key: g minor, catalogue: K. 550, composer: Wolfgang Amadeus Mozart, composed: 1788, movements: [Molto allegro, Andante]}
      - interval: 20 min
      - work: Violin Concerto in D major
        composer: Wolfgang Amadeus Mozart
        opus: Op. 7
        duration: 25 min
        marks: [world premiere]
    """

  private func lines(
    _ style: String?, _ language: String = "en", event: String = Self.event
  ) throws -> [String] {
    let errata = Errata()
    let file = EventFile(Array(event.utf8), errata: errata)
    #expect(errata.findings == [])
    let house = style.flatMap { StyleHouse.style($0, language).style }
    let words = try LanguageFiles.words(language).words.spoken(by: house)
    let sheet = try PeopleStage.sheet(
      """
      inherits: people
      parts:
        - {part: only, contents: [running-order: {composer: left, composer-width: 60 mm}]}
      """)
    let composer = Composer(
      sheet: sheet, words: words, forms: LocaleForms(words: words), style: house,
      plain: { StyleHouse.style("plain", language).style })
    let composed = composer.compose(try #require(file?.event))
    let typesetter = Typesetter(shaper: EvenShaper(), hyphenator: NoHyphenation())
    return typesetter.layOut(composed.plan).document.pages.flatMap(\.frames).compactMap {
      if case .line(let line) = $0.content { visibleSpaces(line.text) } else { nil }
    }
  }

  @Test func withoutAStyleAWrittenTitleStandsAndAStructuredOneIsPrintedPlainly() throws {
    let text = try lines(nil).joined(separator: " ")
    #expect(text.contains("Symphony No. 40 in G minor, K. 550 (1788)"))
    #expect(text.contains("Violin Concerto in D major, Op. 7*"))
    let french = try lines(nil, "fr").joined(separator: " ")
    #expect(french.contains("Symphonie n° 40 en sol mineur, K. 550 (1788)"))
    #expect(french.contains("Violin Concerto in D major"))
  }

  @Test func aNamedStylePrintsEveryTitleItsOwnWay() throws {
    let french = try lines("paris-hall", "fr").joined(separator: " ")
    #expect(french.contains("Concerto pour violon en ré majeur, op. 7"))
    #expect(french.contains("Wolfgang Amadeus Mozart (1756–1791)"))
    let york = try lines("new-york-hall", "en-US").joined(separator: " ")
    #expect(york.contains("Violin Concerto in D Major, Op. 7 (World Premiere)"))
    #expect(york.contains("WOLFGANG AMADEUS MOZART"))
    #expect(york.contains("INTERMISSION"))
    let german = try lines("plain", "de").joined(separator: " ")
    #expect(german.contains("Violinkonzert D-Dur op. 7"))
  }

  @Test func aStyleSetsMovementsDurationsAndIntervals() throws {
    let chamber = try lines("london-chamber-hall").joined(separator: " ")
    #expect(chamber.contains("I. Molto allegro • II. Andante"), "\(chamber)")
    let orchestra = try lines("london-orchestra").joined(separator: " ")
    #expect(orchestra.contains("INTERVAL (20\u{2032})"))
    #expect(orchestra.contains("(world premiere) (25\u{2032})"))
    #expect(orchestra.contains("timings are given only as a guide"))
    let untimed = "title: T\nprogramme: [Sarı Gəlin]\n"
    #expect(try !lines("london-orchestra", event: untimed).joined().contains("timings"))
  }

  @Test func aKindThatOnlyExplainsIsSmallAndOneWithANumberIsPartOfTheTitle() throws {
    func line(_ genre: String) throws -> String {
      let work = "{title: The Three-Cornered Hat, \(genre), bond: apposition}"
      return try lines("new-york-hall", "en-US", event: "title: T\nprogramme:\n  - work: \(work)\n")
        .joined(separator: " ")
    }
    #expect(try line("genre: suite").contains("Hat, suite"))
    #expect(try line("genre: suite, number: 2").contains("Hat, Suite No. 2"))
  }

  @Test func aMovementThatIsOnlyThereInEnglishIsSaidInTheLanguageOfTheEdition() throws {
    let event = """
      title: T
      programme:
        - work: {title: X, movements: [{en: Overture, fr: Ouverture}, {en: Nocturne}]}
      """
    #expect(try lines("baku", "az", event: event).joined(separator: " ").contains("uvertüra, nok"))
    #expect(try lines("paris-hall", "fr", event: event).contains("Ouverture"))
  }

  @Test func aCentredSheetKeepsItsComposersInTheMiddle() throws {
    let york = try #require(StyleHouse.style("new-york-hall", "en").style)
    var design = RunningOrderDesign()
    design.composer = .below
    #expect(design.dressed(by: york).composer == .left)
    #expect(design.dressed(by: york, isCentred: true).composer == .below)
  }

  @Test func largePrintHasNoItalics() throws {
    let event = "title: T\nprogramme:\n  - work: {title: {fr: La mer}, genre: suite}\n"
    #expect(try lines("large-print", event: event).joined().contains("La mer, suite"))
  }

  /// White that does not break, as plain white.
  private func visibleSpaces(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" || $0 == "\u{2009}" ? " " : $0 })
  }
}
