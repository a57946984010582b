import ConcertModel

/// Words as their language writes them, for titles that come in capitals and without their marks.
enum Lexicon {
  /// The word as the language writes it inside a sentence; nil where it is not known.
  static func form(_ key: String, _ language: String) -> String? {
    forms[language]?[key] ?? names[key]
  }

  /// Whether a word is a name that says nothing of the language around it.
  static func isName(_ key: String) -> Bool { names[key] != nil }

  /// Whether an English word is in every dictionary, and none that English gives a capital.
  static func isCommonEnglish(_ word: String) -> Bool {
    commonEnglish.contains(word) || Vocabulary.genres.words[word]?.language == "en"
  }

  private static let commonEnglish: Set<String> = Set(words(of: englishWords).map(String.init))
    .subtracting(words(of: englishNames).map(String.init))

  /// What a word says of the language of its title: the language's place and how much.
  static func signs(_ key: String) -> [(Int, Int)] { signTable[key] ?? [] }

  private static let forms: [String: [String: String]] = [
    "fr": table(french), "de": table(german), "it": table(italian), "es": table(spanish),
    "la": table(latin), "en": table(english),
  ]

  /// Names and initials that are the same in all.
  private static let names = table(everywhere)

  private static func words(of text: String) -> [Substring] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" })
  }

  /// `word` stands under its letters; `kuenstler=Künstler` under another spelling of them.
  private static func table(_ text: String) -> [String: String] {
    var result: [String: String] = [:]
    for word in words(of: text) {
      let sides = word.split(separator: "=")
      result[folded(String(sides[0]))] = String(sides[sides.count - 1])
    }
    return result
  }

  private static let signTable: [String: [(Int, Int)]] = {
    var result: [String: [(Int, Int)]] = [:]
    func add(_ key: String, _ language: String, _ weight: Int) {
      guard let place = LanguageGuess.languages.firstIndex(of: language),
        !(result[key]?.contains { $0.0 == place } ?? false)
      else { return }
      result[key, default: []].append((place, weight))
    }
    for (language, weight, text) in signLines {
      for word in words(of: text) { add(folded(String(word)), language, weight) }
    }
    let english = Set(words(of: englishWords).map { folded(String($0)) })
    for key in english { add(key, "en", 2) }
    // Names are the same everywhere, and a word that English knows as well says nothing.
    for language in forms.keys.sorted() where language != "en" {
      for (key, form) in forms[language] ?? [:] {
        guard language == "de" || form.first?.isLowercase == true, !english.contains(key),
          Vocabulary.genres.words[key]?.language != "en"
        else { continue }
        add(key, language, 2)
      }
    }
    return result
  }()
}
