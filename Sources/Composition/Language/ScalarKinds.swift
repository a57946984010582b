/// What a compositor wants to know of a character. ASCII is answered without the tables.
extension Unicode.Scalar {
  /// A space within a line: plain, no-break, thin or thin no-break.
  var isSpace: Bool {
    self == " " || self == "\u{A0}" || self == "\u{202F}" || self == "\u{2009}"
  }

  /// Whether it parts words: a space, a tab, an em space or the end of a line.
  var isWhite: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2003, 0x2009, 0x202F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A decimal figure.
  var isFigure: Bool {
    isASCII ? 0x30...0x39 ~= value : properties.numericType == .decimal
  }

  /// A letter of any script.
  var isLetter: Bool {
    isASCII ? 0x61...0x7A ~= (value | 0x20) : properties.isAlphabetic
  }

  /// A capital letter.
  var isCapital: Bool {
    isASCII ? 0x41...0x5A ~= value : properties.isUppercase
  }

  /// A letter or a figure.
  var isWordLike: Bool { isLetter || isFigure }

  /// Whether a quotation may begin right after it.
  var isOpener: Bool {
    switch self {
    case "(", "[", "{", "/", "\u{2014}", "\u{2013}", "\u{AB}", "\u{201C}", "\u{201E}", "\u{2018}",
      "\u{201A}", "\u{2039}", "\u{BF}", "\u{A1}", "\u{2003}":
      true
    default: isWhite
    }
  }

  /// The small letter where one letter answers to one; what a search for words needs, no more.
  var small: Unicode.Scalar {
    if isASCII { return isCapital ? Unicode.Scalar(value | 0x20) ?? self : self }
    if 0x0410...0x042F ~= value { return Unicode.Scalar(value + 0x20) ?? self }
    guard isCapital else { return self }
    let mapped = properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? self : self
  }
}
