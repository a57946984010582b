/// A PDF just painted: its objects where the table at its end says they are.
///
/// It reads what our own painter and our own library write, one section with a classic table
/// (ISO 32000-1, 7.5); foreign files are for `PDFFile`, which mends what it can.
struct PaintedFile {
  /// An object as it was painted.
  enum Item {
    case value(PDFValue)
    /// A stream's dictionary and where its bytes stand, packed as the dictionary says.
    case stream(PDFDictionary, Range<Int>)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// The objects by their numbers; nil for a number that is free.
  private(set) var items: [Item?] = []
  let trailer: PDFDictionary
  private var offsets: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFFault) {
    self.bytes = bytes
    var scanner = ContentScanner(bytes, at: try Self.table(in: bytes))
    guard try scanner.word() == "xref" else { throw Self.fault }
    while true {
      let word = try scanner.word()
      if word == "trailer" { break }
      guard let first = Int(word), let count = Int(try scanner.word()) else { throw Self.fault }
      guard first >= 0, count >= 0, first + count <= bytes.count else { throw Self.fault }
      while offsets.count < first + count { offsets.append(0) }
      for number in first..<(first + count) {
        let offset = Int(try scanner.word())
        _ = try scanner.word()
        let isUsed = try scanner.word() == "n"
        guard let offset, offset < bytes.count else { throw Self.fault }
        if isUsed { offsets[number] = offset }
      }
    }
    guard case .dictionary(let trailer) = try scanner.value() else { throw Self.fault }
    self.trailer = trailer
    for offset in offsets { items.append(offset > 0 ? try item(at: offset) : nil) }
  }

  private static let fault = PDFFault.damaged("its table of objects cannot be read")

  /// Where the table begins: the number after the last “startxref”.
  private static func table(in bytes: UnsafeBufferPointer<UInt8>) throws(PDFFault) -> Int {
    let word = Array("startxref".utf8)
    var place = bytes.count - word.count
    while place > max(0, bytes.count - 1024) {
      if bytes[place..<(place + word.count)].elementsEqual(word) {
        var scanner = ContentScanner(bytes, at: place + word.count)
        guard let offset = Int(try scanner.word()), 0..<bytes.count ~= offset else { break }
        return offset
      }
      place -= 1
    }
    throw fault
  }

  private func item(at offset: Int) throws(PDFFault) -> Item {
    var scanner = ContentScanner(bytes, at: offset)
    guard Int(try scanner.word()) != nil, Int(try scanner.word()) != nil,
      try scanner.word() == "obj"
    else { throw Self.fault }
    let value = try scanner.value()
    guard case .dictionary(var dictionary) = value, try scanner.word() == "stream" else {
      return .value(value)
    }
    var start = scanner.position
    if start < bytes.count, bytes[start] == 13 { start += 1 }
    if start < bytes.count, bytes[start] == 10 { start += 1 }
    guard let length = try length(of: dictionary), length >= 0, start + length <= bytes.count
    else { throw .damaged("a stream is longer than the file") }
    dictionary["Length"] = nil
    return .stream(dictionary, start..<(start + length))
  }

  /// The painter writes a stream before it knows its length, and the length as an object after it.
  private func length(of dictionary: PDFDictionary) throws(PDFFault) -> Int? {
    guard let number = dictionary["Length"]?.reference else {
      return dictionary["Length"]?.integer
    }
    guard offsets.indices.contains(number), offsets[number] > 0,
      case .value(let value) = try item(at: offsets[number])
    else { return nil }
    return value.integer
  }
}

extension ContentScanner {
  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    self.init(bytes)
    self.position = position
  }

  /// The next token as a word.
  fileprivate mutating func word() throws(PDFFault) -> String {
    guard let token = try next() else { return "" }
    return String(decoding: text(token), as: UTF8.self)
  }

  /// The next value; references are told by the “R” two tokens on.
  mutating func value(depth: Int = 0) throws(PDFFault) -> PDFValue {
    guard let token = try next(), depth < 64 else { throw .damaged("an object is cut short") }
    switch token.kind {
    case .number: return try number(token)
    case .name:
      let word = String(decoding: text(token), as: UTF8.self)
      switch word {
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null": return .null
      default: return .name(String(word.dropFirst()))
      }
    case .string, .hexadecimal: return .string(ContentString.bytes(of: text(token)))
    case .arrayBegin:
      var items: [PDFValue] = []
      while !nextIs(UInt8(ascii: "]")) { items.append(try value(depth: depth + 1)) }
      _ = try next()
      return .array(items)
    case .dictionaryBegin:
      var dictionary = PDFDictionary()
      while !nextIs(UInt8(ascii: ">")) {
        guard let key = try next(), key.kind == .name else {
          throw .damaged("a dictionary has a key that is no name")
        }
        dictionary.append(
          String(decoding: text(key).dropFirst(), as: UTF8.self), try value(depth: depth + 1))
      }
      _ = try next()
      return .dictionary(dictionary)
    case .arrayEnd, .dictionaryEnd, .operation: throw .damaged("an object makes no sense")
    }
  }

  /// A number, or the reference that begins with it: new files have no generation but 0.
  private mutating func number(_ token: ContentToken) throws(PDFFault) -> PDFValue {
    guard let integer = self.integer(token) else {
      return .real(String(decoding: text(token), as: UTF8.self))
    }
    guard nextIs(UInt8(ascii: "0")), position + 2 < bytes.count, bytes[position + 1] == 32,
      bytes[position + 2] == UInt8(ascii: "R")
    else { return .integer(integer) }
    position += 3
    return .reference(integer)
  }

  private func integer(_ token: ContentToken) -> Int? {
    var value = 0
    var isNegative = false
    guard token.range.count < 18 else { return nil }
    for index in token.range {
      let byte = bytes[index]
      if byte == UInt8(ascii: "-"), index == token.range.lowerBound {
        isNegative = true
      } else if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        return nil
      }
    }
    return isNegative ? -value : value
  }
}
