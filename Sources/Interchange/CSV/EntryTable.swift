import ConcertModel
import Findings
import HouseStyle
import YAML

/// Entries of a kind as a table: a row an entry, a column for each place in the tree that the YAML
/// entry would be: `name`, `name.az`, `other-names.2.kind`.
///
/// A column `other-names[]` holds a list, one item a line. People, ensembles and works that an
/// entry refers to stand in it with their ids and names, so that a table can be read alone.
public enum EntryTable {
  /// The column that says what a row is: `person`, `work` …
  static let kindColumn = "entry"
  /// The column of titles as a house style prints them; it is for people, and not read.
  static let printedTitle = ["title", "printed"]

  /// The entries as a table; events have one of their own.
  ///
  /// - Parameters:
  ///   - isRaw: whether cells stand as they are, though a spreadsheet may take one for a formula.
  ///   - style: the house style in which works' titles stand in a column more, `title.printed`.
  public static func text(
    for entries: some Sequence<Entry>, isRaw: Bool = false, style: HouseStyle? = nil
  ) -> String {
    var columns = ColumnTree()
    var rows: [(kind: String, cells: [String: String])] = []
    for entry in entries {
      var cells: [String: String] = [:]
      for (path, text) in TablePath.leaves(of: EntryFile.node(for: entry.lean)) {
        columns.add(path)
        cells[TablePath.written(path)] = text
      }
      if let style, case .work(let work) = entry {
        cells[TablePath.written(printedTitle)] = style.printedTitle(of: work)
      }
      rows.append((entry.kind.rawValue, cells))
    }
    if rows.contains(where: { $0.cells[TablePath.written(printedTitle)] != nil }) {
      columns.add(printedTitle)
    }
    let names = columns.names
    return CSVText.row([kindColumn] + names)
      + rows.map { row in
        CSVText.row([row.kind] + names.map { row.cells[$0] ?? "" }, isRaw: isRaw)
      }.joined()
  }

  /// Whether a header is that of such a table, or of one of events.
  static func recognises(_ header: [CSVCell]) -> Bool {
    header.contains { $0.text == kindColumn } && header.contains { $0.text == "id" }
  }

  /// Whether rows of events are among the others.
  static func hasEvents(_ table: CSVTable) -> Bool {
    guard let place = table.header.firstIndex(where: { $0.text == kindColumn }) else {
      return false
    }
    return table.rows.contains { $0[place].text == "event" }
  }

  /// Reads every row but those of events; one with errors is left out and counted.
  static func proposals(from table: CSVTable) -> Proposals {
    var result = Proposals(source: table.file)
    let columns = columns(of: table, &result)
    guard let place = table.header.firstIndex(where: { $0.text == kindColumn }) else {
      return result
    }
    for row in table.rows where row[place].text != "event" {
      let errata = Errata()
      let kind = EntryKind(rawValue: trimmed(row[place].text))
      if kind == nil {
        errata.error(
          "“\(excerpt(row[place].text))” is not a kind of entry",
          at: table.place(of: row[place]),
          hint: suggestion(
            for: row[place].text, among: EntryKind.allCases.map(\.rawValue)))
      }
      let entry = kind.flatMap { kind in
        EntryFile.entry(kind, tree(of: row, columns, table), errata: errata)
      }
      if entry != nil, entry?.id == nil, !errata.hasErrors {
        errata.error("an entry without an id", at: table.place(of: row[place]))
      }
      result.findings += errata.findings
      if let entry, !errata.hasErrors {
        result.proposals.append(Proposal(entry, place: table.place(of: row[place])))
      } else {
        result.rejected += 1
      }
    }
    result.proposals = result.proposals.inOrderOfReference()
    return result
  }

  /// The paths of the columns; one that no kind in the table knows is reported once and not read.
  private static func columns(of table: CSVTable, _ result: inout Proposals) -> [[String]?] {
    guard let place = table.header.firstIndex(where: { $0.text == kindColumn }) else { return [] }
    let kinds = Set(table.rows.compactMap { EntryKind(rawValue: trimmed($0[place].text)) })
      .subtracting([.event])
    let known = Set(kinds.flatMap(\.knownFields))
    return table.header.map { cell in
      let path = TablePath.read(cell.text)
      guard cell.text != kindColumn, path != printedTitle, let first = path.first, !kinds.isEmpty
      else { return nil }
      let key = first.hasSuffix("[]") ? String(first.dropLast(2)) : first
      if known.contains(key) { return path }
      result.findings.append(
        .warning(
          "unknown column “\(excerpt(cell.text))”; it was not read", at: table.place(of: cell),
          hint: suggestion(for: key, among: known.sorted())))
      return nil
    }
  }

  private static func tree(of row: [CSVCell], _ columns: [[String]?], _ table: CSVTable)
    -> YAMLNode
  {
    var root = TableTree()
    for (cell, path) in zip(row, columns) where !trimmed(cell.text).isEmpty {
      guard let path else { continue }
      root.put(CSVText.restored(cell.text), at: path[...], table.place(of: cell))
    }
    return root.node(at: row.first.map { table.place(of: $0) } ?? Place(file: table.file))
  }
}

extension Entry {
  /// The entry with what it refers to cut down to ids and names.
  fileprivate var lean: Entry {
    switch self {
    case .work(let work): return .work(work.lean)
    case .ensemble(var ensemble):
      ensemble.members = ensemble.members.map { member in
        var member = member
        member.person = member.person.lean
        return member
      }
      if let whole = ensemble.partOf?.entry, whole.id != nil {
        ensemble.partOf = .entry(Ensemble(id: whole.id, name: whole.name))
      }
      return .ensemble(ensemble)
    case .person, .instrument, .venue, .series, .event: return self
    }
  }
}

extension Reference<Person> {
  fileprivate var lean: Reference<Person> {
    guard let person = entry, person.id != nil else { return self }
    return .entry(Person(id: person.id, name: person.name))
  }
}

extension Work {
  fileprivate var lean: Work {
    var work = self
    work.contributors = contributors.map { contributor in
      var contributor = contributor
      contributor.person = contributor.person?.lean
      return contributor
    }
    if let whole = partOf?.entry, whole.id != nil {
      work.partOf = .entry(Work(id: whole.id, title: whole.title))
    }
    return work
  }
}
