/// A run of letters within a word, as a hyphenator looks at it: lower case, one scalar a letter.
struct WordLetters {
  /// The letters in lower case; an accented letter is one precomposed scalar.
  var scalars: [Unicode.Scalar] = []
  /// Where each letter begins, in UTF-8 within the whole word; one more for the end.
  var offsets: [Int] = []

  var count: Int { scalars.count }

  /// The letters as a string, which exceptions are looked up by.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The letters from an index on.
  func dropFirst(_ number: Int) -> WordLetters {
    WordLetters(
      scalars: Array(scalars.dropFirst(number)), offsets: Array(offsets.dropFirst(number)))
  }

  /// The runs of letters of a word that may be parted; none if the word should be left whole.
  ///
  /// Punctuation around the word is passed over; an apostrophe ends a run (`l’orchestre`). Left
  /// whole is what has a hyphen already, a digit, or any sign between its letters, such as an
  /// address has, and what has two capitals in succession, as acronyms have. Longer than 100
  /// letters is no word of any language.
  static func runs(of word: String, isTurkic: Bool) -> [WordLetters] {
    let characters = Array(word)
    guard let first = characters.firstIndex(where: isLetter),
      let last = characters.lastIndex(where: isLetter), last - first < 100
    else { return [] }
    // What stands before or after the letters must be punctuation, not the rest of a number.
    guard !characters.contains(where: { $0.isNumber || $0 == "@" || $0 == "/" }) else { return [] }
    var runs: [WordLetters] = []
    var run = WordLetters()
    var offset = characters[..<first].reduce(0) { $0 + $1.utf8.count }
    var previousIsCapital = false
    for character in characters[first...last] {
      if isLetter(character) {
        let isCapital = character.isUppercase
        if isCapital, previousIsCapital { return [] }
        previousIsCapital = isCapital
        run.scalars.append(lowercase(character, isTurkic: isTurkic))
        run.offsets.append(offset)
      } else if character == "’" || character == "'" {
        runs.append(run.ended(at: offset))
        run = WordLetters()
      } else {
        return []
      }
      offset += character.utf8.count
    }
    runs.append(run.ended(at: offset))
    return runs
  }

  private func ended(at offset: Int) -> WordLetters {
    WordLetters(scalars: scalars, offsets: offsets + [offset])
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter && character.utf8.count <= 32
  }

  /// One lower-case scalar for a letter; in Turkic languages `I` is the capital of `ı`.
  private static func lowercase(_ character: Character, isTurkic: Bool) -> Unicode.Scalar {
    if isTurkic, character == "I" { return "ı" }
    if character == "İ" { return "i" }
    let scalars = character.unicodeScalars
    let scalar =
      scalars.count == 1 ? scalars.first : precomposed[character] ?? scalars.first
    guard let scalar else { return "?" }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }

  /// Letters with accents as they are when typed with combining marks: Swift compares characters
  /// by canonical equivalence, so looking one up composes it.
  private static let precomposed: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x17F, 0x1CD...0x21B, 0x400...0x45F]
    for value in ranges.joined() {
      if let scalar = Unicode.Scalar(value) { table[Character(scalar)] = scalar }
    }
    return table
  }()
}
