import ConcertModel
import SQLite

extension Search {
  /// The best of the entries as matches, the better first.
  func weighed(_ numbers: [Int], _ way: Match.Way, _ guesses: Guesses, limit: Int) throws
    -> [(number: Int, match: Match)]
  {
    let describer = Describer(connection: connection)
    // Events come in order and are hardly ever told apart by their words.
    let worthWeighing = kind == .event ? numbers.prefix(limit) : numbers[...]
    var weighed: [(number: Int, form: String, share: Double, order: String)] = []
    for number in worthWeighing {
      let names = try describer.names(of: number, kind)
      let best = bestForm(names, way, guesses)
      if best == nil, way == .sound, kind != .event { continue }
      weighed.append((number, best?.form ?? "", best?.share ?? 0, names.first?.folded ?? ""))
    }
    if kind != .event {
      weighed.sort { ($1.share, $0.order, $0.number) < ($0.share, $1.order, $1.number) }
    }
    return try weighed.prefix(limit).compactMap { number, form, share, _ in
      guard let (id, name, detail) = try describer.description(of: number, kind) else { return nil }
      let range = way.scores
      let score = range.lowerBound + (range.upperBound - range.lowerBound) * share
      return (
        number,
        Match(
          id: id, kind: kind, name: name, detail: detail, matched: form.isEmpty ? name : form,
          way: way, score: (score * 1_000).rounded() / 1_000)
      )
    }
  }

  /// The name in which most of what was asked for is found, and how much of the two is common to
  /// both: 1 when it is the whole name and the whole query.
  private func bestForm(
    _ names: [(form: String, folded: String)], _ way: Match.Way, _ guesses: Guesses
  ) -> (form: String, share: Double)? {
    if way == .whole {
      return names.first { query.forms.contains($0.folded) }.map { ($0.form, 1) }
    }
    let joined = query.forms.map { $0.replacing(" ", with: "") }
    var best: (form: String, share: Double)?
    for name in names {
      let words = name.folded.split(separator: " ").map(String.init)
      var share = 0.0
      if way == .slips, joined.contains(where: { isParted(name.folded, $0) }) {
        share = 0.95
      } else if let common = common(words, way, guesses) {
        share = common
      }
      if share > best?.share ?? 0 { best = (name.form, min(1, share)) }
    }
    return best
  }

  /// How much of a name's words and of the query is common to both; nil where it is too little
  /// to tell of.
  private func common(_ words: [String], _ way: Match.Way, _ guesses: Guesses) -> Double? {
    var pairs = Pairs(terms: query.terms.count, words: words.count)
    pairs.match { term, word in
      way == .beginnings
        ? query.terms[term].beginning(of: words[word]) : guesses.weights[term][words[word]] ?? 0
    }
    guard pairs.sum > 0 else { return nil }
    if way == .sound, isNamed, !pairs.openTerms.isEmpty {
      pairs.match { guesses.likeness($0, words[$1], registry) }
      guard suffices(pairs, words) else { return nil }
    }
    let share = 2 * pairs.sum / Double(words.count + query.terms.count)
    // One word alone is a family name sooner than a given one.
    let isLast =
      query.terms.count == 1 && kind == .person && !pairs.openWords.contains(words.count - 1)
    return isLast ? min(1, share * 1.02) : share
  }

  /// Whether a name is meant though some terms found nothing in it: all that matters of the name,
  /// or two thirds of what matters in the query.
  private func suffices(_ pairs: Pairs, _ words: [String]) -> Bool {
    let missing = pairs.openTerms.count { query.terms[$0].isWeighty }
    let weighty = query.terms.count(where: \.isWeighty)
    let matched = weighty - missing
    let isWhole = pairs.openWords.allSatisfy {
      SoughtWords.isSlight(words[$0], isAmid: $0 > 0 && $0 + 1 < words.count)
    }
    return missing == 0 || matched >= 2 && (isWhole || 3 * matched >= 2 * weighty)
  }

  /// Whether entries of the kind go by names of people or of houses.
  var isNamed: Bool { [.person, .ensemble, .venue].contains(kind) }

  private func isParted(_ name: String, _ joined: String) -> Bool {
    let own = name.replacing(" ", with: "")
    return own == joined
      || query.terms.count == 1 && own.utf8.count + 1 == joined.utf8.count && own.utf8.count > 3
  }
}

extension SoughtWords.Term {
  /// How much of the word the term is, which begins it; 0 where it does not.
  func beginning(of word: String) -> Double {
    let share = forms.filter(word.hasPrefix).map { Double($0.utf8.count) / Double(word.utf8.count) }
    return share.max().map { 0.5 + 0.5 * $0 } ?? 0
  }
}

/// Which term of a query goes with which word of a name; each with one at most, the surest first.
private struct Pairs {
  private(set) var openTerms: [Int]
  private(set) var openWords: [Int]
  private(set) var sum = 0.0

  init(terms: Int, words: Int) {
    openTerms = Array(0..<terms)
    openWords = Array(0..<words)
  }

  /// Pairs what is still open, by weights above 0.
  mutating func match(_ weight: (Int, Int) -> Double) {
    var weighed: [(weight: Double, term: Int, word: Int)] = []
    for term in openTerms {
      for word in openWords {
        let weight = weight(term, word)
        if weight > 0 { weighed.append((weight, term, word)) }
      }
    }
    // Stable among equals: in the order of the terms and of the words.
    weighed.sort { ($1.weight, $0.term, $0.word) < ($0.weight, $1.term, $1.word) }
    for (weight, term, word) in weighed {
      guard let termPlace = openTerms.firstIndex(of: term),
        let wordPlace = openWords.firstIndex(of: word)
      else { continue }
      openTerms.remove(at: termPlace)
      openWords.remove(at: wordPlace)
      sum += weight
    }
  }
}
