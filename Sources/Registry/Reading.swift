import ConcertModel
import SQLite

extension Registry {
  /// The entry with this id, past any merges; what it refers to is named by id.
  ///
  /// - Returns: nil when there is none.
  public func entry(_ id: EntryID) throws -> Entry? {
    try translating {
      guard let number = try currentNumber(id) else { return nil }
      let found = try connection.statement(
        "SELECT kind, body, id, fingerprint FROM entry WHERE number = ?1"
      ).first([.integer(Int64(number))]) { ($0.text(0), $0.text(1), $0.text(2), $0.bytes(3)) }
      guard let (kind, body, id, fingerprint) = found else { return nil }
      guard let kind = EntryKind(rawValue: kind), fingerprint == EntryCoding.fingerprint(of: body)
      else { throw RegistryError.damaged("\(path): the record of \(id) has changed by itself") }
      return try EntryCoding.entry(kind, body: following(body), id: id)
    }
  }

  /// The event with this id, with the people, ensembles, works and venues it refers to put in
  /// their places, ready to be typeset; nil when there is none.
  public func event(_ id: EntryID) throws -> Event? {
    guard case .event(let event) = try entry(id) else { return nil }
    return try resolved(event)
  }

  /// An event, from the registry or from elsewhere, with every id replaced by the entry.
  ///
  /// Ids nobody has stay.
  public func resolved(_ event: Event) throws -> Event {
    var filling = Filling(registry: self)
    return try filling.filled(event)
  }

  /// An entry with every id in it replaced by the entry it stands for, as far as there is one.
  public func resolved(_ entry: Entry) throws -> Entry {
    var filling = Filling(registry: self)
    switch entry {
    case .event(let event): return .event(try filling.filled(event))
    case .work(let work):
      guard case .entry(let whole) = try filling.filled(.entry(work)) else { return entry }
      return .work(whole)
    case .ensemble(let ensemble): return .ensemble(try filling.filled(ensemble))
    case .series(var series):
      series.partOf = try series.partOf.map { try filling.filled($0) }
      return .series(series)
    case .person, .instrument, .venue: return entry
    }
  }

  /// The ids of all entries of a kind, in order.
  public func ids(_ kind: EntryKind) throws -> [EntryID] {
    try translating {
      try connection.rows(
        "SELECT id FROM entry WHERE kind = ?1 AND redirect IS NULL ORDER BY id",
        .text(kind.rawValue)
      ) { $0.text(0) }
    }
  }
}

/// Puts entries in the place of ids; each is read once.
private struct Filling {
  let registry: Registry
  private var known: [EntryID: Entry] = [:]
  /// Works being filled: a work that is part of itself ends here.
  private var open: Set<EntryID> = []

  init(registry: Registry) { self.registry = registry }

  private mutating func entry(_ id: EntryID) throws -> Entry? {
    if let entry = known[id] { return entry }
    let entry = try registry.entry(id)
    known[id] = entry
    return entry
  }

  mutating func filled(_ event: Event) throws -> Event {
    var event = event
    event.performances = try event.performances.map { performance in
      var performance = performance
      if let id = performance.venue?.id, case .venue(let venue) = try entry(id) {
        performance.venue = .entry(venue)
      }
      return performance
    }
    event.partOf = try event.partOf.map { try filled($0) }
    event.performers = try event.performers.map { try filled($0) }
    event.programme = try event.programme.map { try filled($0) }
    event.staff = try event.staff.map { group in
      var group = group
      group.credits = try group.credits.map { try filled($0) }
      return group
    }
    return event
  }

  private mutating func filled(_ item: ProgrammeItem) throws -> ProgrammeItem {
    var item = item
    item.work = try item.work.map { try filled($0) }
    item.credits = try item.credits.map { try filled($0) }
    item.items = try item.items.map { try filled($0) }
    return item
  }

  private mutating func filled(_ credit: Credit) throws -> Credit {
    var credit = credit
    credit.person = try credit.person.map { try filled($0) }
    credit.sitsOut = try credit.sitsOut.map { try filled($0) }
    credit.joins = try credit.joins.map { try filled($0) }
    if let id = credit.ensemble?.id, case .ensemble(let ensemble) = try entry(id) {
      credit.ensemble = .entry(try filled(ensemble))
    }
    return credit
  }

  mutating func filled(_ ensemble: Ensemble) throws -> Ensemble {
    var ensemble = ensemble
    ensemble.members = try ensemble.members.map { try filled($0) }
    return ensemble
  }

  private mutating func filled(_ member: Membership) throws -> Membership {
    var member = member
    member.person = try filled(member.person)
    return member
  }

  private mutating func filled(_ reference: Reference<Person>) throws -> Reference<Person> {
    guard let id = reference.id, case .person(let person) = try entry(id) else { return reference }
    return .entry(person)
  }

  mutating func filled(_ reference: Reference<Series>) throws -> Reference<Series> {
    guard let id = reference.id, !open.contains(id), case .series(var series) = try entry(id)
    else { return reference }
    open.insert(id)
    defer { open.remove(id) }
    series.partOf = try series.partOf.map { try filled($0) }
    return .entry(series)
  }

  mutating func filled(_ reference: Reference<Work>) throws -> Reference<Work> {
    var work: Work
    switch reference {
    case .entry(let given): work = given
    case .id(let id):
      guard !open.contains(id), case .work(let found) = try entry(id) else { return reference }
      work = found
    }
    if let id = work.id { open.insert(id) }
    defer { if let id = work.id { open.remove(id) } }
    work.contributors = try work.contributors.map { contributor in
      var contributor = contributor
      contributor.person = try contributor.person.map { try filled($0) }
      return contributor
    }
    work.partOf = try work.partOf.map { try filled($0) }
    return .entry(work)
  }
}
