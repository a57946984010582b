import ConcertModel
import SQLite

extension Registry {
  /// Finds entries of a kind by name, under any spelling, in any script, with a slip of the
  /// finger: whole names first, then every word, beginnings of words, slips, and sound.
  ///
  /// A query without letters or digits finds nothing; no query is wrong.
  ///
  /// - Parameters:
  ///   - text: what was typed; nil lists all.
  ///   - limit: the most to return.
  public func find(_ kind: EntryKind, _ text: String?, limit: Int = 20) throws -> [Match] {
    guard limit > 0 else { return [] }
    return try translating {
      guard let text else { return try listed(kind, limit: limit) }
      guard let query = Query(text) else { return [] }
      return try Search(registry: self, kind: kind, query: query).matches(limit: limit)
    }
  }

  private func listed(_ kind: EntryKind, limit: Int) throws -> [Match] {
    let sql =
      kind == .event
      ? """
      SELECT entry.number FROM entry JOIN event ON event.entry = entry.number
        WHERE redirect IS NULL AND entry.kind = ?1 ORDER BY event.first_date, entry.id LIMIT ?2
      """
      : """
      SELECT number FROM entry WHERE redirect IS NULL AND kind = ?1 ORDER BY id LIMIT ?2
      """
    let describer = Describer(connection: connection)
    return try connection.rows(sql, .text(kind.rawValue), .integer(Int64(limit))) { $0.integer(0) }
      .compactMap { number in
        guard let (id, name, detail) = try describer.description(of: number, kind) else {
          return nil
        }
        return Match(
          id: id, kind: kind, name: name, detail: detail, matched: name, way: .whole, score: 1)
      }
  }
}

/// One search over one kind of entries.
private struct Search {
  let registry: Registry
  var connection: Connection { registry.connection }
  let kind: EntryKind
  let query: Query

  /// Most entries weighed against each other for one way of matching.
  private static let weighed = 200

  func matches(limit: Int) throws -> [Match] {
    var found: [Match] = []
    var seen: Set<Int> = []
    var slips: [String: [String]] = [:]
    var sounds: [String: [String]] = [:]
    for way in Match.Way.allCases {
      var numbers: [Int]
      var forms: (Query.Term) -> [String] = { $0.forms }
      switch way {
      case .whole:
        numbers = try whole()
      case .words:
        numbers = try entries(query.expression(kind))
      case .beginnings:
        numbers = try entries(query.expression(kind, beginnings: true))
      case .slips:
        let vocabulary = try registry.vocabulary()
        try learn(&slips) { vocabulary.slips(of: $0.forms[0]) }
        forms = { $0.forms + (slips[$0.written] ?? []) }
        numbers = try entries(query.expression(kind, forms: forms))
      case .sound:
        try learn(&sounds) { try registry.soundsLike($0.written) }
        forms = { $0.forms + (slips[$0.written] ?? []) + (sounds[$0.written] ?? []) }
        numbers = try entries(query.expression(kind, forms: forms))
      }
      numbers.removeAll { !seen.insert($0).inserted }
      found += try weighed(numbers, way, forms, limit: limit - found.count)
      if found.count >= limit { break }
    }
    return found
  }

  private func learn(
    _ guesses: inout [String: [String]], _ guess: (Query.Term) throws -> [String]
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
          WHERE name.folded = ?1 AND entry.kind = ?2 AND entry.redirect IS NULL LIMIT ?3
        """
      ).rows([.text(form), .text(kind.rawValue), .integer(Int64(Self.weighed))]) { $0.integer(0) }
    }
  }

  private func entries(_ expression: String) throws -> [Int] {
    // Entries with few words of their own are the better matches; events come as they were taken
    // in, which an index gives without sorting thousands.
    let order = kind == .event ? "search.rowid" : "length(search.words)"
    return try connection.statement(
      """
      SELECT search.rowid FROM search JOIN entry ON entry.number = search.rowid
        WHERE search MATCH ?1 AND entry.redirect IS NULL ORDER BY \(order) LIMIT ?2
      """
    ).rows([.text(expression), .integer(Int64(Self.weighed))]) { $0.integer(0) }
  }

  /// The best of the entries as matches, the better first.
  private func weighed(
    _ numbers: [Int], _ way: Match.Way, _ forms: (Query.Term) -> [String], limit: Int
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
