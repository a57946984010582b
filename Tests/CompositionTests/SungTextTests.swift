import ConcertModel
import Testing
import Typesetting

@testable import Composition

/// Sung texts in the languages and the arrangement a sheet asks for.
@Suite struct SungTextTests {
  private func event(_ stanzas: [String: String], gloss: Texts? = nil) -> Event {
    var song = Work(title: "Lied")
    song.text = SungText(language: "de", stanzas: Texts(byLanguage: stanzas))
    song.gloss = gloss
    var item = ProgrammeItem(.work)
    item.work = .entry(song)
    var event = Event()
    event.id = "songs"
    event.languages = ["en", "fr"]
    event.programme = [item]
    return event
  }

  private let three = [
    "de": "eins\nzwei\n\ndrei", "en": "one\ntwo\n\nthree", "fr": "un\n\ntrois",
  ]

  private func stage(
    _ settings: String, _ event: Event, language: String = "en"
  ) throws -> MatterStage {
    try MatterStage(
      event,
      parts: """

          song: {like: text}
          gloss: {like: text}
          stanza: {like: text}
          translation: {like: text}
          note: {like: text}
        parts:
          - part: texts
            start: recto
            contents:
              - { line: "{texts-heading}", style: heading, level: 1 }
              - sung-texts: {\(settings)}
        """, language: language, words: ["texts": "Both", "texts-only": "Alone"])
  }

  @Test func threeLanguagesStandSideBySideStanzaByStanza() throws {
    let stage = try stage("languages: [original, edition, others]", event(three))
    #expect(
      stage.lines == [
        ["Both", "Lied", "eins", "zwei", "one", "two", "un", "drei", "three", "trois"]
      ])
    let places = ["eins", "one", "un"].map { stage.frame($0)?.x ?? 0 }
    #expect(places == places.sorted() && Set(places).count == 3)
    for (first, others) in [("eins", ["one", "un"]), ("drei", ["three", "trois"])] {
      #expect(others.allSatisfy { stage.frame($0)?.y == stage.frame(first)?.y })
    }
  }

  @Test func withoutATranslationPoemsStandInColumns() throws {
    var event = event(["de": "eins\nzwei"])
    event.programme = [event.programme[0], event.programme[0]]
    let alone = try stage("columns-alone: 2", event, language: "de")
    let heads = alone.pages[0].frames.filter {
      if case .line(let line) = $0.content { line.text == "Lied" } else { false }
    }
    #expect(heads.count == 2)
    #expect(heads[0].x < heads[1].x && heads[0].y == heads[1].y)
    // With one beside it there are columns enough.
    event.programme = self.event(three).programme
    #expect(
      try stage("columns-alone: 2", event).lines == stage("columns-alone: 1", event).lines)
  }

  @Test func poemsWhoseLinesWouldBeTurnedOverStandInOneColumn() throws {
    let long = "eine Zeile, die so lang ist, dass sie keine halbe Seite breit sein kann"
    var event = event(["de": (1...12).map { "\(long) \($0)" }.joined(separator: "\n")])
    event.programme = [event.programme[0], event.programme[0]]
    let columns = try stage("columns-alone: 2", event, language: "de")
    #expect(columns.lines == (try stage("columns-alone: 1", event, language: "de")).lines)
  }

  @Test func translationsFaceTheTextWhichBeginsOnALeftPage() throws {
    let stage = try stage(
      "arrangement: facing", event(three, gloss: Texts(byLanguage: ["en": "Song"])))
    #expect(
      stage.lines == [
        [], ["Both", "Lied", "eins", "zwei", "drei"], ["Song", "one", "two", "three"],
      ])
    #expect(stage.frame("drei")?.y == stage.frame("three")?.y)
  }

  @Test func twoTranslationsShareTheRightPage() throws {
    let stage = try stage(
      "arrangement: facing, languages: [original, fr, en]", event(three))
    #expect(stage.lines[2] == ["un", "one", "two", "trois", "three"])
  }

  @Test func whoReadsWhatIsSungGetsTheTextAloneUnderAHeadingThatSaysSo() throws {
    let stage = try stage(
      "arrangement: facing", event(three, gloss: Texts(byLanguage: ["en": "Song"])), language: "de")
    #expect(stage.lines == [["Alone", "Lied", "eins", "zwei", "drei"]])
    #expect(stage.findings.isEmpty)
  }

  @Test func aLanguageThatATextDoesNotHaveIsReported() throws {
    let stage = try stage("languages: [original, az]", event(three))
    #expect(stage.lines == [["Alone", "Lied", "eins", "zwei", "drei"]])
    #expect(stage.findings.map(\.message) == ["no text in “az” for “eins”"])
  }

  @Test func oneLanguageInTwoScriptsIsTwoColumns() throws {
    let texts = ["de": "eins", "de-Latf": "Eins"]
    let stage = try stage("languages: [original, de-Latf]", event(texts))
    #expect(stage.lines[0].suffix(2) == ["eins", "Eins"])
  }

  @Test func aWordThatIsNoLanguageIsRefused() {
    #expect(throws: MatterStageError.self) {
      try stage("languages: [orginal]", event(three))
    }
  }
}
