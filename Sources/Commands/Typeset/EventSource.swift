import ConcertModel
import Findings

/// Where an event is to be had: a file, or an entry of the registry.
enum EventSource: Hashable, Sendable, Codable {
  case file(String)
  case entry(EntryID)

  /// What one word of a command line means: a file if one is there or the word ends like one,
  /// else an entry's id.
  init(word: String) {
    self = isFile(word) || isPath(word) ? .file(word) : .entry(word)
  }

  /// Where its findings are.
  var place: Place {
    switch self {
    case .file(let path): Place(file: path)
    case .entry(let id): Place(record: id)
    }
  }

  /// What the event is called where it does not name itself: the file's name without its ending.
  var fallbackID: EntryID {
    switch self {
    case .file(let path):
      let name = lastPart(of: path)
      return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    case .entry(let id): return id
    }
  }
}

/// Whether a word can only mean a file, be it there or not.
func isPath(_ word: String) -> Bool { word.contains("/") || isEventFileName(word) }

/// Whether a file's name says that it holds an event.
func isEventFileName(_ name: String) -> Bool {
  name.hasSuffix(".yaml") || name.hasSuffix(".yml")
}
