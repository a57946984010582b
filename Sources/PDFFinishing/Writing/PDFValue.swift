/// What stands in a PDF, as a plain value (ISO 32000-1, 7.3).
///
/// Painted pages are finished with these and not with the library's objects: the structure of a
/// booklet, hundreds of elements, is written in a tenth of the instructions.
enum PDFValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with decimals, spelled as it stands in the file.
  case real(String)
  /// A name without its slash, spelled as in the file: what is not plain ASCII as `#xx`.
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary(PDFDictionary)
  /// Another object of the file, by its number.
  case reference(Int)

  /// A text of any characters: in ASCII as it is, else as UTF-16 with its mark (7.9.2.2).
  static func text(_ text: String) -> PDFValue {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return .string(Array(text.utf8)) }
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      bytes.append(UInt8(unit >> 8))
      bytes.append(UInt8(unit & 0xFF))
    }
    return .string(bytes)
  }

  /// A number with up to so many decimals.
  static func number(_ value: Double, decimals: Int = 4) -> PDFValue {
    .real(plainDigits(value, decimals: decimals))
  }

  /// Four edges as a rectangle: left, lower, right, upper.
  static func rectangle(_ edges: PDFPage.Edges, decimals: Int = 4) -> PDFValue {
    .array(
      [edges.left, edges.lower, edges.right, edges.upper].map {
        .number($0, decimals: decimals)
      })
  }
}

/// The entries of a dictionary, in the order they are written.
struct PDFDictionary: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    var key: String
    var value: PDFValue
  }

  private(set) var entries: [Entry] = []

  /// The value of a key; setting nil takes it away.
  subscript(key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      guard let index = entries.firstIndex(where: { $0.key == key }) else {
        if let newValue { entries.append(Entry(key: key, value: newValue)) }
        return
      }
      if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
    }
  }

  /// Adds an entry whose key is not there yet.
  mutating func append(_ key: String, _ value: PDFValue) {
    entries.append(Entry(key: key, value: value))
  }
}

extension PDFDictionary: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, PDFValue)...) {
    entries = elements.map { Entry(key: $0.0, value: $0.1) }
  }
}

extension PDFValue {
  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let digits): Double(digits)
    default: nil
    }
  }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var items: [PDFValue] { if case .array(let items) = self { items } else { [] } }
  var reference: Int? { if case .reference(let number) = self { number } else { nil } }
  var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }

  /// Whether it is a number other than nought.
  var isSomething: Bool {
    switch self {
    case .integer(let value): value != 0
    case .real(let digits): digits.utf8.contains { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 }
    default: false
    }
  }
}
