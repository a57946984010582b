/// A font of the shaper's own table.
public typealias FontIndex = Int

/// A style of the shaper's own table.
public typealias StyleIndex = Int

/// A glyph with its place relative to the pen.
public struct Glyph: Sendable, Hashable {
  /// Number in the font.
  public var id: UInt32
  /// How far the pen moves on, in points.
  public var advance: Double
  /// Displacement from the pen, in points; y grows downwards.
  public var dx: Double
  /// Displacement from the pen, in points; y grows downwards.
  public var dy: Double

  /// A glyph with its advance and displacement.
  public init(id: UInt32, advance: Double, dx: Double = 0, dy: Double = 0) {
    self.id = id
    self.advance = advance
    self.dx = dx
    self.dy = dy
  }
}

/// How many bytes of text a number of glyphs stand for.
public struct GlyphCluster: Sendable, Hashable {
  /// UTF-8 bytes of the text.
  public var bytes: Int
  /// Glyphs that show them.
  public var glyphs: Int

  /// So many bytes shown by so many glyphs.
  public init(bytes: Int, glyphs: Int) {
    self.bytes = bytes
    self.glyphs = glyphs
  }
}

/// Glyphs of one font in one direction.
public struct GlyphRun: Sendable, Hashable {
  /// The font in the shaper's table.
  public var font: FontIndex
  /// Glyphs from left to right.
  public var glyphs: [Glyph]
  /// Clusters in the order of the text; glyphs run backwards through them in right-to-left runs.
  public var clusters: [GlyphCluster]
  /// Where the run's text begins in the shaped text, in UTF-8 bytes.
  public var textStart: Int
  /// Where it ends, in UTF-8 bytes.
  public var textEnd: Int
  /// Whether the script runs from right to left.
  public var isRightToLeft: Bool
  /// Whether capitals stand in for small capitals that the font lacks.
  public var isStandIn = false

  /// A run of glyphs for a stretch of text.
  public init(
    font: FontIndex, glyphs: [Glyph], clusters: [GlyphCluster], textStart: Int, textEnd: Int,
    isRightToLeft: Bool = false
  ) {
    self.font = font
    self.glyphs = glyphs
    self.clusters = clusters
    self.textStart = textStart
    self.textEnd = textEnd
    self.isRightToLeft = isRightToLeft
  }
}

/// A word, or part of one, with its glyphs: shaped once and used wherever it recurs.
public final class ShapedText: Sendable {
  /// The characters.
  public let text: String
  /// Sum of the advances, in points.
  public let width: Double
  /// The glyphs, from left to right.
  public let runs: [GlyphRun]
  /// Characters for which none of the style's fonts has a glyph.
  public let missing: [Unicode.Scalar]

  /// A shaped text; the width is the sum of the glyphs' advances.
  public init(text: String, runs: [GlyphRun], missing: [Unicode.Scalar] = []) {
    self.text = text
    self.runs = runs
    self.missing = missing
    width = runs.reduce(0) { $0 + $1.glyphs.reduce(0) { $0 + $1.advance } }
  }
}

/// Turns characters into glyphs. The engine breaks lines with what it is told here, and runs on
/// invented widths in tests.
public protocol TextShaper: AnyObject {
  /// The place of a style in the table; the same style always has the same place.
  func index(of style: TextStyle) -> StyleIndex

  /// The styles asked for so far, by their place in the table.
  var styles: [TextStyle] { get }

  /// The glyphs of a word or a space; the same word is shaped once.
  func shape(_ text: String, style: StyleIndex) -> ShapedText

  /// The glyphs of a stretch of one direction, which the whole line has decided: brackets and full
  /// stops of a stretch from right to left are turned round.
  func shape(_ text: String, style: StyleIndex, isRightToLeft: Bool) -> ShapedText

  /// The height of a flat capital above the baseline, and the white a letter keeps at its left, both
  /// as shares of the size; nil where the shaper draws nothing.
  func capitalHeight(of style: StyleIndex) -> Double?
  func leftBearing(of letter: String, style: StyleIndex) -> Double?

  /// The embedding level of each Unicode scalar of a line of text, by the bidirectional algorithm
  /// (UAX 9): even levels run from left to right, odd ones from right to left.
  func levels(of text: String, isRightToLeft: Bool) -> [UInt8]
}

extension TextShaper {
  /// Not known, for shapers that draw nothing.
  public func capitalHeight(of style: StyleIndex) -> Double? { nil }

  /// Not known, for shapers that draw nothing.
  public func leftBearing(of letter: String, style: StyleIndex) -> Double? { nil }

  /// The glyphs as the text itself suggests, for shapers that know no directions.
  public func shape(_ text: String, style: StyleIndex, isRightToLeft: Bool) -> ShapedText {
    shape(text, style: style)
  }

  /// Letters at the level of their script, and what stands between two of one level with them: the
  /// core of the algorithm, for shapers that have no library for it.
  public func levels(of text: String, isRightToLeft: Bool) -> [UInt8] {
    let base: UInt8 = isRightToLeft ? 1 : 0
    let strong = text.unicodeScalars.map { scalar -> UInt8? in
      if WritingDirection.isRightToLeft(scalar) { return 1 }
      let isStrong = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isStrong ? base * 2 : nil
    }
    return strong.indices.map { index in
      if let level = strong[index] { return level }
      let before = strong[..<index].last { $0 != nil } ?? base
      let after = strong[index...].first { $0 != nil } ?? base
      return before == after ? before ?? base : base
    }
  }

  /// The style at a place in the table.
  func style(at index: StyleIndex) -> TextStyle { styles[index] }
}
