import Testing

@testable import Typesetting

/// Headings that are set once more where what they head goes on, and parts that must come on a page.
@Suite struct ContinuationTests {
  private func lines(_ count: Int, _ name: String = "n") -> [Block] {
    (0..<count).map { .paragraph(Paragraph(StyledText("\(name)\($0)", plain), leading: 13)) }
  }

  private func heading(_ text: String) -> Paragraph {
    var paragraph = Paragraph(StyledText(text, plain), leading: 13, role: .heading(2))
    paragraph.keepsWithNext = true
    return paragraph
  }

  private func laidOut(
    _ blocks: [Block], lines: Double, mostPages: Int? = nil
  ) -> LayoutResult {
    let margins = Margins(inside: 0, outside: 0, head: 10, foot: 10)
    let design = PageDesign(
      size: Size(width: 200, height: 20 + 13 * lines), margins: margins, grid: 13)
    var part = DocumentPart(name: "cover", design: design, blocks: blocks)
    part.mostPages = mostPages
    return Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
      .layOut(DocumentPlan(title: "", language: "en", parts: [part]))
  }

  @Test func aHeadingIsSetOnceMoreOnEveryPageOnWhichItsGroupGoesOn() {
    var group = Group([.paragraph(heading("Cast"))] + lines(10), keepsTogether: false)
    group.continuation = heading("Cast again")
    let pages = laidOut([.group(group)], lines: 5).document.pages
    #expect(pages.map(\.lines).map { $0[0] } == ["Cast", "Cast again", "Cast again"])
    #expect(pages.allSatisfy { $0.lines.count <= 5 })
    #expect(pages.flatMap(\.lines).filter { $0.hasPrefix("n") } == (0..<10).map { "n\($0)" })
    // Read aloud it would be said twice.
    #expect(pages[1].frames[0].role == .artifact)
  }

  @Test func columnsGoOnUnderTheirHeadingAndSectionsUnderTheirs() {
    var section = Group([.paragraph(heading("Violins"))] + lines(18))
    section.continuation = heading("Violins again")
    var columns = Columns(count: 2, gutter: 10, blocks: [.group(section)])
    columns.continuation = heading("Orchestra again")
    let pages = laidOut([.columns(columns)], lines: 6).document.pages
    #expect(pages.count == 2)
    #expect(
      pages[0].lines
        == ["Violins"] + (0..<5).map { "n\($0)" } + ["Violins again"] + (5..<10).map { "n\($0)" })
    #expect(Array(pages[1].lines.prefix(2)) == ["Orchestra again", "Violins again"])
    #expect(pages.flatMap(\.lines).filter { $0.hasPrefix("n") } == (0..<18).map { "n\($0)" })
    for page in pages { #expect((page.frames.map(\.y).max() ?? 0) <= 10 + 6 * 13) }
  }

  @Test func aFewNamesAreNotLeftOnAPageByThemselves() {
    // 42 names in two columns of 20 lines: two would be left over.
    let columns = Block.columns(Columns(count: 2, gutter: 10, blocks: lines(42)))
    let pages = laidOut([columns], lines: 20).document.pages
    #expect(pages.count == 2)
    #expect(pages[1].lines.count >= 10)
    #expect(pages.flatMap(\.lines) == (0..<42).map { "n\($0)" })
  }

  @Test func threeLinesWithWhiteBetweenThemAreNotLeftOnAPageEither() {
    // Thirty lines fill a page; the last has white above it.
    var credit = Paragraph(StyledText("credit", plain), leading: 13)
    credit.spaceBefore = 13
    let pages = laidOut(lines(32) + [.paragraph(credit)], lines: 30).document.pages
    #expect(pages.count == 2 && pages[1].lines.count >= 4, "\(pages.map(\.lines.count))")
  }

  @Test func aCoverWithTooMuchCopyIsAFaultWithTheAmount() {
    #expect(laidOut(lines(5), lines: 5, mostPages: 1).faults.isEmpty)
    let faults = laidOut(lines(7), lines: 5, mostPages: 1).faults
    guard case .overfullPart(part: "cover", pages: 1, by: let excess)? = faults.first else {
      return #expect(Bool(false), "\(faults)")
    }
    #expect(abs(excess - 26) < 0.01)
  }
}
