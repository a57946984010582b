import ConcertModel

/// Reads keys as English, German, French, Italian, Spanish, Azerbaijani and Russian titles name
/// them.
enum KeyReading {
  /// A key, or several joined: `in D major`, `C or D minor`, `c-Moll`, `en ut mineur`, `a moll`.
  ///
  /// - Parameter isAlone: whether a tonic without a mode may be a key here: `Suite in F`.
  static func key(_ nodes: ArraySlice<TitleNode>, bare isAlone: (ArraySlice<TitleNode>) -> Bool)
    -> (keys: [MusicalKey], count: Int)?
  {
    var index = nodes.startIndex
    var hasSign = false
    if let word = nodes.first?.word, SmallWords.inWords.contains(word.key) {
      hasSign = true
      index += 1
    }
    guard let (key, count) = one(nodes[index...]) else { return nil }
    let after = nodes[(index + count)...]
    guard key.mode != nil || isAlone(after) || (hasSign && isAlone(after)) else { return nil }
    return ([key], index + count - nodes.startIndex)
  }

  /// Whether a tonic with its mode stands here.
  static func beginsKey(_ nodes: ArraySlice<TitleNode>) -> Bool {
    one(nodes)?.key.mode != nil
  }

  private static func one(_ nodes: ArraySlice<TitleNode>) -> (key: MusicalKey, count: Int)? {
    guard let word = nodes.first?.word, mayBeNote(word.key) else { return nil }
    // B-flat, c-Moll, si-bémol, H-dur: the hyphen is as good as a blank.
    let first = word.text.split(separator: "-").map(String.init)
    guard let head = first.first else { return nil }
    var words = first
    var sources = [nodes.startIndex]
    for place in nodes.indices.dropFirst() where words.count < 4 {
      guard let next = nodes[place].word else { break }
      let parts = next.text.split(separator: "-").map(String.init)
      guard parts.count <= 2 else { break }
      words += parts
      sources.append(place)
    }
    let keys = words.map { folded($0) }
    guard let note = note(head, keys) else { return nil }
    let used = note.words
    var consumed = 0
    var seen = 0
    // How many nodes the words used came from.
    for place in sources {
      guard seen < used, let node = nodes[place].word else { break }
      seen += place == nodes.startIndex ? first.count : node.text.split(separator: "-").count
      consumed += 1
    }
    return seen == used ? (note.key, consumed) : nil
  }

  /// Whether a word begins as the name of a note does; most words do not.
  private static func mayBeNote(_ key: String) -> Bool {
    guard key.utf8.count > 1 else { return tonics[key] != nil }
    let head = key.firstIndex(of: " ").map { String(key[..<$0]) } ?? key
    return tonics[head] != nil || altered[head] != nil || key.contains("♭") || key.contains("♯")
  }

  private struct Note {
    var key: MusicalKey
    var words: Int
  }

  private static let tonics: [String: MusicalKey.Tonic] = [
    "c": .c, "d": .d, "e": .e, "f": .f, "g": .g, "a": .a, "b": .b, "h": .b,
    "do": .c, "ut": .c, "re": .d, "mi": .e, "fa": .f, "sol": .g, "la": .a, "si": .b, "lya": .a,
    "до": .c, "ре": .d, "ми": .e, "фа": .f, "соль": .g, "ля": .a, "си": .b,
  ]

  /// German names with their accidental in one word; Azerbaijani writes them too.
  private static let altered: [String: (MusicalKey.Tonic, Int)] = [
    "cis": (.c, 1), "dis": (.d, 1), "eis": (.e, 1), "fis": (.f, 1), "gis": (.g, 1),
    "ais": (.a, 1), "his": (.b, 1), "ces": (.c, -1), "des": (.d, -1), "es": (.e, -1),
    "fes": (.f, -1), "ges": (.g, -1), "as": (.a, -1), "hes": (.b, -1),
  ]

  private static let signs: [String: Int] = [
    "flat": -1, "sharp": 1, "bemol": -1, "diese": 1, "bemolle": -1, "diesis": 1, "sostenido": 1,
    "бемоль": -1, "диез": 1, "♭": -1, "♯": 1, "diez": 1,
  ]

  private static let modes: [String: MusicalKey.Mode] = [
    "major": .major, "minor": .minor, "maj": .major, "min": .minor, "dur": .major, "moll": .minor,
    "majeur": .major, "mineur": .minor, "maggiore": .major, "minore": .minor, "mayor": .major,
    "menor": .minor, "major.": .major, "мажор": .major, "минор": .minor, "dorian": .dorian,
    "phrygian": .phrygian, "lydian": .lydian, "mixolydian": .mixolydian, "aeolian": .aeolian,
    "locrian": .locrian,
  ]

  private static func note(_ head: String, _ keys: [String]) -> Note? {
    var key: MusicalKey
    var used = 1
    let letter = head.filter { $0 != "♭" && $0 != "♯" }
    if let altered = altered[keys[0]], keys.count > 1, modes[keys[1]] != nil {
      key = MusicalKey(altered.0, altered.1)
    } else if let tonic = tonics[folded(letter)] {
      key = MusicalKey(tonic)
      if head.contains("♭") { key.alteration = -1 }
      if head.contains("♯") { key.alteration = 1 }
      if keys.count > 1, let sign = signs[keys[1]] {
        key.alteration = sign
        used = 2
      }
    } else {
      return nil
    }
    if used < keys.count, let mode = modes[keys[used]] {
      key.mode = mode
      // German B is the flat: B-Dur, b-Moll; Azerbaijani keeps to it.
      if keys[used] == "dur" || keys[used] == "moll", keys[0] == "b", used == 1 {
        key.alteration = -1
      }
      used += 1
    }
    return Note(key: key, words: used)
  }
}
