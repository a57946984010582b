extension Sequence where Element == Proposal {
  /// The proposals with those of one event put together where one part has what the other lacks:
  /// a season's list knows when and where, a programme's own file what was played.
  public func joiningEvents() -> [Proposal] {
    var places: [EntryID: Int] = [:]
    var joined: [Proposal] = []
    for proposal in self {
      guard case .event(let event) = proposal.entry, let id = event.id, let place = places[id],
        case .event(let known) = joined[place].entry, let whole = known.joined(with: event)
      else {
        if proposal.entry.kind == .event, let id = proposal.entry.id { places[id] = joined.count }
        joined.append(proposal)
        continue
      }
      joined[place].entry = .event(whole)
    }
    return joined
  }
}

extension Event {
  /// Both together; nil where each has a programme or performances, and so is one of its own.
  fileprivate func joined(with other: Event) -> Event? {
    let isPart = programme.isEmpty || other.programme.isEmpty
    let isOnce = performances.isEmpty || other.performances.isEmpty
    guard isPart, isOnce, self != other else { return nil }
    var whole = self
    whole.title = title ?? other.title
    whole.subtitle = subtitle ?? other.subtitle
    whole.kind = kind ?? other.kind
    whole.season = season ?? other.season
    whole.series = series ?? other.series
    whole.partOf = partOf.isEmpty ? other.partOf : partOf
    whole.performances = performances + other.performances
    whole.programme = programme + other.programme
    if performers.isEmpty { whole.performers = other.performers }
    whole.source += other.source
    return whole
  }
}
