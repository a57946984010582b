import ConcertModel

/// A person's name taken apart, so that a house can print it its own way: `Ludwig van Beethoven`,
/// `Beethoven, Ludwig van`, `L. van Beethoven`, `BEETHOVEN`.
public struct NameParts: Hashable, Sendable {
  /// Given names or initials, in order: `Johann Sebastian`, `Q.`
  public var given: String
  /// What stands between: `van`, `de`, `von der`. Empty where nothing does, or where the family
  /// prints it as part of its name: De Falla stays `de` here, La Guardia is family.
  public var particle: String
  /// The family name: `Beethoven`, `Qarayev`, `Rimsky-Korsakov`.
  public var family: String
  /// What comes after: `Jr.`, `II`.
  public var suffix: String

  /// A name in its parts.
  public init(given: String = "", particle: String = "", family: String, suffix: String = "") {
    self.given = given
    self.particle = particle
    self.family = family
    self.suffix = suffix
  }

  /// The name as it is spoken: `Ludwig van Beethoven`.
  public var spoken: String { join([given, particle, family, suffix]) }

  /// The name as a catalogue sorts it: `Beethoven, Ludwig van`.
  public var sorted: String {
    let first = join([given, particle])
    return [family, first, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Given names as initials with the family: `Q. Qarayev`, `J. S. Bach`, `H.-W. Henze`.
  public var initialled: String {
    let initials = given.split(separator: " ").map { word in
      word.split(separator: "-").compactMap { part in part.first.map { "\($0)." } }
        .joined(separator: "-")
    }
    return join([initials.joined(separator: " "), particle, family, suffix])
  }

  private func join(_ parts: [String]) -> String {
    var result = ""
    for part in parts where !part.isEmpty {
      // D’Artega and d’Indy have no blank.
      let isGlued = result.last == "’" || result.last == "'"
      result += (result.isEmpty || isGlued ? "" : " ") + part
    }
    return result
  }
}

extension TitleReader {
  /// The parts of a person's name, in either order.
  ///
  /// - Parameter text: `Beethoven, Ludwig van`, `Ludwig van Beethoven`, `Q.Qarayev`, `De Falla`.
  public static func name(_ text: String) -> NameParts {
    let sides = text.split(separator: ",").map { words(String($0)) }.filter { !$0.isEmpty }
    guard let first = sides.first else { return NameParts(family: text) }
    guard sides.count > 1 else { return spoken(first) }
    if sides.count == 2, isSuffix(sides[1]) {
      var name = spoken(first)
      name.suffix = sides[1].joined(separator: " ")
      return name
    }
    var given = sides[1]
    var particle: [String] = []
    while let last = given.last, isParticle(last), given.count > 1 {
      particle.insert(given.removeLast(), at: 0)
    }
    if given.count == 1, isParticle(given[0]), given[0].first?.isLowercase == true {
      particle.insert(given.removeLast(), at: 0)
    }
    var family = first
    while family.count > 1, particle.isEmpty, isParticle(family[0]),
      family[0].first?.isLowercase == true
    {
      particle.append(family.removeFirst())
    }
    return NameParts(
      given: given.joined(separator: " "), particle: particle.joined(separator: " "),
      family: family.joined(separator: " "),
      suffix: sides.dropFirst(2).map { $0.joined(separator: " ") }.joined(separator: ", "))
  }

  /// Words, initials parted from what they are written to: `Q.Qarayev` is `Q.` and `Qarayev`.
  private static func words(_ text: String) -> [String] {
    var result: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word
      while let point = rest.firstIndex(of: "."),
        rest.distance(from: rest.startIndex, to: point) <= 2,
        rest.index(after: point) < rest.endIndex,
        rest[rest.index(after: point)].isLetter
      {
        result.append(String(rest[...point]))
        rest = rest[rest.index(after: point)...]
      }
      // d’Indy: the particle without its blank.
      if let mark = rest.firstIndex(where: { $0 == "’" || $0 == "'" }),
        rest[..<mark].lowercased() == "d", rest.first?.isLowercase == true
      {
        result.append(String(rest[...mark]))
        rest = rest[rest.index(after: mark)...]
      }
      if !rest.isEmpty { result.append(String(rest)) }
    }
    return result
  }

  private static func spoken(_ words: [String]) -> NameParts {
    var words = words
    var suffix: [String] = []
    while words.count > 1, let last = words.last, isSuffix([last]) {
      suffix.insert(words.removeLast(), at: 0)
    }
    // The family begins with the first particle after the given names, or is the last word.
    var start = words.count - 1
    if let place = words.indices.dropFirst().dropLast().first(where: {
      isParticle(words[$0]) && (words[$0].first?.isLowercase == true || $0 == words.count - 2)
    }) {
      start = place
    } else if words.count == 2, isParticle(words[0]) {
      start = 0
    }
    var particle: [String] = []
    var family = Array(words[max(0, start)...])
    while family.count > 1, isParticle(family[0]) { particle.append(family.removeFirst()) }
    return NameParts(
      given: words[..<max(0, start)].joined(separator: " "),
      particle: particle.joined(separator: " "), family: family.joined(separator: " "),
      suffix: suffix.joined(separator: " "))
  }

  private static func isParticle(_ word: String) -> Bool {
    particles.contains(word.lowercased()) || word.lowercased() == "d’" || word.lowercased() == "d'"
  }

  private static func isSuffix(_ words: [String]) -> Bool {
    words.allSatisfy {
      ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "fils", "père"]
        .contains($0.lowercased())
    }
  }

  private static let particles: Set = [
    "van", "von", "der", "den", "de", "di", "da", "del", "della", "dello", "du", "des", "dos",
    "das", "do", "zu", "zur", "ten", "ter", "af", "av", "le", "la", "vom", "y", "dal", "el", "al",
  ]
}
