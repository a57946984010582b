/// One sign of a word: a letter in lower case, or what stands around and between letters.
struct WordSign {
  enum Kind {
    case letter
    case capital
    case apostrophe
    case punctuation
    /// A sign that no word has which may be parted: a digit, `@`, a slash.
    case forbidding

    var isLetter: Bool { self == .letter || self == .capital }
  }

  var kind: Kind
  /// A letter in lower case, precomposed.
  var scalar: Unicode.Scalar
  /// Where the sign begins in the word, in UTF-8.
  var offset: Int

  /// The signs of a word; a letter with its combining marks is one.
  static func signs(of word: String, isTurkic: Bool) -> [WordSign] {
    var signs: [WordSign] = []
    signs.reserveCapacity(word.utf8.count)
    var offset = 0
    // Only combining marks make it necessary to look for the bounds of characters, which is slow.
    if word.unicodeScalars.contains(where: isMark) {
      for character in word {
        if let scalar = precomposed(character) {
          signs.append(WordSign(scalar, at: offset, isTurkic: isTurkic))
        }
        offset += character.utf8.count
      }
    } else {
      for scalar in word.unicodeScalars {
        signs.append(WordSign(scalar, at: offset, isTurkic: isTurkic))
        offset += UTF8.width(scalar)
      }
    }
    return signs
  }

  private init(_ scalar: Unicode.Scalar, at offset: Int, isTurkic: Bool) {
    self.offset = offset
    self.scalar = scalar
    switch scalar.value {
    case 0x61...0x7A:
      kind = .letter
    case 0x41...0x5A:
      kind = .capital
      let lower = Unicode.Scalar(UInt8(scalar.value) + 32)
      self.scalar = isTurkic && scalar == "I" ? "ı" : lower
    case 0x27, 0x2019:
      kind = .apostrophe
    case 0x2F...0x39, 0x40:
      kind = .forbidding
    default:
      let properties = scalar.properties
      if scalar.isASCII {
        kind = .punctuation
      } else if properties.isUppercase || scalar == "İ" {
        kind = .capital
        self.scalar = WordSign.lowercase(scalar)
      } else if properties.isAlphabetic {
        kind = .letter
      } else {
        kind = properties.numericType == nil ? .punctuation : .forbidding
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return true
    default: return false
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "İ" { return "i" }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }

  private static func precomposed(_ character: Character) -> Unicode.Scalar? {
    let scalars = character.unicodeScalars
    return scalars.count == 1 ? scalars.first : composed[character] ?? scalars.first
  }

  /// Letters with accents as they are when typed with combining marks: Swift compares characters
  /// by canonical equivalence, so looking one up composes it.
  private static let composed: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x17F, 0x1CD...0x21B, 0x400...0x45F]
    for value in ranges.joined() {
      if let scalar = Unicode.Scalar(value) { table[Character(scalar)] = scalar }
    }
    return table
  }()
}
