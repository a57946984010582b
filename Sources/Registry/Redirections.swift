import ConcertModel
import Findings
import Records
import SQLite

/// Ids of merged entries lead to those they were merged into, wherever they are written.
extension Registry {
  /// The number of the entry an id leads to, past any merges; nil when there is none.
  func currentNumber(_ id: EntryID) throws -> Int? {
    guard let number = try connection.current(id), try !connection.isWithdrawn(number) else {
      return nil
    }
    return number
  }

  /// A record with every id in it that leads elsewhere replaced by the one it leads to.
  func following(_ body: String) throws -> String {
    // Most registries have no merged entry, and a look at the index is all it takes.
    guard try connection.integer("SELECT 1 FROM entry WHERE redirect IS NOT NULL LIMIT 1") != nil,
      let root = JSONReader.read(Array(body.utf8), file: nil, errata: Errata())
    else { return body }
    var hasChanged = false
    let followed = try followed(root.json, &hasChanged)
    return hasChanged ? followed.line : body
  }

  /// The fields in which records name other entries.
  private static let references: Set = ["person", "ensemble", "venue", "work", "partOf"]

  private func followed(_ value: JSON, _ hasChanged: inout Bool) throws -> JSON {
    switch value {
    case .array(let values): return .array(try values.map { try followed($0, &hasChanged) })
    case .object(let fields):
      return .object(
        try fields.map { field in
          guard case .text(let id) = field.value, Self.references.contains(field.name) else {
            return JSON.Field(name: field.name, value: try followed(field.value, &hasChanged))
          }
          let current = try connection.currentID(id)
          if current != id { hasChanged = true }
          return JSON.Field(name: field.name, value: .text(current))
        })
    default: return value
    }
  }

  /// An id in a list of them, or whatever else stands there.
  private func leading(_ value: JSON, _ hasChanged: inout Bool) throws -> JSON {
    guard case .text(let id) = value else { return try followed(value, &hasChanged) }
    let current = try connection.currentID(id)
    if current != id { hasChanged = true }
    return .text(current)
  }
}

extension Connection {
  /// The number of the entry an id leads to, though it may be withdrawn; nil when there is none.
  func current(_ id: EntryID) throws -> Int? {
    var found = try step("SELECT number, redirect FROM entry WHERE id = ?1", .text(id))
    // A merge never closes a circle; a crafted file might.
    for _ in 0..<64 {
      guard let here = found, let next = here.redirect, next != here.number else { break }
      found = try step(
        "SELECT number, redirect FROM entry WHERE number = ?1", .integer(Int64(next)))
    }
    return found?.number
  }

  /// The id that an id leads to.
  func currentID(_ id: EntryID) throws -> EntryID {
    guard let number = try current(id) else { return id }
    return try text("SELECT id FROM entry WHERE number = ?1", .integer(Int64(number))) ?? id
  }

  /// Whether an entry was taken out: it then leads to itself.
  func isWithdrawn(_ number: Int) throws -> Bool {
    try integer("SELECT redirect = number FROM entry WHERE number = ?1", .integer(Int64(number)))
      == 1
  }

  private func step(_ sql: String, _ value: Value) throws -> (number: Int, redirect: Int?)? {
    try statement(sql).first([value]) { ($0.integer(0), $0.optionalInteger(1)) }
  }
}
