import ConcertModel
import Findings
import YAML

/// Seasons and series, read.
extension EventReader {
  /// A season or series: its name, or `id:`, or a description.
  func seriesReference(_ node: YAMLNode) -> Reference<Series>? {
    if node.entries == nil {
      return checked(node, named: "part-of").map { .entry(Series(name: Texts($0))) }
    }
    if isPerLanguage(node) {
      return texts(node, named: "part-of").map { .entry(Series(name: $0)) }
    }
    guard let map = node.mapping(named: "part-of", errata) else { return nil }
    if map.keys == ["id"] { return entryID(map).map { .id($0) } }
    return series(map).map { .entry($0) }
  }

  /// The description of a season or series.
  func series(_ map: YAMLMapping) -> Series? {
    defer { map.finish(also: seriesFields) }
    guard let name = texts(map, "name") else {
      if !map.has("name") { errata.error("“name” is missing", at: map.place) }
      return nil
    }
    var series = Series(
      id: entryID(map), name: name, kind: string(map, "kind")?.lowercased(),
      from: date(map, "from"), until: date(map, "until"),
      partOf: map.value("part-of").flatMap(seriesReference))
    series.otherNames = otherNames(map)
    series.identifiers = identifiers(map)
    if let from = series.from, let until = series.until, until < from {
      errata.warning(
        "it ends before it begins", at: map.place(of: "until"), hint: "see “from” and “until”")
    }
    return series
  }
}

/// Seasons and series, written.
extension EventWriter {
  /// What stands for a season or series where it is named.
  func series(_ reference: Reference<Series>) -> YAMLNode {
    referenceNode(reference, name: \.name, bare: { Series(name: $0) }, describe: describe)
  }

  /// The description of a season or series.
  func describe(_ series: Series) -> YAMLNode {
    var fields = Fields()
    fields.add("id", series.id)
    fields.add("name", series.name)
    fields.add("other-names", list: series.otherNames.map(otherName))
    fields.add("kind", series.kind)
    fields.add("from", series.from)
    fields.add("until", series.until)
    fields.add("part-of", series.partOf.map(self.series))
    fields.add(identifiers: series.identifiers)
    return fields.node
  }
}
