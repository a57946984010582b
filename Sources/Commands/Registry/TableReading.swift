import Findings
import Interchange

/// How tables are read: in which encoding, and what their columns hold.
struct TableReading {
  /// The encoding asked for; nil to find out.
  let encoding: TextEncoding?
  /// What was asked for with `--mapping`; nil to find out.
  let mapping: TableMapping?
  /// What the house knows.
  let mappings: [TableMapping]

  init(_ arguments: Arguments, _ session: Session) throws {
    encoding = try arguments.choice("encoding")
    let asked = arguments.value("mapping")
    var known: [TableMapping] = []
    let house = try? HouseFolders.find(
      environment: session.environment, executable: session.executable)
    if let house, isFolder(house.mappings) {
      for name in try fileNames(in: house.mappings) where isEventFileName(name) {
        known.append(try Self.read(house.mappings + "/" + name))
      }
    }
    mappings = known
    mapping = try asked.map { word in
      if let found = known.first(where: { $0.name == word }) { return found }
      if isFile(word) { return try Self.read(word) }
      throw arguments.usage(
        "there is no mapping “\(excerpt(word))”",
        hint: (nearest(to: word, among: known.map(\.name)).map { "did you mean “\($0)”? " } ?? "")
          + "there are " + known.map(\.name).joined(separator: ", ")
          + ", or name a file")
    }
  }

  private static func read(_ path: String) throws -> TableMapping {
    let errata = Errata()
    let file = lastPart(of: path)
    let name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    guard
      let mapping = TableMapping(
        try InputFile.bytes(of: path), name: name, file: path, errata: errata)
    else { throw CommandFailure(.unreadableInput, errata.findings) }
    return mapping
  }

  /// What the help says of tables.
  static let help = """
    Tables (CSV; commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252) are read where their
    columns are known: those of leporello export --as csv; those called
    \(fields)
    with a row for each item of a programme; those of a mapping in Mappings/; or those that
    --mapping explains, in a YAML file:
      group: [Date, Hall]               # rows alike in these are one event
      id: my-hall                       # what ids begin with
      columns:
        Date: date
        Hall: venue
        Composer: {to: composer, names: inverted}
        Premiere: {to: note, when: Y, say: World premiere}
      others: source                    # kept; left out, they are reported
    """

  private static var fields: String {
    var lines = [" "]
    for field in TableField.allCases {
      if lines[lines.count - 1].utf8.count + field.rawValue.utf8.count > 90 { lines.append(" ") }
      lines[lines.count - 1] += " " + field.rawValue
    }
    return lines.joined(separator: "\n")
  }
}

extension Option {
  static let encoding = Option(
    "encoding", TextEncoding.allCases.map(\.rawValue).joined(separator: "|"),
    "what tables are read as, where it is not found out rightly")
  static let mapping = Option(
    "mapping", "NAME|FILE", "what the columns of tables hold, where it is not found out")
}
