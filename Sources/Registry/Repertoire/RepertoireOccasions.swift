import ConcertModel
import SQLite

/// When, where and by whom.
extension RepertoireCounting {
  /// Concerts and performances by a stretch of time; what has no date stands last.
  func stretches(_ column: String, _ expression: String) throws -> RepertoireTable {
    let found = try rows(
      """
      SELECT \(expression) AS stretch, count(*), sum(works) FROM (
        SELECT concert.event, concert.performance, concert.date, count(played.work) AS works
          FROM concert LEFT JOIN played USING (event, performance)
          GROUP BY concert.event, concert.performance) AS concert
        GROUP BY stretch ORDER BY stretch IS NULL, stretch
      """
    ) { ($0.optionalText(0), $0.integer(1), $0.integer(2)) }
    return RepertoireTable(
      columns: [column, "concerts", "performances"],
      rows: found.map { [date($0.0), .number($0.1), .number($0.2)] })
  }

  /// Those credited so, by concerts: what `column` of the credit refers to.
  func people(_ kind: String, _ column: String, where condition: String) throws -> RepertoireTable {
    let found = try rows(
      """
      SELECT \(column), count(DISTINCT \(Self.concert)),
        count(DISTINCT iif(work IS NULL, NULL, \(Self.concert) || '/' || work)),
        count(DISTINCT work), min(date), max(date)
        FROM credited WHERE \(condition) AND \(column) IS NOT NULL GROUP BY 1
      """
    ) {
      (
        $0.integer(0), $0.integer(1), $0.integer(2), $0.integer(3), $0.optionalText(4),
        $0.optionalText(5)
      )
    }
    let rows = try found.map { number, concerts, performances, works, first, last in
      let (id, name, _) = try name(number, column == "ensemble" ? .ensemble : .person)
      return [
        RepertoireTable.Cell.text(id), .text(name), .number(concerts), .number(performances),
        .number(works), date(first), date(last),
      ]
    }
    return RepertoireTable(
      columns: ["id", kind, "concerts", "performances", "works", "first", "last"],
      rows: sorted(rows, by: 2, then: 1))
  }

  /// Who is a soloist.
  private static let isSoloist = """
    (standing = 'soloist' OR standing IS NULL AND instrument IS NOT NULL AND role IS NULL)
    """

  func soloists() throws -> RepertoireTable {
    var instruments: [Int: Set<String>] = [:]
    let played = try rows(
      """
      SELECT DISTINCT coalesce(person, ensemble), instrument FROM credited
        WHERE \(Self.isSoloist) AND instrument IS NOT NULL
          AND coalesce(person, ensemble) IS NOT NULL
      """
    ) { ($0.integer(0), $0.text(1)) }
    for (number, instrument) in played { instruments[number, default: []].insert(instrument) }
    let found = try rows(
      """
      SELECT coalesce(person, ensemble), person IS NULL, count(DISTINCT \(Self.concert)),
        count(DISTINCT iif(work IS NULL, NULL, \(Self.concert) || '/' || work)),
        min(date), max(date)
        FROM credited WHERE \(Self.isSoloist) AND coalesce(person, ensemble) IS NOT NULL GROUP BY 1
      """
    ) {
      (
        $0.integer(0), $0.integer(1) == 1, $0.integer(2), $0.integer(3), $0.optionalText(4),
        $0.optionalText(5)
      )
    }
    let rows = try found.map { number, isEnsemble, concerts, performances, first, last in
      let (id, name, _) = try name(number, isEnsemble ? .ensemble : .person)
      let played = (instruments[number] ?? []).sorted().joined(separator: ", ")
      return [
        RepertoireTable.Cell.text(id), .text(name), .text(played), .number(concerts),
        .number(performances), date(first), date(last),
      ]
    }
    return RepertoireTable(
      columns: ["id", "soloist", "instruments", "concerts", "performances", "first", "last"],
      rows: sorted(rows, by: 3, then: 1))
  }

  func instruments() throws -> RepertoireTable {
    let found = try rows(
      """
      SELECT instrument, count(DISTINCT \(Self.concert)),
        count(DISTINCT coalesce(person, ensemble)), min(date), max(date)
        FROM credited WHERE \(Self.isSoloist) AND instrument IS NOT NULL GROUP BY 1
      """
    ) {
      (
        $0.text(0), $0.integer(1), $0.integer(2), $0.optionalText(3), $0.optionalText(4)
      )
    }
    let rows = found.map { instrument, concerts, soloists, first, last in
      [
        RepertoireTable.Cell.text(instrument), .number(concerts), .number(soloists), date(first),
        date(last),
      ]
    }
    return RepertoireTable(
      columns: ["instrument", "concerts", "soloists", "first", "last"],
      rows: sorted(rows, by: 1, then: 0))
  }

  func venues() throws -> RepertoireTable {
    let found = try rows(
      """
      SELECT venue, count(*), min(date), max(date) FROM concert
        WHERE venue IS NOT NULL GROUP BY venue
      """
    ) { ($0.integer(0), $0.integer(1), $0.optionalText(2), $0.optionalText(3)) }
    let rows = try found.map { venue, concerts, first, last in
      let (id, name, town) = try name(venue, .venue)
      return [
        RepertoireTable.Cell.text(id), .text(name), .text(town), .number(concerts), date(first),
        date(last),
      ]
    }
    return RepertoireTable(
      columns: ["id", "venue", "town", "concerts", "first", "last"],
      rows: sorted(rows, by: 3, then: 1))
  }

  /// Concerts, births and deaths of a day, the oldest first.
  func onThisDay(_ month: Int, _ day: Int) throws -> RepertoireTable {
    let suffix = "-" + twoDigits(month) + "-" + twoDigits(day)
    let concerts = try rows(
      "SELECT event, date, venue FROM concert WHERE date LIKE '____' || ? ORDER BY date, event",
      [.text(suffix)]
    ) { ($0.integer(0), $0.text(1), $0.optionalInteger(2)) }
    var found = try concerts.map { event, date, venue in
      let (id, title, _) = try name(event, .event)
      let place = try venue.map { try name($0, .venue).name } ?? ""
      return (date, [RepertoireTable.Cell.text(id), .text(title), .text(place)], "concert")
    }
    for (field, word) in [("born", "born"), ("died", "died")] {
      let people = try connection.statement(
        """
        SELECT number, body ->> ('$.' || ?1) FROM entry WHERE kind = 'person' AND redirect IS NULL
          AND instr(body, ?2) > 0 AND body ->> ('$.' || ?1) LIKE '____' || ?2
        """
      ).rows([.text(field), .text(suffix)]) { ($0.integer(0), $0.text(1)) }
      for (person, date) in people {
        let (id, name, _) = try name(person, .person)
        found.append((date, [.text(id), .text(name), .text("")], word))
      }
    }
    let ordered = found.enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }
    return RepertoireTable(
      columns: ["date", "what", "id", "name", "place"],
      rows: ordered.map { [.text($0.element.0), .text($0.element.2)] + $0.element.1 })
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
