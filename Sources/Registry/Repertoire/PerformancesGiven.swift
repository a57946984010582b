import ConcertModel
import SQLite

/// The statements that all questions begin with, and the values they are bound to.
///
/// `given`: each item at each concert at which it was given, and item 0, which stands for the event
/// as a whole. `played`: each work once a concert. `maker`: who composed what. `concert`: each
/// concert once.
struct PerformancesGiven {
  private(set) var values: [Value] = []
  private var clauses: [String] = []

  /// Prepares the statements for a filter.
  init(_ filter: RepertoireFilter, in registry: Registry) throws {
    let exceptions = try ScopedPerformances(registry)
    // The first three parameters stand before those of the filter.
    values = [
      .text(exceptions.items), .text(exceptions.credits), .text(try registry.inheritedMakers()),
    ]
    add("p.date >= ?", filter.from?.description)
    if let until = filter.until?.description {
      add("substr(p.date, 1, \(until.utf8.count)) <= ?", until)
    }
    add("p.venue = ?", try registry.number(of: filter.venue))
    add("i.work = ?", try registry.number(of: filter.work))
    add(
      "i.work IN (SELECT work FROM maker WHERE person = ?)",
      try registry.number(of: filter.composer))
    try add(
      credited: "c.person = ? AND c.role = 'conductor'", registry.number(of: filter.conductor))
    try add(
      credited: "coalesce(c.person, c.ensemble) = ? AND c.role IS NOT 'conductor'",
      registry.number(of: filter.performer))
    try add(credited: "c.ensemble = ?", registry.number(of: filter.ensemble))
    if let instrument = filter.instrument {
      add("EXISTS (\(Self.credit) AND c.instrument = ?)", instrument)
    }
    if let season = filter.season {
      add("p.event IN (SELECT entry FROM event WHERE season = ?)", season)
    }
  }

  private mutating func add(_ clause: String, _ text: String?) {
    guard let text else { return }
    clauses.append(clause)
    values.append(.text(text))
  }

  private mutating func add(_ clause: String, _ number: Int?) {
    guard let number else { return }
    clauses.append(clause)
    values.append(.integer(Int64(number)))
  }

  private mutating func add(credited clause: String, _ number: Int?) throws {
    add("EXISTS (\(Self.credit) AND \(clause))", number)
  }

  /// A credit of the item or of the event as a whole, unless its scope leaves the concert out.
  private static let credit = """
    SELECT 1 FROM credit c WHERE c.event = p.event AND c.item IN (0, i.item)
      AND NOT EXISTS (SELECT 1 FROM silent WHERE silent.event = c.event AND silent.item = c.item
        AND silent.ordinal = c.ordinal AND silent.performance = p.ordinal)
    """

  /// The statements before a question's own, which begins with what follows `WITH …`.
  var sql: String {
    let conditions = (["a.event IS NULL"] + clauses).joined(separator: " AND ")
    return """
      WITH absent(event, performance, item) AS MATERIALIZED (
        SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)),
      silent(event, performance, item, ordinal) AS MATERIALIZED (
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)),
      maker(work, person, name) AS MATERIALIZED (
        SELECT work, person, credited_as FROM contributor WHERE role = 'composer'
        UNION
        SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)),
      line(event, item, work) AS (
        SELECT event, ordinal, work FROM item WHERE layer IS NOT 'dropped'
        UNION ALL SELECT entry, 0, NULL FROM event),
      given(event, performance, date, venue, item, work) AS MATERIALIZED (
        SELECT p.event, p.ordinal, p.date, p.venue, i.item, i.work
          FROM performance p JOIN line i ON i.event = p.event
          LEFT JOIN absent a
            ON a.event = p.event AND a.performance = p.ordinal AND a.item = i.item
          WHERE \(conditions)),
      played(event, performance, date, venue, work) AS MATERIALIZED (
        SELECT DISTINCT event, performance, date, venue, work FROM given WHERE work IS NOT NULL),
      concert(event, performance, date, venue) AS MATERIALIZED (
        SELECT DISTINCT event, performance, date, venue FROM given),
      credited(event, performance, date, item, work, person, ensemble, role, standing, instrument)
        AS (
        SELECT g.event, g.performance, g.date, c.item, g.work, c.person, c.ensemble, c.role,
          c.standing, c.instrument
          FROM given g JOIN credit c ON c.event = g.event AND c.item IN (0, g.item)
          WHERE NOT EXISTS (SELECT 1 FROM silent s WHERE s.event = c.event AND s.item = c.item
            AND s.ordinal = c.ordinal AND s.performance = g.performance))

      """
  }
}

extension Registry {
  /// The number of an entry that must be there.
  func number(of id: EntryID?) throws -> Int? {
    guard let id else { return nil }
    // A number nobody has: what is not there was never performed.
    return try connection.integer(
      "SELECT coalesce(redirect, number) FROM entry WHERE id = ?1", .text(id)) ?? -1
  }

  /// The people who composed what works that name no composer are part of:
  /// `[[work, person, null], …]`.
  func inheritedMakers() throws -> String {
    let parts = try connection.rows(
      """
      SELECT entry.number, whole.number FROM entry JOIN entry AS whole
        ON whole.id = entry.body ->> '$.partOf'
        WHERE entry.kind = 'work' AND instr(entry.body, '"partOf"') > 0
      """
    ) { ($0.integer(0), $0.integer(1)) }
    guard !parts.isEmpty else { return "[]" }
    var makers: [Int: [Int?]] = [:]
    for (work, person) in try connection.rows(
      "SELECT work, person FROM contributor WHERE role = 'composer'",
      read: { ($0.integer(0), $0.optionalInteger(1)) })
    {
      makers[work, default: []].append(person)
    }
    let wholes = Dictionary(parts, uniquingKeysWith: { first, _ in first })
    var rows: [String] = []
    for (part, whole) in parts where makers[part] == nil {
      var above: Int? = whole
      var steps = 0
      while let work = above, makers[work] == nil, steps < 16 {
        above = wholes[work]
        steps += 1
      }
      for person in (above.flatMap { makers[$0] } ?? []).compactMap(\.self) {
        rows.append("[\(part),\(person),null]")
      }
    }
    return "[" + rows.joined(separator: ",") + "]"
  }
}
