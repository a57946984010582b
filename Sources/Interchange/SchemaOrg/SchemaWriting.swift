import ConcertModel
import HouseStyle
import Records

/// Entries in schema.org's words as JSON-LD: what search engines and libraries read from a page.
///
/// An event with one performance is a `MusicEvent`; with several an `EventSeries` with a
/// `MusicEvent` for each. The items of the programme are its `subEvent`s, each with the work it
/// performs; whoever takes part stands in a `PerformanceRole` with instrument or role.
public enum SchemaOrg {
  /// The entries as one document.
  ///
  /// - Parameter style: the house style as whose title works and items are named; nil for their
  ///   titles as they are kept, language by language.
  public static func text(for entries: some Sequence<Entry>, style: HouseStyle? = nil) -> String {
    var writer = SchemaWriter(style)
    let graph = entries.map { writer.node(for: $0) }
    return JSON.fields(["@context": "https://schema.org", "@graph": .array(graph)]).indented + "\n"
  }
}

/// An object under construction; what is absent or empty is left out.
struct SchemaNode {
  private(set) var fields: [JSON.Field] = []

  init(_ type: String) { add("@type", .text(type)) }

  var json: JSON { .object(fields) }

  mutating func add(_ name: String, _ value: JSON?) {
    if let value { fields.append(JSON.Field(name: name, value: value)) }
  }

  mutating func add(_ name: String, _ text: String?) { add(name, text.map(JSON.text)) }

  /// One value stands alone, several in a list.
  mutating func add(_ name: String, _ values: [JSON]) {
    guard let first = values.first else { return }
    add(name, values.count == 1 ? first : .array(values))
  }

  mutating func add(_ name: String, _ texts: Texts?) {
    add(name, (texts?.entries ?? []).map(Self.text))
  }

  /// A name as a house prints it in its language, beside those in other languages.
  mutating func addName(_ kept: Texts, printed: String?, in language: String?) {
    guard let printed, let language else { return add("name", kept) }
    let base = baseLanguage(language)
    let others = kept.entries.filter { !$0.language.isEmpty && baseLanguage($0.language) != base }
    guard !others.isEmpty else { return add("name", printed) }
    add("name", ([Texts.Entry(language: language, text: printed)] + others).map(Self.text))
  }

  private static func text(_ entry: Texts.Entry) -> JSON {
    entry.language.isEmpty
      ? .text(entry.text)
      : .fields(["@value": .text(entry.text), "@language": .text(entry.language)])
  }
}

private struct SchemaWriter {
  private var zones = ZoneBook()

  private let style: HouseStyle?

  init(_ style: HouseStyle?) { self.style = style }

  mutating func node(for entry: Entry) -> JSON {
    switch entry {
    case .person(let person): return self.person(person)
    case .ensemble(let ensemble): return self.ensemble(ensemble)
    case .venue(let venue): return self.venue(venue)
    case .work(let work): return self.work(work)
    case .event(let event): return self.event(event)
    case .series(let series):
      var node = SchemaNode("EventSeries")
      node.add("@id", series.id.map { "series:" + $0 })
      node.add("name", series.name)
      node.add("alternateName", series.otherNames.map(name))
      node.add("startDate", series.from?.description)
      node.add("endDate", series.until?.description)
      node.add(series.identifiers, of: .series)
      return node.json
    case .instrument(let instrument):
      var node = SchemaNode("DefinedTerm")
      node.add("@id", instrument.id.map { "instrument:" + $0 })
      node.add("name", instrument.name)
      node.add("alternateName", instrument.otherNames.map { .text($0.text) })
      return node.json
    }
  }

  // MARK: People, ensembles, venues

  private func person(_ person: Person) -> JSON {
    var node = SchemaNode("Person")
    node.add("@id", person.id.map { "person:" + $0 })
    node.add("name", person.name)
    node.add("alternateName", person.otherNames.map(name))
    node.add("honorificPrefix", person.honours)
    node.add("birthDate", person.born?.description)
    node.add("deathDate", person.died?.description)
    node.add("nationality", person.nationality)
    node.add("gender", person.gender.map { $0 == .feminine ? "Female" : "Male" })
    node.add(person.identifiers, of: .person)
    return node.json
  }

  private func name(_ other: OtherName) -> JSON {
    guard let language = other.language, !language.isEmpty else { return .text(other.text) }
    return .fields(["@value": .text(other.text), "@language": .text(language)])
  }

  private func ensemble(_ ensemble: Ensemble) -> JSON {
    var node = SchemaNode("MusicGroup")
    node.add("@id", ensemble.id.map { "ensemble:" + $0 })
    node.add("name", ensemble.name)
    node.add("alternateName", ensemble.otherNames.map(name))
    node.add("member", ensemble.members.map(member))
    node.add(ensemble.identifiers, of: .ensemble)
    return node.json
  }

  private func member(_ member: Membership) -> JSON {
    var role = SchemaNode("OrganizationRole")
    role.add("member", reference(member.person))
    role.add("roleName", member.rank)
    role.add("namedPosition", member.instrument)
    role.add("startDate", member.from?.description)
    role.add("endDate", member.until?.description)
    return role.json
  }

  private func venue(_ venue: Venue) -> JSON {
    var node = SchemaNode("MusicVenue")
    node.add("@id", venue.id.map { "venue:" + $0 })
    node.add("name", venue.name)
    node.add("alternateName", venue.otherNames.map(name))
    if venue.town != nil || venue.address != nil {
      var address = SchemaNode("PostalAddress")
      address.add("streetAddress", venue.address)
      address.add("addressLocality", venue.town)
      node.add("address", address.json)
    }
    node.add(venue.identifiers, of: .venue)
    return node.json
  }

  private func reference(_ person: Reference<Person>) -> JSON {
    switch person {
    case .id(let id): .fields(["@type": "Person", "@id": .text("person:" + id)])
    case .entry(let person): self.person(person)
    }
  }

  private func reference(_ venue: Reference<Venue>) -> JSON {
    switch venue {
    case .id(let id): .fields(["@type": "MusicVenue", "@id": .text("venue:" + id)])
    case .entry(let venue): self.venue(venue)
    }
  }

  private func reference(_ ensemble: Reference<Ensemble>) -> JSON {
    switch ensemble {
    case .id(let id): return .fields(["@type": "MusicGroup", "@id": .text("ensemble:" + id)])
    case .entry(var ensemble):
      // Who belonged to it is told where the ensemble is described.
      ensemble.members = []
      return self.ensemble(ensemble)
    }
  }

  // MARK: Works

  private func work(_ work: Work) -> JSON {
    var node = SchemaNode("MusicComposition")
    node.add("@id", work.id.map { "work:" + $0 })
    node.addName(work.title, printed: style?.printedTitle(of: work), in: style?.language)
    node.add("alternateName", work.nickname)
    node.add("composer", contributors(work, .composer))
    node.add("lyricist", contributors(work, .textAuthor) + contributors(work, .librettist))
    node.add("contributor", contributors(work, .arranger) + contributors(work, .orchestrator))
    node.add("translator", contributors(work, .translator))
    node.add("dateCreated", work.composed)
    node.add("musicalKey", work.key)
    if let whole = work.partOf { node.add("isPartOf", reference(whole)) }
    node.add("iswcCode", work.identifiers.filter { $0.scheme == "iswc" }.map { .text($0.value) })
    node.add(work.identifiers.filter { $0.scheme != "iswc" }, of: .work)
    return node.json
  }

  private func contributors(_ work: Work, _ role: Contributor.Role) -> [JSON] {
    work.contributors(as: role).compactMap { contributor in
      if let person = contributor.person { return reference(person) }
      guard contributor.creditedAs != nil else { return nil }
      var node = SchemaNode("Person")
      node.add("name", contributor.creditedAs)
      return node.json
    }
  }

  private func reference(_ work: Reference<Work>) -> JSON {
    switch work {
    case .id(let id): .fields(["@type": "MusicComposition", "@id": .text("work:" + id)])
    case .entry(let work): self.work(work)
    }
  }

  // MARK: Events

  private mutating func event(_ event: Event) -> JSON {
    let id = "event:" + (event.id ?? "")
    guard event.performances.count > 1 else {
      return musicEvent(event, id, event.performances.first, 1)
    }
    var series = SchemaNode("EventSeries")
    series.add("@id", id)
    series.add("name", event.title)
    var each: [JSON] = []
    for (index, performance) in event.performances.enumerated() {
      each.append(musicEvent(event, "\(id)#\(index + 1)", performance, index + 1))
    }
    series.add("subEvent", .array(each))
    return series.json
  }

  private mutating func musicEvent(
    _ event: Event, _ id: String, _ performance: Performance?, _ number: Int
  ) -> JSON {
    var node = SchemaNode("MusicEvent")
    node.add("@id", id)
    node.add("name", event.title)
    node.add("alternateName", event.subtitle)
    node.add("inLanguage", event.languages.filter { !$0.isEmpty }.map(JSON.text))
    if let performance {
      node.add("startDate", moment(performance, performance.time))
      if let end = performance.end { node.add("endDate", moment(performance, end)) }
      if let doors = performance.doors { node.add("doorTime", moment(performance, doors)) }
      node.add("location", performance.venue.map { reference($0) })
    }
    node.add(
      "organizer",
      event.organisers.map { organiser in
        var node = SchemaNode("Organization")
        node.add("name", organiser.name)
        return node.json
      })
    node.add("performer", event.performers.map(performer))
    node.add("url", event.link)
    node.add(event.identifiers, of: .event)
    let items = flat(event.programme).filter { holds($0, event, number) }
    node.add("subEvent", .array(items.map(subEvent)))
    return node.json
  }

  private func flat(_ items: [ProgrammeItem]) -> [ProgrammeItem] {
    items.flatMap { [$0] + flat($0.items) }
  }

  private func holds(_ item: ProgrammeItem, _ event: Event, _ number: Int) -> Bool {
    guard item.layer != .dropped, item.work != nil || !item.kind.isBreak else { return false }
    guard let wanted = item.scope?.performances, !wanted.isEmpty else { return true }
    let key = event.performances.dropFirst(number - 1).first?.key
    return wanted.contains(String(number)) || key.map(wanted.contains) ?? false
  }

  private func subEvent(_ item: ProgrammeItem) -> JSON {
    var node = SchemaNode("MusicEvent")
    if let title = item.title {
      node.addName(title, printed: style?.printedTitle(of: item), in: style?.language)
    }
    node.add("workPerformed", item.work.map { reference($0) })
    node.add("performer", item.credits.map(performer))
    node.add("description", item.note)
    return node.json
  }

  private func performer(_ credit: Credit) -> JSON {
    var who: JSON?
    if let person = credit.person { who = reference(person) }
    if let ensemble = credit.ensemble { who = reference(ensemble) }
    var role = SchemaNode("PerformanceRole")
    if let who {
      role.add("performer", who)
    } else {
      var person = SchemaNode("Person")
      person.add("name", credit.creditedAs)
      role.add("performer", person.json)
    }
    role.add("roleName", credit.role ?? credit.instrument)
    if credit.role != nil { role.add("instrument", credit.instrument) }
    role.add("characterName", credit.character)
    if who != nil { role.add("alternateName", credit.creditedAs) }
    // Without anything to say of the part, the performer stands alone.
    let isPlain = role.fields.count == 2 && who != nil
    return isPlain ? role.fields[1].value : role.json
  }

  /// A date as precise as it is known, with the time and, where the zone is known, its offset.
  private mutating func moment(_ performance: Performance, _ time: ClockTime?) -> String? {
    guard let date = performance.date else { return nil }
    guard let time, date.day != nil else { return date.description }
    var text = "\(date)T\(time)"
    if let zone = performance.zone, let offset = zones.offset(date, time, zone) {
      let minutes = abs(offset) / 60
      if let clock = ClockTime(hour: minutes / 60, minute: minutes % 60) {
        text += (offset < 0 ? "-" : "+") + clock.description
      }
    }
    return text
  }
}

extension SchemaNode {
  /// Identifiers that have an address on the web as `sameAs`, the others as they are.
  mutating func add(_ identifiers: [ExternalIdentifier], of kind: EntryKind) {
    let addresses = identifiers.map { WebAddress.of($0, kind) }
    add("sameAs", addresses.compactMap { $0 }.map(JSON.text))
    add(
      "identifier",
      zip(identifiers, addresses).filter { $1 == nil }.map { identifier, _ in
        .fields([
          "@type": "PropertyValue", "propertyID": .text(identifier.scheme),
          "value": .text(identifier.value),
        ])
      })
  }
}
