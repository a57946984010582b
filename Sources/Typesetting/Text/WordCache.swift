/// A place at which a word may be parted.
struct Parting: Sendable {
  /// UTF-8 bytes of the word before it.
  var offset: Int
  /// Width of what stands before it, in points, without a hyphen.
  var widthBefore: Double
  /// Whether a hyphen is added; none is after a dash or a slash.
  var addsHyphen: Bool
}

/// A word as the engine knows it: shaped, with the places where it may be parted.
final class CachedWord {
  let shaped: ShapedText
  /// Partings with and without hyphens, ascending; hyphens are looked up when first asked for.
  private(set) var partings: [Parting]?
  /// How far the word hangs into the left margin, in points.
  let hangLeft: Double
  /// How far the word hangs into the right margin, in points.
  let hangRight: Double
  /// Whether its first letter is a capital.
  let beginsWithCapital: Bool
  /// Whether it ends with a full stop or the like, a quotation mark behind it not counted.
  let endsSentence: Bool
  /// Whether a letter stands last, and no mark.
  let endsWithLetter: Bool

  init(shaped: ShapedText, hangLeft: Double, hangRight: Double) {
    let scalars = shaped.text.unicodeScalars
    let first = scalars.first { $0.properties.isAlphabetic }
    beginsWithCapital = first?.properties.isUppercase ?? false
    endsSentence = scalars.suffix(2).contains { ".!?:…".unicodeScalars.contains($0) }
    endsWithLetter = scalars.last?.properties.isAlphabetic ?? false
    self.shaped = shaped
    self.hangLeft = hangLeft
    self.hangRight = hangRight
  }

  /// The places where the word may be parted, looked up once.
  func partings(by hyphenator: any Hyphenator, language: String) -> [Parting] {
    if let partings { return partings }
    let dashes = DashBreaks.offsets(in: shaped.text)
    let hyphens = hyphenator.parts(of: shaped.text, language: language)
    var all = dashes.map { ($0, false) }
    all += hyphens.filter { !dashes.contains($0) }.map { ($0, true) }
    all.sort { $0.0 < $1.0 }
    let found = all.map {
      Parting(offset: $0.0, widthBefore: shaped.width(upTo: $0.0), addsHyphen: $0.1)
    }
    partings = found
    return found
  }

  /// The places after dashes and slashes only, where no hyphen is added.
  private(set) lazy var dashPartings: [Parting] = DashBreaks.offsets(in: shaped.text).map {
    Parting(offset: $0, widthBefore: shaped.width(upTo: $0), addsHyphen: false)
  }
}

extension ShapedText {
  /// Whether the word is of a script that runs from right to left.
  var isRightToLeft: Bool { runs.first?.isRightToLeft ?? false }

  /// The width of the first bytes of the text, in points. Inside a ligature it is shared out.
  func width(upTo offset: Int) -> Double {
    var width = 0.0
    for run in runs {
      guard run.textStart < offset else { continue }
      var position = run.textStart
      var glyph = run.isRightToLeft ? run.glyphs.count : 0
      for cluster in run.clusters where position < offset {
        let range =
          run.isRightToLeft
          ? (glyph - cluster.glyphs)..<glyph : glyph..<(glyph + cluster.glyphs)
        let advance = run.glyphs[range].reduce(0) { $0 + $1.advance }
        let share = min(1, Double(offset - position) / Double(max(1, cluster.bytes)))
        width += advance * share
        position += cluster.bytes
        glyph = run.isRightToLeft ? range.lowerBound : range.upperBound
      }
    }
    return width
  }
}

/// Words shaped once. Names, titles and common words recur over thousands of booklets.
final class WordCache {
  /// Beyond this many words the cache is emptied, so that memory stays flat. A worker that sets
  /// the 3,100 programmes of the archive extracts stays below 55 MB in all.
  static let capacity = 40_000

  private let shaper: any TextShaper
  private var words: [CachedWord] = []
  private var table = WordTable()

  init(shaper: any TextShaper) {
    self.shaper = shaper
  }

  /// The word in a style, shaped now or before; in the direction the line has decided, where there
  /// are two.
  func word(_ text: String, style: StyleIndex, isRightToLeft: Bool? = nil) -> CachedWord {
    var text = text
    return text.withUTF8 { word($0, style: style, isRightToLeft: isRightToLeft) }
  }

  /// The same by the word's UTF-8: what has been shaped before is found without a new string.
  func word(
    _ text: UnsafeBufferPointer<UInt8>, style: StyleIndex, isRightToLeft: Bool? = nil
  ) -> CachedWord {
    let variant = style << 2 | (isRightToLeft.map { $0 ? 3 : 2 } ?? 0)
    if let known = table.index(of: text, variant: variant) { return words[known] }
    if words.count >= Self.capacity {
      words.removeAll(keepingCapacity: true)
      table.empty()
    }
    let string = String(decoding: text, as: UTF8.self)
    let shaped =
      isRightToLeft.map { shaper.shape(string, style: style, isRightToLeft: $0) }
      ?? shaper.shape(string, style: style)
    let hang = OpticalMargin.hang(of: shaped)
    let word = CachedWord(shaped: shaped, hangLeft: hang.left, hangRight: hang.right)
    table.add(text, variant: variant)
    words.append(word)
    return word
  }
}
