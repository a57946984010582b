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
    let writer = EventWriter(Event())
    let node: YAMLNode
    switch entry {
    case .event(let event): return EventFile.text(for: event)
    case .person(let person): node = writer.describe(person, leavingOut: false)
    case .ensemble(let ensemble): node = writer.describe(ensemble)
    case .instrument(let instrument): node = writer.describe(instrument)
    case .venue(let venue): node = writer.describe(venue)
    case .work(let work): node = writer.describe(work)
    }
    return YAMLEmitter.text(.mapping([(entry.kind.rawValue, node)]))
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
    switch kind {
    case .person: return reader.person(map).map { .person($0) }
    case .ensemble: return reader.ensemble(map).map { .ensemble($0) }
    case .instrument: return reader.instrument(map).map { .instrument($0) }
    case .venue: return reader.venue(map).map { .venue($0) }
    case .work: return reader.work(map).map { .work($0) }
    case .event: return nil
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
