import Testing

@testable import Typesetting

@Suite struct ParagraphTests {
  let shaper = InventedShaper()

  func setter(_ hyphenator: any Hyphenator = NoHyphenation()) -> ParagraphSetter {
    ParagraphSetter(shaper: shaper, hyphenator: hyphenator)
  }

  func paragraph(
    _ text: String, _ alignment: Paragraph.Alignment = .justified, hyphenates: Bool = false
  ) -> Paragraph {
    Paragraph(
      StyledText(text, plain), alignment: alignment, leading: 13, hyphenates: hyphenates)
  }

  @Test func everyWordStandsOnceAndInOrder() {
    for seed in 1...60 as ClosedRange<UInt64> {
      var dice = Dice(seed)
      let text = dice.words(1 + dice.roll(80), tag: "w")
      let alignment = Paragraph.Alignment.allCases[dice.roll(4)]
      let set = setter().set(paragraph(text, alignment), measure: 80 + Double(dice.roll(200)))
      #expect(set.lines.map(\.line.text).joined(separator: " ") == text)
    }
  }

  @Test func partedWordsComeTogetherAgainWithoutTheirHyphens() {
    for seed in 1...60 as ClosedRange<UInt64> {
      var dice = Dice(seed)
      let text = (0..<40).map { _ in String(repeating: "abcdefgh", count: 1 + dice.roll(2)) }
        .joined(separator: " ")
      let set = setter(InventedHyphenator())
        .set(paragraph(text, hyphenates: true), measure: 90 + Double(dice.roll(60)))
      var joined = ""
      for line in set.lines {
        joined += line.line.endsInHyphen ? String(line.line.text.dropLast()) : line.line.text + " "
      }
      #expect(joined.dropLast() == text)
    }
  }

  @Test func justifiedLinesFillTheMeasureToTheHair() {
    var dice = Dice(7)
    let set = setter().set(paragraph(dice.words(60, tag: "v")), measure: 220)
    #expect(set.lines.count > 4)
    for line in set.lines.dropLast() {
      let last = line.line.pieces[line.line.pieces.count - 1]
      #expect(abs(line.x + last.x + last.shaped.width - 220) < 0.001)
    }
  }

  @Test func fullStopsAndHyphensHangInTheMargin() {
    let words = Array(repeating: "mmmm", count: 40).joined(separator: ". ")
    let set = setter().set(paragraph(words), measure: 200)
    let line = set.lines[0].line
    let last = line.pieces[line.pieces.count - 1]
    // The last full stop is 5 points wide and hangs by seven tenths.
    #expect(abs(last.x + last.shaped.width - 203.5) < 0.001)
  }

  @Test func aNoBreakSpaceIsNeverTheEndOfALine() {
    for measure in stride(from: 60.0, through: 240, by: 7) {
      let set = setter().set(
        paragraph("Concerto in D minor, Op.\u{A0}47 by Jean\u{A0}Sibelius", .left),
        measure: measure)
      for line in set.lines { #expect(!line.line.text.hasSuffix("Op.")) }
      #expect(set.lines.contains { $0.line.text.contains("Op. 47") })
    }
  }

  @Test(arguments: ["\u{A0}· ", " · ", " ·\u{A0}", " • "])
  func aSignBetweenTwoWordsIsNotSetWhereTheLineEnds(sign: String) {
    let parts = ["Allegro", "Andante con\u{A0}moto", "Scherzo", "Presto agitato", "Largo"]
    let text = parts.joined(separator: sign)
    var unset = 0
    for alignment in Paragraph.Alignment.allCases {
      for (measure, isBalanced) in stride(from: 75.0, through: 330, by: 5).flatMap({
        [($0, false), ($0, true)]
      }) {
        var paragraph = paragraph(text, alignment)
        paragraph.isBalanced = isBalanced
        let lines = setter().set(paragraph, measure: measure).lines.map(\.line)
        for line in lines {
          for end in [line.pieces.first, line.pieces.last] {
            #expect(end.map { $0.shaped.text != "·" && $0.shaped.text != "•" } ?? false)
          }
          if line.unsetSign != nil { unset += 1 }
        }
        // Whoever copies the text has every sign, once and with its white.
        #expect(
          lines.map(\.text).joined(separator: " ")
            == text.replacing("\u{A0}", with: " "), "\(alignment) \(measure)")
        if alignment == .justified, !isBalanced {
          for line in lines.dropLast() where line.pieces.count > 1 {
            let last = line.pieces[line.pieces.count - 1]
            let end = last.x + last.shaped.width * line.expansion
            #expect(abs(end - measure) < 0.001, "\(line.text)")
          }
        }
      }
    }
    #expect(unset > 40)
  }

  @Test func aSignThatPartsNothingIsAWordLikeAnyOther() {
    for text in ["· one two", "one two ·", "one\u{A0}·\u{A0}two", "one\n· two"] {
      let lines = setter().set(paragraph(text, .left), measure: 300).lines.map(\.line)
      #expect(lines.flatMap(\.pieces).contains { $0.shaped.text == "·" })
      #expect(lines.allSatisfy { $0.unsetSign == nil })
    }
    let bound = setter().set(paragraph("one\u{A0}·\u{A0}two", .left), measure: 20)
    #expect(bound.lines.count == 1)
  }

  @Test func aLineFeedEndsTheLineAndAnEmptyLineStays() {
    let set = setter().set(paragraph("one\ntwo\n\nthree", .left), measure: 300)
    #expect(set.lines.map(\.line.text) == ["one", "two", "", "three"])
  }

  @Test func centredLinesStandInTheMiddleAndRightOnesAtTheEdge() {
    let centred = setter().set(paragraph("mm", .centre), measure: 100)
    #expect(centred.lines[0].x == 45)
    let right = setter().set(paragraph("mm", .right), measure: 100)
    #expect(right.lines[0].x == 90)
  }

  @Test func aHangingIndentMovesAllLinesButTheFirst() {
    var hanging = paragraph("mmmmm mmmmm mmmmm", .left)
    hanging.leftIndent = 20
    hanging.firstIndent = -10
    let set = setter().set(hanging, measure: 60)
    #expect(set.lines.map(\.x) == [10, 20, 20])
  }

  @Test func aMissingGlyphIsReportedOnceWithItsWord() {
    shaper.gaps = ["ə"]
    let setter = setter()
    _ = setter.set(paragraph("Gəlin Gəlin", .left), measure: 300)
    #expect(
      setter.faults == [
        .missingGlyph(character: "ə", families: ["Invented"], word: "Gəlin")
      ])
  }

  @Test func aWordWiderThanItsColumnIsSetAndReported() {
    let setter = setter()
    let set = setter.set(paragraph("mmmmmmmmmmmmmmmmmmmm", .left), measure: 60)
    #expect(set.lines.count == 1)
    #expect(setter.faults == [.overfullLine(by: 40, text: "mmmmmmmmmmmmmmmmmmmm")])
  }

  @Test func aWordIsShapedOnceHoweverOftenItStands() {
    let setter = setter()
    for _ in 0..<5 { _ = setter.set(paragraph("mm nn mm nn", .left), measure: 300) }
    #expect(shaper.shapedTexts.filter { $0 == "mm" }.count == 1)
  }

  @Test func hostileParagraphsEndInBoundedTime() {
    let long = Array(repeating: "word", count: 100_000).joined(separator: " ")
    #expect(setter().set(paragraph(long), measure: 300).lines.count > 5_000)
    let endless = String(repeating: "x", count: 100_000)
    #expect(setter().set(paragraph(endless), measure: 300).lines.count == 1)
    #expect(setter().set(paragraph("word", .left), measure: 0).lines.count == 1)
    #expect(setter().set(paragraph("", .left), measure: 100).lines.isEmpty)
  }
}
