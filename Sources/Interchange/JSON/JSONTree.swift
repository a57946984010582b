import ConcertModel
import Findings
import Records
import YAML

/// A group of keys as an event file has it, made from values of a JSON file, each at its place.
struct JSONTree {
  private let place: Place
  private var entries: [YAMLEntry] = []

  init(_ place: Place) { self.place = place }

  /// The group as a node.
  var node: YAMLNode { Self.node(.mapping(entries), place) }

  /// Whether nothing has been added.
  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ key: String, _ node: YAMLNode?) {
    guard let node else { return }
    entries.append(YAMLEntry(key: key, line: node.line, column: node.column, value: node))
  }

  /// A text at a value's place; left out where there is none.
  mutating func add(_ key: String, _ text: String?, at value: JSONNode?) {
    guard let text, !tidied(text).isEmpty else { return }
    add(key, Self.text(text, at: value?.place ?? place))
  }

  /// A list; left out when it is empty.
  mutating func add(_ key: String, list: [YAMLNode]) {
    if !list.isEmpty { add(key, Self.node(.sequence(list), place)) }
  }

  /// Texts by language; one without a language alone stands as it is.
  mutating func add(_ key: String, texts: [(language: String, text: String, place: Place)]) {
    var seen: Set<String> = []
    let first = texts.filter { seen.insert($0.language).inserted }
    guard let only = first.first else { return }
    if first.count == 1, only.language.isEmpty {
      add(key, Self.text(only.text, at: only.place))
      return
    }
    let entries = first.map { entry in
      let value = Self.text(entry.text, at: entry.place)
      let key = entry.language.isEmpty ? unnamedLanguage : entry.language
      return YAMLEntry(key: key, line: value.line, column: value.column, value: value)
    }
    add(key, Self.node(.mapping(entries), only.place))
  }

  mutating func add(identifiers: [(scheme: String, value: String, place: Place)]) {
    add(
      "identifiers",
      list: identifiers.map { identifier in
        var tree = JSONTree(identifier.place)
        tree.add(identifier.scheme, Self.text(identifier.value, at: identifier.place))
        return tree.node
      })
  }

  static func text(_ text: String, at place: Place) -> YAMLNode {
    node(.scalar(text), place)
  }

  private static func node(_ content: YAMLNode.Content, _ place: Place) -> YAMLNode {
    YAMLNode(
      content, style: .quoted, file: place.file, line: place.line ?? 0, column: place.column ?? 0)
  }
}

/// A language tag as others write it (`en_GB`, `sr-Latn`), as we do; nil where it is none.
func languageTag(from locale: String) -> String? {
  let parts = locale.split(whereSeparator: { $0 == "_" || $0 == "-" }).map(String.init)
  guard let first = parts.first?.lowercased() else { return nil }
  let tag = ([first] + parts.dropFirst()).joined(separator: "-")
  return isLanguageTag(tag) ? tag : nil
}

/// Entries gathered from a file of another keeper's, each once.
struct Gathered {
  private(set) var result: Proposals
  private var seen: Set<String> = []

  init(_ file: String) { result = Proposals(source: file) }

  /// Takes an entry in, once for each id; what is wrong with it is told.
  ///
  /// - Parameters:
  ///   - hasMadeID: whether the id was made of the name.
  ///   - otherwise: what to add to such an id where somebody else has it.
  mutating func take(
    _ kind: EntryKind, _ node: YAMLNode, isMentioned: Bool = false, hasMadeID: Bool = true,
    otherwise: String? = nil
  ) {
    let errata = Errata()
    let entry = EntryFile.entry(kind, node, errata: errata)
    guard seen.insert(kind.rawValue + ":" + (entry?.id ?? "\(node.place)")).inserted else { return }
    result.findings += errata.findings
    if let entry, !errata.hasErrors {
      var proposal = Proposal(entry, place: node.place, isMentioned: isMentioned)
      proposal.hasMadeID = hasMadeID
      proposal.otherwise = otherwise.flatMap { ending in entry.id.map { $0 + "-" + ending } }
      result.proposals.append(proposal)
    } else {
      result.rejected += 1
    }
  }

  mutating func report(_ finding: Finding) { result.findings.append(finding) }
}
