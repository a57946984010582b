import ConcertModel

/// Reads the headings of movements and parts: `II. Andante con moto`, `“Voi che sapete,” Cherubino,
/// Act II`, `Overture`.
enum HeadingReading {
  /// The heading of nodes; one that would not read back to itself is kept whole as a title.
  static func heading(_ nodes: [TitleNode]) -> PartHeading {
    let heading = assembled(nodes)
    let text = CanonicalTitle.text(of: heading)
    let opensInBracket = heading.title?.entries.contains { $0.text.hasPrefix("(") } ?? false
    if !opensInBracket, WordAccount.balances(nodes.written, text),
      assembled(TitleScanner.nodes(of: text)) == heading
    {
      return heading
    }
    var whole = PartHeading()
    let entry = LanguageGuess.entry(nodes.written)
    whole.title = Texts([entry])
    whole.language = entry.language.isEmpty ? nil : entry.language
    return whole
  }

  private static func assembled(_ nodes: [TitleNode]) -> PartHeading {
    var reader = HeadingAssembly()
    reader.take(nodes)
    return reader.finished()
  }

  /// `EXCERPTS`, `COMPLETE`, `SELECTIONS`.
  static func extent(_ key: String) -> PartHeading.Extent? {
    switch key {
    case "excerpt": .excerpt
    case "excerpts": .excerpts
    case "selections", "selection": .selections
    case "complete": .complete
    default: nil
    }
  }
}

extension TitleReader {
  /// The structure of a movement's heading.
  public static func heading(_ text: String) -> PartHeading {
    HeadingReading.heading(TitleScanner.nodes(of: text))
  }
}

/// Puts a heading together, segment by segment.
private struct HeadingAssembly {
  private var heading = PartHeading()
  private var title = ""
  private var incipit: String?
  private var gloss: String?
  private var titleGloss: String?

  mutating func take(_ nodes: [TitleNode]) {
    var rest = nodes[...]
    takeNumeral(&rest)
    var separator = ""
    var segment: [TitleNode] = []
    for node in rest {
      switch node {
      case .comma, .colon:
        take(segment: segment, after: separator)
        separator = node == .comma ? ", " : ": "
        segment = []
      default: segment.append(node)
      }
    }
    take(segment: segment, after: separator)
  }

  /// `II.`, `3.`, `No. 7`, and the colon or comma after it.
  private mutating func takeNumeral(_ rest: inout ArraySlice<TitleNode>) {
    guard let first = rest.first?.word, rest.count > 1 else { return }
    if first.text.last == ".", NumberReading.ordinal(first)?.count == 1 {
      heading.numeral = String(first.text.dropLast())
      rest = rest.dropFirst()
    } else if let (numbers, count) = NumberReading.number(rest), numbers.count == 1,
      count < rest.count
    {
      heading.numeral = numbers[0]
      rest = rest.dropFirst(count)
    } else {
      return
    }
    if rest.first == .comma || rest.first == .colon { rest = rest.dropFirst() }
  }

  private mutating func take(segment: [TitleNode], after separator: String) {
    guard !segment.isEmpty else { return }
    var segment = segment
    // A bracket behind: what kind of number it is, who sings.
    var behind: [String] = []
    while segment.count > 1, case .group("(", let inside) = segment[segment.count - 1] {
      behind.insert(inside, at: 0)
      segment.removeLast()
    }
    if segment.count == 1, case .group(let opening, let inside) = segment[0], opening == "\"",
      incipit == nil
    {
      incipit = inside
    } else if segment.isWords, place(segment.words) || music(segment, after: separator) {
    } else if separator == ", ", segment.count == 1, let word = segment[0].word,
      SmallWords.articles[word.key] != nil, !title.isEmpty, !title.contains(", ")
    {
      title = word.text + (word.text.hasSuffix("'") ? "" : " ") + title
    } else if incipit != nil, segment.isWords, title.isEmpty, separator == ", ",
      segment.count <= 4
    {
      heading.roles.append(segment.written)
    } else {
      title += (title.isEmpty ? "" : separator.isEmpty ? " " : separator) + segment.written
    }
    for inside in behind { take(behind: inside) }
  }

  private mutating func take(behind inside: String) {
    let words = TitleScanner.nodes(of: inside)
    if let (number, count) = NumberReading.catalogue(words[...]), count == words.count {
      heading.catalogue.append(number)
      return
    }
    if incipit != nil, heading.genre == nil, words.isWords,
      let phrase = GenreReading.phrase(words.words), phrase.forces == nil
    {
      heading.genre = phrase.genre
    } else if incipit != nil, words.isWords, words.count > 3, gloss == nil {
      gloss = inside
    } else if incipit != nil, words.isWords, title.isEmpty {
      heading.roles.append(TitleCase.isShouted(inside) ? TitleCase.headline([inside]) : inside)
    } else if !title.isEmpty, titleGloss == nil, TitleScanner.nodes(of: inside).isWords {
      titleGloss = inside
    } else {
      title += (title.isEmpty ? "(" : " (") + inside + ")"
    }
  }

  /// `Act II`, `scene iv`.
  private mutating func place(_ words: [TitleWord]) -> Bool {
    guard words.count == 2, words[1].text.count <= 5,
      words[1].text.allSatisfy({ "IVXivx0123456789".contains($0) })
    else { return false }
    switch words[0].key {
    case "act" where heading.act == nil: heading.act = words[1].text
    case "scene" where heading.scene == nil: heading.scene = words[1].text
    default: return false
    }
    return true
  }

  /// Genres, tempos, keys, numbers: whatever a segment of words names and nothing else.
  private mutating func music(_ segment: [TitleNode], after separator: String) -> Bool {
    let words = segment.words
    let key = words.map(\.key).joined(separator: " ")
    if let extent = HeadingReading.extent(key), heading.extent == nil {
      heading.extent = extent
      return true
    }
    if title.isEmpty, incipit == nil, heading.genre == nil, heading.tempo.isEmpty {
      if !TempoWords.isTempo(words), let phrase = GenreReading.phrase(words),
        // Danse slave is what a dance in an opera is called, not one of Slavonic Dances: a part keeps
        // its name in every language but English, which archives translate into.
        phrase.forces == nil, phrase.language == "en"
      {
        heading.genre = phrase.genre
        return true
      }
    }
    if title.isEmpty, separator != ", ", TempoWords.isTempo(words) {
      heading.tempo += TempoWords.sections(segment.written)
      return true
    }
    return numbers(segment)
  }

  private mutating func numbers(_ segment: [TitleNode]) -> Bool {
    let items = TitleItems.of(segment[...])
    var copy = heading
    for (index, item) in items.enumerated() {
      switch item {
      case .text(let nodes) where index == 0 && title.isEmpty && copy.genre == nil:
        guard let phrase = GenreReading.phrase(nodes.words), phrase.forces == nil, items.count > 1
        else { return false }
        copy.genre = phrase.genre
      case .number(let numbers)
      where copy.opuses.last.map({ $0.parts.isEmpty }) == true && index == 0:
        copy.opuses[copy.opuses.count - 1].parts = numbers
      case .number(let numbers) where index == 0 && numbers.count == 1 && copy.numeral == nil:
        copy.numeral = numbers[0]
      case .number(let numbers) where copy.genre?.numbers.isEmpty == true && index == 1:
        copy.genre?.numbers = numbers
      case .keys(let keys) where copy.key == nil: copy.key = keys.first
      case .opus(let opus): copy.opuses.append(opus)
      case .catalogue(let number): copy.catalogue.append(number)
      default: return false
      }
    }
    guard !items.isEmpty else { return false }
    heading = copy
    return true
  }

  consuming func finished() -> PartHeading {
    if !title.isEmpty {
      var entry = LanguageGuess.entry(title)
      var entries = [entry]
      if let titleGloss {
        let other = LanguageGuess.entry(titleGloss)
        if other.language != entry.language {
          entries.append(other)
        } else {
          entry = LanguageGuess.entry(title + " (" + titleGloss + ")")
          entries = [entry]
        }
      }
      heading.title = Texts(entries)
      heading.language = entry.language.isEmpty ? nil : entry.language
    }
    if let incipit {
      heading.incipit = Texts([incipit, gloss].compactMap(\.self).map { LanguageGuess.entry($0) })
    }
    return heading
  }
}
