import Findings
import Interchange

/// How a list is printed.
enum ListFormat: String, CaseIterable {
  case table, json, csv
}

/// A list of entries with named columns, printed as a table, as JSON or as CSV.
struct Listing {
  /// The names of the columns.
  var columns: [String]
  /// The rows, each with as many values as there are columns.
  var rows: [[JSON]] = []

  /// The list as it is printed; a table is for people, the other two for programs.
  func printed(as format: ListFormat) -> String {
    switch format {
    case .table: table
    case .csv: csv
    case .json:
      JSON.list(
        rows.map { row in
          .object(zip(columns, row).map { JSON.Field(name: $0, value: $1) })
        }) + "\n"
    }
  }

  private var table: String {
    let cells = [columns.map { $0.uppercased() }] + rows.map { $0.map(Self.shown) }
    let widths = columns.indices.map { column in
      cells.map { Self.width($0[column]) }.max() ?? 0
    }
    return cells.map { row in
      zip(row, widths).map { text, width in
        text + String(repeating: " ", count: max(0, width - Self.width(text)))
      }.joined(separator: "  ").trimmedEnd + "\n"
    }.joined()
  }

  /// Columns a text takes on a terminal: Chinese, Japanese and Korean letters take two.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      switch character.unicodeScalars.first?.value ?? 0 {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }

  private var csv: String {
    let lines = [columns] + rows.map { $0.map(Self.plain) }
    return lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func shown(_ value: JSON) -> String { printable(plain(value)) }

  private static func plain(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .text(let text): text
    default: value.line
    }
  }

  /// A cell of RFC 4180. One that a spreadsheet would take for a formula gets a `'` before it.
  private static func cell(_ text: String) -> String {
    CSVText.cell(text, isRaw: Double(text) != nil)
  }
}

extension Arguments {
  /// How lists are printed: as asked, else a table on a terminal and CSV for a program.
  func listFormat(_ session: Session) throws -> ListFormat {
    try choice("format", of: ListFormat.self) ?? (session.output.isTerminal ? .table : .csv)
  }
}
