/// One text, or the same text in several languages.
///
/// Kept as language tag → text, in the order of the tags, so that equal texts are equal whatever
/// order they were written in. A text whose language nobody named stands under the empty tag.
public struct Texts: Hashable, Sendable {
  /// A text in one language.
  public struct Entry: Hashable, Sendable {
    /// BCP 47 tag such as `az`, `fr`, `en-GB`; empty where the language was not named.
    public var language: String
    /// The text itself, in Unicode's composed form.
    public var text: String

    /// A text and its language tag.
    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The texts, ordered by language tag.
  public private(set) var entries: [Entry]

  /// A text whose language is not named.
  public init(_ text: String) {
    entries = [Entry(language: "", text: text)]
  }

  /// Texts by language; of two under one tag the later stands.
  public init(_ entries: some Sequence<Entry>) {
    var byLanguage: [String: String] = [:]
    for entry in entries { byLanguage[entry.language] = entry.text }
    self.entries = byLanguage.map { Entry(language: $0.key, text: $0.value) }
      .sorted { $0.language.utf8.lexicographicallyPrecedes($1.language.utf8) }
  }

  /// Texts by language tag.
  public init(byLanguage: [String: String]) {
    self.init(byLanguage.map { Entry(language: $0.key, text: $0.value) })
  }

  /// Whether there is nothing to print.
  public var isEmpty: Bool { entries.allSatisfy(\.text.isEmpty) }

  /// The text exactly as written for the tag; nil where there is none.
  public subscript(language: String) -> String? {
    entries.first { $0.language == language }?.text
  }

  /// The language tags that have a text, without the unnamed one.
  public var languages: [String] { entries.map(\.language).filter { !$0.isEmpty } }

  /// The entry an edition in `language` prints.
  ///
  /// Asked in turn: the language itself, its base (`fr` for `fr-CA`), a regional form of it, the
  /// text without a language, the `fallback` languages in order, and at last the first text.
  public func entry(for language: String, fallback: [String] = []) -> Entry? {
    if let found = exact(language) { return found }
    if let found = exact("") { return found }
    for other in fallback {
      if let found = exact(other) { return found }
    }
    return entries.first
  }

  /// The text an edition in `language` prints; nil when there is none at all.
  public func text(for language: String, fallback: [String] = []) -> String? {
    entry(for: language, fallback: fallback)?.text
  }

  /// Whether the edition's own language has a text, or the text names no language.
  public func covers(_ language: String) -> Bool {
    exact(language) != nil || exact("") != nil
  }

  private func exact(_ language: String) -> Entry? {
    if let found = entries.first(where: { $0.language == language }) { return found }
    if language.isEmpty { return nil }
    let base = baseLanguage(language)
    return entries.first { $0.language == base }
      ?? entries.first { baseLanguage($0.language) == base && !$0.language.isEmpty }
  }
}

/// The primary language of a tag: `fr` for `fr-CA`.
public func baseLanguage(_ tag: String) -> String {
  String(tag.prefix { $0 != "-" && $0 != "_" })
}

extension Texts: ExpressibleByStringLiteral {
  /// A text whose language is not named.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Texts: Codable {
  /// Reads one string, or an object of language tag → text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.init(text)
    } else {
      self.init(byLanguage: try container.decode([String: String].self))
    }
  }

  /// Writes one string, or an object of language tag → text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if entries.count == 1, entries[0].language.isEmpty {
      try container.encode(entries[0].text)
    } else {
      try container.encode(
        Dictionary(entries.map { ($0.language, $0.text) }, uniquingKeysWith: { $1 }))
    }
  }
}
