import ConcertModel

/// Capitals by language, for titles that their source shouts.
enum TitleCase {
  /// Whether a text is written in capitals throughout, so that nothing can be told from them.
  static func isShouted(_ text: String) -> Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if (0x61...0x7A).contains(scalar.value) { return false }
        if (0x41...0x5A).contains(scalar.value) { letters += 1 }
      } else if scalar.properties.isLowercase {
        return false
      } else if scalar.properties.isUppercase {
        letters += 1
      }
    }
    return letters > 0
  }

  /// A title as its language capitalises it; unchanged unless it is shouted.
  ///
  /// - Parameter language: the tag of its language; empty where nobody can tell.
  static func cased(_ text: String, language: String) -> String {
    guard isShouted(text) else { return text }
    let words = text.split(separator: " ").map(String.init)
    switch language {
    case "fr", "it", "es", "la", "az", "fi", "ru": return sentence(words, language)
    case "de": return german(words)
    default: return headline(words, language: language)
    }
  }

  // MARK: The three habits

  /// Every word but the small ones: `The Rite of Spring`.
  static func headline(_ words: [String], language: String = "en") -> String {
    var result: [String] = []
    var begins = true
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      let isSmall =
        !begins && !isLast && (language == "en" || language.isEmpty)
        && smallEnglish.contains(folded(word))
      result.append(isSmall ? lowered(word, language) : named(word, language))
      begins = ends(word)
    }
    return result.joined(separator: " ")
  }

  /// The first word and names: `Prélude à l’après-midi d’un faune`.
  private static func sentence(_ words: [String], _ language: String) -> String {
    var result: [String] = []
    var begins = true
    for word in words {
      result.append(begins ? named(word, language) : inner(word, language))
      begins = ends(word) && !word.hasSuffix(",")
    }
    return result.joined(separator: " ")
  }

  /// Nouns, which are what is not known to be another word: `Die Meistersinger von Nürnberg`.
  private static func german(_ words: [String]) -> String {
    var result: [String] = []
    var begins = true
    for word in words {
      let key = folded(word)
      if let form = Lexicon.form(key, "de") {
        result.append(begins ? capitalised(redress(word, form)) : redress(word, form))
      } else {
        result.append(named(word, "de"))
      }
      begins = ends(word)
    }
    return result.joined(separator: " ")
  }

  private static func ends(_ word: String) -> Bool {
    guard let last = word.last else { return false }
    return ".!?:;—".contains(last) && !abbreviations.contains(folded(word))
  }

  private static let abbreviations: Set = ["st", "mr", "mrs", "dr", "mlle"]

  private static let smallEnglish: Set = [
    "a", "an", "the", "and", "but", "or", "nor", "of", "in", "on", "to", "at", "by", "for", "from",
    "with", "into", "as", "n", "de", "damore",
  ]

  // MARK: Words

  /// A word inside a sentence: a name, or in small letters.
  private static func inner(_ word: String, _ language: String) -> String {
    if let form = Lexicon.form(folded(word), language) { return redress(word, form) }
    if let roman = roman(word), word.count > 1 || "XV".contains(word) { return roman }
    if let (prefix, rest) = elided(word, language) {
      return lowered(prefix, language) + inner(rest, language)
    }
    return parts(of: word) { Lexicon.form(folded($0), language) ?? lowered($0, language) }
  }

  /// A word with a capital.
  private static func named(_ word: String, _ language: String) -> String {
    if let form = Lexicon.form(folded(word), language) { return capitalised(redress(word, form)) }
    if language != "yi", let roman = roman(word) { return roman }
    if let (prefix, rest) = elided(word, language) {
      return capitalised(lowered(prefix, language)) + inner(rest, language)
    }
    if language == "fr" || language == "it" || language == "es" {
      return capitalised(inner(word, language))
    }
    let isEnglish = language == "en" || language.isEmpty
    return parts(of: word) { part in
      if isEnglish, part != word.prefix(part.count), smallEnglish.contains(folded(part)) {
        return lowered(part, language)
      }
      return capitalised(Lexicon.form(folded(part), language) ?? lowered(part, language))
    }
  }

  /// A hyphenated word, part by part.
  private static func parts(of word: String, _ change: (String) -> String) -> String {
    guard word.contains("-"), word.count > 1 else { return change(word) }
    return word.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : change(String($0)) }.joined(separator: "-")
  }

  /// The form in place of the letters, the marks around it kept.
  private static func redress(_ word: String, _ form: String) -> String {
    // Marks that are there already are the better authority: PRÈS is not prés.
    let letters = word.filter(\.isAlphabetic)
    if !letters.utf8.allSatisfy({ $0 < 0x80 }), form.filter(\.isAlphabetic).count == letters.count {
      var capitals = form.filter(\.isAlphabetic).map(\.isUppercase).makeIterator()
      return word.map { letter in
        guard letter.isAlphabetic else { return String(letter) }
        return capitals.next() == true ? letter.uppercased() : letter.lowercased()
      }.joined()
    }
    let before = word.prefix { !$0.isAlphabetic && !$0.isDigit }
    let after = word.reversed().prefix { !$0.isAlphabetic && !$0.isDigit }.reversed()
    let isMarked = form.first.map { !$0.isAlphabetic && !$0.isDigit } ?? false
    let keepsEnd = form.last.map { !$0.isAlphabetic && !$0.isDigit } ?? false
    return (isMarked ? "" : String(before)) + form + (keepsEnd ? "" : String(after))
  }

  /// `L'` of `L'ENFANT` and what follows it.
  private static func elided(_ word: String, _ language: String) -> (String, String)? {
    guard language == "fr" || language == "it",
      let mark = word.firstIndex(where: { $0 == "'" || $0 == "’" })
    else { return nil }
    let rest = word[word.index(after: mark)...]
    guard !rest.isEmpty, elisions.contains(folded(String(word[..<mark]))) else { return nil }
    return (String(word[...mark]), String(rest))
  }

  private static let elisions: Set = [
    "l", "d", "j", "n", "s", "m", "t", "c", "qu", "jusqu", "lorsqu", "dell", "all", "nell",
    "sull", "dall", "un", "quest", "ch", "entr",
  ]

  static func capitalised(_ word: String) -> String {
    guard let place = word.firstIndex(where: { $0.isAlphabetic }) else { return word }
    // `16th`: the letters after a figure stay small.
    if place > word.startIndex, word[word.index(before: place)].isDigit { return word }
    return word[..<place] + word[place].uppercased() + word[word.index(after: place)...]
  }

  /// Small letters as the language makes them: I is ı in Azerbaijani and Turkish.
  private static func lowered(_ word: String, _ language: String) -> String {
    guard language == "az" || language == "tr" else { return word.lowercased() }
    return word.replacing("I", with: "ı").replacing("İ", with: "i").lowercased()
  }

  /// A Roman number, with a small letter after it where there is one: `IXa`, `XVIIIe`.
  private static func roman(_ word: String) -> String? {
    if isRoman(word) { return word }
    let number = word.prefix { "IVX".contains($0) }
    guard number.count > 1, number.count + 1 == word.count, let last = word.last,
      "ABCDE".contains(last)
    else { return nil }
    return number + last.lowercased()
  }

  private static func isRoman(_ word: String) -> Bool {
    let letters = word.filter { $0.isAlphabetic }
    return !letters.isEmpty && letters.allSatisfy { "IVX".contains($0) }
      && !["IX", "VIX"].contains(letters) || letters == "IX"
  }
}
