/// Which way a text runs.
public enum WritingDirection {
  /// Whether any letter of a text belongs to a script that runs from right to left.
  ///
  /// Nearly every text has none: the bytes are looked at before the letters.
  public static func hasRightToLeft(_ text: String) -> Bool {
    // The scripts begin at U+0590, whose first byte in UTF-8 is D6; Latin and Cyrillic stay below,
    // and of the bytes from E2 on only punctuation is common.
    guard text.utf8.contains(where: { $0 >= 0xD6 && $0 != 0xE2 }) else { return false }
    return text.unicodeScalars.contains(where: isRightToLeft)
  }

  /// Whether a paragraph runs from right to left: one in a language that does, and has any of its
  /// letters; any other if its first letter does (UAX 9, rules P2 and P3).
  public static func isRightToLeft(_ text: String, language: String) -> Bool {
    guard hasRightToLeft(text) else { return false }
    if runsRightToLeft(language) { return true }
    let first = text.unicodeScalars.first { $0.properties.isAlphabetic }
    return first.map(isRightToLeft) ?? false
  }

  /// Whether a language, in the script its tag names, is written from right to left.
  static func runsRightToLeft(_ tag: String) -> Bool {
    let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" })
    if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
      return ["arab", "hebr", "syrc", "thaa", "nkoo"].contains(script.lowercased())
    }
    let base = parts.first.map { $0.lowercased() } ?? ""
    return ["ar", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"].contains(base)
  }

  /// Hebrew, Arabic, Syriac, Thaana, N’Ko and their presentation forms; the blocks to which Unicode
  /// gives the bidirectional classes R and AL by default (DerivedBidiClass.txt).
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0660...0x0669, 0x06F0...0x06F9: false
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
      0x200F:
      true
    default: false
    }
  }
}

extension StyledText {
  /// Whether the text, as a paragraph, runs from right to left.
  public var isRightToLeft: Bool {
    guard runs.contains(where: { WritingDirection.hasRightToLeft($0.text) }) else { return false }
    return WritingDirection.isRightToLeft(plain, language: runs.first?.style.language ?? "")
  }
}
