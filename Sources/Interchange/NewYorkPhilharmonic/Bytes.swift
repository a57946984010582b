/// The first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7); nil when all
/// do.
func firstInvalidByte(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while index < buffer.count {
      let first = buffer[index]
      if first < 0x80 {
        index += 1
        continue
      }
      let (length, second): (Int, ClosedRange<UInt8>)
      switch first {
      case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return index
      }
      guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return index }
      for offset in 2..<max(2, length) where buffer[index + offset] & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }
}

/// Where a run of bytes first stands.
func firstOccurrence(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
  guard let head = needle.first, bytes.count >= needle.count else { return nil }
  return bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while index + needle.count <= buffer.count {
      if buffer[index] == head, buffer[index..<index + needle.count].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }
}

/// Line and column of a byte, counted from 1; the column in characters that begin before it.
func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
  var line = 1
  var column = 1
  for byte in bytes[..<offset] {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
  return (line, column)
}
