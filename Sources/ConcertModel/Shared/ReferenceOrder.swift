extension EntryKind {
  /// The kinds in an order in which none refers to one that comes later.
  public static let inOrderOfReference: [EntryKind] = [
    .instrument, .person, .venue, .ensemble, .work, .series, .event,
  ]
}

extension Entry {
  /// The ids of entries of its own kind that it refers to: the whole that it is part of.
  var kin: [EntryID] {
    switch self {
    case .work(let work): [work.partOf?.id].compactMap { $0 }
    case .ensemble(let ensemble): [ensemble.partOf?.id].compactMap { $0 }
    case .series(let series): [series.partOf?.id].compactMap { $0 }
    case .person, .instrument, .venue, .event: []
    }
  }
}

extension Sequence where Element == Proposal {
  /// The proposals with what is referred to before what refers to it; otherwise as they came.
  public func inOrderOfReference() -> [Proposal] {
    var byKind: [EntryKind: [Proposal]] = [:]
    for proposal in self { byKind[proposal.entry.kind, default: []].append(proposal) }
    return EntryKind.inOrderOfReference.flatMap { kind in elderFirst(byKind[kind] ?? []) }
  }
}

/// Entries of one kind, each after those of its kind that it refers to.
private func elderFirst(_ proposals: [Proposal]) -> [Proposal] {
  guard proposals.contains(where: { !$0.entry.kin.isEmpty }) else { return proposals }
  var places: [EntryID: Int] = [:]
  for (place, proposal) in proposals.enumerated() {
    if let id = proposal.entry.id, places[id] == nil { places[id] = place }
  }
  var ordered: [Proposal] = []
  var isTaken = [Bool](repeating: false, count: proposals.count)
  for start in proposals.indices {
    // Up to the eldest, then down again; a circle ends where it began.
    var line: [Int] = []
    var pending = [start]
    while let place = pending.popLast() {
      guard !isTaken[place] else { continue }
      isTaken[place] = true
      line.append(place)
      pending += proposals[place].entry.kin.compactMap { places[$0] }
    }
    ordered += line.reversed().map { proposals[$0] }
  }
  return ordered
}
