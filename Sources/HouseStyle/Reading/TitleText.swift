import ConcertModel

// What becomes of the words of a title that are no number, key or forces.
extension TitleAssembly {
  /// Takes words in.
  ///
  /// - Parameters:
  ///   - next: the item after them; a number there says that a genre may end them.
  ///   - last: the item before them; after a comma an article or a count may stand alone.
  mutating func text(_ nodes: [TitleNode], before next: TitleItem?, after last: TitleItem?) {
    guard nodes.isWords else { return plainText(nodes, after: last) }
    let words = nodes.words
    if isEmpty, parts.excerpts.isEmpty { return first(words, before: next) }
    if let article = article(words) { return prefix(article) }
    if former(words) { return }
    if let version = VersionReading.version(words) {
      parts.versions.append(version)
    } else if let forces = ForcesReading.forces(nodes[...]),
      parts.forces == nil || last == .comma || words[0].text.first == "/"
    {
      add(forces)
    } else if parts.forces != nil, last == .comma, SmallWords.joiners.contains(words[0].key),
      let forces = ForcesReading.forces(nodes.dropFirst())
    {
      add(forces)
    } else if let number = GenreReading.count(words) {
      count(number, words)
    } else if ["unaccompanied", "solo"].contains(key(words)), parts.forces != nil {
      parts.forces?.unaccompanied = true
    } else if SmallWords.unspecified.contains(key(words)) {
      parts.remarks.append(TitleRemark(.unspecified, key(words)))
    } else if case .number = last, isSubject(words) {
      let subject = Texts(byLanguage: ["en": cased(words)])
      parts.genre?.subject = subject
    } else if last == .comma, qualifies(words) {
      parts.genre?.qualifier = Texts(byLanguage: ["en": TitleCase.headline(words.map(\.text))])
    } else if let phrase = GenreReading.phrase(words) {
      genre(phrase, words, after: last)
    } else if words.count == 2, Int(words[0].text) != nil, ["part", "parts"].contains(words[1].key)
    {
      parts.remarks.append(TitleRemark(.other, (words[0].text + " " + words[1].text).lowercased()))
    } else if dangles(words) {
      if name.isEmpty { retitle() }
      name = [words.map(\.text).joined(separator: " ") + " " + name.joined(separator: ", ")]
    } else {
      plainText(nodes, after: last)
    }
  }

  private func key(_ words: [TitleWord]) -> String { words.map(\.key).joined(separator: " ") }

  /// The first words: a genre, a title, or one of both.
  private mutating func first(_ words: [TitleWord], before next: TitleItem?) {
    if let phrase = GenreReading.phrase(words) {
      parts.genre = phrase.genre
      genreWords = words.map(\.text).joined(separator: " ")
      if let forces = phrase.forces { add(forces) }
      return
    }
    if case .number = next, words.count > 1 {
      // Carmen Suite No. 1: the longest genre the words end in.
      for length in stride(from: min(3, words.count - 1), through: 1, by: -1) {
        let title = words.dropLast(length)
        guard let phrase = GenreReading.phrase(Array(words.suffix(length))),
          phrase.forces == nil, phrase.genre.count == nil, phrase.language == "en",
          !SmallWords.joiners.contains(title.last?.key ?? ""),
          !TitleAssembly.leads(title.last?.key ?? "")
        else { continue }
        parts.genre = phrase.genre
        parts.bond = .compound
        name = [title.map(\.text).joined(separator: " ")]
        return
      }
    }
    name = [[TitleNode](words.map { .word($0) }).written]
  }

  static func leads(_ key: String) -> Bool {
    ["of", "de", "the", "to", "from", "on", "a", "for", "la", "le", "der", "di"].contains(key)
  }

  // MARK: What archives put behind the title

  private func article(_ words: [TitleWord]) -> String? {
    guard words.count == 1, !name.isEmpty || isBareGenre, parts.excerpts.isEmpty, !isNumbered,
      SmallWords.articles[words[0].key] != nil
    else { return nil }
    return words[0].text
  }

  private mutating func prefix(_ article: String) {
    if name.isEmpty { retitle() }
    let glue = article.hasSuffix("'") || article.hasSuffix("’") ? "" : " "
    name[0] = article + glue + name[0]
  }

  /// Whether there is nothing yet but the word of a genre.
  private var isBareGenre: Bool {
    parts.genre != nil && name.isEmpty && !isNumbered && nickname == nil && !genreWords.isEmpty
      && parts.forces == nil && parts.genre?.count == nil
  }

  /// What was taken for a genre is the title: `VALSE, LA`.
  mutating func retitle() {
    name = [genreWords]
    parts.genre = nil
    genreWords = ""
  }

  /// `K.299B, AHN. 10`: the number of the appendix.
  private mutating func former(_ words: [TitleWord]) -> Bool {
    guard takesNumber == .catalogue, words.count == 2, ["anh", "ahn"].contains(words[0].key),
      let place = parts.catalogue.indices.last
    else { return false }
    parts.catalogue[place].others.append("Anh. " + words[1].text.lowercased())
    return true
  }

  private mutating func count(_ number: Int, _ words: [TitleWord]) {
    if parts.genre != nil, parts.genre?.count == nil {
      // `PIANOS, TWO` counts the players, `SONGS, TWO` the songs.
      if let last = parts.forces?.players.indices.last, parts.genre?.plural != true,
        parts.forces?.players[last].count == nil
      {
        parts.forces?.players[last].count = number
      } else {
        parts.genre?.count = number
      }
    } else if !name.isEmpty, !isNumbered {
      name[0] = words.map(\.text).joined(separator: " ") + " " + name[0]
    } else {
      parts.remarks.append(TitleRemark(.other, words.map(\.text).joined(separator: " ")))
    }
  }

  private func isSubject(_ words: [TitleWord]) -> Bool {
    guard let genre = parts.genre, genre.subject == nil, parts.excerpts.isEmpty,
      let first = words.first
    else { return false }
    return ["on", "from", "of", "in", "to", "after", "by", "sur", "uber", "for", "with", "a"]
      .contains(first.key) && words.count > 1
  }

  private func qualifies(_ words: [TitleWord]) -> Bool {
    guard let genre = parts.genre, genre.qualifier == nil, name.isEmpty, !isNumbered,
      words.count == 1
    else { return false }
    return [
      "grand", "chromatic", "polish", "scottish", "double", "gran", "grosse", "american", "first",
      "second", "third",
    ]
    .contains(words[0].key)
  }

  /// `TAXI DRIVER, MUSIC FROM`: the preposition wants the title after it.
  private func dangles(_ words: [TitleWord]) -> Bool {
    guard let last = words.last, words.count > 1, !name.isEmpty || isBareGenre, !isNumbered,
      parts.excerpts.isEmpty
    else { return false }
    return ["from", "on", "to", "of"].contains(last.key)
  }

  // MARK: Genres and further titles

  private mutating func genre(_ phrase: GenrePhrase, _ words: [TitleWord], after last: TitleItem?) {
    if parts.genre == nil, parts.excerpts.isEmpty, !name.isEmpty, !isNumbered {
      guard phrase.genre.code != "music" else {
        name.append(words.map(\.text).joined(separator: " "))
        return
      }
      parts.genre = phrase.genre
      // `HEBRIDES (FINGAL'S CAVE) OVERTURE` is one name.
      parts.bond = last == .comma ? .apposition : .compound
      genreWords = words.map(\.text).joined(separator: " ")
      if let forces = phrase.forces { add(forces) }
    } else if name.isEmpty, !isNumbered, nickname == nil, parts.excerpts.isEmpty {
      nickname = words.map(\.text).joined(separator: " ")
    } else {
      var heading = PartHeading(genre: phrase.genre)
      if phrase.forces != nil { heading.genre = nil }
      parts.excerpts.append(heading)
    }
  }

  private mutating func plainText(_ nodes: [TitleNode], after last: TitleItem?) {
    let text = nodes.written
    if isEmpty {
      name = [text]
    } else if let first = nodes.first?.word, first.key == "see" {
      parts.remarks.append(TitleRemark(.seeAlso, remark(text)))
    } else if let first = nodes.first?.word, isNumbered, ["from", "aus"].contains(first.key) {
      parts.remarks.append(TitleRemark(.other, remark(text)))
    } else if let genre = parts.genre, isBareGenre, Self.headed.contains(genre.code) {
      name = [text]
      parts.bond = .apposition
    } else if parts.genre == nil, !isNumbered, parts.excerpts.isEmpty, glosses.isEmpty {
      if last == .comma || name.isEmpty {
        name.append(text)
      } else {
        name[name.count - 1] += " " + text
      }
    } else if parts.genre != nil, parts.bond == nil, nickname == nil, parts.excerpts.isEmpty {
      if let first = nodes.first?.word, last != .comma || first.key == "selected",
        Self.remarks(nodes, first.key)
      {
        parts.remarks.append(TitleRemark(.other, remark(text)))
      } else {
        nickname = text
      }
    } else if let known = nickname, last == .comma, !isNumbered, parts.excerpts.isEmpty {
      nickname = known + ", " + text
    } else {
      var heading = HeadingReading.heading(nodes)
      if heading.title == nil, heading.genre == nil, heading.incipit == nil, heading.tempo.isEmpty,
        heading.unread.isEmpty, heading.extent == nil, heading.act == nil
      {
        heading.unread = [text]
      }
      parts.excerpts.append(heading)
    }
  }

  /// Genres that archives put before the title: `OPERA, L'ANIMA DEL FILOSOFO`.
  private static let headed: Set = ["opera", "symphonic-poem", "oratorio", "operetta", "musical"]

  /// A name in quotation marks or emphasis by itself.
  mutating func quote(_ inside: String) {
    if isEmpty {
      name = [inside]
    } else if nickname == nil, parts.excerpts.isEmpty {
      nickname = inside
    } else {
      var heading = PartHeading()
      heading.incipit = LanguageGuess.texts(inside)
      parts.excerpts.append(heading)
    }
  }

  func cased(_ words: [TitleWord]) -> String {
    let texts = words.map(\.text)
    guard TitleCase.isShouted(texts.joined(separator: " ")) else {
      return texts.joined(separator: " ")
    }
    return texts[0].lowercased() + " " + TitleCase.headline(Array(texts.dropFirst()))
  }
}
