import ConcertModel
import Findings
import HouseStyle
import YAML

/// Works, their makers, movements and sung texts.
extension EventReader {
  /// A work that is named, described on the spot, or in the registry under an id.
  ///
  /// - Parameter shared: the mapping in which the work's name stands, where its further keys
  ///   (`composer`, `composed`, …) may stand beside it.
  func workReference(
    _ node: YAMLNode, named name: String, besides shared: YAMLMapping? = nil
  ) -> Reference<Work>? {
    if node.entries != nil, !isPerLanguage(node) {
      guard let map = node.mapping(named: name, errata) else { return nil }
      if map.keys == ["id"] { return entryID(map).map { .id($0) } }
      refuseWorkFields(in: shared, because: "the work is described under “\(name)”")
      return work(map).map { .entry($0) }
    }
    guard let title = texts(node, named: name) else { return nil }
    if let text = title[""], let work = works.use(text) {
      refuseWorkFields(in: shared, because: "“\(excerpt(text))” is described under “works”")
      return .entry(work)
    }
    if let text = title[""] { bareNames.append(text) }
    var work = Work(title: title)
    if let shared { readDetails(shared, into: &work) }
    return .entry(work)
  }

  /// A work's description; the handle is the title where no other is given.
  func work(_ map: YAMLMapping, handle: String? = nil) -> Work? {
    let own = texts(map, "title")
    let parts = titleParts(map) ?? structuredTitle(map, title: own)
    let title = own ?? handle.map { Texts($0) } ?? parts.map { Texts(CanonicalTitle.text(of: $0)) }
    if title == nil, !map.has("title"), !map.has("genre") {
      errata.error("“title” is missing", at: map.place)
    }
    var work = Work(title: title ?? "")
    work.parts = parts
    readDetails(map, into: &work)
    work.id = entryID(map)
    work.movements = map.list("movements").compactMap(movement)
    work.duration = duration(map)
    work.text = sungText(map)
    work.identifiers = identifiers(map)
    work.source = sourceTexts(map)
    map.finish()
    return title == nil ? nil : work
  }

  /// What may stand beside a work's title in the running order.
  private func readDetails(_ map: YAMLMapping, into work: inout Work) {
    work.original = texts(map, "original")
    work.transliteration = string(map, "transliteration")
    work.gloss = texts(map, "gloss")
    work.nickname = texts(map, "nickname")
    work.opus = string(map, "opus")
    work.catalogue = strings(map, "catalogue")
    work.key = texts(map, "key")
    work.composed = string(map, "composed")
    work.published = texts(map, "published")
    work.premiered = texts(map, "premiered")
    work.forces = texts(map, "forces")
    work.instrumentation = scoring(map)
    work.publisher = texts(map, "publisher")
    work.hire = texts(map, "hire")
    work.rights = texts(map, "rights")
    work.partOf = map.value("part-of").flatMap { workReference($0, named: "part-of") }
    work.contributors = contributors(map)
  }

  /// Reports keys of a work where there is no work to take them.
  func refuseWorkFields(in map: YAMLMapping?, because reason: String) {
    guard let map else { return }
    for key in workDetails where map.value(key) != nil {
      errata.error("“\(key)” cannot stand here: \(reason)", at: map.place(of: key))
    }
  }

  /// The makers of a work, in the order of their keys.
  private func contributors(_ map: YAMLMapping) -> [Contributor] {
    var contributors = map.list("contributors").compactMap(contributor)
    for (key, _) in contributorKeys { _ = map.value(key) }
    for key in map.keys {
      guard let role = contributorKeys.first(where: { $0.key == key })?.role,
        let node = map.value(key)
      else { continue }
      if role == .traditional || role == .anonymous {
        contributors += namelessContributor(node, key, role)
      } else {
        contributors += (node.items ?? [node]).compactMap { contributor($0, role: role, key) }
      }
    }
    return contributors
  }

  /// `traditional: yes`, or what is to be printed instead of a name.
  private func namelessContributor(
    _ node: YAMLNode, _ key: String, _ role: Contributor.Role
  ) -> [Contributor] {
    if let isSo = node.boolean { return isSo ? [Contributor(role: role)] : [] }
    return texts(node, named: key).map { [Contributor(role: role, creditedAs: $0)] } ?? []
  }

  private func contributor(
    _ node: YAMLNode, role: Contributor.Role, _ key: String
  ) -> Contributor? {
    guard node["person"] != nil, let map = node.mapping(named: key, errata) else {
      return personReference(node, named: key).map { Contributor(role: role, person: $0) }
    }
    defer { map.finish() }
    return Contributor(
      role: role, person: personReference(map, "person"), creditedAs: texts(map, "as"))
  }

  private func contributor(_ node: YAMLNode) -> Contributor? {
    guard let map = node.mapping(named: "contributors", errata) else { return nil }
    defer { map.finish(also: ["person", "as"]) }
    guard map.required("role") != nil, let role: Contributor.Role = map.choice("role") else {
      return nil
    }
    return Contributor(
      role: role, person: personReference(map, "person"), creditedAs: texts(map, "as"))
  }

  /// A movement: its heading, or its heading with number and more.
  func movement(_ node: YAMLNode) -> Movement? {
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "movements").map { Movement($0) }
    }
    guard let map = node.mapping(named: "movements", errata) else { return nil }
    defer { map.finish(also: movementFields) }
    guard map.required("title") != nil, let title = texts(map, "title") else { return nil }
    var movement = Movement(
      title, number: string(map, "number"), attacca: map.boolean("attacca"),
      duration: duration(map), identifiers: identifiers(map))
    movement.parts = headingParts(map)
    return movement
  }

  /// A sung text with its translations, stanza by stanza.
  func sungText(_ map: YAMLMapping) -> SungText? {
    guard let map = map.mapping("text") else { return nil }
    var stanzas: [Texts.Entry] = []
    for key in map.keys where key != "language" && key != "translator" {
      guard let node = map.value(key), let tag = languageTag(key, at: map.place(of: key)),
        let text = checked(node, named: "text (\(key))")
      else { continue }
      stanzas.append(Texts.Entry(language: tag, text: stanzasOf(text)))
    }
    let named = language(map, "language")
    let translator = texts(map, "translator")
    guard let first = stanzas.first else {
      errata.error(
        "this text has no words", at: map.place, hint: "write it under its language, as “de: |”")
      return nil
    }
    guard let sung = named ?? (stanzas.count == 1 ? first.language : nil) else {
      errata.error(
        "“language” is missing: which of these is sung?", at: map.place,
        hint: "write “language: \(first.language)”")
      return nil
    }
    let text = SungText(language: sung, stanzas: Texts(stanzas), translator: translator)
    compareStanzas(of: text, map)
    return text
  }

  /// Blank lines count as empty ones, and several as one.
  private func stanzasOf(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    let lineEnd = UInt8(ascii: "\n")
    var stanzas: [UInt8] = []
    stanzas.reserveCapacity(text.utf8.count)
    for line in text.utf8.split(separator: lineEnd, omittingEmptySubsequences: false) {
      let words = line.lastIndex { $0 != space }.map { line[...$0] }
      if words == nil, stanzas.isEmpty || stanzas.suffix(2).allSatisfy({ $0 == lineEnd }) {
        continue
      }
      stanzas += words ?? line[line.endIndex...]
      stanzas.append(lineEnd)
    }
    return trimmed(String(decoding: stanzas, as: UTF8.self))
  }

  private func compareStanzas(of text: SungText, _ map: YAMLMapping) {
    guard let sung = text.stanzas[text.language] else {
      errata.error(
        "the text is sung in “\(text.language)”, which is not among its languages",
        at: map.place(of: "language"),
        hint: suggestion(for: text.language, among: text.stanzas.languages))
      return
    }
    let count = stanzaCount(sung)
    for entry in text.stanzas.entries where stanzaCount(entry.text) != count {
      errata.warning(
        "“\(entry.language)” has \(stanzaCount(entry.text)) stanzas and “\(text.language)” "
          + "\(count); they cannot be set side by side",
        at: map.place(of: entry.language), hint: "an empty line separates stanzas")
    }
  }

  private func stanzaCount(_ text: String) -> Int {
    let lineEnd = UInt8(ascii: "\n")
    return 1 + zip(text.utf8, text.utf8.dropFirst()).count { $0 == lineEnd && $1 == lineEnd }
  }
}

/// The keys under which the makers of a work stand.
let contributorKeys: [(key: String, role: Contributor.Role)] = [
  ("composer", .composer), ("arranger", .arranger), ("orchestrator", .orchestrator),
  ("editor", .editor), ("completer", .completer), ("words", .textAuthor),
  ("librettist", .librettist), ("translator", .translator), ("choreographer", .choreographer),
  ("traditional", .traditional), ("anonymous", .anonymous), ("attributed-to", .attributed),
  ("dedicatee", .dedicatee), ("commissioner", .commissioner),
]

/// The keys of a work that may stand beside its title in the running order.
let workDetails =
  [
    "original", "transliteration", "gloss", "nickname", "opus", "catalogue", "key", "composed",
    "published", "premiered", "forces", "instrumentation", "publisher", "hire", "rights", "part-of",
  ]
  + contributorKeys.map(\.key) + ["contributors"]
