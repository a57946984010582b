import Testing

@testable import Typesetting

@Suite struct TableTests {
  private func pages(_ blocks: [Block], depth: Double = 400) -> [LaidOutPage] {
    let design = PageDesign(
      size: Size(width: 340, height: depth + 40),
      margins: Margins(inside: 20, outside: 20, head: 20, foot: 20), isMirrored: false)
    let typesetter = Typesetter(shaper: InventedShaper(), hyphenator: InventedHyphenator())
    let plan = DocumentPlan(
      title: "t", language: "en",
      parts: [DocumentPart(name: "p", design: design, blocks: blocks)])
    let result = typesetter.layOut(plan)
    #expect(result.faults == [])
    return result.document.pages
  }

  private func cell(_ text: String, _ alignment: Paragraph.Alignment = .left) -> [Block] {
    text.isEmpty
      ? [] : [.paragraph(Paragraph(StyledText(text, plain), alignment: alignment, leading: 13))]
  }

  private let dots = Leader(thickness: 1, pitch: 6, colour: .black)

  private func marks(_ page: LaidOutPage) -> [(x: Double, y: Double, mark: RuleMark)] {
    page.frames.compactMap {
      if case .rule(let mark) = $0.content { ($0.x, $0.y, mark) } else { nil }
    }
  }

  @Test func theRowsOfATableShareTheirColumns() {
    let table = Table(
      columns: [.natural(upTo: 0.5), .share(1)],
      rows: [
        [cell("ab"), cell("one")], [cell("abcdefgh"), cell("two")], [cell("c"), cell("three")],
      ], gutter: 10)
    let page = pages([.table(table)])[0]
    let lefts = page.frames.map(\.x)
    // Eight letters of five points and the gutter from the left edge.
    #expect(lefts.enumerated().filter { $0.offset % 2 == 1 }.allSatisfy { abs($0.1 - 70) < 0.1 })
    #expect(page.lines == ["ab", "one", "abcdefgh", "two", "c", "three"])
  }

  @Test func dotsStandInColumnsFromLineToLine() {
    let rows = [("Anna", "Q. R. Smith"), ("Elvira of Burgos", "B"), ("X", "Somebody Else")]
    let blocks = rows.map { left, right -> Block in
      var row = Row(
        [.init(.share(1), cell(left)), .init(.natural(upTo: 0.6), cell(right, .right))], gutter: 8)
      row.leader = dots
      return .row(row)
    }
    let page = pages(blocks)[0]
    let found = marks(page)
    #expect(found.count == 3)
    for (x, _, mark) in found {
      let steps = (320 - x) / 6
      #expect(abs(steps - steps.rounded()) < 0.001)
      #expect(mark.pitch == 6)
      #expect(mark.dots > 5)
    }
  }

  @Test func dotsTouchNoLetterAndStandOnTheBaseline() throws {
    var row = Row(
      [.init(.share(1), cell("Left")), .init(.natural(upTo: 0.6), cell("Right", .right))],
      gutter: 8)
    row.leader = dots
    let page = pages([.row(row)])[0]
    let mark = try #require(marks(page).first)
    let texts = page.frames.filter { if case .line = $0.content { true } else { false } }
    #expect(mark.x >= texts[0].x + 20 + 3)
    #expect(mark.x + mark.mark.length <= texts[1].x - 3)
    #expect(abs(mark.y + 0.5 - texts[0].y) < 0.001)
  }

  @Test func dotsLeadFromTheLastLineOfALongName() {
    let long = "Aaaaaaaaaa Bbbbbbbbbb Cccccccccc Dddddddddd Eeeeeeeeee Ffffffffff"
    var row = Row(
      [.init(.share(1), cell(long)), .init(.fixed(60), cell("Right", .right))], gutter: 8)
    row.leader = dots
    let page = pages([.row(row)])[0]
    #expect(page.lines.count == 3)
    #expect(abs(page.frames[1].y - page.frames.last!.y) < 0.001)
    #expect(page.frames[1].y > page.frames[0].y)
  }

  @Test func textsThatNearlyMeetHaveNoDots() {
    var row = Row([.init(.fixed(60), cell("abcdefghij")), .init(.fixed(60), cell("x"))], gutter: 8)
    row.leader = dots
    #expect(marks(pages([.row(row)])[0]).isEmpty)
  }
}

@Suite struct ColumnsTests {
  private func section(_ name: String, _ members: Int) -> Block {
    let lines = (0...members).map { line -> Block in
      .paragraph(
        Paragraph(
          StyledText(line == 0 ? name : "\(name)\(line)", plain), leading: 13,
          keepsWithNext: line == 0))
    }
    return .group(Group(lines, spaceBefore: 13))
  }

  private func pages(_ sections: [Block], depth: Double) -> [LaidOutPage] {
    let design = PageDesign(
      size: Size(width: 340, height: depth + 40),
      margins: Margins(inside: 20, outside: 20, head: 20, foot: 20), isMirrored: false, grid: 13)
    let heading = Paragraph(
      StyledText("Heading", plain), leading: 13, role: .heading(1), spaceAfter: 13,
      keepsWithNext: true)
    let columns = Columns(count: 3, gutter: 10, blocks: sections)
    let typesetter = Typesetter(shaper: InventedShaper(), hyphenator: InventedHyphenator())
    let result = typesetter.layOut(
      DocumentPlan(
        title: "t", language: "en",
        parts: [
          DocumentPart(
            name: "p", design: design, blocks: [.paragraph(heading), .columns(columns)])
        ]))
    #expect(result.faults == [])
    return result.document.pages
  }

  private func columns(_ page: LaidOutPage) -> [Double: [String]] {
    var columns: [Double: [String]] = [:]
    for frame in page.frames {
      if case .line(let line) = frame.content {
        columns[frame.x.rounded(), default: []].append(line.text)
      }
    }
    return columns
  }

  @Test func aSectionIsNotParted() {
    var dice = Dice(7)
    for _ in 0..<60 {
      let sizes = (0..<(3 + dice.roll(9))).map { _ in 1 + dice.roll(12) }
      let sections = sizes.enumerated().map { section("s\($0)x", $1) }
      let all = pages(sections, depth: 390)
      for (index, size) in sizes.enumerated() {
        let homes = all.enumerated().flatMap { page, content in
          columns(content).filter { $0.value.contains { $0.hasPrefix("s\(index)x") } }
            .map { (page, $0.key, $0.value.count { $0.hasPrefix("s\(index)x") }) }
        }
        #expect(homes.count == 1, "section \(index) of \(sizes)")
        #expect(homes.first?.2 == size + 1)
      }
    }
  }

  @Test func aLongListGoesOnOverThePageWithNothingLostOrOutOfOrder() {
    let sections = (0..<24).map { section("s\($0)x", 9) }
    let all = pages(sections, depth: 390)
    #expect(all.count == 4)
    let read = all.flatMap(\.lines).filter { $0 != "Heading" }
    let wanted = (0..<24).flatMap { s in ["s\(s)x"] + (1...9).map { "s\(s)x\($0)" } }
    #expect(read == wanted)
    let deepest = all.flatMap(\.frames).map(\.y).max() ?? 0
    #expect(deepest <= 20 + 390)
  }

  @Test func columnsAreAboutEquallyLong() {
    let sections = (0..<12).map { section("s\($0)x", 4) }
    let lengths = columns(pages(sections, depth: 600)[0]).values.map(\.count)
    #expect(lengths.sorted() == [20, 20, 21])
  }
}
