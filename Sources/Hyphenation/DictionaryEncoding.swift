/// The encodings in which pattern dictionaries are written; the first line of one names it.
enum DictionaryEncoding: String {
  case utf8 = "UTF-8"
  case latin1 = "ISO8859-1"
  case latin9 = "ISO8859-15"
  case koi8r = "KOI8-R"

  /// The bytes of lower-case letters, or `nil` if one of them cannot be written.
  func bytes(of scalars: [Unicode.Scalar]) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      switch self {
      case .utf8:
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      case .latin1:
        guard let byte = UInt8(exactly: scalar.value) else { return nil }
        bytes.append(byte)
      case .latin9:
        guard let byte = Self.latin9Byte(scalar) else { return nil }
        bytes.append(byte)
      case .koi8r:
        guard let byte = Self.koi8Byte(scalar) else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// ISO 8859-15 is 8859-1 but for eight signs, four of them lower-case letters' concern.
  private static func latin9Byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "š": 0xA8
    case "ž": 0xB8
    case "œ": 0xBD
    case "ÿ": 0xFF
    case "¨", "¸", "½": nil
    default: UInt8(exactly: scalar.value)
    }
  }

  /// KOI8-R (RFC 1489): the small letters from 0xC0 on, ordered by their Latin sounds.
  private static let koi8Letters = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)

  private static func koi8Byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return UInt8(scalar.value) }
    if scalar == "ё" { return 0xA3 }
    return koi8Letters.firstIndex(of: scalar).map { UInt8(0xC0 + $0) }
  }
}
