import Testing

@testable import Typesetting

/// Where leaves are turned: in the middle of nothing, if it can be helped.
@Suite struct TurnsTests {
  let design = PageDesign(
    size: Size(width: 200, height: 260),
    margins: Margins(inside: 20, outside: 30, head: 30, foot: 30))

  private func paragraph(_ text: String) -> Block {
    .paragraph(Paragraph(StyledText(text, plain), leading: 10))
  }

  private func part(_ name: String, pages: Int, start: DocumentPart.Start = .next) -> DocumentPart {
    let blocks = (0..<pages).flatMap { [paragraph("\(name)\($0)"), Block.newPage] }
    return DocumentPart(name: name, design: design, start: start, blocks: blocks.dropLast())
  }

  private func firstWords(_ parts: [DocumentPart]) -> [String] {
    Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation()).layOut(
      DocumentPlan(title: "t", language: "en", parts: parts, target: .multiple(of: 8))
    ).document.pages.map { $0.lines.first ?? "" }
  }

  @Test func anEveningOfTwoPagesStandsOnFacingOnes() {
    var order = part("order", pages: 2, start: .recto)
    order.yields = true
    let parts = [part("cover", pages: 1), order, part("notes", pages: 1)]
    #expect(firstWords(parts).prefix(5) == ["cover0", "order0", "order1", "notes0", ""])
    // One page begins at the right, as it asks to; so do two where the part yields nothing.
    var short = part("order", pages: 1, start: .recto)
    short.yields = true
    #expect(
      firstWords([parts[0], short, parts[2]]).prefix(4) == ["cover0", "", "order0", "notes0"])
    order.yields = false
    #expect(
      firstWords([parts[0], order, parts[2]]).prefix(5)
        == ["cover0", "", "order0", "order1", "notes0"])
  }

  @Test func anOrderBeginsOnTheLeftWhereThatTakesNoPageMore() {
    var order = part("order", pages: 2, start: .recto)
    order.yields = true
    let front = [part("cover", pages: 1), part("inside", pages: 1, start: .verso)]
    // One page idle of eight: two letters face each other, and so do the pages of the order.
    let letters = part("letter", pages: 2)
    #expect(
      firstWords(front + [letters, order]).prefix(7)
        == ["cover0", "inside0", "", "letter0", "letter1", "order0", "order1"])
    // No letter is torn from another for it: the blank page stands where fewest leaves are turned,
    // and on the left.
    let mixed = [part("letter", pages: 1), part("greeting", pages: 1)]
    #expect(
      firstWords(front + mixed + [order]).prefix(7)
        == ["cover0", "inside0", "letter0", "", "greeting0", "order0", "order1"])
    // Where no page is idle, none is added.
    let notes = part("notes", pages: 2)
    #expect(
      firstWords(front + [letters, order, notes])
        == ["cover0", "inside0", "letter0", "letter1", "order0", "order1", "notes0", "notes1"])
  }

  @Test func noPageIsEverBoughtForAnOpening() {
    for pages in 1...7 {
      for before in 0...4 {
        var parts = [part("cover", pages: 1)]
        if before > 0 { parts.append(part("before", pages: before)) }
        var order = part("order", pages: pages, start: .recto)
        let asked = firstWords(parts + [order]).count
        order.yields = true
        let words = firstWords(parts + [order])
        #expect(words.count <= asked)
        let first = words.firstIndex(of: "order0") ?? 0
        #expect(pages == 1 || first % 2 == 1 || pages % 2 == 1 || (first + pages) % 8 == 0)
      }
    }
  }

  @Test func aPageEndsWithWhatItEndsWellWithAndDoesNotBeginWithIt() {
    // A page holds twenty lines.
    for count in 11...30 {
      for pause in [count / 2, count * 2 / 3] {
        var blocks = (0..<count).map { paragraph("line \($0)") }
        var group = Group([paragraph("pause")])
        group.breakBefore = 1_500
        group.breakAfter = -600
        blocks.insert(.group(group), at: pause)
        let part = DocumentPart(name: "p", design: design, blocks: blocks)
        let pages = Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
          .layOut(DocumentPlan(title: "t", language: "en", parts: [part])).document.pages
        #expect(!pages.contains { $0.lines.first == "pause" })
        #expect(pages.count == (count > 19 ? 2 : 1), "no page is bought for it")
        if count > 19, pause < 20 { #expect(pages[0].lines.last == "pause") }
      }
    }
  }

  @Test func aCoverGivesItsWhiteBeforeItIsTooLong() {
    func faults(lines: Int) -> (pages: Int, faults: Int) {
      var cover = DocumentPart(
        name: "cover", design: design,
        blocks: [.white(80)] + (0..<lines).map { paragraph("line \($0)") })
      cover.mostPages = 1
      let result = Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
        .layOut(DocumentPlan(title: "t", language: "en", parts: [cover]))
      return (result.document.pages.count, result.faults.count)
    }
    // The page holds 200 points; of the white three quarters may go, six lines.
    #expect(faults(lines: 12) == (1, 0))
    #expect(faults(lines: 17) == (1, 0))
    #expect(faults(lines: 19).faults == 1)
  }

  @Test func aRowMayCostSomethingToBeginAPageWith() {
    func pages(cost: Double) -> [LaidOutPage] {
      let blocks = (0..<30).map { index -> Block in
        var row = Row([.init(.share(1), [paragraph("row \(index)")])], gutter: 0)
        row.breakBefore = index > 15 && index < 22 ? cost : 0
        return .row(row)
      }
      let part = DocumentPart(name: "p", design: design, blocks: blocks)
      return Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
        .layOut(DocumentPlan(title: "t", language: "en", parts: [part])).document.pages
    }
    #expect(pages(cost: 0)[1].lines.first == "row 20")
    #expect(pages(cost: 500)[1].lines.first == "row 15")
  }
}
