import ConcertModel
import Findings
import YAML

/// Which column of a table of events holds what: a small YAML file.
///
///     header: [Date, Venue, Composer Name, Work Title]   # the table is known by these
///     group: [Date, Venue]        # rows alike in these are one event
///     id: carreno                 # what the events' ids begin with
///     set: {event-kind: recital}  # the same for every row
///     columns:
///       Date: date-time
///       Composer Name: {to: composer, names: inverted}
///       World Premiere: {to: note, when: Y, say: World premiere}
///       City: {to: town, none: [Various cities]}
///     others: source              # what becomes of other columns
public struct TableMapping: Sendable {
  /// What is done with the cells of a column.
  public struct Column: Sendable, Hashable {
    /// What they hold.
    public var field: TableField
    /// Whether names stand surname first.
    public var isInverted = false
    /// The value that counts, where only one does; and what it means.
    public var when: String?
    /// What is written in its stead.
    public var say: String?

    /// Values that stand for nothing; they are kept as the source wrote them.
    public var none: [String] = []

    /// A column that holds a field as it is.
    public init(_ field: TableField) { self.field = field }
  }

  /// The name under which it is asked for.
  public var name: String
  /// Columns by which a table is known.
  public var header: [String] = []
  /// Columns in which the rows of an event are alike; empty: the whole file is one event.
  public var group: [String]?
  /// What ids begin with.
  public var prefix = ""
  /// Values that are the same for every row.
  public var fixed: [(field: TableField, text: String)] = []
  /// What the columns hold.
  public var columns: [String: Column] = [:]
  /// What columns hold that are not named; nil to report them.
  public var others: TableField?

  /// The mapping of tables whose columns are called as the fields are; without ids, rows of one
  /// date, place and title are one event.
  static func plain(for header: [CSVCell]) -> TableMapping {
    var mapping = TableMapping(name: "plain")
    for field in TableField.allCases { mapping.columns[field.rawValue] = Column(field) }
    for name in [EntryTable.kindColumn, TableField.houseTitle.rawValue] {
      mapping.columns[name] = Column(.ignore)
    }
    let names = Set(header.map(\.text))
    let together: [TableField] = [.date, .dateTime, .time, .venue, .town, .title]
    mapping.group =
      names.contains(TableField.id.rawValue)
      ? [TableField.id.rawValue] : together.map(\.rawValue).filter(names.contains)
    return mapping
  }

  private init(name: String) { self.name = name }

  /// Reads a mapping; nil where there are errors, which are on the sheet.
  public init?(_ bytes: [UInt8], name: String, file: String, errata: Errata) {
    guard let document = YAMLDocument(bytes, file: file, errata: errata),
      let map = document.root.mapping(errata)
    else { return nil }
    self.name = name
    header = map.texts("header")
    if map.has("group") { group = map.texts("group") } else { _ = map.value("group") }
    prefix = map.text("id") ?? ""
    others = map.choice("others")
    if let set = map.mapping("set") {
      for key in set.keys {
        guard let field = Self.field(key, at: set.place(of: key), errata),
          let text = set.text(key)
        else { continue }
        fixed.append((field, text))
      }
    }
    if let columns = map.mapping("columns") {
      for key in columns.keys {
        if let node = columns.value(key), let column = Self.column(node, errata) {
          self.columns[key] = column
        }
      }
    }
    map.finish()
    if errata.hasErrors { return nil }
  }

  private static func column(_ node: YAMLNode, _ errata: Errata) -> Column? {
    if let word = node.text { return field(word, at: node.place, errata).map { Column($0) } }
    guard let map = node.mapping(errata) else { return nil }
    defer { map.finish() }
    let (names, when, say) = (map.text("names"), map.text("when"), map.text("say"))
    let none = map.texts("none")
    guard let word = map.requiredText("to"),
      var column = field(word, at: map.place(of: "to"), errata).map({ Column($0) })
    else { return nil }
    if let names, names != "inverted" {
      errata.error(
        "“names” cannot be “\(excerpt(names))”", at: map.place(of: "names"),
        hint: "write “inverted” where surnames stand first, else nothing")
    }
    column.isInverted = names == "inverted"
    column.none = none
    (column.when, column.say) = (when, say)
    return column
  }

  private static func field(_ word: String, at place: Place, _ errata: Errata) -> TableField? {
    if let field = TableField(rawValue: word) { return field == .houseTitle ? .ignore : field }
    errata.error(
      "“\(excerpt(word))” is nothing a column can hold", at: place,
      hint: suggestion(for: word, among: TableField.allCases.map(\.rawValue)))
    return nil
  }

  /// Whether a table's header is one that the mapping was made for.
  func fits(_ header: [CSVCell]) -> Bool {
    let names = Set(header.map(\.text))
    return !self.header.isEmpty && self.header.allSatisfy(names.contains)
  }

  /// Whether enough columns are called as the mapping calls them to take it for theirs: one that
  /// says what is performed or which event it is, and another.
  func knows(_ header: [CSVCell]) -> Bool {
    let fields = header.compactMap { columns[$0.text]?.field }
    return fields.count > 1
      && fields.contains { [.id, .title, .work, .date, .dateTime].contains($0) }
  }

  /// What each column of a table holds; columns that nothing is known of are reported.
  func columns(of table: CSVTable, _ findings: inout [Finding]) -> [Column] {
    table.header.map { cell in
      if let column = columns[cell.text] { return column }
      if let others { return Column(others) }
      if !cell.text.isEmpty {
        findings.append(
          .warning(
            "unknown column “\(excerpt(cell.text))”; it was not read", at: table.place(of: cell),
            hint: suggestion(for: cell.text, among: columns.keys.sorted())))
      }
      return Column(.ignore)
    }
  }
}
