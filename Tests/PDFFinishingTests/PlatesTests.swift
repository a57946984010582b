import Findings
import Foundation
import Imposition
import Testing

@testable import PDFFinishing

private let form = PDFFile.WritingForm(version: "1.6", packsObjects: false)

/// A5 pages, each saying its number, changed as a test wants them.
private func pages(_ count: Int, _ change: (PDFFile, PDFObject, Int) -> Void = { _, _, _ in })
  throws -> [UInt8]
{
  let file = try PDFFile()
  for number in 1...count {
    let page = file.dictionary([
      "Type": file.name("Page"), "MediaBox": file.parsed("[0 0 419.52756 595.27559]"),
      "Resources": file.dictionary(),
      "Contents": file.stream(Array("% page \(number)\n0 0 10 10 re f".utf8)).indirect,
    ])
    change(file, page, number)
    try file.append(page.indirect)
  }
  return try file.written(form)
}

private func imposed(
  _ parts: [PageStock.Part], _ scheme: Scheme = .saddle,
  _ change: (inout JobTicket) -> Void = { _ in }
) throws -> (plan: SheetPlan, file: PDFFile) {
  let stock = try PageStock(parts)
  let paper = try #require(PaperSize("SRA3"))
  var ticket = JobTicket(scheme, on: paper, page: stock.extent, pages: stock.pages.count)
  ticket.bleed = stock.bleed
  change(&ticket)
  let plan = try Imposer.plan(ticket)
  return (plan, try PDFFile(stock.sheets(plan)))
}

/// A form by its name on a sheet.
private func forms(_ file: PDFFile, sheet: Int) -> [String] {
  file.pages[sheet].object["Resources"]["XObject"].keys
}

@Suite struct PlatesTests {
  @Test func eachSideIsAPageWithItsPagesAsForms() throws {
    let (plan, file) = try imposed([.init(try pages(8))])
    #expect(file.pageCount == 4 && file.remarks.isEmpty)
    #expect(forms(file, sheet: 0) == ["P1", "P8"] && forms(file, sheet: 1) == ["P2", "P7"])
    let page = file.pages[0]
    #expect(abs((page[.media]?.width ?? 0) - plan.extent.width) < 0.001)
    #expect(abs((page[.trim]?.width ?? 0) - 2 * 419.52756) < 0.001)
    let one = page.object["Resources"]["XObject"]["P1"]
    #expect(one["Subtype"].name == "Form")
    #expect(try String(decoding: one.content(), as: UTF8.self).hasPrefix("% page 1\n"))
    let content = String(decoding: try page.content(), as: UTF8.self)
    #expect(content.contains("/All CS 1 SCN"))
    #expect(page.object["Resources"]["ColorSpace"]["All"].items[1].name == "All")
  }

  @Test(arguments: [0, 90, 180, 270, -90, 450])
  func aPageComesToItsFrameHoweverItIsTurned(turn: Int) throws {
    let bytes = try pages(1) { file, page, _ in
      page.set("MediaBox", file.parsed("[-20 10 380 610]"))
      page.set("TrimBox", file.parsed("[0 30 300 430]"))
      page.set("BleedBox", file.parsed("[-9 21 309 439]"))
      page.set("Rotate", file.integer(turn))
      page.set("UserUnit", file.number(1.5))
    }
    let stock = try PageStock([.init(bytes)]).pages[0]
    let isTurned = turn % 180 != 0
    #expect(stock.extent == Extent(width: isTurned ? 600 : 450, height: isTurned ? 450 : 600))
    #expect(stock.smallestBleed == 13.5)
    for isInverted in [false, true] {
      let frame = Rectangle(
        left: 100, bottom: 50, right: 100 + stock.extent.width, top: 50 + stock.extent.height)
      let leaf = try Imposer.plan(
        JobTicket(.twoUp, on: PaperSize(.millimetres(900, 900)), page: stock.extent, pages: 1))
      var placed = leaf.sheets[0].front.pages[0]
      (placed.frame, placed.isInverted) = (frame, isInverted)
      let matrix = stock.matrix(in: placed)
      func mapped(_ x: Double, _ y: Double) -> Point {
        Point(
          x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5]
        )
      }
      // The corner that a reader finds at the lower left after turning the page clockwise.
      let corners = [(0.0, 30.0), (300, 30), (300, 430), (0, 430)]
      let quarters = ((turn / 90 % 4) + 4 + (isInverted ? 2 : 0)) % 4
      let corner = corners[quarters]
      #expect(mapped(corner.0, corner.1) == Point(x: 100, y: 50))
      let opposite = corners[(quarters + 2) % 4]
      #expect(mapped(opposite.0, opposite.1) == Point(x: frame.right, y: frame.top))
    }
  }

  @Test func aStreamThatTwoPagesShareBecomesTwoForms() throws {
    let file = try PDFFile()
    let shared = file.stream(Array("/X Do".utf8)).indirect
    for number in 1...4 {
      let page = file.dictionary([
        "Type": file.name("Page"),
        "MediaBox": file.parsed("[0 0 \(400 + (number > 2 ? 0 : 1)) 600]"),
        "Resources": file.dictionary(["Mark": file.integer(number)]),
        "Contents": number == 4
          ? file.array([shared, file.stream(Array("0 g".utf8)).indirect]) : shared,
      ])
      try file.append(page.indirect)
    }
    let (_, sheets) = try imposed([.init(try file.written(form))])
    let found = sheets.pages.flatMap { page -> [Int?] in
      let objects = page.object["Resources"]["XObject"]
      return objects.keys.map { objects[$0]["Resources"]["Mark"].integer }
    }
    #expect(found.compactMap { $0 }.sorted() == [1, 2, 3, 4])
    let joined = sheets.pages[0].object["Resources"]["XObject"]["P4"]
    #expect(try String(decoding: joined.content(), as: UTF8.self).contains("/X Do"))
  }

  @Test func boxesAreInheritedAndKeptInsideTheMedia() throws {
    let bytes = try pages(4) { file, page, number in
      if number == 2 { page.set("TrimBox", file.parsed("[-100 -100 9000 9000]")) }
      if number == 3 { page.set("TrimBox", file.parsed("[5 5 5 5]")) }
      if number == 4 { page.set("CropBox", file.parsed("[10 10 409.52756 585.27559]")) }
    }
    let stock = try PageStock([.init(bytes)])
    #expect(stock.pages[1].extent == stock.pages[0].extent)
    #expect(!stock.pages[2].hasTrim && stock.pages[2].extent == stock.pages[0].extent)
    #expect(abs(stock.pages[3].extent.width - 399.52756) < 1e-6)
    #expect(stock.bleed == 0)
    #expect(stock.notes.contains { $0.contains("page 4 are centred") || $0.contains("page 4 ") })
  }

  @Test func advertisementsAreBoundInAfterAPage() throws {
    let own = try pages(6)
    let theirs = try pages(2) { file, page, number in
      page.set("Contents", file.stream(Array("% theirs \(number)".utf8)).indirect)
    }
    let stock = try PageStock([.init(own), .init(theirs, after: 4)])
    let said = try stock.pages.map { String(decoding: try $0.page.content(), as: UTF8.self) }
    #expect(
      said.map { $0.contains("theirs") } == [false, false, false, false, true, true, false, false])
    let (_, file) = try imposed([.init(own), .init(theirs)])
    #expect(forms(file, sheet: 0) == ["P1", "P8"])
    let last = file.pages[0].object["Resources"]["XObject"]["P8"]
    #expect(try String(decoding: last.content(), as: UTF8.self).contains("% theirs 2"))
  }

  @Test func thePressProfileStaysAndTheTreeOfTagsGoes() throws {
    let file = try PDFFile(try pages(4))
    file.catalogue.set("StructTreeRoot", file.dictionary(["Type": file.name("StructTreeRoot")]))
    file.catalogue.set("MarkInfo", file.parsed("<< /Marked true >>"))
    file.catalogue.set("Outlines", file.dictionary())
    let profile = file.stream(Array("profile".utf8)).indirect
    file.catalogue.set(
      "OutputIntents",
      file.array([
        file.dictionary(["S": file.name("GTS_PDFX"), "DestOutputProfile": profile]).indirect
      ]))
    file.trailer.set("Info", file.dictionary(["Title": file.text("Gala (1)\\")]).indirect)
    let (_, sheets) = try imposed([.init(try file.written(form))])
    let intent = sheets.catalogue["OutputIntents"].items[0]
    #expect(intent["S"].name == "GTS_PDFX")
    #expect(try intent["DestOutputProfile"].content() == Array("profile".utf8))
    for key in ["StructTreeRoot", "MarkInfo", "Outlines"] {
      #expect(sheets.catalogue[key].isNull, "\(key)")
    }
    #expect(sheets.trailer["Info"]["Title"].text == "Gala (1)\\")
  }

  @Test func sheetsOfPagesForThePressAreForThePressAsWell() throws {
    let file = try PDFFile(try pages(4))
    file.claimPress()
    file.trailer.set(
      "Info", file.dictionary(["CreationDate": file.text("D:20220224193000Z")]).indirect)
    let (_, sheets) = try imposed([.init(try file.written(form))])
    let metadata = String(decoding: try sheets.catalogue["Metadata"].content(), as: UTF8.self)
    #expect(metadata.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"))
    #expect(metadata.contains("<xmp:CreateDate>2022-02-24T19:30:00Z</xmp:CreateDate>"))
    let findings = try Preflight(.print).findings(of: sheets.written(form), file: "a.pdf")
    #expect(findings.gravest == .warning, "the pages have no bleed: \(findings)")
    #expect(DocumentFacts.isoDate(ofPDF: "D:19") == "1900-01-01T00:00:00Z")
    #expect(DocumentFacts.isoDate(ofPDF: "") == "0000-01-01T00:00:00Z")
  }

  @Test func theSamePagesGiveTheSameSheets() throws {
    let bytes = try pages(12)
    func once() throws -> [UInt8] {
      let stock = try PageStock([.init(bytes)])
      let paper = try #require(PaperSize("SRA3"))
      return try stock.sheets(
        Imposer.plan(JobTicket(.saddle, on: paper, page: stock.extent, pages: 12)))
    }
    #expect(try once() == once())
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] != nil),
    .timeLimit(.minutes(2)))
  func tenThousandPagesAreNoMoreThanManyPages() throws {
    let (plan, file) = try imposed([.init(try pages(10_000))])
    #expect(plan.sheets.count == 2_500 && file.pageCount == 5_000)
  }

  @Test func everyBeginningOfAFileIsImposedOrRefusedInWords() throws {
    let bytes = try pages(4)
    for length in stride(from: 0, to: bytes.count, by: 13) {
      do {
        _ = try imposed([.init(Array(bytes.prefix(length)))])
      } catch let error as PageStock.PartFault {
        #expect(!error.fault.message.isEmpty && error.part == 0)
      } catch is PDFFault {
      } catch ImpositionError.noPages {
      }
    }
  }

  @Test func loopsAndNonsenseInTheTreeOfPagesAreNoTrap() throws {
    for kids in ["[1 0 R]", "[2 0 R]", "[2 0 R 2 0 R]", "[9 0 R]", "[null 3]", "3"] {
      let text = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids \(kids)/Count 1/Parent 2 0 R>> endobj
        trailer <</Root 1 0 R/Size 3/Prev 0>>
        startxref
        0
        %%EOF
        """
      do {
        _ = try imposed([.init(Array(text.utf8))])
        Issue.record("\(kids) gave sheets")
      } catch {}
    }
  }
}
