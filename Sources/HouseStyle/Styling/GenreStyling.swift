import ConcertModel

extension HouseStyle {
  /// A genre with its number and forces: “Violin Concerto No. 1”, “Six Songs for Mezzo-soprano”.
  ///
  /// - Parameter isHeadline: whether it is the work's own name, which English prints in capitals.
  func genre(_ genre: GenrePart, forces: Forces? = nil, isHeadline: Bool = true) -> Phrase {
    if let whole = ensemble(genre, forces) {
      return self.genre(whole, isHeadline: isHeadline)
    }
    if let original = untranslatable(genre) { return untranslated(original, forces) }
    let isSeveral = genre.plural == true || genre.numbers.count > 1 || (genre.count ?? 1) > 1
    var word = word(of: genre, isSeveral: isSeveral)
    let player = forces.flatMap { namingPlayer($0, of: genre) }
    let isCompound = player != nil && chooses("yes", .genreCompound)
    if isCompound { word = Casing.lowerInitial(word) }
    let capitals = isHeadline && chooses("headline", .genreCapitals)
    if capitals { word = Casing.headline(word) }
    let key: StyleKey = forces == nil ? .genrePlain : player != nil ? .genreNamed : .genreFor
    return form(key).filled { field in
      switch field {
      case "genre": Phrase(word)
      case "count": genre.count.map { Phrase(self.count($0, capitals: capitals)) }
      case "qualifier": self.text(genre.qualifier)
      case "subject": self.text(genre.subject)
      case "number": self.number(genre.numbers)
      case "forces":
        player.map { Phrase(capitals ? Casing.headline($0) : $0) }
          ?? forces.map { self.forces($0, isHeadline: isHeadline) }
      default: nil
      }
    }
  }

  /// A genre with words of its own in another language stays in that language as a whole:
  /// “American Concerto” is nobody's “Concerto American”.
  private func untranslatable(_ genre: GenrePart) -> Phrase? {
    let own = [genre.qualifier, genre.subject].compactMap { $0 }.first { texts in
      texts.entries.allSatisfy { !isOwn($0.language.isEmpty ? "en" : $0.language) }
    }
    guard let language = own?.entries.first?.language else { return nil }
    let text = CanonicalTitle.genre(genre)
    // The language may know the whole by a name of its own: Airs bohémiens.
    if let known = known(Texts.Entry(language: language, text: text)) {
      return Phrase(known.text)
    }
    let title = Phrase(text, language: language.isEmpty ? "en" : language)
    return form(.titleForeign).filled { _ in title }
  }

  private func untranslated(_ original: Phrase, _ forces: Forces?) -> Phrase {
    guard let forces else { return original }
    let players = self.forces(forces)
    return form(.genreFor).filled { field in
      switch field {
      case "genre": original
      case "forces": players
      default: nil
      }
    }
  }

  /// The word for a genre; several joined by `+`, as in prelude and fugue, each in its turn.
  private func word(of genre: GenrePart, isSeveral: Bool) -> String {
    let codes = genre.code.split(separator: "+").map(String.init)
    let whole = codes.joined(separator: "-and-")
    if codes.count > 1, vocabulary.genres[whole] == nil {
      let words = codes.enumerated().map { index, code in
        let word = form(of: code, genre.count, isSeveral: isSeveral)
        return index > 0 && !chooses("yes", .genreCompound) ? Casing.lowerInitial(word) : word
      }
      return list(words).plain
    }
    return form(of: whole, genre.count, isSeveral: isSeveral)
  }

  private func form(of code: String, _ count: Int?, isSeveral: Bool) -> String {
    guard let forms = vocabulary.genres[code] else {
      return code.split(separator: "-").joined(separator: " ")
    }
    if let count { return forms.after(count) }
    return isSeveral ? forms.many : forms.one
  }

  private func text(_ texts: Texts?) -> Phrase? {
    guard let entry = texts?.entry(for: language) else { return nil }
    let isForeign = !entry.language.isEmpty && !isOwn(entry.language)
    return Phrase(markdown: entry.text, language: isForeign ? entry.language : "")
  }

  private func count(_ count: Int, capitals: Bool) -> String {
    guard chooses("words", .genreCounts), let word = vocabulary.counts[String(count)]?.one else {
      return String(count)
    }
    return capitals ? Casing.headline(word) : word
  }

  /// “No. 5”, “Nos. 1–4”.
  func number(_ numbers: [String]) -> Phrase? {
    guard !numbers.isEmpty else { return nil }
    let list = list(numbers)
    return form(numbers.count == 1 ? .numberOne : .numberSeveral).filled { _ in list }
  }

  // MARK: Forces

  /// Players that have given ensembles their name: a quartet for strings is a string quartet.
  private static let ensembles = [
    "str": "string", "sun": "string", "kpf": "piano", "mwd": "wind", "wun": "woodwind",
    "bun": "brass", "wcl": "clarinet", "wfl": "flute", "wob": "oboe", "bho": "horn",
  ]
  private static let ensembleGenres: Set = [
    "trio", "quartet", "quintet", "sextet", "septet", "octet", "nonet", "symphony",
  ]

  /// The ensemble that genre and player make together, where the language has a word for it.
  private func ensemble(_ genre: GenrePart, _ forces: Forces?) -> GenrePart? {
    guard Self.ensembleGenres.contains(genre.code), let forces, forces.accompaniment.isEmpty,
      forces.unaccompanied != true, forces.players.count == 1, let player = forces.players.first,
      (player.count ?? 1) == 1, player.hands == nil, let name = Self.ensembles[player.code],
      genre.code != "symphony" || name == "string"
    else { return nil }
    var whole = genre
    whole.code = name + "-" + genre.code
    return vocabulary.genres[whole.code] == nil ? nil : whole
  }

  /// The player whose name may stand before the genre: one alone, without company.
  private func namingPlayer(_ forces: Forces, of genre: GenrePart) -> String? {
    guard chooses("named", .genreForces), vocabulary.named.contains(genre.code),
      genre.subject == nil, forces.accompaniment.isEmpty, forces.unaccompanied != true,
      forces.players.count == 1, let player = forces.players.first, (player.count ?? 1) == 1,
      player.hands == nil, let words = vocabulary.players[player.code]
    else { return nil }
    return words[2] ?? (chooses("yes", .genreCompound) ? nil : words.one)
  }

  /// “two violins and orchestra”, “violin, cello and orchestra”.
  func forces(_ forces: Forces, isHeadline: Bool = false) -> Phrase {
    var players = forces.players.map { self.player($0, isHeadline) }
    if forces.unaccompanied == true, let only = players.first, players.count == 1 {
      let isSeveral = (forces.players[0].count ?? 1) > 1
      players = [isSeveral ? only : form(.forcesSolo).filled { _ in only }]
      if isSeveral { players[0].append(" solo") }
      if isHeadline, chooses("headline", .forcesCapitals) { players = players.map(headline) }
    } else if forces.unaccompanied == true,
      let place = forces.players.firstIndex(where: { !"oc".contains($0.code.prefix(1)) })
    {
      // “Orchestra and solo voice”: one of several is alone in its kind.
      let voice = players[place]
      players[place] = form(.forcesSolo).filled { _ in voice }
    }
    return list(players + forces.accompaniment.map { self.player($0, isHeadline) })
  }

  private func headline(_ phrase: Phrase) -> Phrase {
    var result = Phrase()
    for run in phrase.runs {
      result.append(Casing.headline(run.text), run.marks, language: run.language)
    }
    return result
  }

  private func player(_ player: ForcesPlayer, _ isHeadline: Bool) -> Phrase {
    let count = player.count ?? 1
    let forms = vocabulary.players[player.code]
    var text = (count > 1 ? forms?.many : forms?.one) ?? player.code
    if count > 1 {
      let words = vocabulary.counts[String(count)]
      text = (words?[1] ?? words?.one ?? String(count)) + " " + text
    }
    if let hands = player.hands, hands > 2,
      let added = vocabulary.phrase(
        "hands",
        ["number": vocabulary.counts[String(hands)]?.many ?? String(hands), "player": text])
    {
      // Where the language says it before the instrument, its words name both.
      text = vocabulary.words["hands"]?.contains("{player}") == true ? added : text + added
    }
    let capitals = isHeadline && chooses("headline", .forcesCapitals)
    return Phrase(capitals ? Casing.headline(text) : text)
  }
}
