import Testing

@testable import Typesetting

/// How pages end and begin: what is given up, and what is left out, at the turn of a page.
@Suite struct PageEndsTests {
  /// A page of twenty lines.
  let design = PageDesign(
    size: Size(width: 200, height: 260),
    margins: Margins(inside: 20, outside: 30, head: 30, foot: 30))
  let black = Colour(red: 0, green: 0, blue: 0)

  private func lines(_ name: String, _ count: Int) -> [Block] {
    (0..<count).map { .paragraph(Paragraph(StyledText("\(name)\($0)", plain), leading: 10)) }
  }

  private func pages(_ blocks: [Block]) -> [LaidOutPage] {
    Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
      .layOut(
        DocumentPlan(
          title: "t", language: "en",
          parts: [DocumentPart(name: "p", design: design, blocks: blocks)])
      ).document.pages
  }

  private func rules(on page: LaidOutPage) -> Int {
    page.frames.count { if case .rule = $0.content { true } else { false } }
  }

  @Test func aRuleThatPartsIsLeftOutAtTheHeadOfAPage() {
    let rule = Rule(
      thickness: 0.5, colour: black, spaceBefore: 15, spaceAfter: 15, keepsWithNext: true)
    let names = Block.group(Group(lines("name", 6)))
    let apart = pages(lines("work", 10) + [.rule(rule), names])
    #expect(apart.count == 1 && rules(on: apart[0]) == 1)
    let work = Block.group(Group(lines("work", 17)))
    let overleaf = pages([work, .rule(rule), names])
    #expect(overleaf.map { rules(on: $0) } == [0, 0])
    #expect(overleaf[1].lines == (0..<6).map { "name\($0)" })
    // The names stand where the page begins, as lines of text would.
    let first = overleaf[1].frames.first?.y
    #expect(first == overleaf[0].frames.first?.y)
    // Where the last entry can come along, it does.
    #expect(pages(lines("work", 17) + [.rule(rule), names])[1].lines.first == "work16")
    // White leads over in the same way, and is dropped in the same way.
    let white = pages([work, .white(30), names])
    #expect(white.count == 2 && white[1].frames.first?.y == first)
    // A part that begins with a rule keeps it.
    #expect(rules(on: pages([.rule(rule), names])[0]) == 1)
  }

  @Test func whiteGivesBeforeALeafIsTurned() {
    let open = pages([.white(40)] + lines("a", 15))
    #expect(open.count == 1)
    // Thirty of forty points at the most.
    #expect(pages([.white(40)] + lines("a", 18)).count == 1)
    #expect(pages([.white(40)] + lines("a", 19)).count == 2)
    // Where it would not help, it stays.
    let long = pages([.white(40)] + lines("a", 30))
    #expect(long.count == 2)
    #expect((long[0].frames.first?.y ?? 0) > 60)
  }

  @Test func aLifeIsReadOnOnePageWhereThatLeavesLittleBare() {
    func pages(before: Int) -> [LaidOutPage] {
      var life = Group(lines("life", 10), keepsTogether: false)
      life.breakInside = 220
      return self.pages(lines("before", before) + [.group(life)])
    }
    #expect(pages(before: 14)[1].lines.first == "life0")
    // More than a third of the page is too much; a last page has a few lines all the same.
    #expect(pages(before: 12)[1].lines.first == "life4")
  }

  @Test func aLastPageIsNotBegunForALineOrTwo() {
    for count in 21...40 {
      let found = pages(lines("a", count))
      #expect(found.count == 2)
      #expect(found.flatMap(\.lines).count == count)
      // A sixth of twenty lines; the short page of the rule has four.
      #expect(found[1].lines.count >= 3, "\(count) lines")
    }
    // What is driven to the foot does not make a page of it.
    let imprint: [Block] = [.fill(1)] + [.group(Group(lines("imprint", 3)))]
    let found = pages(lines("a", 20) + imprint)
    #expect(found.count == 2)
    #expect(found[1].lines.first?.hasPrefix("a") ?? false)
  }
}
