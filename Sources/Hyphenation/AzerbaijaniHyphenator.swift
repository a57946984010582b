public import Typesetting

/// Parts Azerbaijani words (in Latin letters) by syllables, as the official rules want it.
///
/// Every vowel takes at most one consonant before it (`doq-quz`, `fi-lar-mo-ni-ya`); at least two
/// letters stand on either side, so that no vowel is left alone (`ata`, `ürək` are not parted);
/// the boundary of root and suffix is of no account; acronyms and words with digits stay whole.
/// Compounds and foreign words the syllables would part badly are a matter of exceptions.
public struct AzerbaijaniHyphenator: Hyphenator {
  /// Compounds and foreign words that syllables alone would part wrongly.
  public static let usualExceptions = ["Əziz-ağa", "al-nı-açıq", "alt-stan-dart", "an-sam-blı"]

  private let rule: SyllableRule

  /// A hyphenator with exceptions, which spell out all the parts of a word: `Əziz-ağa`. A house's
  /// own are added to the usual ones. They hold for the word with suffixes as well.
  public init(exceptions: [String] = []) {
    rule = SyllableRule(
      vowels: Array("aeəıioöuü".unicodeScalars),
      exceptions: HyphenationExceptions(
        AzerbaijaniHyphenator.usualExceptions + exceptions, isTurkic: true))
  }

  /// UTF-8 offsets inside the word at which it may be parted; none in another language.
  public func parts(of word: String, language: String) -> [Int] {
    guard HyphenatedLanguage.primary(language) == "az" else { return [] }
    return WordLetters.runs(of: word, isTurkic: true).flatMap { run in
      rule.parts(of: run).map { run.offsets[$0] }
    }
  }
}

/// Parts Turkish words by syllables.
///
/// The same rule as the Azerbaijani: Türk Dil Kurumu, Yazım Kuralları, “Hece Yapısı ve Satır
/// Sonunda Kelimelerin Bölünmesi” (`il-ko-kul`, `sürp-riz`; no single letter at a line's end or
/// beginning).
public struct TurkishHyphenator: Hyphenator {
  private let rule: SyllableRule

  /// A hyphenator with exceptions, which spell out all the parts of a word.
  public init(exceptions: [String] = []) {
    rule = SyllableRule(
      vowels: Array("aeıioöuüâîû".unicodeScalars),
      exceptions: HyphenationExceptions(exceptions, isTurkic: true))
  }

  /// UTF-8 offsets inside the word at which it may be parted; none in another language.
  public func parts(of word: String, language: String) -> [Int] {
    guard HyphenatedLanguage.primary(language) == "tr" else { return [] }
    return WordLetters.runs(of: word, isTurkic: true).flatMap { run in
      rule.parts(of: run).map { run.offsets[$0] }
    }
  }
}
