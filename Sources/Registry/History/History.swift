import ConcertModel
import SQLite

extension Registry {
  /// Every edit of an entry, the oldest first; also the merges of others into it.
  ///
  /// - Returns: nil when there is no such entry, and never was.
  public func history(_ id: EntryID) throws -> [Edit]? {
    try translating {
      guard let number = try connection.integer("SELECT number FROM entry WHERE id = ?1", .text(id))
      else { return nil }
      return try edits(
        "edit.entry = ?1 OR edit.concerns = ?1 AND edit.kind IN ('merge', 'split')",
        .integer(Int64(number)))
    }
  }

  /// The edits that a condition names, in the order they were made.
  func edits(_ condition: String, _ values: Value...) throws -> [Edit] {
    let rows = try connection.statement(
      """
      SELECT edit.number, change.time, change.author, change.origin, entry.id, entry.kind,
          edit.kind, other.id, edit.before, edit.entry, entry.redirect = entry.number
        FROM edit JOIN change ON change.number = edit.change
          JOIN entry ON entry.number = edit.entry LEFT JOIN entry AS other
          ON other.number = edit.concerns
        WHERE \(condition) ORDER BY edit.number
      """
    ).rows(values) { row -> (edit: Edit, entry: Int, isGone: Bool) in
      let before = row.optionalText(8)
      let kind = row.optionalText(6).flatMap(Edit.Kind.init)
      return (
        Edit(
          number: row.integer(0), time: row.text(1), author: row.text(2), origin: row.text(3),
          id: row.text(4), entryKind: EntryKind(rawValue: row.text(5)) ?? .person,
          kind: kind ?? (before == nil ? .addition : .change), other: row.optionalText(7),
          before: before, after: nil),
        row.integer(9), row.optionalInteger(10) == 1
      )
    }
    return try rows.map { edit, entry, isGone in
      var edit = edit
      edit.after = try after(edit.number, entry: entry, isGone: isGone)
      return edit
    }
  }

  /// What an edit made of the record: what the next edit found, or the record as it is.
  private func after(_ edit: Int, entry: Int, isGone: Bool) throws -> String? {
    let values = [Value.integer(Int64(entry)), .integer(Int64(edit))]
    let next = try connection.statement(
      "SELECT before FROM edit WHERE entry = ?1 AND number > ?2 ORDER BY number LIMIT 1"
    ).first(values) { $0.optionalText(0) }
    if let next { return next }
    return isGone
      ? nil : try connection.text("SELECT body FROM entry WHERE number = ?1", values[0])
  }
}
