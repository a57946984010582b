import Findings
import Foundation
import Interchange
import Testing

@testable import Commands

/// What a PDF is finished for, from the command line on.
@Suite struct ProfileTests {
  private let place = TestFolder()
  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"

  private func sample(_ name: String) -> String { "\(checkout)/Layouts/Samples/\(name).yaml" }

  /// One sample in one language, or all of them in all of theirs.
  private static let books: [(sample: String, language: String)] =
    isSweep
    ? SheetsTests.samples.flatMap { sample in
      let file = URL(filePath: "\(checkout)/Layouts/Samples/\(sample).yaml")
      let event = (try? Data(contentsOf: file)).flatMap {
        EventFile(Array($0), errata: Errata())?.event
      }
      return (event?.languages ?? []).map { (sample, $0) }
    } : [("salle-cortot-2022", "az")]

  @Test(arguments: ["screen", "archive", "print"], books.indices)
  func theTextIsTheSameWhateverTheFileIsFor(profile: String, book: Int) throws {
    let (name, language) = Self.books[book]
    let outcome = leporello(
      "typeset", sample(name), "--language", language, "--profile", profile, "--output",
      place("o.pdf"))
    #expect(outcome.status == .done, "\(outcome.errors)")
    let listing = leporello("typeset", sample(name), "--language", language, "--as", "text")
    let letters = textLines(ofListing: listing.output).joined().filter { !$0.isWhitespace }
    #expect(letters.count > 100)
    for program in [ReadingProgram.popplerRaw, .mupdf] {
      let text = try program.text(of: place("o.pdf"))
        .filter { !$0.isWhitespace && $0 != "\u{C}" }
      #expect(
        program.seen(text) == program.seen(letters), "\(program) of \(name) in \(language)")
    }
    // What we make must pass our own eyes.
    let check = leporello("check", "--pdf", place("o.pdf"), "--profile", profile)
    #expect(check.status == .done, "\(check.output)")
  }

  @Test func everySheetOfTheHouseCanBePrintedInInks() throws {
    let sheets = Self.isSweep ? try HouseFolders(root: checkout).sheets() : ["evening", "festival"]
    for sheet in sheets {
      let outcome = leporello(
        "typeset", sample("schubert-1828"), "--layout", sheet, "--language", "en", "--profile",
        "print", "--crop-marks", "--output", place(sheet))
      #expect(outcome.status == .done, "\(sheet): \(outcome.errors)")
      let boxes = try said("pdfinfo", "-box", place(sheet) + "/schubert-1828-en.pdf")
      #expect(boxes.contains("TrimBox") && boxes.contains("PDF version:     1.6"))
    }
  }

  @Test func aColourWithoutInksIsAnErrorThatNamesIt() throws {
    try place.write(
      "inherits: booklet\nname: mine\ncolours: {accent: \"#123456\"}\n", to: "mine.yaml")
    let outcome = leporello(
      "typeset", sample("schubert-1828"), "--layout", place("mine.yaml"), "--language", "en",
      "--profile", "print", "--output", place("o"))
    #expect(outcome.status == .rejections)
    #expect(outcome.errors.contains("the colour #123456 has no inks"))
    #expect(!FileManager.default.fileExists(atPath: place("o/schubert-1828-en.pdf")))
  }

  @Test func aSpotColourIsDeclaredInTheSheet() throws {
    try place.write(
      """
      inherits: booklet
      name: mine
      press: {bleed: 5 mm, ink-limit: 280}
      colours:
        accent: {screen: "#c8102e", spot: "PANTONE 186 C", cmyk: [0, 100, 81, 4]}
      """, to: "mine.yaml")
    let outcome = leporello(
      "typeset", sample("schubert-1828"), "--layout", place("mine.yaml"), "--language", "en",
      "--profile", "print", "--output", place("o"))
    #expect(outcome.status == .done, "\(outcome.errors)")
    let pdf = try Data(contentsOf: URL(fileURLWithPath: place("o/schubert-1828-en.pdf")))
    #expect(String(decoding: pdf, as: UTF8.self).contains("/PANTONE#20186#20C"))
  }

  @Test(arguments: [
    ("accent: {screen: \"#c8102e\", cmyk: [0, 100]}", "four numbers"),
    ("accent: {cmyk: [0, 100, 0, 0]}", "screen"),
    ("accent: {screen: red, cmyk: [0, 100, 0, 0]}", "is not a colour"),
    ("accent: {screen: \"#c8102e\", spot: All, cmyk: [0, 100, 0, 0]}", "name of an ink"),
  ])
  func aColourThatIsNoneIsAnErrorAtItsPlace(colour: String, message: String) throws {
    try place.write("inherits: booklet\nname: mine\ncolours:\n  \(colour)\n", to: "mine.yaml")
    let outcome = leporello(
      "typeset", sample("schubert-1828"), "--layout", place("mine.yaml"), "--output", place("o"))
    #expect(outcome.status == .unreadableInput)
    #expect(outcome.errors.contains("mine.yaml:4:"), "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func onlyTheProfileOfAPressIsTaken() throws {
    try place.write("no profile", to: "press.icc")
    let outcome = leporello(
      "typeset", sample("schubert-1828"), "--profile", "print", "--press-profile",
      place("press.icc"), "--output", place("o"))
    #expect(outcome.status == .unreadableInput)
    #expect(outcome.errors.contains("is no ICC profile"))
  }

  @Test(arguments: [
    ["--profile", "paper"], ["--profile", "print", "--as", "png"], ["--crop-marks"],
    ["--press-profile", "x.icc"],
  ])
  func whatCannotBeMeantIsAnErrorOfUse(words: [String]) {
    let session = Session(
      environment: ["LEPORELLO_HOME": checkout], output: .kept(), errors: .kept(),
      executable: executable)
    let status = Leporello.run(["typeset", sample("schubert-1828")] + words, in: session)
    #expect(status == .usage)
  }
}
