import ConcertModel

/// Puts the items of a title together, from left to right.
struct TitleAssembly {
  var parts = TitleParts()
  /// Texts of the title before their case and language are settled: the segments between commas.
  var name: [String] = []
  /// A translation or second title in brackets, shouted as it stands.
  var glosses: [String] = []
  var nickname: String?
  /// The words of `parts.genre` as they stood there.
  var genreWords = ""
  /// Whether a number, key, opus or catalogue has been read.
  var isNumbered = false
  /// The item before, where it can take a number: an opus or a catalogue.
  var takesNumber: TakesNumber?

  enum TakesNumber { case opus, catalogue }

  /// Whether nothing has been read yet.
  var isEmpty: Bool { name.isEmpty && parts.genre == nil }

  mutating func take(_ items: [TitleItem]) {
    let items = Self.merged(items)
    for (index, item) in items.enumerated() {
      let next = items[(index + 1)...].first { $0 != .comma }
      let last = index > 0 ? items[index - 1] : nil
      switch item {
      case .comma: continue
      case .text(let nodes): text(nodes, before: next, after: last)
      case .number(let numbers): number(numbers)
      case .keys(let keys):
        parts.keys += keys
        isNumbered = true
      case .opus(let opus):
        parts.opuses.append(opus)
        isNumbered = true
      case .catalogue(let number):
        parts.catalogue.append(number)
        isNumbered = true
      case .forces(let forces): add(forces)
      case .group(let opening, let inside): group(opening, inside, after: last)
      case .quote(let inside): quote(inside)
      }
      switch item {
      case .opus: takesNumber = .opus
      case .catalogue: takesNumber = .catalogue
      default: takesNumber = nil
      }
    }
  }

  /// `PRELUDE, CHORALE AND FUGUE` is one genre, whatever its commas say.
  private static func merged(_ items: [TitleItem]) -> [TitleItem] {
    var words: [TitleWord] = []
    var best: (count: Int, nodes: [TitleNode])?
    for (index, item) in items.enumerated() {
      if case .text(let nodes) = item, nodes.isWords {
        words += nodes.words
        if index > 0, words.contains(where: { SmallWords.joiners.contains($0.key) }),
          GenreReading.phrase(words) != nil
        {
          best = (index + 1, words.map { .word($0) })
        }
      } else if item == .comma {
        words.append(TitleWord(","))
      } else {
        break
      }
    }
    if best == nil { return series(items) ?? items }
    guard let best else { return items }
    return [.text(best.nodes)] + items[best.count...]
  }

  /// `PRELUDE, FUGUE, AND RIFFS`: what ends in “and” is one name.
  private static func series(_ items: [TitleItem]) -> [TitleItem]? {
    guard items.count >= 3, case .text(var nodes) = items[0] else { return nil }
    var index = 1
    while index + 1 < items.count, items[index] == .comma, case .text(let more) = items[index + 1] {
      nodes += [.comma] + more
      index += 2
      if let word = more.first?.word, word.key == "and", more.count > 1,
        ForcesReading.forces(more.dropFirst()) == nil, index > 3
      {
        return [.text(nodes)] + items[index...]
      }
    }
    return nil
  }

  private mutating func number(_ numbers: [String]) {
    // `OP. 6, NO. 12`: the number after the comma is the opus's.
    switch takesNumber {
    case .opus where !parts.opuses.isEmpty && parts.opuses[parts.opuses.count - 1].parts.isEmpty:
      parts.opuses[parts.opuses.count - 1].parts = numbers
    case .catalogue
    where !parts.catalogue.isEmpty && parts.catalogue[parts.catalogue.count - 1].parts.isEmpty:
      parts.catalogue[parts.catalogue.count - 1].parts = numbers
    default:
      if let last = parts.excerpts.indices.last, parts.excerpts[last].numeral == nil {
        parts.excerpts[last].numeral = numbers.joined(separator: ", ")
      } else if parts.genre != nil {
        parts.genre?.numbers += numbers
      } else {
        parts.numbers += numbers
      }
    }
    isNumbered = true
  }

  mutating func add(_ forces: Forces) {
    guard var known = parts.forces else {
      parts.forces = forces
      return
    }
    if let count = forces.players.first?.count, forces.players.count == 1,
      let last = known.players.indices.last, known.players[last].code == forces.players[0].code
    {
      known.players[last].count = count
    } else {
      known.players += forces.players
    }
    known.accompaniment += forces.accompaniment
    if forces.unaccompanied == true { known.unaccompanied = true }
    parts.forces = ForcesReading.settled(known)
  }
}
