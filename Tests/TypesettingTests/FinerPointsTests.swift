import Testing

@testable import Typesetting

/// Small things that a printer would mark.
@Suite struct FinerPointsTests {
  private let design = PageDesign(
    size: Size(width: 140, height: 200),
    margins: Margins(inside: 20, outside: 20, head: 20, foot: 20))

  private func layOut(_ blocks: [Block]) -> LayoutResult {
    Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation()).layOut(
      DocumentPlan(
        title: "t", language: "en",
        parts: [DocumentPart(name: "part", design: design, blocks: blocks)]))
  }

  private func right(_ text: String) -> Double? {
    let paragraph = Paragraph(StyledText(text, plain), alignment: .right, leading: 13)
    return layOut([.paragraph(paragraph)]).document.pages[0].frames.first?.x
  }

  @Test func aMarkAfterANameSetToTheRightStandsOutside() {
    // Names of four letters end at the edge of 120 points; a mark is one letter more.
    #expect(right("Anna") == 100 && right("Anna*") == 100)
    #expect(right("Anna*\u{2009}\u{2020}") == 100)
    #expect(right("*") == 120)
    // A full stop is no mark.
    #expect(right("Anna.") == 95)
  }

  @Test func aSpaceWithoutWidthIsAPlaceToEndALineAndNothingElse() {
    let address = "aaaa.example/\u{200B}bbbb/\u{200B}cccccccccc"
    let narrow = layOut([.paragraph(Paragraph(StyledText(address, plain), leading: 13))])
    #expect(narrow.document.pages[0].lines == ["aaaa.example/bbbb/", "cccccccccc"])
    #expect(narrow.faults.isEmpty)
  }

  @Test func aPlateCoversItsPageAndRunsOverTheEdges() throws {
    let plate = Plate(
      .file("ad.jpg"), natural: Size(width: 146, height: 206), alternative: "Ad", bleed: 3)
    let line = Block.paragraph(Paragraph(StyledText("text", plain), leading: 13))
    let result = layOut([line, .plate(plate), line])
    #expect(result.document.pages.map(\.lines) == [["text"], [], ["text"]])
    let frame = try #require(result.document.pages[1].frames.first)
    guard case .picture(let mark) = frame.content else { return #expect(Bool(false)) }
    #expect(frame.x == -3 && frame.y == -3 && mark.size == Size(width: 146, height: 206))
    #expect(abs(plate.loss(onPage: design.size)) < 0.001 && result.faults.isEmpty)
    var square = plate
    square.natural = Size(width: 100, height: 100)
    #expect(square.loss(onPage: design.size) > 0.2)
  }

  @Test func aLightLogoIsSetLargerThanADarkOneAndItsPaperIsCutOff() {
    func item(_ darkness: Double, _ bounds: Crop = .whole) -> PictureRow.Item {
      PictureRow.Item(
        .file("logo"), natural: Size(width: 10, height: 10), alternative: "",
        ink: PictureInk(bounds: bounds, darkness: darkness))
    }
    let row = PictureRow([], height: 20, air: 5)
    #expect(row.size(of: item(0.5)) == Size(width: 20, height: 20))
    #expect(row.size(of: item(1)).height == 16 && row.size(of: item(0.1)).height == 25)
    // A tenth of white all around does not make a logo smaller.
    let inner = Crop(left: 0.1, top: 0.1, width: 0.8, height: 0.8)
    #expect(abs(row.size(of: item(0.5, inner)).height - 20) < 0.001)
  }
}
