import Testing

@testable import Typesetting

/// Justified lines whose letters give way a little.
@Suite struct EvenLinesTests {
  let limit = 0.015

  func set(
    _ text: String, measure: Double, flexibility: Double,
    alignment: Paragraph.Alignment = .justified, hyphenator: any Hyphenator = NoHyphenation()
  ) -> (lines: [SetParagraph.Line], faults: [SettingFault]) {
    let setter = ParagraphSetter(shaper: InventedShaper(), hyphenator: hyphenator)
    let paragraph = Paragraph(
      StyledText(text, plain), alignment: alignment, leading: 13, hyphenates: true,
      flexibility: flexibility)
    let lines = setter.set(paragraph, measure: measure).lines
    return (lines, setter.faults)
  }

  /// Where a line ends on the page, counted from the left edge of the measure.
  func end(of line: SetParagraph.Line) -> Double {
    guard let last = line.line.pieces.last else { return line.x }
    return line.x + last.x + last.shaped.width * line.line.expansion
  }

  /// The white between the words of a line.
  func gaps(of line: TextLine) -> [Double] {
    zip(line.pieces, line.pieces.dropFirst()).map {
      $1.x - $0.x - $0.shaped.width * line.expansion
    }
  }

  @Test func linesFillTheMeasureWhateverTheirLettersGive() {
    var expansions: Set<Double> = []
    for seed in 1...40 as ClosedRange<UInt64> {
      var dice = Dice(seed)
      let text = dice.words(60, tag: "v")
      let measure = 200 + Double(dice.roll(150))
      let (lines, faults) = set(text, measure: measure, flexibility: limit)
      #expect(faults.isEmpty)
      #expect(lines.map(\.line.text).joined(separator: " ") == text)
      for line in lines {
        #expect(abs(line.line.expansion - 1) <= limit + 1e-9)
        expansions.insert((line.line.expansion * 1_000).rounded())
        if line.line.text != lines.last?.line.text {
          #expect(abs(end(of: line) - measure) < 0.001)
        }
      }
    }
    // Every step of half a per cent is used, and none between them.
    #expect(expansions == [985, 990, 995, 1_000, 1_005, 1_010, 1_015])
  }

  @Test func lettersWithoutFlexibilityAreLeftAlone() {
    for alignment in Paragraph.Alignment.allCases {
      var dice = Dice(3)
      let flexibility = alignment == .justified ? 0 : limit
      let (lines, _) = set(
        dice.words(60, tag: "v"), measure: 240, flexibility: flexibility, alignment: alignment)
      #expect(lines.count > 4)
      for line in lines { #expect(line.line.expansion == 1) }
    }
  }

  @Test func lettersGiveWayBeforeSpacesDo() {
    var changed = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var dice = Dice(seed)
      let (lines, _) = set(dice.words(60, tag: "v"), measure: 260, flexibility: limit)
      for line in lines.dropLast() {
        // A space is 2.5 points wide. Where the letters have not given all they can, what is left
        // is half a step of theirs: a quarter of a per cent of the measure at most.
        let difference = gaps(of: line.line).reduce(0) { $0 + $1 - 2.5 }
        guard abs(line.line.expansion - 1) < limit - 0.001 else { continue }
        changed += 1
        #expect(abs(difference) < 0.0025 * 260)
      }
    }
    #expect(changed > 40)
  }

  @Test func aRaggedParagraphSeldomEndsWithAWordByItself() {
    var short = 0
    for seed in 1...200 as ClosedRange<UInt64> {
      var dice = Dice(seed)
      let text = dice.words(20 + dice.roll(40), tag: "v")
      let (lines, _) = set(text, measure: 260, flexibility: 0, alignment: .left)
      #expect(lines.map(\.line.text).joined(separator: " ") == text)
      if let last = lines.last, last.line.width < 260 * 0.3 { short += 1 }
    }
    // In eleven of them nothing better is to be had with lines that fall short by twice the rag.
    #expect(short <= 16, "\(short)")
  }

  @Test func theLastLineKeepsItsLetters() {
    let (lines, _) = set("mmmm mmmm mmmm mmmm mmmm mmm", measure: 102, flexibility: limit)
    #expect(lines.count == 2)
    #expect(lines[1].line.expansion == 1)
  }

  @Test func noHyphenFollowsAnother() {
    for seed in 1...60 as ClosedRange<UInt64> {
      var dice = Dice(seed)
      let text = (0..<40).map { _ in String(repeating: "abcdefgh", count: 1 + dice.roll(2)) }
        .joined(separator: " ")
      let (lines, _) = set(
        text, measure: 150 + Double(dice.roll(60)), flexibility: limit,
        hyphenator: InventedHyphenator())
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(!line.line.endsInHyphen || !next.line.endsInHyphen)
      }
    }
  }

  @Test func aWordOfThreeLinesIsPartedTwiceRatherThanSetTooLong() {
    let (lines, faults) = set(
      String(repeating: "abcdefgh", count: 4), measure: 62, flexibility: limit,
      alignment: .left, hyphenator: InventedHyphenator())
    #expect(faults.isEmpty)
    #expect(lines.count >= 3)
  }
}
