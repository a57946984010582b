import ConcertModel
import SQLite

extension Registry {
  /// Merges an entry into another of its kind: its id from now on leads to the other, which
  /// learns its names and identifiers and whatever else it did not know.
  ///
  /// - Returns: the fields in which the two contradict each other; the other's were kept, the
  ///   merged one's are in the log.
  /// - Throws: `RegistryError.refused` where either is not there, or they are not of a kind.
  public func merge(_ id: EntryID, into other: EntryID, note: ChangeNote) throws -> [String] {
    try translating {
      let scribe = Scribe(connection, note: note)
      return try scribe.transaction {
        let merged = try standing(id, scribe)
        let target = try standing(other, scribe)
        guard merged.number != target.number else {
          throw RegistryError.refused(
            "“\(id)” and “\(other)” are the same entry", hint: "see registry history \(id)")
        }
        guard merged.kind == target.kind else {
          throw RegistryError.refused(
            "“\(id)” is a \(merged.kind.rawValue) and “\(other)” a \(target.kind.rawValue)",
            hint: "only entries of one kind can be merged")
        }
        return try scribe.merge(merged, into: target)
      }
    }
  }

  /// An entry that stands for itself.
  private func standing(_ id: EntryID, _ scribe: Scribe) throws -> Scribe.Kept {
    guard let number = try scribe.number(of: id), let kept = try scribe.kept(number),
      !kept.isWithdrawn
    else {
      throw RegistryError.refused(
        "there is no entry “\(id)”", hint: "leporello find people, works, events … tells the ids")
    }
    return kept
  }
}

extension Scribe {
  /// Merges one entry into another and derives again all that refers to it.
  func merge(_ merged: Kept, into target: Kept) throws -> [String] {
    let own = try EntryCoding.entry(target.kind, body: target.body, id: target.id)
    var further = try EntryCoding.entry(merged.kind, body: merged.body, id: merged.id)
    further.id = target.id
    var (learned, conflicts) = Learning.merged(own, with: further)
    if target.kind == .event { (learned, conflicts) = (own, []) }
    if learned != own {
      try replace(
        target, with: learned, body: try EntryCoding.body(of: learned),
        offered: target.kind == .event ? target.offered : nil)
    }
    let referring = try entriesReferring(to: merged.number)
    try log(merged, kind: .merge, concerns: target.number)
    try forget(further, number: merged.number)
    try connection.run(
      "UPDATE entry SET redirect = ?2 WHERE number = ?1", .integer(Int64(merged.number)),
      .integer(Int64(target.number)))
    forgetWhatIsKnown()
    for number in referring { try deriveAgain(number) }
    return conflicts
  }

  /// Makes a merged entry stand for itself again.
  func split(_ merged: Kept, from other: Int) throws {
    let referring = try entriesReferring(to: other)
    try log(merged, kind: .split, concerns: other)
    try connection.run(
      "UPDATE entry SET redirect = NULL WHERE number = ?1", .integer(Int64(merged.number)))
    forgetWhatIsKnown()
    try derive(
      from: EntryCoding.entry(merged.kind, body: merged.body, id: merged.id),
      number: merged.number)
    for number in referring { try deriveAgain(number) }
  }

  /// Takes an entry out; its id and its history stay.
  func withdraw(_ number: Int) throws {
    guard let kept = try kept(number) else { return }
    try log(kept, kind: .withdrawal, concerns: nil)
    try forget(EntryCoding.entry(kept.kind, body: kept.body, id: kept.id), number: number)
    try connection.run(
      "UPDATE entry SET redirect = number WHERE number = ?1", .integer(Int64(number)))
    forgetWhatIsKnown()
  }

  /// Puts an entry back to an earlier record.
  func restore(_ number: Int, to entry: Entry) throws {
    guard let kept = try kept(number) else { return }
    try replace(
      kept, with: entry, body: try EntryCoding.body(of: entry),
      offered: kept.kind == .event ? kept.offered : nil)
  }

  /// The entries that name an entry, each once.
  func entriesReferring(to number: Int) throws -> [Int] {
    try connection.rows(
      """
      SELECT ensemble FROM membership WHERE person = ?1
        UNION SELECT work FROM contributor WHERE person = ?1
        UNION SELECT event FROM credit WHERE person = ?1
        UNION SELECT event FROM credit WHERE ensemble = ?1
        UNION SELECT event FROM item WHERE work = ?1
        UNION SELECT event FROM performance WHERE venue = ?1
        UNION SELECT entry FROM trait WHERE field = 'part-of' AND value = CAST(?1 AS TEXT)
      """, .integer(Int64(number))
    ) { $0.integer(0) }
  }

  private func deriveAgain(_ number: Int) throws {
    guard let kept = try kept(number) else { return }
    let entry = try EntryCoding.entry(kept.kind, body: kept.body, id: kept.id)
    try forget(entry, number: number)
    try derive(from: entry, number: number)
  }
}
