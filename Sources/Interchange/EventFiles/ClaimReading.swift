import ConcertModel
import Findings
import YAML

/// What sources say of a person, and the halls of a venue: read and written.
extension EventReader {
  /// The claims of a person, each with its source.
  func claims(_ map: YAMLMapping) -> [Claim] {
    map.list("claims").compactMap { node in
      guard let map = node.mapping(named: "claims", errata) else { return nil }
      defer { map.finish(also: ["about", "value", "source"]) }
      guard map.required("about") != nil, let about: Claim.Fact = map.choice("about"),
        map.required("value") != nil
      else { return nil }
      let value =
        about.isDate ? date(map, "value").map { Texts($0.description) } : texts(map, "value")
      return value.map { Claim(about: about, value: $0, source: texts(map, "source")) }
    }
  }

  /// The halls of a venue: names, or names with the number of seats.
  func halls(_ map: YAMLMapping) -> [Hall] {
    map.list("halls").compactMap { node in
      if node.entries == nil || isPerLanguage(node) {
        return texts(node, named: "halls").map { Hall(name: $0) }
      }
      guard let map = node.mapping(named: "halls", errata) else { return nil }
      defer { map.finish(also: ["name", "capacity"]) }
      guard map.required("name") != nil, let name = texts(map, "name") else { return nil }
      return Hall(name: name, capacity: map.integer("capacity", in: 1...1_000_000))
    }
  }

  /// The identifiers of a key; one whose check digit is wrong, or that no keeper writes so, is
  /// told at its place.
  func identifiers(_ map: YAMLMapping) -> [ExternalIdentifier] {
    let identifiers = pairs(map, "identifiers").map {
      ExternalIdentifier(scheme: $0.0, value: $0.1)
    }
    for identifier in identifiers {
      guard let fault = IdentifierCheck.fault(in: identifier) else { continue }
      errata.add(
        .warning(
          "“\(excerpt(identifier.value))” \(fault.message)", at: place(of: identifier, in: map),
          hint: fault.hint))
    }
    return identifiers
  }

  private func place(of identifier: ExternalIdentifier, in map: YAMLMapping) -> Place {
    for node in map.list("identifiers") {
      if let entry = node.entries?.first(where: {
        $0.key == identifier.scheme && ($0.value.text.map { $0 == identifier.value } ?? false)
      }) {
        return entry.value.place
      }
    }
    return map.place(of: "identifiers")
  }
}

extension EventWriter {
  /// A claim.
  func claim(_ claim: Claim) -> YAMLNode {
    var fields = Fields()
    fields.add("about", claim.about.rawValue)
    fields.add("value", claim.value)
    fields.add("source", claim.source)
    return fields.node
  }

  /// A hall.
  func hall(_ hall: Hall) -> YAMLNode {
    if hall.capacity == nil, let node = textsNode(hall.name) { return node }
    var fields = Fields()
    fields.add("name", hall.name)
    fields.add("capacity", hall.capacity)
    return fields.node
  }
}
