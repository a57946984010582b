/// What of a word stays when it goes from one script and spelling to another: its consonants, by
/// class. Qarayev, Garayev, Karajew and Караев all give `KRV`.
///
/// The same letters sound differently in different languages (French *ch* is English *sh*), and
/// nobody says which language a name is spelt in; so a word has one key a reading, and two words
/// may be the same name when they share any. Good enough to propose, never to merge.
///
/// - Returns: the different keys, the likeliest first; none for words of a single consonant.
public func skeletonKeys(_ word: String) -> [String] {
  let letters = latinised(word)
  guard !letters.isEmpty, letters.count <= 64 else { return [] }
  var keys: [String] = []
  for reading in Reading.allCases {
    let key = reading.skeleton(of: letters)
    if key.utf8.count > 1, !keys.contains(key) { keys.append(key) }
  }
  return keys
}

/// The word in the 26 letters, marks spelt so that their sound is kept, Cyrillic transliterated;
/// capital `H` for a Cyrillic г, which stands for g or, in foreign names, for h.
private func latinised(_ word: String) -> [Character] {
  var result = ""
  for original in word.unicodeScalars {
    for scalar in original.properties.lowercaseMapping.unicodeScalars {
      if let sound = sounds[scalar] {
        result += sound
      } else if case .letters(let letters) = Letters.fold(scalar, .plain) {
        result += letters
      }
    }
  }
  return Array(result)
}

private let sounds: [Unicode.Scalar: String] = [
  "ş": "sh", "š": "sh", "ś": "sh", "ș": "sh", "č": "tch", "ć": "tch", "ç": "ç", "ž": "zh",
  "ż": "zh", "ź": "zh", "ř": "rzh", "x": "x", "ğ": "g",
  "а": "a", "б": "b", "в": "v", "г": "G", "ґ": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e",
  "є": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "і": "i", "ї": "i", "ј": "y", "к": "k",
  "қ": "k", "л": "l", "љ": "l", "м": "m", "н": "n", "њ": "n", "о": "o", "ө": "o", "п": "p",
  "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h",
  "ц": "ts", "ч": "tch", "ҹ": "dzh", "џ": "dzh", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i",
  "ь": "", "э": "e", "ә": "a", "ю": "u", "я": "a", "ҝ": "g",
]

/// In which language's spelling a name is read.
private enum Reading: CaseIterable {
  case plain, french, german, slavic, azerbaijani, english, foreignInCyrillic

  /// Groups of letters and the class they sound as; the longest that fits is taken.
  private static let common: [(String, String)] = [
    ("tsch", "C"), ("shch", "S"), ("szcz", "S"), ("tch", "C"), ("sch", "S"), ("dzh", "J"),
    ("rzh", "RZ"), ("kh", "H"), ("gh", "K"), ("ck", "K"), ("sh", "S"), ("sz", "S"), ("ch", "C"),
    ("cz", "C"), ("dj", "J"), ("zh", "Z"), ("ph", "F"), ("th", "T"), ("tz", "TS"), ("ce", "S"),
    ("ci", "S"), ("b", "B"), ("c", "K"), ("ç", "C"), ("d", "D"), ("f", "F"), ("g", "K"),
    ("G", "K"), ("h", "H"), ("k", "K"), ("l", "L"), ("m", "M"), ("n", "N"), ("p", "P"),
    ("q", "K"), ("r", "R"), ("s", "S"), ("t", "T"), ("v", "V"), ("w", "V"), ("x", "H"),
    ("z", "Z"),
  ]

  private var own: [(String, String)] {
    switch self {
    case .plain: []
    case .french: [("ch", "S"), ("ç", "S"), ("j", "Z"), ("qu", "K"), ("x", "KS")]
    case .german: [("ch", "H"), ("z", "TS"), ("x", "KS"), ("rzh", "R")]
    case .slavic: [("ch", "H"), ("c", "TS"), ("ce", "TS"), ("ci", "TS"), ("rz", "R")]
    case .azerbaijani: [("c", "J"), ("ce", "J"), ("ci", "J"), ("j", "Z")]
    case .english: [("j", "J"), ("x", "KS")]
    case .foreignInCyrillic: [("G", "H"), ("rzh", "R"), ("zh", "J")]
    }
  }

  /// The groups tried at a letter, by that letter.
  private static let groups: [Reading: [Character: [(letters: [Character], sound: String)]]] = {
    var result: [Reading: [Character: [(letters: [Character], sound: String)]]] = [:]
    for reading in allCases {
      var merged: [(letters: [Character], sound: String)] = []
      for (letters, sound) in reading.own + common
      where !merged.contains(where: { $0.letters == Array(letters) }) {
        merged.append((Array(letters), sound))
      }
      // No two groups of a reading are equal, and two of one length exclude each other: an order
      // by length is order enough.
      merged.sort { $0.letters.count > $1.letters.count }
      result[reading] = Dictionary(grouping: merged) { $0.letters[0] }
    }
    return result
  }()

  /// The consonants by class; a vowel only counts as the first sound, as `A`.
  func skeleton(of letters: [Character]) -> String {
    let groups = Self.groups[self] ?? [:]
    var key: [Character] = []
    var index = 0
    var begun = false
    while index < letters.count {
      let rest = letters[index...]
      if let group = groups[letters[index]]?.first(where: { rest.starts(with: $0.letters) }) {
        // Names end in -ov, -off, -ow or -of.
        let isLast = rest.allSatisfy { $0 == "f" }
        for sound in isLast ? "V" : group.sound where key.last != sound { key.append(sound) }
        index += isLast ? rest.count : group.letters.count
        begun = true
      } else {
        let isGlide = letters[index] == "y" || letters[index] == "j"
        if !begun, !isGlide {
          key.append("A")
          begun = true
        }
        index += 1
      }
    }
    return String(key)
  }
}
