import Testing

@testable import Typesetting

/// Paragraphs that run from right to left, on invented widths: a letter is 5 points, a space 2.5.
@Suite struct RightToLeftTests {
  private let hebrew = TextStyle(families: ["Invented"], size: 10, language: "he")

  private func set(
    _ text: String, alignment: Paragraph.Alignment = .left, measure: Double = 100,
    firstIndent: Double = 0, leftIndent: Double = 0
  ) -> [SetParagraph.Line] {
    let paragraph = Paragraph(
      StyledText(text, hebrew), alignment: alignment, leading: 13, firstIndent: firstIndent,
      leftIndent: leftIndent)
    return ParagraphSetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
      .set(paragraph, measure: measure).lines
  }

  private func places(_ line: SetParagraph.Line) -> [String: Double] {
    Dictionary(
      line.line.pieces.map { ($0.shaped.text, line.x + $0.x) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test func raggedLinesBeginAtTheRight() {
    let lines = set("שלום עולם")
    #expect(places(lines[0]) == ["שלום": 80, "עולם": 57.5])
    #expect(lines[0].line.text == "שלום עולם")
  }

  @Test func rightMeansWhereLinesEnd() {
    #expect(places(set("שלום", alignment: .right)[0]) == ["שלום": 0])
    #expect(places(set("שלום", alignment: .centre)[0]) == ["שלום": 40])
  }

  @Test func aBalancedTitleBeginsAtTheRightToo() {
    var title = Paragraph(StyledText("שלום עולם שלום עולם", hebrew), leading: 13)
    title.isBalanced = true
    let lines = ParagraphSetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
      .set(title, measure: 60).lines
    #expect(lines.count == 2 && lines.allSatisfy { abs($0.x + $0.line.width - 60) < 0.01 })
  }

  @Test func indentsAreAtTheRight() {
    let lines = set("אבגד אבגד אבגד אבגד", measure: 60, firstIndent: -10, leftIndent: 15)
    #expect(lines.count == 2)
    #expect(lines.map { $0.x + $0.line.width } == [55, 45])
  }

  @Test func theLastLineOfAJustifiedParagraphStandsAtTheRight() throws {
    let lines = set(
      String(repeating: "שלום ", count: 20).trimmed, alignment: .justified, measure: 95)
    let last = try #require(lines.last)
    #expect(lines.count > 2)
    for line in lines.dropLast() {
      #expect(abs(line.x) < 0.01 && abs(line.line.width - 95) < 0.01)
    }
    #expect(abs(last.x + last.line.width - 95) < 0.01 && last.x > 1)
  }

  @Test func aFullStopHangsIntoTheLeftMargin() throws {
    // Three justified lines, of which the first ends with a full stop.
    let text = "שלום עולם שלום. " + String(repeating: "שלום ", count: 8)
    let lines = set(text.trimmed, alignment: .justified, measure: 76)
    let first = try #require(lines.first)
    #expect(first.line.text.hasSuffix("."))
    let left = first.line.pieces.map { first.x + $0.x }.min() ?? 0
    #expect(abs(left + 3.5) < 0.01)
    #expect(abs(left + first.line.width - 76) < 3.51)
  }

  @Test func latinWordsAndFiguresKeepTheirOrder() {
    let line = set("שלום Opus posthumum עולם", measure: 300)[0]
    let x = places(line)
    #expect(x["עולם"]! < x["Opus"]! && x["Opus"]! < x["posthumum"]! && x["posthumum"]! < x["שלום"]!)
  }

  @Test func aParagraphRunsAsItsFirstLetterOrItsLanguageDoes() {
    #expect(StyledText("שלום Schubert", plain).isRightToLeft)
    #expect(!StyledText("Schubert שלום", plain).isRightToLeft)
    #expect(StyledText("Schubert שלום", hebrew).isRightToLeft)
    #expect(!StyledText("Schubert", hebrew).isRightToLeft)
    #expect(WritingDirection.runsRightToLeft("az-Arab") && !WritingDirection.runsRightToLeft("az"))
    // Arabic figures by themselves begin nothing.
    #expect(!StyledText("٢٠٢٦ Schubert", plain).isRightToLeft)
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
