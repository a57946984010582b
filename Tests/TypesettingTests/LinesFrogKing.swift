@testable import Typesetting

/// The paragraph Knuth and Plass break throughout their paper, with their widths (p. 1126, note to
/// figure 2): eighteenths of an em. `·` marks where a word may be hyphenated, at a cost of 50.
enum FrogKing {
  static let text = """
    In olden times when wish·ing still helped one, there lived a king whose daugh·ters were all \
    beau·ti·ful; and the young·est was so beau·ti·ful that the sun it·self, which has seen so \
    much, was aston·ished when·ever it shone in her face. Close by the king’s castle lay a great \
    dark for·est, and un·der an old lime-tree in the for·est was a well, and when the day was \
    very warm, the king’s child went out into the for·est and sat down by the side of the cool \
    foun·tain; and when she was bored she took a golden ball, and threw it up on high and caught \
    it; and this ball was her favor·ite play·thing.
    """

  private static let widths: [Character: Double] = {
    let letters: [Double] = [
      9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13, 10, 10, 8,
    ]
    var table = Dictionary(uniqueKeysWithValues: zip("abcdefghijklmnopqrstuvwxyz", letters))
    for (sign, width) in [("C", 13.0), ("I", 6), ("-", 6), (",", 5), (";", 5), (".", 5), ("’", 5)] {
      table[Character(sign)] = width
    }
    return table
  }()

  /// The paragraph as boxes, glue and penalties, with the paper's finishing glue at its end.
  static let items: [LineItem] = {
    var items: [LineItem] = [.box(18)]
    var box = 0.0
    var previous: Character = " "
    func endBox() {
      if box > 0 { items.append(.box(box)) }
      box = 0
    }
    for letter in text {
      switch letter {
      case "·":
        endBox()
        items.append(.penalty(50, width: 6, isHyphen: true))
      case " ":
        endBox()
        items.append(glue(after: previous))
      default:
        box += widths[letter] ?? .infinity
        if letter == "-" {
          endBox()
          items.append(.penalty(50, isHyphen: true))
        }
      }
      previous = letter
    }
    endBox()
    items += [.penalty(LineItem.never), .glue(0, stretch: 1e7), .forcedBreak]
    return items
  }()

  private static func glue(after letter: Character) -> LineItem {
    switch letter {
    case ",": .glue(6, stretch: 4, shrink: 2)
    case ";": .glue(6, stretch: 4, shrink: 1)
    case ".": .glue(8, stretch: 6, shrink: 1)
    default: .glue(6, stretch: 3, shrink: 2)
    }
  }

  /// The rules of the paper's examples.
  static func rules(tolerance: Double, looseness: Int = 0) -> BreakingRules {
    BreakingRules(
      mode: .justified, pretolerance: -1, tolerance: tolerance, emergencyStretch: 0,
      linePenalty: 1, consecutiveHyphenDemerits: 3_000, fitnessDemerits: 3_000,
      finalHyphenDemerits: 0, maximumConsecutiveHyphens: nil, lastLineMinimum: .points(0),
      looseness: looseness)
  }

  /// The last word, or part of a word, of each line.
  static func lineEnds(_ lines: [BrokenLine]) -> [String] {
    var words: [Int: String] = [:]
    var index = 1
    for part in text.split(whereSeparator: { $0 == " " }) {
      for syllable in part.split(separator: "·") {
        for piece in syllable.split(separator: "-", omittingEmptySubsequences: true) {
          words[index] = String(piece)
          index += 2
        }
      }
    }
    return lines.map { line in
      (words[line.contentEnd - 1] ?? "?") + (line.isHyphenated ? "-" : "")
    }
  }
}
