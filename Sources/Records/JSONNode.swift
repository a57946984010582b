import Findings

/// One value of a JSON file, with the place where it stands.
public struct JSONNode: Sendable {
  /// What the value is.
  public var content: Content
  /// Where the value begins.
  public var place: Place

  /// The kinds of JSON value.
  public indirect enum Content: Sendable {
    case null
    case bool(Bool)
    /// A number, as it is written.
    case number(String)
    case text(String)
    case array([JSONNode])
    /// Names and values in the order of the file, no name twice.
    case object([Member])
  }

  /// A name and its value.
  public struct Member: Sendable {
    /// The name.
    public var name: String
    /// Where the name stands.
    public var place: Place
    /// The value.
    public var value: JSONNode
  }

  /// A value at a place.
  public init(_ content: Content, at place: Place = .nowhere) {
    self.content = content
    self.place = place
  }

  /// The value under a name; nil where there is none or it is null.
  public subscript(name: String) -> JSONNode? {
    guard let value = members.first(where: { $0.name == name })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// The names and values of an object; empty for anything else.
  public var members: [Member] {
    if case .object(let members) = content { members } else { [] }
  }

  /// The items of an array, the value itself where it is none; empty for null.
  public var items: [JSONNode] {
    switch content {
    case .array(let items): items
    case .null: []
    default: [self]
    }
  }

  /// The text of a string; nil for anything else.
  public var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The text of a string, or a number as it is written.
  public var word: String? {
    switch content {
    case .text(let text), .number(let text): text
    default: nil
    }
  }

  /// Whether it is null.
  public var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// Whether it is an object.
  public var isObject: Bool {
    if case .object = content { true } else { false }
  }

  /// Whether it is an array.
  public var isArray: Bool {
    if case .array = content { true } else { false }
  }

  /// What the value is, in the words of a message.
  public var kind: String {
    switch content {
    case .null: "nothing"
    case .bool: "a yes or no"
    case .number: "a number"
    case .text: "a text"
    case .array: "a list"
    case .object: "a group of names"
    }
  }

  /// The value as it is written again; a number keeps its digits where it is a whole one.
  public var json: JSON {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let digits):
      Int(digits).map(JSON.integer) ?? Double(digits).map(JSON.number) ?? .null
    case .text(let text): .text(text)
    case .array(let items): .array(items.map(\.json))
    case .object(let members):
      .object(members.map { JSON.Field(name: $0.name, value: $0.value.json) })
    }
  }

  /// The value at a path of names and indexes, as far as it leads.
  public func node(at path: some Sequence<any CodingKey>) -> JSONNode {
    var node = self
    for key in path {
      if let index = key.intValue, case .array(let items) = node.content,
        items.indices.contains(index)
      {
        node = items[index]
      } else if let member = node.members.first(where: { $0.name == key.stringValue }) {
        node = member.value
      } else {
        break
      }
    }
    return node
  }
}
