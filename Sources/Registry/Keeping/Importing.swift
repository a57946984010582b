import ConcertModel
import Findings

extension Registry {
  /// Takes in what an importer proposes, in transactions of some hundred entries each: what was
  /// acknowledged stays, whatever happens to the rest.
  ///
  /// Taking the same proposals again changes nothing. Entries that are only mentioned are added or
  /// learn what they did not know; an event that its source now has differently is replaced,
  /// unless somebody has worked on it here.
  ///
  /// - Parameters:
  ///   - note: who does it, when and why, for the log.
  ///   - progress: called after each transaction with how many proposals are done; throwing, it
  ///     ends the import there.
  @discardableResult
  public func apply(
    _ proposals: Proposals, note: ChangeNote, progress: ((Int) throws -> Void)? = nil
  ) throws -> ImportSummary {
    try translating {
      let scribe = Scribe(connection, note: note)
      var summary = ImportSummary()
      summary.findings = proposals.findings
      summary.records.read = proposals.rejected
      summary.records.rejected = proposals.rejected
      var done = 0
      for start in stride(from: 0, to: proposals.proposals.count, by: Self.batch) {
        let end = min(start + Self.batch, proposals.proposals.count)
        // A batch that fails counts for nothing.
        summary += try scribe.transaction {
          try Self.take(proposals.proposals[start..<end], scribe)
        }
        done = end
        try progress?(done)
      }
      return summary
    }
  }

  /// What `apply` would do, without doing it: the counts, and every edit it would make.
  ///
  /// - Parameter sources: everything to be taken, one after the other.
  public func preview(_ sources: [Proposals], note: ChangeNote) throws -> ImportPreview {
    struct Undone: Error {}
    var preview = ImportPreview()
    return try translating {
      do {
        try connection.transaction {
          let last = try connection.integer("SELECT max(number) FROM edit") ?? 0
          for proposals in sources {
            var summary = try Self.take(proposals.proposals[...], Scribe(connection, note: note))
            summary.findings = proposals.findings + summary.findings
            summary.records.read += proposals.rejected
            summary.records.rejected += proposals.rejected
            preview.summary += summary
          }
          preview.edits = try edits("edit.number > ?1", .integer(Int64(last)))
          throw Undone()
        }
      } catch is Undone {}
      return preview
    }
  }

  /// A transaction of this many is acknowledged several times a second, and the log's syncing is
  /// small beside its work.
  private static let batch = 500

  private static func take(_ proposals: ArraySlice<Proposal>, _ scribe: Scribe) throws
    -> ImportSummary
  {
    var summary = ImportSummary()
    for proposal in proposals {
      summary.count(
        try take(proposal, scribe, &summary), mentioned: proposal.isMentioned)
    }
    return summary
  }

  private static func take(
    _ proposal: Proposal, _ scribe: Scribe, _ summary: inout ImportSummary
  ) throws -> Fate {
    guard let id = try chosenID(for: proposal, scribe) else {
      summary.findings.append(
        .error("an entry without an id", at: proposal.place, hint: "give it an id"))
      return .rejected
    }
    var settling = Settling(scribe)
    var entry = try settling.settled(proposal.entry)
    entry.id = id
    var place = proposal.place
    place.record = id
    // SQLite would refuse the row, too, and with it the whole batch.
    if let missing = settling.missing.first {
      summary.findings.append(
        .error("refers to “\(missing)”, which is not in the registry", at: place))
      return .rejected
    }
    for fate in settling.fates { summary.count(fate, mentioned: true) }
    let (fate, conflicts) = try scribe.take(entry, as: id)
    if fate == .rejected {
      summary.findings.append(
        .error("the id “\(id)” belongs to an entry of another kind", at: place))
    }
    let contradictions = settling.conflicts + conflicts.map { (id, $0) }
    for (entry, field) in contradictions {
      place.record = entry
      place.field = field
      summary.findings.append(
        .warning(
          "differs from what the registry has; the registry's was kept", at: place,
          hint: "see it with: leporello show \(entry)"))
    }
    return fate
  }

  /// The proposal's id, or its other one where the first belongs to another record of its source.
  private static func chosenID(for proposal: Proposal, _ scribe: Scribe) throws -> EntryID? {
    guard let id = proposal.entry.id, !id.isEmpty else { return nil }
    if proposal.hasMadeID, let known = try scribe.known(proposal.entry) {
      if known != id { scribe.linked[id] = known }
      return known
    }
    guard let other = proposal.otherwise, let number = try scribe.number(of: id),
      let kept = try scribe.kept(number)
    else { return id }
    let known = try EntryCoding.entry(kept.kind, body: kept.body, id: id).identifiers
    let isAnother = proposal.entry.identifiers.contains { identifier in
      let same = known.filter { $0.scheme == identifier.scheme }
      return !same.isEmpty && !same.contains(identifier)
    }
    return isAnother ? other : id
  }
}
