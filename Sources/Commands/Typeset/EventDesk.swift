import Checksums
import ConcertModel
import Findings
import FoundationEssentials
import Interchange
import Registry

/// An event that has been read, and what was found on the way.
struct LoadedEvent {
  /// The event; nil where its file could not be made out.
  var event: Event?
  /// Its own id, or what its file is called.
  var id: EntryID
  /// Where it stands.
  var place: Place
  /// The folder its pictures are looked for in: that of its file, or of the registry.
  var pictureFolder: String
  /// What was found while reading.
  var findings: [Finding]
  /// SHA-256 of what it was read from.
  var digest: String
  /// Where a word of the event stands in the user's material.
  var placeOfWord: (String) -> Place

  /// The same, its digest made to hold what the pictures look like: a batch sets an event again
  /// when somebody has put another portrait in the old one's place.
  fileprivate var withPictures: LoadedEvent {
    guard let files = event?.pictureFiles, !files.isEmpty else { return self }
    let running = RunningSHA256()
    running.add(Array(digest.utf8))
    for file in files {
      running.add(Array("\n\(file) ".utf8))
      guard let bytes = try? PictureShelf.bytes(of: file, in: pictureFolder) else { continue }
      running.add(Array(SHA256Digest(of: bytes).hexadecimal.utf8))
    }
    var loaded = self
    loaded.digest = running.digest().hexadecimal
    return loaded
  }
}

/// Where events are fetched from: files, or the registry, which is opened when first asked.
final class EventDesk {
  private let file: RegistryFile
  private var opened: Registry?

  /// A desk beside a registry, which need not be there.
  init(_ file: RegistryFile) { self.file = file }

  /// The registry; throws where there is none.
  func registry() throws -> Registry {
    if let opened { return opened }
    let registry = try file.open()
    opened = registry
    return registry
  }

  /// Fetches an event; throws where it cannot be read at all.
  func load(_ source: EventSource) throws -> LoadedEvent {
    switch source {
    case .file(let path): try read(path)
    case .entry(let id): try fetch(id)
    }
  }

  private func read(_ path: String) throws -> LoadedEvent {
    let bytes = try InputFile.bytes(of: path)
    let errata = Errata()
    let eventFile = EventFile(bytes, file: path, errata: errata)
    let source = EventSource.file(path)
    var loaded = LoadedEvent(
      event: eventFile?.event, id: eventFile?.event.id ?? source.fallbackID,
      place: source.place, pictureFolder: folder(of: path), findings: errata.findings,
      digest: SHA256Digest(of: bytes).hexadecimal,
      placeOfWord: { word in
        word.isEmpty ? source.place : eventFile?.place(of: word) ?? source.place
      })
    // What the file leaves out is looked up, where there is a registry to look into.
    if let event = loaded.event, !event.openReferences.isEmpty, file.isThere {
      let resolved = try registry().resolved(event)
      loaded.event = resolved
      loaded.digest = try Self.digest(of: resolved)
    }
    return loaded.withPictures
  }

  private func fetch(_ id: EntryID) throws -> LoadedEvent {
    guard file.isThere else { throw unknown(id, at: .nowhere) }
    guard let event = try registry().event(id) else {
      throw unknown(id, at: Place(file: file.path))
    }
    let place = EventSource.entry(id).place
    let loaded = LoadedEvent(
      event: event, id: event.id ?? id, place: place,
      pictureFolder: folder(of: file.path), findings: [],
      digest: try Self.digest(of: event), placeOfWord: { _ in place })
    return loaded.withPictures
  }

  private static func digest(of event: Event) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return SHA256Digest(of: [UInt8](try encoder.encode(event))).hexadecimal
  }

  private func unknown(_ id: EntryID, at place: Place) -> CommandFailure {
    CommandFailure(
      .unreadableInput,
      .error(
        file.isThere
          ? "there is no event “\(excerpt(id))”, and no file of that name"
          : "there is no file “\(excerpt(id))”, and no registry to look it up in", at: place,
        hint: file.isThere
          ? "leporello find events tells the ids"
          : "name a file, or make a registry with leporello import"))
  }

  /// The events a word of a batch means: the one with that id, or those that a query finds by
  /// whole words or their beginnings. Slips and sounds are for people who look at the answer.
  func events(for word: String) throws -> [EntryID] {
    guard file.isThere else { return [] }
    if case .event(let event) = try registry().entry(word) { return [event.id ?? word] }
    return try registry().find(Query(word, for: .event), limit: .max)
      .filter { $0.way <= .beginnings }.map(\.id)
  }

  /// Every event of the registry.
  func allEvents() throws -> [EntryID] { try registry().ids(.event) }
}
