/// A text reduced to what a reader remembers of it: lower case, no accents, no punctuation, words
/// separated by single spaces. “Dvořák, Antonín” becomes “dvorak antonin”.
///
/// Folding twice is folding once. Letters of other scripts stay, without their accents.
///
/// - Parameter spelling: which of the two habits of writing letters without their marks.
public func folded(_ text: String, _ spelling: FoldedSpelling = .plain) -> String {
  if let ascii = foldedASCII(text) { return ascii }
  var result = String.UnicodeScalarView()
  var pendingSpace = false
  func put(_ scalar: Unicode.Scalar) {
    if pendingSpace {
      if !result.isEmpty { result.append(" ") }
      pendingSpace = false
    }
    result.append(scalar)
  }
  for original in text.unicodeScalars {
    if original.isASCII {
      switch original.value {
      case 0x61...0x7A, 0x30...0x39: put(original)
      case 0x41...0x5A: put(Unicode.Scalar(UInt8(original.value + 32)))
      case 0x27, 0x60: break  // apostrophes join: D’Artega, dartega
      default: pendingSpace = true
      }
      continue
    }
    for scalar in original.properties.lowercaseMapping.unicodeScalars {
      switch Letters.fold(scalar, spelling) {
      case .letters(let letters): letters.unicodeScalars.forEach(put)
      case .nothing: break
      case .space: pendingSpace = true
      }
    }
  }
  return String(result)
}

/// The same for a text of ASCII alone, byte by byte: most words are.
private func foldedASCII(_ text: String) -> String? {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: bytes.count) { result in
      var count = 0
      var pendingSpace = false
      for byte in bytes {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
          if pendingSpace, count > 0 {
            result[count] = 0x20
            count += 1
          }
          pendingSpace = false
          result[count] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
          count += 1
        case 0x27, 0x60: break  // apostrophes join
        default: pendingSpace = true
        }
      }
      return count
    }
  }
}

/// How letters with marks are written where there are none: Händel as Handel or as Haendel,
/// Əmirov as Emirov or as Amirov.
public enum FoldedSpelling: Sendable, CaseIterable {
  /// The mark is left out.
  case plain
  /// The mark is spelt out, or the letter written as it sounds to others.
  case spelt
}

/// Both folded forms of a text, the second only where it differs.
public func foldedForms(_ text: String) -> [String] {
  let plain = folded(text)
  let spelt = folded(text, .spelt)
  return plain == spelt ? [plain] : [plain, spelt]
}

/// What becomes of letters.
enum Letters {
  enum Outcome {
    case letters(String)
    case nothing
    case space
  }

  /// The outcome for one lower-case scalar.
  static func fold(_ scalar: Unicode.Scalar, _ spelling: FoldedSpelling) -> Outcome {
    if spelling == .spelt, let spelt = speltOut[scalar] { return .letters(spelt) }
    if let several = severalLetters[scalar] { return .letters(several) }
    if let base = baseLetter(scalar) { return .letters(String(base)) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return .nothing
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return .letters(String(scalar))
    case .modifierLetter: return .nothing  // ʻ and ʼ
    default: return apostrophes.contains(scalar) ? .nothing : .space
    }
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["’", "‘", "´", "′", "‛"]

  /// What the plain spelling makes two letters of, or a letter outside the tables.
  private static let severalLetters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ĳ": "ij", "ǆ": "dz", "ǉ": "lj", "ǌ": "nj",
    "ǳ": "dz", "ə": "e", "ɛ": "e", "ɔ": "o", "ɖ": "d", "ɓ": "b", "ɗ": "d", "ŋ": "n", "ĸ": "k",
    "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff",
    // Cyrillic letters that Unicode composes of a letter and a mark.
    "й": "и", "ё": "е", "ї": "і", "ў": "у", "ѐ": "е", "ѝ": "и", "ѓ": "г", "ќ": "к",
  ]

  private static let speltOut: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ə": "a",
  ]

  /// The letter under the marks, for the Latin letters that Unicode gives in one piece.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let table: StaticString
    let index: Int
    switch scalar.value {
    case 0x00C0..<0x0250: (table, index) = (latin, Int(scalar.value) - 0x00C0)
    case 0x1E00..<0x1F00: (table, index) = (latinAdditional, Int(scalar.value) - 0x1E00)
    default: return nil
    }
    guard index < table.utf8CodeUnitCount else { return nil }
    let letter = table.utf8Start[index]
    return letter == UInt8(ascii: "-") ? nil : Unicode.Scalar(letter)
  }

  // One letter a code point, from the decompositions of Unicode 15 and, where a letter has none,
  // from the letter it is written for without its stroke or hook; “-” where there is no one letter.
  private static let latin: StaticString = """
    aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllll-\
    -llnnnnnn-nnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bb----occdd---eeeffg---ikkl--n-ooo--pp------tt-uu--yyzzz--------\
    -------------aaiioouuuuuuuuuueaaaa--ggggkkoooozzj---gg--nnaa--oo\
    aaaaeeeeiiiioooorrrruuuussttyyhh----zzaaeeooooooooyy---j---ccl--\
    ---bu-----------
    """
  private static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy-s----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------
    """
}
