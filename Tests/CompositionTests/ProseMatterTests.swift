import ConcertModel
import Testing
import Typesetting

@testable import Composition

@Suite struct ProseMatterTests {
  private func lines(
    _ element: String, language: String = "en", words: [String: String] = [:],
    _ change: (inout Event) -> Void
  ) throws -> [String] {
    try stage(element, language: language, words: words, change).lines.flatMap { $0 }
  }

  private func stage(
    _ element: String, language: String = "en", words: [String: String] = [:],
    _ change: (inout Event) -> Void
  ) throws -> MatterStage {
    var event = Event(title: "Title")
    change(&event)
    return try MatterStage(
      event, parts: "parts: [{part: p, contents: [\(element)]}]", language: language,
      words: words)
  }

  @Test func aNoteHasItsFactsAboveAndItsQuotationInTheMiddle() throws {
    let stage = try stage("notes: {}", words: ["fact-composed": "Written"]) {
      $0.notes = [
        ProgrammeNote(
          title: "Sonata", text: "One.\n\n## Two\n\nThree.\n\nFour.", author: "A. W.",
          facts: [Fact(label: "composed", value: "1828"), Fact(label: "Key", value: "B flat")],
          quotation: Quotation(text: "Set large", source: "From here"))
      ]
    }
    #expect(
      stage.lines == [
        [
          "Sonata", "Written", "1828", "Key", "B flat", "One.", "Set large", "From here", "Two",
          "Three.", "Four.", "A. W.",
        ]
      ])
    #expect(stage.rules(onPage: 0).count == 2)
    let rows = ["Written", "1828", "Key", "B flat"].compactMap(stage.frame)
    #expect(rows[0].y == rows[1].y && rows[2].y == rows[3].y && rows[1].x == rows[3].x)
  }

  @Test func aSynopsisTellsTheActAndItsPlace() throws {
    let acts = [
      SynopsisAct(heading: "Act I", setting: "A wood", text: "They meet."),
      SynopsisAct(text: "They part."),
    ]
    #expect(
      try lines("synopsis: {}") { $0.synopsis = acts }
        == ["Act I A wood", "They meet.", "They part."])
  }

  @Test func quotationsStandApartWithTheirSource() throws {
    #expect(
      try lines("quotations: {indent: 10 pt}") {
        $0.quotations = [Quotation(text: "Words", source: "Somebody"), Quotation(text: "More")]
      } == ["Words", "Somebody", "More"])
  }

  @Test func aGlossaryHangsItsTerms() throws {
    let stage = try stage("glossary: {indent: 12 pt}") {
      $0.glossary = [
        GlossaryEntry(
          term: "Mugham",
          text: "a tradition of modes and of singing that needs two lines here, and gets them")
      ]
    }
    let frames = stage.pages[0].frames
    #expect(frames.count == 2 && frames[0].x == 20 && frames[1].x == 32)
    #expect(stage.lines[0][0].hasPrefix("Mugham a tradition"))
  }

  @Test func furtherListeningAndReadingStandUnderTheirHeadings() throws {
    let words = ["further-listening": "Hear", "further-reading": "Read"]
    #expect(
      try lines("further: {heading: text}", words: words) {
        $0.listening = ["A record"]
        $0.furtherReading = ["*A book*", "Another"]
      } == ["Hear", "A record", "Read", "A book", "Another"])
    #expect(
      try lines("further: {heading: text}", words: words) { $0.furtherReading = ["A book"] }
        == ["Read", "A book"])
  }

  @Test func anAnthemPrintsItsWordsAndAReadingItsAuthor() throws {
    var anthem = ProgrammeItem(.ceremony, title: "Anthem")
    anthem.text = SungText(
      language: "fr",
      stanzas: Texts(byLanguage: ["fr": "Allons\nle jour", "en": "Arise\nthe day"]))
    var reading = ProgrammeItem(.reading, title: "Prologue")
    reading.work = .entry(
      Work(
        title: "Faust",
        contributors: [Contributor(role: .textAuthor, person: .entry(Person(name: "Goethe")))]))
    reading.credits = [Credit(person: .entry(Person(name: "P. Winter")))]
    let parts = "running-order: {}, sung-texts: {}"
    #expect(
      try lines(parts) { $0.programme = [anthem, reading] }
        == [
          "Anthem", "Allons", "le jour", "Arise", "the day", "Prologue", "Goethe, Faust",
          "P. Winter",
        ])
    #expect(
      try lines(parts, language: "fr") { $0.programme = [anthem] }
        == ["Anthem", "Allons", "le jour"])
    // Where the running order leaves the words out, the texts have them.
    #expect(
      try lines("running-order: {act-texts: no}, sung-texts: {}", language: "fr") {
        $0.programme = [anthem]
      } == ["Anthem", "Anthem", "Allons", "le jour"])
  }

  @Test func aTitleStandsOverItsOriginalExceptInItsOwnLanguage() throws {
    var work = Work(title: Texts(byLanguage: ["en": "Pictures", "ru": "Картинки"]))
    work.original = Texts(byLanguage: ["ru": "Картинки"])
    work.transliteration = "Kartinki"
    let item = ProgrammeItem(.work, work: .entry(work))
    #expect(
      try lines("running-order: {}") { $0.programme = [item] }
        == ["Pictures", "Картинки · Kartinki"])
    #expect(
      try lines("running-order: {}", language: "ru") { $0.programme = [item] } == ["Картинки"])
  }

  @Test func aLineSaysThatThereIsNoIntervalAndAGroupHasItsRemark() throws {
    var item = ProgrammeItem(.withoutInterval)
    item.duration = RunningTime(seconds: 4200)
    let group = ProgrammeItem(
      .part, title: "Cycle I", note: "First evening",
      items: [ProgrammeItem(.work, work: .entry(Work(title: "Op. 1")))])
    let found = try lines(
      "running-order: {}", words: ["without-interval-of": "About {number} min, no interval"]
    ) { $0.programme = [group, item] }
    #expect(found == ["Cycle I", "First evening", "Op. 1", "About 70 min, no interval"])
    item.duration = nil
    #expect(
      try lines("running-order: {}", words: ["without-interval": "No interval"]) {
        $0.programme = [item]
      } == ["No interval"])
  }
}
