import Findings

/// One value of a YAML file, with the place where it stands.
///
/// Scalars are text and nothing else: `no`, `1e3` and `2022-02-24` mean what the reader of the
/// field takes them for, never a type guessed from their look.
public struct YAMLNode: Sendable {
  /// What the value is.
  public var content: Content
  /// How a scalar was written; `.plain` for sequences and mappings.
  public var style: Style
  /// The file as the user named it.
  public var file: String?
  /// Line, counted from 1; 0 for a node that was made, not read.
  public var line: Int
  /// Column in characters, counted from 1; 0 for a node that was made, not read.
  public var column: Int

  /// The three kinds of YAML value.
  public enum Content: Sendable {
    /// A text.
    case scalar(String)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with values, in the order of the file, no key twice.
    case mapping([YAMLEntry])
  }

  /// How a scalar was written.
  public enum Style: Sendable {
    /// Without quotes.
    case plain
    /// In single or double quotes.
    case quoted
    /// As a block after `|`.
    case literal
    /// As a block after `>`.
    case folded
  }

  /// A node; one that is not read from a file needs only its content.
  public init(
    _ content: Content, style: Style = .plain, file: String? = nil, line: Int = 0, column: Int = 0
  ) {
    self.content = content
    self.style = style
    self.file = file
    self.line = line
    self.column = column
  }

  /// A text.
  public static func text(_ text: String) -> YAMLNode { YAMLNode(.scalar(text), style: .quoted) }

  /// A list.
  public static func list(_ items: [YAMLNode]) -> YAMLNode { YAMLNode(.sequence(items)) }

  /// Keys with values, in the order given.
  public static func mapping(_ entries: [(String, YAMLNode)]) -> YAMLNode {
    YAMLNode(.mapping(entries.map { YAMLEntry(key: $0.0, value: $0.1) }))
  }

  /// Where the value begins.
  public var place: Place {
    Place(file: file, line: line > 0 ? line : nil, column: column > 0 ? column : nil)
  }
}

/// A key with its value.
public struct YAMLEntry: Sendable {
  /// The key.
  public var key: String
  /// The line of the key, counted from 1; 0 when made.
  public var line: Int
  /// The column of the key in characters, counted from 1; 0 when made.
  public var column: Int
  /// The value.
  public var value: YAMLNode

  /// A key with its value; one that is not read from a file has no place.
  public init(key: String, line: Int = 0, column: Int = 0, value: YAMLNode) {
    self.key = key
    self.line = line
    self.column = column
    self.value = value
  }

  /// Where the key stands.
  public var place: Place {
    Place(file: value.file, line: line > 0 ? line : nil, column: column > 0 ? column : nil)
  }
}

extension YAMLNode: Equatable {
  /// Whether both say the same: kinds, texts, keys and order; places and quoting do not count.
  public static func == (first: YAMLNode, second: YAMLNode) -> Bool {
    switch (first.content, second.content) {
    case (.scalar(let one), .scalar(let two)):
      first.isNull ? second.isNull : one == two && !second.isNull
    case (.sequence(let one), .sequence(let two)): one == two
    case (.mapping(let one), .mapping(let two)): one == two
    default: false
    }
  }
}

extension YAMLEntry: Equatable {
  /// Whether key and value are the same; places do not count.
  public static func == (first: YAMLEntry, second: YAMLEntry) -> Bool {
    first.key == second.key && first.value == second.value
  }
}

extension YAMLNode {
  /// Whether nothing was written: `key:` with nothing after it, `~`, or JSON's `null`.
  public var isNull: Bool {
    guard style == .plain, case .scalar(let text) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The text of a scalar; nil for nothing, for a list and for a mapping.
  public var text: String? {
    guard case .scalar(let text) = content, !isNull else { return nil }
    return text
  }

  /// The items of a list; nil for anything else.
  public var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The entries of a mapping; nil for anything else.
  public var entries: [YAMLEntry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The value under a key of a mapping; nil where there is none.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }

  /// What the node is, in the words of a message.
  public var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}
