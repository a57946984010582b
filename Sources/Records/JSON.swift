import Findings

/// A JSON value (RFC 8259) whose objects keep the order they were written in.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case array([JSON])
  case object([Field])

  /// A name and its value.
  public struct Field: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// A name and its value.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// An object from names and values.
  public static func fields(_ fields: KeyValuePairs<String, JSON>) -> JSON {
    .object(fields.map { Field(name: $0.key, value: $0.value) })
  }

  /// A text, or null.
  public static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

  /// On one line. What a terminal might act upon is escaped, so that JSON can be looked at.
  public var line: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): value.isFinite ? "\(value)" : "null"
    case .text(let value): Self.quoted(value)
    case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { Self.quoted($0.name) + ": " + $0.value.line }.joined(separator: ", ")
        + "}"
    }
  }

  /// On as many lines as it takes to be read by people, without an end of line.
  public var indented: String { indented(by: 0) }

  private func indented(by depth: Int) -> String {
    let margin = String(repeating: "  ", count: depth + 1)
    let end = "\n" + String(repeating: "  ", count: depth)
    switch self {
    case .array(let values) where !values.isEmpty:
      return "[\n"
        + values.map { margin + $0.indented(by: depth + 1) }.joined(separator: ",\n") + end + "]"
    case .object(let fields) where !fields.isEmpty:
      return "{\n"
        + fields.map { margin + Self.quoted($0.name) + ": " + $0.value.indented(by: depth + 1) }
        .joined(separator: ",\n") + end + "}"
    default: return line
    }
  }

  /// An array with one value a line.
  public static func list(_ values: [JSON]) -> String {
    values.isEmpty ? "[]" : "[\n" + values.map { "  " + $0.line }.joined(separator: ",\n") + "\n]"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        // Every hazard lies in the basic plane: four digits are enough.
        let character = String(scalar)
        quoted += printable(character) == character ? character : escaped(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension JSON: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
}
