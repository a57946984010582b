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

  @Test func onePoemOfLongLinesStandsAcrossTheColumns() throws {
    let verses = (1...4).map { "ein Vers, breiter als die Spalte \($0)" }
    var event = cycle(Array(repeating: 1, count: 12))
    let long = self.event(["de": verses.joined(separator: "\n")]).programme[0]
    event.programme.insert(long, at: 6)
    let stage = try stage("columns-alone: 2", event, language: "de")
    #expect(verses.allSatisfy { stage.frame($0)?.x == 20 })
    let places = (0..<12).compactMap { song in
      let number = "Wort \(song)-1-1"
      let page = stage.lines.firstIndex { $0.contains(number) } ?? -1
      return stage.frame(number).map { (page: page, x: $0.x, y: $0.y) }
    }
    #expect(places.count == 12 && Set(places.map { $0.x.rounded() }).count == 2, "\(places)")
    // What is sung before it stands above it, what is sung after it below.
    let page = try #require(stage.lines.firstIndex { $0.contains(verses[0]) })
    let y = try #require(stage.frame(verses[0])?.y)
    for (song, place) in places.enumerated() {
      let isBefore = place.page < page || (place.page == page && place.y < y)
      #expect(isBefore == (song < 6), "song \(song)")
    }
  }

  @Test func aTitleReachesIntoTheGutterRatherThanBreak() throws {
    // A column is 120 points wide, a title of 24 letters 122.5, one of 28 letters 142.5.
    for (half, isWhole) in [(12, true), (14, false)] {
      let word = String(repeating: "m", count: half)
      var event = event(["de": "eins\nzwei"])
      event.programme[0].title = Texts(byLanguage: ["de": "\(word) \(word)"])
      event.programme.append(event.programme[0])
      let stage = try stage("columns-alone: 2, gutter: 20 pt", event, language: "de")
      #expect((stage.frame("\(word) \(word)") != nil) == isWhole)
    }
  }

  @Test func aTitleThatTheWorkHasInALanguageStandsOverItsTranslation() throws {
    var event = event(three, gloss: Texts(byLanguage: ["fr": "L’air"]))
    event.programme[0].title = Texts(byLanguage: ["de": "Lied", "en": "Song", "fr": "Chant"])
    let stage = try stage("languages: [original, edition, others]", event)
    #expect(stage.lines[0].prefix(4) == ["Both", "Lied", "Song", "L’air"])
    #expect(stage.frame("Song")?.x == stage.frame("one")?.x)
  }

  @Test func composerAndPoetStandUnderATitleThatBeginsAtTheRight() throws {
    func byline(_ language: String, _ text: String) throws -> (line: Frame, verse: Frame) {
      var song = Work(title: Texts(byLanguage: [language: text]))
      song.text = SungText(
        language: language, stanzas: Texts(byLanguage: [language: text, "en": "A psalm"]))
      song.contributors = [
        Contributor(role: .textAuthor, person: .entry(Person(name: "David")))
      ]
      var event = event(three)
      event.programme[0].work = .entry(song)
      let stage = try stage("", event)
      return (try #require(stage.frame("David")), try #require(stage.frame("A psalm")))
    }
    let right = try byline("he", "מזמור")
    // It ends where its column does, a gutter before the translation.
    #expect(right.line.x > 20 && right.line.x < right.verse.x)
    #expect(try byline("de", "Psalm").line.x == 20)
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

  /// A cycle whose songs have so many stanzas of four lines.
  private func cycle(_ stanzas: [Int]) -> Event {
    var event = event([:])
    event.programme = stanzas.enumerated().map { song, count in
      let text = { (word: String) in
        (1...count).map { stanza in
          (1...4).map { "\(word) \(song)-\(stanza)-\($0)" }.joined(separator: "\n")
        }.joined(separator: "\n\n")
      }
      return self.event(["de": text("Wort"), "en": text("word")]).programme[0]
    }
    return event
  }

  @Test func noSongOfACycleIsPartedAtTheTurnOfALeaf() throws {
    // A page holds three stanzas and their title, an opening a song of seven.
    let event = cycle([2, 3, 2, 5, 1, 2, 3, 3, 7, 2, 1, 4])
    let arrangements = [
      ("arrangement: parallel", "en"), ("arrangement: facing", "de"),
      ("columns-alone: 2", "de"),
    ]
    for (settings, language) in arrangements {
      let stage = try stage(settings, event, language: language)
      var leaves: [String: Set<Int>] = [:]
      for (index, lines) in stage.lines.enumerated() {
        for line in lines where line.hasPrefix("Wort ") {
          let song = String(line.dropFirst(5).prefix { $0 != "-" })
          // Pages two and three face each other, four and five …
          leaves[song, default: []].insert((index + 1) / 2)
        }
      }
      #expect(leaves.count == 12)
      #expect(leaves.allSatisfy { $1.count == 1 }, "\(settings): \(leaves)")
    }
  }
}
