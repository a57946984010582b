import Foundation
import PDFTestSupport
import Testing
import Typesetting

@testable import PDFFinishing

@Suite struct PageWriterTests {
  private func written(_ write: (inout ContentPen) -> Void) -> String {
    var pen = ContentPen()
    write(&pen)
    return String(decoding: pen.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0 "), (-0.0004, "0 "), (0.05, "0.05 "), (-0.5, "-0.5 "), (419.528, "419.528 "),
    (1.9996, "2 "), (-12, "-12 "), (.infinity, "0 "), (.nan, "0 "), (1e300, "1000000 "),
  ])
  func numbersAreWrittenAsPDFHasThem(value: Double, words: String) {
    #expect(written { $0.write(thousandths: value) } == words)
  }

  @Test func whatIsWrittenIsSaidSoThatThePenStandsThere() {
    var pen = ContentPen()
    #expect(pen.write(thousandths: 10.00049) == 10)
    #expect(written { $0.write(millionths: 0.3333337) } == "0.333334 ")
  }

  @Test func codesCannotEndTheirString() {
    let codes = written { pen in
      for code in [0x28, 0x5C, 0x29, 13, 65] { pen.write(code: code, isWide: false) }
    }
    #expect(codes == "\\(\\\\\\)\\rA")
    #expect(written { $0.write(code: 0x1A2, isWide: true) } == "01A2")
    #expect(
      written { $0.write(actualText: "ə🎻") } == "/Span <</ActualText <FEFF0259D83CDFBB>>> BDC\n")
  }

  /// One glyph may stand for several characters, and several glyphs for one.
  @Test(arguments: [
    "(a) b\\c) ((", "non\u{2011}stop a-b", "a\u{A0}b c", "officer fjord Affaire",
    "I\u{302} x\u{323}y",
    "Sarı Gəlin İSFAR ışıq",
  ])
  func whatWasSetIsWhatIsRead(words: String) throws {
    let pdf = try finished([.paragraph(Paragraph(StyledText(words, text), leading: 12))])
    let read = try said("pdftotext", ["FILE", "-"], of: pdf)
    func plain(_ text: String) -> String {
      text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
    }
    #expect(plain(read).contains(plain(words)))
    #expect(try said("qpdf", ["--check", "FILE"], of: pdf).contains("No syntax or stream"))
  }

  /// The places of the letters as a reader adds them up, against those they were set at.
  @Test func everyLetterStandsWhereItWasSet() throws {
    var wide = text
    wide.tracking = 0.031
    let words = String(repeating: "Wo Tag und Affaire, so weit (VAT) ", count: 8)
    let (document, shaper) = laidOut([
      paragraph(words), .paragraph(Paragraph(StyledText(words, wide), leading: 12)),
    ])
    let painted = try shaper.painted(document, created: created)
    let far = try painted.stock.withUnsafeBufferPointer { bytes in
      let draft = try PDFDraft(bytes, Deflater())
      let type = try TypeCase(painted, page: try #require(draft.pages.last), in: draft)
      var writer = PageWriter(type, painted)
      let page = try writer.page(
        painted.formes[0], height: 300,
        names: painted.marks[0].map { _ in "P" }, marks: painted.marks[0])
      let read = try LetterReader(type, height: 300).places(in: page.content)
      let set = painted.formes[0].sorts.map { ($0.x, $0.y) }
      #expect(read.count == set.count && read.count > 400)
      return zip(read, set).filter {
        abs($0.x - $1.0) > 10 * 0.0026 + 0.001 || abs($0.y - $1.1) > 0.001
      }.count
    }
    #expect(far == 0)
  }
}

/// Reads where letters stand as a program that shows the page does: by what is written and the
/// widths in the fonts.
private struct LetterReader {
  let type: TypeCase
  let height: Double
  private var origin = (x: 0.0, y: 0.0)
  private var x = 0.0
  private var font = (place: 0, size: 0.0)
  private var width = 1.0
  private var places: [(x: Double, y: Double)] = []

  init(_ type: TypeCase, height: Double) {
    self.type = type
    self.height = height
  }

  func places(in content: [UInt8]) throws -> [(x: Double, y: Double)] {
    var reader = self
    try content.withUnsafeBufferPointer { bytes in
      var scanner = ContentScanner(bytes)
      while let operation = try scanner.nextInstruction() { reader.take(operation, scanner) }
    }
    return reader.places
  }

  private mutating func take(_ operation: ContentOperator, _ scanner: ContentScanner) {
    let numbers = scanner.operands.compactMap { scanner.number($0) }
    switch operation {
    case .beginText: origin = (0, 0)
    case .font:
      let name = scanner.operands.first.map { String(decoding: scanner.text($0), as: UTF8.self) }
      font = (Int(name?.dropFirst(2) ?? "") ?? 0, numbers.first ?? 0)
    case ContentOperator("Tz"): width = (numbers.first ?? 100) / 100
    case ContentOperator("Td"):
      origin = (origin.x + numbers[0], origin.y + numbers[1])
      x = origin.x
    case .showTexts:
      for token in scanner.operands {
        if let number = scanner.number(token) { x -= number / 1000 * font.size * width }
        guard token.kind == .string || token.kind == .hexadecimal else { continue }
        show(ContentString.bytes(of: scanner.text(token)))
      }
    default: break
    }
  }

  private mutating func show(_ codes: [UInt8]) {
    let font = type.fonts[self.font.place]
    for start in stride(from: 0, to: codes.count, by: font.codeBytes) {
      let code = codes[start..<(start + font.codeBytes)].reduce(0) { $0 << 8 | Int($1) }
      places.append((x, height - origin.y))
      x += font.width(of: code) / 1000 * self.font.size * width
    }
  }
}
