/// Where a word may be parted without adding a hyphen: after a dash or a slash between letters.
///
/// Number ranges (`1797–1828`) and numbers with a suffix (`1992-ci`) are left whole, and so is what
/// has only a syllable before its hyphen: `Es-Dur`, `c-Moll`, `Fis-Dur`.
enum DashBreaks {
  /// The offsets in UTF-8 bytes, ascending.
  static func offsets(in word: String) -> [Int] {
    // Nearly every word has no dash at all: look at the bytes before looking at the letters.
    guard word.utf8.contains(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0xE2 }) else { return [] }
    let scalars = Array(word.unicodeScalars)
    var offsets: [Int] = []
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      offset += UTF8.width(scalar)
      guard index > 0, index + 1 < scalars.count, isDash(scalar) else { continue }
      let before = scalars[index - 1].properties
      let after = scalars[index + 1].properties
      if scalar == "-", isSyllable(scalars[..<index], beforeCapital: after.isUppercase) { continue }
      if before.isAlphabetic && after.isAlphabetic || scalar == "\u{2014}" {
        offsets.append(offset)
      }
    }
    return offsets
  }

  /// Whether too little stands before a hyphen to end a line: two letters, or three before a capital.
  private static func isSyllable(
    _ before: ArraySlice<Unicode.Scalar>, beforeCapital: Bool
  ) -> Bool {
    let letters = before.reversed().prefix { $0.properties.isAlphabetic }.count
    return letters <= 2 || letters == 3 && beforeCapital
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "/", "\u{2010}", "\u{2013}", "\u{2014}": true
    default: false
    }
  }
}
