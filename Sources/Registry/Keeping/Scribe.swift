import ConcertModel
import Findings
import SQLite

/// Writes entries and all that follows from them; lives for one import.
final class Scribe {
  let connection: Connection
  private let note: ChangeNote
  /// The log's number for this change in the current transaction; made when first needed.
  private var change: Int?
  /// Entries by id. Numbers never change and entries never go, so they outlive a transaction.
  private var numbers: [EntryID: Int] = [:]
  private var kinds: [EntryID: EntryKind] = [:]
  /// Folded names of entries, for the index of what refers to them.
  var words: [Int: String] = [:]
  /// Words whose sound has been kept.
  var sounded: Set<String> = []
  /// Words that are in the list of words.
  var indexed: Set<String> = []
  /// Words of fields that have been kept.
  var labelled: Set<String> = []
  /// Entries whose own names changed, so that what refers to them must be indexed again.
  private var stale: [Int] = []
  /// People and ensembles whose kept name is another than the source's.
  private(set) var otherwiseNamed: [EntryID: Texts] = [:]

  /// The state of the file, as others have written it, when it was last looked at.
  private var state: Int?

  /// Ids that a source made of names, and those under which the registry knows the entries.
  var linked: [EntryID: EntryID] = [:]

  init(_ connection: Connection, note: ChangeNote) {
    self.connection = connection
    self.note = note
  }

  /// An entry as it stands in the file.
  struct Kept {
    var number: Int
    var id: EntryID
    var kind: EntryKind
    var body: String
    var fingerprint: [UInt8]
    var offered: [UInt8]
    var isWithdrawn: Bool
  }

  /// Runs one transaction of the import.
  func transaction<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try connection.transaction {
        change = nil
        try noticeOthers()
        let result = try work()
        for number in stale { try indexAgain(whatRefersTo: number) }
        stale = []
        return result
      }
    } catch {
      // What was remembered of the entries made in it never happened.
      forgetAll()
      throw error
    }
  }

  /// Forgets what is remembered where another process has written since the last transaction.
  private func noticeOthers() throws {
    // "The integer values returned by two invocations of "PRAGMA data_version" from the same
    // connection will be different if changes were committed to the database by any other
    // connection in the interim."
    let now = try connection.integer("PRAGMA data_version")
    if let state, now != state { forgetAll() }
    state = now
  }

  private func forgetAll() {
    forgetWhatIsKnown()
    sounded = []
    labelled = []
    indexed = []
    stale = []
  }

  // MARK: Looking up

  /// The number of an entry, past any merges; nil when there is none.
  func number(of id: EntryID) throws -> Int? {
    if let known = numbers[id] { return known }
    guard let number = try connection.current(id),
      let kind = try connection.text(
        "SELECT kind FROM entry WHERE number = ?1", .integer(Int64(number)))
    else { return nil }
    numbers[id] = number
    kinds[id] = EntryKind(rawValue: kind)
    return number
  }

  /// The kind of an entry; nil when there is none.
  func kind(of id: EntryID) throws -> EntryKind? {
    guard let number = try number(of: id), try !connection.isWithdrawn(number) else { return nil }
    return kinds[id]
  }

  func kept(_ number: Int) throws -> Kept? {
    try connection.statement(
      """
      SELECT kind, body, fingerprint, offered, id, redirect = number FROM entry WHERE number = ?1
      """
    ).first([.integer(Int64(number))]) { row in
      EntryKind(rawValue: row.text(0)).map {
        Kept(
          number: number, id: row.text(4), kind: $0, body: row.text(1), fingerprint: row.bytes(2),
          offered: row.bytes(3), isWithdrawn: row.optionalInteger(5) == 1)
      }
    } ?? nil
  }

  /// The one entry of a kind that has this name in any of its forms; nil when none or several do.
  func entry(named name: String, _ kind: EntryKind) throws -> EntryID? {
    let found = try connection.statement(
      """
      SELECT DISTINCT entry.id FROM name JOIN entry ON entry.number = name.entry
        WHERE name.folded = ?1 AND entry.kind = ?2 AND name.kind <> 'search-hint' LIMIT 2
      """
    ).rows([.text(folded(name)), .text(kind.rawValue)]) { $0.text(0) }
    return found.count == 1 ? found[0] : nil
  }

  /// The one venue that has this name in any of its forms and is not in another town; nil when
  /// none or several are.
  func venue(named name: Texts, in town: Texts?) throws -> EntryID? {
    let wanted = Set((town?.entries ?? []).map { folded($0.text) })
    var found: Set<EntryID> = []
    for form in name.entries {
      let alike = try connection.statement(
        """
        SELECT DISTINCT entry.id, entry.body FROM name JOIN entry ON entry.number = name.entry
          WHERE name.folded = ?1 AND entry.kind = 'venue' AND entry.redirect IS NULL
            AND name.kind <> 'search-hint' LIMIT 50
        """
      ).rows([.text(folded(form.text))]) { ($0.text(0), $0.text(1)) }
      for (id, body) in alike {
        guard case .venue(let venue) = try EntryCoding.entry(.venue, body: body, id: id) else {
          continue
        }
        let towns = Set((venue.town?.entries ?? []).map { folded($0.text) })
        if wanted.isEmpty || towns.isEmpty || agree(wanted, towns) { found.insert(id) }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether two towns are one: “New York” is also “New York, NY”.
  private func agree(_ one: Set<String>, _ other: Set<String>) -> Bool {
    one.contains { first in
      other.contains { second in
        first == second || first.hasPrefix(second + " ") || second.hasPrefix(first + " ")
      }
    }
  }

  // MARK: Writing

  /// Takes an entry whose references are all ids.
  ///
  /// - Returns: its fate, and the fields in which it contradicts what is kept.
  func take(_ entry: Entry, as id: EntryID) throws -> (Fate, conflicts: [String]) {
    let body = try EntryCoding.body(of: entry)
    let fingerprint = EntryCoding.fingerprint(of: body)
    guard let number = try number(of: id), let kept = try kept(number) else {
      try add(entry, id: id, body: body, fingerprint: fingerprint)
      return (.added, [])
    }
    guard kept.kind == entry.kind else { return (.rejected, []) }
    if kept.isWithdrawn {
      let isEvent = entry.kind == .event
      try replace(kept, with: entry, body: body, offered: isEvent ? fingerprint : nil)
      return (.added, [])
    }
    if case .event = entry {
      // The event was merged into another one, which has a source of its own.
      if kept.id != id { return (.unchanged, []) }
      if kept.offered == fingerprint || kept.fingerprint == fingerprint { return (.unchanged, []) }
      // Somebody has worked on the event here since it came from its source.
      if kept.fingerprint != kept.offered { return (.unchanged, ["event"]) }
      try replace(kept, with: entry, body: body, offered: fingerprint)
      return (.updated, [])
    }
    otherwiseNamed[id] = nil
    if kept.fingerprint == fingerprint { return (.unchanged, []) }
    let known = try EntryCoding.entry(kept.kind, body: kept.body, id: id)
    if let name = entry.name, name != known.name { otherwiseNamed[id] = name }
    let (merged, conflicts) = Learning.merged(known, with: entry)
    if merged == known { return (.unchanged, conflicts) }
    try replace(kept, with: merged, body: try EntryCoding.body(of: merged), offered: nil)
    return (.updated, conflicts)
  }

  private func add(_ entry: Entry, id: EntryID, body: String, fingerprint: [UInt8]) throws {
    let isEvent = entry.kind == .event
    try connection.run(
      "INSERT INTO entry(id, kind, body, fingerprint, offered) VALUES (?1, ?2, ?3, ?4, ?5)",
      .text(id), .text(entry.kind.rawValue), .text(body), .blob(fingerprint),
      isEvent ? .blob(fingerprint) : .null)
    let number = try connection.integer("SELECT last_insert_rowid()") ?? 0
    numbers[id] = number
    kinds[id] = entry.kind
    try log(number, before: nil, fingerprint: fingerprint)
    try derive(from: entry, number: number)
  }

  /// Puts a record in the place of the one that is kept.
  ///
  /// - Parameter offered: of an event, the fingerprint it had when its source last offered it.
  func replace(_ kept: Kept, with entry: Entry, body: String, offered: [UInt8]?) throws {
    let fingerprint = EntryCoding.fingerprint(of: body)
    try log(
      kept.number, before: kept.isWithdrawn ? nil : kept.body, fingerprint: fingerprint)
    try connection.run(
      """
      UPDATE entry SET body = ?2, fingerprint = ?3, offered = ?4,
        redirect = iif(redirect = number, NULL, redirect) WHERE number = ?1
      """,
      .integer(Int64(kept.number)), .text(body), .blob(fingerprint),
      offered.map(Value.blob) ?? .null)
    words[kept.number] = nil
    try forget(
      EntryCoding.entry(kept.kind, body: kept.body, id: kept.id), number: kept.number)
    try derive(from: entry, number: kept.number)
    if entry.kind != .event { stale.append(kept.number) }
  }

  /// Logs what became of an entry whose record stays.
  func log(_ kept: Kept, kind: Edit.Kind, concerns: Int?) throws {
    try log(
      kept.number, before: kept.body, fingerprint: kept.fingerprint, kind: kind.rawValue,
      concerns: concerns)
  }

  /// Forgets what was remembered of entries, when ids come to lead elsewhere.
  func forgetWhatIsKnown() {
    numbers = [:]
    kinds = [:]
    words = [:]
  }

  private func log(
    _ number: Int, before: String?, fingerprint: [UInt8], kind: String? = nil,
    concerns: Int? = nil
  ) throws {
    if change == nil {
      try connection.run(
        "INSERT INTO change(time, author, origin) VALUES (?1, ?2, ?3)",
        .text(note.time), .text(note.author), .text(note.origin))
      change = try connection.integer("SELECT last_insert_rowid()")
    }
    try connection.run(
      """
      INSERT INTO edit(change, entry, before, fingerprint, kind, concerns)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """,
      Value(change), .integer(Int64(number)), Value(before), .blob(fingerprint), Value(kind),
      Value(concerns))
  }
}
