import ConcertModel
import Findings
import YAML

/// Events out of a table with a row for each item of a programme, at each performance where the
/// table says so: rows are gathered into events, and an event is read as an event file would be.
struct EventTable {
  private let table: CSVTable
  private let mapping: TableMapping
  private let columns: [TableMapping.Column]
  /// Whether the table is one of our own, whose cells are guarded against spreadsheets.
  private let isOurs: Bool
  private var result: Proposals

  init(_ table: CSVTable, _ mapping: TableMapping, isOurs: Bool) {
    self.table = table
    self.mapping = mapping
    self.isOurs = isOurs
    result = Proposals(source: table.file)
    columns = mapping.columns(of: table, &result.findings)
  }

  /// Reads every event; one with errors is left out and counted.
  ///
  /// - Parameter name: the id of the only event of a table that has no column for ids.
  mutating func proposals(name: EntryID) -> Proposals {
    if !columns.contains(where: { $0.field == .title || $0.field.isOfItem || $0.field == .date }) {
      return result
    }
    for rows in groups() {
      let errata = Errata()
      var gathering = EventGathering(mapping.fixed, place: place(rows[0][0]))
      for row in rows { gathering.take(cells(of: row, &result.findings)) }
      result.findings += gathering.findings
      let id = gathering.id ?? self.id(of: rows[0], name)
      let entry = EntryFile.entry(.event, gathering.node(id: id), errata: errata)
      result.findings += errata.findings
      if let entry, !errata.hasErrors {
        result.proposals.append(Proposal(entry, place: place(rows[0][0])))
      } else {
        result.rejected += 1
      }
    }
    return result
  }

  private func place(_ cell: CSVCell) -> Place { table.place(of: cell) }

  /// The rows of each event, in the order of their first rows.
  private func groups() -> [[[CSVCell]]] {
    let kind = isOurs ? table.header.firstIndex { $0.text == EntryTable.kindColumn } : nil
    let rows = table.rows.filter { row in kind.map { row[$0].text == "event" } ?? true }
    guard let group = mapping.group else { return rows.map { [$0] } }
    let keys = group.compactMap { name in table.header.firstIndex { $0.text == name } }
    guard !keys.isEmpty else { return rows.isEmpty ? [] : [rows] }
    var order: [[String]: Int] = [:]
    var groups: [[[CSVCell]]] = []
    for row in rows {
      let key = keys.map { tidied(row[$0].text) }
      if let known = order[key] {
        groups[known].append(row)
      } else {
        order[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// An id made of what tells the event from the others of the table.
  private func id(of row: [CSVCell], _ name: EntryID) -> EntryID {
    let keys = (mapping.group ?? []).compactMap { key in
      table.header.firstIndex { $0.text == key }.map { row[$0].text }
    }
    let parts = keys.isEmpty ? [name] : keys
    return slug(([mapping.prefix] + parts).joined(separator: " "))
  }

  /// The values of a row with what they are.
  private func cells(of row: [CSVCell], _ findings: inout [Finding]) -> [EventGathering.Cell] {
    zip(columns, zip(table.header, row)).compactMap { column, pair in
      let (header, cell) = pair
      var text = trimmed(isOurs ? CSVText.restored(cell.text) : cell.text)
      guard !text.isEmpty, column.field != .ignore else { return nil }
      if let when = column.when {
        guard text == when else {
          // What is neither the value that counts nor an evident “no” is kept.
          return ["n", "no", "0", "false"].contains(text.lowercased())
            ? nil
            : EventGathering.Cell(
              field: .source, column: header.text, text: text, place: place(cell))
        }
        text = column.say ?? text
      }
      if column.none.contains(text) {
        return EventGathering.Cell(
          field: column.field.isOfItem ? .source : .eventSource, column: header.text, text: text,
          place: place(cell))
      }
      return EventGathering.Cell(
        field: column.field, column: header.text, text: text, place: place(cell),
        isInverted: column.isInverted)
    }
  }
}
