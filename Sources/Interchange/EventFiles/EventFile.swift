import ConcertModel
import Findings
import YAML

/// An event as a person wrote it: one YAML file, one event.
///
/// The format is explained by its first sample, `Layouts/Samples/salle-cortot-2022.yaml`.
public struct EventFile: Sendable {
  /// What the file says. Where findings of severity error were made, what could be read of it.
  public let event: Event
  /// The file as the user named it.
  public let file: String?
  private let root: YAMLNode
  private let lines: FileLines

  /// Reads an event file; nil when it cannot be parsed at all. What is wrong is on the sheet,
  /// each fault at its line and column; an event with errors is not to be printed.
  public init?(_ bytes: [UInt8], file: String? = nil, errata: Errata) {
    guard let document = YAMLDocument(bytes, file: file, errata: errata) else { return nil }
    root = document.root
    lines = FileLines(bytes)
    self.file = file
    guard let event = EventReader(lines: lines, errata: errata).event(root) else { return nil }
    self.event = event
  }

  /// Where a word or a character of the event stands in the file; the file alone where it does
  /// not occur, as in a text that the house's vocabulary has supplied.
  public func place(of word: String) -> Place {
    let written = Array(word.unicodeScalars)
    let normal = Array(composed(word).unicodeScalars)
    return place(of: written, in: root) ?? place(of: normal, in: root)
      ?? placeInKeys(of: normal, in: root) ?? Place(file: file)
  }

  private func place(of word: [Unicode.Scalar], in node: YAMLNode) -> Place? {
    switch node.content {
    case .scalar(let text):
      let scalars = Array(text.unicodeScalars)
      if let offset = firstOccurrence(of: word, in: scalars) {
        return lines.place(ofScalar: offset, in: node)
      }
      let normal = Array(composed(text).unicodeScalars)
      return firstOccurrence(of: word, in: normal) == nil ? nil : node.place
    case .sequence(let items):
      return items.lazy.compactMap { place(of: word, in: $0) }.first
    case .mapping(let entries):
      return entries.lazy.compactMap { place(of: word, in: $0.value) }.first
    }
  }

  /// Names of people and works may stand as keys.
  private func placeInKeys(of word: [Unicode.Scalar], in node: YAMLNode) -> Place? {
    switch node.content {
    case .scalar: return nil
    case .sequence(let items):
      return items.lazy.compactMap { placeInKeys(of: word, in: $0) }.first
    case .mapping(let entries):
      for entry in entries {
        if let offset = firstOccurrence(of: word, in: Array(composed(entry.key).unicodeScalars)) {
          var place = entry.place
          place.column = place.column.map { $0 + offset }
          return place
        }
        if let place = placeInKeys(of: word, in: entry.value) { return place }
      }
      return nil
    }
  }

  /// An event as an event file; reading it gives the same event.
  public static func text(for event: Event) -> String {
    YAMLEmitter.text(EventWriter(event).node())
  }
}
