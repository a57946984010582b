import ConcertModel
import Findings
import YAML

/// When, where and by whom an event is given, and what the book prints around it.
extension EventReader {
  /// The performances: a list, or the keys of the only one beside the title.
  func performances(_ map: YAMLMapping) -> [Performance] {
    let listed = map.list("performances").compactMap { node -> Performance? in
      guard let map = node.mapping(named: "performances", errata) else { return nil }
      defer { map.finish(also: performanceFields) }
      return performance(map)
    }
    let besides = performanceFields.filter { map.has($0) && $0 != "key" && $0 != "source" }
    guard let first = besides.first else { return listed }
    guard listed.isEmpty else {
      errata.error(
        "“\(first)” stands here and under “performances” too", at: map.place(of: first),
        hint: "write it in each performance")
      return listed
    }
    var only = performance(map)
    only.key = nil
    only.source = []
    return [only]
  }

  private func performance(_ map: YAMLMapping) -> Performance {
    var performance = Performance(
      date: date(map, "date"), time: time(map, "time"), zone: zone(map, "zone"),
      venue: map.value("venue").flatMap(venueReference), hall: texts(map, "hall"),
      occasion: texts(map, "occasion"))
    performance.doors = time(map, "doors")
    performance.end = time(map, "end")
    if map.has("key") { performance.key = string(map, "key") }
    if map.has("source") { performance.source = sourceTexts(map) }
    return performance
  }

  private func venueReference(_ node: YAMLNode) -> Reference<Venue>? {
    if node.entries == nil {
      guard let text = checked(node, named: "venue") else { return nil }
      if let venue = venues.use(text) { return .entry(venue) }
      bareNames.append(text)
      return .entry(Venue(name: Texts(text)))
    }
    if isPerLanguage(node) { return texts(node, named: "venue").map { .entry(Venue(name: $0)) } }
    guard let map = node.mapping(named: "venue", errata) else { return nil }
    if map.keys == ["id"] { return entryID(map).map { .id($0) } }
    return venue(map).map { .entry($0) }
  }

  /// A venue's description; the handle is the name where no other is given.
  func venue(_ map: YAMLMapping, handle: String? = nil) -> Venue? {
    let name = texts(map, "name") ?? handle.map { Texts($0) }
    if name == nil, !map.has("name") { errata.error("“name” is missing", at: map.place) }
    var venue = name.map {
      Venue(
        id: entryID(map), name: $0, town: texts(map, "town"), address: texts(map, "address"),
        otherNames: otherNames(map), identifiers: identifiers(map))
    }
    venue?.halls = halls(map)
    map.finish(also: venueFields)
    return venue
  }

  /// Somebody who presents or supports the event; a name alone presents it.
  func organiser(_ node: YAMLNode) -> Organiser? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "organisers").map { Organiser(name: $0) }
    }
    guard let map = node.mapping(named: "organisers", errata) else { return nil }
    defer { map.finish(also: ["role", "logo"]) }
    guard map.required("name") != nil, let name = texts(map, "name") else { return nil }
    return Organiser(
      name: name, role: map.choice("role") ?? .organiser, logo: string(map, "logo"))
  }

  /// A biography to print: the name of somebody described, or a name with a text.
  func printedBiography(_ node: YAMLNode) -> PrintedBiography? {
    if node.entries == nil {
      guard let name = checked(node, named: "biographies") else { return nil }
      if let person = people.use(name) {
        return PrintedBiography(
          name: person.name, portrait: person.portrait, biographies: person.biographies)
      }
      if let ensemble = ensembles.use(name) {
        return PrintedBiography(
          name: ensemble.name, portrait: ensemble.portrait, biographies: ensemble.biographies)
      }
      errata.error(
        "“\(excerpt(name))” is described neither under “people” nor under “ensembles”",
        at: node.place, hint: "describe it there with its “biography”")
      return nil
    }
    guard let map = node.mapping(named: "biographies", errata) else { return nil }
    defer { map.finish(also: ["role", "portrait", "biography"]) }
    guard map.required("name") != nil, let name = texts(map, "name") else { return nil }
    return PrintedBiography(
      name: name, role: texts(map, "role"), portrait: picture(map, "portrait"),
      biographies: biographies(map))
  }

  /// The biographies of a key: a text, texts by length, or a list of them.
  func biographies(_ map: YAMLMapping) -> [Biography] {
    guard let node = map.value("biography") else { return [] }
    if let items = node.items { return items.compactMap { biography($0, length: nil) } }
    guard let entries = node.entries, !isPerLanguage(node), node["text"] == nil else {
      return biography(node, length: .medium).map { [$0] } ?? []
    }
    let lengths = Biography.Length.allCases.map(\.rawValue)
    return entries.compactMap { entry in
      guard let length = Biography.Length(rawValue: entry.key) else {
        errata.error(
          "a biography has no length “\(excerpt(entry.key))”", at: entry.place,
          hint: suggestion(for: entry.key, among: lengths))
        return nil
      }
      return entry.value.isNull ? nil : biography(entry.value, length: length)
    }
  }

  private func biography(_ node: YAMLNode, length: Biography.Length?) -> Biography? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "biography").map { Biography(length: length ?? .medium, text: $0) }
    }
    guard let map = node.mapping(named: "biography", errata) else { return nil }
    defer { map.finish(also: ["text", "as-of", "approved", "credit"]) }
    let ownLength: Biography.Length? = length == nil ? map.choice("length") : nil
    guard map.required("text") != nil, let text = texts(map, "text") else { return nil }
    return Biography(
      length: length ?? ownLength ?? .medium, text: text, asOf: date(map, "as-of"),
      approved: map.boolean("approved"), credit: texts(map, "credit"))
  }
}
