import ConcertModel
import Findings
import HouseStyle

/// The people, ensembles, venues and works of a file, each once, in the order they first appear.
struct ArchiveCatalogue {
  private var people = Shelf<Person>()
  private var ensembles = Shelf<Ensemble>()
  private var venues = Shelf<Venue>()
  private var works = Shelf<Work>()
  private let file: String
  /// What was made of names before: an archive repeats them by the thousand.
  private var knownPeople: [String: (id: EntryID, creditedAs: Texts?)] = [:]
  private var knownEnsembles: [String: EntryID] = [:]
  private var knownVenues: [String: EntryID] = [:]
  /// The people who are also known by a form given in brackets.
  private var bearers: [EntryID: EntryID] = [:]

  init(file: String) { self.file = file }

  /// Everything, what others refer to first.
  var proposals: [Proposal] {
    people.items.map { mentioned(.person($0.entry), $0.line) }
      + ensembles.items.map { mentioned(.ensemble($0.entry), $0.line) }
      + venues.items.map { mentioned(.venue($0.entry), $0.line) }
      + works.items.map { mentioned(.work($0.entry), $0.line) }
  }

  private func mentioned(_ entry: Entry, _ line: Int) -> Proposal {
    Proposal(entry, place: Place(file: file, line: line), isMentioned: true)
  }

  /// The person's id. Somebody known by surname alone is only the same as others so known who do
  /// the same: `role` keeps a composer Miller from a tenor Miller.
  ///
  /// - Returns: the id, and the name as credited where it is not the one the person is kept under.
  mutating func person(_ name: ArchiveName, role: String, line: Int)
    -> (id: EntryID, creditedAs: Texts?)
  {
    let key = name.isComplete ? name.raw : role + ":" + name.raw
    if let known = knownPeople[key] { return known }
    var id = slug(name.display)
    if !name.isComplete, role == "composer" { id += "-composer" }
    if ensembles.contains(id) || venues.contains(id) { id += "-person" }
    if name.isComplete { id = bearer(of: name, id) }
    var fresh = Person(id: id, name: Texts(name.display), sortName: name.sortName)
    fresh.otherNames = name.variants.map { OtherName($0) }
    people.keep(fresh, id: id, line: line) { known in
      let forms = [name.display] + name.variants
      for form in forms where form != known.name.entries.first?.text {
        if !known.otherNames.contains(where: { $0.text == form }) {
          known.otherNames.append(OtherName(form))
        }
      }
    }
    let isKept = people[id]?.name == Texts(name.credited)
    let result = (id: id, creditedAs: isKept ? nil : Texts(name.credited))
    knownPeople[key] = result
    return result
  }

  /// The id of the person under one of whose other forms the name was seen before, or of the one
  /// who was seen under another form of the name; else the id proposed.
  private mutating func bearer(of name: ArchiveName, _ proposed: EntryID) -> EntryID {
    let others = name.variants.map { slug($0) }
    var id = proposed
    if !people.contains(proposed) {
      let known = others.first { people.contains($0) } ?? others.compactMap { bearers[$0] }.first
      id = bearers[proposed] ?? known ?? proposed
    }
    for other in others where bearers[other] == nil { bearers[other] = id }
    return id
  }

  /// Notes on people who may have been entered twice.
  var doubles: [Finding] {
    ArchiveDoubles.findings(among: people.items.map { ($0.entry, $0.line) }, file: file)
  }

  /// The ensemble's id.
  mutating func ensemble(_ text: String, kind: String? = nil, line: Int) -> EntryID {
    if let known = knownEnsembles[text] { return known }
    let name = ArchiveName(text)
    let display = ArchiveVocabulary.groupName(text)
    var id = slug(display)
    if people.contains(id) || venues.contains(id) { id += "-ensemble" }
    let fresh = Ensemble(
      id: id, name: Texts(display), otherNames: name.variants.map { OtherName($0) }, kind: kind)
    ensembles.keep(fresh, id: id, line: line) { known in
      if known.kind == nil { known.kind = kind }
      if display != known.name.entries.first?.text,
        !known.otherNames.contains(where: { $0.text == display })
      {
        known.otherNames.append(OtherName(display))
      }
    }
    knownEnsembles[text] = id
    return id
  }

  /// The venue's id: halls of one name in two towns are two.
  mutating func venue(_ name: String, town: String, line: Int) -> EntryID {
    let key = name + "\n" + town
    if let known = knownVenues[key] { return known }
    // The Town Hall is Town Hall.
    let bare = name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
    var id = slug(bare + " " + town)
    if people.contains(id) || ensembles.contains(id) { id += "-venue" }
    let fresh = Venue(id: id, name: Texts(name), town: town.isEmpty ? nil : Texts(town))
    venues.keep(fresh, id: id, line: line) { known in
      if name != known.name.entries.first?.text,
        !known.otherNames.contains(where: { $0.text == name })
      {
        known.otherNames.append(OtherName(name))
      }
    }
    knownVenues[key] = id
    return id
  }

  /// The work's id, and the work as it was first seen.
  mutating func work(_ source: ArchiveWork) -> (id: EntryID, known: Work) {
    let title = source.title?.clean ?? source.movement?.clean ?? ""
    let number = source.workNumber
    let id =
      number.isEmpty || slug(number) == "0"
      ? "nyp-w-" + slug((source.composer?.clean ?? "") + " " + title) : "nyp-w-" + slug(number)
    if let known = works[id] { return (id, known) }
    var work = Work(id: id, title: Texts(title), contributors: composers(of: source))
    if !number.isEmpty { work.identifiers = [.init(scheme: "nyphil-work", value: number)] }
    if let composer = source.composer { work.source.append(composer.asSource("composerName")) }
    if let title = source.title, !title.clean.isEmpty { work.parts = TitleReader.read(title.raw) }
    if let title = source.title, title.raw != title.clean {
      work.source.append(title.asSource("workTitle"))
    }
    works.keep(work, id: id, line: source.line) { _ in }
    return (id, work)
  }

  private mutating func composers(of source: ArchiveWork) -> [Contributor] {
    guard let raw = source.composer?.raw, !tidied(raw).isEmpty else { return [] }
    if let share = ArchiveVocabulary.share(forComposer: raw) { return [share] }
    return ArchiveName.several(raw).map { name in
      let (id, creditedAs) = person(name, role: "composer", line: source.line)
      return Contributor(role: .composer, person: .id(id), creditedAs: creditedAs)
    }
  }
}

extension ArchiveText {
  /// The text as its source wrote it.
  func asSource(_ field: String) -> SourceText { SourceText(field: field, text: raw) }
}

/// Entries of one kind by id, in the order they came.
private struct Shelf<Item> {
  private(set) var items: [(entry: Item, line: Int)] = []
  private var places: [EntryID: Int] = [:]

  func contains(_ id: EntryID) -> Bool { places[id] != nil }

  subscript(id: EntryID) -> Item? { places[id].map { items[$0].entry } }

  /// Keeps a new entry, or lets the known one learn from it.
  mutating func keep(_ fresh: Item, id: EntryID, line: Int, learning: (inout Item) -> Void) {
    if let place = places[id] {
      learning(&items[place].entry)
    } else {
      places[id] = items.count
      items.append((fresh, line))
    }
  }
}
