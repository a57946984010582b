import ConcertModel
import Findings
import YAML

/// One event, gathered from the rows of a table.
struct EventGathering {
  /// A value of a row and what it is.
  struct Cell {
    var field: TableField
    /// The name of its column.
    var column: String
    var text: String
    var place: Place
    var isInverted = false
  }

  /// What does not fit where it stands; it is kept as the source wrote it.
  private(set) var findings: [Finding] = []
  private let place: Place
  private var event: [Cell] = []
  private var performances: [(key: String, cells: [Cell])] = []
  private var items: [(key: String, cells: [Cell], at: Set<String>)] = []
  private var count: Int?

  init(_ fixed: [(field: TableField, text: String)], place: Place) {
    self.place = place
    event = fixed.map { Cell(field: $0.field, column: "set", text: $0.text, place: place) }
  }

  /// The id that a column gives.
  var id: EntryID? { event.first { $0.field == .id }?.text }

  // MARK: Rows

  mutating func take(_ cells: [Cell]) {
    let checked = cells.map { check($0) }
    for cell in checked where !cell.field.isOfItem && !cell.field.isOfPerformance {
      switch cell.field {
      case .performance, .item: break
      case .performances: count = Int(cell.text)
      default:
        let isKnown = event.contains { $0.field == cell.field && $0.text == cell.text }
        if !isKnown { event.append(cell) }
      }
    }
    let own = checked.filter { $0.field.isOfPerformance }
    let number = checked.first { $0.field == .performance }?.text
    let when = number ?? own.map(\.text).joined(separator: "\u{0}")
    if !own.isEmpty || number != nil, !performances.contains(where: { $0.key == when }) {
      performances.append((when, own))
    }
    takeItem(checked, at: when)
  }

  private mutating func takeItem(_ cells: [Cell], at performance: String) {
    let number = cells.first { $0.field == .item }?.text
    let own = cells.filter { $0.field.isOfItem }
    guard !own.isEmpty, own.contains(where: { $0.field != .source }) else {
      // A row without an item may still say something of its event.
      for var cell in own {
        cell.field = .eventSource
        if !event.contains(where: { $0.column == cell.column && $0.text == cell.text }) {
          event.append(cell)
        }
      }
      return
    }
    if let number, let known = items.firstIndex(where: { $0.key == number }) {
      items[known].at.insert(performance)
    } else {
      items.append((number ?? "", own, [performance]))
    }
  }

  /// A value that cannot be what its column says is kept as the source wrote it.
  private mutating func check(_ cell: Cell) -> Cell {
    let fault: String?
    switch cell.field {
    case .date: fault = PartialDate(cell.text) == nil ? "is not a date" : nil
    case .dateTime: fault = DateAndTime(cell.text) == nil ? "is not a date and time" : nil
    case .time: fault = ClockTime(cell.text) == nil ? "is not a time of day" : nil
    case .duration:
      fault = RunningTime(written: cell.text) == nil ? "is not a duration" : nil
    case .performances:
      fault = Int(cell.text).map { (1...500).contains($0) } ?? false ? nil : "is not a number"
    case .composerBorn: fault = Int(cell.text) == nil ? "is not a year" : nil
    case .itemKind:
      fault = ProgrammeItem.Kind(rawValue: cell.text) == nil ? "is not a kind of item" : nil
    default: fault = nil
    }
    guard let fault else { return cell }
    findings.append(
      .warning(
        "“\(excerpt(cell.text))” \(fault); it is kept as it stands", at: cell.place,
        hint: hint(for: cell)))
    var kept = cell
    kept.field = cell.field.isOfItem ? .source : .eventSource
    return kept
  }

  private func hint(for cell: Cell) -> String? {
    switch cell.field {
    case .date: Interchange.hint(forDate: cell.text)
    case .dateTime: "write 2022-02-24T19:30"
    case .time: "write hours and minutes from 00:00 to 23:59, such as 19:30"
    case .duration: "write it in minutes, or as 4 min 30 s"
    case .itemKind:
      suggestion(for: cell.text, among: ProgrammeItem.Kind.allCases.map(\.rawValue))
    default: nil
    }
  }

  // MARK: The event as a tree

  /// The event as an event file has it, each value at the place of its cell.
  func node(id: EntryID) -> YAMLNode {
    var tree = CellTree(place)
    tree.add("id", event.first { $0.field == .id } ?? made(.id, id))
    let plain: [(TableField, String)] = [
      (.title, "title"), (.subtitle, "subtitle"), (.eventKind, "kind"), (.season, "season"),
      (.series, "series"), (.dedication, "dedication"),
    ]
    for (field, key) in plain { tree.add(key, joined(event, field)) }
    tree.add("organisers", list: lines(event, .organiser).map(tree.scalar))
    tree.add("languages", list: lines(event, .languages).map(tree.scalar))
    tree.add("performances", list: performanceNodes())
    tree.add(
      "performers",
      list: ensembleCredits(event, .ensembles) + credits(event, .performers, role: nil))
    tree.add("programme", list: items.map(itemNode))
    tree.add("source", list: event.filter { $0.field == .eventSource }.map(sourceNode))
    return tree.node
  }

  private func made(_ field: TableField, _ text: String) -> Cell {
    Cell(field: field, column: field.rawValue, text: text, place: place)
  }

  private func first(_ cells: [Cell], _ field: TableField) -> Cell? {
    cells.first { $0.field == field }
  }

  /// The values of several columns for one field, with commas between them.
  private func joined(_ cells: [Cell], _ field: TableField) -> Cell? {
    let all = cells.filter { $0.field == field }
    guard var cell = all.first else { return nil }
    cell.text = all.map(\.text).joined(separator: ", ")
    return cell
  }

  private func lines(_ cells: [Cell], _ field: TableField) -> [Cell] {
    cells.filter { $0.field == field }.flatMap { cell in
      cell.text.split(separator: "\n").map { line in
        var one = cell
        one.text = tidied(String(line))
        return one
      }
    }
  }

  private func performanceNodes() -> [YAMLNode] {
    var nodes = performances.map { performance in
      var tree = CellTree(performance.cells.first?.place ?? place)
      let cells = performance.cells
      if let cell = first(cells, .dateTime), let both = DateAndTime(cell.text) {
        tree.add("date", text: both.date.description, at: cell.place)
        if let time = both.time { tree.add("time", text: time.description, at: cell.place) }
      }
      tree.add("date", first(cells, .date))
      tree.add("time", first(cells, .time))
      tree.add("zone", first(cells, .zone))
      tree.add("venue", venueNode(cells))
      tree.add("hall", joined(cells, .hall))
      tree.add("occasion", joined(cells, .occasion))
      return tree.node
    }
    if let count, let only = nodes.first, nodes.count == 1 {
      nodes = Array(repeating: only, count: count)
    }
    return nodes
  }

  private func venueNode(_ cells: [Cell]) -> YAMLNode? {
    let (name, town) = (joined(cells, .venue), joined(cells, .town))
    // Where only the town is known, it stands for the place.
    guard let named = name ?? town else { return nil }
    var tree = CellTree(named.place)
    tree.add("id", first(cells, .venueID))
    tree.add("name", named)
    if name != nil { tree.add("town", town) }
    tree.add("address", joined(cells, .address))
    return tree.node
  }

  private func sourceNode(_ cell: Cell) -> YAMLNode {
    var tree = CellTree(cell.place)
    tree.add(cell.column, cell)
    return tree.node
  }
}

// MARK: Items

extension EventGathering {
  private func itemNode(_ item: (key: String, cells: [Cell], at: Set<String>)) -> YAMLNode {
    let cells = item.cells
    var tree = CellTree(cells[0].place)
    let kind =
      first(cells, .itemKind).flatMap { ProgrammeItem.Kind(rawValue: $0.text) } ?? .work
    let title = first(cells, .printedTitle)
    let work = workNode(cells)
    switch kind {
    case .work, .encore:
      // A work that is not named is known by what was printed.
      tree.add(kind.rawValue, work ?? title.map(tree.scalar) ?? tree.empty)
      if work != nil { tree.add("title", title) }
    case .excerpt:
      tree.add("excerpt", title.map(tree.scalar) ?? tree.empty)
      tree.add("from", work)
    case .interval, .pause, .withoutInterval:
      tree.add(kind.rawValue, first(cells, .duration).map(tree.scalar) ?? tree.empty)
      tree.add("title", title)
      tree.add("work", work)
    default:
      tree.add(kind.rawValue, tree.empty)
      tree.add("title", title)
      tree.add("work", work)
    }
    tree.add("movements", list: lines(cells, .movements).map(tree.scalar))
    tree.add(
      "performers",
      list: credits(cells, .conductor, role: "conductor") + credits(cells, .soloists, role: nil)
        + ensembleCredits(cells, .itemEnsembles))
    if !kind.isBreak { tree.add("duration", first(cells, .duration)) }
    tree.add("note", joined(cells, .note))
    tree.add("layer", first(cells, .layer))
    if item.at.count < performances.count, !item.key.isEmpty {
      let numbers = performances.indices.filter { item.at.contains(performances[$0].key) }
      tree.add("performances", list: numbers.map { tree.scalar(String($0 + 1)) })
    }
    tree.add("source", list: cells.filter { $0.field == .source }.map(sourceNode))
    return tree.node
  }

  private func workNode(_ cells: [Cell]) -> YAMLNode? {
    guard let title = joined(cells, .work) else { return nil }
    var tree = CellTree(title.place)
    tree.add("id", first(cells, .workID))
    tree.add("title", title)
    tree.add("contributors", list: contributors(cells))
    tree.add("composed", first(cells, .composed))
    tree.add("opus", first(cells, .opus))
    tree.add("forces", joined(cells, .forces))
    return tree.node
  }

  private func contributors(_ cells: [Cell]) -> [YAMLNode] {
    guard let cell = first(cells, .composer) else { return [] }
    let born = first(cells, .composerBorn)
    return NameInCell.several(cell.text, inverted: cell.isInverted).map { name in
      var tree = CellTree(cell.place)
      let role = name.role ?? Contributor.Role.composer.rawValue
      tree.add("role", text: role, at: cell.place)
      let isNobody = ["traditional", "anonymous"].contains(role)
      guard !name.name.isEmpty else { return tree.node }
      if isNobody {
        tree.add("as", text: name.name, at: cell.place)
      } else if let born, role == Contributor.Role.composer.rawValue {
        var person = CellTree(cell.place)
        person.add("name", text: name.name, at: cell.place)
        person.add("born", born)
        tree.add("person", person.node)
      } else {
        tree.add("person", text: name.name, at: cell.place)
      }
      return tree.node
    }
  }

  private func credits(_ cells: [Cell], _ field: TableField, role: String?) -> [YAMLNode] {
    cells.filter { $0.field == field }.flatMap { cell in
      NameInCell.several(cell.text, inverted: cell.isInverted).map { name in
        var tree = CellTree(cell.place)
        if name.name.isEmpty {
          tree.add("as", text: name.role ?? name.instrument ?? "", at: cell.place)
        } else {
          tree.add("person", text: name.name, at: cell.place)
        }
        if let instrument = name.instrument {
          tree.add("instrument", text: instrument, at: cell.place)
        }
        if let role = name.role ?? role { tree.add("role", text: role, at: cell.place) }
        return tree.node
      }
    }
  }

  private func ensembleCredits(_ cells: [Cell], _ field: TableField) -> [YAMLNode] {
    lines(cells, field).compactMap { cell in
      guard let name = NameInCell(cell.text) else { return nil }
      var tree = CellTree(cell.place)
      tree.add("ensemble", text: name.name, at: cell.place)
      if let part = name.instrument { tree.add("instrument", text: part, at: cell.place) }
      if let role = name.role { tree.add("role", text: role, at: cell.place) }
      return tree.node
    }
  }
}
