import ConcertModel

/// Words as their language writes them, for titles that come in capitals and without their marks.
enum Lexicon {
  /// The word as the language writes it inside a sentence; nil where it is not known.
  static func form(_ key: String, _ language: String) -> String? {
    forms[language]?[key] ?? names[key]
  }

  /// What a word says of the language of its title: the language's place and how much.
  static func signs(_ key: String) -> [(Int, Int)] { signTable[key] ?? [] }

  private static let forms: [String: [String: String]] = [
    "fr": table(french), "de": table(german), "it": table(italian), "es": table(spanish),
    "la": table(latin), "en": table(english),
  ]

  /// Names and initials that are the same in all.
  private static let names = table(everywhere)

  private static func table(_ words: String) -> [String: String] {
    var result: [String: String] = [:]
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let form = word.replacing("_", with: " ")
      result[folded(String(form))] = String(form)
    }
    return result
  }

  private static let signTable: [String: [(Int, Int)]] = {
    var result: [String: [(Int, Int)]] = [:]
    for (language, weight, words) in signLines {
      guard let place = LanguageGuess.languages.firstIndex(of: language) else { continue }
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        result[folded(String(word)), default: []].append((place, weight))
      }
    }
    for (language, forms) in forms where language != "en" {
      guard let place = LanguageGuess.languages.firstIndex(of: language) else { continue }
      for key in forms.keys where !(result[key]?.contains { $0.0 == place } ?? false) {
        result[key, default: []].append((place, 2))
      }
    }
    return result
  }()
}
