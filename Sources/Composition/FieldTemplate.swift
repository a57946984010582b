import ConcertModel
import Findings
import YAML

/// Templates of sheet lines: text with fields of the event in braces.
enum FieldTemplate {
  /// What may stand in braces, besides `word.` and a word's key.
  static let fields = [
    "title", "subtitle", "headline", "date", "dates", "time", "date-time", "venue", "town",
    "venue-town", "hall", "season", "series", "occasion", "organisers", "supporters", "partners",
    "sponsors", "patronage", "dedication", "ensemble", "conductor", "doors", "end", "id", "link",
    "image", "number", "broadcast", "composers", "programme-heading", "texts-heading", "performers",
    "ensemble-beside-title", "notices", "running-time", "end-time", "date-span",
    "notes", "biographies", "coming", "coming-heading",
  ]

  /// A stretch of a template.
  enum Piece: Equatable {
    case text(String)
    case field(String)
  }

  /// The template in pieces; an unclosed brace is plain text.
  static func pieces(of template: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.field(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// Reports fields nobody knows.
  static func check(_ template: [String: String], at place: Place, _ errata: Errata) {
    for language in template.keys.sorted() {
      for case .field(let name) in pieces(of: template[language] ?? "")
      where !name.hasPrefix("word.") && !fields.contains(name) {
        errata.error(
          "there is no field “{\(name)}”", at: place, hint: suggestion(for: name, among: fields))
      }
    }
  }
}
