import Testing

@testable import Typesetting

@Suite struct PageTests {
  let design = PageDesign(
    size: Size(width: 200, height: 260),
    margins: Margins(inside: 20, outside: 30, head: 30, foot: 30))

  func layOut(_ blocks: [Block], signature: Int = 1) -> (LaidOutDocument, [SettingFault]) {
    layOut([DocumentPart(name: "part", design: design, blocks: blocks)], signature: signature)
  }

  func layOut(
    _ parts: [DocumentPart], signature: Int = 1
  ) -> (LaidOutDocument, [SettingFault]) {
    let typesetter = Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
    let result = typesetter.layOut(
      DocumentPlan(title: "t", language: "en", parts: parts, target: .multiple(of: signature)))
    return (result.document, result.faults)
  }

  func lines(_ texts: String..., role: StructureRole = .paragraph, keeps: Bool = false) -> Block {
    .paragraph(
      Paragraph(
        StyledText(texts.joined(separator: "\n"), plain), leading: 10, role: role,
        keepsWithNext: keeps))
  }

  @Test func aGroundRunsOverTheEdgesOfItsPagesAndNotOntoBlankOnes() throws {
    var printed = design
    printed.ground = Colour(hex: "#123456")
    let part = DocumentPart(name: "cover", design: printed, blocks: [lines("a")])
    let (document, _) = layOut([part], signature: 2)
    let bars = document.pages.map { page in
      page.frames.compactMap { frame -> (Frame, RuleMark)? in
        if case .rule(let rule) = frame.content { (frame, rule) } else { nil }
      }
    }
    #expect(bars.map(\.count) == [1, 0])
    let (frame, bar) = try #require(bars[0].first)
    #expect(frame.x < 0 && frame.x + bar.length > 200)
    #expect(frame.y - bar.thickness / 2 < 0 && frame.y + bar.thickness / 2 > 260)
    printed.groundDepth = 50
    let (half, _) = layOut([DocumentPart(name: "cover", design: printed, blocks: [lines("a")])])
    guard case .rule(let short)? = half.pages[0].frames.first?.content else {
      Issue.record("the ground is not the first thing on the page")
      return
    }
    #expect(abs(half.pages[0].frames[0].y + short.thickness / 2 - 50) < 1e-9)
  }

  @Test func everyBlockStandsOnceAndInOrderInRandomDocuments() {
    for seed in 1...80 as ClosedRange<UInt64> {
      var dice = Dice(seed)
      var blocks: [Block] = []
      var expected: [String] = []
      for index in 0..<(1 + dice.roll(30)) { add(index, &dice, to: &blocks, &expected) }
      let (document, _) = layOut(blocks)
      let found = document.pages.flatMap(\.lines).flatMap { $0.split(separator: " ") }
        .map(String.init)
      #expect(found.sorted() == expected.sorted())
      #expect(found.filter { $0.hasPrefix("p") } == expected.filter { $0.hasPrefix("p") })
      for page in document.pages { checkBounds(page) }
    }
  }

  private func add(
    _ index: Int, _ dice: inout Dice, to blocks: inout [Block], _ expected: inout [String]
  ) {
    switch dice.roll(5) {
    case 0:
      let left = dice.words(1 + dice.roll(6), tag: "a\(index)x")
      let right = dice.words(1 + dice.roll(6), tag: "b\(index)x")
      expected += (left + " " + right).split(separator: " ").map(String.init)
      blocks.append(
        .row(
          Row(
            [
              .init(.fixed(60), [.paragraph(Paragraph(StyledText(left, plain), leading: 12))]),
              .init(.share(1), [.paragraph(Paragraph(StyledText(right, plain), leading: 12))]),
            ], gutter: 6, keepsTogether: dice.roll(2) == 0)))
    case 1: blocks.append(.white(Double(dice.roll(40))))
    case 2: blocks.append(dice.roll(6) == 0 ? .newPage : .fill(1))
    default:
      let text = dice.words(1 + dice.roll(40), tag: "p\(index)x")
      expected += text.split(separator: " ").map(String.init)
      let paragraph = Paragraph(
        StyledText(text, plain), alignment: .justified, leading: 12,
        spaceBefore: Double(dice.roll(20)), keepsWithNext: dice.roll(5) == 0)
      blocks.append(
        dice.roll(3) == 0
          ? .group(Group([.paragraph(paragraph)])) : .paragraph(paragraph))
    }
  }

  private func checkBounds(_ page: LaidOutPage) {
    for frame in page.frames {
      #expect(frame.y >= design.margins.head - 0.01)
      #expect(frame.y <= page.size.height - design.margins.foot + 0.01)
    }
  }

  @Test func aHeadingNeverStandsAtTheFootOfAPage() {
    for count in 1...40 {
      var blocks: [Block] = (0..<count).map { lines("line \($0)") }
      blocks.append(lines("Heading", role: .heading(2), keeps: true))
      blocks.append(lines("a", "b", "c", "d"))
      let (document, _) = layOut(blocks)
      for page in document.pages { #expect(page.lines.last != "Heading") }
    }
  }

  @Test func noLineOfAParagraphStandsAlone() {
    for count in 1...40 {
      var blocks: [Block] = (0..<count).map { lines("line \($0)") }
      blocks.append(lines("first", "second", "third", "fourth"))
      let (document, _) = layOut(blocks)
      for page in document.pages {
        #expect(page.lines.last != "first")
        #expect(page.lines.first != "fourth")
      }
    }
  }

  @Test func noWordIsPartedOverTheTurnOfAPage() {
    var spared = 0
    for count in 0..<20 {
      var blocks: [Block] = (0..<count).map { lines("line \($0)") }
      let word = "abcdefghijklmno"
      blocks.append(
        .paragraph(
          Paragraph(
            StyledText(Array(repeating: word, count: 30).joined(separator: " "), plain),
            alignment: .justified, leading: 10, hyphenates: true)))
      let typesetter = Typesetter(shaper: InventedShaper(), hyphenator: InventedHyphenator())
      let part = DocumentPart(name: "part", design: design, blocks: blocks)
      let pages = typesetter.layOut(DocumentPlan(title: "t", language: "en", parts: [part]))
        .document.pages.map(\.lines)
      for page in pages.dropLast() {
        #expect(page.last?.hasSuffix("-") == false)
        // Twenty lines go on a page; one that holds fewer has handed a parted word on.
        if page.count < 20 { spared += 1 }
      }
    }
    #expect(spared > 0)
  }

  @Test func aGroupStaysTogetherUnlessNoPageCanHoldIt() {
    for count in 1...25 {
      var blocks: [Block] = (0..<count).map { lines("line \($0)") }
      blocks.append(.group(Group([lines("g1"), lines("g2"), lines("g3")])))
      let (document, _) = layOut(blocks)
      let pages = document.pages.filter { page in page.lines.contains { $0.hasPrefix("g") } }
      #expect(pages.count == 1)
    }
    let tall = Block.group(Group((0..<50).map { lines("t\($0)") }))
    let (document, faults) = layOut([tall])
    #expect(document.pages.count == 3)
    #expect(faults.isEmpty)
  }

  @Test func partsBeginOnTheSideTheyAskForAndTheBackPageComesLast() {
    let parts = [
      DocumentPart(name: "a", design: design, start: .recto, blocks: [lines("cover")]),
      DocumentPart(name: "z", design: design, start: .back, blocks: [lines("back")]),
      DocumentPart(name: "b", design: design, start: .recto, blocks: [lines("programme")]),
    ]
    let (document, _) = layOut(parts, signature: 4)
    #expect(document.pages.map { $0.lines.first } == ["cover", nil, "programme", "back"])
    #expect(document.pages.map(\.number) == [1, 2, 3, 4])
  }

  @Test(arguments: 1...9)
  func theNumberOfPagesFillsTheSignature(count: Int) {
    let blocks = (0..<count).flatMap { [lines("p\($0)"), Block.newPage] }
    let (document, _) = layOut(blocks, signature: 4)
    #expect(document.pages.count == (count + 3) / 4 * 4)
  }

  @Test func leftPagesMirrorRightOnes() {
    let (document, _) = layOut([lines("a"), .newPage, lines("b")])
    #expect(document.pages[0].frames[0].x == 20)
    #expect(document.pages[1].frames[0].x == 30)
  }

  @Test func fillsShareTheLeftOverWhite() {
    let (document, _) = layOut([.fill(1), lines("middle"), .fill(3), lines("foot")])
    let frames = document.pages[0].frames
    // 200 points, two lines of 10: 180 to share, a quarter of it above.
    #expect(abs(frames[0].y - (30 + 45 + 7.5)) < 0.01)
    #expect(abs(frames[1].y - (30 + 190 + 7.5)) < 0.01)
  }

  @Test func textReturnsToTheGridAfterAHeading() {
    var gridded = design
    gridded.grid = 12
    let text = { (words: String) in
      Block.paragraph(Paragraph(StyledText(words, plain), leading: 12))
    }
    let heading = Block.paragraph(Paragraph(StyledText("Heading", plain), leading: 17))
    let (document, _) = layOut([
      DocumentPart(
        name: "a", design: gridded, blocks: [text("one"), heading, text("two"), text("three")])
    ])
    let y = document.pages[0].frames.map(\.y)
    for index in [2, 3] {
      let lines = (y[index] - y[0]) / 12
      #expect(abs(lines - lines.rounded()) < 0.001)
    }
  }

  @Test func aRowTooHighForThePageIsPartedAndNothingIsLost() {
    let cell = (0..<40).map { lines("m\($0)") }
    let row = Block.row(
      Row([.init(.fixed(40), [lines("name")]), .init(.share(1), cell)], gutter: 6))
    let (document, faults) = layOut([row])
    #expect(document.pages.flatMap(\.lines).count == 41)
    #expect(faults.isEmpty)
  }

  @Test func firstBaselinesOfARowStandOnOneLine() {
    let large = TextStyle(families: ["Invented"], size: 20)
    let row = Row(
      [
        .init(.share(1), [.paragraph(Paragraph(StyledText("small", plain), leading: 12))]),
        .init(.share(1), [.paragraph(Paragraph(StyledText("LARGE", large), leading: 26))]),
      ], gutter: 6)
    let (document, _) = layOut([.row(row)])
    let frames = document.pages[0].frames
    #expect(frames.count == 2)
    #expect(abs(frames[0].y - frames[1].y) < 0.001)
  }

  @Test func columnsAreAboutEquallyLongAndHoldEverythingInOrder() {
    let names = (0..<31).map { lines("n\($0)") }
    let (document, _) = layOut([.columns(Columns(count: 3, gutter: 6, blocks: names))])
    let page = document.pages[0]
    #expect(page.lines == (0..<31).map { "n\($0)" })
    let lefts = Set(page.frames.map(\.x)).sorted()
    #expect(lefts.count == 3)
    let lengths = lefts.map { left in page.frames.filter { $0.x == left }.count }
    #expect(lengths.max()! - lengths.min()! <= 2)
  }

  @Test func aBlockHigherThanThePageIsSetAndReportedWithItsExcess() {
    let (document, faults) = layOut([
      .paragraph(Paragraph(StyledText("huge", plain), leading: 260))
    ])
    #expect(document.pages.count == 1)
    #expect(faults == [.overfullPage(part: "part", page: 1, by: 60)])
  }
}
