import ConcertModel
import SQLite

/// Finds the entry that a source describes under an id of its own making.
extension Scribe {
  /// The one entry that has an identifier of the given one, or else one of its names and nothing
  /// that contradicts it; a work needs a maker in common as well. Nil where none or several do.
  func known(_ entry: Entry) throws -> EntryID? {
    for identifier in entry.identifiers {
      let found = try connection.statement(
        """
        SELECT DISTINCT entry.id FROM identifier JOIN entry ON entry.number = identifier.entry
          WHERE scheme = ?1 AND value = ?2 AND entry.kind = ?3 AND entry.redirect IS NULL LIMIT 2
        """
      ).rows([.text(identifier.scheme), .text(identifier.value), .text(entry.kind.rawValue)]) {
        $0.text(0)
      }
      if found.count == 1 { return found[0] }
    }
    for name in names(of: entry) {
      guard let id = try bearer(of: name, like: entry), let number = try number(of: id),
        let kept = try kept(number)
      else { continue }
      let other = try EntryCoding.entry(kept.kind, body: kept.body, id: id)
      if !contradicts(other, entry) { return id }
    }
    return nil
  }

  private func names(of entry: Entry) -> [String] {
    let own = entry.name?.entries.map(\.text) ?? []
    let others: [OtherName] =
      switch entry {
      case .person(let person): person.otherNames
      case .ensemble(let ensemble): ensemble.otherNames
      case .venue(let venue): venue.otherNames
      case .series(let series): series.otherNames
      case .instrument, .work, .event: []
      }
    return own + others.filter { $0.kind != .searchHint }.map(\.text)
  }

  private func bearer(of name: String, like entry: Entry) throws -> EntryID? {
    switch entry {
    case .person, .ensemble, .instrument, .series: return try self.entry(named: name, entry.kind)
    case .venue(let venue): return try self.venue(named: Texts(name), in: venue.town)
    case .work(let work):
      for maker in work.contributors(as: .composer) {
        guard let id = maker.person?.id, let number = try number(of: linked[id] ?? id) else {
          continue
        }
        let found = try connection.statement(
          """
          SELECT DISTINCT entry.id FROM name JOIN entry ON entry.number = name.entry
            JOIN contributor ON contributor.work = entry.number
            WHERE name.folded = ?1 AND entry.kind = 'work' AND entry.redirect IS NULL
              AND contributor.person = ?2 LIMIT 2
          """
        ).rows([.text(folded(name)), .integer(Int64(number))]) { $0.text(0) }
        if found.count == 1 { return found[0] }
      }
      return nil
    case .event: return nil
    }
  }

  /// Whether both have an identifier of one keeper, and not the same; or were born in two years.
  private func contradicts(_ one: Entry, _ other: Entry) -> Bool {
    let isOneOfTwo = other.identifiers.contains { identifier in
      let same = one.identifiers.filter { $0.scheme == identifier.scheme }
      return !same.isEmpty && !same.contains(identifier)
    }
    if isOneOfTwo { return true }
    guard case .person(let first) = one, case .person(let second) = other,
      let born = first.born, let otherBorn = second.born
    else { return false }
    return born.year != otherBorn.year
  }
}
