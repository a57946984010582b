import Findings

/// How the bytes of a text file stand for characters.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// What a file's bytes are most likely in: by its byte order mark; by the zero bytes of Latin
  /// letters in UTF-16; UTF-8 where every byte fits; else Windows-1252, in which every text fits.
  public static func detected(in bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let head = bytes.prefix(1_024)
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    // Three in four characters of a European table are Latin letters, digits and commas.
    if zeros[1] * 8 > head.count * 3, zeros[0] * 8 < head.count { return .utf16LittleEndian }
    if zeros[0] * 8 > head.count * 3, zeros[1] * 8 < head.count { return .utf16BigEndian }
    return firstInvalidByte(in: bytes) == nil ? .utf8 : .windows1252
  }

  /// The text as UTF-8 without a byte order mark.
  ///
  /// - Throws: `UnreadableFile` at the first byte that stands for nothing.
  public func utf8(_ bytes: [UInt8], file: String) throws(UnreadableFile) -> [UInt8] {
    switch self {
    case .utf8:
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      if let index = firstInvalidByte(in: bytes) { throw fault(bytes, index, file) }
      return start == 0 ? bytes : Array(bytes[start...])
    case .utf16LittleEndian: return try utf16(bytes, isLittle: true, file)
    case .utf16BigEndian: return try utf16(bytes, isLittle: false, file)
    case .windows1252: return try windows(bytes, file)
    }
  }

  private func fault(_ bytes: [UInt8], _ index: Int, _ file: String) -> UnreadableFile {
    // Columns count characters, which UTF-8's following bytes are not.
    let (line, column) = position(of: index, in: bytes)
    let byte = String(bytes[index], radix: 16, uppercase: true)
    let others = Self.allCases.filter { $0 != self }.map(\.rawValue).joined(separator: ", ")
    return UnreadableFile([
      .error(
        "the byte 0x\(byte) stands for nothing in \(rawValue)",
        at: Place(file: file, line: line, column: column),
        hint: "name another encoding with --encoding: \(others)")
    ])
  }

  private func utf16(_ bytes: [UInt8], isLittle: Bool, _ file: String) throws(UnreadableFile)
    -> [UInt8]
  {
    let mark: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    let start = bytes.starts(with: mark) ? 2 : 0
    let units = stride(from: start, to: bytes.count - 1, by: 2).lazy.map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var line = 1
    let isFaulty = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { byte in
      if byte == 0x0A { line += 1 }
      result.append(byte)
    }
    guard !isFaulty, (bytes.count - start) % 2 == 0 else {
      throw UnreadableFile([
        .error(
          isFaulty
            ? "half of a surrogate pair stands in this line" : "the file ends inside a character",
          at: Place(file: file, line: line), hint: "name another encoding with --encoding")
      ])
    }
    return result
  }

  private func windows(_ bytes: [UInt8], _ file: String) throws(UnreadableFile) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for (index, byte) in bytes.enumerated() {
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let value = byte < 0xA0 ? Self.windowsHigh[Int(byte) - 0x80] : UInt32(byte)
      guard value != 0, let scalar = Unicode.Scalar(value) else { throw fault(bytes, index, file) }
      result += String(scalar).utf8
    }
    return result
  }

  /// 0x80 to 0x9F as Microsoft's table has them (cp1252.txt); 0 where it has none.
  private static let windowsHigh: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
