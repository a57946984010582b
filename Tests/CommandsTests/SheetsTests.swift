import ConcertModel
import Findings
import Foundation
import Interchange
import Testing

@testable import Commands

/// The sheets of the house with its samples.
@Suite struct SheetsTests {
  private let place = TestFolder()
  private let house = HouseFolders(root: checkout)

  static let samples = [
    "bayreuth-1876", "carnegie-hall-1893", "dichterliebe-1861", "sacre-1913", "salle-cortot-2022",
    "schubert-1828",
  ]

  private func event(_ sample: String) throws -> Event {
    let file = URL(filePath: house.layouts + "/Samples/\(sample).yaml")
    return try #require(EventFile(Array(try Data(contentsOf: file)), errata: Errata())).event
  }

  @Test func thereIsASampleForEachOfTheSixSheetsAndNoneNamesASheetThatIsNotThere() throws {
    let named = Set(try Self.samples.compactMap { try event($0).layout })
    #expect(
      named == ["evening", "chamber", "song-recital", "orchestral", "ceremony", "festival"])
    #expect(named.isSubset(of: try house.sheets()))
  }

  /// Every language of every sample in every sheet of one format would be hundreds of books: each
  /// sheet gets its own sample in every language, and all others in one.
  @Test(arguments: ["evening", "chamber", "song-recital", "orchestral", "ceremony", "festival"])
  func everySampleCanBeSetInEverySheet(_ sheet: String) throws {
    let press = try Press(house: house, layout: sheet)
    #expect(press.findings == [])
    for sample in Self.samples {
      let event = try event(sample)
      let languages = event.layout == sheet ? event.languages : [event.languages[0]]
      for language in languages {
        let book = press.set(event, language: language, place: .nowhere)
        #expect(book.findings.filter { $0.severity != .note } == [], "\(sample) \(language)")
        #expect(book.pageCount % 4 == 0)
      }
    }
  }

  @Test(arguments: ["booklet", "evening", "song-recital", "large-print", "programme-book"])
  func aCoverWithTooMuchCopyIsAnErrorWithTheAmount(_ sheet: String) throws {
    let press = try Press(house: house, layout: sheet)
    var event = Event()
    event.title = "Gala"
    event.subtitle = Texts((1...80).map { "Line \($0)" }.joined(separator: "\n"))
    let book = press.set(event, language: "en", place: .nowhere)
    let errors = book.findings.filter { $0.severity == .error }.map(\.message)
    #expect(errors.count == 1 && errors[0].hasPrefix("the part “cover” is "), "\(errors)")
    #expect(errors.first?.hasSuffix(" mm too long for its page") ?? false)
  }

  @Test func pagesThatOnlyFillTheSignatureAreForNotes() throws {
    for sheet in Set(try Self.samples.compactMap { try event($0).layout }).sorted() {
      let press = try Press(house: house, layout: sheet)
      let event = try event("carnegie-hall-1893")
      let book = press.set(event, language: "en", place: .nowhere, target: .exactly(12))
      let blank = book.document.pages.filter { $0.frames.isEmpty }.count
      let texts = book.listing().components(separatedBy: ": Notes\n").count - 1
      #expect(blank <= 2 && texts > 0, "\(sheet): \(blank) blank, \(texts) for notes")
    }
  }

  @Test func nothingIsToBeSaidOfTheSpecimens() throws {
    let folder = house.layouts + "/Specimens"
    let shelf = PictureShelf(folder: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names where name.hasSuffix(".yaml") {
      let file = try Data(contentsOf: URL(filePath: folder + "/" + name))
      let event = try #require(EventFile(Array(file), errata: Errata())).event
      let press = try Press(house: house, layout: event.layout ?? "booklet")
      for language in event.languages.isEmpty ? ["en"] : event.languages {
        let findings = press.set(event, language: language, place: .nowhere, pictures: shelf)
          .findings
        #expect(findings.filter { $0.severity != .note } == [], "\(name) \(language)")
      }
    }
  }

  @Test(arguments: ["booklet", "evening", "festival", "orchestral"])
  func anOrchestraAndItsLegendStandOnOnePage(_ sheet: String) throws {
    let file = URL(filePath: house.layouts + "/Specimens/orchestra.yaml")
    let event = try #require(EventFile(Array(try Data(contentsOf: file)), errata: Errata())).event
    let press = try Press(house: house, layout: sheet)
    for language in event.languages {
      let book = press.set(event, language: language, place: .nowhere)
      let pages = book.document.pages.map { page in
        page.frames.compactMap { frame -> String? in
          if case .line(let line) = frame.content { line.text } else { nil }
        }
      }
      let roster = pages.filter { $0.contains { $0.hasPrefix("O. Kerrick") } }
      let legend = pages.filter { $0.contains { $0.contains("Garrick Chair") } }
      #expect(roster.count == 1 && legend == roster, "\(language): \(legend)")
    }
  }

  /// In large print, which fills no signature, they go to the foot of the page before.
  @Test func twoLinesOfImprintAreNoPage() throws {
    let press = try Press(house: house, layout: "large-print")
    // Where the page before has room: that of the festival's other days is full.
    for sample in Self.samples where sample != "bayreuth-1876" {
      let event = try event(sample)
      for language in event.languages {
        let pages = press.set(event, language: language, place: .nowhere).document.pages
        let lines = pages[pages.count - 1].frames.count { frame in
          if case .line = frame.content { true } else { false }
        }
        // Two lines and the folio.
        #expect(lines > 3, "\(sample) \(language)")
      }
    }
  }

  /// What one sheet prints of an event, another must not leave out.
  @Test(arguments: ["evening", "chamber", "song-recital", "orchestral", "ceremony", "festival"])
  func noSheetDropsAPartThatTheBookletPrints(_ sheet: String) throws {
    let own = try String(contentsOfFile: house.layouts + "/\(sheet).yaml", encoding: .utf8)
    let booklet = try String(contentsOfFile: house.layouts + "/booklet.yaml", encoding: .utf8)
    for element in [
      "running-order", "performers", "sung-texts", "notes", "biographies", "notices", "imprint",
    ] {
      #expect(own.contains("- \(element):"), "\(element)")
    }
    let inherited = [
      "letters", "synopsis", "glossary", "further", "roster", "staff", "coming", "donors",
      "quotations",
    ]
    for part in inherited where booklet.contains("- part: \(part)") {
      #expect(own.contains("- part: \(part)"), "\(part)")
    }
  }

  @Test func anEventNamesItsSheetAndTheCommandLineOverrulesIt() throws {
    let text = "title: Gala\ndate: 2030-01-02\nvenue: Hall\nprogramme: [{work: Song}]\n"
    try place.write(text, to: "gala.yaml")
    try place.write("layout: festival\n" + text, to: "festive.yaml")
    let listing = { (words: [String]) in
      let outcome = leporello("typeset", words[0], "--as", "text", words[1], words[2])
      #expect(outcome.status == .done, "\(outcome.errors)")
      return outcome.output
    }
    let plain = listing([place("gala.yaml"), "--quiet", "--quiet"])
    let own = listing([place("festive.yaml"), "--quiet", "--quiet"])
    #expect(own == listing([place("gala.yaml"), "--layout", "festival"]))
    #expect(own != plain)
    #expect(plain == listing([place("festive.yaml"), "--layout", "booklet"]))
  }

  @Test func aSheetNobodyHasIsAnErrorAtItsPlace() throws {
    try place.write("title: Gala\nlayout: festivel\n", to: "gala.yaml")
    let outcome = leporello("typeset", place("gala.yaml"), "--output", place("out"))
    #expect(outcome.status == .rejections)
    #expect(
      outcome.errors.contains("gala.yaml:2:9: error: there is no layout sheet “festivel”"))
    #expect(outcome.errors.contains("did you mean “festival”?"))
    try place.write("title: Gala\nlayout: ../../etc/passwd\n", to: "gala.yaml")
    #expect(
      leporello("typeset", place("gala.yaml"), "--output", place("out")).status == .rejections)
  }

  @Test func theSpecimenShowsOneEventInEverySheet() throws {
    try place.write("title: Gala\nprogramme: [{work: Song}]\n", to: "gala.yaml")
    let outcome = leporello(
      "layouts", place("gala.yaml"), "--specimen", place("shown"), "--resolution", "18")
    #expect(outcome.status == .done, "\(outcome.errors)")
    let shown = try FileManager.default.contentsOfDirectory(atPath: place("shown"))
    for sheet in try house.sheets() { #expect(shown.contains("\(sheet)-01.png"), "\(sheet)") }
    let page = try Data(contentsOf: URL(filePath: place("shown/chamber-01.png")))
    #expect(page.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func anEventWithoutASpecimenIsWrongUsage() throws {
    try place.write("title: Gala\n", to: "gala.yaml")
    #expect(leporello("layouts", place("gala.yaml")).status == .usage)
    let gone = leporello("layouts", place("gone.yaml"), "--specimen", place("shown"))
    #expect(gone.status == .unreadableInput)
  }
}
