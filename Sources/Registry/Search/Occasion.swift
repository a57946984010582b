import ConcertModel
import SQLite

/// Conditions on events: who takes part, what is played, where and when.
///
/// What belongs together is asked of one row: a date and a venue of one performance, a person and
/// an instrument of one credit, a work and its composer of one item.
struct Occasion {
  let registry: Registry

  init(_ registry: Registry) { self.registry = registry }

  /// One source of event numbers for each demand; the column is the event's.
  func rows(_ terms: [Query.Term]) throws -> [Condition.Rows] {
    var rest: [Query.Term] = []
    var groups: [Group: [Query.Term]] = [:]
    for term in terms {
      let group = Group(term.field)
      // The same field twice means two people, two works, two seasons.
      if groups[group]?.contains(where: { $0.field == term.field }) == true {
        rest.append(term)
      } else {
        groups[group, default: []].append(term)
      }
    }
    let first = try Group.allCases.compactMap { group in
      try groups[group].map { try rows($0, of: group) }
    }
    return rest.isEmpty ? first : first + (try rows(rest))
  }

  /// What is asked of one row.
  private enum Group: CaseIterable {
    case item, credit, conductor, ensemble, event, performance

    init(_ field: QueryField) {
      switch field {
      case .work, .composer, .arranger, .librettist, .by: self = .item
      case .conductor: self = .conductor
      case .ensemble: self = .ensemble
      case .venue, .town, .occasion, .from, .until, .on: self = .performance
      case .season, .series: self = .event
      default: self = .credit
      }
    }
  }

  private func rows(_ terms: [Query.Term], of group: Group) throws -> Condition.Rows {
    var clause = Clause()
    if group == .event { return try traits(terms) }
    for term in terms { try add(term, to: &clause) }
    switch group {
    case .item:
      let contributors = terms.contains { $0.field != .work }
      return clause.rows(
        "item.event",
        of: contributors ? "item JOIN contributor ON contributor.work = item.work" : "item")
    case .performance: return clause.rows("performance.event", of: "performance")
    case .credit, .conductor, .ensemble, .event: return clause.rows("credit.event", of: "credit")
    }
  }

  /// Season and series stand in one table, a row each, as words of the event or as the number of
  /// the entry it is part of.
  private func traits(_ terms: [Query.Term]) throws -> Condition.Rows {
    var clause = Clause()
    for (place, term) in terms.enumerated() {
      var other = Clause()
      try add(trait: term, to: &other)
      if place == 0 {
        clause = other
      } else {
        clause.add("trait.entry", in: other.rows("trait.entry", of: "trait"))
      }
    }
    return clause.rows("trait.entry", of: "trait")
  }

  private func add(trait term: Query.Term, to clause: inout Clause) throws {
    var written = Clause()
    written.add("trait.field = ?", [.text(term.field.rawValue)])
    written.add("trait.value", among: try registry.labels(term.field, term.values))
    let wholes = try registry.series(term.values).map { String($0) }
    guard !wholes.isEmpty else {
      clause.add(written.sql.joined(separator: " AND "), written.values)
      return
    }
    var entered = Clause()
    entered.add("trait.field = 'part-of'")
    entered.add("trait.value", among: wholes)
    let either = [written, entered].map { "(" + $0.sql.joined(separator: " AND ") + ")" }
    clause.add("(" + either.joined(separator: " OR ") + ")", written.values + entered.values)
  }

  /// Adds the condition of one term to those on its table.
  func add(_ term: Query.Term, to clause: inout Clause) throws {
    switch term.field {
    case .performer, .with:
      clause.add("credit.person", among: try registry.numbers(.person, term.values))
    case .soloist:
      clause.add("credit.person", among: try registry.numbers(.person, term.values))
      clause.add("credit.standing = 'soloist'")
    case .conductor:
      clause.add("credit.person", among: try registry.numbers(.person, term.values))
      clause.add("credit.role", among: try registry.labels(.role, Self.conducting))
    case .ensemble:
      clause.add("credit.ensemble", among: try registry.numbers(.ensemble, term.values))
    case .instrument:
      clause.add("credit.instrument", among: try registry.labels(.instrument, term.values))
    case .role: try add(role: term, to: &clause)
    case .work: clause.add("item.work", among: try registry.numbers(.work, term.values))
    case .composer, .arranger, .librettist, .by:
      clause.add("contributor.person", among: try registry.numbers(.person, term.values))
      if let roles = Contributor.Role.asked(by: term.field), !roles.isEmpty {
        clause.add("contributor.role", among: roles)
      }
    case .venue: clause.add("performance.venue", among: try registry.numbers(.venue, term.values))
    case .town:
      var towns = Clause()
      towns.add("trait.field = 'town'")
      towns.add("trait.value", among: try registry.labels(.town, term.values))
      clause.add("performance.venue", in: towns.rows("trait.entry", of: "trait"))
    case .occasion:
      clause.add("performance.occasion", among: try registry.labels(.occasion, term.values))
    case .from, .until, .on: clause.add(dates: term, "performance.date")
    default: clause.add("0")
    }
  }

  /// A role is what stands in the credit, or the footing on which somebody takes part.
  private func add(role term: Query.Term, to clause: inout Clause) throws {
    let asked = Set(term.values.map { folded($0) })
    let standings = Credit.Standing.allCases.map(\.rawValue).filter(asked.contains)
    var either = Clause()
    either.add("credit.role", among: try registry.labels(.role, term.values))
    either.add("credit.standing", among: standings)
    clause.add("(" + either.sql.joined(separator: " OR ") + ")", either.values)
  }

  /// What a conductor's role is called in the languages the house prints.
  private static let conducting = [
    "conductor", "dirijor", "chef d’orchestre", "direction", "Dirigent", "Leitung", "дирижёр",
    "direttore d’orchestra", "director musical", "conducting",
  ]
}

extension Clause {
  /// The column's date lies where the term says.
  mutating func add(dates term: Query.Term, _ column: String) {
    let tests = term.values.compactMap(QueryDate.init).map { date -> (String, [Value]) in
      let (start, after) = (Value.text(date.start), Value.text(date.afterEnd))
      switch (term.field, term.comparison) {
      case (.until, _), (_, .atMost): return ("\(column) < ?", [after])
      case (_, .under): return ("\(column) < ?", [start])
      case (_, .over): return ("\(column) >= ?", [after])
      case (.from, _), (_, .atLeast):
        // A date known only to the year may lie behind a day of that year.
        let wider = date.widerStarts
        let places = wider.map { _ in "?" }.joined(separator: ", ")
        return (
          wider.isEmpty ? "\(column) >= ?" : "(\(column) >= ? OR \(column) IN (\(places)))",
          [start] + wider.map(Value.text)
        )
      default: return ("(\(column) >= ? AND \(column) < ?)", [start, after])
      }
    }
    add(any: tests)
  }

  /// The stretch between two columns, open where one is null, holds the date.
  mutating func add(stretch term: Query.Term, _ since: String, _ until: String) {
    add(
      any: term.values.compactMap(QueryDate.init).map { date in
        (
          "(coalesce(\(since), '') < ? AND coalesce(\(until) || char(127), '9999') >= ?)",
          [.text(date.afterEnd), .text(date.start)]
        )
      })
  }

  /// The years of composition lie where the term says.
  mutating func add(years term: Query.Term) {
    add(
      any: term.values.compactMap(QueryDate.init).map { date in
        let first = Value.integer(Int64(date.years.lowerBound))
        let last = Value.integer(Int64(date.years.upperBound))
        switch term.comparison {
        case .under: return ("work.composed_until < ?", [first])
        case .atMost: return ("work.composed_until <= ?", [last])
        case .over: return ("work.composed_since > ?", [last])
        case .atLeast: return ("work.composed_since >= ?", [first])
        case .matches, .equals:
          return ("(work.composed_since <= ? AND work.composed_until >= ?)", [last, first])
        }
      })
  }

  /// The work lasts as long as the term says.
  mutating func add(minutes term: Query.Term) {
    add(
      any: term.values.compactMap(QueryField.minutes).map { minutes in
        let seconds = Int64(minutes * 60)
        switch term.comparison {
        case .under: return ("work.seconds < ?", [.integer(seconds)])
        case .atMost: return ("work.seconds <= ?", [.integer(seconds)])
        case .over: return ("work.seconds > ?", [.integer(seconds)])
        case .atLeast: return ("work.seconds >= ?", [.integer(seconds)])
        case .matches, .equals:
          return ("work.seconds BETWEEN ? AND ?", [.integer(seconds - 30), .integer(seconds + 29)])
        }
      })
  }

  private mutating func add(any tests: [(String, [Value])]) {
    add(
      tests.isEmpty ? "0" : "(" + tests.map(\.0).joined(separator: " OR ") + ")",
      tests.flatMap(\.1))
  }
}
