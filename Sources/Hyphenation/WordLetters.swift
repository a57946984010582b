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
    guard word.utf8.count <= 4_000 else { return [] }
    let signs = WordSign.signs(of: word, isTurkic: isTurkic)
    guard let first = signs.firstIndex(where: { $0.kind.isLetter }),
      let last = signs.lastIndex(where: { $0.kind.isLetter }), last - first < 100,
      !signs.contains(where: { $0.kind == .forbidding })
    else { return [] }
    var runs: [WordLetters] = []
    var run = WordLetters()
    var previousIsCapital = false
    for sign in signs[first...last] {
      switch sign.kind {
      case .letter, .capital:
        let isCapital = sign.kind == .capital
        if isCapital, previousIsCapital { return [] }
        previousIsCapital = isCapital
        run.scalars.append(sign.scalar)
        run.offsets.append(sign.offset)
      case .apostrophe:
        runs.append(run.ended(at: sign.offset))
        run = WordLetters()
      case .punctuation, .forbidding:
        return []
      }
    }
    runs.append(run.ended(at: signs.count > last + 1 ? signs[last + 1].offset : word.utf8.count))
    return runs
  }

  private func ended(at offset: Int) -> WordLetters {
    WordLetters(scalars: scalars, offsets: offsets + [offset])
  }
}
