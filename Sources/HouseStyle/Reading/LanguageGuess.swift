import ConcertModel

/// Says which language a title is in, from its small words and from what the lexicon knows.
enum LanguageGuess {
  /// The text with its language, its capitals set where it is shouted.
  static func entry(_ text: String) -> Texts.Entry {
    guard text.contains("“"), let (outside, inside) = quoted(text) else { return plain(text) }
    // What is quoted inside a title speaks for itself.
    let language = language(of: outside.joined(separator: " "))
    guard TitleCase.isShouted(text) else { return Texts.Entry(language: language, text: text) }
    let words = TitleCase.cased(outside.joined(separator: "“ ”"), language: language)
      .split(separator: "“ ”", omittingEmptySubsequences: false)
    guard words.count == outside.count else { return plain(text) }
    var result = String(words[0])
    for (name, after) in zip(inside, words.dropFirst()) {
      result += "“" + plain(name).text + "”" + after
    }
    return Texts.Entry(language: language, text: result)
  }

  /// What stands outside the quotation marks, and what inside; nil where they do not match.
  private static func quoted(_ text: String) -> (outside: [String], inside: [String])? {
    let pieces = text.split(separator: "“", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: "”", omittingEmptySubsequences: false) }.map(String.init)
    guard pieces.count % 2 == 1 else { return nil }
    let outside = stride(from: 0, to: pieces.count, by: 2).map { pieces[$0] }
    let inside = stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }
    return outside.contains { $0.contains(where: \.isAlphabetic) } ? (outside, inside) : nil
  }

  private static func plain(_ text: String) -> Texts.Entry {
    let language = language(of: text)
    return Texts.Entry(language: language, text: TitleCase.cased(text, language: language))
  }

  /// The text under its language.
  static func texts(_ text: String) -> Texts { Texts([entry(text)]) }

  /// The language of a text as a tag; empty where nobody can tell.
  static func language(of text: String) -> String {
    var scores: [Int] = Array(repeating: 0, count: languages.count)
    var word = ""
    func settle() {
      guard !word.isEmpty else { return }
      // `Şur` is not the French `sur`.
      let whole =
        word.unicodeScalars.contains { "əğışƏĞİŞ".unicodeScalars.contains($0) }
        ? [] : Lexicon.signs(folded(word))
      // `L'AMICO` is two words, `DON'T` one.
      let parts = whole.isEmpty ? word.split(separator: "'").map(String.init) : []
      let signs = parts.count > 1 ? parts.flatMap { Lexicon.signs(folded($0)) } : whole
      for (place, weight) in signs { scores[place] += weight }
      if !word.utf8.allSatisfy({ $0 < 0x80 }), !Lexicon.isName(folded(word)) {
        for scalar in word.unicodeScalars where !scalar.isASCII {
          let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
          if let place = letterSigns[small] { scores[place] += 2 }
        }
      }
      word = ""
    }
    for character in text {
      if character.isAlphabetic || character.isDigit {
        word.append(character)
      } else if character == "'" || character == "’" {
        word.append("'")
      } else {
        settle()
      }
    }
    settle()
    guard let best = scores.max(), best > 0, let place = scores.firstIndex(of: best) else {
      return ""
    }
    return languages[place]
  }

  /// The languages that are told apart; of two that fit as well the earlier is taken.
  static let languages = [
    "en", "de", "fr", "it", "es", "la", "az", "ru", "cs", "yi", "he", "sv",
    "fi", "hu", "no",
  ]

  private static let letterSigns: [Unicode.Scalar: Int] = {
    var result: [Unicode.Scalar: Int] = [:]
    let letters: [(String, String)] = [
      ("de", "äöß"), ("fr", "èêçâîûœëï"), ("fr", "é"), ("es", "ñ¿¡"), ("it", "ìò"), ("az", "əğış"),
      ("cs", "řěů"), ("hu", "őű"), ("sv", "å"),
    ]
    for (language, set) in letters {
      guard let place = languages.firstIndex(of: language) else { continue }
      for scalar in set.unicodeScalars { result[scalar] = place }
    }
    guard let russian = languages.firstIndex(of: "ru") else { return result }
    for value in 0x430...0x44F {
      if let scalar = Unicode.Scalar(value) { result[scalar] = russian }
    }
    return result
  }()
}
