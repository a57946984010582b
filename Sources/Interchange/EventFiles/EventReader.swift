import ConcertModel
import Findings
import YAML

/// Reads one event file. Its extensions read the parts, each in a file of its own.
final class EventReader {
  let errata: Errata
  let lines: FileLines
  var people = Definitions<Person>()
  var ensembles = Definitions<Ensemble>()
  var works = Definitions<Work>()
  var venues = Definitions<Venue>()
  /// The names that stood alone and met no description.
  var bareNames: [String] = []
  /// What scopes may say, once the performances are read.
  var performanceKeys: [String] = []
  /// Zones that were looked up: the hint for one that does not exist, nil for one that does.
  var zoneHints: [String: String?] = [:]
  /// The languages the event names.
  var languages: [String] = []

  init(lines: FileLines, errata: Errata) {
    self.lines = lines
    self.errata = errata
  }

  /// The event in the tree of a file.
  func event(_ root: YAMLNode) -> Event? {
    guard let map = root.mapping(errata) else { return nil }
    var event = Event()
    event.languages = languageTags(map, "languages")
    languages = event.languages
    readDefinitions(map)
    event.id = entryID(map)
    event.title = texts(map, "title")
    event.subtitle = texts(map, "subtitle")
    event.kind = string(map, "kind")
    event.layout = string(map, "layout")
    event.style = string(map, "style")
    event.season = texts(map, "season")
    event.series = texts(map, "series")
    event.partOf = map.list("part-of").compactMap(seriesReference)
    event.number = texts(map, "number")
    event.organisers = map.list("organisers").compactMap(organiser)
    event.patronage = texts(map, "patronage")
    event.dedication = texts(map, "dedication")
    event.broadcast = texts(map, "broadcast")
    event.memorial = memorial(map)
    event.image = picture(map, "image")
    event.link = link(map)
    event.performances = performances(map)
    performanceKeys = event.performances.enumerated().flatMap { index, performance in
      [performance.key, String(index + 1)].compactMap { $0 }
    }
    event.performers = credits(map, "performers")
    event.programme = map.list("programme").compactMap { item($0) }
    event.staff = staff(map)
    event.instruments = map.list("instruments").compactMap(instrumentCredit)
    readBook(map, into: &event)
    event.identifiers = identifiers(map)
    event.source = sourceTexts(map)
    map.finish(also: performanceFields)
    finish(event, map)
    return event
  }

  /// What is printed around the running order.
  private func readBook(_ map: YAMLMapping, into event: inout Event) {
    event.letters = map.list("letters").compactMap(letter)
    event.notes = map.list("notes").compactMap(note)
    event.biographies = map.list("biographies").compactMap(printedBiography)
    event.notices = textsList(map, "notices")
    event.coming = map.list("coming").compactMap(comingEvent)
    event.imprint = textsList(map, "imprint")
    readMatter(map, into: &event)
  }

  private func finish(_ event: Event, _ map: YAMLMapping) {
    // Archives know concerts of which nothing but the date is left.
    let isBlank =
      event.title == nil && event.programme.isEmpty && event.performances.isEmpty
      && event.performers.isEmpty
    if isBlank, !errata.hasErrors {
      errata.error(
        "this file has neither “title” nor “programme”", at: map.place,
        hint: "an event file begins with a title, a date, a venue and a programme")
    }
    people.reportUnused(comparedWith: bareNames, errata: errata)
    ensembles.reportUnused(comparedWith: bareNames, errata: errata)
    works.reportUnused(comparedWith: bareNames, errata: errata)
    venues.reportUnused(comparedWith: bareNames, errata: errata)
  }

  private func readDefinitions(_ map: YAMLMapping) {
    forEachDefinition(map, "people") { map, handle in
      guard let person = person(map, handle: handle) else { return }
      people.define(
        person, handle: handle ?? person.name.entries.first?.text ?? "",
        names: names(person.name, person.otherNames), at: map.place, errata: errata)
    }
    forEachDefinition(map, "ensembles") { map, handle in
      guard let ensemble = ensemble(map, handle: handle) else { return }
      ensembles.define(
        ensemble, handle: handle ?? ensemble.name.entries.first?.text ?? "",
        names: names(ensemble.name, ensemble.otherNames), at: map.place, errata: errata)
    }
    forEachDefinition(map, "venues") { map, handle in
      guard let venue = venue(map, handle: handle) else { return }
      venues.define(
        venue, handle: handle ?? venue.name.entries.first?.text ?? "",
        names: names(venue.name, venue.otherNames), at: map.place, errata: errata)
    }
    forEachDefinition(map, "works") { map, handle in
      guard let work = work(map, handle: handle) else { return }
      works.define(
        work, handle: handle ?? work.title.entries.first?.text ?? "",
        names: work.title.entries.map(\.text), at: map.place, errata: errata)
    }
  }

  private func names(_ name: Texts, _ others: [OtherName]) -> [String] {
    name.entries.map(\.text) + others.map(\.text)
  }

  /// Descriptions stand under their names (`people: {Name: …}`) or in a list.
  private func forEachDefinition(
    _ map: YAMLMapping, _ key: String, _ body: (YAMLMapping, String?) -> Void
  ) {
    guard let node = map.value(key) else { return }
    if let entries = node.entries {
      for entry in entries {
        guard let handle = checked(entry.key, at: entry.place) else { continue }
        // A name with nothing after it is a description without details.
        let empty = YAMLNode(
          .mapping([]), file: entry.value.file, line: entry.line, column: entry.column)
        let value = entry.value.isNull ? empty : entry.value
        if let map = value.mapping(named: excerpt(handle), errata) { body(map, handle) }
      }
    } else {
      for item in node.items ?? [node] {
        if let map = item.mapping(named: key, errata) { body(map, nil) }
      }
    }
  }
}
