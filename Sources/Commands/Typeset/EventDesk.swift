import Checksums
import ConcertModel
import Findings
import Interchange

/// An event that has been read, and what was found on the way.
struct LoadedEvent {
  /// The event; nil where its file could not be made out.
  var event: Event?
  /// Its own id, or what its file is called.
  var id: EntryID
  /// Where it stands.
  var place: Place
  /// What was found while reading.
  var findings: [Finding]
  /// SHA-256 of what it was read from.
  var digest: String
  /// Where a word of the event stands in the user's material.
  var placeOfWord: (String) -> Place
}

/// Where events are fetched from: files, or the registry.
final class EventDesk {
  /// Fetches an event; throws where it cannot be read at all.
  func load(_ source: EventSource) throws -> LoadedEvent {
    switch source {
    case .file(let path): try read(path)
    case .entry(let id): throw unknown(id)
    }
  }

  private func read(_ path: String) throws -> LoadedEvent {
    let bytes = try InputFile.bytes(of: path)
    let errata = Errata()
    let file = EventFile(bytes, file: path, errata: errata)
    let source = EventSource.file(path)
    return LoadedEvent(
      event: file?.event, id: file?.event.id ?? source.fallbackID, place: source.place,
      findings: errata.findings, digest: SHA256Digest(of: bytes).hexadecimal,
      placeOfWord: { word in
        word.isEmpty ? source.place : file?.place(of: word) ?? source.place
      })
  }

  private func unknown(_ id: EntryID) -> CommandFailure {
    CommandFailure(
      .unreadableInput,
      .error(
        "there is neither an event file nor a registry entry “\(excerpt(id))”", at: .nowhere,
        hint: "name a file that is there, or make a registry with leporello registry init"))
  }
}
