import ConcertModel

/// What somebody typed, word by word, as the index wants it.
///
/// Nothing of it reaches FTS5 but folded letters and digits in double quotes: operators, quotes,
/// wildcards and NUL are all only separators.
struct SoughtWords {
  /// One word: the forms it may have in the index; any will do.
  struct Term: Equatable {
    /// As typed.
    var written: String
    /// Folded, in one or both spellings.
    var forms: [String]

    /// Whether it tells one person from another: no particle, no initial, no patronymic.
    var isWeighty = true

    /// Whether it has one or two letters, which begin half of all words.
    var isShort: Bool { forms[0].count < 3 }
  }

  /// Whether a folded word is one that names are written with or without. A patronymic stands
  /// between other names; last, it is a family name such as Rostropovich.
  static func isSlight(_ word: String, isAmid: Bool) -> Bool {
    word.count == 1 || particles.contains(word)
      || isAmid && patronymics.contains { word.hasSuffix($0) && word.count > $0.count + 2 }
  }

  private static let particles = Set(
    """
    van von vom de di da do dos das del della dei der den des du la le les el al ibn bin ben y e i
    und and et of the zu zum zur ter ten te af av jr sr oglu ogly oghlu qizi kyzy gizi
    ван фон де ди да до дос дель делла дер ден дю ла ле эль аль ибн бен и оглы кызы тер
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let patronymics = [
    "ovich", "evich", "ovitch", "evitch", "ovna", "evna", "ович", "евич", "ьич", "овна", "евна",
  ]

  /// The whole query folded, in one or both spellings.
  let forms: [String]
  let terms: [Term]

  /// Longer queries are pasted pages; no entry has all their words.
  private static let mostTerms = 64
  /// No word of a name is longer; those that are come from a stuck key.
  private static let longestWord = 64

  /// Reads a query; nil when it holds no word, or more than any entry could.
  init?(_ text: String) {
    guard text.utf8.count <= Self.mostTerms * Self.longestWord else { return nil }
    var terms: [Term] = []
    for written in wordsOf(text) {
      let plain = folded(written).split(separator: " ").map(String.init)
      let spelt = folded(written, .spelt).split(separator: " ").map(String.init)
      for (first, second) in zip(plain, spelt) {
        guard first.count <= Self.longestWord else { return nil }
        terms.append(Term(written: written, forms: first == second ? [first] : [first, second]))
      }
    }
    guard !terms.isEmpty, terms.count <= Self.mostTerms else { return nil }
    for index in terms.indices {
      let isAmid = index > 0 && index + 1 < terms.count
      terms[index].isWeighty = !Self.isSlight(terms[index].forms[0], isAmid: isAmid)
    }
    if !terms.contains(where: \.isWeighty) {
      for index in terms.indices { terms[index].isWeighty = true }
    }
    self.terms = terms
    forms = foldedForms(text)
  }

  /// The query as FTS5 reads it: each term in one of its forms, in the entry's own words or in
  /// those it is known with.
  ///
  /// - Parameters:
  ///   - some: only these terms.
  ///   - forms: the forms a term may have, when not its own.
  func expression(
    _ kind: EntryKind, of some: [Term]? = nil, beginnings: Bool = false,
    forms: (Term) -> [String] = { $0.forms }
  ) -> String {
    let clauses = (some ?? terms).map { term in
      // Only names of people are written by initials.
      let isBeginning = beginnings && (kind == .person || !term.isShort)
      let alternatives = forms(term).map { Self.quoted($0) + (isBeginning ? "*" : "") }
      return "{words context} : (" + alternatives.joined(separator: " OR ") + ")"
    }
    return (["kind : \(Self.quoted(kind.rawValue))"] + clauses).joined(separator: " AND ")
  }

  /// A string of FTS5: in double quotes, with those inside doubled, and without NUL, which would
  /// end it. (sqlite.org/fts5.html, 3.1)
  static func quoted(_ text: String) -> String {
    "\"" + text.filter { $0 != "\0" }.replacing("\"", with: "\"\"") + "\""
  }
}
