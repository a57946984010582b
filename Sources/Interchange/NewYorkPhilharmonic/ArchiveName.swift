import ConcertModel

/// A person's name as the archive inverts it, put right: `Bartok [Bartók],  Béla` is Béla Bartók,
/// also known as Béla Bartok.
struct ArchiveName: Equatable {
  /// The name to keep: one form, the better spelt.
  var display: String
  /// The name to print. Where the archive's two forms differ by more than accents it keeps both:
  /// Stephen [István] Heller.
  var credited: String
  /// The name to sort under.
  var sortName: String
  /// Further forms the archive gives.
  var variants: [String] = []
  /// The source's own characters.
  var raw: String
  /// Whether there is a given name: a surname alone does not say who it is.
  var isComplete: Bool

  /// Reads one inverted name.
  init(_ raw: String) {
    self.raw = raw
    var parts = InvertedName(raw)
    let alternates = parts.takeAlternates()
    let plain = parts.display
    var printed = parts
    var variants: [String] = []
    var beside: [InvertedName.Alternate] = []
    for alternate in alternates {
      // Half of a double name is not the name: the other form is printed beside it.
      if !printed.respell(alternate.text), !printed.has(alternate.text) { beside.append(alternate) }
      if parts.respell(alternate.text, inDoubleNames: true) { continue }
      variants.append(parts.variant(with: alternate))
    }
    display = parts.display
    credited = printed.display(beside: beside)
    sortName = parts.sortName
    isComplete = !parts.given.isEmpty
    if plain != display { variants.insert(plain, at: 0) }
    self.variants = variants.filter { $0 != parts.display }
  }

  /// Reads the names of several people credited together, in order.
  ///
  /// The archive joins conductors by `;`, some by ` / `; composers by `&` or `and`, sometimes
  /// sharing a surname (`Morricone,  Andrea and Ennio`), sometimes in parallel
  /// (`Wong & Xiao,  Patrick & Vincent`), sometimes each in full.
  static func several(_ raw: String) -> [ArchiveName] {
    raw.split(separator: ";").flatMap { $0.split(separator: "/") }.map(String.init)
      .filter { !tidied($0).isEmpty }
      .flatMap(joined)
  }

  private static func joined(_ raw: String) -> [ArchiveName] {
    let text = tidied(raw)
    let together = split(text)
    guard together.count > 1 else { return listed(text) ?? [ArchiveName(raw)] }
    // Each in full: Shand, Terry & Eaton, Jimmy
    if together.allSatisfy({ $0.contains(", ") || $0.hasSuffix(",") }) {
      return together.map { part in
        var name = part
        while name.last == "," { name.removeLast() }
        return ArchiveName(name)
      }
    }
    guard let comma = text.firstRange(of: ", ") else { return [ArchiveName(raw)] }
    let surnames = split(String(text[..<comma.lowerBound]))
    let givens = split(String(text[comma.upperBound...]))
    // A name may be “Distin, and His Sons”: nothing before the “and”.
    guard givens.count > 1, givens.allSatisfy({ !$0.isEmpty }) else { return [ArchiveName(raw)] }
    if surnames.count == 1 { return givens.map { ArchiveName(surnames[0] + ", " + $0) } }
    guard surnames.count == givens.count else { return [ArchiveName(raw)] }
    return zip(surnames, givens).map { ArchiveName($0 + ", " + $1) }
  }

  /// `Sager, Carol Bayer,  Foster, David`: two names in full, with nothing between them but a
  /// comma.
  private static func listed(_ text: String) -> [ArchiveName]? {
    let parts = text.split(separator: ",").map { tidied(String($0)) }.filter { !$0.isEmpty }
    guard parts.count == 4 else { return nil }
    return [ArchiveName(parts[0] + ", " + parts[1]), ArchiveName(parts[2] + ", " + parts[3])]
  }

  /// The parts between `&` and `and`.
  private static func split(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if word == "&" || word == "and" {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.map { $0.joined(separator: " ") }
  }
}

/// An inverted name in its three parts, each a list of words.
private struct InvertedName {
  /// A form given in brackets, with the word it follows.
  struct Alternate {
    var text: String
    /// The part, 0 surname, 1 given, 2 suffix, and how many of its words stand before it.
    var part: Int
    var position: Int
    /// Whether it is glued to letters or stands where nothing precedes it: `[Isidor] Georg[e]`.
    var completes: Bool
  }

  var surname: [String] = []
  var given: [String] = []
  var suffix: [String] = []

  init(_ raw: String) {
    var parts: [[String]] = [[]]
    for word in raw.split(whereSeparator: \.isWhitespace) {
      var word = String(word)
      let endsPart = word.last == ","
      while word.last == "," { word.removeLast() }
      if !word.isEmpty { parts[parts.count - 1].append(word) }
      if endsPart, !parts[parts.count - 1].isEmpty { parts.append([]) }
    }
    parts.removeAll(where: \.isEmpty)
    surname = parts.first ?? []
    given = parts.dropFirst().first ?? []
    suffix = parts.dropFirst(2).flatMap(\.self)
    lowerParticles()
    // “Bach, J. S. -Gounod”: the arranger hangs on the surname.
    if let last = given.last, last.count > 2, last.hasPrefix("-"), !surname.isEmpty {
      given.removeLast()
      surname[surname.count - 1] += last
    }
  }

  /// Particles that the archive begins with a capital between the given name and the surname:
  /// “Flotow, Friedrich Von”. Before the surname they are the family's own: De Sabata, Van Rooy.
  private mutating func lowerParticles() {
    var index = given.count - 1
    while index >= 0, Self.particles.contains(given[index].lowercased()), given.count > 1 {
      given[index] = given[index].lowercased()
      index -= 1
    }
    for index in surname.indices.dropFirst()
    where Self.particles.contains(surname[index - 1].lowercased()) && surname[index] == "Der" {
      surname[index] = "der"
    }
  }

  /// As German, Dutch, French, Italian, Spanish and Portuguese write them.
  private static let particles: Set = [
    "von", "vom", "van", "zu", "zur", "zum", "der", "den", "ten", "ter", "de", "du", "des", "di",
    "da", "del", "della", "dal", "dos", "das", "do", "af", "av",
  ]

  var display: String {
    // “Distin, and His Sons” is not inverted.
    (given.first == "and" ? surname + given + suffix : given + surname + suffix)
      .joined(separator: " ")
  }

  var sortName: String {
    [surname, given, suffix].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
      .joined(separator: ", ")
  }

  /// Takes out the forms in brackets, and those in parentheses that only respell a word.
  mutating func takeAlternates() -> [Alternate] {
    var found: [Alternate] = []
    var parts = [surname, given, suffix]
    for part in parts.indices {
      let (words, alternates) = Self.separate(parts[part], part: part)
      parts[part] = words
      found += alternates
    }
    (surname, given, suffix) = (parts[0], parts[1], parts[2])
    return found
  }

  private static func separate(_ words: [String], part: Int) -> ([String], [Alternate]) {
    let text = words.joined(separator: " ")
    var rest = ""
    var alternates: [Alternate] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard let (inside, end) = bracketed(text, at: index) else {
        rest.append(text[index])
        index = text.index(after: index)
        continue
      }
      let before = rest.split(separator: " ")
      let glued = rest.last.map { $0 != " " } ?? false
      let isRespelling = before.last.map { sameLetters(String($0), inside) } ?? false
      if text[index] == "(", !isRespelling {
        // “(Use 6043)” is the cataloguer's note to himself; other words in parentheses are part
        // of the name.
        if !inside.hasPrefix("Use ") { rest += text[index..<end] }
      } else {
        alternates.append(
          Alternate(
            text: inside, part: part, position: before.count, completes: glued || before.isEmpty))
      }
      index = end
    }
    return (rest.split(separator: " ").map(String.init), alternates)
  }

  /// What stands between the brackets or parentheses that open here, and where they end.
  private static func bracketed(_ text: String, at start: String.Index)
    -> (inside: String, end: String.Index)?
  {
    let closing: Character
    switch text[start] {
    case "[": closing = "]"
    case "(": closing = ")"
    default: return nil
    }
    guard let end = text[start...].firstIndex(of: closing) else { return nil }
    let inside = tidied(String(text[text.index(after: start)..<end]))
    return inside.isEmpty ? nil : (inside, text.index(after: end))
  }

  /// Whether one of its words is the alternative, but for accents.
  func has(_ alternative: String) -> Bool {
    (surname + given + suffix).contains { sameLetters($0, alternative) }
  }

  /// The name with the other forms in brackets where they stood.
  func display(beside alternates: [Alternate]) -> String {
    var name = self
    let paths = [\Self.surname, \Self.given, \Self.suffix]
    for alternate in alternates {
      let path = paths[alternate.part]
      let position = min(alternate.position, name[keyPath: path].count)
      let other = "[" + alternate.text + "]"
      if position > 0 {
        name[keyPath: path][position - 1] += (alternate.completes ? "" : " ") + other
      } else if name[keyPath: path].isEmpty {
        name[keyPath: path] = [other]
      } else {
        name[keyPath: path][0] = other + " " + name[keyPath: path][0]
      }
    }
    return name.display
  }

  /// Puts the alternative in place of the word it only spells with its accents, or in place of
  /// that part of a double name. An alternative that only leaves accents out is no better.
  mutating func respell(_ alternative: String, inDoubleNames: Bool = false) -> Bool {
    guard !alternative.utf8.allSatisfy({ $0 < 0x80 }) || alternative.contains("'") else {
      return false
    }
    for path in [\Self.surname, \Self.given] {
      for (index, word) in self[keyPath: path].enumerated() {
        var parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        if sameLetters(word, alternative) {
          parts = [alternative]
        } else if inDoubleNames,
          let part = parts.firstIndex(where: { sameLetters($0, alternative) })
        {
          parts[part] = alternative
        } else {
          continue
        }
        self[keyPath: path][index] = parts.joined(separator: "-")
        return true
      }
    }
    return false
  }

  /// The name with the alternative in place of the word before it, or joined to it.
  func variant(with alternate: Alternate) -> String {
    var parts = [surname, given, suffix]
    let position = min(alternate.position, parts[alternate.part].count)
    if !alternate.completes, position > 0 {
      parts[alternate.part][position - 1] = alternate.text
    } else if position > 0 {
      parts[alternate.part][position - 1] += alternate.text
    } else {
      parts[alternate.part].insert(alternate.text, at: 0)
    }
    return (parts[1] + parts[0] + parts[2]).joined(separator: " ")
  }
}

/// Whether two words differ in accents only, or in how their marks are spelt out.
private func sameLetters(_ first: String, _ second: String) -> Bool {
  !Set(foldedForms(first)).isDisjoint(with: foldedForms(second)) && !folded(first).isEmpty
}
