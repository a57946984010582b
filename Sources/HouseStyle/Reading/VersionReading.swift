import ConcertModel

/// Reads what later hands did: `ARR. Wilhelmj`, `orch. Ravel`, `1947 VERSION`, `REV. 1924`.
enum VersionReading {
  private static let signs: [String: WorkVersion.Kind] = [
    "arr": .arrangement, "arranged": .arrangement, "arrangement": .arrangement,
    "arrangements": .arrangement, "arrangiert": .arrangement, "bearb": .arrangement,
    "orchestrated": .orchestration, "orchestration": .orchestration, "instr": .orchestration,
    "trans": .transcription, "transcr": .transcription, "transcribed": .transcription,
    "transcription": .transcription, "ed": .edition, "edited": .edition, "compl": .completion,
    "completed": .completion, "rev": .revision, "revised": .revision, "revision": .revision,
    "adapted": .adaptation, "reconstructed": .reconstruction, "version": .version,
    "versions": .version,
  ]

  /// The version that words name by beginning with a sign of one.
  static func version(_ words: [TitleWord]) -> WorkVersion? {
    guard words.count > 1, let first = words.first, let kind = signs[first.key],
      kind != .version, !first.text.hasSuffix(":")
    else { return nil }
    return version(inside: words.map(\.text).joined(separator: " "))
  }

  /// The version that a text in brackets names; nil where it names none.
  static func version(inside text: String) -> WorkVersion? {
    let nodes = TitleScanner.nodes(of: text)
    guard let first = nodes.first?.word else { return nil }
    if let kind = signs[first.key], kind != .version || nodes.count == 1 {
      return nodes.count == 1
        ? WorkVersion(kind) : begun(kind, Array(nodes.dropFirst()), text)
    }
    if first.key == "orch", nodes.count > 1, ForcesReading.forces(nodes[...]) == nil {
      return orchestrated(Array(nodes.dropFirst()))
    }
    if let last = nodes.last?.word, let kind = signs[last.key], nodes.isWords {
      return ended(kind, nodes.words)
    }
    if let year = nodes.first?.word?.text, NumberReading.isYear(year), nodes.count > 2,
      let kind = nodes[1].word.flatMap({ signs[$0.key] })
    {
      var version = WorkVersion(kind)
      version.year = year
      guard nodes[2].word.map({ SmallWords.forWords.contains($0.key) }) == true,
        let forces = ForcesReading.forces(nodes[3...])
      else { return nil }
      version.forces = forces
      return version
    }
    return nil
  }

  /// `ARR. Wilhelmj`, `ARR. FOR BRASS`, `ARR. Hockner [Höckner]`, `arr. King for brass`.
  private static func begun(_ kind: WorkVersion.Kind, _ nodes: [TitleNode], _ text: String)
    -> WorkVersion?
  {
    // `REV. W/ FLT OF BUMBLE-BEE` names nobody.
    if kind == .revision, nodes.count > 1, TitleCase.isShouted(text) { return nil }
    var version = WorkVersion(kind)
    var rest = nodes
    if let word = rest.first?.word, word.key == "by", rest.count > 1 { rest.removeFirst() }
    if rest.count == 1, let word = rest[0].word {
      if SmallWords.unspecified.contains(word.key) {
        version.unnamed = true
        if word.key != "unspecified" { version.note = word.key }
        return version
      }
      if NumberReading.isYear(word.text) {
        version.year = word.text
        return version
      }
    }
    if let forces = forForces(rest) {
      version.forces = forces
      return version
    }
    // A name, then perhaps the forces.
    for place in rest.indices.dropFirst() {
      guard let word = rest[place].word, SmallWords.forWords.contains(word.key),
        let forces = ForcesReading.forces(rest[(place + 1)...])
      else { continue }
      version.forces = forces
      rest = Array(rest[..<place])
      break
    }
    if let last = rest.last?.word, NumberReading.isYear(last.text), rest.count > 1 {
      version.year = last.text
      rest.removeLast()
    }
    if rest.last == .comma { rest.removeLast() }
    if rest.count == 1, let word = rest[0].word, SmallWords.unspecified.contains(word.key) {
      version.unnamed = true
      if word.key != "unspecified" { version.note = word.key }
    } else {
      version.by = names(rest)
    }
    return version
  }

  private static func orchestrated(_ nodes: [TitleNode]) -> WorkVersion? {
    guard let first = nodes.first?.word, !TitleCase.isShouted(first.text) else { return nil }
    var version = WorkVersion(.orchestration)
    version.by = names(nodes)
    return version
  }

  private static func forForces(_ nodes: [TitleNode]) -> Forces? {
    var rest = nodes[...]
    if let word = rest.first?.word, SmallWords.forWords.contains(word.key) {
      rest = rest.dropFirst()
    } else if !TitleCase.isShouted(nodes.written) {
      return nil  // `ARR. Bass` is a name
    }
    return rest.isEmpty ? nil : ForcesReading.forces(rest)
  }

  /// Names parted by `and`, `&`, `/` or commas; the archive's better spelling in brackets taken.
  private static func names(_ nodes: [TitleNode]) -> [String] {
    var result: [[String]] = [[]]
    for node in nodes {
      switch node {
      case .word(let word) where word.key == "and" || word.text == "&" || word.text == "/":
        result.append([])
      case .word(let word):
        let pieces = word.text.split(separator: "/", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
          if index > 0 { result.append([]) }
          result[result.count - 1].append(String(piece))
        }
      case .comma: result.append([])
      case .group(_, let inside):
        if let last = result.last?.last, folded(last) == folded(inside) {
          result[result.count - 1][result[result.count - 1].count - 1] = inside
        } else {
          result[result.count - 1].append("[" + inside + "]")
        }
      case .colon: continue
      }
    }
    return result.filter { !$0.isEmpty }.map { words in
      let name = words.filter { !$0.isEmpty }.joined(separator: " ")
      return TitleCase.isShouted(name) ? TitleCase.headline(words, language: "") : name
    }
  }

  /// `1947 VERSION`, `CONCERT VERSION`, `CHAMBER ORCHESTRA VERSION`, `BRASS ARRANGEMENT`.
  private static func ended(_ kind: WorkVersion.Kind, _ words: [TitleWord]) -> WorkVersion? {
    var version = WorkVersion(kind)
    var rest = words.dropLast()
    if let first = rest.first, NumberReading.isYear(first.text) {
      version.year = first.text
      rest = rest.dropFirst()
    }
    if !rest.isEmpty {
      let nodes = rest.map { TitleNode.word($0) }
      if let forces = ForcesReading.forces(nodes[...]) {
        version.forces = forces
      } else {
        let text = rest.map(\.text).joined(separator: " ")
        version.note = TitleCase.isShouted(text) ? text.lowercased() : text
      }
    }
    return version
  }
}
