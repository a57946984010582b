import ConcertModel
import SQLite

/// The index of words: an entry's own, their keys by sound, and those of what it refers to.
extension Scribe {
  /// Indexes an entry from the derived tables.
  func index(_ kind: EntryKind, _ number: Int) throws {
    let names = try connection.statement(
      "SELECT form, folded FROM name WHERE entry = ?1"
    ).rows([.integer(Int64(number))]) { ($0.text(0), $0.text(1)) }
    if kind != .work {  // titles are not spelt by ear
      for word in names.flatMap({ wordsOf($0.0) }) { try keepSound(of: word) }
    }
    let own = distinct(names.map(\.1).joined(separator: " "))
    for word in own.split(separator: " ").map(String.init) where indexed.insert(word).inserted {
      try connection.run("INSERT OR IGNORE INTO word(text) VALUES (?1)", .text(word))
    }
    let context = try context(of: kind, number)
    // A hall is known with its town.
    words[number] = kind == .venue ? own + " " + context : own
    try connection.run(
      "INSERT INTO search(rowid, kind, words, context) VALUES (?1, ?2, ?3, ?4)",
      .integer(Int64(number)), .text(kind.rawValue), .text(own), .text(context))
  }

  /// Keeps a word under the keys it sounds by.
  private func keepSound(of word: String) throws {
    guard sounded.insert(word).inserted else { return }
    let forms = foldedForms(word).filter { !$0.contains(" ") }
    for key in skeletonKeys(word) {
      for form in forms {
        try connection.run(
          "INSERT OR IGNORE INTO sound(key, word) VALUES (?1, ?2)", .text(key), .text(form))
      }
    }
  }

  /// The words by which an entry is found besides its own: a work's composers, an event's people,
  /// works, places and dates.
  private func context(of kind: EntryKind, _ number: Int) throws -> String {
    let value = Value.integer(Int64(number))
    var parts: [String] = []
    switch kind {
    case .work:
      parts += try related("SELECT person FROM contributor WHERE work = ?1", value)
      parts += try texts("SELECT credited_as FROM contributor WHERE work = ?1", value)
    case .event:
      parts += try related(
        """
        SELECT person FROM credit WHERE event = ?1 UNION SELECT ensemble FROM credit
          WHERE event = ?1 UNION SELECT work FROM item WHERE event = ?1
          UNION SELECT venue FROM performance WHERE event = ?1
          UNION SELECT contributor.person FROM item JOIN contributor USING (work)
            WHERE item.event = ?1
          UNION SELECT CAST(value AS INTEGER) FROM trait WHERE entry = ?1 AND field = 'part-of'
        """, value)
      parts += try texts(
        """
        SELECT credited_as FROM credit WHERE event = ?1 UNION SELECT season FROM event
          WHERE entry = ?1 UNION SELECT occasion FROM performance WHERE event = ?1
          UNION SELECT date FROM performance WHERE event = ?1
          UNION SELECT instrument FROM credit WHERE event = ?1
          UNION SELECT contributor.credited_as FROM item JOIN contributor USING (work)
            WHERE item.event = ?1
        """, value)
    case .venue:
      parts += try towns(of: number)
    case .person, .ensemble, .instrument, .series: break
    }
    return distinct(parts.joined(separator: " "))
  }

  /// The words of the entries a query names.
  private func related(_ sql: String, _ value: Value) throws -> [String] {
    let numbers = try connection.statement(sql).rows([value]) { $0.optionalInteger(0) }
    return try numbers.compactMap(\.self).map { number in
      if let known = words[number] { return known }
      let found =
        try connection.text(
          """
          SELECT iif(kind = 'venue', words || ' ' || context, words) FROM search WHERE rowid = ?1
          """, .integer(Int64(number))) ?? ""
      words[number] = found
      return found
    }
  }

  private func texts(_ sql: String, _ value: Value) throws -> [String] {
    try connection.statement(sql).rows([value]) { $0.optionalText(0) }
      .compactMap(\.self).flatMap(foldedForms)
  }

  private func towns(of number: Int) throws -> [String] {
    guard let kept = try kept(number),
      case .venue(let venue) = try EntryCoding.entry(.venue, body: kept.body, id: "")
    else { return [] }
    return venue.town?.entries.flatMap { foldedForms($0.text) } ?? []
  }

  /// Indexes again what refers to an entry whose names have changed.
  func indexAgain(whatRefersTo number: Int) throws {
    let referring = try connection.statement(
      """
      SELECT work, 'work' FROM contributor WHERE person = ?1
        UNION SELECT event, 'event' FROM credit WHERE person = ?1
        UNION SELECT event, 'event' FROM credit WHERE ensemble = ?1
        UNION SELECT event, 'event' FROM item WHERE work = ?1
        UNION SELECT event, 'event' FROM performance WHERE venue = ?1
        UNION SELECT item.event, 'event' FROM contributor JOIN item USING (work)
          WHERE contributor.person = ?1
        UNION SELECT trait.entry, 'event' FROM trait JOIN event ON event.entry = trait.entry
          WHERE field = 'part-of' AND value = CAST(?1 AS TEXT)
      """
    ).rows([.integer(Int64(number))]) { ($0.integer(0), $0.text(1)) }
    for (other, kind) in referring {
      guard let kind = EntryKind(rawValue: kind) else { continue }
      try connection.run("DELETE FROM search WHERE rowid = ?1", .integer(Int64(other)))
      try index(kind, other)
    }
  }
}

/// The words of a text as they are written, without punctuation.
func wordsOf(_ text: String) -> [String] {
  text.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }.map(String.init)
}

/// Each word once, in order of first appearance.
private func distinct(_ words: String) -> String {
  var seen: Set<Substring> = []
  return words.split(separator: " ").filter { seen.insert($0).inserted }.joined(separator: " ")
}
