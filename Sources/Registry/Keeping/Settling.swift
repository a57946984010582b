import ConcertModel

/// Puts ids in place of the entries an event or a work gives on the spot, and takes those in.
///
/// Somebody given by name alone is the one entry that already has the name; where none or several
/// have it, an entry of its own under an id made of the name.
struct Settling {
  let scribe: Scribe
  /// The fates of the entries taken in on the way.
  private(set) var fates: [Fate] = []
  /// References to ids that nobody has.
  private(set) var missing: [EntryID] = []
  /// Fields in which an entry given on the spot contradicts the one that is kept.
  private(set) var conflicts: [(id: EntryID, field: String)] = []

  init(_ scribe: Scribe) { self.scribe = scribe }

  /// The entry with every reference an id.
  mutating func settled(_ entry: Entry) throws -> Entry {
    switch entry {
    case .ensemble(let ensemble): return .ensemble(try settled(ensemble))
    case .work(let work): return .work(try settled(work))
    case .series(let series): return .series(try settled(series))
    case .event(let event): return .event(try settled(event))
    case .person, .instrument, .venue: return entry
    }
  }

  private mutating func settled(_ ensemble: Ensemble) throws -> Ensemble {
    var ensemble = ensemble
    ensemble.members = try ensemble.members.map { try settled($0) }
    ensemble.partOf = try ensemble.partOf.map { try self.ensemble($0) }
    return ensemble
  }

  private mutating func settled(_ member: Membership) throws -> Membership {
    var member = member
    member.person = try person(member.person)
    return member
  }

  private mutating func settled(_ work: Work) throws -> Work {
    var work = work
    work.contributors = try work.contributors.map { contributor in
      var contributor = contributor
      contributor.person = try contributor.person.map { try person($0) }
      if contributor.creditedAs == nil, let id = contributor.person?.id {
        contributor.creditedAs = scribe.otherwiseNamed[id]
      }
      return contributor
    }
    work.partOf = try work.partOf.map { try self.work($0) }
    return work
  }

  private mutating func settled(_ series: Series) throws -> Series {
    var series = series
    series.partOf = try series.partOf.map { try self.series($0) }
    return series
  }

  private mutating func settled(_ event: Event) throws -> Event {
    var event = event
    event.performances = try event.performances.map { performance in
      var performance = performance
      performance.venue = try performance.venue.map { try venue($0) }
      return performance
    }
    event.partOf = try event.partOf.map { try series($0) }
    event.performers = try event.performers.map { try settled($0) }
    event.programme = try event.programme.map { try settled($0) }
    event.staff = try event.staff.map { group in
      var group = group
      group.credits = try group.credits.map { try settled($0) }
      return group
    }
    return event
  }

  private mutating func settled(_ item: ProgrammeItem) throws -> ProgrammeItem {
    var item = item
    item.work = try item.work.map { try work($0) }
    item.credits = try item.credits.map { try settled($0) }
    item.items = try item.items.map { try settled($0) }
    return item
  }

  private mutating func settled(_ credit: Credit) throws -> Credit {
    var credit = credit
    credit.person = try credit.person.map { try person($0) }
    credit.ensemble = try credit.ensemble.map { try ensemble($0) }
    credit.sitsOut = try credit.sitsOut.map { try person($0) }
    credit.joins = try credit.joins.map { try settled($0) }
    // Printed as its source has it, though the registry may know the artist by another form.
    if credit.creditedAs == nil, let id = credit.person?.id ?? credit.ensemble?.id {
      credit.creditedAs = scribe.otherwiseNamed[id]
    }
    return credit
  }

  // MARK: One reference

  private mutating func person(_ reference: Reference<Person>) throws -> Reference<Person> {
    guard case .entry(let person) = reference else { return try checked(reference, .person) }
    return .id(try take(.person(person), from: person.name, id: slug(first(person.name))))
  }

  private mutating func ensemble(_ reference: Reference<Ensemble>) throws -> Reference<Ensemble> {
    guard case .entry(let given) = reference else { return try checked(reference, .ensemble) }
    let ensemble = try settled(given)
    return .id(try take(.ensemble(ensemble), from: ensemble.name, id: slug(first(ensemble.name))))
  }

  private mutating func series(_ reference: Reference<Series>) throws -> Reference<Series> {
    guard case .entry(let given) = reference else { return try checked(reference, .series) }
    let series = try settled(given)
    return .id(try take(.series(series), from: series.name, id: slug(first(series.name))))
  }

  private mutating func venue(_ reference: Reference<Venue>) throws -> Reference<Venue> {
    guard case .entry(let venue) = reference else { return try checked(reference, .venue) }
    let town = venue.town.map { " " + first($0) } ?? ""
    var known = venue
    // A hall of that name in another town is another hall.
    if venue.id == nil { known.id = try scribe.venue(named: venue.name, in: venue.town) }
    return .id(try take(.venue(known), from: nil, id: slug(first(venue.name) + town)))
  }

  private mutating func work(_ reference: Reference<Work>) throws -> Reference<Work> {
    guard case .entry(let given) = reference else { return try checked(reference, .work) }
    let work = try settled(given)
    // Titles repeat; with their makers before them they are the works' own.
    let makers = work.contributors.filter { $0.role == .composer }.compactMap { contributor in
      contributor.person?.id ?? contributor.creditedAs.map { slug(first($0)) }
    }
    let parent = work.partOf?.id.map { [$0] } ?? makers
    let id = slug((parent + [first(work.title)]).joined(separator: " "))
    return .id(try take(.work(work), from: nil, id: id))
  }

  private func first(_ texts: Texts) -> String { texts.entries.first?.text ?? "" }

  private mutating func checked<Item>(_ reference: Reference<Item>, _ kind: EntryKind) throws
    -> Reference<Item>
  {
    guard let id = reference.id else { return reference }
    // The source's own id for what the registry knows under another.
    if let known = scribe.linked[id], try scribe.kind(of: known) == kind { return .id(known) }
    if try scribe.kind(of: id) != kind { missing.append(id) }
    return reference
  }

  /// Takes an entry in under its own id, the id of the one entry that has its name, or a new one.
  private mutating func take(_ entry: Entry, from name: Texts?, id proposed: EntryID) throws
    -> EntryID
  {
    var id = entry.id
    if id == nil, let name {
      for form in name.entries where id == nil {
        id = try scribe.entry(named: form.text, entry.kind)
      }
    }
    let chosen = try free(id ?? proposed, for: entry.kind)
    var entry = entry
    entry.id = chosen
    let (fate, contradictions) = try scribe.take(entry, as: chosen)
    fates.append(fate)
    conflicts += contradictions.map { (chosen, $0) }
    return chosen
  }

  /// The id, unless an entry of another kind has it.
  private func free(_ id: EntryID, for kind: EntryKind) throws -> EntryID {
    let id = id.isEmpty ? kind.rawValue : id
    guard let taken = try scribe.kind(of: id), taken != kind else { return id }
    return id + "-" + kind.rawValue
  }
}
