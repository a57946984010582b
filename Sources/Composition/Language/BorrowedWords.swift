import ConcertModel

/// Words of other languages in a text that is set in capitals, where the text's own language gives
/// the letter i a dotted capital: `LUDWIG VAN BEETHOVEN` in an Azerbaijani book, not `LUDWİG`.
///
/// A name that nobody gave a language is printed in every edition, and taken for a text of each. Its
/// letters tell: no Azerbaijani word has a w or an é, and none has its letters in an order like that
/// of Tchaikovsky. What might be a word of the language is one: a name like Vivaldi is written alike
/// in both, and wants a language of its own to be set otherwise.
enum BorrowedWords {
  /// The stretches of a text with the language of each; the text as a whole where its language has
  /// no capitals of its own. Spaces stand with what they follow.
  static func stretches(
    of text: String, language: String
  ) -> [(text: String, language: String)] {
    guard let alphabet = alphabets[baseLanguage(language)] else { return [(text, language)] }
    let words = words(of: text)
    var areBorrowed = words.map { word in
      word.contains { alphabet.lacks($0) }
        || !word.contains(where: alphabet.own.contains) && isSpeltOtherwise(word)
    }
    guard areBorrowed.contains(true) else { return [(text, language)] }
    // One borrowed word makes a name of several borrowed, unless another is the language's own: the
    // words with capitals, and those between them.
    if !text.unicodeScalars.contains(where: alphabet.own.contains) {
      for index in words.indices where isPartOfName(words[index]) { areBorrowed[index] = true }
      if !areBorrowed.contains(false) { return [(text, unknown)] }
    }
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

  /// Whether the letters of a word stand in an order that neither Azerbaijani nor Turkish knows.
  ///
  /// Held against 20,000 words of Azerbaijani, of which it takes none but some that are cut off
  /// before their last letter (`kimy` for `kimya`).
  private static func isSpeltOtherwise(_ word: [Unicode.Scalar]) -> Bool {
    // In parts: Nyu-York’da, Müller/Schmidt. Abbreviations have no order of letters.
    word.split { !$0.isLetter }.contains { part in
      guard part.count > 2, part.dropFirst().contains(where: { $0 == $0.small }) else {
        return false
      }
      let letters = part.map(\.small)
      return hasLostY(letters) || clusters.contains { isFound($0, in: letters) }
    }
  }

  /// Ludwig, van, Hall: a capital, or no more than three letters.
  private static func isPartOfName(_ word: [Unicode.Scalar]) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count <= 3 || letters[0] != letters[0].small
  }

  /// A y is a consonant in both languages and never stands between others: Symphony, Debussy.
  private static func hasLostY(_ letters: [Unicode.Scalar]) -> Bool {
    letters.indices.contains { index in
      guard letters[index] == "y" else { return false }
      let before = index > 0 ? letters[index - 1] : " "
      let after = index + 1 < letters.count ? letters[index + 1] : " "
      return !isVowel(before) && before != "y" && !isVowel(after) && after != "y"
    }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "aeıioöuüəâîû".unicodeScalars.contains(letter)
  }

  /// Letters that stand in no word, at no beginning (`^`) and at no end (`$`).
  private static let clusters: [[Unicode.Scalar]] = [
    "ch", "cke", "ck$", "^ph", "ph$", "^th", "th$", "off$", "gn$", "^sz", "szt",
  ].map { Array($0.unicodeScalars) }

  private static func isFound(_ cluster: [Unicode.Scalar], in letters: [Unicode.Scalar]) -> Bool {
    if cluster[0] == "^" { return letters.starts(with: cluster.dropFirst()) }
    if cluster[cluster.count - 1] == "$" {
      return letters.suffix(cluster.count - 1).elementsEqual(cluster.dropLast())
    }
    return letters.indices.contains { letters[$0...].starts(with: cluster) }
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
