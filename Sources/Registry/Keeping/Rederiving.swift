import ConcertModel
import SQLite

extension Scribe {
  /// Derives everything again that follows from the records, as after a change of the rules.
  func deriveAgain() throws {
    for table in Self.derivedTables { try connection.run("DELETE FROM \(table)") }
    // Names before those who refer to them.
    for kind in EntryKind.inOrderOfReference {
      let numbers = try connection.rows(
        "SELECT number FROM entry WHERE kind = ?1 AND redirect IS NULL ORDER BY number",
        .text(kind.rawValue)
      ) { $0.integer(0) }
      for number in numbers {
        guard let kept = try kept(number) else { continue }
        try derive(from: EntryCoding.entry(kind, body: kept.body, id: ""), number: number)
      }
    }
  }

  private static let derivedTables = [
    "name", "membership", "contributor", "event", "performance", "item", "credit", "search",
    "sound", "trait", "label", "work", "identifier", "word",
  ]
}

extension Registry {
  /// Brings a file of an older schema to this one, in one transaction, after a copy of it has
  /// been laid beside it.
  ///
  /// - Returns: the name of the copy.
  static func bringUpToDate(_ connection: Connection) throws -> String {
    let copy = try freeName(connection.path + ".schema-\(connection.schemaVersion)")
    try connection.backUp(to: copy)
    try connection.migrate(RegistrySchema.lineage) { version in
      guard version < RegistrySchema.derivedAlike else { return }
      let note = ChangeNote(time: "", author: "", origin: "")
      try Scribe(connection, note: note).deriveAgain()
    }
    return copy
  }

  /// The name, or the name with a number, that no file has.
  private static func freeName(_ name: String) throws -> String {
    for number in 1...999 {
      let candidate = number == 1 ? name : "\(name)-\(number)"
      if !Connection.isTaken(candidate) { return candidate }
    }
    throw SQLiteError.exists(name)
  }
}
