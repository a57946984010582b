import Foundation
import Testing

@testable import Commands

@Suite struct OutputTests {
  private let place = TestFolder()

  private func failure(_ work: () throws -> Void) -> OutputError? {
    do {
      try work()
      return nil
    } catch { return error as? OutputError }
  }

  @Test func aFileIsWrittenWholeAndReplacesTheOneBefore() throws {
    let folder = try OutputFolder(place("new/deep/"))
    try folder.write(Array("first, and longer".utf8), as: "a.pdf")
    try folder.write(Array("second".utf8), as: "a.pdf")
    #expect(place.text("new/deep/a.pdf") == "second")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place("new/deep")) == ["a.pdf"])
  }

  @Test func nothingIsWrittenThroughALinkOrOntoAFolder() throws {
    try place.write("theirs", to: "outside.txt")
    try place.write("", to: "out/b.pdf/x")
    let folder = try OutputFolder(place("out"))
    try FileManager.default.createSymbolicLink(
      atPath: place("out/a.pdf"), withDestinationPath: place("outside.txt"))
    for name in ["a.pdf", "b.pdf"] {
      let error = failure { try folder.write([65], as: name) }
      #expect(error == OutputError(path: place("out/" + name), step: .foreign, code: 0))
    }
    #expect(place.text("outside.txt") == "theirs")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place("out")).sorted()
        == ["a.pdf", "b.pdf"])
  }

  @Test func aFolderThatCannotBeNamesItselfAndTheReason() throws {
    try place.write("a file", to: "taken")
    let error = failure { _ = try OutputFolder(place("taken/inside")) }
    #expect(error?.code == ENOTDIR)
    #expect(error?.finding.description.contains("Not a directory") == true)
    #expect(error?.finding.place.file?.hasPrefix(place("taken")) == true)
  }

  @Test func aFolderThatVanishesIsAnErrorAndLeadsNowhereElse() throws {
    let folder = try OutputFolder(place("out"))
    try FileManager.default.removeItem(atPath: place("out"))
    #expect(failure { try folder.write([65], as: "a.pdf") }?.step == .create)
  }

  @Test func theSweepTakesDeadWritersFilesAndLeavesLivingOnes() throws {
    let folder = try OutputFolder(place("out"))
    try place.write("half", to: "out/.leporello-1-1.part")
    try place.write("half", to: "out/.leporello-2-1.part")
    try place.write("theirs", to: "out/.hidden")
    let living = try folder.openLocked(".leporello-2-1.part")
    folder.sweep()
    close(living)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place("out")).sorted()
        == [".hidden", ".leporello-2-1.part"])
  }

  @Test func twoRunsCannotHoldOneJournal() throws {
    let held = try OutputFolder(place("out")).openLocked("journal")
    let error = failure { _ = try OutputFolder(place("out")).openLocked("journal") }
    #expect(error?.step == .lock)
    close(held)
  }

  @Test func aFullDeviceIsToldAndNothingMoreIsWritten() throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let sink = Sink.descriptor(full)
    sink.line("lost")
    #expect(sink.failure == ENOSPC)
    let session = Session(
      environment: ["LEPORELLO_HOME": checkout], output: sink, errors: .kept(),
      executable: executable)
    #expect(Leporello.run(["--version"], in: session) == .unwritableOutput)
    #expect(session.errors.text.contains("standard output: error: "))
  }
}

@Suite struct DocumentNameTests {
  @Test func aPlainIdIsItsOwnSlug() {
    #expect(DocumentName.slug("salle-cortot-2022") == "salle-cortot-2022")
    #expect(DocumentName.stem(id: "nyp_1842", language: "az") == "nyp_1842-az")
    #expect(DocumentName.stem(id: "x", language: nil) == "x")
  }

  @Test func hostileIdsStayInTheFolderAndApart() {
    let ids = [
      "../../etc/passwd", "/etc/passwd", "a/b", "a\\b", "a b", "A", "a\0b", "", ".", "..", "CON ",
      "gecə", "gecə́", "-x", String(repeating: "x", count: 5000), "konsert…",
    ]
    var seen: Set<String> = []
    for id in ids {
      let slug = DocumentName.slug(id)
      #expect(slug.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
      #expect(!slug.isEmpty && slug.utf8.count <= 200 && slug.first != "-")
      #expect(slug.lowercased() == slug)
      #expect(seen.insert(slug).inserted, "\(id)")
    }
  }

  @Test func pagesSortByName() {
    #expect(DocumentName.page(3, of: 12, stem: "x-az", ending: "png") == "x-az-03.png")
    #expect(DocumentName.page(3, of: 120, stem: "x", ending: "svg") == "x-003.svg")
  }
}

@Suite struct ListingTests {
  private let list = Listing(
    columns: ["name", "count"],
    rows: [
      [.text("Dvořák, Antonín"), .integer(3)], [.text("=HYPERLINK(\"x\")"), .integer(-1)],
      [.text("\u{1B}]52;c\u{7}"), .null],
    ])

  @Test func jsonIsReadByAnyParserAndShowsNoControlCharacters() throws {
    let text = list.printed(as: .json)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(rows[0]["name"] as? String == "Dvořák, Antonín" && rows[1]["count"] as? Int == -1)
    #expect(rows[2]["name"] as? String == "\u{1B}]52;c\u{7}" && rows[2]["count"] is NSNull)
    #expect(!text.contains("\u{1B}"))
    #expect(Listing(columns: ["a"]).printed(as: .json) == "[]\n")
  }

  @Test func csvKeepsCommasAndDisarmsFormulas() {
    let lines = list.printed(as: .csv).split(separator: "\r\n")
    #expect(lines[1] == "\"Dvořák, Antonín\",3")
    #expect(lines[2] == "\"'=HYPERLINK(\"\"x\"\")\",-1")
  }

  @Test func tablesAlignTheirColumnsAndShowWhatATerminalWouldActUpon() {
    let lines = list.printed(as: .table).split(separator: "\n")
    #expect(lines[0] == "NAME              COUNT")
    #expect(lines[1] == "Dvořák, Antonín   3")
    #expect(lines[3].hasPrefix("\\u{1B}]52;c\\u{7}"))
    let wide = Listing(columns: ["a", "b"], rows: [[.text("ショパン"), .text("x")]])
    #expect(wide.printed(as: .table) == "A         B\nショパン  x\n")
  }
}
