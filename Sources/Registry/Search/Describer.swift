import ConcertModel
import SQLite

/// Says of an entry what a list shows.
struct Describer {
  let connection: Connection

  /// Id, name and what tells the entry from others; nil when there is no such entry.
  func description(of number: Int, _ kind: EntryKind) throws
    -> (id: EntryID, name: String, detail: String)?
  {
    let value = Value.integer(Int64(number))
    let found = try connection.statement(
      """
      SELECT id, (SELECT form FROM name WHERE name.entry = ?1 AND name.kind = 'preferred'
          ORDER BY name.number LIMIT 1)
        FROM entry WHERE number = ?1
      """
    ).first([value]) { (id: $0.text(0), title: $0.optionalText(1)) }
    guard let (id, title) = found else { return nil }
    switch kind {
    case .event:
      let (when, line) = try occasion(value)
      return (id, title ?? line, when)
    case .work:
      let makers = try connection.statement(
        """
        SELECT coalesce(contributor.credited_as, name.form, contributor.role) FROM contributor
          LEFT JOIN name ON name.number =
            (SELECT min(number) FROM name WHERE name.entry = contributor.person)
          WHERE contributor.work = ?1 ORDER BY contributor.ordinal
        """
      ).rows([value]) { $0.text(0) }
      return (id, title ?? id, makers.joined(separator: ", "))
    case .venue:
      // The id carries the town after the name; the town itself is in the record.
      let body = try connection.text(
        "SELECT value FROM entry, json_each(body, '$.town') WHERE number = ?1 LIMIT 1", value)
      return (id, title ?? id, body ?? "")
    case .instrument:
      // Homonyms have the name in common; the gloss is in the record.
      let gloss = try connection.text(
        """
        SELECT coalesce(body ->> '$.gloss.en', (SELECT value FROM json_each(body, '$.gloss')),
          body ->> '$.family') FROM entry WHERE number = ?1
        """, value)
      return (id, try englishName(value) ?? title ?? id, gloss ?? "")
    case .series:
      // Seasons of one name are told apart by their years.
      let period = try connection.text(
        """
        SELECT concat_period.text FROM (SELECT coalesce(body ->> '$.from', '') || '–'
          || coalesce(body ->> '$.until', '') AS text FROM entry WHERE number = ?1) AS concat_period
          WHERE text <> '–'
        """, value)
      return (id, title ?? id, period ?? "")
    case .person, .ensemble:
      return (id, title ?? id, "")
    }
  }

  /// Instruments are listed by their English names, as formulas and event files call them.
  private func englishName(_ entry: Value) throws -> String? {
    try connection.text(
      """
      SELECT form FROM name WHERE entry = ?1 AND kind = 'preferred' AND language = 'en'
        ORDER BY number LIMIT 1
      """, entry)
  }

  /// When an event is, and a line that stands for its title: who, when, where.
  private func occasion(_ event: Value) throws -> (when: String, line: String) {
    let when =
      try connection.text("SELECT first_date FROM event WHERE entry = ?1", event) ?? ""
    let who = try connection.text(
      """
      SELECT name.form FROM credit JOIN name ON name.entry = coalesce(credit.ensemble, credit.person)
        WHERE credit.event = ?1 ORDER BY credit.item, credit.ordinal, name.number LIMIT 1
      """, event)
    let place = try connection.text(
      """
      SELECT name.form FROM performance JOIN name ON name.entry = performance.venue
        WHERE performance.event = ?1 ORDER BY performance.ordinal, name.number LIMIT 1
      """, event)
    return (
      when,
      [who, when, place].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: ", ")
    )
  }

  /// A name, and how it is looked for.
  struct Name {
    var form: String
    var folded: String
    /// Whether it only says where the entry is sorted: “Wagner, Richard”.
    var isForSorting = false
  }

  /// The names an entry may be found by: its own, and those of what it is known with.
  func names(of number: Int, _ kind: EntryKind) throws -> [Name] {
    let value = Value.integer(Int64(number))
    let own = try connection.statement(
      "SELECT form, folded, kind = 'sort' FROM name WHERE entry = ?1 ORDER BY number"
    ).rows([value]) {
      Name(form: $0.text(0), folded: $0.text(1), isForSorting: $0.integer(2) == 1)
    }
    switch kind {
    case .work:
      return own
        + (try connection.statement(
          """
          SELECT name.form, name.folded FROM contributor JOIN name ON name.entry = contributor.person
            WHERE contributor.work = ?1 ORDER BY contributor.ordinal, name.number
          """
        ).rows([value]) { Name(form: $0.text(0), folded: $0.text(1)) })
    case .event:
      return own
        + (try connection.statement(
          """
          SELECT form, folded FROM name WHERE entry IN (
            SELECT person FROM credit WHERE event = ?1 UNION SELECT ensemble FROM credit
              WHERE event = ?1 UNION SELECT work FROM item WHERE event = ?1
              UNION SELECT venue FROM performance WHERE event = ?1
              UNION SELECT contributor.person FROM item JOIN contributor USING (work)
                WHERE item.event = ?1
              UNION SELECT CAST(value AS INTEGER) FROM trait WHERE entry = ?1
                AND field = 'part-of') ORDER BY number
          """
        ).rows([value]) { Name(form: $0.text(0), folded: $0.text(1)) })
    case .person, .ensemble, .instrument, .venue, .series:
      return own
    }
  }
}
