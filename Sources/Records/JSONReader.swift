import Findings

/// Reads JSON (RFC 8259) strictly, and says of what it cannot read where it stands.
///
/// A name that comes twice, half a surrogate pair, a number beyond any machine's, bytes that are
/// not UTF-8 and nesting without end are errors, not surprises: RFC 8259 leaves all of them to the
/// reader.
public struct JSONReader {
  private let bytes: [UInt8]
  private let file: String?
  private let deepest: Int
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// What is wrong with the text.
  private struct Fault: Error {
    var message: String
    var hint: String?
    var place: Place
  }

  /// Reads a whole file; nil when it is not JSON, which is then on the sheet.
  ///
  /// - Parameter deepest: levels of nesting that are read.
  public static func read(
    _ bytes: [UInt8], file: String? = nil, deepest: Int = 128, errata: Errata
  ) -> JSONNode? {
    var reader = JSONReader(bytes, file: file, deepest: deepest)
    do {
      return try reader.document()
    } catch {
      let fault = error as? Fault
      errata.error(
        fault?.message ?? "\(error)", at: fault?.place ?? Place(file: file), hint: fault?.hint)
      return nil
    }
  }

  private init(_ bytes: [UInt8], file: String?, deepest: Int) {
    self.bytes = bytes
    self.file = file
    self.deepest = deepest
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    lineStart = index
  }

  private mutating func document() throws -> JSONNode {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw fault("the file is in UTF-16", hint: "save it as UTF-8")
    }
    let root = try value(depth: 0)
    skipBlanks()
    if index < bytes.count { throw fault("something follows after the end of the value") }
    return root
  }

  // MARK: Places

  /// Where a byte of the current line stands; columns count characters.
  private func place(of offset: Int) -> Place {
    // A line of megabytes is nobody's to read; counting it for every value would take its square.
    let near = max(lineStart, offset - 4_096)
    let column =
      (near - lineStart) + bytes[near..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return Place(file: file, line: line, column: column + 1)
  }

  private func fault(_ message: String, at offset: Int? = nil, hint: String? = nil) -> Fault {
    Fault(message: message, hint: hint, place: place(of: offset ?? index))
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A:
        index += 1
        line += 1
        lineStart = index
      default: return
      }
    }
  }

  private var here: UInt8? { index < bytes.count ? bytes[index] : nil }

  // MARK: Values

  private mutating func value(depth: Int) throws -> JSONNode {
    skipBlanks()
    let place = place(of: index)
    switch here {
    case UInt8(ascii: "{"): return JSONNode(.object(try object(depth)), at: place)
    case UInt8(ascii: "["): return JSONNode(.array(try array(depth)), at: place)
    case UInt8(ascii: "\""): return JSONNode(.text(try text()), at: place)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return JSONNode(.number(try number()), at: place)
    case nil: throw fault("the text ends where a value should stand")
    default: return JSONNode(try word(), at: place)
    }
  }

  private mutating func enter(_ depth: Int) throws {
    guard depth < deepest else { throw fault("more than \(deepest) levels are nested here") }
    index += 1
    skipBlanks()
  }

  private mutating func array(_ depth: Int) throws -> [JSONNode] {
    try enter(depth)
    var items: [JSONNode] = []
    if here == UInt8(ascii: "]") {
      index += 1
      return items
    }
    while true {
      items.append(try value(depth: depth + 1))
      if try closes(with: "]", in: "list") { return items }
    }
  }

  private mutating func object(_ depth: Int) throws -> [JSONNode.Member] {
    try enter(depth)
    var members: [JSONNode.Member] = []
    var seen: [String: Int] = [:]
    if here == UInt8(ascii: "}") {
      index += 1
      return members
    }
    while true {
      skipBlanks()
      let place = place(of: index)
      guard here == UInt8(ascii: "\"") else {
        throw fault("a name in quotes should stand here", hint: "names are written \"like this\"")
      }
      let start = index
      let name = try text()
      if let first = seen.updateValue(line, forKey: name) {
        throw fault(
          "“\(excerpt(name))” stands here a second time; the first is in line \(first)", at: start,
          hint: "keep one of the two")
      }
      skipBlanks()
      guard here == UInt8(ascii: ":") else { throw fault("a colon should stand here") }
      index += 1
      members.append(JSONNode.Member(name: name, place: place, value: try value(depth: depth + 1)))
      if try closes(with: "}", in: "group") { return members }
    }
  }

  /// Whether a list or group ends here; past the comma where it goes on.
  private mutating func closes(with end: Character, in what: String) throws -> Bool {
    skipBlanks()
    guard let here else { throw fault("the text ends inside a \(what)") }
    if here == end.asciiValue {
      index += 1
      return true
    }
    guard here == UInt8(ascii: ",") else { throw fault("a comma or “\(end)” should stand here") }
    index += 1
    return false
  }

  private mutating func word() throws -> JSONNode.Content {
    let words: [(String, JSONNode.Content)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (word, content) in words where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return content
    }
    throw fault(
      "this is no JSON value",
      hint: "a value is a text in quotes, a number, true, false, null, a list or a group")
  }

  private mutating func number() throws -> String {
    let start = index
    while let byte = here, "+-.eE0123456789".utf8.contains(byte) { index += 1 }
    let digits = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Self.isNumber(digits.utf8) else {
      throw fault("“\(excerpt(digits))” is not a number", at: start)
    }
    guard let number = Double(digits), number.isFinite else {
      throw fault("“\(excerpt(digits))” is larger than any number we can keep", at: start)
    }
    return digits
  }

  /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?` (RFC 8259, 6)
  private static func isNumber(_ digits: String.UTF8View) -> Bool {
    var rest = digits[...]
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix(while: isDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return false }
    rest = rest[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest[fraction.endIndex...]
    }
    if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      let power = rest.prefix(while: isDigit)
      guard !power.isEmpty else { return false }
      rest = rest[power.endIndex...]
    }
    return rest.isEmpty
  }
}

// MARK: Texts

extension JSONReader {
  private mutating func text() throws -> String {
    let start = index
    index += 1
    var letters: [UInt8] = []
    while let byte = here {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        guard let text = String(validating: letters, as: UTF8.self) else {
          throw fault("this text is not UTF-8", at: start, hint: "save the file as UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &letters)
      case 0x00...0x1F:
        throw fault(
          byte == 0x0A ? "a text ends with its line, before its quote" : "a control character",
          at: byte == 0x0A ? start : index, hint: "inside a text it is written with a backslash")
      default:
        letters.append(byte)
        index += 1
      }
    }
    throw fault("this text has no closing quote", at: start)
  }

  private mutating func escape(into letters: inout [UInt8]) throws {
    let start = index
    index += 1
    guard let letter = here else { throw fault("the text ends inside a text") }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letters.append(letter)
    case UInt8(ascii: "b"): letters.append(0x08)
    case UInt8(ascii: "f"): letters.append(0x0C)
    case UInt8(ascii: "n"): letters.append(0x0A)
    case UInt8(ascii: "r"): letters.append(0x0D)
    case UInt8(ascii: "t"): letters.append(0x09)
    case UInt8(ascii: "u"): letters += String(try codePoint(from: start)).utf8
    default:
      throw fault("this is no escape", at: start, hint: "a backslash itself is written \\\\")
    }
  }

  /// What `\uXXXX` stands for, with the second half where it is the first of a pair.
  private mutating func codePoint(from start: Int) throws -> Unicode.Scalar {
    let first = try fourDigits(start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800...0xDBFF).contains(first), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      let second = try fourDigits(start)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw fault(
      "half of a surrogate pair", at: start, hint: "write the character itself, or both halves")
  }

  private mutating func fourDigits(_ start: Int) throws -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = here, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("\\u wants four hexadecimal digits", at: start)
      }
      number = number << 4 | UInt32(digit)
      index += 1
    }
    return number
  }
}
