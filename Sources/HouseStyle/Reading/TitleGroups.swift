import ConcertModel

// What stands in brackets: versions, forces, other numbers, remarks, translations, nicknames.
extension TitleAssembly {
  /// Takes a bracket in.
  mutating func group(_ opening: Character, _ inside: String, after last: TitleItem?) {
    let nodes = TitleScanner.nodes(of: inside)
    let key = folded(inside)
    if otherNumber(nodes, inside, after: last) { return }
    if opening == "[", !TitleCase.isShouted(inside), !SmallWords.unspecified.contains(key),
      !respells(key)
    {
      let isReference = key.hasPrefix("see ")
      parts.remarks.append(TitleRemark(isReference ? .seeAlso : .other, inside))
    } else if SmallWords.unspecified.contains(key) {
      parts.remarks.append(TitleRemark(.unspecified, key))
    } else if let number = GenreReading.count(nodes.words), nodes.isWords, parts.genre != nil,
      parts.genre?.count == nil, !isNumbered
    {
      counted(number)
    } else if accompanied(nodes) {
      return
    } else if let version = VersionReading.version(inside: inside) {
      add(version)
    } else if let forces = Self.setting(nodes) {
      add(setting: forces)
    } else if numbers(nodes) {
      return
    } else if NumberReading.isYear(inside), parts.year == nil {
      parts.year = inside
    } else if let (year, rest) = yearAndMore(inside), parts.year == nil {
      parts.year = year
      parts.remarks.append(TitleRemark(.other, rest))
    } else if let extent = HeadingReading.extent(key), parts.excerpts.isEmpty {
      var heading = PartHeading()
      heading.extent = extent
      parts.excerpts.append(heading)
    } else if respell(inside) || (name.isEmpty && key == folded(genreWords)) {
      return
    } else if genre(nodes, inside) {
      return
    } else {
      named(inside, nodes, key)
    }
  }

  /// `(W/ORCHESTRA)`: who accompanies.
  private mutating func accompanied(_ nodes: [TitleNode]) -> Bool {
    guard let first = nodes.first?.word, parts.forces != nil else { return false }
    var rest = nodes[...]
    if first.key == "with" {
      rest = rest.dropFirst()
    } else if !first.text.lowercased().hasPrefix("w/") {
      return false
    }
    guard let forces = ForcesReading.forces(rest) else { return false }
    parts.forces?.accompaniment += forces.players
    return true
  }

  private mutating func counted(_ number: Int) {
    if let last = parts.forces?.players.indices.last, parts.genre?.plural != true {
      parts.forces?.players[last].count = number
    } else {
      parts.genre?.count = number
    }
  }

  /// The forces that a bracket names, with or without `for`.
  static func setting(_ nodes: [TitleNode]) -> Forces? {
    var rest = nodes[...]
    if let word = rest.first?.word, SmallWords.forWords.contains(word.key), rest.count > 1 {
      rest = rest.dropFirst()
    }
    return ForcesReading.forces(rest)
  }

  // MARK: Later hands

  private mutating func add(_ version: WorkVersion) {
    var version = version
    // `(BRASS) (ARR. King)` and `(ARR. BRASS) (ARR. King)` are one.
    if let last = parts.versions.indices.last {
      let known = parts.versions[last]
      let isBare =
        known.by.isEmpty && known.unnamed == nil && known.year == nil
        && known.note == nil
      let isSetting = known.kind == .setting
      let isSame = known.kind == version.kind && known.forces != nil
      if isBare, isSetting || isSame, version.forces == nil, version.kind != .version,
        version.kind != .setting,
        !version.by.isEmpty || version.unnamed == true
      {
        version.forces = known.forces
        parts.versions[last] = version
        return
      }
      // `(ARR. MUSIKER) (ARR. Musiker)`: the archive says it twice.
      if known.kind == version.kind, known.forces == version.forces || version.forces == nil,
        known.by.map({ folded($0) }) == version.by.map({ folded($0) }), !version.by.isEmpty
      {
        return
      }
    }
    parts.versions.append(version)
  }

  /// `(BRASS)`, `(VOICE/PIANO)`: for whom the piece was set here.
  private mutating func add(setting forces: Forces) {
    parts.versions.append(WorkVersion(.setting, forces: forces))
  }

  // MARK: Numbers

  /// `(OLD K.299)`, `(K.364)`, `[297b]`, `[ANH.9]` after a number of the same catalogue.
  private mutating func otherNumber(
    _ nodes: [TitleNode], _ inside: String, after last: TitleItem?
  ) -> Bool {
    guard let place = parts.catalogue.indices.last, case .catalogue = last else { return false }
    var rest = nodes[...]
    if let word = rest.first?.word, word.key == "old" { rest = rest.dropFirst() }
    let siglum = parts.catalogue[place].siglum
    if let (number, count) = NumberReading.catalogue(rest), count == rest.count,
      number.siglum == siglum
    {
      parts.catalogue[place].others.append(number.number)
      return true
    }
    guard rest.count <= 2, let first = rest.first?.word, let final = rest.last?.word,
      final.text.first?.isNumber == true
    else { return false }
    if rest.count == 1 {
      guard final.text.allSatisfy({ $0.isNumber || $0.isLetter }),
        !NumberReading.isYear(final.text)
          || rest.count < nodes.count
      else { return false }
      parts.catalogue[place].others.append(final.text.lowercased())
    } else {
      guard ["anh", "ahn"].contains(first.key) else { return false }
      parts.catalogue[place].others.append("Anh. " + final.text.lowercased())
    }
    return true
  }

  /// `(OP. 3/2)`, `(HWV 348)`: further numbers of the work.
  private mutating func numbers(_ nodes: [TitleNode]) -> Bool {
    if let (numbers, count) = NumberReading.number(nodes[...]), count == nodes.count,
      parts.genre?.numbers.isEmpty == true
    {
      parts.genre?.numbers = numbers
    } else if let (opus, count) = NumberReading.opus(nodes[...]), count == nodes.count {
      parts.opuses.append(opus)
    } else if let (number, count) = NumberReading.catalogue(nodes[...]), count == nodes.count {
      parts.catalogue.append(number)
    } else {
      return false
    }
    isNumbered = true
    return true
  }

  // MARK: Names

  /// Whether a word of the title is written again with its marks.
  private func respells(_ key: String) -> Bool {
    name.contains { segment in
      segment.split(separator: " ").contains { folded(String($0)) == key }
        || folded(segment) == key
    }
  }

  /// `FLIEGENDE HOLLANDER [HOLLÄNDER], DER`: the better spelling stands in place of the other.
  private mutating func respell(_ inside: String) -> Bool {
    let key = folded(inside)
    guard respells(key), !inside.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    for index in name.indices {
      if folded(name[index]) == key {
        name[index] = inside
        return true
      }
      var words = name[index].split(separator: " ").map(String.init)
      if let place = words.firstIndex(where: { folded($0) == key }) {
        words[place] = inside
        name[index] = words.joined(separator: " ")
        return true
      }
    }
    return false
  }

  /// `DIE IDEALE (SYMPHONIC POEM NO. 12)`, `SONGS, SIX (SECHS LIEDER)`.
  private mutating func genre(_ nodes: [TitleNode], _ inside: String) -> Bool {
    let items = TitleItems.of(nodes[...])
    guard case .text(let text) = items.first, text.isWords,
      var phrase = GenreReading.phrase(text.words), items.count <= 2
    else { return false }
    if items.count == 2 {
      guard case .number(let numbers) = items[1] else { return false }
      phrase.genre.numbers = numbers
    }
    if parts.genre == nil, !name.isEmpty, phrase.language == "en", parts.excerpts.isEmpty,
      !Self.translations.contains(phrase.genre.code) || !phrase.genre.numbers.isEmpty
    {
      parts.genre = phrase.genre
      parts.bond = .apposition
      if let forces = phrase.forces { add(forces) }
      return true
    }
    if phrase.language == "en", parts.genre?.count != nil, name.isEmpty, !isNumbered,
      !["", "en"].contains(LanguageGuess.language(of: genreWords))
    {
      // `SECHS LIEDER (SIX PARTSONGS)`: the title is German, the bracket says it in English.
      retitle()
      glosses.append(inside)
      return true
    }
    if parts.genre != nil, name.isEmpty, !isNumbered, parts.bond == nil {
      name = [inside]
      parts.bond = .gloss
      return true
    }
    return false
  }

  private static let remarkable: Set = [
    "with", "or", "based", "after", "from", "formerly", "wrongly", "see", "left", "four", "all",
    "sing",
    "orig", "alt", "psalm", "wo", "pt", "mexico", "russian", "bohemian", "irish", "english",
    "american", "general", "old", "rev", "variable", "orch",
    "w", "not", "soloist", "orchestral", "vocal", "selected", "chorus", "traditional", "sea",
    "welsh", "uk", "us", "world", "premiere",
  ]

  /// Whether a bracket remarks on the title rather than names it.
  static func remarks(_ nodes: [TitleNode], _ key: String) -> Bool {
    if let first = nodes.first?.word, remarkable.contains(first.key) { return true }
    if nodes.last?.word.map({ ["major", "minor"].contains($0.key) }) == true, nodes.count < 6 {
      return true
    }
    if nodes.count == 1, ["song", "songs", "film", "opera"].contains(key) { return true }
    return key.split(separator: " ").contains { ["version", "ending", "unspecified"].contains($0) }
  }

  /// Genres that as a rule translate the title before them: `STANDCHEN (SERENADE)`.
  private static let translations: Set = [
    "serenade", "lullaby", "cradle-song", "legend", "ballade", "romance", "barcarolle",
  ]

  /// A second name, or a remark.
  private mutating func named(_ inside: String, _ nodes: [TitleNode], _ key: String) {
    let isRemark = Self.remarks(nodes, key)
    if key.hasPrefix("see ") {
      parts.remarks.append(TitleRemark(.seeAlso, remark(inside)))
    } else if isRemark || !parts.excerpts.isEmpty {
      parts.remarks.append(TitleRemark(.other, remark(inside)))
    } else if !name.isEmpty, glosses.isEmpty, nickname == nil, !isNumbered || translates(inside) {
      glosses.append(unquoted(nodes, inside))
    } else if nickname == nil {
      nickname = unquoted(nodes, inside)
    } else {
      parts.remarks.append(TitleRemark(.other, remark(inside)))
    }
  }

  /// `(2018; world premiere)`.
  private func yearAndMore(_ inside: String) -> (year: String, rest: String)? {
    guard let mark = inside.firstIndex(where: { $0 == ";" || $0 == "," }) else { return nil }
    let year = String(inside[..<mark])
    let rest = trimmedText(inside[inside.index(after: mark)...])
    return NumberReading.isYear(year) && !rest.isEmpty ? (year, rest) : nil
  }

  /// Whether a bracket behind the numbers says the title in another language.
  private func translates(_ inside: String) -> Bool {
    let other = LanguageGuess.language(of: inside)
    let own = LanguageGuess.language(of: name.joined(separator: " "))
    return !other.isEmpty && !own.isEmpty && other != own
  }

  private func unquoted(_ nodes: [TitleNode], _ inside: String) -> String {
    if nodes.count == 1, case .group(_, let text) = nodes[0] { return text }
    return nodes.written.filter { !"“”\"".contains($0) }
  }

  /// Words of remarks that are no names.
  private static let plain: Set = [
    "left", "right", "hand", "hands", "four", "two", "sing", "along", "solo", "piano", "voice",
    "soloist", "chorus", "a", "cappella", "orchestral", "excerpts", "vocal", "orig", "all",
    "selected", "film", "general", "variable", "instrumentation", "or", "cello",
  ]

  func remark(_ text: String) -> String {
    guard TitleCase.isShouted(text) else { return text }
    let words = text.split(separator: " ").map(String.init)
    if words.allSatisfy({ Self.plain.contains(folded($0)) }) { return text.lowercased() }
    guard let first = words.first else { return text }
    let begins = [
      "with", "based", "after", "from", "formerly", "wrongly", "see", "old", "alt:",
      "orig.", "left", "four", "all", "song", "songs", "film", "opera", "general", "or",
    ]
    if begins.contains(first.lowercased()) {
      return ([first.lowercased()] + [TitleCase.headline(Array(words.dropFirst()))])
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    return TitleCase.headline(words)
  }
}
