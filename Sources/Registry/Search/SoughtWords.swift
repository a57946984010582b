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
  }

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
    self.terms = terms
    forms = foldedForms(text)
  }

  /// The query as FTS5 reads it: each term in one of its forms, in the entry's own words or in
  /// those it is known with.
  ///
  /// - Parameter forms: the forms a term may have, when not its own.
  func expression(
    _ kind: EntryKind, beginnings: Bool = false, forms: (Term) -> [String] = { $0.forms }
  ) -> String {
    let clauses = terms.map { term in
      let alternatives = forms(term).map { Self.quoted($0) + (beginnings ? "*" : "") }
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
