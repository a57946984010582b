import SQLite

/// A demand on entries: rows of which at least one (or none) must belong to the entry.
///
/// Only these fixed fragments make up the SQL; everything a user wrote is bound.
struct Condition {
  /// One source of rows: a table with conditions, and the column that holds the entry's number.
  struct Rows {
    var column: String
    /// What follows `FROM`, ending in a `WHERE` clause that more can be added to with `AND`.
    var source: String
    var values: [Value]

    /// A query that yields the numbers of the entries.
    var members: String { "SELECT \(column) FROM \(source)" }
  }

  /// Any of these will do.
  var alternatives: [Rows]
  var isExcluded = false

  /// The demand on `entry.number`, row by row.
  var test: String {
    let tests = alternatives.map {
      "EXISTS (SELECT 1 FROM \($0.source) AND \($0.column) = entry.number)"
    }
    let any = tests.isEmpty ? "0" : "(" + tests.joined(separator: " OR ") + ")"
    return isExcluded ? "NOT \(any)" : any
  }

  /// The demand as a set of numbers, which is the better way when the set is small.
  var membership: String {
    let any =
      alternatives.isEmpty
      ? "0"
      : "entry.number IN (" + alternatives.map(\.members).joined(separator: " UNION ALL ") + ")"
    return isExcluded ? "NOT \(any)" : any
  }

  var values: [Value] { alternatives.flatMap(\.values) }
}

/// Conditions on the columns of one table, put together with `AND`.
struct Clause {
  private(set) var sql: [String] = []
  private(set) var values: [Value] = []

  var isEmpty: Bool { sql.isEmpty }

  /// Adds a condition with its values.
  mutating func add(_ condition: String, _ values: [Value] = []) {
    sql.append(condition)
    self.values += values
  }

  /// The column holds one of the numbers.
  mutating func add(_ column: String, among numbers: [Int]) {
    add("\(column) IN (SELECT value FROM json_each(?))", [.text("\(numbers)")])
  }

  /// The column holds one of the texts.
  mutating func add(_ column: String, among texts: [String]) {
    let places = texts.map { _ in "?" }.joined(separator: ", ")
    add("\(column) IN (\(places))", texts.map(Value.text))
  }

  /// The column is a number of the other clause's rows.
  mutating func add(_ column: String, in rows: Condition.Rows) {
    add("\(column) IN (\(rows.members))", rows.values)
  }

  /// The rows of a table that fulfil all of it.
  func rows(_ column: String, of table: String) -> Condition.Rows {
    Condition.Rows(
      column: column,
      source: table + " WHERE " + (sql.isEmpty ? "1" : sql.joined(separator: " AND ")),
      values: values)
  }
}
