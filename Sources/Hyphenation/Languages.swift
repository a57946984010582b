/// What is known of hyphenating one language.
struct HyphenatedLanguage {
  /// The names of its dictionaries, `hyph_NAME.dic`, the best first.
  let dictionaries: [String]
  /// How many letters stay at least before a hyphen, and how many go at least to the next line.
  let before: Int
  let after: Int
  /// Whether its patterns are made for libhyphen's way of reading them: see `PatternTable`.
  var longestPatternOnly = false

  /// The languages that have patterns, by tag.
  ///
  /// The least numbers of letters: English 2/3 (the patterns' own, Liang 1983); French 2/3 (a mute
  /// last syllable of two letters is not carried over); German, Italian, Spanish and Russian 2/2,
  /// as their patterns were made for.
  static let all: [String: HyphenatedLanguage] = [
    "en": HyphenatedLanguage(dictionaries: ["en_GB", "en_US"], before: 2, after: 3),
    "en-us": HyphenatedLanguage(dictionaries: ["en_US", "en_GB"], before: 2, after: 3),
    "fr": HyphenatedLanguage(dictionaries: ["fr", "fr_FR"], before: 2, after: 3),
    "de": HyphenatedLanguage(
      dictionaries: ["de_DE", "de"], before: 2, after: 2, longestPatternOnly: true),
    "ru": HyphenatedLanguage(dictionaries: ["ru_RU", "ru"], before: 2, after: 2),
    "it": HyphenatedLanguage(dictionaries: ["it_IT", "it"], before: 2, after: 2),
    "es": HyphenatedLanguage(dictionaries: ["es_ES", "es"], before: 2, after: 2),
  ]

  /// The tag under which `all` knows a language: `en-US` as `en-us`, `fr-CA` as `fr`; `nil` if it
  /// does not.
  static func tag(of language: String) -> String? {
    var subtags = subtags(of: language)
    while !subtags.isEmpty {
      let tag = subtags.joined(separator: "-")
      if all[tag] != nil { return tag }
      subtags.removeLast()
    }
    return nil
  }

  /// The first subtag: `az` of `az-Latn-AZ`.
  static func primary(_ language: String) -> String { subtags(of: language).first ?? "" }

  private static func subtags(of language: String) -> [String] {
    language.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
  }
}
