import Checksums

/// Writes a draft as a file: the objects that something leads to, under new numbers, in the order
/// they are come to from the catalogue.
///
/// The same draft gives the same bytes, the file's identity included.
struct DraftWriter {
  let draft: PDFDraft
  let version: String
  /// Whether small objects are packed together; a classic table of objects otherwise.
  let packsObjects: Bool
  private var writer: ValueWriter
  /// The objects of the draft in the order of their new numbers.
  private let order: [Int]
  /// For each new number from 1 where it stands.
  private var places: [Place] = []

  private enum Place {
    case offset(Int)
    /// In a stream of objects: its new number, and which of the stream's objects it is.
    case packed(in: Int, index: Int)
  }

  /// Objects in one stream: "no limit", says the standard, but a reader unpacks all for one.
  private static let mostPacked = 200

  init(_ draft: PDFDraft, version: String, packsObjects: Bool) {
    self.draft = draft
    self.version = version
    self.packsObjects = packsObjects
    var walk = DraftWalk(draft)
    order = walk.order()
    writer = ValueWriter(numbers: walk.numbers)
  }

  /// The bytes of the file.
  mutating func written() throws(PDFFault) -> [UInt8] {
    // Four bytes beyond ASCII tell those who carry files that this is no text (7.5.2).
    writer.write("%PDF-\(version)\n")
    writer.write(raw: [0x25, 0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
    places = Array(repeating: .offset(0), count: order.count + 1)
    var loose: [Int] = []
    for (index, number) in order.enumerated() {
      if packsObjects, !draft.isStream(number) {
        loose.append(index + 1)
      } else {
        try write(index + 1)
      }
    }
    if packsObjects {
      for start in stride(from: 0, to: loose.count, by: Self.mostPacked) {
        try pack(Array(loose[start...].prefix(Self.mostPacked)))
      }
      try writeTableAsStream()
    } else {
      writeTable()
    }
    return writer.bytes
  }

  private mutating func write(_ new: Int) throws(PDFFault) {
    places[new] = .offset(writer.bytes.count)
    writer.write(new)
    writer.write(" 0 obj\n")
    switch draft.items[order[new - 1]] {
    case .value(let value):
      writer.write(value)
      writer.write("\nendobj\n")
    case .stream(let dictionary, let bytes):
      bytes.withUnsafeBufferPointer { write(stream: $0, dictionary) }
    case .painted(let dictionary, let range):
      write(stream: UnsafeBufferPointer(rebasing: draft.source[range]), dictionary)
    case nil: writer.write("null\nendobj\n")
    }
  }

  private mutating func write(
    stream bytes: UnsafeBufferPointer<UInt8>, _ dictionary: PDFDictionary
  ) {
    var dictionary = dictionary
    dictionary["Length"] = .integer(bytes.count)
    writer.write(dictionary)
    writer.write("\nstream\n")
    writer.write(raw: bytes)
    writer.write("\nendstream\nendobj\n")
  }

  /// A stream of objects (7.5.7).
  private mutating func pack(_ members: [Int]) throws(PDFFault) {
    let stream = places.count
    var head = ""
    var content = ValueWriter(numbers: writer.numbers)
    for (index, new) in members.enumerated() {
      places[new] = .packed(in: stream, index: index)
      head += "\(new) \(content.bytes.count) "
      if case .value(let value) = draft.items[order[new - 1]] { content.write(value) }
      content.write("\n")
    }
    let packed = try draft.deflater.packed(Array(head.utf8) + content.bytes)
    places.append(.offset(writer.bytes.count))
    writer.write("\(stream) 0 obj\n")
    packed.withUnsafeBufferPointer {
      write(
        stream: $0,
        [
          "Type": .name("ObjStm"), "N": .integer(members.count),
          "First": .integer(head.utf8.count), "Filter": .name("FlateDecode"),
        ])
    }
  }

  /// What the trailer says, with an identity made of all that stands before it.
  private func trailer() -> PDFDictionary {
    let digest = PDFValue.string(Array(SHA256Digest(of: writer.bytes).bytes.prefix(16)))
    return [
      "Root": .reference(draft.root), "Info": .reference(draft.info),
      "ID": .array([digest, digest]),
    ]
  }

  private mutating func writeTable() {
    let start = writer.bytes.count
    var trailer = self.trailer()
    trailer["Size"] = .integer(places.count)
    writer.write("xref\n0 \(places.count)\n0000000000 65535 f \n")
    for place in places.dropFirst() {
      guard case .offset(let offset) = place else { continue }
      let digits = String(offset)
      writer.write(String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n")
    }
    writer.write("trailer\n")
    writer.write(trailer)
    writer.write("\nstartxref\n\(start)\n%%EOF\n")
  }

  /// The table as a stream (7.5.8): kind, place in four bytes, index in two.
  private mutating func writeTableAsStream() throws(PDFFault) {
    let start = writer.bytes.count
    let number = places.count
    places.append(.offset(start))
    var rows: [UInt8] = [0, 0, 0, 0, 0, 0xFF, 0xFF]
    func add(_ kind: UInt8, _ first: Int, _ second: Int) {
      rows.append(kind)
      for shift in [24, 16, 8, 0] { rows.append(UInt8(truncatingIfNeeded: first >> shift)) }
      rows.append(UInt8(truncatingIfNeeded: second >> 8))
      rows.append(UInt8(truncatingIfNeeded: second))
    }
    for place in places.dropFirst() {
      switch place {
      case .offset(let offset): add(1, offset, 0)
      case .packed(let stream, let index): add(2, stream, index)
      }
    }
    var dictionary: PDFDictionary = [
      "Type": .name("XRef"), "Size": .integer(places.count),
      "W": .array([.integer(1), .integer(4), .integer(2)]), "Filter": .name("FlateDecode"),
    ]
    for entry in trailer().entries { dictionary.append(entry.key, entry.value) }
    let packed = try draft.deflater.packed(rows)
    writer.write("\(number) 0 obj\n")
    packed.withUnsafeBufferPointer { write(stream: $0, dictionary) }
    writer.write("startxref\n\(start)\n%%EOF\n")
  }
}

/// Goes through a draft from its catalogue and gives each object its new number.
private struct DraftWalk {
  let draft: PDFDraft
  /// The new number of each object; nought for what nothing leads to.
  private(set) var numbers: [Int]
  private var found: [Int] = []

  init(_ draft: PDFDraft) {
    self.draft = draft
    numbers = Array(repeating: 0, count: draft.items.count)
  }

  /// The objects in the order they are come to.
  mutating func order() -> [Int] {
    visit(draft.root)
    visit(draft.info)
    var next = 0
    while next < found.count {
      switch draft.items[found[next]] {
      case .value(let value): look(at: value)
      case .stream(let dictionary, _), .painted(let dictionary, _): look(at: dictionary)
      case nil: break
      }
      next += 1
    }
    return found
  }

  private mutating func visit(_ number: Int) {
    guard numbers.indices.contains(number), numbers[number] == 0, draft.items[number] != nil
    else { return }
    found.append(number)
    numbers[number] = found.count
  }

  private mutating func look(at value: PDFValue) {
    switch value {
    case .reference(let number): visit(number)
    case .array(let items): for item in items { look(at: item) }
    case .dictionary(let dictionary): look(at: dictionary)
    case .null, .bool, .integer, .real, .name, .string: break
    }
  }

  private mutating func look(at dictionary: PDFDictionary) {
    for entry in dictionary.entries { look(at: entry.value) }
  }
}
