import ConcertModel

/// Reads titles: real strings to structure, with nothing lost.
///
/// Titles as archives invert them and titles as people type them, in English, French, German,
/// Azerbaijani, Italian, Spanish and Russian. What it cannot account for word by word it leaves as
/// it was, marked in `unread`.
public enum TitleReader {
  /// The structure of a title; the title as it was stands in `raw` where `keepingRaw`.
  ///
  /// - Parameter text: the title; `<em>` or Markdown's emphasis may stand in it.
  public static func read(_ text: String, keepingRaw: Bool = false) -> TitleParts {
    var parts = assembled(text)
    if !WordAccount.balances(text, CanonicalTitle.text(of: parts)) {
      parts = TitleParts()
      parts.title = Texts(text)
      parts.unread = [text]
    }
    if keepingRaw { parts.raw = text }
    return parts
  }

  /// The genres it knows, by their English words, in order.
  public static var genres: [String] {
    GenreTable.lines.split(separator: "\n").compactMap { line in
      line.firstIndex(of: ":").map { line[..<$0].replacing("-", with: " ") }
    }.map { String($0) }.sorted()
  }

  private static func assembled(_ text: String) -> TitleParts {
    var text = text
    var leaked: String?
    // `Gillespie, Haven / SANTA CLAUS IS COMING TO TOWN`: a name that belongs to another field.
    if text.contains(" / "), let slash = lastSlash(text),
      TitleCase.isShouted(String(text[slash...].dropFirst(3)).uppercasedBrackets)
    {
      leaked = text[..<slash].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      text = String(text[slash...].dropFirst(3))
    }
    let nodes = TitleScanner.nodes(of: text)
    var stretches: [ArraySlice<TitleNode>] = []
    var start = 0
    for (index, node) in nodes.enumerated() where node == .colon {
      stretches.append(nodes[start..<index])
      start = index + 1
    }
    stretches.append(nodes[start...])
    var assembly = TitleAssembly()
    assembly.take(TitleItems.of(stretches[0]))
    for stretch in stretches.dropFirst() where !stretch.isEmpty { assembly.takePart(stretch) }
    if let leaked { assembly.parts.remarks.append(TitleRemark(.other, leaked)) }
    return assembly.finished(text)
  }

  private static func lastSlash(_ text: String) -> String.Index? {
    var place: String.Index?
    var rest = text[...]
    while let range = rest.firstRange(of: " / ") {
      let before = text[..<range.lowerBound]
      guard before.unicodeScalars.contains(where: \.properties.isLowercase) else { break }
      place = range.lowerBound
      rest = rest[range.upperBound...]
    }
    return place
  }
}

extension String {
  /// The text with what stands in brackets in capitals, so that an arranger's name does not decide
  /// whether the rest is shouted.
  fileprivate var uppercasedBrackets: String {
    guard let bracket = firstIndex(of: "(") else { return self }
    return String(self[..<bracket])
  }
}

extension TitleAssembly {
  /// Takes what follows a colon in.
  mutating func takePart(_ nodes: ArraySlice<TitleNode>) {
    let (rest, groups) = Self.trailingGroups(nodes)
    let items = TitleItems.of(rest)
    let isBare =
      parts.genre != nil && name.isEmpty && !isNumbered && parts.forces == nil
      && parts.excerpts.isEmpty && parts.genre?.plural == nil
    if let forces = ForcesReading.forces(rest), parts.forces == nil, parts.genre != nil {
      add(forces)
    } else if isBare, parts.bond == nil, !rest.isEmpty {
      parts.bond = .heading
      heading(items)
    } else if dangling(rest) {
      let words = Array(rest).words.map(\.text).joined(separator: " ")
      name[name.count - 1] = words + " " + name[name.count - 1]
    } else if !rest.isEmpty {
      var heading = HeadingReading.heading(Array(rest))
      if heading.extent != nil, heading.title == nil, heading.genre == nil, heading.incipit == nil {
        // `TRISTAN UND ISOLDE: EXCERPTS, WWV 90`: the number is the whole's.
        parts.catalogue += heading.catalogue
        parts.opuses += heading.opuses
        heading.catalogue = []
        heading.opuses = []
      }
      parts.excerpts.append(heading)
    }
    for group in groups { self.group(group.0, group.1, after: nil) }
  }

  /// `MLADA: PROCESSION OF THE NOBLES FROM`.
  private func dangling(_ rest: ArraySlice<TitleNode>) -> Bool {
    guard name.count == 1, parts.genre == nil, !isNumbered, rest.count > 1, Array(rest).isWords,
      let last = rest.last?.word
    else { return false }
    return ["from", "on", "to"].contains(last.key)
  }

  /// The title a genre introduces, with the numbers after it.
  private mutating func heading(_ items: [TitleItem]) {
    for (index, item) in items.enumerated() {
      let last = index > 0 ? items[index - 1] : nil
      switch item {
      case .text(let nodes):
        if name.isEmpty {
          name = [nodes.written]
        } else if last == .comma, nodes.isWords, nodes.words.count == 1,
          SmallWords.articles[nodes.words[0].key] != nil, !isNumbered
        {
          name[0] = nodes.words[0].text + " " + name[0]
        } else if isNumbered {
          parts.excerpts.append(HeadingReading.heading(nodes))
        } else if last == .comma {
          name.append(nodes.written)
        } else {
          name[name.count - 1] += " " + nodes.written
        }
      case .quote(let inside) where name.isEmpty: name = [inside]
      default: take([item])
      }
    }
  }

  /// Brackets at the end are about the whole: arrangers, settings.
  private static func trailingGroups(_ nodes: ArraySlice<TitleNode>)
    -> (ArraySlice<TitleNode>, [(Character, String)])
  {
    var rest = nodes
    var groups: [(Character, String)] = []
    while case .group(let opening, let inside) = rest.last, opening == "(" || opening == "[" {
      guard rest.count == 1 || opening == "[" || isAboutTheWhole(inside) else { break }
      groups.insert((opening, inside), at: 0)
      rest = rest.dropLast()
    }
    return (rest, groups)
  }

  /// Whether a bracket says who arranged the piece, for whom, when, or that nobody knows which.
  private static func isAboutTheWhole(_ inside: String) -> Bool {
    let nodes = TitleScanner.nodes(of: inside)
    return VersionReading.version(inside: inside) != nil || setting(nodes) != nil
      || SmallWords.unspecified.contains(folded(inside)) || NumberReading.isYear(inside)
      || remarks(nodes, folded(inside))
  }

  /// The parts, with languages settled and capitals set.
  consuming func finished(_ text: String) -> TitleParts {
    if parts.bond == .compound, parts.genre?.numbers.isEmpty == true, !name.isEmpty,
      let gloss = glosses.first,
      LanguageGuess.language(of: gloss) == LanguageGuess.language(of: name[0])
        || LanguageGuess.language(of: gloss).isEmpty
    {
      // Without a number, and with nothing in another language, it is all one title.
      name[name.count - 1] += " " + genreWords
      parts.genre = nil
      parts.bond = nil
    }
    if !name.isEmpty {
      let joined = name.joined(separator: ", ")
      var texts = [LanguageGuess.entry(joined)]
      for gloss in glosses {
        let entry = LanguageGuess.entry(gloss)
        if texts.contains(where: { $0.language == entry.language }) {
          if nickname == nil { nickname = gloss }
        } else {
          texts.append(entry)
        }
      }
      parts.title = Texts(texts)
      parts.language = texts[0].language.isEmpty ? nil : texts[0].language
    }
    if parts.genre != nil, parts.genre?.numbers.isEmpty == true, parts.bond == nil {
      // 1 saylı konsert: the number stands before its genre.
      let numbers = parts.numbers
      parts.genre?.numbers = numbers
      parts.numbers = []
    }
    if (parts.genre?.count ?? 1) > 1 { parts.genre?.plural = true }
    if let genre = parts.genre, ["french-suite", "english-suite"].contains(genre.code),
      genre.numbers.isEmpty, parts.catalogue.isEmpty, name.isEmpty, genre.count == nil,
      parts.forces == nil
    {
      // Only Bach's have their number: Milhaud's Suite française is a title.
      let entry = LanguageGuess.entry(genreWords)
      parts.title = Texts([entry])
      parts.language = entry.language.isEmpty ? nil : entry.language
      parts.genre = nil
    }
    if let nickname { parts.nickname = LanguageGuess.texts(nickname) }
    if parts.title == nil, parts.genre == nil {
      parts = TitleParts(title: Texts(text))
      parts.unread = [text]
    }
    return parts
  }
}
