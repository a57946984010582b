import ConcertModel
import SQLite

/// Works by who has to be on the stage for them.
extension Registry {
  /// The numbers of the works whose instrumentation compares with any of the formulas as asked.
  func works(byForces term: Query.Term) throws -> [Int] {
    let bounds = term.values.compactMap { try? Instrumentation.read($0) }
    return try scored { work in
      bounds.contains { bound in
        // A bare count says nothing of doublings: any will do.
        let strict = bound.dialect.namesDoublings
        let fits = work.fits(within: bound.instrumentation, instruments: strict)
        let holds = bound.instrumentation.fits(within: work, instruments: strict)
        return switch term.comparison {
        case .atMost: fits
        case .atLeast: holds
        case .under: fits && !holds
        case .over: holds && !fits
        case .matches, .equals: fits && holds
        }
      }
    }
  }

  /// The numbers of the works whose instrumentation asks for any of the instruments.
  func works(scoredFor names: [String]) throws -> [Int] {
    let wanted = try names.flatMap { try instruments(named: $0) }
    return try scored { work in wanted.contains { work.asks(for: $0) } }
  }

  /// What formulas call an instrument that somebody names in any language: by the table of their
  /// abbreviations, and by the instruments of the registry.
  private func instruments(named name: String) throws -> [String] {
    var names = [name.lowercased()]
    if let known = Instrumentation.instrument(named: name) { names.append(known) }
    for number in try numbers(.instrument, [name]) {
      names += try connection.rows(
        "SELECT form FROM name WHERE entry = ?1 AND kind <> 'player'", .integer(Int64(number))
      ) { Instrumentation.instrument(named: $0.text(0)) }.compactMap(\.self)
    }
    return names
  }

  private func scored(_ isMeant: (Instrumentation) -> Bool) throws -> [Int] {
    let rows = try connection.rows(
      "SELECT entry, value FROM trait WHERE field = 'instrumentation' ORDER BY entry"
    ) { (number: $0.integer(0), formula: $0.text(1)) }
    return rows.filter { row in
      Scoring(kept: row.formula).instrumentation.map(isMeant) ?? false
    }.map(\.number)
  }
}

extension Scoring {
  /// The formula as the tables keep it, with its dialect before it where one was named.
  var kept: String { (dialect?.rawValue ?? "") + "|" + formula }

  /// Reads what the tables keep.
  init(kept: String) {
    let parts = kept.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      String(parts.last ?? ""), dialect: InstrumentationDialect(rawValue: String(parts[0])))
  }
}
