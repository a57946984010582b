import Testing

@testable import Typesetting

/// What stands on facing pages, and in which order it is read.
@Suite struct FacingTests {
  private func stanza(_ name: String, lines: Int) -> Block {
    var group = Group(
      (0..<lines).map { .paragraph(Paragraph(StyledText("\(name)\($0)", plain), leading: 13)) })
    group.isOneText = true
    return .group(group)
  }

  private func pages(
    _ blocks: [Block], facesPages: Bool = true, before: [Block] = [], lines: Double = 6
  ) -> [LaidOutPage] {
    let margins = Margins(inside: 20, outside: 30, head: 10, foot: 10)
    let design = PageDesign(
      size: Size(width: 200, height: 20 + 13 * lines), margins: margins, grid: 13)
    var part = DocumentPart(name: "texts", design: design, start: .next, blocks: blocks)
    part.facesPages = facesPages
    part.yields = true
    var parts = [part]
    if !before.isEmpty {
      parts.insert(DocumentPart(name: "before", design: design, blocks: before), at: 0)
    }
    let typesetter = Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
    return typesetter.layOut(DocumentPlan(title: "", language: "en", parts: parts)).document.pages
  }

  private func facing(_ index: Int, left: Int, right: Int) -> Block {
    .facing(
      Facing(
        left: [stanza("l\(index)-", lines: left)], right: [stanza("r\(index)-", lines: right)],
        gutter: 10, spaceBefore: index == 0 ? 0 : 13))
  }

  private func top(_ text: String, _ page: LaidOutPage) -> Double? {
    page.frames.first {
      if case .line(let line) = $0.content { line.text == text } else { false }
    }?.y
  }

  @Test func stanzasBeginOnOneLineOfBothPagesOverEveryTurn() throws {
    let blocks = [(2, 3), (2, 1), (1, 2), (4, 4)].enumerated().map {
      facing($0, left: $1.0, right: $1.1)
    }
    let pages = pages(blocks)
    // A blank right page first: the part begins on a left one.
    #expect(pages.count == 7 && pages[0].frames.isEmpty)
    var seen = 0
    for index in stride(from: 1, to: pages.count, by: 2) {
      for stanza in 0..<4 {
        guard let left = top("l\(stanza)-0", pages[index]) else { continue }
        #expect(left == top("r\(stanza)-0", pages[index + 1]))
        seen += 1
      }
    }
    #expect(seen == 4)
    let lines = pages.flatMap(\.lines)
    #expect(lines.count == 19 && Set(lines).count == 19)
  }

  @Test func aPartOnFacingPagesBeginsOnALeftOneWhateverStandsBeforeIt() {
    let short = Block.paragraph(Paragraph(StyledText("before", plain), leading: 13))
    #expect(pages([facing(0, left: 1, right: 1)], before: [short]).count == 3)
    #expect(pages([facing(0, left: 1, right: 1)], before: [short, .newPage, short]).count == 5)
  }

  @Test func onOnePageTheTwoStandSideBySide() throws {
    let pages = pages([facing(0, left: 2, right: 2)], facesPages: false)
    #expect(pages.count == 1)
    #expect(top("l0-0", pages[0]) == top("r0-0", pages[0]))
  }

  @Test func aStanzaIsReadBeforeItsTranslation() {
    let row = Block.row(
      Row(
        [.init(.share(1), [stanza("l", lines: 3)]), .init(.share(1), [stanza("r", lines: 3)])],
        gutter: 10))
    for nested in [[row], [.columns(Columns(count: 1, gutter: 0, blocks: [row]))]] {
      let page = pages(nested, facesPages: false)[0]
      #expect(page.lines == ["l0", "l1", "l2", "r0", "r1", "r2"])
    }
  }

  @Test func theLinesOfAStanzaAreOneTextToThoseWhoDoNotSee() {
    let page = pages([stanza("a", lines: 3), stanza("b", lines: 2)], facesPages: false)[0]
    let elements = page.frames.map(\.element)
    #expect(Set(elements).count == 2 && elements[0] == elements[2] && elements[3] == elements[4])
  }
}
