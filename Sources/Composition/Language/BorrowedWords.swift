import ConcertModel

/// Words of other languages in a text that is set in capitals, where the text's own language gives
/// the letter i a dotted capital: `LUDWIG VAN BEETHOVEN` in an Azerbaijani book, not `LUDWİG`.
///
/// A name that nobody gave a language is printed in every edition, and taken for a text of each. Its
/// letters tell: no Azerbaijani word has a w or an é.
enum BorrowedWords {
  /// The stretches of a text with the language of each; the text as a whole where its language has
  /// no capitals of its own. Spaces stand with what they follow.
  static func stretches(
    of text: String, language: String
  ) -> [(text: String, language: String)] {
    guard let alphabet = alphabets[baseLanguage(language)] else { return [(text, language)] }
    let words = words(of: text)
    let areBorrowed = words.map { $0.contains { alphabet.lacks($0) } }
    guard areBorrowed.contains(true) else { return [(text, language)] }
    // One borrowed word makes a name of several borrowed, unless another is the language's own.
    if !text.unicodeScalars.contains(where: alphabet.own.contains) { return [(text, unknown)] }
    var stretches: [(text: String, language: String)] = []
    for (word, isBorrowed) in zip(words, areBorrowed) {
      let tag = isBorrowed ? unknown : language
      if stretches.last?.language == tag {
        stretches[stretches.count - 1].text += String(String.UnicodeScalarView(word))
      } else {
        stretches.append((String(String.UnicodeScalarView(word)), tag))
      }
    }
    return stretches
  }

  /// A language that is not known (ISO 639-2).
  private static let unknown = "und"

  private struct Alphabet {
    /// The letters that other languages have not.
    let own: Set<Unicode.Scalar>
    private let letters: Set<Unicode.Scalar>

    init(own: String, letters: String) {
      self.own = Set(own.unicodeScalars)
      self.letters = Set(letters.unicodeScalars).union(self.own)
    }

    func lacks(_ scalar: Unicode.Scalar) -> Bool {
      guard scalar.properties.isAlphabetic else { return false }
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      return !letters.contains(scalar) && !small.allSatisfy(letters.contains)
    }
  }

  private static let alphabets = [
    "az": Alphabet(own: "əğışƏĞİŞ", letters: "abcçdefghxijkqlmnoöprstuüvyz"),
    "tr": Alphabet(own: "ğışĞİŞ", letters: "abcçdefghijklmnoöprstuüvyzâîû"),
  ]

  private static func words(of text: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars {
      words[words.count - 1].append(scalar)
      if scalar.properties.isWhitespace { words.append([]) }
    }
    return words
  }
}
