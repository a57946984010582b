import ConcertModel
import HouseStyle

extension EntryTable {
  /// Events as a table with a row for each item of the programme at each performance at which it
  /// was given, under the columns that `TableField` names.
  ///
  /// It holds what a list of performances holds, each text in the event's leading language; what an
  /// event has besides (notes, letters, biographies) is left to YAML and JSON.
  ///
  /// - Parameters:
  ///   - isRaw: whether cells stand as they are, though a spreadsheet may take one for a formula.
  ///   - style: the house style in which the items' titles stand in a column more,
  ///     `title.printed`.
  public static func text(
    forEvents events: some Sequence<Event>, isRaw: Bool = false, style: HouseStyle? = nil
  ) -> String {
    let fields = EventRows.fields.filter { $0 != .houseTitle || style != nil }
    return CSVText.row([kindColumn] + fields.map(\.rawValue))
      + events.flatMap { EventRows($0, style).rows }.map { row in
        CSVText.row(["event"] + fields.map { row[$0] ?? "" }, isRaw: isRaw)
      }.joined()
  }
}

/// The rows of one event.
private struct EventRows {
  typealias Row = [TableField: String]

  static let fields: [TableField] = [
    .id, .title, .subtitle, .eventKind, .languages, .season, .series, .organiser, .ensembles,
    .performers, .performance, .date, .time, .zone, .venueID, .venue, .town, .hall, .occasion,
    .item, .itemKind, .layer, .workID, .work, .printedTitle, .houseTitle, .composer, .composed,
    .opus, .movements, .duration, .conductor, .soloists, .itemEnsembles, .note,
  ]

  private let event: Event
  private let language: String
  private let style: HouseStyle?

  init(_ event: Event, _ style: HouseStyle?) {
    self.event = event
    self.style = style
    language = event.languages.first ?? ""
  }

  /// Every item at every performance; an event without either has one row.
  var rows: [Row] {
    let items = flat(event.programme, at: nil)
    let performances = event.performances.enumerated().map { index, performance in
      (number: index + 1, row: self.row(performance, index + 1))
    }
    var rows: [Row] = []
    for performance in performances.isEmpty ? [(number: 0, row: [:])] : performances {
      let own = items.enumerated().filter { _, item in
        performance.number == 0 || holds(item.scopes, performance.number)
      }
      let base = head.merging(performance.row) { $1 }
      if own.isEmpty { rows.append(base) }
      for (index, item) in own { rows.append(base.merging(row(item.item, index + 1)) { $1 }) }
    }
    return rows
  }

  /// The items in the order of the page, those under a heading after it, with their scopes.
  private func flat(_ items: [ProgrammeItem], at scopes: [Scope]?)
    -> [(item: ProgrammeItem, scopes: [Scope])]
  {
    items.flatMap { item in
      let scopes = (scopes ?? []) + [item.scope].compactMap { $0 }
      return [(item, scopes)] + flat(item.items, at: scopes)
    }
  }

  private func holds(_ scopes: [Scope], _ number: Int) -> Bool {
    let names = [event.performances[number - 1].key, String(number)].compactMap { $0 }
    return scopes.allSatisfy { scope in
      scope.performances.isEmpty || names.contains(where: scope.performances.contains)
    }
  }

  private func text(_ texts: Texts?) -> String? { texts?.text(for: language) }

  private func lines(_ lines: [String]) -> String? {
    lines.isEmpty ? nil : lines.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
  }

  private var head: Row {
    var row = Row()
    row[.id] = event.id
    row[.title] = text(event.title)
    row[.subtitle] = text(event.subtitle)
    row[.eventKind] = event.kind
    row[.languages] = lines(event.languages)
    row[.season] = text(event.season)
    row[.series] = text(event.series)
    row[.organiser] = lines(event.organisers.compactMap { text($0.name) })
    row[.ensembles] = lines(event.performers.compactMap(ensemble))
    row[.performers] = lines(event.performers.compactMap { person($0) })
    return row
  }

  private func row(_ performance: Performance, _ number: Int) -> Row {
    var row = Row()
    row[.performance] = String(number)
    row[.date] = performance.date?.description
    row[.time] = performance.time?.description
    row[.zone] = performance.zone
    row[.venueID] = performance.venue?.entry?.id ?? performance.venue?.id
    row[.venue] = text(performance.venue?.entry?.name)
    row[.town] = text(performance.venue?.entry?.town)
    row[.hall] = text(performance.hall)
    row[.occasion] = text(performance.occasion)
    return row
  }

  private func row(_ item: ProgrammeItem, _ number: Int) -> Row {
    var row = Row()
    row[.item] = String(number)
    row[.itemKind] = item.kind.rawValue
    row[.layer] = item.layer?.rawValue
    let work = item.work?.entry
    row[.workID] = work?.id ?? item.work?.id
    row[.work] = text(work?.title)
    row[.printedTitle] = text(item.title)
    row[.houseTitle] = style?.printedTitle(of: item)
    row[.composer] = lines(work?.contributors.map(contributor) ?? [])
    row[.composed] = work?.composed
    row[.opus] = work?.opus
    row[.movements] = lines(item.movements.compactMap { text($0.title) })
    row[.duration] = item.duration?.written
    row[.note] = text(item.note)
    let conductors = item.credits.filter { isConductor($0) }
    row[.conductor] = lines(conductors.compactMap { person($0, without: "conductor") })
    row[.soloists] = lines(item.credits.filter { !isConductor($0) }.compactMap { person($0) })
    row[.itemEnsembles] = lines(item.credits.compactMap(ensemble))
    return row
  }

  private func isConductor(_ credit: Credit) -> Bool {
    credit.role == "conductor" && credit.instrument == nil && credit.ensemble == nil
  }

  private func contributor(_ contributor: Contributor) -> String {
    let name = text(contributor.creditedAs) ?? text(contributor.person?.entry?.name) ?? ""
    let role = contributor.role == .composer ? nil : contributor.role.rawValue
    return NameInCell(name: name, role: role).written
  }

  private func person(_ credit: Credit, without role: String? = nil) -> String? {
    guard credit.ensemble == nil else { return nil }
    let name = text(credit.creditedAs) ?? text(credit.person?.entry?.name) ?? ""
    let own = text(credit.role)
    return NameInCell(
      name: name, instrument: text(credit.instrument), role: own == role ? nil : own
    ).written
  }

  private func ensemble(_ credit: Credit) -> String? {
    guard let ensemble = credit.ensemble else { return nil }
    let name = text(credit.creditedAs) ?? text(ensemble.entry?.name) ?? ""
    return NameInCell(
      name: name, instrument: text(credit.instrument), role: text(credit.role)
    ).written
  }
}
