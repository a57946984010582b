import ConcertModel
import YAML

/// The keys of a group in the order they are to be written; what is absent is left out.
struct Fields {
  private(set) var entries: [(String, YAMLNode)] = []

  /// The group as a node.
  var node: YAMLNode { .mapping(entries) }

  mutating func add(_ key: String, _ node: YAMLNode?) {
    if let node { entries.append((key, node)) }
  }

  mutating func add(_ key: String, _ text: String?) {
    add(key, text.map { YAMLNode.text($0) })
  }

  mutating func add(_ key: String, _ texts: Texts?) {
    add(key, texts.flatMap(textsNode))
  }

  mutating func add(_ key: String, _ date: PartialDate?) { add(key, date?.description) }

  mutating func add(_ key: String, _ time: ClockTime?) { add(key, time?.description) }

  mutating func add(_ key: String, _ duration: RunningTime?) { add(key, duration?.written) }

  mutating func add(_ key: String, _ isSo: Bool?) {
    add(key, isSo.map { $0 ? "yes" : "no" })
  }

  mutating func add(_ key: String, _ number: Int?) { add(key, number.map(String.init)) }

  /// A list, left out when it is empty.
  mutating func add(_ key: String, list: [YAMLNode]) {
    if !list.isEmpty { entries.append((key, .list(list))) }
  }

  /// A list whose only item may stand without a list.
  mutating func add(_ key: String, oneOrMore list: [YAMLNode]) {
    if let only = list.first, list.count == 1 {
      entries.append((key, only))
    } else {
      add(key, list: list)
    }
  }

  mutating func add(identifiers: [ExternalIdentifier]) {
    add("identifiers", pairs(identifiers.map { ($0.scheme, $0.value) }))
  }

  mutating func add(source: [SourceText]) {
    add("source", pairs(source.map { ($0.field, $0.text) }))
  }

  /// One group where every name comes once, else a list of groups of one.
  private func pairs(_ pairs: [(String, String)]) -> YAMLNode? {
    guard !pairs.isEmpty else { return nil }
    if Set(pairs.map(\.0)).count == pairs.count {
      return .mapping(pairs.map { ($0.0, .text($0.1)) })
    }
    return .list(pairs.map { .mapping([($0.0, .text($0.1))]) })
  }
}

/// One text, or a text per language; nil for none at all.
func textsNode(_ texts: Texts) -> YAMLNode? {
  if let plain = plainText(texts) { return .text(plain) }
  guard !texts.entries.isEmpty else { return nil }
  return .mapping(
    texts.entries.map { ($0.language.isEmpty ? unnamedLanguage : $0.language, .text($0.text)) })
}

/// What stands for an entry where it is named: its id, its name where nothing else is known of it,
/// or its whole description.
func referenceNode<Named: Equatable>(
  _ reference: Reference<Named>, name: KeyPath<Named, Texts>, bare: (Texts) -> Named,
  describe: (Named) -> YAMLNode
) -> YAMLNode {
  switch reference {
  case .id(let id): return .mapping([("id", .text(id))])
  case .entry(let entry):
    let texts = entry[keyPath: name]
    if let name = plainText(texts), entry == bare(texts) { return .text(name) }
    return describe(entry)
  }
}

/// The text of which no language is named, where that is all there is.
func plainText(_ texts: Texts) -> String? {
  texts.entries.count == 1 && texts.entries[0].language.isEmpty ? texts.entries[0].text : nil
}
