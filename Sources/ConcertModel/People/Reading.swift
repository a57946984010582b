/// The word in small letters without marks, except where a mark tells the sound: those letters
/// stand as capitals of their class of sounds, or as themselves where languages disagree.
func normalised(_ word: String) -> [UInt16] {
  var result: [UInt16] = []
  func put(_ text: String) {
    for scalar in text.unicodeScalars { result.append(UInt16(truncatingIfNeeded: scalar.value)) }
  }
  for original in word.unicodeScalars {
    if original.isASCII {
      let value = UInt16(original.value)
      switch value {
      case 0x61...0x7A: result.append(value)
      case 0x41...0x5A: result.append(value + 32)
      default: break
      }
      continue
    }
    for scalar in original.properties.lowercaseMapping.unicodeScalars {
      if let sound = markedLetters[scalar] {
        put(sound)
      } else if case .letters(let letters) = Letters.fold(scalar, .plain) {
        put(letters)
      }
    }
  }
  return result
}

private let markedLetters: [Unicode.Scalar: String] = [
  "ş": "S", "š": "S", "ś": "S", "ș": "S", "č": "C", "ć": "C", "ž": "S", "ż": "S", "ź": "S",
  "ř": "ř", "ç": "ç", "ğ": "ğ", "ñ": "N", "ń": "N", "ň": "N", "ţ": "TS", "ț": "TS", "ß": "S",
  "đ": "đ", "ł": "L", "é": "è", "è": "è", "ë": "è", "ê": "è", "ö": "o", "ø": "o", "ü": "u",
  "ы": "ы", "й": "й", "ё": "ё",
]

/// In which language's spelling a word is read.
enum Reading: Int, CaseIterable {
  case plain, french, german, english, italian, spanish, portuguese, polish, hungarian, turkic
  case nordic, russian, foreignInRussian, hardInRussian, soundsInRussian

  static let latin: [Reading] = [
    .plain, .german, .english, .french, .italian, .polish, .turkic, .spanish, .portuguese,
    .hungarian, .nordic,
  ]
  static let cyrillic: [Reading] = [
    .russian, .foreignInRussian, .hardInRussian, .soundsInRussian,
  ]

  /// A group of letters, where it stands, and how it sounds.
  struct Rule {
    /// Where a rule holds.
    enum Place {
      case anywhere, start, end, beforeFront, beforeVowel, beforeConsonant
    }

    var letters: [UInt16]
    var sounds: [UInt8]
    var place: Place
  }

  /// The rules tried at a letter, by the letter's number, the longest first, its own before the
  /// common; one table a reading.
  private static let rules: [[[Rule]]] = allCases.map { reading in
    var table = [[Rule]](repeating: [], count: tableSize)
    do {
      let common = cyrillic.contains(reading) ? cyrillicRules : latinRules
      var rules: [(rule: Rule, order: Int)] = []
      for text in [reading.own, common] {
        for word in text.split(whereSeparator: \.isWhitespace) {
          rules.append((Rule(String(word)), rules.count))
        }
      }
      rules.sort { ($1.rule.letters.count, $0.order) < ($0.rule.letters.count, $1.order) }
      for (rule, _) in rules { table[Int(rule.letters[0])].append(rule) }
    }
    return table
  }

  /// Latin and Cyrillic letters lie below.
  private static let tableSize = 0x530

  /// The sounds of a word, doubled ones once.
  func sounds(of letters: [UInt16]) -> [UInt8] {
    let rules = Self.rules[rawValue]
    var sounds: [UInt8] = []
    sounds.reserveCapacity(letters.count + 4)
    var index = 0
    while index < letters.count {
      let letter = Int(letters[index])
      if letter < Self.tableSize, let rule = rules[letter].first(where: { $0.fits(letters, index) })
      {
        for sound in rule.sounds where sounds.last != sound { sounds.append(sound) }
        index += rule.letters.count
      } else {
        // A class of sounds that a mark told.
        if (0x41...0x5A).contains(letter), sounds.last != UInt8(letter) {
          sounds.append(UInt8(letter))
        }
        index += 1
      }
    }
    return sounds
  }
}

extension Reading.Rule {
  /// Reads `tch=C`; `^` before the letters: at the start; after them `$`: at the end, `+`: before
  /// e, i and y, `*`: before a vowel, `!`: before a consonant or at the end.
  init(_ text: String) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    var pattern = parts[0]
    place = .anywhere
    if pattern.first == "^" {
      place = .start
      pattern.removeFirst()
    } else if let last = pattern.last, let found = Self.marks[last], pattern.count > 1 {
      place = found
      pattern.removeLast()
    }
    letters = pattern.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
    sounds = parts.count > 1 ? Array(parts[1].utf8) : []
  }

  private static let marks: [Character: Place] = [
    "$": .end, "+": .beforeFront, "*": .beforeVowel, "!": .beforeConsonant,
  ]

  func fits(_ word: [UInt16], _ index: Int) -> Bool {
    let end = index + letters.count
    guard end <= word.count else { return false }
    for place in letters.indices where word[index + place] != letters[place] { return false }
    let next = end < word.count ? word[end] : 0
    switch place {
    case .anywhere: return true
    case .start: return index == 0
    case .end: return end == word.count
    case .beforeFront: return Self.front.contains(next)
    case .beforeVowel: return Self.vowels.contains(next)
    case .beforeConsonant: return !Self.vowels.contains(next)
    }
  }

  private static let front = numbers("eiyè")
  private static let vowels = numbers("aeiouyèаеиоуыэюяё")

  private static func numbers(_ text: String) -> [UInt16] {
    text.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
  }
}
