import ConcertModel
import SQLite

extension Registry {
  /// Makes an edit undone by a new one; of a merge all it changed.
  ///
  /// - Parameters:
  ///   - number: the edit's number, as `history(_:)` tells it.
  ///   - anyway: also where later edits of the entry would be undone with it.
  /// - Returns: the ids of the entries that are as they were.
  /// - Throws: `RegistryError.refused` where there is no such edit, where later ones build on it,
  ///   or where something refers to an entry that would go.
  @discardableResult
  public func undo(_ number: Int, note: ChangeNote, anyway: Bool = false) throws -> [EntryID] {
    try translating {
      let scribe = Scribe(connection, note: note)
      return try scribe.transaction {
        guard let edit = try edits("edit.number = ?1", .integer(Int64(number))).first,
          let entry = try connection.integer(
            "SELECT entry FROM edit WHERE number = ?1", .integer(Int64(number)))
        else {
          throw RegistryError.refused("there is no edit \(number)", hint: "see registry history ID")
        }
        let merge = try mergeEdit(beside: number)
        if let merge { return try undo(merge: merge, scribe, anyway: anyway) }
        if !anyway { try refuseIfLater(than: number, entries: [entry]) }
        switch (edit.kind, edit.before) {
        case (.split, _), (.merge, _):
          throw RegistryError.refused(
            "edit \(number) undid a merge", hint: "merge again with registry merge")
        case (_, nil): try withdraw(entry, edit.id, scribe)
        case (_, let before?):
          try scribe.restore(
            entry, to: EntryCoding.entry(edit.entryKind, body: before, id: edit.id))
        }
        return [edit.id]
      }
    }
  }

  /// The edit by which an entry was merged, where the edit belongs to a merge.
  private func mergeEdit(beside number: Int) throws -> Int? {
    try connection.integer(
      """
      SELECT merge.number FROM edit JOIN edit AS merge ON merge.change = edit.change
        WHERE edit.number = ?1 AND merge.kind = 'merge'
      """, .integer(Int64(number)))
  }

  private func refuseIfLater(than number: Int, entries: [Int]) throws {
    let later = try connection.rows(
      """
      SELECT number FROM edit WHERE number > ?1 AND entry IN (SELECT value FROM json_each(?2))
        ORDER BY number LIMIT 5
      """, .integer(Int64(number)), .text("\(entries)")
    ) { $0.integer(0) }
    guard !later.isEmpty else { return }
    let list = later.map(String.init).joined(separator: ", ")
    throw RegistryError.refused(
      "edit \(number) was built on by \(later.count == 1 ? "edit" : "edits") \(list)",
      hint: "undo the later ones first, or all of them with --anyway")
  }

  private func undo(merge number: Int, _ scribe: Scribe, anyway: Bool) throws -> [EntryID] {
    let rows = try connection.rows(
      """
      SELECT edit.number, edit.entry, edit.before, edit.kind, edit.concerns FROM edit
        WHERE edit.change = (SELECT change FROM edit WHERE number = ?1) ORDER BY edit.number
      """, .integer(Int64(number))
    ) { row in
      (
        number: row.integer(0), entry: row.integer(1), before: row.optionalText(2),
        kind: row.optionalText(3), other: row.optionalInteger(4)
      )
    }
    if !anyway, let last = rows.last {
      try refuseIfLater(than: last.number, entries: rows.map(\.entry))
    }
    var restored: [EntryID] = []
    for row in rows {
      guard let kept = try scribe.kept(row.entry) else { continue }
      if row.kind == Edit.Kind.merge.rawValue, let other = row.other {
        try scribe.split(kept, from: other)
      } else if let before = row.before {
        try scribe.restore(
          row.entry, to: EntryCoding.entry(kept.kind, body: before, id: kept.id))
      }
      restored.append(kept.id)
    }
    return restored
  }

  private func withdraw(_ entry: Int, _ id: EntryID, _ scribe: Scribe) throws {
    let referring = try scribe.entriesReferring(to: entry)
    if let first = referring.first, let kept = try scribe.kept(first) {
      let others = referring.count > 1 ? " and \(referring.count - 1) more" : ""
      throw RegistryError.refused(
        "“\(kept.id)”\(others) would refer to “\(id)”, which would be gone",
        hint: "change them first, or merge “\(id)” into another entry")
    }
    try scribe.withdraw(entry)
  }
}
