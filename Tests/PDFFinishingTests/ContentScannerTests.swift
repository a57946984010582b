import Testing

@testable import PDFFinishing

/// The instructions of a content stream, each with its operands as written.
func instructions(_ content: String) throws -> [String] {
  try Array(content.utf8).withUnsafeBufferPointer { bytes in
    var scanner = ContentScanner(bytes)
    var found: [String] = []
    while try scanner.nextInstruction() != nil {
      let words = scanner.operands.map { String(decoding: scanner.text($0), as: UTF8.self) }
      found.append(words.joined(separator: "|"))
    }
    return found
  }
}

@Test func operandsAreReadUpToTheirOperator() throws {
  #expect(
    try instructions("q 1 0 0 -1.5 .5 +7 cm\n/Span <</MCID 3>> BDC[(a\\)b)-12<0F>]TJ EMC%x\nQ")
      == ["", "1|0|0|-1.5|.5|+7", "/Span|<<|/MCID|3|>>", "[|(a\\)b)|-12|<0F>|]", "", ""])
}

@Test func theDotsOfAnInlineImageAreNoOperators() throws {
  #expect(try instructions("BI /W 1 ID \u{1}(Q EIx \nEI Q") == ["", "/W|1", "", ""])
}

@Test(arguments: ["(a", "<0", "1 0", "[1 2", "BI ID abc", ">", "(\\"])
func contentCutShortIsRefused(text: String) {
  #expect(throws: PDFFault.self) { try instructions(text) }
}

@Test func anyBytesComeToAnEnd() {
  var state: UInt64 = 42
  let alphabet = Array("()<>[]{}/%\\ \n1.-qBDCEIT\u{0}".utf8)
  for _ in 0..<2_000 {
    var bytes: [UInt8] = []
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    _ = try? instructions(String(decoding: bytes, as: UTF8.self))
  }
}
