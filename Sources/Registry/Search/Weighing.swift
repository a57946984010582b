import ConcertModel
import SQLite

/// An entry that was found, as it is compared with the others.
private struct Weighed {
  var number: Int
  /// The form that matched.
  var form: String
  /// How much of what was asked for is found in it: of names how much of the query, of titles how
  /// much of the two is common to both.
  var share: Double
  /// How much of the two is common to both.
  var closeness: Double
  /// The name it stands under among equals.
  var order: String
  /// How often it is named in works and programmes, where that decides.
  var uses = 0

  /// The share as finely as it tells: sounds agree only more or less.
  func rounded(_ way: Match.Way) -> Int { Int((share * (way == .sound ? 20 : 1_000)).rounded()) }
}

extension Search {
  /// The best of the entries as matches, the better first.
  func weighed(_ numbers: [Int], _ way: Match.Way, _ guesses: Guesses, limit: Int) throws
    -> [(number: Int, match: Match)]
  {
    let describer = Describer(connection: connection)
    // Events come in order and are hardly ever told apart by their words.
    let worthWeighing = kind == .event ? numbers.prefix(limit) : numbers[...]
    var weighed: [Weighed] = []
    for number in worthWeighing {
      let names = try describer.names(of: number, kind)
      let best = bestForm(names, way, guesses)
      if best == nil, way == .sound, kind != .event { continue }
      weighed.append(
        Weighed(
          number: number, form: best?.form ?? "", share: best?.share ?? 0,
          closeness: best?.closeness ?? 0, order: names.first?.folded ?? ""))
    }
    if kind != .event { weighed = try arranged(weighed, way, limit) }
    return try weighed.prefix(limit).compactMap { one in
      guard let (id, name, detail) = try describer.description(of: one.number, kind) else {
        return nil
      }
      let range = way.scores
      let share = way == .sound ? Double(one.rounded(way)) / 20 : one.share
      let score = range.lowerBound + (range.upperBound - range.lowerBound) * share
      return (
        one.number,
        Match(
          id: id, kind: kind, name: name, detail: detail,
          matched: one.form.isEmpty ? name : one.form, way: way,
          score: (score * 1_000).rounded() / 1_000)
      )
    }
  }

  /// The better first; of those that have as much of the query the one that is named more often:
  /// whoever asks for Wagner hardly means Emily.
  private func arranged(_ found: [Weighed], _ way: Match.Way, _ limit: Int) throws -> [Weighed] {
    var found = found.sorted {
      ($1.rounded(way), $1.closeness, $0.order, $0.number)
        < ($0.rounded(way), $0.closeness, $1.order, $1.number)
    }
    guard isNamed else { return found }
    var start = 0
    while start < min(limit, found.count) {
      let share = found[start].rounded(way)
      let end = found[start...].firstIndex { $0.rounded(way) != share } ?? found.count
      if end - start > 1 {
        for index in start..<min(end, start + Self.compared) {
          found[index].uses = try uses(of: found[index].number)
        }
        found[start..<end].sort {
          ($1.uses, $1.closeness, $0.order, $0.number)
            < ($0.uses, $0.closeness, $1.order, $1.number)
        }
      }
      start = end
    }
    return found
  }

  /// Most entries compared by how often they are named.
  private static let compared = 100

  /// In how many works and programmes an entry is named, as far as it matters.
  private func uses(of number: Int) throws -> Int {
    let sources =
      switch kind {
      case .person: ["contributor WHERE person = ?1", "credit WHERE person = ?1"]
      case .ensemble: ["credit WHERE ensemble = ?1"]
      default: ["performance WHERE venue = ?1"]
      }
    return try sources.reduce(0) { sum, source in
      sum
        + (try connection.integer(
          "SELECT count(*) FROM (SELECT 1 FROM \(source) LIMIT 200)", .integer(Int64(number))) ?? 0)
    }
  }

  /// The name in which most of what was asked for is found.
  private func bestForm(
    _ names: [Describer.Name], _ way: Match.Way, _ guesses: Guesses
  ) -> (form: String, share: Double, closeness: Double)? {
    if way == .whole {
      return names.first { query.forms.contains($0.folded) }.map { ($0.form, 1, 1) }
    }
    let joined = query.forms.map { $0.replacing(" ", with: "") }
    var best: (form: String, share: Double, closeness: Double)?
    // What a name is sorted by has the same words in an order that no query follows.
    for name in names where !name.isForSorting || names.count == 1 {
      let words = name.folded.split(separator: " ").map(String.init)
      var found: (share: Double, closeness: Double)?
      if way == .slips, joined.contains(where: { isParted(name.folded, $0) }) {
        found = (0.95, 0.95)
      } else {
        found = common(words, way, guesses)
      }
      guard let found, found > (best?.share ?? 0, best?.closeness ?? 0) else { continue }
      best = (name.form, min(1, found.share), found.closeness)
    }
    return best
  }

  /// How much of the query is found in a name's words, and how much of the two is common to both;
  /// nil where it is too little to tell of.
  private func common(_ words: [String], _ way: Match.Way, _ guesses: Guesses) -> (
    share: Double, closeness: Double
  )? {
    var pairs = Pairs(terms: query.terms.count, words: words.count)
    pairs.match { term, word in
      if way == .beginnings { return query.terms[term].beginning(of: words[word]) }
      if way == .words, isInitial(term), words[word].hasPrefix(query.terms[term].forms[0]) {
        return 1
      }
      return guesses.weights[term][words[word]] ?? 0
    }
    guard pairs.sum > 0 else { return nil }
    if way == .sound, isNamed, !pairs.openTerms.isEmpty {
      pairs.match { guesses.likeness($0, words[$1], registry) }
      guard suffices(pairs, words, guesses) else { return nil }
    }
    let closeness = 2 * pairs.sum / Double(words.count + query.terms.count)
    guard isNamed else { return (closeness, closeness) }
    // Nobody writes all given names of a person, or all of a hall's name; who writes several words
    // has written most.
    let found = pairs.sum / Double(query.terms.count)
    let share = query.terms.count == 1 || found == 1 ? found : 0.85 * found + 0.15 * closeness
    // One word alone is a family name sooner than a given one.
    let isGiven =
      query.terms.count == 1 && kind == .person && pairs.openWords.contains(words.count - 1)
    return (isGiven ? share * 0.95 : share, closeness)
  }

  /// Whether a word of the query is the initial of a given name.
  func isInitial(_ term: Int) -> Bool {
    kind == .person && query.terms.count > 1 && query.terms[term].forms[0].count == 1
  }

  /// Whether a name is meant though some terms found nothing in it: all that matters of the name,
  /// or two thirds of what matters in the query; or a family name to the letter, where nobody in
  /// the registry has the rest: Mendelssohn Bartholdy.
  private func suffices(_ pairs: Pairs, _ words: [String], _ guesses: Guesses) -> Bool {
    let isKnown = pairs.openTerms.contains { query.terms[$0].isWeighty && !guesses.isUnknown($0) }
    let family = words.last ?? ""
    if !isKnown, family.count > 4, query.terms.contains(where: { $0.forms.contains(family) }) {
      return true
    }
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
