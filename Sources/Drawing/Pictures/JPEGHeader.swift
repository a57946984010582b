/// What the markers of a JPEG file tell without decoding it (ITU-T T.81, annex B).
struct JPEGHeader {
  /// Dots in a row as stored.
  private(set) var width = 0
  /// Rows as stored.
  private(set) var height = 0
  /// 1 for grey, 3 for colour, 4 for the inks of a press.
  private(set) var components = 0
  /// Whether Adobe's marker is there: such files keep the inks of a press inverted.
  private(set) var hasAdobeMarker = false
  /// How the picture is turned (Exif 2.32, tag 0x0112), 1 to 8; 1 is upright.
  private(set) var orientation = 1

  /// Reads the markers up to the first scan, and looks for the end of the last.
  init(_ bytes: [UInt8]) throws(PictureFault) {
    let reader = BigEndianBytes(bytes)
    var offset = 2
    while true {
      guard let marker = reader.number(at: offset, bytes: 2) else { throw .truncated(.jpeg) }
      // Any number of fill bytes may stand before a marker.
      if marker == 0xFFFF {
        offset += 1
        continue
      }
      guard marker > 0xFF00 else { throw .damaged(.jpeg, "its markers are out of order") }
      if (0xFFD0...0xFFD8).contains(marker) || marker == 0xFF01 {
        offset += 2
        continue
      }
      guard marker != 0xFFD9, let length = reader.number(at: offset + 2, bytes: 2), length >= 2,
        offset + 2 + length <= bytes.count
      else { throw .truncated(.jpeg) }
      try read(marker, reader, at: offset + 4, end: offset + 2 + length)
      offset += 2 + length
      if marker == 0xFFDA { break }
    }
    guard width > 0, height > 0 else { throw .damaged(.jpeg, "it does not say how large it is") }
    // The thumbnail of a camera has an end of its own, but it stands before the first scan.
    guard Self.hasEnd(bytes, after: offset) else { throw .truncated(.jpeg) }
  }

  private mutating func read(
    _ marker: Int, _ reader: BigEndianBytes, at start: Int, end: Int
  ) throws(PictureFault) {
    switch marker {
    case 0xFFC0, 0xFFC1, 0xFFC2: try readFrame(reader, at: start)
    case 0xFFC3, 0xFFC5...0xFFC7, 0xFFC9...0xFFCB, 0xFFCD...0xFFCF:
      throw .refused(
        .jpeg, "is lossless or arithmetically coded, which no PDF may hold",
        hint: "save it as an ordinary JPEG, or as PNG")
    case 0xFFE1:
      if let turned = Self.orientation(reader, at: start, end: end) { orientation = turned }
    case 0xFFEE:
      hasAdobeMarker =
        hasAdobeMarker
        || (end - start >= 12 && reader.bytes[start..<(start + 5)].elementsEqual("Adobe".utf8))
    default: break
    }
  }

  private mutating func readFrame(
    _ reader: BigEndianBytes, at start: Int
  ) throws(PictureFault) {
    guard let precision = reader.number(at: start, bytes: 1),
      let height = reader.number(at: start + 1, bytes: 2),
      let width = reader.number(at: start + 3, bytes: 2),
      let components = reader.number(at: start + 5, bytes: 1)
    else { throw .truncated(.jpeg) }
    guard precision == 8 else {
      throw .refused(.jpeg, "has \(precision) bits a colour", hint: "save it with 8 bits a colour")
    }
    guard [1, 3, 4].contains(components) else {
      throw .damaged(.jpeg, "it has \(components) colours")
    }
    (self.width, self.height, self.components) = (width, height, components)
  }

  private static func hasEnd(_ bytes: [UInt8], after start: Int) -> Bool {
    var index = bytes.count - 2
    while index >= start {
      if bytes[index] == 0xFF, bytes[index + 1] == 0xD9 { return true }
      index -= 1
    }
    return false
  }

  /// The orientation in an Exif block: a TIFF directory, in either order of bytes.
  private static func orientation(_ reader: BigEndianBytes, at start: Int, end: Int) -> Int? {
    guard end - start > 14, reader.bytes[start..<(start + 6)].elementsEqual("Exif\0\0".utf8)
    else { return nil }
    let tiff = start + 6
    guard let order = reader.number(at: tiff, bytes: 2), order == 0x4949 || order == 0x4D4D
    else { return nil }
    let isLittle = order == 0x4949
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= tiff, offset + count <= end else { return nil }
      return reader.number(at: offset, bytes: count, isLittleEndian: isLittle)
    }
    guard let first = number(tiff + 4, 4), let count = number(tiff + first, 2) else { return nil }
    for index in 0..<count {
      let entry = tiff + first + 2 + index * 12
      guard let tag = number(entry, 2) else { return nil }
      if tag == 0x0112 { return number(entry + 8, 2).flatMap { (1...8).contains($0) ? $0 : nil } }
    }
    return nil
  }
}
