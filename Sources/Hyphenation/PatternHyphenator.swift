private import Synchronization
public import Typesetting

/// Parts words by patterns, as F. M. Liang found to do it (“Word Hy-phen-a-tion by Com-put-er”,
/// 1983), with the dictionaries that Debian installs for libhyphen.
///
/// English, French, German, Russian, Italian and Spanish; a language without patterns is not
/// hyphenated. May be used from any number of threads.
public final class PatternHyphenator: Hyphenator {
  private let directory: String
  /// The dictionaries loaded so far; `.some(nil)` where there is none.
  private let loaded = Mutex<[String: PatternDictionary?]>([:])

  /// A hyphenator with the dictionaries of a directory; each is loaded when first needed.
  public init(directory: String = "/usr/share/hyphen") {
    self.directory = directory
  }

  /// Whether the patterns of a language are there.
  public func knows(_ language: String) -> Bool {
    guard let tag = HyphenatedLanguage.tag(of: language) else { return false }
    return loaded.withLock { dictionary(tag, in: &$0) != nil }
  }

  /// UTF-8 offsets inside the word at which it may be parted with a hyphen, ascending.
  public func parts(of word: String, language: String) -> [Int] {
    guard let tag = HyphenatedLanguage.tag(of: language), let rules = HyphenatedLanguage.all[tag]
    else { return [] }
    let runs = WordLetters.runs(of: word, isTurkic: false)
    guard runs.contains(where: { $0.count >= rules.before + rules.after }) else { return [] }
    guard let dictionary = loaded.withLock({ dictionary(tag, in: &$0) }) else { return [] }
    return runs.flatMap { run in
      dictionary.parts(of: run.scalars)
        .filter { $0 >= rules.before && run.count - $0 >= rules.after }
        .map { run.offsets[$0] }
    }
  }

  private func dictionary(
    _ tag: String, in loaded: inout [String: PatternDictionary?]
  ) -> PatternDictionary? {
    if let known = loaded[tag] { return known }
    var found: PatternDictionary?
    if let language = HyphenatedLanguage.all[tag] {
      for name in language.dictionaries where found == nil {
        found = PatternDictionary(
          path: "\(directory)/hyph_\(name).dic", longestOnly: language.longestPatternOnly)
      }
    }
    loaded[tag] = .some(found)
    return found
  }
}
