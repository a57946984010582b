import ConcertModel
import Findings
import Records
import YAML

/// schema.org's words as JSON-LD: people, groups, compositions, places and events, alone, in a
/// list or under `@graph`.
enum SchemaFile {
  /// Whether a value is of this form.
  static func recognises(_ root: JSONNode) -> Bool {
    let first = root.isArray ? root.items.first : root
    return ["@context", "@graph", "@type"].contains { first?[$0] != nil }
  }

  /// Reads everything that has a name of its own in the file.
  static func proposals(from root: JSONNode, file: String) -> Proposals {
    let nodes = root.items.flatMap { $0["@graph"]?.items ?? [$0] }
    var reading = SchemaReading(file, nodes)
    for node in nodes { reading.take(node) }
    var result = reading.gathered.result
    result.proposals = result.proposals.inOrderOfReference()
    return result
  }

  /// What kind of entry a thing is by its types.
  static func kind(of node: JSONNode) -> EntryKind? {
    for type in (node["@type"]?.items ?? []).compactMap(\.text) {
      let word = type.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init)
      switch word ?? type {
      case "Person": return .person
      case "MusicGroup", "PerformingGroup", "DanceGroup", "TheaterGroup", "Organization":
        return .ensemble
      case "MusicVenue", "Place", "PerformingArtsTheater", "CivicStructure", "EventVenue",
        "LandmarksOrHistoricalBuildings":
        return .venue
      case "MusicComposition", "CreativeWork": return .work
      case "EventSeries" where node["@id"]?.text?.hasPrefix("series:") ?? false: return .series
      case "MusicEvent", "Event", "EventSeries", "Festival", "TheaterEvent", "DanceEvent":
        return .event
      case "DefinedTerm": return .instrument
      default: continue
      }
    }
    return nil
  }
}

/// One reading of such a file.
struct SchemaReading {
  var gathered: Gathered
  /// What is described in the file, by its address.
  private var described: [String: JSONNode] = [:]

  init(_ file: String, _ nodes: [JSONNode]) {
    gathered = Gathered(file)
    for node in nodes {
      if let id = node["@id"]?.text, node.members.count > 2 { described[id] = node }
    }
  }

  mutating func take(_ node: JSONNode) {
    guard let kind = SchemaFile.kind(of: node) else {
      let type = node["@type"]?.items.compactMap(\.text).joined(separator: ", ") ?? ""
      gathered.report(
        .warning(
          type.isEmpty ? "this has no type; it was not read" : "“\(excerpt(type))” was not read",
          at: node.place,
          hint: "read are Person, MusicGroup, MusicComposition, MusicVenue and MusicEvent"))
      return
    }
    let isOurs = node["@id"]?.text?.hasPrefix(kind.rawValue + ":") ?? false
    let tree =
      switch kind {
      case .person: person(node)
      case .ensemble: ensemble(node)
      case .venue: venue(node)
      case .work: work(node)
      case .event: event(node)
      case .instrument, .series: named(node, kind).node
      }
    gathered.take(kind, tree, hasMadeID: !isOurs)
  }

  // MARK: Values

  /// The thing itself where only its address stands; a bare text is its name.
  func full(_ node: JSONNode) -> JSONNode {
    guard node.members.allSatisfy({ $0.name == "@id" || $0.name == "@type" }),
      let id = node["@id"]?.text, let found = described[id]
    else { return node }
    return found
  }

  /// The texts of a value with their languages.
  func texts(_ node: JSONNode?) -> [(language: String, text: String, place: Place)] {
    (node?.items ?? []).compactMap { item in
      if let text = item.word { return ("", text, item.place) }
      guard let text = item["@value"]?.word else { return nil }
      return (item["@language"]?.text.flatMap(languageTag) ?? "", text, item.place)
    }
  }

  func name(of node: JSONNode) -> String? { node.text ?? texts(node["name"]).first?.text }

  /// The id: our own out of the address, else made of the name.
  func id(of node: JSONNode, _ kind: EntryKind) -> String? {
    let prefix = kind.rawValue + ":"
    if let address = node["@id"]?.text, address.hasPrefix(prefix) {
      return String(address.dropFirst(prefix.count).prefix { $0 != "#" })
    }
    return name(of: node).map(slug)
  }

  /// What every kind of thing has: id, name, further names, identifiers.
  func named(_ node: JSONNode, _ kind: EntryKind, key: String = "name") -> JSONTree {
    var tree = JSONTree(node.place)
    tree.add("id", id(of: node, kind), at: node)
    tree.add(key, texts: texts(node["name"] ?? node))
    guard kind != .work, kind != .event else { return tree }
    tree.add(
      "other-names",
      list: texts(node["alternateName"]).map { name in
        guard !name.language.isEmpty else { return JSONTree.text(name.text, at: name.place) }
        var other = JSONTree(name.place)
        other.add("name", JSONTree.text(name.text, at: name.place))
        other.add("language", JSONTree.text(name.language, at: name.place))
        return other.node
      })
    return tree
  }

  func identifiers(_ node: JSONNode) -> [(scheme: String, value: String, place: Place)] {
    var found: [(scheme: String, value: String, place: Place)] = []
    for item in node["sameAs"]?.items ?? [] {
      guard let address = item.text ?? item["@id"]?.text else { continue }
      if let known = WebAddress.identifier(in: address) {
        found.append((known.scheme, known.value, item.place))
      } else {
        found.append(("url", address, item.place))
      }
    }
    for item in node["identifier"]?.items ?? [] {
      if let scheme = item["propertyID"]?.text, let value = item["value"]?.word {
        found.append((scheme.lowercased(), value, item.place))
      } else if let text = item.word {
        found.append(("identifier", text, item.place))
      }
    }
    for item in node["iswcCode"]?.items ?? [] {
      if let code = item.text { found.append(("iswc", code, item.place)) }
    }
    return found
  }

  // MARK: People, ensembles, venues

  func person(_ given: JSONNode) -> YAMLNode {
    let node = full(given)
    var tree = named(node, .person)
    tree.add("honours", texts: texts(node["honorificPrefix"]))
    tree.add("born", day(node["birthDate"]), at: node["birthDate"])
    tree.add("died", day(node["deathDate"]), at: node["deathDate"])
    tree.add("nationality", texts: texts(node["nationality"]))
    tree.add("gender", gender(node["gender"]), at: node["gender"])
    tree.add(identifiers: identifiers(node))
    return tree.node
  }

  /// `Female`, or the address of schema.org's word for it.
  private func gender(_ node: JSONNode?) -> String? {
    guard let word = node?.text?.split(separator: "/").last?.lowercased() else { return nil }
    return ["female": "feminine", "male": "masculine"][word]
  }

  /// A date without its time.
  func day(_ node: JSONNode?) -> String? { node?.text.map { String($0.prefix { $0 != "T" }) } }

  func ensemble(_ given: JSONNode) -> YAMLNode {
    let node = full(given)
    var tree = named(node, .ensemble)
    tree.add("members", list: (node["member"]?.items ?? []).map(member))
    tree.add(identifiers: identifiers(node))
    return tree.node
  }

  private func member(_ node: JSONNode) -> YAMLNode {
    var tree = JSONTree(node.place)
    // A role that belongs to a membership stands around the member.
    guard let inner = node["member"] else {
      tree.add("person", person(node))
      return tree.node
    }
    tree.add("person", person(inner))
    tree.add("instrument", texts: texts(node["namedPosition"]))
    tree.add("rank", texts: texts(node["roleName"]))
    tree.add("from", day(node["startDate"]), at: node["startDate"])
    tree.add("until", day(node["endDate"]), at: node["endDate"])
    return tree.node
  }

  func venue(_ given: JSONNode) -> YAMLNode {
    let node = full(given)
    var tree = named(node, .venue)
    let address = node["address"]
    if let text = address?.text {
      tree.add("address", text, at: address)
    } else {
      tree.add("address", texts: texts(address?["streetAddress"]))
      tree.add("town", texts: texts(address?["addressLocality"]))
    }
    tree.add(identifiers: identifiers(node))
    return tree.node
  }

  // MARK: Works

  func work(_ given: JSONNode) -> YAMLNode {
    let node = full(given)
    var tree = named(node, .work, key: "title")
    let shares: [(name: String, role: String)] = [
      ("composer", "composer"), ("lyricist", "text"), ("translator", "translator"),
      ("contributor", "arranger"), ("arranger", "arranger"),
    ]
    tree.add(
      "contributors",
      list: shares.flatMap { name, role in
        (node[name]?.items ?? []).map { maker in
          var share = JSONTree(maker.place)
          share.add("role", JSONTree.text(role, at: maker.place))
          share.add("person", person(maker))
          return share.node
        }
      })
    tree.add("nickname", texts: texts(node["alternateName"]))
    tree.add("key", texts: texts(node["musicalKey"]))
    tree.add("composed", node["dateCreated"]?.word, at: node["dateCreated"])
    // A work that is part of itself would have no end.
    if let whole = node["isPartOf"], full(whole)["isPartOf"] == nil {
      tree.add("part-of", work(whole))
    }
    tree.add(identifiers: identifiers(node))
    return tree.node
  }
}
