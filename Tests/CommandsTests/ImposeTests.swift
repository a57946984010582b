import Foundation
import PDFFinishing
import Testing

@testable import Commands

@Suite struct ImposeTests {
  private let place = TestFolder()

  init() throws {
    try place.write("id: gala\ntitle: Gala\nlanguages: [fr]\n", to: "gala.yaml")
    let outcome = leporello("typeset", place("gala.yaml"), "--output", place("gala.pdf"))
    #expect(outcome.status == .done, "\(outcome.errors)")
  }

  private func impose(_ words: String...) -> Outcome {
    leporello(["impose"] + words)
  }

  @Test func aBookletGoesOnSheetsBesideItsDummy() throws {
    let outcome = impose(
      place("gala.pdf"), "--sheet", "SRA3", "--paper-thickness", "0.1mm", "--output",
      place("out"), "--dummy", "svg")
    #expect(outcome.status == .done, "\(outcome.errors)")
    #expect(outcome.output.contains("saddle stitch, SRA3 (450 × 320 mm)"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place("out")).sorted()
        == ["gala-sheets-dummy.svg", "gala-sheets.pdf"])
    let facts = try said("pdfinfo", place("out/gala-sheets.pdf"))
    #expect(facts.contains("1275.59 x 907.087 pts"))
    #expect(facts.contains("Title:           Gala"))
    #expect(try said("qpdf", "--check", place("out/gala-sheets.pdf")).contains("No syntax"))
  }

  @Test func theTextOfThePagesIsOnTheSheets() throws {
    _ = impose(place("gala.pdf"), "--output", place("sheets.pdf"), "--marks", "none")
    let before = try ReadingProgram.popplerRaw.text(of: place("gala.pdf"))
    let after = try ReadingProgram.popplerRaw.text(of: place("sheets.pdf"))
    #expect(words(in: [before]).sorted() == words(in: [after]).sorted())
  }

  @Test func theDummyIsPrinted() {
    let outcome = impose(
      place("gala.pdf"), "--dummy", "text", "--output", place("sheets.pdf"), "--quiet")
    #expect(outcome.status == .done && outcome.output.contains("saddle stitch"))
    #expect(outcome.output.contains("fold 1: the left part behind the rest"))
  }

  @Test func aBookReadFromTheRightIsBoundThere() throws {
    let options = ["--dummy", "text", "--quiet", "--output", place("sheets.pdf")]
    let asked = leporello(["impose", place("gala.pdf"), "--spine", "right"] + options)
    #expect(asked.output.contains("read from right to left"), "\(asked.output)\(asked.errors)")
    let file = try PDFFile([UInt8](Data(contentsOf: URL(filePath: place("gala.pdf")))))
    file.catalogue["ViewerPreferences"].set("Direction", file.name("R2L"))
    try Data(file.written(.init(version: "1.7", packsObjects: true)))
      .write(to: URL(filePath: place("right.pdf")))
    let own = leporello(["impose", place("right.pdf")] + options)
    #expect(own.output.contains("read from right to left"))
    let overruled = leporello(["impose", place("right.pdf"), "--spine", "left"] + options)
    #expect(overruled.output.contains("saddle stitch, ") && !overruled.output.contains("right to"))
  }

  @Test func whatIsNoUsablePDFIsAnInputThatCannotBeRead() throws {
    try place.write("Gala", to: "letter.pdf")
    _ = try said(
      "qpdf", "--encrypt", "a", "b", "256", "--", place("gala.pdf"), place("locked.pdf"))
    _ = try said(
      "qpdf", "--encrypt", "", "b", "256", "--", place("gala.pdf"), place("guarded.pdf"))
    let whole = try Data(contentsOf: URL(fileURLWithPath: place("gala.pdf")))
    try whole.prefix(90).write(to: URL(fileURLWithPath: place("cut.pdf")))
    for name in ["letter", "locked", "guarded", "cut", "gone"] {
      let outcome = impose(place("\(name).pdf"), "--output", place("out"))
      #expect(outcome.status == .unreadableInput, "\(name): \(outcome.errors)")
      #expect(outcome.errors.hasPrefix("\(place("\(name).pdf")): error: "), "\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: place("out/gone-sheets.pdf")))
    #expect(impose(place("gala.pdf"), place("letter.pdf")).errors.contains("letter.pdf: error: "))
  }

  @Test func wrongWordsAreAnsweredWithTheRightOnes() {
    let file = place("gala.pdf")
    #expect(impose(file, "--sheet", "SAR3").errors.contains("did you mean “SRA3”?"))
    #expect(impose(file, "--scheme", "sadle").errors.contains("did you mean “saddle”?"))
    #expect(impose(file, "--marks", "crop,fould").errors.contains("did you mean “fold”?"))
    for words in [
      ["--sheet", "A6"], ["--gutter", "3"], ["--signature", "7"], ["--copies", "-1"],
      ["--creep", "9999mm"], ["--sheet", "3x3"], ["--panels", "5", "--scheme", "letter"],
    ] {
      let outcome = impose(
        file, words[0], words[1], words.count > 2 ? "--scheme" : "--quiet",
        words.count > 2 ? "letter" : "--quiet", "--output", place("out"))
      #expect(outcome.status == .usage, "\(words): \(outcome.errors)")
    }
    #expect(
      leporello("typeset", place("gala.yaml"), "--sheet", "SRA3").errors.contains("give --impose"))
  }

  @Test func typesetAndBatchPutTheirPagesOnSheets() throws {
    let one = leporello(
      "typeset", place("gala.yaml"), "--impose", "saddle", "--sheet", "SRA3", "--output",
      place("typeset"))
    #expect(one.status == .done, "\(one.errors)")
    let many = leporello(
      "batch", place("gala.yaml"), "--impose", "saddle", "--sheet", "SRA3", "--jobs", "1",
      "--output", place("batch"))
    #expect(many.status == .done, "\(many.errors)")
    let files = ["typeset/gala-sheets.pdf", "batch/gala-sheets.pdf"]
    let digests = try files.map { try InputFile.digest(of: place($0)) }
    #expect(digests[0] == digests[1])
    #expect(place.text("batch/manifest.jsonl")?.contains("gala-sheets.pdf") == true)
    #expect(
      leporello("typeset", place("gala.yaml"), "--impose", "saddle", "--as", "png").status
        == .usage)
  }

  @Test func aFullDiskLeavesNoFile() throws {
    let program = try RunningProgram(
      ["impose", place("gala.pdf"), "--output", place("out")], shell: "ulimit -f 1")
    let outcome = program.outcome()
    #expect(outcome.status == .unwritableOutput)
    #expect(outcome.errors.contains("gala-sheets.pdf: error: could not be written"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place("out")).isEmpty)
  }

  @Test(arguments: ["a b.pdf", "-x.pdf", "ə(1)\\.pdf", "\u{1B}[31m.pdf", "..pdf"])
  func filesMayBeCalledAnything(name: String) throws {
    try FileManager.default.copyItem(atPath: place("gala.pdf"), toPath: place(name))
    let outcome = impose(place(name), "--output", place("out"), "--dummy", "text")
    #expect(outcome.status == .done, "\(outcome.errors)")
    #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
    let made = try FileManager.default.contentsOfDirectory(atPath: place("out"))
    #expect(made.count == 1 && made[0].hasSuffix("-sheets.pdf"))
    _ = try said("qpdf", "--check", place("out/" + made[0]))
  }
}
