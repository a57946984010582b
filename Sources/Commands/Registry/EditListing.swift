import ConcertModel
import Findings
import Records
import Registry
internal import Glibc

/// Edits as they are listed: a line a field, or an object an edit.
enum EditListing {
  /// The edits with who made them, a line a field that changed.
  static func history(_ edits: [Edit], as format: ListFormat) -> String {
    if format == .json { return JSON.list(edits.map(record)) + "\n" }
    let columns = ["edit", "time", "author", "origin", "what", "field", "before", "after"]
    let rows = edits.flatMap { edit -> [[JSON]] in
      let start: [JSON] = [
        .integer(edit.number), .text(edit.time), .text(edit.author), .text(edit.origin),
        .text(what(edit)),
      ]
      return fields(edit).map { start + $0 }
    }
    return Listing(columns: columns, rows: rows).printed(as: format)
  }

  /// What edits would do, a line a field that would change.
  static func changes(_ edits: [Edit], as format: ListFormat?) -> String {
    guard !edits.isEmpty else { return "" }
    let rows = edits.flatMap { edit -> [[JSON]] in
      let start: [JSON] = [
        .text(what(edit)), .text(edit.entryKind.rawValue), .text(edit.id),
      ]
      return fields(edit).map { start + $0 }
    }
    return Listing(columns: ["what", "kind", "id", "field", "before", "after"], rows: rows)
      .printed(as: format ?? .table)
  }

  /// An edit with every field that changed.
  static func record(_ edit: Edit) -> JSON {
    var fields: [JSON.Field] = [
      JSON.Field(name: "edit", value: .integer(edit.number)),
      JSON.Field(name: "time", value: .text(edit.time)),
      JSON.Field(name: "author", value: .text(edit.author)),
      JSON.Field(name: "origin", value: .text(edit.origin)),
      JSON.Field(name: "id", value: .text(edit.id)),
      JSON.Field(name: "kind", value: .text(edit.entryKind.rawValue)),
      JSON.Field(name: "what", value: .text(edit.kind.rawValue)),
    ]
    if let other = edit.other { fields.append(JSON.Field(name: "other", value: .text(other))) }
    let changes = edit.changes.map { change in
      JSON.fields([
        "field": .text(change.field), "before": .optional(change.before),
        "after": .optional(change.after),
      ])
    }
    fields.append(JSON.Field(name: "changes", value: .array(changes)))
    return .object(fields)
  }

  private static func what(_ edit: Edit) -> String {
    switch (edit.kind, edit.other) {
    case (.merge, let other?): "\(edit.id) merged into \(other)"
    case (.split, let other?): "\(edit.id) split from \(other)"
    default: edit.kind.rawValue
    }
  }

  /// A row for each field, one without a field where none changed.
  private static func fields(_ edit: Edit) -> [[JSON]] {
    let changes = edit.changes
    guard !changes.isEmpty else { return [[.null, .null, .null]] }
    return changes.map { change in
      [
        .text(change.field), change.before.map { .text(excerpt($0, limit: 200)) } ?? .null,
        change.after.map { .text(excerpt($0, limit: 200)) } ?? .null,
      ]
    }
  }
}

extension ChangeNote {
  /// A note of a change made now, by who runs the command.
  static func now(_ session: Session, origin: String) -> ChangeNote {
    let names = ["LEPORELLO_AUTHOR", "USER", "LOGNAME"].compactMap { session.environment[$0] }
    return ChangeNote(
      time: universalTime(), author: names.first { !$0.isEmpty } ?? "", origin: origin)
  }
}

/// The moment as ISO 8601 in universal time, for the registry's log.
private func universalTime() -> String {
  var seconds = time(nil)
  var parts = tm()
  gmtime_r(&seconds, &parts)
  let two = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
  let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
}
