import ConcertModel
import YAML

/// Who of an ensemble takes part in an event otherwise than its roster says.
extension EventReader {
  /// `sits-out: [name, …]` and `joins: [{person: …, section: …}]` beside an `ensemble`.
  func readDifferences(_ map: YAMLMapping, into credit: inout Credit) {
    credit.sitsOut = map.list("sits-out").compactMap { personReference($0, named: "sits-out") }
    credit.joins = map.list("joins").compactMap { membership($0) }
    guard !map.has("ensemble") else { return }
    for key in ["sits-out", "joins"] where map.has(key) {
      errata.error(
        "“\(key)” wants an ensemble", at: map.place(of: key),
        hint: "write “ensemble: …” beside it")
      credit.sitsOut = []
      credit.joins = []
    }
  }
}
