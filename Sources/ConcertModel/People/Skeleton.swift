/// What of a word stays when it goes from one script and spelling to another: its consonants, by
/// class. Qarayev, Garayev, Karajew and Караев all give `KRV`.
///
/// The same letters sound differently in different languages (French *ch* is English *sh*), and
/// nobody says which language a name is spelt in; so a word has one key a reading, and two words
/// may be the same name when they share any. Azerbaijani names also have a key without the ending
/// that Russian gave them (-ov, -bekov for -li, -bəyli), with `~` after it. Good enough to
/// propose, never to merge.
///
/// - Returns: the different keys, the likeliest first; none for words without a consonant.
public func skeletonKeys(_ word: String) -> [String] {
  var keys: [String] = []
  for sounds in Sounds.readings(of: word) {
    let key = sounds.skeleton
    if key.utf8.count > 1, !keys.contains(key) { keys.append(key) }
  }
  for stem in stems(of: word) {
    for sounds in Sounds.readings(of: stem) {
      let key = sounds.skeleton + "~"
      if key.utf8.count > 3, !keys.contains(key) { keys.append(key) }
    }
  }
  return keys
}

/// The word without the ending by which a family name is made in Azerbaijani, or was in Russian:
/// Hacıbəyli and Гаджибеков both without theirs. Empty where there is none.
private func stems(of word: String) -> [String] {
  let letters = Array(folded(word))
  for ending in endings where letters.count >= ending.count + 3 {
    guard letters.suffix(ending.count).elementsEqual(ending) else { continue }
    var stem = String(letters.dropLast(ending.count))
    // The title bey stands before either ending, in the spelling of its language.
    for title in titles where stem.hasSuffix(title) && stem.count > title.count + 1 {
      stem.removeLast(title.count)
      stem += title.unicodeScalars.allSatisfy(\.isASCII) ? "b" : "б"
      break
    }
    return [stem]
  }
  return []
}

private let endings: [[Character]] = [
  "yeva", "ieva", "jewa", "ieff", "ova", "eva", "owa", "ewa", "yev", "jev", "jew", "iev", "off",
  "eff", "ov", "ev", "ow", "ew", "li", "lu", "ly", "ова", "ева", "ов", "ев", "ли", "лы", "лу",
].map(Array.init)

private let titles = ["bek", "beg", "bey", "bay", "bei", "be", "бек", "бег", "беи", "бе", "bej"]

/// A word as a row of sounds: classes of consonants in capitals, vowels in small letters.
public struct Sounds: Hashable, Sendable {
  /// One letter a sound, in ASCII.
  public let letters: [UInt8]

  /// The consonants by class; of the vowels only a first one counts, as `A`; where there is but
  /// one consonant, the vowel beside it counts as well, by its kind.
  public var skeleton: String {
    var key: [UInt8] = []
    var begun = false
    for letter in letters {
      if letter < 0x61 {
        if key.last != letter { key.append(letter) }
        begun = true
      } else if !begun, letter != UInt8(ascii: "y") {
        key.append(UInt8(ascii: "A"))
        begun = true
      }
    }
    if key.count == 1, key != [UInt8(ascii: "A")] {
      if let vowel = letters.last(where: { $0 >= 0x61 && $0 != UInt8(ascii: "y") }) {
        key.append(vowel == 0x65 ? 0x69 : vowel == 0x6F ? 0x75 : vowel)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// How the word may sound, one a reading, the likeliest first; none for what has no letters or
  /// more than a name has.
  public static func readings(of word: String) -> [Sounds] {
    let letters = normalised(word)
    guard !letters.isEmpty, letters.count <= 64 else { return [] }
    let isCyrillic = letters.contains { $0 >= 0x400 }
    var readings: [Sounds] = []
    for reading in isCyrillic ? Reading.cyrillic : Reading.latin {
      let sounds = Sounds(letters: reading.sounds(of: letters))
      if !sounds.letters.isEmpty, !readings.contains(sounds) { readings.append(sounds) }
    }
    return readings
  }

  /// How alike two words sound in the readings that agree best: 1 the same, 0 nothing in common.
  public static func likeness(_ first: [Sounds], _ second: [Sounds]) -> Double {
    var best = 0.0
    for one in first {
      for other in second { best = max(best, one.likeness(to: other)) }
    }
    return best
  }

  /// How alike two rows of sounds are: differences of vowels count little, those of consonants
  /// much, a mute or doubled letter between.
  func likeness(to other: Sounds) -> Double {
    if letters == other.letters { return 1 }
    let longest = max(letters.count, other.letters.count)
    guard longest > 0, abs(letters.count - other.letters.count) * 2 <= longest + 1 else { return 0 }
    var last = [Double](repeating: 0, count: other.letters.count + 1)
    for (index, letter) in other.letters.enumerated() {
      last[index + 1] = last[index] + Self.leavingOut(letter)
    }
    var current = last
    for letter in letters {
      let leavingOut = Self.leavingOut(letter)
      current[0] = last[0] + leavingOut
      for (index, against) in other.letters.enumerated() {
        current[index + 1] = min(
          last[index] + Self.exchanging(letter, against), last[index + 1] + leavingOut,
          current[index] + Self.leavingOut(against))
      }
      swap(&last, &current)
    }
    return max(0, 1 - last[other.letters.count] / (0.6 * Double(longest) + 0.4))
  }

  private static func leavingOut(_ letter: UInt8) -> Double {
    letter >= 0x61 ? 0.3 : letter == UInt8(ascii: "H") ? 0.4 : 0.8
  }

  private static func exchanging(_ first: UInt8, _ second: UInt8) -> Double {
    if first == second { return 0 }
    switch (first >= 0x61, second >= 0x61) {
    case (true, true): return 0.2
    case (false, false): return isNear(first, second) ? 0.3 : 1
    default: return 1
    }
  }

  /// Pairs that one language writes for the other's sound.
  private static func isNear(_ first: UInt8, _ second: UInt8) -> Bool {
    near[Int(first & 31) << 5 | Int(second & 31)]
  }

  private static let near: [Bool] = {
    var table = [Bool](repeating: false, count: 1_024)
    let pairs = "BP BV DT FV HK CJ CS JS CT CK JK FP MN ST DJ"
    for pair in pairs.utf8.split(separator: UInt8(ascii: " ")).map(Array.init) {
      table[Int(pair[0] & 31) << 5 | Int(pair[1] & 31)] = true
      table[Int(pair[1] & 31) << 5 | Int(pair[0] & 31)] = true
    }
    return table
  }()
}
