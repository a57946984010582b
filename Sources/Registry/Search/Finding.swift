import ConcertModel
import SQLite

extension Registry {
  /// Finds entries of a kind by name, under any spelling, in any script, with a slip of the
  /// finger: whole names first, then every word, beginnings of words, slips, and sound.
  ///
  /// A text without letters or digits finds nothing; no text is wrong, and none is read as a
  /// query: `find(_:query:)` does that.
  ///
  /// - Parameters:
  ///   - text: what was typed; nil lists all.
  ///   - limit: the most to return.
  public func find(_ kind: EntryKind, _ text: String?, limit: Int = 20) throws -> [Match] {
    guard limit > 0 else { return [] }
    return try translating {
      guard let text else { return try listed(kind, [], limit: limit) }
      guard let words = SoughtWords(text) else { return [] }
      return try Search(registry: self, kind: kind, query: words).matches(limit: limit)
    }
  }

  /// Finds entries by a query: free words, found as names are, and terms with fields.
  ///
  ///     try registry.find(.event, query: #"garayev from:1990 venue:"Salle Cortot""#)
  ///
  /// - Parameters:
  ///   - query: in the language that `Query` describes; one that asks nothing lists all.
  ///   - limit: the most to return.
  /// - Throws: `QueryError` where the query cannot be understood.
  public func find(_ kind: EntryKind, query: String, limit: Int = 20) throws -> [Match] {
    try find(Query(query, for: kind), limit: limit)
  }

  /// Finds what a query asks for: by free words the better match first; by terms alone events in
  /// the order of their dates, everything else in the order of the ids.
  public func find(_ query: Query, limit: Int = 20) throws -> [Match] {
    guard limit > 0 else { return [] }
    return try translating {
      let conditions = try Narrowing(registry: self, kind: query.kind).conditions(query.terms)
      let arranged = try arranged(conditions)
      if query.words.isEmpty { return try listed(query.kind, arranged, limit: limit) }
      guard let words = SoughtWords(query.words) else { return [] }
      return try Search(registry: self, kind: query.kind, query: words, conditions: arranged)
        .matches(limit: limit)
    }
  }

  /// The smallest set of entries that any condition allows, where it is small, is gone through;
  /// all other conditions are then tested one by one.
  private func arranged(_ conditions: [Condition]) throws -> [Demand] {
    var smallest: (index: Int, count: Int)?
    for (index, condition) in conditions.enumerated() where !condition.isExcluded {
      let members = condition.alternatives.map(\.members).joined(separator: " UNION ALL ")
      guard !members.isEmpty else { continue }
      let count = try connection.statement(
        "SELECT count(*) FROM (\(members) LIMIT \(Self.fewEnough + 1))"
      ).first(condition.values) { $0.integer(0) }
      if let count, count <= min(Self.fewEnough, smallest?.count ?? .max) {
        smallest = (index, count)
      }
    }
    return conditions.enumerated().map { index, condition in
      Demand(
        sql: index == smallest?.index ? condition.membership : condition.test,
        values: condition.values)
    }
  }

  /// Sets up to this size are gone through entry by entry in a few milliseconds.
  private static let fewEnough = 2_000

  private func listed(_ kind: EntryKind, _ demands: [Demand], limit: Int) throws -> [Match] {
    let tests = demands.map { " AND " + $0.sql }.joined()
    let sql =
      kind == .event
      ? """
      SELECT entry.number FROM entry JOIN event ON event.entry = entry.number
        WHERE redirect IS NULL AND entry.kind = ?\(tests)
        ORDER BY event.first_date, entry.id LIMIT ?
      """
      : """
      SELECT entry.number FROM entry
        WHERE redirect IS NULL AND entry.kind = ?\(tests) ORDER BY entry.id LIMIT ?
      """
    let describer = Describer(connection: connection)
    let values =
      [.text(kind.rawValue)] + demands.flatMap(\.values) + [Value.integer(Int64(limit))]
    return try connection.statement(sql).rows(values) { $0.integer(0) }
      .compactMap { number in
        guard let (id, name, detail) = try describer.description(of: number, kind) else {
          return nil
        }
        return Match(
          id: id, kind: kind, name: name, detail: detail, matched: name, way: .whole, score: 1)
      }
  }
}

/// A condition as it stands in a statement about `entry`.
struct Demand {
  var sql: String
  var values: [Value]
}

/// One search over one kind of entries.
struct Search {
  let registry: Registry
  var connection: Connection { registry.connection }
  let kind: EntryKind
  let query: SoughtWords
  /// What has to be true besides.
  var conditions: [Demand] = []

  /// Most entries weighed against each other for one way of matching.
  private static let weighed = 200

  private var tests: String { conditions.map { " AND " + $0.sql }.joined() }

  func matches(limit: Int) throws -> [Match] {
    var found: [Match] = []
    var seen: Set<Int> = []
    var guesses = Guesses()
    for way in Match.Way.allCases {
      var numbers = try numbers(way, &guesses)
      numbers.removeAll { !seen.insert($0).inserted }
      found += try weighed(numbers, way, guesses.forms(way), limit: limit - found.count)
      if found.count >= limit { break }
    }
    return found
  }

  /// The entries found in the best way in which there are any, as far as the limit.
  func best(limit: Int) throws -> [Int] {
    var guesses = Guesses()
    for way in Match.Way.allCases {
      let numbers = try numbers(way, &guesses, limit: limit)
      if !numbers.isEmpty { return numbers }
    }
    return []
  }

  /// What else the terms may be, as far as it has been looked up.
  private struct Guesses {
    var slips: [String: [String]] = [:]
    var sounds: [String: [String]] = [:]

    /// The forms of a term that count for a way of matching.
    func forms(_ way: Match.Way) -> (SoughtWords.Term) -> [String] {
      { term in
        var forms = term.forms
        if way >= .slips { forms += slips[term.written] ?? [] }
        if way >= .sound { forms += sounds[term.written] ?? [] }
        return forms
      }
    }
  }

  private func numbers(
    _ way: Match.Way, _ guesses: inout Guesses, limit: Int = Self.weighed
  ) throws -> [Int] {
    switch way {
    case .whole: return try whole()
    case .words: return try entries(query.expression(kind), limit: limit)
    case .beginnings: return try entries(query.expression(kind, beginnings: true), limit: limit)
    case .slips:
      let vocabulary = try registry.vocabulary()
      try learn(&guesses.slips) { vocabulary.slips(of: $0.forms[0]) }
    case .sound:
      try learn(&guesses.sounds) { try registry.soundsLike($0.written) }
    }
    return try entries(query.expression(kind, forms: guesses.forms(way)), limit: limit)
  }

  private func learn(
    _ guesses: inout [String: [String]], _ guess: (SoughtWords.Term) throws -> [String]
  ) throws {
    for term in query.terms where guesses[term.written] == nil {
      guesses[term.written] = try guess(term)
    }
  }

  /// Entries one of whose names is the query.
  private func whole() throws -> [Int] {
    try query.forms.flatMap { form in
      try connection.statement(
        """
        SELECT DISTINCT name.entry FROM name JOIN entry ON entry.number = name.entry
          WHERE name.folded = ? AND entry.kind = ? AND entry.redirect IS NULL\(tests) LIMIT ?
        """
      ).rows(
        [.text(form), .text(kind.rawValue)] + conditions.flatMap(\.values)
          + [.integer(Int64(Self.weighed))]
      ) { $0.integer(0) }
    }
  }

  private func entries(_ expression: String, limit: Int = Self.weighed) throws -> [Int] {
    // Entries with few words of their own are the better matches; events come as they were taken
    // in, which an index gives without sorting thousands.
    let order = kind == .event ? "search.rowid" : "length(search.words)"
    return try connection.statement(
      """
      SELECT search.rowid FROM search JOIN entry ON entry.number = search.rowid
        WHERE search MATCH ? AND entry.redirect IS NULL\(tests) ORDER BY \(order) LIMIT ?
      """
    ).rows(
      [.text(expression)] + conditions.flatMap(\.values) + [.integer(Int64(limit))]
    ) { $0.integer(0) }
  }

  /// The best of the entries as matches, the better first.
  private func weighed(
    _ numbers: [Int], _ way: Match.Way, _ forms: (SoughtWords.Term) -> [String], limit: Int
  ) throws -> [Match] {
    let describer = Describer(connection: connection)
    let wanted = query.terms.map(forms)
    // Events come in order and are hardly ever told apart by their words.
    let worthWeighing = kind == .event ? numbers.prefix(limit) : numbers[...]
    var weighed: [(number: Int, form: String, share: Double, order: String)] = []
    for number in worthWeighing {
      let names = try describer.names(of: number, kind)
      let best = bestForm(names, way, wanted)
      weighed.append((number, best?.form ?? "", best?.share ?? 0, names.first?.folded ?? ""))
    }
    if kind != .event {
      weighed.sort { ($1.share, $0.order, $0.number) < ($0.share, $1.order, $1.number) }
    }
    return try weighed.prefix(limit).compactMap { number, form, share, _ in
      guard let (id, name, detail) = try describer.description(of: number, kind) else { return nil }
      let range = way.scores
      let score = range.lowerBound + (range.upperBound - range.lowerBound) * share
      return Match(
        id: id, kind: kind, name: name, detail: detail, matched: form.isEmpty ? name : form,
        way: way, score: (score * 1_000).rounded() / 1_000)
    }
  }

  /// The name in which most of what was asked for is found, and how much of the two is common to
  /// both: 1 when it is the whole name and the whole query.
  private func bestForm(
    _ names: [(form: String, folded: String)], _ way: Match.Way, _ wanted: [[String]]
  ) -> (form: String, share: Double)? {
    var best: (form: String, share: Double)?
    for name in names {
      let share: Double
      if way == .whole {
        guard query.forms.contains(name.folded) else { continue }
        share = 1
      } else {
        let words = name.folded.split(separator: " ")
        let hits = wanted.count { alternatives in
          words.contains { word in
            alternatives.contains { way == .beginnings ? word.hasPrefix($0) : word == $0 }
          }
        }
        guard hits > 0 else { continue }
        share = Double(2 * hits) / Double(words.count + wanted.count)
      }
      if share > best?.share ?? 0 { best = (name.form, min(1, share)) }
    }
    return best
  }
}
