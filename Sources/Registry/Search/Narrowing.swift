import ConcertModel
import SQLite

/// Turns the terms of a query into conditions on entries.
///
/// Names and words are looked up first, in any spelling; what then stands in the SQL are numbers
/// of entries and words as they are kept.
struct Narrowing {
  let registry: Registry
  let kind: EntryKind

  /// The conditions that all must hold.
  func conditions(_ terms: [Query.Term]) throws -> [Condition] {
    let included = try all(terms.filter { !$0.isExcluded })
    let excluded = try terms.filter(\.isExcluded).flatMap { term in
      try all([term]).map { condition in
        var condition = condition
        condition.isExcluded = true
        return condition
      }
    }
    return included + excluded
  }

  private func all(_ terms: [Query.Term]) throws -> [Condition] {
    let own = try terms.compactMap { try ownCondition($0) }
    let rest = terms.filter { !Self.own.contains($0.field) }
    guard !rest.isEmpty else { return own }
    let others =
      switch kind {
      case .event: try Occasion(registry).rows(rest).map { Condition(alternatives: [$0]) }
      case .work: try works(rest)
      case .person: try people(rest)
      case .ensemble: try ensembles(rest)
      case .venue: try venues(rest)
      case .instrument, .series: [Condition]()
      }
    return own + others
  }

  // MARK: What an entry says of itself

  private static let own: Set<QueryField> = [
    .name, .title, .id, .identifier, .kind, .family, .key, .born, .died, .composed, .duration,
    .forces,
  ]

  private func ownCondition(_ term: Query.Term) throws -> Condition? {
    var clause = Clause()
    switch term.field {
    case .name, .title:
      clause.add("name.entry", among: try registry.numbers(kind, term.values))
      return Condition(alternatives: [clause.rows("name.entry", of: "name")])
    case .id:
      clause.add("asked.id", among: term.values)
      return Condition(
        alternatives: [clause.rows("coalesce(asked.redirect, asked.number)", of: "entry AS asked")])
    case .identifier:
      clause.add("identifier.value", among: term.values)
      return Condition(alternatives: [clause.rows("identifier.entry", of: "identifier")])
    case .kind, .family, .key:
      return Condition(alternatives: [try traits(term)])
    case .born, .died:
      clause.add("trait.field = ?", [.text(term.field.rawValue)])
      clause.add(dates: term, "trait.value")
      return Condition(alternatives: [clause.rows("trait.entry", of: "trait")])
    case .composed:
      clause.add(years: term)
      return Condition(alternatives: [clause.rows("work.entry", of: "work")])
    case .forces:
      clause.add("asked.number", among: try registry.works(byForces: term))
      return Condition(alternatives: [clause.rows("asked.number", of: "entry AS asked")])
    case .duration:
      clause.add(minutes: term)
      return Condition(alternatives: [clause.rows("work.entry", of: "work")])
    default: return nil
    }
  }

  /// The entries that have one of the words for a field.
  private func traits(_ term: Query.Term) throws -> Condition.Rows {
    var clause = Clause()
    clause.add("trait.field = ?", [.text(term.field.rawValue)])
    clause.add("trait.value", among: try registry.labels(term.field, term.values))
    return clause.rows("trait.entry", of: "trait")
  }

  // MARK: Works

  private func works(_ terms: [Query.Term]) throws -> [Condition] {
    var conditions: [Condition] = []
    var performed: [Query.Term] = []
    for term in terms {
      if let roles = Contributor.Role.asked(by: term.field) {
        var clause = Clause()
        clause.add(
          "contributor.person", among: try registry.numbers(.person, term.values))
        if !roles.isEmpty { clause.add("contributor.role", among: roles) }
        conditions.append(
          Condition(alternatives: [clause.rows("contributor.work", of: "contributor")]))
      } else if term.field == .work {
        var clause = Clause()
        clause.add("name.entry", among: try registry.numbers(.work, term.values))
        conditions.append(Condition(alternatives: [clause.rows("name.entry", of: "name")]))
      } else {
        performed.append(term)
      }
    }
    guard !performed.isEmpty else { return conditions }
    var alternatives = [try rows(ofPerformed: performed)]
    let instruments = performed.filter { $0.field == .instrument }
    if !instruments.isEmpty {
      // Played on the instrument at a performance, or written for it.
      let others = performed.filter { $0.field != .instrument }
      var scored = Clause()
      for term in instruments {
        scored.add("asked.number", among: try registry.works(scoredFor: term.values))
      }
      if !others.isEmpty { scored.add("asked.number", in: try rows(ofPerformed: others)) }
      alternatives.append(scored.rows("asked.number", of: "entry AS asked"))
    }
    return conditions + [Condition(alternatives: alternatives)]
  }

  /// The items of works that were given as the terms say.
  private func rows(ofPerformed terms: [Query.Term]) throws -> Condition.Rows {
    var clause = Clause()
    for rows in try Occasion(registry).rows(terms) {
      clause.add("item.event", in: rows)
      guard rows.column == "credit.event" else { continue }
      // Whoever is asked for has to take part in this item.
      clause.add(
        """
        EXISTS (SELECT 1 FROM \(rows.source) AND credit.event = item.event
          AND credit.item IN (0, item.ordinal))
        """, rows.values)
    }
    return clause.rows("item.work", of: "item")
  }

  // MARK: Ensembles and venues

  private func ensembles(_ terms: [Query.Term]) throws -> [Condition] {
    let ofMembers = terms.filter { [.member, .instrument].contains($0.field) }
    let performed = terms.filter { ![.member, .instrument].contains($0.field) }
    var conditions: [Condition] = []
    if !ofMembers.isEmpty {
      let clause = try memberships(ofMembers + performed.filter { $0.field.isDate })
      conditions.append(
        Condition(alternatives: [clause.rows("membership.ensemble", of: "membership")]))
    }
    let elsewhere = performed.filter { ofMembers.isEmpty || !$0.field.isDate }
    if !elsewhere.isEmpty {
      var clause = Clause()
      for rows in try Occasion(registry).rows(elsewhere) { clause.add("credit.event", in: rows) }
      conditions.append(Condition(alternatives: [clause.rows("credit.ensemble", of: "credit")]))
    }
    return conditions
  }

  private func venues(_ terms: [Query.Term]) throws -> [Condition] {
    var conditions: [Condition] = []
    var clause = Clause()
    var elsewhere: [Query.Term] = []
    for term in terms {
      switch term.field {
      case .town: conditions.append(Condition(alternatives: [try traits(term)]))
      case .venue:
        var own = Clause()
        own.add("name.entry", among: try registry.numbers(.venue, term.values))
        conditions.append(Condition(alternatives: [own.rows("name.entry", of: "name")]))
      case .from, .until, .on: clause.add(dates: term, "performance.date")
      case .occasion:
        clause.add("performance.occasion", among: try registry.labels(.occasion, term.values))
      default: elsewhere.append(term)
      }
    }
    for rows in try Occasion(registry).rows(elsewhere) { clause.add("performance.event", in: rows) }
    guard !clause.isEmpty else { return conditions }
    return conditions
      + [Condition(alternatives: [clause.rows("performance.venue", of: "performance")])]
  }
}
