import Testing

@testable import Typesetting

/// Where the white of pages goes: lists share two pages evenly, and the grid is kept.
@Suite struct EvenPagesTests {
  let design = PageDesign(
    size: Size(width: 200, height: 260),
    margins: Margins(inside: 20, outside: 30, head: 30, foot: 30))

  private func paragraph(
    _ text: String, leading: Double = 10, role: StructureRole = .paragraph, above: Double = 0,
    below: Double = 0
  ) -> Block {
    .paragraph(
      Paragraph(
        StyledText(text, plain), leading: leading, role: role, spaceBefore: above,
        spaceAfter: below, keepsWithNext: role.isHeading))
  }

  private func pages(
    _ blocks: [Block], isList: Bool = false, grid: Double? = nil
  ) -> [LaidOutPage] {
    var design = design
    design.grid = grid
    var part = DocumentPart(name: "p", design: design, blocks: blocks)
    part.isList = isList
    return Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
      .layOut(DocumentPlan(title: "t", language: "en", parts: [part])).document.pages
  }

  /// Casts of so many lines that are not parted.
  private func casts(_ count: Int, lines: Int) -> [Block] {
    (0..<count).map { cast in .group(Group((0..<lines).map { paragraph("c\(cast)x\($0)") })) }
  }

  @Test func fourCastsOnTwoPagesStandTwoAndTwo() {
    // Twenty lines go on a page: three casts of six and one, or two and two.
    let casts = casts(4, lines: 6)
    #expect(pages(casts, isList: true).map(\.lines.count) == [12, 12])
    #expect(pages(casts).map(\.lines.count) == [18, 6])
  }

  @Test func aListTakesNoMorePagesThanItsText() {
    for count in 1...70 {
      let lines = (0..<count).map { paragraph("line \($0)") }
      let list = pages(lines, isList: true).map(\.lines.count)
      let text = pages(lines).map(\.lines.count)
      #expect(list.count == text.count)
      // Over more than one opening pages are filled in turn.
      if list.count == 2 { #expect(abs(list[0] - list[1]) <= 1) }
      if list.count > 2 { #expect(list == text) }
    }
  }

  @Test func columnsOnTwoPagesAreAboutEquallyDeep() {
    let names = (0..<50).map { paragraph("n\($0)") }
    let columns = Block.columns(Columns(count: 2, gutter: 6, blocks: names))
    let list = pages([paragraph("Names"), columns], isList: true)
    #expect(list.map(\.lines.count).reduce(0, +) == 51)
    #expect(list.count == 2)
    let depths = list.map { page in page.frames.map(\.y).max() ?? 0 }
    #expect(abs(depths[0] - depths[1]) <= 20)
    let text = pages([paragraph("Names"), columns])
    #expect(text[0].lines.count > list[0].lines.count)
  }

  @Test func theGridMovesAHeadingWithItsTextWhateverTheWhiteAbove() {
    for above in stride(from: 0.0, through: 40, by: 1.7) {
      let page = pages(
        [
          paragraph("one", leading: 12), paragraph("two", leading: 12),
          paragraph("Heading", leading: 18, role: .heading(2), above: above, below: 6),
          paragraph("three", leading: 12), paragraph("four", leading: 12),
        ], grid: 12)[0]
      let y = page.frames.map(\.y)
      for index in [1, 3, 4] {
        let lines = (y[index] - y[0]) / 12
        #expect(abs(lines - lines.rounded()) < 0.001)
      }
      // Its white below and the leadings put it 21 points above its text; an eighth of the grid
      // may be missing.
      #expect(y[3] - y[2] < 21.001 && y[3] - y[2] > 19.499)
      #expect(y[2] - y[1] >= 15 + above - 0.001)
    }
  }

  @Test func aHeadingAtTheHeadOfAPageStaysThere() {
    let page = pages(
      [
        paragraph("Heading", leading: 17, role: .heading(2)), paragraph("one", leading: 12),
      ], grid: 12)[0]
    #expect(abs(page.frames[0].y - (30 + 3.5 + 7.5)) < 0.001)
  }

  @Test func leftOverWhiteIsGivenInWholeLinesAndTheRestStaysAtTheFoot() {
    // Two hundred points hold sixteen lines of twelve, and eight points are left.
    let lines = ["head", "middle", "foot"].map { paragraph($0, leading: 12) }
    let page = pages([lines[0], .fill(1), lines[1], .fill(2), lines[2]], grid: 12)[0]
    let y = page.frames.map(\.y)
    #expect(y.map { ($0 - y[0]) / 12 } == [0, 6, 15])
    // What does not stand on the grid is moved as it always was.
    let loose = pages([.fill(1), paragraph("title", leading: 20)], grid: 12)[0]
    #expect(abs(loose.frames[0].y - (230 - 20 + 5 + 7.5)) < 0.001)
  }

  @Test func pagesShareTheirLinesWhateverTheSizeOfTheFirst() {
    let first = { (size: Double) in
      let style = TextStyle(families: ["Invented"], size: size)
      return Block.paragraph(Paragraph(StyledText("first", style), leading: 13))
    }
    let pages = [8.0, 10, 12].map { size in
      self.pages([first(size), paragraph("text", leading: 13)], grid: 13)[0].frames.map(\.y)
    }
    // Text of ten on thirteen has its first line nine points below the head of the page.
    for page in pages { #expect(page == [30 + 9, 30 + 22]) }
    // A line as high as a title hangs a grid of its own and begins at the head of the page.
    let large = self.pages([first(30)], grid: 13)[0].frames[0].y
    #expect(abs(large - (30 + (13 - 30) / 2 + 22.5)) < 0.001)
  }
}
