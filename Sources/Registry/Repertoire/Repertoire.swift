import ConcertModel
import SQLite

extension Registry {
  /// Counts performances.
  ///
  /// - Parameter limit: the most rows; nil for all.
  public func repertoire(
    _ question: RepertoireQuestion, _ filter: RepertoireFilter = RepertoireFilter(),
    limit: Int? = nil
  ) throws -> RepertoireTable {
    try translating {
      let counting = RepertoireCounting(
        connection: connection, given: try PerformancesGiven(filter, in: self))
      var table = try counting.table(question)
      if let limit { table.rows = Array(table.rows.prefix(limit)) }
      return table
    }
  }
}

/// One question, answered from the registry's tables.
struct RepertoireCounting {
  let connection: Connection
  let given: PerformancesGiven

  func table(_ question: RepertoireQuestion) throws -> RepertoireTable {
    switch question {
    case .composers: try composers()
    case .works: try works()
    case .notSince(let date): try works(lastBefore: date)
    case .decades: try stretches("decade", "substr(date, 1, 3) || '0s'")
    case .years: try stretches("year", "substr(date, 1, 4)")
    case .seasons:
      try stretches("season", Self.season)
    case .soloists: try soloists()
    case .instruments: try instruments()
    case .conductors: try people("conductor", "person", where: "role = 'conductor'")
    case .ensembles: try people("ensemble", "ensemble", where: "ensemble IS NOT NULL")
    case .venues: try venues()
    case .conductorsAndWorks: try conductorsAndWorks()
    case .onThisDay(let month, let day): try onThisDay(month, day)
    }
  }

  /// The season as it is written for an event, else the one of the registry that it is part of.
  private static let season = """
    coalesce((SELECT season FROM event WHERE event.entry = concert.event),
      (SELECT name.form FROM trait AS part
        JOIN trait AS kind ON kind.entry = CAST(part.value AS INTEGER)
          AND kind.field = 'kind' AND kind.value = 'season'
        JOIN name ON name.entry = kind.entry
        WHERE part.entry = concert.event AND part.field = 'part-of'
        ORDER BY name.number LIMIT 1))
    """

  // MARK: Asking

  /// The rows of a question: its entry, its texts and counts.
  func rows<Result>(_ sql: String, _ more: [Value] = [], _ read: (Row) throws -> Result) throws
    -> [Result]
  {
    try connection.statement(given.sql + sql).rows(given.values + more, read)
  }

  /// A concert as a number of its own.
  static let concert = "(event * 100000 + performance)"

  func name(_ number: Int, _ kind: EntryKind) throws
    -> (id: EntryID, name: String, detail: String)
  {
    try Describer(connection: connection).description(of: number, kind) ?? ("", "", "")
  }

  func date(_ text: String?) -> RepertoireTable.Cell { text.map { .text($0) } ?? .none }

  /// The larger count first, then by name.
  func sorted(_ rows: [[RepertoireTable.Cell]], by count: Int, then name: Int)
    -> [[RepertoireTable.Cell]]
  {
    func key(_ row: [RepertoireTable.Cell]) -> (Int, String) {
      let number = if case .number(let number) = row[count] { number } else { 0 }
      let text = if case .text(let text) = row[name] { text } else { "" }
      return (-number, folded(text) + "\u{0}" + text)
    }
    return rows.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  // MARK: Works

  private func composers() throws -> RepertoireTable {
    let found = try rows(
      """
      SELECT person, iif(person IS NULL, coalesce(name, ''), ''), count(*),
        count(DISTINCT \(Self.concert)), count(DISTINCT played.work), min(date), max(date)
        FROM played JOIN (SELECT DISTINCT work, person, iif(person IS NULL, name, NULL) AS name
          FROM maker) AS maker USING (work) GROUP BY 1, 2
      """
    ) { row in
      (
        row.optionalInteger(0), row.text(1), row.integer(2), row.integer(3), row.integer(4),
        row.optionalText(5), row.optionalText(6)
      )
    }
    let rows = try found.map { person, text, performances, concerts, works, first, last in
      let (id, name, _) = try person.map { try self.name($0, .person) } ?? ("", text, "")
      return [
        RepertoireTable.Cell.text(id), .text(name), .number(performances), .number(concerts),
        .number(works), date(first), date(last),
      ]
    }
    return RepertoireTable(
      columns: ["id", "composer", "performances", "concerts", "works", "first", "last"],
      rows: sorted(rows, by: 2, then: 1))
  }

  private func works(lastBefore limit: PartialDate? = nil) throws -> RepertoireTable {
    let demand = limit == nil ? "" : " HAVING max(date) < ?"
    let found = try rows(
      "SELECT work, count(*), min(date), max(date) FROM played GROUP BY work" + demand,
      limit.map { [.text($0.description)] } ?? []
    ) { ($0.integer(0), $0.integer(1), $0.optionalText(2), $0.optionalText(3)) }
    let rows = try found.map { work, performances, first, last in
      let (id, title, makers) = try name(work, .work)
      return [
        RepertoireTable.Cell.text(id), .text(title), .text(makers), .number(performances),
        date(first), date(last),
      ]
    }
    var ordered = sorted(rows, by: 3, then: 1)
    // What has waited longest comes first.
    if limit != nil {
      ordered = ordered.enumerated().sorted { one, other in
        (last(one.element), one.offset) < (last(other.element), other.offset)
      }.map(\.element)
    }
    return RepertoireTable(
      columns: ["id", "work", "composer", "performances", "first", "last"], rows: ordered)
  }

  private func last(_ row: [RepertoireTable.Cell]) -> String {
    if case .text(let date)? = row.last { date } else { "" }
  }

  private func conductorsAndWorks() throws -> RepertoireTable {
    let found = try rows(
      """
      SELECT person, work, count(*), min(date), max(date) FROM (
        SELECT DISTINCT event, performance, date, work, person FROM credited
          WHERE role = 'conductor' AND person IS NOT NULL AND work IS NOT NULL)
        GROUP BY person, work
      """
    ) {
      (
        $0.integer(0), $0.integer(1), $0.integer(2), $0.optionalText(3), $0.optionalText(4)
      )
    }
    let rows = try found.map { person, work, performances, first, last in
      let conductor = try name(person, .person)
      let (id, title, makers) = try name(work, .work)
      return [
        RepertoireTable.Cell.text(conductor.id), .text(conductor.name), .text(id), .text(title),
        .text(makers), .number(performances), date(first), date(last),
      ]
    }
    return RepertoireTable(
      columns: [
        "conductor-id", "conductor", "work-id", "work", "composer", "performances", "first", "last",
      ],
      rows: sorted(sorted(rows, by: 5, then: 3), by: 5, then: 1))
  }
}
