import ConcertModel
import SQLite

/// People are known by what they play in an ensemble, by what they are credited with, and by what
/// they have written; a query means whichever of these can have all it asks for at once.
extension Narrowing {
  private static let ofMembers: Set<QueryField> = [.member, .section, .status]
  private static let shared: Set<QueryField> = [
    .instrument, .role, .ensemble, .from, .until, .on,
  ]

  func people(_ terms: [Query.Term]) throws -> [Condition] {
    let shared = terms.filter { Self.shared.contains($0.field) }
    let ofMembers = terms.filter { Self.ofMembers.contains($0.field) }
    let occasions = terms.filter {
      !Self.shared.contains($0.field) && !Self.ofMembers.contains($0.field)
    }
    var conditions: [Condition] = []
    if !ofMembers.isEmpty {
      conditions.append(Condition(alternatives: [try membershipRows(ofMembers + shared)]))
    }
    if !occasions.isEmpty || ofMembers.isEmpty {
      var ways = [try creditRows(shared + occasions)]
      if let written = try contributorRows(shared + occasions) { ways.append(written) }
      if occasions.isEmpty { ways.append(try membershipRows(shared)) }
      conditions.append(Condition(alternatives: ways))
    }
    return conditions
  }

  private func membershipRows(_ terms: [Query.Term]) throws -> Condition.Rows {
    try memberships(terms).rows("membership.person", of: "membership")
  }

  /// Conditions on memberships.
  func memberships(_ terms: [Query.Term]) throws -> Clause {
    var clause = Clause()
    clause.add("membership.person IS NOT NULL")
    for term in terms {
      switch term.field {
      case .member:
        // Of a person: of which ensemble; of an ensemble: which person.
        if kind == .person {
          clause.add("membership.ensemble", among: try registry.numbers(.ensemble, term.values))
        } else {
          clause.add("membership.person", among: try registry.numbers(.person, term.values))
        }
      case .ensemble:
        clause.add("membership.ensemble", among: try registry.numbers(.ensemble, term.values))
      case .instrument, .section, .status:
        clause.add(
          "membership.\(term.field.rawValue)", among: try registry.labels(term.field, term.values))
      case .role:
        clause.add("membership.status", among: try registry.labels(.status, term.values))
      case .from: clause.add(dates: term, "coalesce(membership.until, '9999')")
      case .until: clause.add(dates: term, "coalesce(membership.since, '')")
      case .on: clause.add(stretch: term, "membership.since", "membership.until")
      default: clause.add("0")
      }
    }
    return clause
  }

  /// Those credited so, in events of which the rest is true.
  private func creditRows(_ terms: [Query.Term]) throws -> Condition.Rows {
    var clause = Clause()
    clause.add("credit.person IS NOT NULL")
    let occasion = Occasion(registry)
    for term in terms where [.instrument, .role].contains(term.field) {
      try occasion.add(term, to: &clause)
    }
    let elsewhere = terms.filter { ![.instrument, .role].contains($0.field) }
    for rows in try occasion.rows(elsewhere) { clause.add("credit.event", in: rows) }
    return clause.rows("credit.person", of: "credit")
  }

  /// Those who have written works of which the rest is true; nil when more is asked than a work
  /// can have.
  private func contributorRows(_ terms: [Query.Term]) throws -> Condition.Rows? {
    guard !terms.contains(where: { [.instrument, .with].contains($0.field) }),
      terms.contains(where: { [.role, .work].contains($0.field) })
    else { return nil }
    var clause = Clause()
    clause.add("contributor.person IS NOT NULL")
    var elsewhere: [Query.Term] = []
    for term in terms {
      switch term.field {
      case .role: clause.add("contributor.role", among: Contributor.Role.named(term.values))
      case .work:
        clause.add("contributor.work", among: try registry.numbers(.work, term.values))
      default: elsewhere.append(term)
      }
    }
    if !elsewhere.isEmpty {
      var items = Clause()
      for rows in try Occasion(registry).rows(elsewhere) { items.add("item.event", in: rows) }
      clause.add("contributor.work", in: items.rows("item.work", of: "item"))
    }
    return clause.rows("contributor.person", of: "contributor")
  }
}

extension QueryField {
  /// Whether it says when.
  var isDate: Bool { [.from, .until, .on].contains(self) }
}

extension Contributor.Role {
  /// The roles a field asks for, none for any; nil for another field.
  static func asked(by field: QueryField) -> [String]? {
    switch field {
    case .by: []
    case .composer: [Self.composer, .attributed].map(\.rawValue)
    case .arranger: [Self.arranger, .orchestrator, .completer, .editor].map(\.rawValue)
    case .librettist: [Self.librettist, .textAuthor, .translator].map(\.rawValue)
    default: nil
    }
  }

  /// The roles that the words name.
  static func named(_ words: [String]) -> [String] {
    let asked = Set(words.map { folded($0) })
    return allCases.map(\.rawValue).filter { asked.contains(folded($0)) }
  }
}
