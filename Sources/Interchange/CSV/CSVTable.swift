import Findings

/// A table with a header, read whole.
public struct CSVTable: Sendable {
  /// The file as the user named it.
  public let file: String
  /// What the file was read as.
  public let encoding: TextEncoding
  /// The names of the columns.
  public let header: [CSVCell]
  /// The rows, each with as many cells as there are columns.
  public private(set) var rows: [[CSVCell]] = []
  /// What is doubtful in it.
  public private(set) var findings: [Finding] = []
  /// Rows that could not be used; each has its finding.
  public private(set) var rejected = 0

  /// Reads a table.
  ///
  /// - Parameter encoding: what to read it as; nil to find out.
  /// - Throws: `UnreadableFile` where the text is no table, at line and column.
  public init(_ bytes: [UInt8], file: String, encoding: TextEncoding? = nil) throws(UnreadableFile)
  {
    self.file = file
    self.encoding = encoding ?? TextEncoding.detected(in: bytes)
    let text = try self.encoding.utf8(bytes, file: file)
    var reader = CSVReader(text, separator: CSVReader.separator(in: text))
    guard let first = try Self.next(&reader, file) else {
      throw UnreadableFile([
        .error("the file is empty", at: Place(file: file, line: 1, column: 1))
      ])
    }
    header = first.map { cell in
      var cell = cell
      cell.text = trimmed(cell.text)
      return cell
    }
    try refuseDoubledNames()
    while let row = try Self.next(&reader, file) { take(row) }
    if encoding == nil, self.encoding != .utf8 {
      findings.insert(
        .note(
          "read as \(self.encoding.rawValue)", at: Place(file: file),
          hint: "another encoding is named with --encoding"), at: 0)
    }
  }

  private static func next(_ reader: inout CSVReader, _ file: String) throws(UnreadableFile)
    -> [CSVCell]?
  {
    do {
      return try reader.next()
    } catch {
      throw UnreadableFile([
        .error(
          error.message, at: Place(file: file, line: error.line, column: error.column),
          hint: error.hint)
      ])
    }
  }

  private func refuseDoubledNames() throws(UnreadableFile) {
    var seen: [String: Int] = [:]
    for (index, cell) in header.enumerated() where !cell.text.isEmpty {
      if let first = seen.updateValue(index + 1, forKey: cell.text) {
        throw UnreadableFile([
          .error(
            "two columns are called “\(excerpt(cell.text))”, the \(ordinal(first)) and this",
            at: place(of: cell), hint: "give one of them another name, or delete it")
        ])
      }
    }
  }

  private func ordinal(_ number: Int) -> String {
    let endings = [1: "st", 2: "nd", 3: "rd"]
    return "\(number)" + ((11...13).contains(number % 100) ? "th" : endings[number % 10] ?? "th")
  }

  private mutating func take(_ row: [CSVCell]) {
    let extra = row.dropFirst(header.count).first { !trimmed($0.text).isEmpty }
    if let extra {
      rejected += 1
      findings.append(
        .error(
          "“\(excerpt(extra.text))” stands beyond the last column; the row was left out",
          at: place(of: extra), hint: "a cell with a separator in it is put in quotes"))
      return
    }
    if row.count < header.count {
      findings.append(
        .warning(
          "the row has \(row.count) cells of \(header.count); the others are taken as empty",
          at: row.last.map { place(of: $0) } ?? Place(file: file)))
    }
    let end = row.last ?? CSVCell(text: "", line: 0, column: 0)
    let missing = max(0, header.count - row.count)
    rows.append(
      row.prefix(header.count)
        + (0..<missing).map { _ in CSVCell(text: "", line: end.line, column: end.column) })
  }

  /// Where a cell stands.
  public func place(of cell: CSVCell) -> Place {
    Place(file: file, line: cell.line, column: cell.column)
  }
}
