import ConcertModel
import Findings
import Records
import YAML

/// Artists and works as MusicBrainz's web service gives them in JSON (musicbrainz.org/doc/
/// MusicBrainz_API; core data CC0): one of them, or the list a search or a browse gives.
///
/// People and groups with their names in every language, dates and identifiers; works with titles,
/// makers, parts, key and ISWC. What is related by links to places or recordings is not ours.
enum MusicBrainzFile {
  /// Whether a value is of this form.
  static func recognises(_ root: JSONNode) -> Bool {
    if root["artists"]?.isArray ?? false || root["works"]?.isArray ?? false { return true }
    let first = root.isArray ? root.items.first : root
    return first.map { isArtist($0) || isWork($0) } ?? false
  }

  private static func isArtist(_ node: JSONNode) -> Bool {
    node["id"] != nil && node["name"] != nil && node["sort-name"] != nil
  }

  private static func isWork(_ node: JSONNode) -> Bool {
    node["id"] != nil && node["title"] != nil
      && ["iswcs", "language", "languages", "attributes", "relations"].contains { name in
        node.members.contains { $0.name == name }
      }
  }

  /// Reads every artist and work of a file.
  static func proposals(from root: JSONNode, file: String) -> Proposals {
    var reading = MusicBrainzReading(file)
    let lists = [root["artists"], root["works"]].compactMap { $0 }
    let items = lists.isEmpty ? root.items : lists.flatMap(\.items)
    for item in items {
      if isArtist(item) {
        reading.takeArtist(item)
      } else if isWork(item) {
        reading.takeWork(item)
      } else {
        reading.gathered.report(
          .warning("this is neither an artist nor a work; it was not read", at: item.place))
      }
    }
    var result = reading.gathered.result
    result.proposals = result.proposals.inOrderOfReference()
    return result
  }
}

/// One reading of such a file.
private struct MusicBrainzReading {
  var gathered: Gathered

  init(_ file: String) { gathered = Gathered(file) }

  // MARK: Artists

  mutating func takeArtist(_ node: JSONNode) {
    gathered.take(kind(of: node), describe(artist: node), otherwise: digits(of: node))
  }

  private func kind(of node: JSONNode) -> EntryKind {
    switch node["type"]?.text {
    case "Group", "Orchestra", "Choir": .ensemble
    default: .person
    }
  }

  /// The first digits of MusicBrainz's own identifier: enough to tell two of one name apart.
  private func digits(of node: JSONNode) -> String? {
    node["id"]?.text.map { slug(String($0.prefix(8))) }
  }

  private func describe(artist node: JSONNode) -> YAMLNode {
    let kind = kind(of: node)
    let isPerson = kind == .person
    var tree = JSONTree(node.place)
    let name = node["name"]
    tree.add("id", name?.text.map(slug), at: name)
    let aliases = node["aliases"]?.items ?? []
    // A primary alias is the name in its language.
    let primary = aliases.filter { isPrimary($0) }
    tree.add(
      "name",
      texts: [("", name?.text ?? "", name?.place ?? node.place)]
        + primary.compactMap { alias in
          guard let text = alias["name"]?.text,
            let tag = alias["locale"]?.text.flatMap(languageTag)
          else { return nil }
          return (tag, text, alias.place)
        })
    tree.add("other-names", list: aliases.filter { !isPrimary($0) }.compactMap(otherName))
    let span = node["life-span"]
    if isPerson {
      tree.add("sort-name", node["sort-name"]?.text, at: node["sort-name"])
      tree.add("born", date(span?["begin"]), at: span?["begin"])
      tree.add("died", date(span?["end"]), at: span?["end"])
    } else if let type = node["type"]?.text, type != "Group" {
      tree.add("kind", type.lowercased(), at: node["type"])
    }
    tree.add(identifiers: identifiers(node, of: isPerson ? .person : .ensemble))
    return tree.node
  }

  private func isPrimary(_ alias: JSONNode) -> Bool {
    guard case .bool(true)? = alias["primary"]?.content else { return false }
    return alias["locale"]?.text.flatMap(languageTag) != nil && alias["type"]?.text != "Search hint"
  }

  private func otherName(_ alias: JSONNode) -> YAMLNode? {
    guard let name = alias["name"] else { return nil }
    var tree = JSONTree(alias.place)
    tree.add("name", name.text, at: name)
    switch alias["type"]?.text {
    case "Legal name": tree.add("kind", "legal", at: alias)
    case "Search hint": tree.add("kind", "search-hint", at: alias)
    default:
      if case .bool(true)? = alias["ended"]?.content { tree.add("kind", "former", at: alias) }
    }
    tree.add("language", alias["locale"]?.text.flatMap(languageTag), at: alias["locale"])
    tree.add("from", date(alias["begin"]), at: alias["begin"])
    tree.add("until", date(alias["end"]), at: alias["end"])
    return tree.node
  }

  /// `1918-02-05`, `1918-02`, `1918`; unknown parts are `??`.
  private func date(_ node: JSONNode?) -> String? {
    guard let text = node?.text else { return nil }
    let known = text.split(separator: "-").prefix { !$0.contains("?") }.joined(separator: "-")
    return known.isEmpty ? nil : known
  }

  /// MusicBrainz's own, and those it keeps for others; links lead to more of them.
  private func identifiers(_ node: JSONNode, of kind: EntryKind)
    -> [(scheme: String, value: String, place: Place)]
  {
    var found: [(scheme: String, value: String, place: Place)] = []
    func add(_ scheme: String, _ node: JSONNode?) {
      guard let node, let value = node.text else { return }
      if !found.contains(where: { $0.scheme == scheme && $0.value == value }) {
        found.append((scheme, value, node.place))
      }
    }
    add("musicbrainz", node["id"])
    for (list, scheme) in [("isnis", "isni"), ("ipis", "ipi"), ("iswcs", "iswc")] {
      for item in node[list]?.items ?? [] { add(scheme, item) }
    }
    for relation in node["relations"]?.items ?? [] {
      guard let address = relation["url"]?["resource"],
        let identifier = address.text.flatMap(WebAddress.identifier), identifier.scheme != "isni"
      else { continue }
      if !found.contains(where: { $0.scheme == identifier.scheme }) {
        found.append((identifier.scheme, identifier.value, address.place))
      }
    }
    return found
  }

  // MARK: Works

  mutating func takeWork(_ node: JSONNode) {
    let relations = node["relations"]?.items ?? []
    for relation in relations {
      if let artist = relation["artist"], role(of: relation) != nil, kind(of: artist) == .person {
        gathered.take(
          .person, describe(artist: artist), isMentioned: true, otherwise: digits(of: artist))
      }
    }
    // The whole comes first; it is known by its title until it is read itself.
    if let whole = whole(of: relations) {
      gathered.take(.work, describe(work: whole), isMentioned: true)
    }
    let own = describe(work: node)
    gathered.take(.work, own)
    for relation in relations where relation["type"]?.text == "parts" && isForward(relation) {
      guard let part = relation["work"] else { continue }
      gathered.take(.work, describe(work: part, in: node), isMentioned: true)
    }
  }

  private func isForward(_ relation: JSONNode) -> Bool {
    relation["direction"]?.text != "backward"
  }

  private func whole(of relations: [JSONNode]) -> JSONNode? {
    relations.first { $0["type"]?.text == "parts" && !isForward($0) }?["work"]
  }

  /// An id with a few digits of MusicBrainz's own: titles repeat.
  private func id(ofWork node: JSONNode) -> String? {
    node["title"]?.text.map { slug($0 + " " + (node["id"]?.text?.prefix(8) ?? "")) }
  }

  private func describe(work node: JSONNode, in given: JSONNode? = nil) -> YAMLNode {
    let relations = node["relations"]?.items ?? []
    var tree = JSONTree(node.place)
    tree.add("id", id(ofWork: node), at: node["title"])
    let aliases = node["aliases"]?.items ?? []
    tree.add(
      "title",
      texts: [("", node["title"]?.text ?? "", node["title"]?.place ?? node.place)]
        + aliases.compactMap { alias in
          guard isPrimary(alias), let text = alias["name"]?.text,
            let tag = alias["locale"]?.text.flatMap(languageTag)
          else { return nil }
          return (tag, text, alias.place)
        })
    tree.add("contributors", list: relations.compactMap(contributor))
    let key = node["attributes"]?.items.first { $0["type"]?.text == "Key" }?["value"]
    tree.add("key", key?.text, at: key)
    if let whole = given ?? whole(of: relations) {
      var part = JSONTree(whole.place)
      part.add("id", id(ofWork: whole), at: whole["title"])
      tree.add("part-of", part.node)
    }
    tree.add(identifiers: identifiers(node, of: .work))
    return tree.node
  }

  private func contributor(_ relation: JSONNode) -> YAMLNode? {
    guard let role = role(of: relation), let artist = relation["artist"],
      kind(of: artist) == .person
    else { return nil }
    var tree = JSONTree(relation.place)
    tree.add("role", role, at: relation["type"])
    var person = JSONTree(artist.place)
    person.add("id", artist["name"]?.text.map(slug), at: artist["name"])
    tree.add("person", person.node)
    tree.add("as", relation["target-credit"]?.text, at: relation["target-credit"])
    return tree.node
  }

  private func role(of relation: JSONNode) -> String? {
    switch relation["type"]?.text {
    case "composer", "writer": "composer"
    case "lyricist": "text"
    case "librettist": "librettist"
    case "translator": "translator"
    case "arranger": "arranger"
    case "orchestrator": "orchestrator"
    case "reconstructed by", "revised by": "completer"
    case "dedication": "dedicatee"
    case "commissioned": "commissioner"
    default: nil
    }
  }
}
