import Findings

/// A value of a table, with the place where it begins.
public struct CSVCell: Sendable, Hashable {
  /// The value without its quotes.
  public var text: String
  /// Line, counted from 1.
  public var line: Int
  /// Column in characters, counted from 1.
  public var column: Int
}

/// What in a table cannot be read.
struct CSVFault: Error {
  var message: String
  var hint: String?
  var line: Int
  var column: Int
}

/// Reads the rows of a table in UTF-8 after RFC 4180: cells between separators, in double quotes
/// where they hold one or a line end, quotes inside doubled.
///
/// Lines end in LF, CRLF, or CR alone as old Macintosh programs wrote them. A quote that opens is
/// never taken for a letter: what is ambiguous is a fault at its place.
struct CSVReader {
  /// More than any spreadsheet has (16,384 in Excel and LibreOffice).
  static let mostColumns = 16_384
  /// A cell longer than this comes of a quote that was not closed.
  static let longestCell = 1 << 20

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The separator that the first line uses most outside quotes: a comma, a semicolon or a tab.
  static func separator(in bytes: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes.prefix(1 << 20) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if counts != [0, 0, 0] { break }
      } else if let place = candidates.firstIndex(of: byte) {
        counts[place] += 1
      }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The next row that holds anything; nil at the end.
  mutating func next() throws(CSVFault) -> [CSVCell]? {
    while index < bytes.count {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        endLine()
        continue
      }
      return try row()
    }
    return nil
  }

  private mutating func row() throws(CSVFault) -> [CSVCell] {
    var cells: [CSVCell] = []
    while true {
      guard cells.count < Self.mostColumns else {
        throw fault("more than \(Self.mostColumns) columns", hint: "is the separator another?")
      }
      cells.append(try cell())
      guard index < bytes.count else { return cells }
      if bytes[index] == separator {
        advance()
        // A separator at the end of the file has an empty cell after it.
        if index == bytes.count { cells.append(CSVCell(text: "", line: line, column: column)) }
        if index == bytes.count { return cells }
      } else {
        endLine()
        return cells
      }
    }
  }

  private mutating func cell() throws(CSVFault) -> CSVCell {
    let (line, column) = (self.line, self.column)
    var letters: [UInt8] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      advance()
      try readQuoted(into: &letters, from: line, column)
    } else {
      while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A,
        bytes[index] != 0x0D
      {
        try take(into: &letters, from: line, column)
      }
    }
    return CSVCell(text: String(decoding: letters, as: UTF8.self), line: line, column: column)
  }

  private mutating func readQuoted(
    into letters: inout [UInt8], from line: Int, _ column: Int
  ) throws(CSVFault) {
    while true {
      guard index < bytes.count else {
        throw CSVFault(
          message: "this quote is not closed before the file ends",
          hint: "a quote inside quotes is written twice", line: line, column: column)
      }
      if bytes[index] == UInt8(ascii: "\"") {
        advance()
        guard index < bytes.count else { return }
        if bytes[index] == UInt8(ascii: "\"") {
          letters.append(bytes[index])
          advance()
          continue
        }
        guard [separator, 0x0A, 0x0D].contains(bytes[index]) else {
          throw fault(
            "a separator should stand here, after the quote",
            hint: "a quote inside quotes is written twice")
        }
        return
      }
      try take(into: &letters, from: line, column)
    }
  }

  private mutating func take(
    into letters: inout [UInt8], from line: Int, _ column: Int
  ) throws(CSVFault) {
    let byte = bytes[index]
    if byte == 0 { throw fault("a NUL character", hint: "is this a text file, and its encoding?") }
    guard letters.count < Self.longestCell else {
      throw CSVFault(
        message: "this cell is longer than \(Self.longestCell >> 20) MB",
        hint: "is a quote missing its end?", line: line, column: column)
    }
    letters.append(byte)
    advance()
  }

  // MARK: Places

  private func fault(_ message: String, hint: String?) -> CSVFault {
    CSVFault(message: message, hint: hint, line: line, column: column)
  }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    // CR LF counts once, at its LF.
    let endsLine = byte == 0x0A || byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)
    if endsLine {
      line += 1
      column = 1
    } else if index == bytes.count || bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func endLine() {
    let isCarriageReturn = bytes[index] == 0x0D
    advance()
    if isCarriageReturn, index < bytes.count, bytes[index] == 0x0A { advance() }
  }
}
