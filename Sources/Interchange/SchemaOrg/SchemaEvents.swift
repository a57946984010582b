import ConcertModel
import Findings
import Records
import YAML

/// Events in schema.org's words.
extension SchemaReading {
  /// An event; a series of events with one programme is one event with several performances.
  func event(_ given: JSONNode) -> YAMLNode {
    let node = full(given)
    let each = (node["subEvent"]?.items ?? []).map(full)
    let isSeries = types(node).contains("EventSeries") && !each.isEmpty
    let performances = isSeries ? each : [node]
    // What belongs to every performance is read from the first.
    let first = performances[0]
    var tree = JSONTree(node.place)
    tree.add(
      "id", id(of: node, .event) ?? first["startDate"]?.text.map { slug("event " + $0) }, at: node)
    tree.add("title", texts: texts(node["name"] ?? first["name"]))
    tree.add("subtitle", texts: texts(first["alternateName"]))
    tree.add(
      "languages",
      list: (first["inLanguage"]?.items ?? []).compactMap { item in
        (item.text ?? item["alternateName"]?.text ?? item["name"]?.text).flatMap(languageTag)
          .map { JSONTree.text($0, at: item.place) }
      })
    tree.add("performances", list: performances.map(performance))
    tree.add("organisers", list: (first["organizer"]?.items ?? []).compactMap(organiser))
    tree.add("performers", list: (first["performer"]?.items ?? []).map(credit))
    let items = (first["subEvent"]?.items ?? []).map(item)
    let works = items.isEmpty ? (first["workPerformed"]?.items ?? []).map(bareWork) : []
    tree.add("programme", list: items + works)
    tree.add("link", first["url"]?.text, at: first["url"])
    tree.add(identifiers: identifiers(first))
    return tree.node
  }

  private func types(_ node: JSONNode) -> [String] {
    (node["@type"]?.items ?? []).compactMap(\.text)
  }

  private func performance(_ node: JSONNode) -> YAMLNode {
    var tree = JSONTree(node.place)
    let start = node["startDate"]
    tree.add("date", day(start), at: start)
    tree.add("time", clock(start), at: start)
    tree.add("doors", clock(node["doorTime"]), at: node["doorTime"])
    tree.add("end", clock(node["endDate"]), at: node["endDate"])
    if let place = node["location"]?.items.first {
      tree.add("venue", place.text.map { JSONTree.text($0, at: place.place) } ?? venue(place))
    }
    return tree.node
  }

  /// The time of `2022-02-24T19:00:00+01:00` by the clocks of the place; `19:00` alone too.
  private func clock(_ node: JSONNode?) -> String? {
    guard let text = node?.text else { return nil }
    let parts = text.split(separator: "T", maxSplits: 1)
    let time = parts.count == 2 ? String(parts[1]) : text.contains(":") ? text : nil
    return time.map { String($0.prefix(5)) }
  }

  private func organiser(_ node: JSONNode) -> YAMLNode? {
    var tree = JSONTree(node.place)
    tree.add("name", texts: texts(full(node)["name"] ?? node))
    return tree.isEmpty ? nil : tree.node
  }

  /// A performer, alone or in the role that stands around.
  private func credit(_ node: JSONNode) -> YAMLNode {
    let inner = node["performer"]?.items.first ?? node
    var tree = JSONTree(node.place)
    let who = full(inner)
    let isPerson = SchemaFile.kind(of: who) != .ensemble
    tree.add(isPerson ? "person" : "ensemble", isPerson ? person(who) : ensemble(who))
    guard node["performer"] != nil else { return tree.node }
    tree.add("as", texts: texts(node["alternateName"]))
    let role = texts(node["roleName"])
    let instrument = texts(node["instrument"])
    // A role that names what is played is an instrument.
    let isRole = !instrument.isEmpty || role.first.map { isKnownRole($0.text) } ?? false
    tree.add("instrument", texts: isRole ? instrument : role)
    tree.add("role", texts: isRole ? role : [])
    tree.add("character", texts: texts(node["characterName"]))
    return tree.node
  }

  private func isKnownRole(_ word: String) -> Bool {
    [
      "conductor", "soloist", "reader", "speaker", "narrator", "leader", "concertmaster",
      "director",
      "dancer", "presenter", "moderator", "choirmaster", "chorus master",
    ].contains(word.lowercased())
  }

  private func item(_ given: JSONNode) -> YAMLNode {
    let node = full(given)
    var tree = JSONTree(node.place)
    let title = texts(node["name"])
    if let performed = node["workPerformed"]?.items.first {
      tree.add(
        "work", performed.text.map { JSONTree.text($0, at: performed.place) } ?? work(performed))
      tree.add("title", texts: title)
    } else {
      tree.add("part", texts: title.isEmpty ? [("", "–", node.place)] : title)
    }
    tree.add("performers", list: (node["performer"]?.items ?? []).map(credit))
    tree.add("note", texts: texts(node["description"]))
    return tree.node
  }

  private func bareWork(_ node: JSONNode) -> YAMLNode {
    var tree = JSONTree(node.place)
    tree.add("work", node.text.map { JSONTree.text($0, at: node.place) } ?? work(node))
    return tree.node
  }
}
