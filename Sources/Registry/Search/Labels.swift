import ConcertModel
import SQLite

/// Words and names of a query, in any spelling, as what the tables hold.
extension Registry {
  /// Most entries one name of a query may mean.
  private static let mostMeant = 500

  /// The numbers of the entries that any of the names means: those found in the best way in which
  /// any are found, so that “Bach” means every Bach and “Bahc” the same.
  func numbers(_ kind: EntryKind, _ names: [String]) throws -> [Int] {
    var numbers: [Int] = []
    for name in names {
      guard let words = SoughtWords(name) else { continue }
      let search = Search(registry: self, kind: kind, query: words)
      numbers += try search.best(limit: Self.mostMeant).filter { !numbers.contains($0) }
    }
    return numbers
  }

  /// The numbers of the seasons and series that any of the names means, and of those that are part
  /// of them.
  func series(_ names: [String]) throws -> [Int] {
    guard try connection.integer("SELECT 1 FROM entry WHERE kind = 'series' LIMIT 1") != nil else {
      return []
    }
    var found = try numbers(.series, names)
    var place = 0
    while place < found.count {
      let parts = try connection.rows(
        """
        SELECT trait.entry FROM trait JOIN entry ON entry.number = trait.entry
          WHERE field = 'part-of' AND value = ?1 AND entry.kind = 'series'
        """, .text(String(found[place]))
      ) { $0.integer(0) }
      found += parts.filter { !found.contains($0) }
      place += 1
    }
    return found
  }

  /// The words kept for a field that any of the values means, found the same way.
  func labels(_ field: QueryField, _ values: [String]) throws -> [String] {
    let kept = try connection.rows(
      "SELECT text, form FROM label WHERE field = ?1", .text(field.rawValue)
    ) { (text: $0.text(0), words: folded($0.text(1)).split(separator: " ").map(String.init)) }
    var found: [String] = []
    for value in values {
      guard let sought = SoughtWords(value) else { continue }
      for way in Match.Way.allCases {
        let matching = kept.filter { label in
          way == .whole
            ? sought.forms.contains(label.words.joined(separator: " "))
            : sought.terms.allSatisfy { $0.isMet(by: label.words, way) }
        }
        guard !matching.isEmpty else { continue }
        found += matching.map(\.text).filter { !found.contains($0) }
        break
      }
    }
    guard field == .instrument else { return found }
    // A credit may call the instrument by its name in another language.
    let names = try instrumentNames(values)
    return found
      + kept.filter { names.contains($0.words.joined(separator: " ")) && !found.contains($0.text) }
      .map(\.text)
  }

  /// Every name, folded, of the instruments of the registry that the values name.
  private func instrumentNames(_ values: [String]) throws -> Set<String> {
    let numbers = try numbers(.instrument, values)
    guard !numbers.isEmpty else { return [] }
    return Set(
      try connection.rows(
        """
        SELECT folded FROM name WHERE entry IN (SELECT value FROM json_each(?1))
          AND kind <> 'player'
        """, .text("\(numbers)")
      ) { $0.text(0) })
  }
}

extension SoughtWords.Term {
  /// Whether one of the words is meant, in a way of matching.
  func isMet(by words: [String], _ way: Match.Way) -> Bool {
    switch way {
    case .whole, .words: return words.contains(where: forms.contains)
    case .beginnings:
      return words.contains { word in forms.contains { word.hasPrefix($0) } }
    case .slips:
      guard forms[0].count > 3, forms[0].utf8.count <= 64 else { return false }
      let pattern = SlipPattern(Array(forms[0].utf8))
      return words.contains { word in
        Array(word.utf8).withUnsafeBufferPointer { pattern.distance(to: $0) } <= 1
      }
    case .sound:
      let keys = Set(skeletonKeys(written))
      return words.contains { !keys.isDisjoint(with: skeletonKeys($0)) }
    }
  }
}
