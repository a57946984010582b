import ConcertModel
import YAML

/// Writes an event as the tree of an event file. Its extensions write the parts.
struct EventWriter {
  let event: Event
  let book: PersonBook

  init(_ event: Event) {
    self.event = event
    book = PersonBook(event)
  }

  /// The event as the root of a file.
  func node() -> YAMLNode {
    var fields = Fields()
    fields.add("id", event.id)
    fields.add("title", event.title)
    fields.add("subtitle", event.subtitle)
    fields.add("kind", event.kind)
    fields.add("layout", event.layout)
    fields.add("style", event.style)
    fields.add("languages", list: event.languages.map { .text(tag($0)) })
    fields.add("season", event.season)
    fields.add("series", event.series)
    fields.add("part-of", list: event.partOf.map(series))
    fields.add("number", event.number)
    addPerformances(to: &fields)
    fields.add("organisers", list: event.organisers.map(organiser))
    fields.add("patronage", event.patronage)
    fields.add("dedication", event.dedication)
    fields.add("broadcast", event.broadcast)
    fields.add("memorial", event.memorial.map(memorial))
    fields.add("image", event.image.map(picture))
    fields.add("link", event.link)
    addPeople(to: &fields)
    fields.add("performers", list: event.performers.map { credit($0) })
    fields.add("programme", list: event.programme.map(item))
    fields.add("staff", list: event.staff.map(staffGroup))
    fields.add("instruments", list: event.instruments.map(instrumentCredit))
    addBook(to: &fields)
    fields.add(identifiers: event.identifiers)
    fields.add(source: event.source)
    return fields.node
  }

  func tag(_ language: String) -> String { language.isEmpty ? unnamedLanguage : language }

  private func addPerformances(to fields: inout Fields) {
    if let only = event.performances.first, event.performances.count == 1, only.key == nil,
      only.source.isEmpty, only != Performance()
    {
      for (key, node) in performance(only).entries { fields.add(key, node) }
    } else {
      fields.add("performances", list: event.performances.map { performance($0).node })
    }
  }

  private func performance(_ performance: Performance) -> Fields {
    var fields = Fields()
    fields.add("key", performance.key)
    fields.add("date", performance.date)
    fields.add("time", performance.time)
    fields.add("zone", performance.zone)
    fields.add("doors", performance.doors)
    fields.add("end", performance.end)
    fields.add("venue", performance.venue.map(venue))
    fields.add("hall", performance.hall)
    fields.add("occasion", performance.occasion)
    fields.add(source: performance.source)
    return fields
  }

  private func venue(_ reference: Reference<Venue>) -> YAMLNode {
    referenceNode(reference, name: \.name, bare: { Venue(name: $0) }, describe: describe)
  }

  /// A venue's description.
  func describe(_ venue: Venue) -> YAMLNode {
    var fields = Fields()
    fields.add("id", venue.id)
    fields.add("name", venue.name)
    fields.add("town", venue.town)
    fields.add("address", venue.address)
    fields.add("halls", list: venue.halls.map(hall))
    fields.add("other-names", list: venue.otherNames.map(otherName))
    fields.add(identifiers: venue.identifiers)
    return fields.node
  }

  private func organiser(_ organiser: Organiser) -> YAMLNode {
    if organiser.role == .organiser, organiser.logo == nil, let name = plainText(organiser.name) {
      return .text(name)
    }
    var fields = Fields()
    fields.add("name", organiser.name)
    if organiser.role != .organiser { fields.add("role", organiser.role.rawValue) }
    fields.add("logo", organiser.logo)
    return fields.node
  }

  private func addPeople(to fields: inout Fields) {
    let people = book.described.map { handle, person in
      (handle, describe(person, leavingOut: plainText(person.name) == handle))
    }
    if !people.isEmpty { fields.add("people", YAMLNode.mapping(people)) }
  }

  private func addBook(to fields: inout Fields) {
    fields.add("letters", list: event.letters.map(letter))
    fields.add("notes", list: event.notes.map(note))
    fields.add("biographies", list: event.biographies.map(printedBiography))
    addMatter(to: &fields)
    fields.add("notices", list: event.notices.compactMap(textsNode))
    fields.add("coming", list: event.coming.map(coming))
    fields.add("imprint", list: event.imprint.compactMap(textsNode))
    addProduction(to: &fields)
  }

  private func printedBiography(_ printed: PrintedBiography) -> YAMLNode {
    var fields = Fields()
    fields.add("name", printed.name)
    fields.add("role", printed.role)
    fields.add("portrait", printed.portrait.map(picture))
    fields.add("biography", biographies(printed.biographies))
    return fields.node
  }
}
