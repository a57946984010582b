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

  /// A sentence: words that are in every dictionary begin small, names keep their capitals.
  static func sentence(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices.dropFirst() {
      let word = words[index]
      // After a stop or a colon a sentence begins; a word of capitals is an abbreviation.
      if let last = words[index - 1].last, ".!?:—".contains(last) { continue }
      let letters = word.filter(\.isLetter)
      guard letters.first?.isUppercase == true, letters.dropFirst().allSatisfy(\.isLowercase),
        Lexicon.isCommonEnglish(letters.lowercased()) || small.contains(letters.lowercased())
      else { continue }
      words[index] = word.lowercased()
    }
    return words.joined(separator: " ")
  }

  /// The French printers' rule: behind an article that begins the title, the noun has a capital,
  /// and so has an adjective before it: La Mer, Le Grand Macabre.
  static func firstNoun(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let first = words.first?.lowercased() else { return text }
    if let mark = words[0].firstIndex(where: { $0 == "’" || $0 == "'" }), first.hasPrefix("l") {
      let rest = words[0][words[0].index(after: mark)...]
      words[0] = words[0][...mark] + upperInitial(String(rest), language: "fr")
      return words.joined(separator: " ")
    }
    guard ["le", "la", "les"].contains(first), words.count > 1 else { return text }
    words[1] = upperInitial(words[1], language: "fr")
    if words.count > 2, precedingAdjectives.contains(words[1].lowercased()) {
      words[2] = upperInitial(words[2], language: "fr")
    }
    return words.joined(separator: " ")
  }

  /// French adjectives that stand before their noun.
  private static let precedingAdjectives: Set<String> = [
    "beau", "bel", "belle", "belles", "beaux", "bon", "bonne", "bons", "bonnes", "petit", "petite",
    "petits", "petites", "grand", "grande", "grands", "grandes", "gros", "grosse", "jeune",
    "jeunes", "joli", "jolie", "jolis", "jolies", "joyeux", "joyeuse", "joyeuses", "nouveau",
    "nouvel", "nouvelle", "nouvelles", "nouveaux", "vieux", "vieil", "vieille", "vieilles",
    "premier", "première", "dernier", "dernière", "deux", "trois", "quatre", "cinq", "sept",
  ]

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
