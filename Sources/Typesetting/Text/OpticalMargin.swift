/// Which characters hang into the margin, and how far, so that the edge of the text looks straight.
///
/// Shares of the character's own width, after the practice of hz and microtype: light marks hang
/// for the most part, letters with an open side a little.
enum OpticalMargin {
  /// Share that hangs at the right end of a line.
  static func right(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case ".", ",", "\u{2019}", "\u{2018}", "'", "\u{60C}", "\u{6D4}": 0.7
    case "-", "\u{2010}", "\u{2011}", "\u{5BE}": 0.55
    case "\u{201D}", "\u{201C}", "\u{201E}", "\"": 0.5
    case ";", ":", "\u{61B}": 0.4
    case "\u{BB}", "\u{203A}": 0.35
    case "\u{2013}": 0.3
    case "\u{2014}": 0.2
    case "!", "?", "\u{61F}": 0.15
    case "r", "t", "f", "y", "v", "w": 0.05
    default: 0
    }
  }

  /// Share that hangs at the left end of a line.
  static func left(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "\u{2019}", "\u{2018}", "'": 0.6
    case "\u{201D}", "\u{201C}", "\u{201E}", "\"": 0.5
    case "\u{AB}", "\u{2039}": 0.35
    case "\u{2013}": 0.3
    case "\u{2014}": 0.2
    case "(", "[": 0.1
    case "A", "J", "T", "V", "W", "Y": 0.05
    default: 0
    }
  }

  /// Footnote marks: set to the right, names keep one edge and their marks stand outside it.
  private static let signs: Set<Unicode.Scalar> = [
    "*", "\u{2020}", "\u{2021}", "\u{A7}", "\u{2016}", "\u{B6}",
  ]

  /// The width of the footnote marks at the end of a line, in points, with the thin spaces between.
  static func signs(endOf line: TextLine) -> Double {
    var left = line.width
    for piece in line.pieces.reversed() {
      let scalars = piece.shaped.text.unicodeScalars
      let others = scalars.reversed().drop(while: signs.contains).reversed()
      if others.isEmpty {
        left = piece.x
        continue
      }
      let bytes = others.reduce(0) { $0 + UTF8.width($1) }
      if bytes < piece.shaped.text.utf8.count { left = piece.x + piece.shaped.width(upTo: bytes) }
      break
    }
    return max(0, line.width - left)
  }

  /// How far a shaped word hangs on either side, in points. A word that runs from right to left
  /// begins at the right.
  static func hang(of shaped: ShapedText) -> (left: Double, right: Double) {
    guard let first = shaped.text.unicodeScalars.first,
      let last = shaped.text.unicodeScalars.last,
      let firstGlyph = shaped.runs.first?.glyphs.first,
      let lastGlyph = shaped.runs.last?.glyphs.last
    else { return (0, 0) }
    if shaped.isRightToLeft {
      return (right(last) * firstGlyph.advance, left(first) * lastGlyph.advance)
    }
    return (left(first) * firstGlyph.advance, right(last) * lastGlyph.advance)
  }
}
