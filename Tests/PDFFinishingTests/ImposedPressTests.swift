import Imposition
import PDFTestSupport
import Testing
import Typesetting

@testable import PDFFinishing

/// Pages finished for a press, on sheets: their inks, their standard, the marks around them.
@Suite struct ImposedPressTests {
  private func booklet(spot: String = "PANTONE 186 C") throws -> [UInt8] {
    let inks = Inks.spot(
      spot, tint: 1, process: .init(cyan: 0, magenta: 1, yellow: 0.81, black: 0.04))
    let red = Colour(red: 0.8, green: 0.1, blue: 0.1, inks: inks)
    let bars = [red, .black].map {
      Block.rule(Rule(thickness: 20, colour: $0, spaceAfter: 10))
    }
    let (document, shaper) = laidOut(bars + [.newPage, paragraph("a"), .newPage, paragraph("b")])
    let finisher = PDFFinisher(.print, press: try order(slug: 28))
    let painted = try shaper.painted(document, created: created, margin: finisher.margin)
    return try finisher.finish(
      painted, of: document, DocumentFacts(created: created))
  }

  private func sheets(
    _ parts: [[UInt8]], _ scheme: Scheme = .saddle
  ) throws -> (plan: SheetPlan, pdf: [UInt8]) {
    let stock = try PageStock(parts.map { PageStock.Part($0) })
    let paper = PaperSize(Extent(width: 2400, height: 900))
    var ticket = JobTicket(scheme, on: paper, page: stock.extent, pages: stock.pages.count)
    (ticket.bleed, ticket.signature) = (stock.bleed, scheme == .perfect ? 4 : nil)
    let plan = try Imposer.plan(ticket)
    return (plan, try stock.sheets(plan))
  }

  @Test(arguments: [Scheme.saddle, .perfect, .leporello, .twoUp, .workAndTurn])
  func platesOfSheetsHaveTheInksOfThePagesAndTheMarksOnAllOfThem(scheme: Scheme) throws {
    let (plan, pdf) = try sheets([booklet()], scheme)
    let cover = try #require(plan.sheets[0].front.pages.first { $0.page == 1 })
    let mark = try #require(plan.sheets[0].front.marks.crosses.first)
    let height = plan.extent.height
    // The bars begin 40 points below the trimmed edge; only the first side is asked for.
    let plates = try inkPlates(
      of: pdf,
      at: [
        (cover.frame.left + 100, height - cover.frame.top + 50),
        (cover.frame.left + 100, height - cover.frame.top + 80), (mark.x, height - mark.y),
      ], page: 1)
    #expect(plates["PANTONE 186 C"]?.prefix(2) == [255, 0], "\(plates)")
    #expect(plates["Black"]?.prefix(2) == [0, 255], "\(plates)")
    #expect(plates["Magenta"]?.prefix(2) == [0, 0], "\(plates)")
    for (ink, values) in plates { #expect(values[2] > 0, "\(ink) has no cross") }
  }

  @Test(arguments: [Scheme.saddle, .perfect, .leporello, .cutAndStack, .workAndTumble])
  func sheetsForThePressKeepItsStandard(scheme: Scheme) throws {
    let (_, pdf) = try sheets([booklet(), booklet()], scheme)
    let file = try PDFFile(pdf, mends: false)
    let packet = String(decoding: try file.catalogue["Metadata"].content(), as: UTF8.self)
    #expect(packet.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"))
    let findings = try Preflight(.print).findings(of: pdf, file: "a.pdf")
    #expect(findings.allSatisfy { $0.severity == .note }, "\(findings)")
    #expect(try said("qpdf", ["--check", "FILE"], of: pdf).contains("No syntax or stream"))
  }

  @Test func sheetsOfFilesForDifferentPressesClaimNothingAndSaySo() throws {
    let other = try PDFFile(booklet())
    for intent in other.catalogue["OutputIntents"].items {
      let profile = intent["DestOutputProfile"]
      profile.replaceContent(try profile.content() + [0])
    }
    let form = PDFFile.WritingForm(version: "1.6", packsObjects: false)
    let parts = [PageStock.Part(try booklet()), PageStock.Part(try other.written(form))]
    #expect(try PageStock(parts).notes.contains { $0.contains("different presses") })
    let sheets = try PDFFile(try self.sheets(parts.map(\.bytes)).pdf)
    #expect(sheets.catalogue["Metadata"].isNull)
    let plain = try plainPDF().written(form)
    let mixed = try PageStock([.init(try booklet()), .init(plain)])
    #expect(mixed.notes.contains { $0.contains("not all of the files are made for a press") })
    #expect(try PageStock([.init(try booklet()), .init(try booklet())]).notes.isEmpty)
  }

  @Test(arguments: [")", "a/b", "Gold #1", "Şəfəq (877)", "\\", "a\rb"])
  func aHostileNameOfAnInkGoesThroughToItsPlate(name: String) throws {
    let pdf = try sheets([booklet(spot: name)]).pdf
    let form = try PDFFile(pdf, mends: false).pages[0].object["Resources"]["XObject"]["P1"]
    let spaces = form["Resources"]["ColorSpace"]
    #expect(spaces[PressContent.space(ofSpot: name)].items[1].name == name)
    #expect(try said("qpdf", ["--check", "FILE"], of: pdf).contains("No syntax or stream"))
  }
}
