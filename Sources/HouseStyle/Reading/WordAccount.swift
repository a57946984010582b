import ConcertModel

/// Counts the words of a title against those of what was made of it: no word may disappear.
enum WordAccount {
  /// Whether the second text says every word of the first.
  static func balances(_ before: String, _ after: String) -> Bool { missing(before, after).isEmpty }

  /// The words of the first text, by what they mean, that the second does not have. A word that is
  /// said twice may be said once.
  static func missing(_ before: String, _ after: String) -> [String] {
    let stock = Set(meanings(after))
    return meanings(before).filter { !stock.contains($0) }
  }

  /// The words by what they mean: an abbreviation of a table is the word it stands for.
  private static func meanings(_ text: String) -> [String] {
    var result: [String] = []
    var stretch: [String] = []
    var word = ""
    var isNumeric = false
    func endWord() {
      if !word.isEmpty { stretch.append(folded(word)) }
      word = ""
    }
    func endStretch() {
      endWord()
      settle(stretch, &result)
      stretch = []
    }
    let plain =
      text.contains("<")
      ? text.replacing("<em>", with: " ").replacing("</em>", with: " ") : text
    for character in plain {
      if character.isNumber {
        // `OP.10` and `K300E`: letters and figures are counted apart.
        if !isNumeric { endWord() }
        isNumeric = true
        word.append(character)
      } else if character.isLetter {
        if isNumeric { endWord() }
        isNumeric = false
        word.append(character)
      } else if character.isWhitespace || "-'’".contains(character) {
        endWord()
      } else {
        endStretch()
      }
    }
    endStretch()
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
    var name: String?
    if let word = Vocabulary.genres.words[key] {
      name = Vocabulary.genres.name(word.code, plural: false)
    } else if let word = Vocabulary.players.words[key] {
      name = Vocabulary.players.name(word.code, plural: false)
    }
    return name.map { folded($0).split(separator: " ").map(String.init) }
  }

  private static func meanings(ofWord key: String) -> [String] {
    if key.isEmpty || connecting.contains(key) { return [] }
    if let same = same[key] { return same.split(separator: " ").map(String.init) }
    if let number = SmallWords.counts[key] { return [String(number)] }
    if key.first?.isNumber == true {
      let plain = key.drop { $0 == "0" }
      return [plain.isEmpty ? "0" : String(plain)]
    }
    if let compound = GenreReading.compound(key), let player = compound.forces?.players.first {
      return [player.code == "str" ? "strings" : player.code]
        .flatMap {
          name($0) ?? Vocabulary.players.name($0, plural: false).map { [folded($0)] } ?? []
        }
        + (Vocabulary.genres.name(compound.genre.code, plural: false).map { [folded($0)] } ?? [])
    }
    // Verklaerte and Verklärte are one word.
    guard let name = name(key) else {
      return [
        key.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u")
      ]
    }
    return name.count > 1 ? name.flatMap { $0 == key ? [$0] : meanings(ofWord: $0) } : name
  }

  /// Words the canonical title sets as it needs them.
  private static let connecting: Set = [
    "and", "for", "in", "no", "nos", "nr", "op", "opus", "old", "w", "et", "und", "en", "by", "e",
    "n", "pour", "ve", "ucun", "sayli", "opp", "y", "per", "fur", "ile", "h", "instruments",
    "соч", "оп", "para", "mi", "ми", "º", "ª", "o", "ᵒˢ", "для", "с", "with", "mit", "avec",
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
