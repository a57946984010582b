private import Synchronization
public import Typesetting

/// The hyphenator of a house: Azerbaijani and Turkish by rule, other languages by patterns, and
/// the house's own exceptions before either. May be used from any number of threads.
public final class HouseHyphenator: Hyphenator {
  private let azerbaijani: AzerbaijaniHyphenator
  private let turkish: TurkishHyphenator
  private let patterns: PatternHyphenator
  private let exceptions: [String: HyphenationExceptions]
  /// Words already parted, by language: the same names recur over thousands of booklets.
  private let known = Mutex<[String: [String: [Int]]]>([:])

  /// So many words of a language are remembered; then all are forgotten and looked at anew, which
  /// costs less than keeping account of their use.
  private static let mostKnown = 20_000

  /// A hyphenator with a house's exceptions by language (`az`, `fr`…), each a word with hyphens
  /// where it may be parted (`Əziz-ağa`); a word without any is never parted.
  public init(
    exceptions: [String: [String]] = [:], patterns: PatternHyphenator = PatternHyphenator()
  ) {
    var byLanguage: [String: [String]] = [:]
    for (language, words) in exceptions.sorted(by: { $0.key < $1.key }) {
      byLanguage[HyphenatedLanguage.primary(language), default: []] += words
    }
    azerbaijani = AzerbaijaniHyphenator(exceptions: byLanguage["az"] ?? [])
    turkish = TurkishHyphenator(exceptions: byLanguage["tr"] ?? [])
    self.patterns = patterns
    self.exceptions = byLanguage.mapValues { HyphenationExceptions($0, isTurkic: false) }
  }

  /// Whether words of a language can be parted: false where its patterns are not installed.
  public func knows(_ language: String) -> Bool {
    switch HyphenatedLanguage.primary(language) {
    case "az", "tr": true
    default: patterns.knows(language)
    }
  }

  /// UTF-8 offsets inside the word at which it may be parted with a hyphen, ascending.
  public func parts(of word: String, language: String) -> [Int] {
    if let parts = known.withLock({ $0[language]?[word] }) { return parts }
    let parts = freshParts(of: word, language: language)
    known.withLock { known in
      // Languages are few; a stream of made-up tags must not fill the memory.
      if known.count > 64 { known.removeAll() }
      if known[language]?.count ?? 0 >= HouseHyphenator.mostKnown { known[language] = [:] }
      known[language, default: [:]][word] = parts
    }
    return parts
  }

  private func freshParts(of word: String, language: String) -> [Int] {
    switch HyphenatedLanguage.primary(language) {
    case "az": return azerbaijani.parts(of: word, language: language)
    case "tr": return turkish.parts(of: word, language: language)
    case let primary:
      guard let exceptions = exceptions[primary] else { break }
      let runs = WordLetters.runs(of: word, isTurkic: false)
      let entries = runs.map { exceptions.entry(for: $0.text) }
      guard entries.contains(where: { $0 != nil }) else { break }
      return zip(runs, entries).flatMap { run, entry in
        (entry?.parts ?? []).map { run.offsets[$0] }
      }
    }
    return patterns.parts(of: word, language: language)
  }
}
