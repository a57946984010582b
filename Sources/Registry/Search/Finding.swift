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
      // A long list of a kind is gone through from the smallest set, large as it may be.
      let few = max(Self.fewEnough, query.words.isEmpty ? min(limit, Self.mostCounted) : 0)
      let arranged = try arranged(conditions, few: few)
      if query.words.isEmpty {
        return try listed(query.kind, years(of: query, arranged) + arranged, limit: limit)
      }
      guard let words = SoughtWords(query.words) else { return [] }
      return try Search(registry: self, kind: query.kind, query: words, conditions: arranged)
        .matches(limit: limit)
    }
  }

  /// The smallest set of entries that any condition allows, where it is small, is gone through;
  /// all other conditions are then tested one by one.
  private func arranged(_ conditions: [Condition], few: Int) throws -> [Demand] {
    var smallest: (index: Int, count: Int)?
    for (index, condition) in conditions.enumerated() where !condition.isExcluded {
      let members = condition.alternatives.map(\.members).joined(separator: " UNION ALL ")
      guard !members.isEmpty else { continue }
      let count = try connection.statement(
        "SELECT count(*) FROM (\(members) LIMIT \(few + 1))"
      ).first(condition.values) { $0.integer(0) }
      if let count, count <= min(few, smallest?.count ?? .max) {
        smallest = (index, count)
      }
    }
    return conditions.enumerated().map { index, condition in
      Demand(
        sql: index == smallest?.index ? condition.membership : condition.test,
        isSmall: index == smallest?.index, values: condition.values)
    }
  }

  /// The years between which events can be at all: a walk through all events in the order of
  /// their dates then passes over the others quickly.
  private func years(of query: Query, _ demands: [Demand]) -> [Demand] {
    guard query.kind == .event, !demands.contains(where: \.isSmall) else { return [] }
    return query.terms.filter { $0.field.isDate && !$0.isExcluded }.flatMap { term -> [Demand] in
      let dates = term.values.compactMap(QueryDate.init)
      var demands: [Demand] = []
      if term.field != .until, let first = dates.map(\.start).min() {
        // The year: a last date known only to it may still be later than a day in it.
        demands.append(
          Demand(sql: "event.last_date >= ?", values: [.text(String(first.prefix(4)))]))
      }
      if term.field != .from, let last = dates.map(\.afterEnd).max() {
        demands.append(Demand(sql: "event.first_date < ?", values: [.text(last)]))
      }
      return demands
    }
  }

  /// Sets up to this size are gone through entry by entry in a few milliseconds.
  private static let fewEnough = 2_000

  /// Of a set for a long list so many are counted; that takes some ten milliseconds.
  private static let mostCounted = 200_000

  private func listed(_ kind: EntryKind, _ demands: [Demand], limit: Int) throws -> [Match] {
    let tests = demands.map { " AND " + $0.sql }.joined()
    // A small set is gone through; else the entries in order, until there are enough.
    let isSmall = demands.contains(where: \.isSmall)
    let sql =
      switch (kind, isSmall) {
      case (.event, true):
        """
        SELECT entry.number FROM entry CROSS JOIN event ON event.entry = entry.number
          WHERE redirect IS NULL AND +entry.kind = ?\(tests)
          ORDER BY event.first_date, entry.id LIMIT ?
        """
      case (.event, false):
        """
        SELECT entry.number FROM event CROSS JOIN entry ON event.entry = entry.number
          WHERE redirect IS NULL AND +entry.kind = ?\(tests)
          ORDER BY event.first_date, entry.id LIMIT ?
        """
      case (_, true):
        """
        SELECT entry.number FROM entry
          WHERE redirect IS NULL AND +entry.kind = ?\(tests) ORDER BY entry.id LIMIT ?
        """
      case (_, false):
        """
        SELECT entry.number FROM entry
          WHERE redirect IS NULL AND entry.kind = ?\(tests) ORDER BY entry.id LIMIT ?
        """
      }
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
