import ConcertModel
import Findings
import YAML

/// An entry of the registry as a person reads and edits it: an event as an event file, any other
/// entry as one key that says its kind, with the same keys below it as in an event file.
///
///     person:
///       id: gara-garayev
///       name: {az: Qara Qarayev, en: Gara Garayev}
///       born: 1918-02-05
public enum EntryFile {
  /// The entry as the text of a file; reading it gives the same entry.
  public static func text(for entry: Entry) -> String {
    if case .event(let event) = entry { return EventFile.text(for: event) }
    return YAMLEmitter.text(.mapping([(entry.kind.rawValue, node(for: entry))]))
  }

  /// The entry as a tree, without the key that says its kind.
  static func node(for entry: Entry) -> YAMLNode {
    let writer = EventWriter(Event())
    switch entry {
    case .event(let event): return EventWriter(event).node()
    case .person(let person): return writer.describe(person, leavingOut: false)
    case .ensemble(let ensemble): return writer.describe(ensemble)
    case .instrument(let instrument): return writer.describe(instrument)
    case .venue(let venue): return writer.describe(venue)
    case .work(let work): return writer.describe(work)
    case .series(let series): return writer.describe(series)
    }
  }

  /// Reads an entry; nil when nothing could be made of it. What is wrong is on the sheet; an
  /// entry with errors is not to be saved.
  public static func entry(_ bytes: [UInt8], file: String? = nil, errata: Errata) -> Entry? {
    guard let document = YAMLDocument(bytes, file: file, errata: errata) else { return nil }
    let reader = EventReader(lines: FileLines(bytes), errata: errata)
    guard let kind = kind(of: document.root) else {
      return reader.event(document.root).map { .event($0) }
    }
    guard let root = document.root.mapping(errata), let map = root.mapping(kind.rawValue) else {
      return nil
    }
    defer { root.finish() }
    return entry(kind, map, reader)
  }

  /// Reads an entry from a tree without the key that says its kind.
  static func entry(_ kind: EntryKind, _ node: YAMLNode, errata: Errata) -> Entry? {
    let reader = EventReader(lines: FileLines([]), errata: errata)
    if kind == .event { return reader.event(node).map { .event($0) } }
    return node.mapping(errata).flatMap { entry(kind, $0, reader) }
  }

  private static func entry(_ kind: EntryKind, _ map: YAMLMapping, _ reader: EventReader) -> Entry?
  {
    switch kind {
    case .person: reader.person(map).map { .person($0) }
    case .ensemble: reader.ensemble(map).map { .ensemble($0) }
    case .instrument: reader.instrument(map).map { .instrument($0) }
    case .venue: reader.venue(map).map { .venue($0) }
    case .work: reader.work(map).map { .work($0) }
    case .series: reader.series(map).map { .series($0) }
    case .event: nil
    }
  }

  /// The kind that a file's only key says; nil where the file is an event. An event may have a
  /// key “venue” too, but not alone.
  private static func kind(of root: YAMLNode) -> EntryKind? {
    guard let entries = root.entries, entries.count == 1,
      let kind = EntryKind(rawValue: entries[0].key), kind != .event
    else { return nil }
    return kind
  }
}
