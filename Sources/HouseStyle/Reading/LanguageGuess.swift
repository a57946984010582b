import ConcertModel

/// Says which language a title is in, from its small words and from what the lexicon knows.
enum LanguageGuess {
  /// The text with its language, its capitals set where it is shouted.
  static func entry(_ text: String, beside other: String? = nil) -> Texts.Entry {
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
      let key = folded(word)
      for (place, weight) in Lexicon.signs(key) { scores[place] += weight }
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character == "'" || character == "’" {
        word.append("'")
      } else {
        settle()
      }
    }
    settle()
    for scalar in text.unicodeScalars where !scalar.isASCII {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if let place = letterSigns[small] { scores[place] += 2 }
    }
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
      ("de", "äöß"), ("fr", "èêçâîûœëï"), ("es", "ñ¿¡"), ("it", "ìò"), ("az", "əğış"),
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
