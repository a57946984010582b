import Findings
import Testing

@testable import PDFFinishing

private let form = PDFFile.WritingForm(version: "1.6", packsObjects: false)

/// A page for the press with nothing wrong on it, changed as a test wants it.
private func pressPage(
  _ content: String, _ change: (PDFFile, PDFObject) -> Void = { _, _ in }
) throws -> [UInt8] {
  let file = try PDFFile()
  let page = file.dictionary([
    "Type": file.name("Page"), "MediaBox": file.parsed("[0 0 460 640]"),
    "TrimBox": file.parsed("[20 20 440 615]"), "BleedBox": file.parsed("[11 11 449 624]"),
    "Resources": file.dictionary([
      "ColorSpace": file.parsed(
        """
        << /Spot [/Separation /Gold /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1
        /C0 [0 0 0 0] /C1 [0 .2 .8 .1] >>] /Red [/Separation /Red /DeviceRGB << /FunctionType 2
        /Domain [0 1] /N 1 /C0 [1 1 1] /C1 [1 0 0] >>] /Marks [/Separation /All /DeviceCMYK
        << /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 1] >>] >>
        """),
      "XObject": file.dictionary(["Im": image(file, width: 1200).indirect]),
    ]),
    "Contents": file.stream(Array(content.utf8)).indirect,
  ])
  file.claimPress()
  file.trailer.set("Info", file.dictionary(["Trapped": file.name("False")]).indirect)
  change(file, page)
  try file.append(page.indirect)
  return try file.written(form)
}

private func image(_ file: PDFFile, width: Int, space: String = "DeviceCMYK") -> PDFObject {
  let image = file.stream([0])
  image.set("Type", file.name("XObject"))
  image.set("Subtype", file.name("Image"))
  image.set("Width", file.integer(width))
  image.set("Height", file.integer(width))
  image.set("ColorSpace", file.name(space))
  return image
}

private func found(_ bytes: [UInt8], _ profile: Profile = .print) throws -> [Finding] {
  try Preflight(profile).findings(of: bytes, file: "a.pdf")
}

private func expect(
  _ message: String, _ severity: Severity = .error, in content: String,
  _ change: (PDFFile, PDFObject) -> Void = { _, _ in },
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let findings = try found(pressPage(content, change))
  #expect(
    findings.contains { $0.severity == severity && $0.message.contains(message) },
    "\(findings)", sourceLocation: sourceLocation)
}

@Suite struct PreflightTests {
  private let sound = "0 0 0 1 k 30 30 100 10 re f q 200 0 0 200 100 100 cm /Im Do Q"

  @Test func aSoundPageForThePressHasNothingToBeSaid() throws {
    #expect(try found(pressPage(sound)) == [])
    let spots = try found(pressPage("/Spot cs 1 scn 0 0 9 9 re f /Marks cs 1 scn 0 0 9 9 re f"))
    #expect(spots.map(\.message) == ["the spot ink “Gold” is used"])
    #expect(spots[0].severity == .note)
  }

  @Test func coloursOfAScreenAreFoundWhereverTheyHide() throws {
    let message = "colours of a screen (DeviceRGB)"
    for content in [
      "1 0 0 rg 30 30 9 9 re f", "1 0 0 RG 30 30 m 60 60 l S",
      "/DeviceRGB cs 1 0 0 scn 0 0 9 9 re f",
      "/Red cs 1 scn 30 30 9 9 re f", "BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI",
    ] {
      try expect(message, in: content)
    }
    try expect(message, in: "q 200 0 0 200 0 0 cm /Im Do Q") { file, page in
      page["Resources"]["XObject"].set(
        "Im", image(file, width: 1200, space: "DeviceRGB").indirect)
    }
    try expect(message, in: "/Sh sh") { file, page in
      page["Resources"].set("Shading", file.parsed("<< /Sh << /ColorSpace /DeviceRGB >> >>"))
    }
    try expect(message, in: "/Fm Do") { file, page in
      let inner = file.stream(Array("1 0 0 rg 0 0 9 9 re f".utf8))
      inner.set("Subtype", file.name("Form"))
      page["Resources"]["XObject"].set("Fm", inner.indirect)
    }
    try expect(message, in: "/Pattern cs /Fade scn 0 0 9 9 re f") { file, page in
      page["Resources"].set(
        "Pattern",
        file.parsed("<< /Fade << /PatternType 2 /Shading << /ColorSpace /DeviceRGB >> >> >>"))
    }
    try expect(message, in: "/Pattern CS /Tile SCN 0 0 m 9 9 l S") { file, page in
      let tile = file.stream(Array("1 0 0 rg 0 0 9 9 re f".utf8))
      tile.set("PatternType", file.integer(1))
      page["Resources"].set("Pattern", file.dictionary(["Tile": tile.indirect]))
    }
    try expect("mixed in the colours of a screen", in: sound) { file, page in
      page.set("Group", file.parsed("<< /S /Transparency /CS /DeviceRGB >>"))
    }
    #expect(try found(pressPage("1 0 0 rg 0 0 0 1 k 30 30 9 9 re f")) == [])
  }

  @Test func aFindingSaysOnWhichPageAndWhere() throws {
    let finding = try #require(try found(pressPage("1 0 0 rg 162 473 9 9 re f")).first)
    // 142 points from the trimmed left, and as many from the head.
    #expect(
      finding.place.description == "a.pdf: page 1, 50 mm from the left, 50 mm from the head")
  }

  @Test func picturesThatAreTooCoarseAreFoundByTheirSizeOnThePage() throws {
    #expect(try found(pressPage("q 432 0 0 432 0 0 cm /Im Do Q")) == [])
    try expect("196 dots an inch", in: "q 440 0 0 440 0 0 cm /Im Do Q")
    try expect("100 dots", in: "q 2 0 0 2 0 0 cm 0 432 -432 0 0 0 cm /Im Do Q")
    try expect("200 are wanted", in: "q 72 0 0 72 0 0 cm BI /W 20 /H 20 /CS /G ID a EI Q")
  }

  @Test func tooMuchInkIsFoundWhereItCanBeTold() throws {
    try expect("330 % of ink", in: "1 1 .5 .8 k 30 30 9 9 re f")
    #expect(try found(pressPage("1 1 .4 .8 k 30 30 9 9 re f")) == [])
  }

  @Test func tooMuchInkInAPictureIsFound() throws {
    func heavy(_ inks: [UInt8], inverted: Bool = false) -> (PDFFile, PDFObject) -> Void {
      { file, page in
        let picture = image(file, width: 2)
        picture.replaceContent((1...4).flatMap { _ in inks })
        picture.set("BitsPerComponent", file.integer(8))
        if inverted { picture.set("Decode", file.parsed("[1 0 1 0 1 0 1 0]")) }
        page["Resources"]["XObject"].set("Im", picture.indirect)
      }
    }
    let content = "q .4 0 0 .4 100 100 cm /Im Do Q"
    try expect("a picture bears 400 % of ink", in: content, heavy([255, 255, 255, 255]))
    try expect(
      "a picture bears 340 % of ink", in: content, heavy([0, 0, 51, 102], inverted: true))
    #expect(try found(pressPage(content, heavy([255, 255, 255, 51]))) == [])
    #expect(try found(pressPage(content, heavy([0, 0, 0, 204], inverted: true))) == [])
  }

  @Test func boxesMustLieInEachOther() throws {
    try expect("does not say where it is trimmed", in: sound) { $1.remove("TrimBox") }
    try expect("TrimBox lies outside the BleedBox", in: sound) { file, page in
      page.set("TrimBox", file.parsed("[5 20 440 615]"))
    }
    try expect("BleedBox lies outside the MediaBox", in: sound) { file, page in
      page.set("BleedBox", file.parsed("[-1 11 449 624]"))
    }
    try expect("CropBox cuts", in: sound) { file, page in
      page.set("CropBox", file.parsed("[40 40 400 600]"))
    }
    try expect("a TrimBox and an ArtBox", in: sound) { file, page in
      page.set("ArtBox", file.parsed("[20 20 440 615]"))
    }
    try expect("less than 2.5 mm", .warning, in: sound) { file, page in
      page.set("BleedBox", file.parsed("[16 11 449 624]"))
    }
  }

  @Test func thePressIsSaidOnceWithItsProfile() throws {
    try expect("for which press", in: sound) { file, _ in file.catalogue.remove("OutputIntents") }
    try expect("2 presses", in: sound) { file, _ in
      let intents = file.catalogue["OutputIntents"]
      file.catalogue.set("OutputIntents", file.array([intents.items[0], intents.items[0]]))
    }
    try expect("is not in the file", in: sound) { file, _ in
      file.catalogue["OutputIntents"].items[0].remove("DestOutputProfile")
    }
    try expect("“mntr” in RGB", in: sound) { file, _ in
      var header = [UInt8](repeating: 0, count: 128)
      header.replaceSubrange(12..<20, with: Array("mntrRGB ".utf8))
      header.replaceSubrange(36..<40, with: Array("acsp".utf8))
      let profile = file.stream(header)
      profile.set("N", file.integer(4))
      file.catalogue["OutputIntents"].items[0].set("DestOutputProfile", profile.indirect)
    }
    try expect("does not say that it is PDF/X-4", .warning, in: sound) { file, _ in
      file.catalogue.remove("Metadata")
    }
    try expect("JavaScript", in: sound) { file, _ in
      file.catalogue.set("OpenAction", file.parsed("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"))
    }
  }

  @Test func fontsMustBeInTheFile() throws {
    let text = "BT /F 12 Tf 30 30 Td (Gala) Tj ET"
    func font(_ source: String) -> (PDFFile, PDFObject) -> Void {
      { file, page in
        page["Resources"].set("Font", file.dictionary(["F": file.parsed(source).indirect]))
      }
    }
    try expect(
      "“Helvetica” is not embedded", in: text, font("<< /Subtype /Type1 /BaseFont /Helvetica >>"))
    try expect(
      "stand-in", in: text, font("<< /Subtype /Type3 /BaseFont /CairoFont-0-0 >>"))
    try expect("a font that is not there", in: text)
  }

  @Test func fineLinesAndUnknownSpacesAreFound() throws {
    try expect("finer than", .warning, in: "0 w 30 30 m 90 90 l S")
    try expect("finer than", .warning, in: "q .01 0 0 .01 0 0 cm 1 w 30 30 m 90 90 l S Q")
    try expect("“Nothing” is not explained", in: "/Nothing cs 1 scn 0 0 9 9 re f")
    try expect("is to be painted and is not there", in: "/Nobody Do")
    try expect("never restored", .warning, in: "q q 0 g")
    try expect("ends before its last operator", in: "0 g 30 30")
  }

  @Test func formsThatPaintThemselvesAreNoTrap() throws {
    try expect("a form paints itself", in: "/Fm Do") { file, page in
      let inner = file.stream(Array("/Fm Do /Fm Do".utf8))
      inner.set("Subtype", file.name("Form"))
      let loop = inner.indirect
      let resources = file.dictionary(["XObject": file.dictionary(["Fm": loop])])
      loop.set("Resources", resources)
      page["Resources"]["XObject"].set("Fm", loop)
    }
  }

  @Test func whatIsSaidManyTimesIsSaidOnceAPageWithItsCount() throws {
    let content = String(repeating: "1 0 0 rg 30 30 9 9 re f ", count: 500)
    let findings = try found(pressPage(content))
    #expect(findings.count == 1 && findings[0].message.hasSuffix("(500 times)"))
    let many = try PDFFile()
    for number in 1...40 {
      let page = many.dictionary([
        "Type": many.name("Page"), "MediaBox": many.parsed("[0 0 100 100]"),
        "Contents": many.stream(number == 9 ? [] : Array("1 g 0 0 9 9 re f".utf8)).indirect,
      ])
      if number == 9 { page.set("TrimBox", many.parsed("[10 10 90 90]")) }
      try many.append(page.indirect)
    }
    let trimming = try found(many.written(form)).filter { $0.message.contains("trimmed") }
    #expect(trimming.map(\.message).contains { $0.hasSuffix("(on 39 pages: 1–8, 10–40)") })
  }

  @Test func lettersComeFromMapsOfCharactersAndOfRanges() {
    let map = UnicodeMap(
      Array(
        """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        1 begincodespacerange <00> <FF> endcodespacerange
        2 beginbfchar <01> <0041> <02> <E001> endbfchar
        2 beginbfrange <10> <12> <0061> <20> <21> [<0066006A> <FFFD>] endbfrange
        """.utf8))
    #expect(map.codes == [1, 2, 0x10, 0x11, 0x12, 0x20, 0x21])
    #expect(map.meaningless == [2, 0x21])
    #expect(ContentString.bytes(of: Array("(a\\)\\101\\n\\\r\nb)".utf8)) == Array("a)A\nb".utf8))
    #expect(ContentString.bytes(of: Array("<4 14>".utf8)) == [0x41, 0x40])
  }

  @Test func brokenFontProgramsAreReadWithoutHarm() {
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      var bytes: [UInt8] = [1, 0, 4, 1]
      for _ in 0..<120 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 33) & (state >> 60 > 7 ? 0x0F : 0xFF))
      }
      if let font = CompactFont(bytes) {
        for code in 0..<40 { _ = (font.width(ofCode: code), font.width(ofCharacter: code)) }
      }
      if let font = TrueTypeWidths(bytes) { _ = font.width(ofGlyph: 3) }
    }
  }
}
