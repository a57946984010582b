import ConcertModel
import Findings
internal import Glibc

/// Finds the events that the words of a `batch` mean: files, folders, patterns and queries.
struct EventSearch {
  /// The events, in the order of the words; each once.
  private(set) var sources: [EventSource] = []
  /// Words that meant nothing.
  private(set) var findings: [Finding] = []
  private var seen: Set<EventSource> = []

  /// Looks up the words; what is no file is asked of the registry, which answers with ids.
  init(words: [String], all: [EntryID] = [], registry: (String) throws -> [EntryID]) throws {
    for id in all { add(.entry(id)) }
    for word in words {
      if isFolder(word) {
        let files = try Self.eventFiles(under: word)
        for file in files { add(.file(file)) }
        if files.isEmpty {
          miss(word, "holds no event file", hint: "event files end in .yaml or .yml")
        }
      } else if isFile(word) || isPath(word) && !Self.isPattern(word) {
        add(.file(word))
      } else if Self.isPattern(word), case let files = Self.matches(of: word),
        !files.isEmpty || word.contains("/")
      {
        for file in files { add(.file(file)) }
        if files.isEmpty { miss(word, "matches no file", hint: "see what the folder holds") }
      } else {
        let ids = try registry(word)
        for id in ids { add(.entry(id)) }
        if ids.isEmpty {
          miss(
            word, "is no file, and nothing in the registry answers to it",
            hint: "see leporello find events '\(excerpt(word))'")
        }
      }
    }
  }

  private mutating func add(_ source: EventSource) {
    if seen.insert(source).inserted { sources.append(source) }
  }

  private mutating func miss(_ word: String, _ message: String, hint: String) {
    findings.append(.error("“\(excerpt(word))” \(message)", at: .nowhere, hint: hint))
  }

  private static func eventFiles(under folder: String) throws -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return try fileNames(in: folder).flatMap { name -> [String] in
      let path = prefix + name
      // Links to folders are not followed: they may lead round in circles.
      if isFolder(path) { return isLink(path) ? [] : try eventFiles(under: path) }
      return isEventFileName(name) ? [path] : []
    }
  }

  private static func isPattern(_ word: String) -> Bool {
    word.contains { "*?[".contains($0) }
  }

  /// The files a pattern matches, sorted by the C locale's order.
  private static func matches(of pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in
      result.gl_pathv[index].map { String(cString: $0) }
    }.filter(isFile)
  }
}
