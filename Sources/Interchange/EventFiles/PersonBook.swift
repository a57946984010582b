import ConcertModel

/// The people of an event of whom more than a name is known, each under the name by which the
/// rest of the file calls them.
struct PersonBook {
  /// Who is described, in the order of first appearance.
  private(set) var described: [(handle: String, person: Person)] = []
  private var handles: [Person: String] = [:]
  private var takenNames: Set<String> = []

  init(_ event: Event) {
    var census = Census()
    census.count(event)
    // A name that several people bear cannot stand for one of them.
    var bearers: [String: Int] = [:]
    for person in census.people {
      for name in Set(Self.names(of: person)) { bearers[name, default: 0] += 1 }
    }
    for person in census.people where !Self.isOnlyAName(person) {
      let candidates = person.name.entries.map(\.text)
      guard let handle = candidates.first(where: { bearers[$0] == 1 }) else { continue }
      described.append((handle, person))
      handles[person] = handle
      takenNames.formUnion(Self.names(of: person))
    }
  }

  /// What stands for a person where they are named: the name, if that is enough; nil where the
  /// person has to be described on the spot.
  func handle(of person: Person) -> String? {
    if let handle = handles[person] { return handle }
    guard Self.isOnlyAName(person), let name = plainText(person.name), !takenNames.contains(name)
    else { return nil }
    return name
  }

  private static func isOnlyAName(_ person: Person) -> Bool {
    plainText(person.name) != nil && person == Person(name: person.name)
  }

  private static func names(of person: Person) -> [String] {
    person.name.entries.map(\.text) + person.otherNames.map(\.text)
  }
}

/// Everybody who appears in an event, each once, in order of appearance.
private struct Census {
  private(set) var people: [Person] = []
  private var seen: Set<Person> = []

  mutating func count(_ event: Event) {
    event.performers.forEach { count($0) }
    event.programme.forEach { count($0) }
    event.staff.flatMap(\.credits).forEach { count($0) }
  }

  private mutating func count(_ item: ProgrammeItem) {
    if let work = item.work?.entry { count(work) }
    item.credits.forEach { count($0) }
    item.items.forEach { count($0) }
  }

  private mutating func count(_ work: Work) {
    work.contributors.forEach { count($0.person) }
    if let whole = work.partOf?.entry { count(whole) }
  }

  private mutating func count(_ credit: Credit) {
    count(credit.person)
    credit.ensemble?.entry?.members.forEach { count($0.person) }
    credit.sitsOut.forEach { count($0) }
    credit.joins.forEach { count($0.person) }
  }

  private mutating func count(_ reference: Reference<Person>?) {
    guard let person = reference?.entry, seen.insert(person).inserted else { return }
    people.append(person)
  }
}
