import ConcertModel

/// What a stretch of words says when it names a genre and nothing else.
struct GenrePhrase: Hashable {
  var genre: GenrePart
  var forces: Forces?
  /// The language of the genre's word.
  var language: String
}

/// Reads genres with what stands before them: `Six Songs`, `Piano Sonata`, `Prelude and Fugue`,
/// `Streichquartett`.
enum GenreReading {
  /// The genre that words name, where they name nothing else.
  static func phrase(_ words: [TitleWord]) -> GenrePhrase? {
    guard !words.isEmpty, words.count <= 9 else { return nil }
    var rest = words[...]
    var count: Int?
    if rest.count > 1, let number = number(rest[rest.startIndex]) {
      count = number
      rest = rest.dropFirst()
    }
    guard
      var found = plain(rest) ?? joined(rest) ?? named(rest) ?? followed(rest) ?? qualified(rest)
    else {
      return nil
    }
    if let count { found.genre.count = count }
    return found
  }

  /// The genre of exactly these words.
  private static func plain(_ words: ArraySlice<TitleWord>) -> GenrePhrase? {
    let key = words.map(\.key).joined(separator: " ")
    if let word = Vocabulary.genres.words[key] {
      return GenrePhrase(
        genre: GenrePart(word.code, plural: word.isPlural ? true : nil), language: word.language)
    }
    return words.count == 1 ? compound(key) : nil
  }

  /// `Violinkonzert`, `Streichquartett`.
  static func compound(_ key: String) -> GenrePhrase? {
    guard key.utf8.count > 7 else { return nil }
    for (prefix, player) in PlayerTable.prefixes where key.hasPrefix(prefix) {
      let rest = String(key.dropFirst(prefix.count))
      guard let word = Vocabulary.genres.words[rest], word.language == "de" || rest.count > 3,
        Vocabulary.named.contains(word.code)
      else { continue }
      return GenrePhrase(
        genre: GenrePart(word.code, plural: word.isPlural ? true : nil),
        forces: Forces([ForcesPlayer(player)]), language: "de")
    }
    return nil
  }

  /// `Prelude and Fugue`: codes joined by `+`.
  private static func joined(_ words: ArraySlice<TitleWord>) -> GenrePhrase? {
    var parts: [[TitleWord]] = [[]]
    for word in words {
      if word.text == "," || word.text == "&" || SmallWords.joiners.contains(word.key) {
        if !(parts.last?.isEmpty ?? true) { parts.append([]) }
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    guard (2...5).contains(parts.count) else { return nil }
    var codes: [String] = []
    var language = ""
    var isPlural = false
    for part in parts {
      guard let found = plain(part[...]), found.forces == nil else { return nil }
      // `Songs and Dances` is plural in both; `Theme and Variations` only in what varies.
      isPlural = isPlural || (found.genre.plural == true && found.genre.code != "variations")
      codes.append(found.genre.code)
      if language.isEmpty { language = found.language }
    }
    return GenrePhrase(
      genre: GenrePart(codes.joined(separator: "+"), plural: isPlural ? true : nil),
      language: language)
  }

  /// `Violin Concerto`, `Two Piano Sonatas`, `fortepiano konserti`.
  private static func named(_ words: ArraySlice<TitleWord>) -> GenrePhrase? {
    guard words.count >= 2 else { return nil }
    for length in 1..<min(words.count, 5) {
      guard let found = plain(words.suffix(length)), found.forces == nil,
        Vocabulary.named.contains(found.genre.code)
      else { continue }
      let before = words.dropLast(length).map { TitleNode.word($0) }
      guard let forces = ForcesReading.forces(before[...]), forces.players.count == 1,
        forces.players[0].count == nil, forces.accompaniment.isEmpty, forces.unaccompanied == nil
      else { continue }
      return GenrePhrase(genre: found.genre, forces: forces, language: found.language)
    }
    return nil
  }

  /// `Quatuor à cordes`, `quartetto d’archi`: the player's name behind the genre.
  private static func followed(_ words: ArraySlice<TitleWord>) -> GenrePhrase? {
    guard words.count > 1, let last = words.last, followerEnds.contains(last.key) else {
      return nil
    }
    for (phrase, player) in followers {
      let count = phrase.split(separator: " ").count
      guard words.count > count,
        words.suffix(count).map(\.key).joined(separator: " ") == phrase,
        var found = plain(words.dropLast(count)), Vocabulary.named.contains(found.genre.code)
      else { continue }
      found.forces = Forces([ForcesPlayer(player)])
      return found
    }
    return nil
  }

  private static let followerEnds: Set = Set(
    followers.compactMap { $0.0.split(separator: " ").last.map(String.init) })

  private static let followers: [(String, String)] = [
    ("a cordes", "str"), ("a vent", "mwd"), ("a vents", "mwd"), ("avec piano", "kpf"),
    ("a clavier", "kpf"), ("darchi", "str"), ("per archi", "str"), ("con pianoforte", "kpf"),
    ("de cuerda", "str"), ("de cuerdas", "str"), ("de viento", "mwd"), ("con piano", "kpf"),
  ]

  /// `Polish Songs`, `Grand Duo`: an adjective that a genre of its own is not made of.
  private static func qualified(_ words: ArraySlice<TitleWord>) -> GenrePhrase? {
    guard words.count >= 2, let first = words.first, qualifiers.contains(first.key),
      var found = plain(words.dropFirst()) ?? joined(words.dropFirst()), found.language == "en",
      found.forces == nil
    else { return nil }
    found.genre.qualifier = Texts(byLanguage: ["en": TitleCase.headline([first.text])])
    return found
  }

  private static let qualifiers: Set = [
    "polish", "scottish", "chinese", "german", "american", "russian", "hungarian", "norwegian",
    "spanish", "french", "italian", "english", "irish", "welsh", "bohemian", "moravian",
    "swedish", "finnish", "danish", "romanian", "grand", "little", "small", "early", "choric",
    "culinary", "lyric", "elegiac", "hanukkah", "icelandic", "brazilian", "serious", "czech",
    "slavic", "slavonic", "greek", "gypsy", "easy", "sacred", "turkish", "azerbaijani", "deutsches",
    "chromatic", "first", "second", "third", "double", "gran",
  ]

  private static func number(_ word: TitleWord) -> Int? {
    if let number = SmallWords.counts[word.key] { return number }
    guard let number = Int(word.key), (2...99).contains(number) else { return nil }
    return number
  }

  /// A count written by itself: `SIX`, `24`.
  static func count(_ words: [TitleWord]) -> Int? {
    if words.count == 1 { return number(words[0]) }
    return SmallWords.counts[words.map(\.key).joined(separator: " ")]
  }
}
