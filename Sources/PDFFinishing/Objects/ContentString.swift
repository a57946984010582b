/// Strings of content streams and character maps as the bytes they stand for.
enum ContentString {
  /// The bytes of a literal or hexadecimal string, its brackets included.
  static func bytes(of text: some Collection<UInt8>) -> [UInt8] {
    let inner = text.dropFirst().dropLast()
    return text.first == UInt8(ascii: "<") ? hexadecimal(inner) : literal(inner)
  }

  private static func hexadecimal(_ text: some Collection<UInt8>) -> [UInt8] {
    var digits = text.compactMap { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x37
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private static func literal(_ text: some Collection<UInt8>) -> [UInt8] {
    let escapes: [UInt8: UInt8] = [0x6E: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12]
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard let escaped = rest.popFirst() else { break }
      if (0x30...0x37).contains(escaped) {
        var value = Int(escaped - 0x30)
        for _ in 0..<2 {
          guard let digit = rest.first, (0x30...0x37).contains(digit) else { break }
          value = value * 8 + Int(digit - 0x30)
          rest = rest.dropFirst()
        }
        bytes.append(UInt8(value & 0xFF))
      } else if escaped == 13 {
        if rest.first == 10 { rest = rest.dropFirst() }
      } else if escaped != 10 {
        bytes.append(escapes[escaped] ?? escaped)
      }
    }
    return bytes
  }
}
