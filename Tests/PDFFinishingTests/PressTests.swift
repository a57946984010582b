import Foundation
import PDFTestSupport
import Testing
import Typesetting

@testable import PDFFinishing

private let pantone = Inks.spot(
  "PANTONE 186 C", tint: 1, process: .init(cyan: 0, magenta: 1, yellow: 0.81, black: 0.04))
private let red = Colour(red: 0.8, green: 0.1, blue: 0.1, inks: pantone)
private let blue = Colour(
  red: 0.1, green: 0.2, blue: 0.5,
  inks: .process(.init(cyan: 0.9, magenta: 0.6, yellow: 0.1, black: 0.2)))

/// The profile of the house, as an order for a press.
func order(bleed: Double = 8.5, slug: Double = 0, limit: Double = 3) throws -> PressOrder {
  var root = URL(fileURLWithPath: #filePath)
  for _ in 0..<3 { root.deleteLastPathComponent() }
  let file = root.appendingPathComponent("Layouts/Press/fogra39-coated.icc")
  return PressOrder(
    profile: try ICCProfile(press: [UInt8](Data(contentsOf: file))), bleed: bleed, slug: slug,
    inkLimit: limit)
}

private func printed(_ blocks: [Block], order: PressOrder) throws -> [UInt8] {
  let (document, shaper) = laidOut(blocks)
  let finisher = PDFFinisher(.print, press: order)
  let painted = try shaper.painted(document, created: created, margin: finisher.margin)
  return try finisher.finish(
    painted, of: document, DocumentFacts(created: created))
}

private func words(_ words: String, _ colour: Colour) -> Block {
  var style = text
  style.colour = colour
  return .paragraph(Paragraph(StyledText(words, style), leading: 12))
}

@Suite struct PressTests {
  @Test func everyColourGoesToItsPlatesAndToNoOthers() throws {
    let bar = { (colour: Colour) in
      Block.rule(Rule(thickness: 20, colour: colour, spaceAfter: 10))
    }
    let pdf = try printed([bar(red), bar(blue), bar(.black)], order: order(bleed: 10))
    // The bars stand 40 points from the trimmed edge, which is 10 from the sheet's.
    let plates = try inkPlates(of: pdf, at: [(100, 60), (100, 90), (100, 120)])
    #expect(plates["PANTONE 186 C"] == [255, 0, 0])
    #expect(plates["Cyan"] == [0, 230, 0])
    #expect(plates["Magenta"] == [0, 153, 0])
    #expect(plates["Yellow"].map { $0[1] } == 26 || plates["Yellow"].map { $0[1] } == 25)
    #expect(plates["Yellow"]?[0] == 0)
    #expect(plates["Black"] == [0, 51, 255])
  }

  @Test func blackIsPrintedOverWhatLiesUnderIt() throws {
    let pdf = try printed([words("black", .black), words("red", red)], order: order())
    let page = try PDFFile(pdf).pages[0]
    let content = String(decoding: try page.content(), as: UTF8.self)
    #expect(content.contains("/PressOver gs 0 0 0 1 k"))
    #expect(content.contains("/PressPlain gs /Spot"))
    #expect(!content.contains(" rg"))
    let states = page.object["Resources"]["ExtGState"]
    #expect(states["PressOver"]["OPM"].integer == 1)
    #expect(states["PressOver"]["op"].bool == true)
    #expect(page.object["Group"].isNull)
  }

  @Test func boxesAreRightToAHundredthOfAPoint() throws {
    let pdf = try printed([words("a", .black)], order: order(bleed: 8.504, slug: 28.346))
    let page = try PDFFile(pdf).pages[0]
    let trim = try #require(page[.trim])
    #expect(abs(trim.left - 36.85) < 0.01 && abs(trim.lower - 36.85) < 0.01)
    #expect(abs(trim.width - 240) < 0.01 && abs(trim.height - 300) < 0.01)
    let bleed = try #require(page[.bleed])
    #expect(abs(trim.left - bleed.left - 8.504) < 0.01)
    #expect(abs(bleed.upper - trim.upper - 8.504) < 0.01)
    let media = try #require(page[.media])
    #expect(abs(media.width - 240 - 2 * 36.85) < 0.01)
    let content = String(decoding: try page.content(), as: UTF8.self)
    #expect(content.contains("/\(PressContent.space(ofSpot: "All")) CS 1 SCN"))
    #expect(try unmarkedPainting(in: page) == [])
  }

  @Test func anUndeclaredColourIsRefusedAndNamed() throws {
    let fault = #expect(throws: PDFFault.self) {
      try printed(
        [words("a", Colour(red: 0.5, green: 0.25, blue: 0))], order: order())
    }
    #expect(fault?.message.contains("#804000") == true)
  }

  @Test func moreInkThanThePaperBearsIsRefused() throws {
    let heavy = Colour(
      red: 0.1, green: 0, blue: 0.05,
      inks: .process(.init(cyan: 1, magenta: 0.9, yellow: 0.8, black: 0.7)))
    let fault = #expect(throws: PDFFault.self) {
      try printed([words("a", heavy)], order: order())
    }
    #expect(fault?.message.contains("340 %") == true)
  }

  @Test func twoColoursThatCannotBeToldApartAreRefused() throws {
    var other = red
    other.inks = .process(.black)
    #expect(throws: PDFFault.self) {
      try printed([words("a", red), words("b", other)], order: order())
    }
  }

  @Test(arguments: [")", "a/b", "Gold #1", "Şəfəq (877)", "\\", "two  spaces"])
  func aHostileNameOfAnInkIsAName(name: String) throws {
    var colour = red
    colour.inks = .spot(
      name, tint: 0.5, process: .init(cyan: 0, magenta: 0.2, yellow: 0.5, black: 0))
    let pdf = try printed([words("a", colour)], order: order())
    let spaces = try PDFFile(pdf, mends: false).pages[0].object["Resources"]["ColorSpace"]
    let space = spaces[PressContent.space(ofSpot: name)]
    #expect(space.items[1].name == name)
    #expect(try said("qpdf", ["--check", "FILE"], of: pdf).contains("No syntax or stream"))
  }

  @Test func onlyTheProfileOfAPressIsTaken() throws {
    let screen = try #require(ICCProfile.screen)
    #expect(throws: ICCProfile.Refusal.notForPrinting("mntr")) {
      try ICCProfile(press: screen.bytes)
    }
    var press = try order().profile.bytes
    #expect(throws: ICCProfile.Refusal.noProfile) {
      try ICCProfile(press: Array(press.dropLast(10)))
    }
    press.replaceSubrange(16..<20, with: Array("RGB ".utf8))
    #expect(throws: ICCProfile.Refusal.notProcessInks("RGB")) { try ICCProfile(press: press) }
    #expect(throws: ICCProfile.Refusal.noProfile) { try ICCProfile(press: []) }
  }

  @Test func theIntentHasTheProfileInsideAndTheFileSaysX4() throws {
    let file = try PDFFile(printed([words("a", .black)], order: order()))
    let intents = file.catalogue["OutputIntents"].items
    #expect(intents.map { $0["S"].name } == ["GTS_PDFX", "GTS_PDFA1"])
    #expect(
      intents[0]["DestOutputProfile"].reference == intents[1]["DestOutputProfile"].reference)
    #expect(try intents[0]["DestOutputProfile"].content() == order().profile.bytes)
    #expect(file.trailer["Info"]["Trapped"].name == "False")
    let packet = String(decoding: try file.catalogue["Metadata"].content(), as: UTF8.self)
    #expect(packet.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"))
  }
}
