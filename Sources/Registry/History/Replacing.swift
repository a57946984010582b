import ConcertModel
import Findings
import SQLite

/// An entry as somebody took it to work on it.
public struct LoanedEntry: Sendable {
  /// The entry; what it refers to is named by id.
  public var entry: Entry
  /// What tells the record as it was taken.
  let fingerprint: [UInt8]
}

extension Registry {
  /// An entry to be worked on and handed back to `save(_:as:note:)`; nil when there is none.
  public func loan(_ id: EntryID) throws -> LoanedEntry? {
    try translating {
      guard let entry = try entry(id), let number = try currentNumber(id) else { return nil }
      let fingerprint = try connection.statement("SELECT fingerprint FROM entry WHERE number = ?1")
        .first([.integer(Int64(number))]) { $0.bytes(0) }
      return LoanedEntry(entry: entry, fingerprint: fingerprint ?? [])
    }
  }

  /// Puts an entry in the place of the one that was taken, in one transaction; what it describes
  /// on the spot becomes entries of their own.
  ///
  /// - Returns: whether anything changed.
  /// - Throws: `RegistryError.refused` where the entry has changed meanwhile, has another id or
  ///   kind, or refers to what is not there.
  @discardableResult
  public func save(_ loan: LoanedEntry, as entry: Entry, note: ChangeNote) throws -> Bool {
    guard let id = loan.entry.id, entry.id == id, entry.kind == loan.entry.kind else {
      throw RegistryError.refused(
        "the id and the kind of an entry stay", hint: "leave “id: \(loan.entry.id ?? "")” as it was"
      )
    }
    return try translating {
      let scribe = Scribe(connection, note: note)
      return try scribe.transaction {
        guard let number = try scribe.number(of: id), let kept = try scribe.kept(number),
          kept.fingerprint == loan.fingerprint, !kept.isWithdrawn
        else {
          throw RegistryError.refused(
            "“\(id)” has changed meanwhile", hint: "see registry history \(id), and edit it again")
        }
        var settling = Settling(scribe)
        let settled = try settling.settled(entry)
        if let missing = settling.missing.first {
          throw RegistryError.refused(
            "refers to “\(missing)”, which is not in the registry", hint: "name somebody who is")
        }
        guard settled != loan.entry else { return false }
        try scribe.replace(
          kept, with: settled, body: try EntryCoding.body(of: settled),
          offered: kept.kind == .event ? kept.offered : nil)
        return true
      }
    }
  }
}
