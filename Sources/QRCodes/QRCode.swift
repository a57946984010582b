internal import CQREncode

/// A QR code (ISO/IEC 18004) as rows of dark and light squares.
public struct QRCode: Sendable, Hashable {
  /// How many squares stand in a row.
  public let side: Int
  /// Whether a square is dark, row by row from above.
  public let isDark: [Bool]

  /// A code that holds a text, as bytes in UTF-8; nil for an empty text and for one that is too
  /// long for any code (2,331 bytes).
  ///
  /// Of the four levels of error correction M is taken, which bears 15 % of damage: a booklet is
  /// read at an arm's length and not carried through the rain, and fewer squares are larger ones.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 2331 else { return nil }
    // "This function is THREAD UNSAFE when pthread is disabled" (qrencode.h); Debian's is built
    // with it. The result is freed with QRcode_free.
    guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    self.side = side
    // "Least significant bit: 1 = black, 0 = white".
    isDark = (0..<(side * side)).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// The same with light squares around it: a reader needs four of them to find the code.
  public func withQuietZone(_ width: Int = 4) -> QRCode {
    let wide = side + 2 * width
    var squares = [Bool](repeating: false, count: wide * wide)
    for row in 0..<side {
      for column in 0..<side {
        squares[(row + width) * wide + column + width] = isDark[row * side + column]
      }
    }
    return QRCode(side: wide, isDark: squares)
  }

  private init(side: Int, isDark: [Bool]) {
    self.side = side
    self.isDark = isDark
  }
}
