import Testing

@testable import PDFFinishing

/// What a draft of some bytes becomes; the bytes live as long as the draft.
private func draft<Outcome>(
  of bytes: [UInt8], _ work: (PDFDraft) throws -> Outcome
) throws -> Outcome {
  try bytes.withUnsafeBufferPointer { try work(PDFDraft($0, Deflater())) }
}

private func written(_ draft: PDFDraft, packs: Bool) throws -> [UInt8] {
  var writer = DraftWriter(draft, version: "1.7", packsObjects: packs)
  return try writer.written()
}

private func plainBytes(pages: Int = 2) throws -> [UInt8] {
  try plainPDF(pages: pages).written(.init(version: "1.5", packsObjects: false))
}

@Suite struct DraftTests {
  @Test(arguments: [true, false])
  func aDraftIsWrittenSoThatAnotherLibraryFindsAllOfItUndamaged(packs: Bool) throws {
    let bytes = try draft(of: plainBytes(pages: 3)) { draft in
      draft.set("Lang", of: draft.root, to: .text("az"))
      return try written(draft, packs: packs)
    }
    let file = try PDFFile(bytes, mends: false)
    #expect(file.remarks.isEmpty)
    #expect(file.catalogue["Lang"].text == "az")
    #expect(try file.pages.map { try $0.content() } == (1...3).map { Array("\($0) w".utf8) })
  }

  @Test func moreObjectsThanOneStreamHoldsAreAllFoundAgain() throws {
    let bytes = try draft(of: plainBytes()) { draft in
      let numbers = (0..<700).map { draft.add(.dictionary(["Place": .integer($0)])) }
      draft.set("Probe", of: draft.root, to: .array(numbers.map { .reference($0) }))
      return try written(draft, packs: true)
    }
    let probe = try PDFFile(bytes, mends: false).catalogue["Probe"].items
    #expect(probe.map { $0["Place"].integer } == (0..<700).map { $0 })
  }

  @Test(arguments: [
    PDFValue.null, .bool(true), .bool(false), .integer(-17), .integer(0), .number(-0.125),
    .number(1.0 / 3), .name("A#20b"), .string(Array("a(b)\\c".utf8)), .string([0, 13, 255]),
    .text("Qarayev"), .text("Sarı Gəlin 🎻"), .array([]), .array([.integer(1), .null, .name("x")]),
    .dictionary(["A": .dictionary(["B": .array([.string([])])])]),
  ])
  func aValueWrittenIsReadBack(value: PDFValue) throws {
    var writer = ValueWriter(numbers: [])
    writer.write(value)
    let again = try writer.bytes.withUnsafeBufferPointer { bytes throws(PDFFault) in
      var scanner = ContentScanner(bytes)
      return try scanner.value()
    }
    // A real without decimals is an integer to whoever reads it.
    #expect(again == value)
  }

  @Test func whatNothingLeadsToIsLeftOut() throws {
    let (with, without) = try draft(of: plainBytes()) { draft in
      let bare = try written(draft, packs: false)
      _ = draft.add(.dictionary(["Orphan": .bool(true)]))
      return (try written(draft, packs: false), bare)
    }
    #expect(with == without)
  }

  @Test func aReferenceToWhatIsNotThereIsNull() throws {
    let bytes = try draft(of: plainBytes()) { draft in
      draft.set("Probe", of: draft.root, to: .array([.reference(9999), .integer(7)]))
      return try written(draft, packs: false)
    }
    let probe = try PDFFile(bytes, mends: false).catalogue["Probe"].items
    #expect(probe[0].isNull && probe[1].integer == 7)
  }

  @Test func aPaintedFileCutShortOrChangedIsRefusedOrReadAndNeverReadBeyond() throws {
    let bytes = try plainBytes()
    // The last eight bytes are the file's end mark, which nobody needs.
    for length in stride(from: 0, to: bytes.count - 8, by: 7) {
      #expect(throws: PDFFault.self) {
        try draft(of: Array(bytes.prefix(length))) { try written($0, packs: true) }
      }
    }
    for place in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[place] ^= 0x15
      _ = try? draft(of: changed) { draft in
        for page in draft.pages {
          if let stream = draft.dictionary(of: page)["Contents"]?.reference {
            _ = try draft.content(of: stream)
          }
        }
        _ = try written(draft, packs: true)
      }
    }
  }

  @Test func streamsComeOutAsTheyWentIn() throws {
    let deflater = Deflater()
    for count in [0, 1, 5000, 300_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
      let packed = try deflater.packed(bytes)
      #expect(try packed.withUnsafeBufferPointer { try deflater.unpacked($0) } == bytes)
    }
    let blank = try deflater.packed(Array(repeating: 0x20, count: 5_000_000))
    #expect(try blank.withUnsafeBufferPointer { try deflater.unpacked($0) }.count == 5_000_000)
    #expect(throws: PDFFault.self) {
      try [UInt8]([0x78, 0x9C, 1, 2, 3]).withUnsafeBufferPointer { try deflater.unpacked($0) }
    }
  }
}
