/// Capital and small letters where a style changes them.
///
/// Only ever whole words and first letters; casing a title that was shouted is the reader's work.
enum Casing {
  /// English words that stay small inside a headline (articles, conjunctions, short prepositions).
  private static let small: Set<String> = [
    "a", "an", "the", "and", "but", "or", "nor", "for", "of", "in", "on", "at", "to", "by", "from",
    "with", "as", "into", "over", "after", "la", "le", "les", "de", "du", "des", "von", "und",
    "van", "à", "et", "y", "e", "il",
  ]

  /// A headline: every word begins with a capital but the small ones inside.
  static func headline(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for (index, word) in words.enumerated() {
      let isInside = index > 0 && index < words.count - 1
      let isElided = index > 0 && (word.hasPrefix("d’") || word.hasPrefix("d'"))
      if isElided || isInside && small.contains(word) { continue }
      words[index] = upperInitial(word, language: "en")
    }
    return words.joined(separator: " ")
  }

  /// With a capital first letter.
  static func upperInitial(_ text: String, language: String) -> String {
    guard let index = text.firstIndex(where: \.isLetter), text[index].isLowercase else {
      return text
    }
    return text[..<index] + upper(String(text[index]), language: language)
      + text[text.index(after: index)...]
  }

  /// With a small first letter.
  static func lowerInitial(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// Capitals; the dotted i of Azerbaijani and Turkish keeps its dot.
  static func upper(_ text: String, language: String) -> String {
    let hasDottedI = language.hasPrefix("az") || language.hasPrefix("tr")
    guard hasDottedI else { return text.uppercased() }
    return text.map { $0 == "i" ? "İ" : String($0).uppercased() }.joined()
  }

  /// A name as a vocabulary looks it up: small letters, plain apostrophes, no quotation marks.
  static func folded(_ text: String) -> String {
    String(
      text.lowercased().compactMap { character -> Character? in
        switch character {
        case "’", "‘", "ʼ": "'"
        case "“", "”", "„", "«", "»", "\"": nil
        default: character
        }
      })
  }
}
