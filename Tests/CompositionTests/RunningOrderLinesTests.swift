import ConcertModel
import Testing

@testable import Composition

@Suite struct RunningOrderLinesTests {
  private let order = "{running-order: {composer: left, composer-width: 30 mm, gutter: 5 mm}}"

  @Test func marksStandBesideTitlesAndTheLegendAtTheEnd() throws {
    let page = try PeopleStage.specimen("choral", part: order)
    let text = page.texts.joined(separator: " ")
    #expect(text.contains("An Evening Canticle\u{2020}\u{2021} (2026) 9"))
    let legend = try #require(page.texts.last)
    #expect(legend.hasPrefix("* debut with us"))
    #expect(legend.contains("\u{2020} world premiere"))
    #expect(legend.contains("\u{2021} commissioned for this concert"))
  }

  @Test func itemsOfCertainDaysSayWhich() throws {
    let page = try PeopleStage.specimen("choral", language: "fr", part: order)
    let text = page.texts.joined(separator: " ")
    #expect(text.contains("Du fond de l’abîme » (1917 ; 5 déc.)"))
    #expect(text.contains("Serenade to Music (1938 ; 6 déc.)"))
    #expect(!page.texts.contains("ou"))
  }

  @Test func betweenItemsOfWhichOneIsGivenStandsOr() throws {
    let page = try PeopleStage.specimen("line-up", language: "fr", part: order)
    let or = try page.line("ou")
    let title = try #require(page.read.first { $0.text.hasPrefix("Trois nocturnes") })
    #expect(abs(or.x - title.x) < 0.01)
    #expect(or.y < title.y)
  }

  @Test func fourSoloistsStandInColumnsAndThreeInLines() throws {
    func page(_ count: Int) throws -> [String] {
      let singers = ["A", "B", "C", "D"].prefix(count)
        .map { "      - {person: \($0). Singer, instrument: tenor}" }.joined(separator: "\n")
      return try PeopleStage.pages(
        "title: T\nprogramme:\n  - work: W\n    performers:\n\(singers)", part: order
      ).texts
    }
    #expect(try page(3).contains("A. Singer, tenor"))
    #expect(try page(4).contains("A. Singer"))
    #expect(try page(4).count { $0 == "tenor" } == 4)
  }

  @Test func whatHasNoComposerStandsUnderTheTitles() throws {
    let page = try PeopleStage.specimen("line-up", part: order)
    let title = try #require(page.read.first { $0.text.hasPrefix("Suite for a Small Room") })
    let set = try page.line("Second set")
    #expect(abs(set.x - title.x) < 0.01)
    // In the other places titles begin at the left edge, and so do sets.
    let above = try PeopleStage.specimen("line-up", part: "{running-order: {composer: above}}")
    #expect(try above.line("Second set").x < set.x)
  }

  @Test func castsOfAllWorksShareTheirColumns() throws {
    let casts = [["Ann", "Bea", "Cleo", "Dot"], ["Maximiliana Longname", "Eve", "Fay", "Gil"]]
    let works = casts.enumerated().map { index, names in
      "  - work: W\(index)\n    performers:\n"
        + names.map { "      - {person: \($0), instrument: tenor}" }.joined(separator: "\n")
    }
    let page = try PeopleStage.pages(
      "title: T\nprogramme:\n" + works.joined(separator: "\n"), part: order)
    let places = page.read.filter { $0.text == "tenor" }.map { ($0.x * 100).rounded() }
    #expect(places.count == 8 && Set(places).count == 1)
  }

  @Test func factsForcesAndPublishersArePrintedWhereTheSheetAsks() throws {
    let page = try PeopleStage.specimen(
      "choral",
      part: "{running-order: {composer: above, facts: yes, forces: yes, publishers: yes}}")
    let text = page.texts.joined(separator: " ")
    #expect(
      text.contains("Composed: 1822–24. Published: 1826, Schott. First performed: 7 May 1824"))
    let forces =
      "Forces: 2 flutes, piccolo, 2 oboes, 2 clarinets, 2 bassoons, contrabassoon, 4 horns,"
    #expect(text.contains(forces + " 2 trumpets, 3 trombones, timpani, percussion and strings"))
    #expect(text.contains("Published by Bärenreiter; performance material from Alkor"))
    #expect(!text.contains("(1822–24)"))
  }

  @Test func rightsNoticesNameEachWorkOnce() throws {
    let page = try PeopleStage.specimen("choral", part: "{rights: {style: small}}")
    let text = page.texts.joined(separator: " ")
    #expect(text.contains("Lili Boulanger, Psalm 130. Published by Durand"))
    #expect(text.firstRange(of: "Beethoven") != nil)
  }

  /// In some languages the words are a label with a colon, and a title before them has none.
  @Test(arguments: [
    ("fr", "Psaume 130. Éditeur : Durand ; matériel d’orchestre : l’éditeur"),
    ("de", "Psalm 130. Verlag: Durand; Aufführungsmaterial: beim Verlag"),
    ("az", "130-cu məzmur. Nəşriyyat: Durand; ifa materialı: nəşriyyat"),
  ])
  func rightsNoticesAreASentenceInEveryLanguage(language: String, line: String) throws {
    let page = try PeopleStage.specimen("choral", language: language, part: "{rights: {}}")
    let text = folded(page.texts.joined(separator: " "))
    #expect(text.contains(folded(line)), "\(page.texts)")
  }

  @Test(arguments: [
    ("en", "2 flutes (1 also piccolo), 3 horns, harp ad lib. and strings (8.6.4.4.2)"),
    ("fr", "2 flûtes (1 aussi piccolo), 3 cors, harpe ad lib. et cordes (8.6.4.4.2)"),
    ("de", "2 Flöten (1 auch Piccoloflöte), 3 Hörner, Harfe ad lib. und Streicher (8.6.4.4.2)"),
    ("az", "2 fleyta (1 həm də fleyta-pikkolo), 3 valtorna, arfa ad lib. və simli alətlər"),
    ("ru", "флейты (2) (1 также флейта-пикколо), валторны (3), арфа ad lib. и струнные"),
  ])
  func forcesAreSaidInTheWordsOfTheLanguage(language: String, words: String) throws {
    let forces = Instrumentation(
      [
        .init("flute"), .init("flute", doublings: ["piccolo"]), .init("horn", count: 3...3),
        .init("harp", isOptional: true),
      ], strings: .players([8, 6, 4, 4, 2]))
    let line = try #require(ForcesLine(maker: try maker(language)).text(of: forces))
    #expect(folded(line).hasPrefix(folded(words)), "\(line)")
  }

  /// What there are no words for is not left out: the formula stands as it is.
  @Test func forcesBehindTheStageAreNotLeftOut() throws {
    let forces = Instrumentation([.init("horn"), .init("trumpet", isOffstage: true)])
    #expect(ForcesLine(maker: try maker("en")).text(of: forces) == nil)
    let page = try PeopleStage.pages(
      "title: T\nprogramme: [{work: W, instrumentation: 2222-4231-timp-alphn-str}]",
      part: "{running-order: {composer: above, forces: yes}}")
    #expect(page.texts.contains { $0.hasPrefix("Forces: ") }, "\(page.texts)")
  }

  private func maker(_ language: String) throws -> TextMaker {
    let words = try LanguageFiles.words(language).words
    return TextMaker(
      sheet: try PeopleStage.sheet("inherits: people"), words: words,
      forms: LocaleForms(words: words), language: language, fallback: [])
  }

  @Test(arguments: [
    ("beside", "Interval 25 minutes"), ("phrase", "Interval of 25 minutes"),
    ("prime", "Interval 25\u{2032}"), ("none", "Interval"),
  ])
  func anIntervalTellsItsLengthAsTheSheetAsks(choice: String, text: String) throws {
    let page = try PeopleStage.specimen(
      "opera", part: "{running-order: {interval-length: \(choice)}}")
    #expect(page.texts.contains { $0.lowercased() == text.lowercased() })
  }

  @Test(arguments: [
    (
      "en", "Running time: approximately 3 hours 15 minutes, including an interval of 25 minutes",
      "Ends at approximately 10.15 pm"
    ),
    (
      "fr", "Durée : environ 3 heures 15 minutes, entracte de 25 minutes compris",
      "Fin aux environs de 22 h 15"
    ),
    (
      "de", "Dauer: etwa 3 Stunden 15 Minuten, einschließlich 25 Minuten Pause",
      "Ende gegen 22.15 Uhr"
    ),
  ])
  func lengthAndEndAreReckoned(language: String, length: String, end: String) throws {
    let page = try PeopleStage.specimen(
      "opera", language: language,
      part: "{line: \"{running-time}\", style: note}, {line: \"{end-time}\", style: note}")
    #expect(page.texts.joined(separator: " ") == length + " " + end)
  }

  @Test func nothingIsReckonedWhereALengthIsMissing() throws {
    let page = try PeopleStage.pages(
      "title: T\ntime: 19:30\nprogramme:\n  - {work: A, duration: 20 min}\n  - work: B",
      part: "{line: \"{title}\"}, {line: \"{running-time}\"}, {line: \"{end-time}\"}")
    #expect(page.texts == ["T"])
  }

  @Test(arguments: [
    ("en", "2, 3 and 5 November 2026"), ("fr", "2, 3 et 5 novembre 2026"),
    ("de", "2., 3. und 5. November 2026"), ("en-US", "November 2, 3, and 5, 2026"),
    ("ru", "2, 3 и 5 ноября 2026"),
  ])
  func severalDatesShareWhatTheyHaveInCommon(language: String, text: String) throws {
    let forms = try LanguageFiles.forms(language)
    let days = [5, 2, 3, 2].compactMap { PartialDate(year: 2026, month: 11, day: $0) }
    #expect(visible(forms.dateSpan(days)).replacing("_", with: " ").hasPrefix(text))
  }

  @Test func datesOfSeveralPerformancesStandInColumns() throws {
    let page = try PeopleStage.specimen("opera", part: "{dates: {gutter: 6 mm}}")
    let times = page.read.filter { $0.text == "7.00 pm" }.map(\.x)
    #expect(times.count == 3)
    #expect(times.allSatisfy { abs($0 - times[0]) < 0.01 })
  }

  @Test func aLargeCastOfPerformersIsPartedByHeadings() throws {
    let singers = (1...8).map { "  - {person: S\($0) Singer, instrument: tenor}" }
    let event =
      "title: T\nperformers:\n  - {person: C. D., role: conductor}\n"
      + singers.joined(separator: "\n")
      + "\n  - {person: N. R., role: narrator}\n"
    let texts = try PeopleStage.pages(event, part: "{performers: {arrangement: leaders}}").texts
    let headings = texts.filter { ["Soloists", "With", "Ensembles"].contains($0) }
    #expect(headings == ["Soloists", "With"])
    #expect(texts.first == "C. D.")
  }

  @Test func instrumentsNameTheirMakersAndLenders() throws {
    let page = try PeopleStage.specimen("line-up", part: "{instruments: {style: small}}")
    #expect(
      page.texts.joined(separator: " ").hasPrefix(
        "C. Surname: double bass by F. Luthier (London, 1792), on loan from the Undercroft Trust"))
  }

  @Test func placeAndYearStandInTheBracketsOfTheMaker() throws {
    let page = try PeopleStage.specimen("line-up", language: "az", part: "{instruments: {}}")
    let text = page.texts.joined(separator: " ")
    #expect(
      text.contains("kontrabas (usta: F. Luthier; London, 1792), alət təqdim edən"), "\(text)")
  }

  @Test(arguments: [
    "booklet", "evening", "chamber", "song-recital", "orchestral", "ceremony", "festival",
    "programme-book", "large-print", "one-sheet",
  ])
  func everySheetNamesInstrumentsAndPublishers(sheet: String) throws {
    let event = """
      title: T
      performers: [{person: A. Player, instrument: violin}]
      instruments: [{player: A. Player, instrument: violin, maker: B. Luthier}]
      programme: [{work: Trio, composer: C. D., publisher: E. Sons}]
      """
    let life = "\npeople: {A. Player: {biography: A life.}}"
    for text in sheet == "one-sheet" ? [event] : [event, event + life] {
      let book = try PeopleStage.whole(text, sheet: sheet, language: "en").texts
        .joined(separator: " ")
      #expect(book.split(separator: "B. Luthier").count == 2, "\(book)")
      #expect(book.contains("Trio. Published by E. Sons"), "\(book)")
      #expect(book.contains("A life.") == (text != event))
    }
  }
}
