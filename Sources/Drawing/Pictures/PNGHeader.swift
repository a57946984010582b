/// What the chunks of a PNG file tell without decoding it (PNG specification, third edition).
struct PNGHeader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  let width: Int
  let height: Int
  /// What the colour profile in it is called (chunk iCCP); nil for greys and without one.
  private(set) var profileName: String?

  /// Reads the size and walks the chunks to the end, so that a cut-off file is found out before
  /// its first half is printed.
  init(_ bytes: [UInt8]) throws(PictureFault) {
    let reader = BigEndianBytes(bytes)
    // Length and type of the first chunk, then width and height.
    guard let type = reader.number(at: 12, bytes: 4), let width = reader.number(at: 16, bytes: 4),
      let height = reader.number(at: 20, bytes: 4)
    else { throw .truncated(.png) }
    guard type == Self.type("IHDR"), width > 0, height > 0 else {
      throw .damaged(.png, "it does not begin with a size")
    }
    self.width = width
    self.height = height
    var offset = 8
    var hasData = false
    // Kinds 0 and 4 are greys.
    let isColoured = reader.number(at: 25, bytes: 1).map { $0 != 0 && $0 != 4 } ?? false
    while true {
      guard let length = reader.number(at: offset, bytes: 4),
        let type = reader.number(at: offset + 4, bytes: 4)
      else { throw .truncated(.png) }
      hasData = hasData || type == Self.type("IDAT")
      if type == Self.type("iCCP"), isColoured {
        // A name in Latin-1 of at most 79 characters, ended by a nought.
        let name = bytes[(offset + 8)...].prefix(min(length, 79)).prefix { $0 != 0 }
        profileName = String(String.UnicodeScalarView(name.map { Unicode.Scalar($0) }))
      }
      offset += 12 + length
      guard offset <= bytes.count else { throw .truncated(.png) }
      if type == Self.type("IEND") { break }
    }
    guard hasData else { throw .damaged(.png, "it holds no picture") }
  }

  private static func type(_ name: StaticString) -> Int {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | Int($1) } }
  }
}

/// Numbers in a file, most significant byte first.
struct BigEndianBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A number of up to four bytes; nil beyond the end.
  func number(at offset: Int, bytes count: Int, isLittleEndian: Bool = false) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    let slice = bytes[offset..<(offset + count)]
    return isLittleEndian
      ? slice.reversed().reduce(0) { $0 << 8 | Int($1) } : slice.reduce(0) { $0 << 8 | Int($1) }
  }
}
