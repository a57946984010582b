import ConcertModel
import Findings
import YAML

/// Coming events, donors, advertisements and who made the book.
extension EventReader {
  /// An event that the book announces.
  func comingEvent(_ node: YAMLNode) -> ComingEvent? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "coming").map { ComingEvent(title: $0) }
    }
    guard let map = node.mapping(named: "coming", errata) else { return nil }
    defer { map.finish(also: ["date", "time", "detail", "venue", "series"]) }
    guard map.required("title") != nil, let title = texts(map, "title") else { return nil }
    return ComingEvent(
      date: date(map, "date"), time: time(map, "time"), title: title,
      detail: texts(map, "detail"), venue: texts(map, "venue"), series: texts(map, "series"))
  }

  /// A tier of donors: `tier` and `names`.
  func donorTier(_ node: YAMLNode) -> DonorTier? {
    guard let map = node.mapping(named: "donors", errata) else { return nil }
    defer { map.finish() }
    let title = texts(map, "tier")
    let names = textsList(map, "names")
    if names.isEmpty, map.value("names") == nil {
      errata.error("“names” is missing", at: map.place, hint: "list the names of this tier")
      return nil
    }
    return DonorTier(title: title, names: names)
  }

  /// An advertisement: its size, and what stands in it.
  func advertisement(_ node: YAMLNode) -> Advertisement? {
    guard let map = node.mapping(named: "advertisements", errata) else { return nil }
    defer { map.finish(also: ["advertiser", "text", "file"]) }
    guard map.required("size") != nil, let size: Advertisement.Size = map.choice("size") else {
      return nil
    }
    return Advertisement(
      size: size, advertiser: texts(map, "advertiser"), text: texts(map, "text"),
      file: string(map, "file"))
  }

  /// Who made the book: a role, and one name or several.
  func production(_ map: YAMLMapping) -> [ProductionCredit] {
    guard let credits = map.mapping("production") else { return [] }
    defer { credits.finish() }
    for role in ProductionCredit.Role.allCases { _ = credits.value(role.rawValue) }
    return credits.keys.compactMap { key in
      guard let role = ProductionCredit.Role(rawValue: key) else { return nil }
      let names = textsList(credits, key)
      return names.isEmpty ? nil : ProductionCredit(role: role, names: names)
    }
  }
}
