import ConcertModel
import YAML

/// Names with what their bearers do, as a cell holds them: `Isfar Sarabski (piano)`,
/// `Franz Liszt [arranger]`, one a line.
struct NameInCell: Equatable {
  /// The name as it is to be printed.
  var name: String
  /// What stands in parentheses at its end: the instrument or voice.
  var instrument: String?
  /// What stands in brackets at its end: the role.
  var role: String?

  init(name: String, instrument: String? = nil, role: String? = nil) {
    (self.name, self.instrument, self.role) = (name, instrument, role)
  }

  /// Reads one line; nil when there is nothing in it.
  init?(_ line: String) {
    var rest = tidied(line)
    role = Self.take("[", "]", from: &rest)
    instrument = Self.take("(", ")", from: &rest)
    name = rest
    if name.isEmpty, role == nil, instrument == nil { return nil }
  }

  private static func take(_ open: Character, _ close: Character, from rest: inout String)
    -> String?
  {
    guard rest.last == close, let start = rest.lastIndex(of: open) else { return nil }
    let inside = tidied(String(rest[rest.index(after: start)...].dropLast()))
    rest = tidied(String(rest[..<start]))
    return inside.isEmpty ? nil : inside
  }

  /// The line that is read as this.
  var written: String {
    // Parentheses that belong to the name are told from an instrument's by empty ones after them.
    let isMistakable = instrument == nil && (name.last == ")" || name.last == "]")
    return [
      name, instrument.map { "(\($0))" } ?? (isMistakable ? "()" : nil), role.map { "[\($0)]" },
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The names of a cell.
  static func several(_ text: String, inverted: Bool) -> [NameInCell] {
    text.split(separator: "\n").map(String.init).flatMap { line -> [NameInCell] in
      guard inverted else { return [NameInCell(line)].compactMap { $0 } }
      return ArchiveName.several(line).map { NameInCell(name: $0.display) }
    }
  }
}
