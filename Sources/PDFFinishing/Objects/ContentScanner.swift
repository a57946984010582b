/// A token of a content stream, by its place in the bytes.
struct ContentToken {
  enum Kind {
    case number, name, string, hexadecimal, arrayBegin, arrayEnd, dictionaryBegin, dictionaryEnd
    /// An operator; after ID the dots of the image have been passed over.
    case operation
  }

  var kind: Kind
  var range: Range<Int>
}

/// An operator of a content stream: its letters packed into a number, the first lowest.
struct ContentOperator: Hashable, Sendable {
  let code: UInt32

  /// An operator of up to four letters; what is longer is none that PDF knows.
  init(_ letters: some Collection<UInt8>) {
    code =
      letters.count > 4
      ? .max : letters.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  init(_ name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}

/// Reads a content stream token by token (ISO 32000-1, 7.8.2), and never beyond its end.
struct ContentScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// The operands that stand before the operator `nextInstruction` gave.
  private(set) var operands: [ContentToken] = []
  /// Where the instruction begins, its operands included.
  private(set) var instructionStart = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next operator with its operands in `operands`; nil at the end.
  mutating func nextInstruction() throws(PDFFault) -> ContentOperator? {
    operands.removeAll(keepingCapacity: true)
    while let token = try next() {
      if operands.isEmpty { instructionStart = token.range.lowerBound }
      if token.kind == .operation {
        if operands.isEmpty { instructionStart = token.range.lowerBound }
        return ContentOperator(bytes[token.range])
      }
      operands.append(token)
      // Only arrays of glyphs are long. What never comes to an operator is no content.
      if operands.count > 100_000 { throw .damaged("a content stream has no operators") }
    }
    if !operands.isEmpty { throw .damaged("a content stream ends before its last operator") }
    return nil
  }

  /// The bytes of a token.
  func text(_ token: ContentToken) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[token.range] }

  /// A number as Double; nil for what is none.
  func number(_ token: ContentToken) -> Double? {
    guard token.kind == .number else { return nil }
    return Double(String(decoding: bytes[token.range], as: UTF8.self))
  }

  /// The next token; nil at the end.
  mutating func next() throws(PDFFault) -> ContentToken? {
    skipWhite()
    guard position < bytes.count else { return nil }
    let start = position
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "("):
      try skipString()
      return ContentToken(kind: .string, range: start..<position)
    case UInt8(ascii: "<"):
      if peek == UInt8(ascii: "<") {
        position += 1
        return ContentToken(kind: .dictionaryBegin, range: start..<position)
      }
      while let next = peek, next != UInt8(ascii: ">") { position += 1 }
      guard peek != nil else { throw .damaged("a string in a content stream has no end") }
      position += 1
      return ContentToken(kind: .hexadecimal, range: start..<position)
    case UInt8(ascii: ">"):
      guard peek == UInt8(ascii: ">") else { throw .damaged("a lone “>” in a content stream") }
      position += 1
      return ContentToken(kind: .dictionaryEnd, range: start..<position)
    case UInt8(ascii: "["): return ContentToken(kind: .arrayBegin, range: start..<position)
    case UInt8(ascii: "]"): return ContentToken(kind: .arrayEnd, range: start..<position)
    case UInt8(ascii: "/"):
      skipRegular()
      return ContentToken(kind: .name, range: start..<position)
    default: return try word(from: start, first: byte)
    }
  }

  /// A number or an operator.
  private mutating func word(
    from start: Int, first: UInt8
  ) throws(PDFFault) -> ContentToken {
    // A delimiter that begins nothing (“)”, “{”) stands for itself.
    if Self.isDelimiter(first) { return ContentToken(kind: .operation, range: start..<position) }
    skipRegular()
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      return ContentToken(kind: .number, range: start..<position)
    default: break
    }
    let range = start..<position
    if bytes[range].elementsEqual("false".utf8) { return ContentToken(kind: .name, range: range) }
    switch ContentOperator(bytes[range]) {
    case Self.true, Self.null: return ContentToken(kind: .name, range: range)
    case Self.imageBegin: try skipImageData()
    default: break
    }
    return ContentToken(kind: .operation, range: start..<range.upperBound)
  }

  private static let `true` = ContentOperator("true")
  private static let null = ContentOperator("null")
  private static let imageBegin = ContentOperator("ID")

  /// Whether the next token begins so.
  mutating func nextIs(_ byte: UInt8) -> Bool {
    skipWhite()
    return peek == byte
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipWhite() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%") {
        while let next = peek, next != 10, next != 13 { position += 1 }
      } else if byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0 {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func skipRegular() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 32, byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
      {
        return
      }
      if Self.isDelimiter(byte) { return }
      position += 1
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private mutating func skipString() throws(PDFFault) {
    var depth = 1
    while depth > 0 {
      guard let byte = peek else { throw .damaged("a string in a content stream has no end") }
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): position = min(position + 1, bytes.count)
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
    }
  }

  /// To just before the EI that stands between white space.
  private mutating func skipImageData() throws(PDFFault) {
    var index = position + 1
    while index + 2 <= bytes.count {
      let ends = index + 2 == bytes.count || bytes[index + 2] <= 32
      if bytes[index] == UInt8(ascii: "E"), bytes[index + 1] == UInt8(ascii: "I"), ends,
        bytes[index - 1] <= 32
      {
        position = index
        return
      }
      index += 1
    }
    throw .damaged("an image in a content stream has no end")
  }
}
