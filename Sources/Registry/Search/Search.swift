import ConcertModel
import SQLite

/// A condition as it stands in a statement about `entry`.
///
/// The statements say themselves which table comes first: "SQLite chooses to never reorder tables
/// in a CROSS JOIN", and a unary plus keeps a term from an index. The planner knows nothing of
/// what the tables hold and would walk through every entry of a kind.
struct Demand {
  var sql: String
  /// Whether it names a small set, to be gone through entry by entry.
  var isSmall = false
  var values: [Value]
}

/// One search over one kind of entries.
struct Search {
  let registry: Registry
  var connection: Connection { registry.connection }
  let kind: EntryKind
  let query: SoughtWords
  /// What has to be true besides.
  var conditions: [Demand] = []

  /// Most entries weighed against each other for one way of matching.
  static let weighed = 200

  /// So many whole words or beginnings, and nobody looks at guesses.
  private static let enough = 3

  /// The demands as they follow a statement's own conditions.
  var tests: String { conditions.map { " AND " + $0.sql }.joined() }

  /// The best matches, the better first.
  func matches(limit: Int) throws -> [Match] {
    var found: [Match] = []
    var seen: Set<Int> = []
    var guesses = Guesses(query)
    for way in Match.Way.allCases {
      // Guesses are worth the trouble only where there is little else.
      if way >= .slips, found.count >= min(limit, Self.enough) || found.first?.way == .whole {
        break
      }
      let numbers = try numbers(way, &guesses, limit: Self.weighed).filter { !seen.contains($0) }
      let matches = try weighed(numbers, way, guesses, limit: limit - found.count)
      seen.formUnion(matches.map(\.number))
      found += matches.map(\.match)
      if found.count >= limit { break }
    }
    return found
  }

  /// The entries found in the best way in which there are any, as far as the limit.
  func best(limit: Int) throws -> [Int] {
    var guesses = Guesses(query)
    for way in Match.Way.allCases {
      let numbers = try numbers(way, &guesses, limit: limit)
      if way < .sound, !numbers.isEmpty { return numbers }
      if way == .sound { return try weighed(numbers, way, guesses, limit: limit).map(\.number) }
    }
    return []
  }

  private func numbers(_ way: Match.Way, _ guesses: inout Guesses, limit: Int) throws -> [Int] {
    switch way {
    case .whole: return try whole(query.forms, limit: limit)
    case .words:
      let worded = try entries(query.expression(kind), limit: limit)
      return worded + (try initialled(limit: limit)).filter { !worded.contains($0) }
    case .beginnings: return try begun(limit: limit)
    case .slips:
      try guesses.learnSlips(registry)
      let slipped = try entries(query.expression(kind, forms: guesses.forms), limit: limit)
      return slipped + (try parted(limit: limit)).filter { !slipped.contains($0) }
    case .sound:
      try guesses.learnSounds(registry)
      let heard = try entries(query.expression(kind, forms: guesses.forms), limit: limit)
      // Who has some of the words only is worth a look where hardly anybody has all.
      guard query.terms.count > 1, isNamed, heard.count < Self.enough else { return heard }
      return heard + (try partly(guesses, limit: limit)).filter { !heard.contains($0) }
    }
  }

  // MARK: Asking the tables

  /// Entries one of whose names is one of the forms.
  private func whole(_ forms: [String], limit: Int) throws -> [Int] {
    try connection.statement(
      """
      SELECT DISTINCT name.entry FROM name CROSS JOIN entry ON entry.number = name.entry
        WHERE name.folded IN (SELECT value FROM json_each(?)) AND entry.kind = ?
          AND entry.redirect IS NULL\(tests) LIMIT ?
      """
    ).rows(
      [.text(Self.list(forms)), .text(kind.rawValue)] + conditions.flatMap(\.values)
        + [.integer(Int64(limit))]
    ) { $0.integer(0) }
  }

  /// Entries one of whose names is the query when neither has blanks, or when the query has one
  /// letter too many: somebody slipped at a blank.
  private func parted(limit: Int) throws -> [Int] {
    var joined: [String] = []
    for form in query.forms {
      let letters = Array(form.replacing(" ", with: ""))
      guard (4...48).contains(letters.count) else { continue }
      joined.append(String(letters))
      // A letter in place of the blank: there is one word where there should be two.
      if query.terms.count == 1 {
        joined += letters.indices.map { String(letters[..<$0] + letters[($0 + 1)...]) }
      }
    }
    return try connection.statement(
      """
      SELECT DISTINCT name.entry FROM name CROSS JOIN entry ON entry.number = name.entry
        WHERE replace(name.folded, ' ', '') IN (SELECT value FROM json_each(?)) AND entry.kind = ?
          AND instr(name.folded, ' ') AND entry.redirect IS NULL\(tests) LIMIT ?
      """
    ).rows(
      [.text(Self.list(joined)), .text(kind.rawValue)] + conditions.flatMap(\.values)
        + [.integer(Int64(limit))]
    ) { $0.integer(0) }
  }

  /// Entries whose words begin as the query's do. The short words of a name are looked for in the
  /// names of those whom its longer words find: asked of the index, which puts together all words
  /// that begin so, “F. C. Woehning” took 59 ms among 100,000 events, and takes 0.2 ms so.
  private func begun(limit: Int) throws -> [Int] {
    let least = query.terms.contains { $0.forms[0].count >= Self.telling } ? Self.telling : 3
    let short = query.terms.filter { $0.forms[0].count < least }
    let words = query.terms.filter { $0.forms[0].count >= least }
    guard hasOnlyNames, !short.isEmpty, !words.isEmpty else {
      return try entries(query.expression(kind, beginnings: true), limit: limit)
    }
    return try narrowed(toNamesWith: short).entries(
      query.expression(kind, of: words, beginnings: true), limit: limit)
  }

  /// People who have the words of the query but for the initials, and given names that begin so.
  private func initialled(limit: Int) throws -> [Int] {
    let places = query.terms.indices
    let initials = places.filter(isInitial)
    guard !initials.isEmpty, initials.count < query.terms.count else { return [] }
    return try narrowed(toNamesWith: initials.map { query.terms[$0] }).entries(
      query.expression(kind, of: places.filter { !isInitial($0) }.map { query.terms[$0] }),
      limit: limit)
  }

  /// The same search among entries with names in which words begin so.
  private func narrowed(toNamesWith beginnings: [SoughtWords.Term]) -> Search {
    var narrowed = self
    narrowed.conditions += beginnings.map { term in
      // Only names of people are written by initials.
      let end = kind == .person || !term.isShort ? "" : " "
      let tests = term.forms.map { _ in "instr(' ' || name.folded || ' ', ?)" }
      return Demand(
        sql: """
          EXISTS(SELECT 1 FROM name WHERE name.entry = entry.number
            AND (\(tests.joined(separator: " OR "))))
          """, values: term.forms.map { .text(" " + $0 + end) })
    }
    return narrowed
  }

  /// A word of so many letters begins few others.
  private static let telling = 5

  /// Whether entries of the kind are found by their names alone.
  private var hasOnlyNames: Bool { [.person, .ensemble, .instrument].contains(kind) }

  /// Entries that an expression finds, in the order they were taken in; where there are more than
  /// can be weighed, first those that are called by what was asked for before anything else.
  private func entries(_ expression: String, limit: Int) throws -> [Int] {
    let numbers = try indexed(expression, limit: limit)
    guard numbers.count == limit, kind != .event else { return numbers }
    let first = try calledFirst(limit: limit / 2)
    return first + numbers.filter { !first.contains($0) }
  }

  /// Entries that the index of words finds, in the order they were taken in. Entries that were
  /// merged into others are not in it.
  private func indexed(_ expression: String, limit: Int) throws -> [Int] {
    let sql =
      conditions.isEmpty
      ? "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?"
      : """
      SELECT search.rowid FROM search CROSS JOIN entry ON entry.number = search.rowid
        WHERE search MATCH ?\(tests) ORDER BY search.rowid LIMIT ?
      """
    return try connection.statement(sql).rows(
      [.text(expression)] + conditions.flatMap(\.values) + [.integer(Int64(limit))]
    ) { $0.integer(0) }
  }

  /// Entries one of whose names begins with the query.
  private func calledFirst(limit: Int) throws -> [Int] {
    let start = query.forms[0]
    return try connection.statement(
      """
      SELECT DISTINCT name.entry FROM name CROSS JOIN entry ON entry.number = name.entry
        WHERE name.folded >= ? AND name.folded < ? AND entry.kind = ?
          AND entry.redirect IS NULL\(tests) LIMIT ?
      """
    ).rows(
      [.text(start), .text(start + "\u{10FFFF}"), .text(kind.rawValue)]
        + conditions.flatMap(\.values) + [.integer(Int64(limit))]
    ) { $0.integer(0) }
  }

  /// Entries that have some of the words, those with more and rarer words first: somebody wrote a
  /// second given name, or a patronymic, that the registry does not know.
  private func partly(_ guesses: Guesses, limit: Int) throws -> [Int] {
    var weights: [Int: Double] = [:]
    for term in query.terms where term.isWeighty {
      let numbers = try indexed(
        query.expression(kind, of: [term], forms: guesses.forms), limit: Self.mostOfOneWord)
      let weight = 1 + 8 / Double(8 + numbers.count)
      for number in numbers { weights[number, default: 0] += weight }
    }
    return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
  }

  /// Entries looked at for one word of several.
  private static let mostOfOneWord = 3_000

  /// Texts of folded letters as a JSON array, for binding.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }
}
