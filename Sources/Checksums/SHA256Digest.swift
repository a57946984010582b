/// A SHA-256 digest (FIPS 180-4): 32 bytes, written as 64 lower-case hexadecimal digits.
///
/// Manifests, font pins and the question whether two documents are the same all use it.
public struct SHA256Digest: Sendable, Hashable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The digest's length in bytes.
  public static let length = 32

  /// The digest of bytes that are all in memory.
  public init(of message: [UInt8]) {
    self = message.withUnsafeBytes { SHA256Digest(of: $0) }
  }

  /// The digest of bytes lent by somebody else; they are read once and not kept.
  public init(of message: UnsafeRawBufferPointer) {
    let running = RunningSHA256()
    running.add(message)
    self = running.digest()
  }

  /// The digest written as 64 hexadecimal digits, in either case; nil for anything else.
  public init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 2 * Self.length else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.length)
    for position in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(ofDigit: digits[position]),
        let low = Self.value(ofDigit: digits[position + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// A digest just computed; `bytes` are `length` long.
  init(computed bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The 64 lower-case hexadecimal digits, as `sha256sum` prints them.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0x0F)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The hexadecimal digits.
  public var description: String { hexadecimal }
}
