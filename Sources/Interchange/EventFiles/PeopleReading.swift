import ConcertModel
import Findings
import YAML

/// People and ensembles, described or only named.
extension EventReader {
  /// A person who is named, described on the spot, or in the registry under an id.
  func personReference(_ node: YAMLNode, named name: String) -> Reference<Person>? {
    if node.entries == nil {
      guard let text = checked(node, named: name) else { return nil }
      return .entry(person(named: text))
    }
    if isPerLanguage(node) { return texts(node, named: name).map { .entry(Person(name: $0)) } }
    guard let map = node.mapping(named: name, errata) else { return nil }
    if map.keys == ["id"] { return entryID(map).map { .id($0) } }
    return person(map).map { .entry($0) }
  }

  /// The person of a key.
  func personReference(_ map: YAMLMapping, _ key: String) -> Reference<Person>? {
    map.value(key).flatMap { personReference($0, named: key) }
  }

  /// The person of a name: described under `people`, or nothing more than the name.
  func person(named name: String) -> Person {
    if let person = people.use(name) { return person }
    bareNames.append(name)
    return Person(name: Texts(name))
  }

  /// A person's description; the handle is the name where no other is given.
  func person(_ map: YAMLMapping, handle: String? = nil) -> Person? {
    let name = texts(map, "name") ?? handle.map { Texts($0) }
    var person = name.map {
      Person(
        id: entryID(map), name: $0, otherNames: otherNames(map),
        sortName: string(map, "sort-name"), honours: texts(map, "honours"),
        born: date(map, "born"), died: date(map, "died"),
        portrait: picture(map, "portrait"), biographies: biographies(map),
        identifiers: identifiers(map))
    }
    if person == nil { reportMissingName(map) }
    person?.birthplace = texts(map, "birthplace")
    person?.deathplace = texts(map, "deathplace")
    person?.nationality = texts(map, "nationality")
    person?.gender = map.choice("gender")
    person?.claims = claims(map)
    map.finish(also: personFields)
    if let born = person?.born, let died = person?.died, died < born, died.year != born.year {
      errata.error("died \(died), before being born \(born)", at: map.place(of: "died"))
    }
    return person
  }

  /// An ensemble that is named, described on the spot, or in the registry under an id.
  func ensembleReference(_ node: YAMLNode) -> Reference<Ensemble>? {
    if node.entries == nil {
      guard let text = checked(node, named: "ensemble") else { return nil }
      if let ensemble = ensembles.use(text) { return .entry(ensemble) }
      bareNames.append(text)
      return .entry(Ensemble(name: Texts(text)))
    }
    if isPerLanguage(node) {
      return texts(node, named: "ensemble").map { .entry(Ensemble(name: $0)) }
    }
    guard let map = node.mapping(named: "ensemble", errata) else { return nil }
    if map.keys == ["id"] { return entryID(map).map { .id($0) } }
    return ensemble(map).map { .entry($0) }
  }

  /// An ensemble's description; the handle is the name where no other is given.
  func ensemble(_ map: YAMLMapping, handle: String? = nil) -> Ensemble? {
    let name = texts(map, "name") ?? handle.map { Texts($0) }
    var ensemble = name.map {
      Ensemble(
        id: entryID(map), name: $0, otherNames: otherNames(map), kind: string(map, "kind"),
        members: map.list("members").compactMap(membership),
        portrait: picture(map, "portrait"), biographies: biographies(map),
        identifiers: identifiers(map))
    }
    if ensemble == nil { reportMissingName(map) }
    ensemble?.partOf = map.value("part-of").flatMap(ensembleReference)
    map.finish(also: ensembleFields)
    return ensemble
  }

  func membership(_ node: YAMLNode) -> Membership? {
    if node.entries == nil || isPerLanguage(node) {
      return personReference(node, named: "members").map { Membership(person: $0) }
    }
    guard let map = node.mapping(named: "members", errata) else { return nil }
    defer { map.finish(also: membershipFields) }
    guard map.required("person") != nil, let person = personReference(map, "person") else {
      return nil
    }
    var membership = Membership(
      person: person, instrument: texts(map, "instrument"), section: string(map, "section"),
      chair: map.integer("chair", in: 1...999), rank: texts(map, "rank"),
      status: map.choice("status"), from: date(map, "from"), until: date(map, "until"))
    membership.doublings = textsList(map, "doublings")
    membership.endowment = texts(map, "endowment")
    if let from = membership.from, let until = membership.until, until.lastDay < from.firstDay {
      errata.error("until \(until), before \(from)", at: map.place(of: "until"))
    }
    return membership
  }

  /// Further names: a list of names, or of names with their kinds.
  func otherNames(_ map: YAMLMapping) -> [OtherName] {
    map.list("other-names").compactMap { node in
      if node.entries == nil {
        return checked(node, named: "other-names").map { OtherName($0) }
      }
      guard let map = node.mapping(named: "other-names", errata) else { return nil }
      defer { map.finish(also: otherNameFields) }
      guard map.required("name") != nil, let name = string(map, "name") else { return nil }
      return OtherName(
        name, kind: map.choice("kind") ?? .variant, language: language(map, "language"),
        from: date(map, "from"), until: date(map, "until"))
    }
  }

  private func reportMissingName(_ map: YAMLMapping) {
    // A name that is there and at fault has been reported at its own place.
    if !map.has("name") { errata.error("“name” is missing", at: map.place) }
  }
}

/// Who takes part.
extension EventReader {
  /// The credits of a key: one or a list; `role` where the key says it, as `speaker` does.
  func credits(_ map: YAMLMapping, _ key: String, role: Texts? = nil) -> [Credit] {
    map.list(key).compactMap { credit($0, named: key, role: role) }
  }

  /// A credit: a name alone, or a group of keys.
  func credit(_ node: YAMLNode, named key: String, role: Texts? = nil) -> Credit? {
    if node.entries == nil {
      guard var credit = bareCredit(node, named: key) else { return nil }
      credit.role = role
      return credit
    }
    if isPerLanguage(node) {
      return personReference(node, named: key).map { Credit(person: $0, role: role) }
    }
    guard let map = node.mapping(named: key, errata) else { return nil }
    var credit = Credit(role: role)
    credit.person = personReference(map, "person")
    credit.ensemble = map.value("ensemble").flatMap(ensembleReference)
    credit.creditedAs = texts(map, "as")
    if !map.has("person"), !map.has("ensemble"), !map.has("as") {
      errata.error(
        "this credit names neither a “person” nor an “ensemble”", at: map.place,
        hint: "write “person: …”, or the name alone")
    }
    credit.instrument = texts(map, "instrument")
    credit.role = texts(map, "role") ?? role
    credit.character = texts(map, "character")
    credit.function = texts(map, "function")
    credit.standing = map.choice("standing")
    readDifferences(map, into: &credit)
    credit.scope = scope(map)
    credit.note = texts(map, "note")
    credit.marks = textsList(map, "marks")
    credit.source = sourceTexts(map)
    map.finish(also: creditFields)
    return credit
  }

  /// A name alone: of an ensemble that is described, else of a person.
  private func bareCredit(_ node: YAMLNode, named key: String) -> Credit? {
    guard let name = checked(node, named: key) else { return nil }
    if let ensemble = ensembles.use(name) { return Credit(ensemble: .entry(ensemble)) }
    let parts = name.split(separator: ",", maxSplits: 1)
    if !people.has(name), parts.count == 2, parts[1].hasPrefix(" ") {
      errata.error(
        "“\(excerpt(name))” may be a name, or a name and an instrument", at: node.place,
        hint: "write “person: \(excerpt(String(parts[0]), limit: 40))” and "
          + "“instrument: …” or “role: …”")
      return nil
    }
    return Credit(person: .entry(person(named: name)))
  }

  /// Where an item or a credit holds.
  func scope(_ map: YAMLMapping) -> Scope? {
    var performances: [String] = []
    for node in map.list("performances") {
      guard let key = checked(node, named: "performances") else { continue }
      if !performanceKeys.contains(key) {
        errata.error(
          "no performance is called “\(excerpt(key))”", at: node.place,
          hint: suggestion(for: key, among: performanceKeys))
      }
      performances.append(key)
    }
    let half = map.integer("half", in: 1...2)
    return performances.isEmpty && half == nil ? nil : Scope(performances: performances, half: half)
  }
}
