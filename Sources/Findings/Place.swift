/// Where in the user's material something stands: a file with line and column, or a record.
public struct Place: Sendable, Hashable, Codable {
  /// The file as the user named it.
  public var file: String?
  /// Line, counted from 1.
  public var line: Int?
  /// Column in characters, counted from 1.
  public var column: Int?
  /// The registry id or record concerned, where there is no file or besides it.
  public var record: String?
  /// The field inside the record, such as `programme[3].title`.
  public var field: String?

  /// A place; leave out what is not known.
  public init(
    file: String? = nil, line: Int? = nil, column: Int? = nil, record: String? = nil,
    field: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.record = record
    self.field = field
  }

  /// Nowhere in particular.
  public static let nowhere = Place()
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, then record and field where they are known.
  public var description: String {
    var parts: [String] = []
    if let file { parts.append(file) }
    if let line { parts.append(String(line)) }
    if let column { parts.append(String(column)) }
    let position = parts.joined(separator: ":")
    let entry = [record, field].compactMap { $0 }.joined(separator: " ")
    return [position, entry].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
