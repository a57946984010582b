@testable import Typesetting

/// Every letter is half its size wide, a space a quarter: the engine needs no font to be tested.
final class InventedShaper: TextShaper {
  private(set) var styles: [TextStyle] = []
  private(set) var shapedTexts: [String] = []
  /// Characters no font has.
  var gaps: Set<Unicode.Scalar> = []

  func index(of style: TextStyle) -> StyleIndex {
    if let index = styles.firstIndex(of: style) { return index }
    styles.append(style)
    return styles.count - 1
  }

  func shape(_ text: String, style: StyleIndex, isRightToLeft: Bool) -> ShapedText {
    let shaped = shape(text, style: style)
    guard isRightToLeft, var run = shaped.runs.first else { return shaped }
    run.glyphs.reverse()
    run.isRightToLeft = true
    return ShapedText(text: text, runs: [run], missing: shaped.missing)
  }

  func shape(_ text: String, style: StyleIndex) -> ShapedText {
    shapedTexts.append(text)
    let size = styles[style].size
    var glyphs: [Glyph] = []
    var clusters: [GlyphCluster] = []
    for scalar in text.unicodeScalars {
      glyphs.append(Glyph(id: scalar.value, advance: scalar == " " ? size / 4 : size / 2))
      clusters.append(GlyphCluster(bytes: UTF8.width(scalar), glyphs: 1))
    }
    let run = GlyphRun(
      font: 0, glyphs: glyphs, clusters: clusters, textStart: 0, textEnd: text.utf8.count)
    return ShapedText(text: text, runs: [run], missing: text.unicodeScalars.filter(gaps.contains))
  }
}

/// Parts every word before its fourth letter and every third one after.
struct InventedHyphenator: Hyphenator {
  func parts(of word: String, language: String) -> [Int] {
    guard word.allSatisfy(\.isLetter) else { return [] }
    var offsets: [Int] = []
    var offset = 0
    for (index, character) in word.enumerated() {
      if index >= 3, index % 3 == 0, word.count - index >= 3 { offsets.append(offset) }
      offset += character.utf8.count
    }
    return offsets
  }
}

/// A generator of our own, so that a random document is the same everywhere.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(sides))
  }

  mutating func words(_ count: Int, tag: String) -> String {
    (0..<count).map { "\(tag)\($0)" + String(repeating: "m", count: roll(8)) }
      .joined(separator: " ")
  }
}

let plain = TextStyle(families: ["Invented"], size: 10, language: "en")

extension LaidOutPage {
  /// The lines of the page from head to foot.
  var lines: [String] {
    frames.compactMap { if case .line(let line) = $0.content { line.text } else { nil } }
  }
}
