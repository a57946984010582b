import Findings

/// People, ensembles, works or venues that a file describes once and names elsewhere.
struct Definitions<Entry> {
  private struct Definition {
    var entry: Entry
    var handle: String
    var place: Place
    var isUsed = false
  }

  private var all: [Definition] = []
  private var byName: [String: Int] = [:]

  /// Notes an entry under all its names; the first to carry a name keeps it.
  mutating func define(
    _ entry: Entry, handle: String, names: [String], at place: Place, errata: Errata
  ) {
    if let first = byName[handle].map({ all[$0] }), first.handle == handle {
      errata.error(
        "“\(excerpt(handle))” is described a second time; first in line "
          + "\(first.place.line ?? 0)", at: place)
      return
    }
    for name in [handle] + names where byName[name] == nil { byName[name] = all.count }
    all.append(Definition(entry: entry, handle: handle, place: place))
  }

  /// The entry under a name; nil where none has it.
  mutating func use(_ name: String) -> Entry? {
    guard let index = byName[name] else { return nil }
    all[index].isUsed = true
    return all[index].entry
  }

  /// Whether a name is described.
  func has(_ name: String) -> Bool { byName[name] != nil }

  /// Warns of entries that nothing named: as a rule a name that is written in two ways.
  func reportUnused(comparedWith names: [String], errata: Errata) {
    var hints = 0
    for definition in all where !definition.isUsed {
      // Comparing every name with every other would cost the square of a hostile file.
      let meant = hints < 20 ? nearest(to: definition.handle, among: names.prefix(500)) : nil
      hints += 1
      errata.warning(
        "“\(excerpt(definition.handle))” is described here and named nowhere",
        at: definition.place,
        hint: meant.map { "“\(excerpt($0))” is named; is it the same?" })
    }
  }
}
