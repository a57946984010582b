import ConcertModel

/// Reads who plays: `violin and orchestra`, `VLN/VLA/VC`, `two pianos`, `piano four hands`.
enum ForcesReading {
  /// The forces a text names, where it names nothing else.
  static func forces(_ text: String) -> Forces? {
    forces(TitleScanner.nodes(of: text)[...])
  }

  /// The forces that nodes name, where they name nothing else.
  static func forces(_ nodes: ArraySlice<TitleNode>) -> Forces? {
    guard let (forces, count) = longest(nodes), count == nodes.count else { return nil }
    return forces
  }

  /// The longest stretch from the first node on that names forces.
  static func longest(_ nodes: ArraySlice<TitleNode>) -> (forces: Forces, count: Int)? {
    var reader = Reader(nodes)
    return reader.read()
  }

  /// The orchestra accompanies whoever is named before it.
  static func settled(_ forces: Forces) -> Forces {
    let bodies: Set = [
      "oun", "ost", "och", "small-orchestra", "mco", "ofu", "symphony-orchestra",
    ]
    guard forces.accompaniment.isEmpty,
      let first = forces.players.firstIndex(where: { bodies.contains($0.code) }), first > 0
    else { return forces }
    var result = forces
    result.accompaniment = Array(forces.players[first...])
    result.players.removeSubrange(first...)
    return result
  }

  private struct Reader {
    /// The words with slashes and pluses taken apart, and which node each came from.
    private var words: [(key: String, node: Int)] = []
    private var groups: [Int: String] = [:]
    private let nodes: ArraySlice<TitleNode>
    private var forces = Forces()
    private var place = 0
    /// Whether what comes is accompaniment.
    private var accompanies = false

    init(_ nodes: ArraySlice<TitleNode>) {
      self.nodes = nodes
      for index in nodes.indices {
        switch nodes[index] {
        case .word(let word):
          for part in word.text.split(whereSeparator: { "/+&".contains($0) }) {
            let key = folded(String(part))
            if key == "w" { continue }  // W/ORCHESTRA
            words.append((key, index))
          }
          if word.text.allSatisfy({ "/+&".contains($0) }) { words.append(("and", index)) }
        case .comma: words.append((",", index))
        case .group(_, let inside):
          words.append(("(", index))
          groups[index] = inside
        case .colon: words.append((":", index))
        }
      }
    }

    mutating func read() -> (forces: Forces, count: Int)? {
      var taken = 0
      while place < words.count {
        let start = place
        skipJoiners()
        guard player() else {
          place = start
          break
        }
        afterPlayer()
        taken = place
      }
      guard taken > 0 else { return nil }
      // The last word's node must be used up.
      let last = words[taken - 1].node
      if taken < words.count, words[taken].node == last { return nil }
      return (ForcesReading.settled(forces), last - nodes.startIndex + 1)
    }

    private mutating func skipJoiners() {
      while place < words.count,
        words[place].key == "," || SmallWords.joiners.contains(words[place].key)
          || (place > 0 && ["with", "mit", "avec", "con", "ile"].contains(words[place].key))
      {
        guard place > 0 else { return }
        place += 1
      }
    }

    private mutating func player() -> Bool {
      var count: Int?
      var isSolo = false
      var next = place
      if next < words.count, ["solo", "unaccompanied"].contains(words[next].key) {
        isSolo = true
        next += 1
      }
      if next < words.count, let number = Self.number(words[next].key) {
        count = number
        next += 1
      }
      if next < words.count, words[next].key == "solo" {
        isSolo = true
        next += 1
      }
      guard let (code, used) = phrase(next) else { return false }
      place = next + used
      if isSolo { forces.unaccompanied = true }
      forces.players.append(ForcesPlayer(code, count: count))
      return true
    }

    private func phrase(_ start: Int) -> (code: String, used: Int)? {
      var length = min(4, words.count - start)
      while length > 0 {
        let keys = words[start..<start + length].map(\.key)
        if let word = Vocabulary.players.words[keys.joined(separator: " ")] {
          return (word.code, length)
        }
        length -= 1
      }
      return nil
    }

    /// `PIANO SOLO`, `PIANO FOUR HANDS`, `PIANOS (3)`, `VIOLINS, (TWO)`.
    private mutating func afterPlayer() {
      guard place < words.count else { return }
      let last = forces.players.count - 1
      if ["solo", "unaccompanied", "alone", "seul", "seule", "allein"].contains(words[place].key) {
        forces.unaccompanied = true
        place += 1
      } else if place + 1 < words.count, words[place + 1].key == "hands",
        let number = Self.number(words[place].key)
      {
        forces.players[last].hands = number
        place += 2
      } else if forces.players[last].count == nil {
        var next = place
        if words[next].key == ",", next + 1 < words.count { next += 1 }
        if let inside = groups[words[next].node], let number = Self.number(folded(inside)) {
          forces.players[last].count = number
          place = next + 1
        } else if next > place, let number = Self.number(words[next].key),
          next + 1 == words.count || words[next + 1].key == ","
        {
          forces.players[last].count = number
          place = next + 1
        }
      }
    }

    private static func number(_ key: String) -> Int? {
      if let number = SmallWords.counts[key] { return number }
      guard let number = Int(key), (2...40).contains(number) else { return nil }
      return number
    }
  }
}
