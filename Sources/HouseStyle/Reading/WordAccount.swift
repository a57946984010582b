import ConcertModel

/// Counts the words of a title against those of what was made of it: no word may disappear.
enum WordAccount {
  /// Whether the second text says every word of the first.
  static func balances(_ before: String, _ after: String) -> Bool { missing(before, after).isEmpty }

  /// The words of the first text, by what they mean, that the second does not have. A word that is
  /// said twice may be said once.
  static func missing(_ before: String, _ after: String) -> [String] {
    let raw = stretches(before)
    let made = stretches(after)
    // Most titles keep their very words; only for the others is it asked what they mean.
    let words = Set(made.joined())
    if raw.allSatisfy({ $0.allSatisfy { words.contains($0) || connecting.contains($0) } }) {
      return []
    }
    let stock = Set(meanings(made))
    let left = meanings(raw).filter { !stock.contains($0) }
    guard !left.isEmpty else { return [] }
    // Verklaerte and Verklärte are one word.
    let plain = Set(stock.map(unspelt))
    return left.filter { !plain.contains(unspelt($0)) }
  }

  private static func unspelt(_ word: String) -> String {
    word.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u")
  }

  private static func meanings(_ stretches: [[String]]) -> [String] {
    var result: [String] = []
    for stretch in stretches { settle(stretch, &result) }
    return result
  }

  /// The folded words between marks of punctuation; letters and figures are words apart, so that
  /// `OP.10` and `K300E` are two.
  private static func stretches(_ text: String) -> [[String]] {
    var result: [[String]] = [[]]
    var word = ""
    var isNumeric = false
    func endWord() {
      if !word.isEmpty { result[result.count - 1].append(folded(word)) }
      word = ""
    }
    let plain =
      text.utf8.contains(UInt8(ascii: "<"))
      ? text.replacing("<em>", with: " ").replacing("</em>", with: " ") : text
    for character in plain {
      if character.isDigit {
        if !isNumeric { endWord() }
        isNumeric = true
        word.append(character)
      } else if character.isAlphabetic {
        if isNumeric { endWord() }
        isNumeric = false
        word.append(character)
      } else {
        endWord()
        let joins = character.isBlank || character == "-" || character == "'" || character == "’"
        if !joins, result[result.count - 1].count > 0 { result.append([]) }
      }
    }
    endWord()
    return result
  }

  /// A stretch of words without punctuation: phrases of the tables count as the English words for
  /// what they stand for.
  private static func settle(_ words: [String], _ result: inout [String]) {
    var index = 0
    while index < words.count {
      if let (name, used) = phrase(words[index...]) {
        for word in name { result += meanings(ofWord: word) }
        index += used
      } else {
        result += meanings(ofWord: words[index])
        index += 1
      }
    }
  }

  private static func phrase(_ words: ArraySlice<String>) -> (name: [String], used: Int)? {
    guard let first = words.first,
      Vocabulary.genres.beginnings.contains(first) || Vocabulary.players.beginnings.contains(first)
    else { return nil }
    var length = min(4, words.count)
    while length > 1 {
      let key = words.prefix(length).joined(separator: " ")
      if let name = name(key) { return (name, length) }
      length -= 1
    }
    return nil
  }

  /// The English words for what a word or phrase of the tables stands for.
  private static func name(_ key: String) -> [String]? {
    if let word = Vocabulary.genres.words[key] { return genreNames[word.code] }
    if let word = Vocabulary.players.words[key] { return playerNames[word.code] }
    return nil
  }

  private static let genreNames = englishNames(Vocabulary.genres)
  private static let playerNames = englishNames(Vocabulary.players)

  private static func englishNames(_ list: WordList) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for code in list.names.keys {
      guard let name = list.name(code, plural: false) else { continue }
      result[code] = folded(name).split(separator: " ").map(String.init)
    }
    return result
  }

  private static func meanings(ofWord key: String) -> [String] {
    if key.isEmpty || connecting.contains(key) { return [] }
    if let same = same[key] { return same.split(separator: " ").map(String.init) }
    if let number = SmallWords.counts[key] { return [String(number)] }
    if key.first?.isDigit == true {
      let plain = key.drop { $0 == "0" }
      return [plain.isEmpty ? "0" : String(plain)]
    }
    if let compound = GenreReading.compound(key), let player = compound.forces?.players.first {
      return (playerNames[player.code] ?? []) + (genreNames[compound.genre.code] ?? [])
    }
    guard let name = name(key) else { return [key] }
    return name.count > 1 ? name.flatMap { $0 == key ? [$0] : meanings(ofWord: $0) } : name
  }

  /// Words the canonical title sets as it needs them.
  private static let connecting: Set = [
    "and", "for", "in", "no", "nos", "nr", "op", "opus", "old", "w", "et", "und", "en", "by", "e",
    "n", "pour", "ve", "ucun", "sayli", "opp", "y", "per", "fur", "ile", "h", "instruments",
    "соч", "оп", "и", "para", "mi", "ми", "º", "ª", "o", "ᵒˢ", "для", "с", "with", "mit", "avec",
  ]

  private static let same: [String: String] = [
    "arr": "arrangement", "arranged": "arrangement", "arrangements": "arrangement",
    "rev": "revision", "revised": "revision", "trans": "transcription",
    "transcr": "transcription", "transcribed": "transcription", "orchestrated": "orchestra",
    "orchestration": "orchestra", "instr": "orchestra", "orch": "orchestra",
    "orchestra": "orchestra",
    "maj": "major", "dur": "major", "majeur": "major", "maggiore": "major", "mayor": "major",
    "мажор": "major", "min": "minor", "moll": "minor", "mineur": "minor", "minore": "minor",
    "menor": "minor", "минор": "minor", "bemol": "flat", "bemolle": "flat", "diese": "sharp",
    "diesis": "sharp", "sostenido": "sharp", "diez": "sharp", "бемоль": "flat", "диез": "sharp",
    "ut": "c", "do": "c", "re": "d", "fa": "f", "sol": "g", "la": "a", "lya": "a",
    "si": "b", "до": "c", "ре": "d", "фа": "f", "соль": "g", "ля": "a", "си": "b",
    "cis": "c sharp", "dis": "d sharp", "fis": "f sharp", "gis": "g sharp", "ais": "a sharp",
    "des": "d flat", "es": "e flat", "ges": "g flat", "as": "a flat",
    "kv": "k", "ahn": "anh", "posthumous": "posth", "versions": "version",
    "unaccompanied": "solo", "cordes": "strings", "darchi": "strings", "archi": "strings",
    "cuerda": "strings", "cuerdas": "strings", "vent": "winds", "vents": "winds", "seule": "solo",
    "seul": "solo", "allein": "solo", "alone": "solo",
    "hxxvia": "xxvia",
  ]
}
