import ConcertModel
import Findings
import YAML

/// Front matter, prose and back matter.
extension EventReader {
  /// What the book prints before, between and after its larger parts.
  func readMatter(_ map: YAMLMapping, into event: inout Event) {
    event.synopsis = map.list("synopsis").compactMap(synopsisAct)
    event.quotations = map.list("quotations").compactMap { quotation($0, named: "quotations") }
    event.glossary = pairs(map, "glossary", first: "term", second: "text")
      .map { GlossaryEntry(term: $0.0, text: $0.1) }
    event.listening = textsList(map, "further-listening")
    event.furtherReading = textsList(map, "further-reading")
    event.donors = map.list("donors").compactMap(donorTier)
    event.advertisements = map.list("advertisements").compactMap(advertisement)
    event.production = production(map)
    event.wentToPrint = date(map, "went-to-print")
  }

  /// A letter: its text, or a group with heading, place, date and who signs it.
  func letter(_ node: YAMLNode) -> Letter? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "letters").map { Letter(text: $0) }
    }
    guard let map = node.mapping(named: "letters", errata) else { return nil }
    defer { map.finish(also: ["heading", "place", "date", "signed"]) }
    guard map.required("text") != nil, let text = texts(map, "text") else { return nil }
    return Letter(
      heading: texts(map, "heading"), text: text, place: texts(map, "place"),
      date: date(map, "date"), signatories: map.list("signed").compactMap(signatory))
  }

  private func signatory(_ node: YAMLNode) -> Signatory? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "signed").map { Signatory(name: $0) }
    }
    guard let map = node.mapping(named: "signed", errata) else { return nil }
    defer { map.finish(also: ["function", "signature"]) }
    guard map.required("name") != nil, let name = texts(map, "name") else { return nil }
    return Signatory(
      name: name, function: texts(map, "function"), signature: string(map, "signature"))
  }

  /// A programme note: its text, or a group with title, author, facts and a quotation.
  func note(_ node: YAMLNode) -> ProgrammeNote? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "notes").map { ProgrammeNote(text: $0) }
    }
    guard let map = node.mapping(named: "notes", errata) else { return nil }
    defer { map.finish(also: ["title", "author", "facts", "quotation"]) }
    guard map.required("text") != nil, let text = texts(map, "text") else { return nil }
    return ProgrammeNote(
      title: texts(map, "title"), text: text, author: texts(map, "author"),
      facts: pairs(map, "facts", first: "label", second: "value")
        .map { Fact(label: $0.0, value: $0.1) },
      quotation: map.value("quotation").flatMap { quotation($0, named: "quotation") })
  }

  /// Words, or words and their source.
  private func quotation(_ node: YAMLNode, named name: String) -> Quotation? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: name).map { Quotation(text: $0) }
    }
    guard let map = node.mapping(named: name, errata) else { return nil }
    defer { map.finish(also: ["source"]) }
    guard map.required("text") != nil, let text = texts(map, "text") else { return nil }
    return Quotation(text: text, source: texts(map, "source"))
  }

  private func synopsisAct(_ node: YAMLNode) -> SynopsisAct? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "synopsis").map { SynopsisAct(text: $0) }
    }
    guard let map = node.mapping(named: "synopsis", errata) else { return nil }
    defer { map.finish(also: ["heading", "setting"]) }
    guard map.required("text") != nil, let text = texts(map, "text") else { return nil }
    return SynopsisAct(
      heading: texts(map, "heading"), setting: texts(map, "setting"), text: text)
  }

  /// What comes in pairs: `Composed: 1837` in one group, or a list of groups that name both
  /// halves, as needed where the first half is given per language.
  private func pairs(
    _ map: YAMLMapping, _ key: String, first: String, second: String
  ) -> [(Texts, Texts)] {
    guard let node = map.value(key) else { return [] }
    if let entries = node.entries {
      return entries.compactMap { entry in
        guard let name = checked(entry.key, at: entry.place), !name.isEmpty,
          let value = texts(entry.value, named: entry.key)
        else { return nil }
        return (Texts(name), value)
      }
    }
    return map.list(key).compactMap { node in
      guard let pair = node.mapping(named: key, errata) else { return nil }
      defer { pair.finish() }
      let isWhole = [first, second].allSatisfy { pair.required($0) != nil }
      guard isWhole, let one = texts(pair, first), let other = texts(pair, second) else {
        return nil
      }
      return (one, other)
    }
  }
}
