import ConcertModel
import Findings
import YAML

/// A group of keys made from cells, each value at the place of its cell.
struct CellTree {
  private let place: Place
  private var entries: [YAMLEntry] = []

  init(_ place: Place) { self.place = place }

  /// The group as a node.
  var node: YAMLNode {
    YAMLNode(
      .mapping(entries), file: place.file, line: place.line ?? 0, column: place.column ?? 0)
  }

  /// Nothing, where a key has to stand without a value.
  var empty: YAMLNode {
    YAMLNode(.scalar(""), file: place.file, line: place.line ?? 0, column: place.column ?? 0)
  }

  mutating func add(_ key: String, _ node: YAMLNode?) {
    guard let node else { return }
    entries.append(YAMLEntry(key: key, line: node.line, column: node.column, value: node))
  }

  mutating func add(_ key: String, _ cell: EventGathering.Cell?) {
    add(key, cell.map { scalar($0) })
  }

  mutating func add(_ key: String, text: String, at place: Place) {
    add(key, scalar(text, at: place))
  }

  /// A list; left out when it is empty.
  mutating func add(_ key: String, list: [YAMLNode]) {
    guard let first = list.first else { return }
    add(
      key,
      YAMLNode(.sequence(list), file: first.file, line: first.line, column: first.column))
  }

  func scalar(_ cell: EventGathering.Cell) -> YAMLNode { scalar(cell.text, at: cell.place) }

  func scalar(_ text: String) -> YAMLNode { scalar(text, at: place) }

  private func scalar(_ text: String, at place: Place) -> YAMLNode {
    YAMLNode(
      .scalar(text), style: .quoted, file: place.file, line: place.line ?? 0,
      column: place.column ?? 0)
  }
}

/// Date and time in one cell: `1863-01-16T19:30`. Midnight stands for a time that is not known.
struct DateAndTime: Equatable {
  var date: PartialDate
  var time: ClockTime?

  init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard (1...2).contains(parts.count), let date = PartialDate(String(parts[0])) else {
      return nil
    }
    self.date = date
    guard parts.count == 2 else { return }
    guard let time = ClockTime(String(parts[1].prefix(5))) else { return nil }
    if time.minutes > 0 { self.time = time }
  }
}
