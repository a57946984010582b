import Testing

@testable import Typesetting

/// Parts that share a page where that saves leaves, and blank pages where nobody looks.
@Suite struct SharedPagesTests {
  /// A page of twenty lines.
  let design = PageDesign(
    size: Size(width: 200, height: 260),
    margins: Margins(inside: 20, outside: 30, head: 30, foot: 30))

  private func part(_ name: String, lines: Int, runsOn: Bool = true) -> DocumentPart {
    let blocks = (0..<lines).map {
      Block.paragraph(Paragraph(StyledText("\(name)\($0)", plain), leading: 10))
    }
    var part = DocumentPart(name: name, design: design, blocks: blocks)
    part.runsOn = runsOn ? 30 : nil
    return part
  }

  private func back() -> DocumentPart {
    var back = part("back", lines: 1, runsOn: false)
    back.start = .back
    return back
  }

  private func pages(_ parts: [DocumentPart], _ target: PageTarget = .multiple(of: 4)) -> [[String]]
  {
    Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
      .layOut(DocumentPlan(title: "t", language: "en", parts: parts, target: target))
      .document.pages.map(\.lines)
  }

  @Test func halfPagesShareOneWhereThatSavesASignature() {
    let parts = [
      part("cover", lines: 1, runsOn: false), part("order", lines: 20, runsOn: false),
      part("cast", lines: 8), part("staff", lines: 9), back(),
    ]
    let found = pages(parts)
    #expect(found.map(\.count) == [1, 20, 17, 1])
    #expect(found[2].first == "cast0" && found[2].last == "staff8")
    // Nothing is saved where the page has not room for the whole of both, with the white between.
    let longer = [parts[0], parts[1], part("cast", lines: 9), parts[3], back()]
    #expect(pages(longer).map(\.count) == [1, 20, 9, 9, 0, 0, 0, 1])
  }

  @Test func withPagesToSpareEachPartHasItsOwn() {
    let parts = [
      part("cover", lines: 1, runsOn: false), part("cast", lines: 5), part("staff", lines: 5),
      back(),
    ]
    #expect(pages(parts).map(\.count) == [1, 5, 5, 1])
    // Nor do parts share pages where their number is free.
    #expect(pages(parts + [part("coming", lines: 5)], .any).count == 5)
  }

  @Test func partsOfOtherPagesDoNotShareThem() {
    var roster = part("roster", lines: 5)
    roster.design.margins.head = 10
    let parts = [
      part("cover", lines: 1, runsOn: false), part("order", lines: 5, runsOn: false),
      part("cast", lines: 5, runsOn: false), roster, back(),
    ]
    #expect(pages(parts).count == 8)
    var same = roster
    same.design = design
    #expect(pages([parts[0], parts[1], parts[2], same, back()]).count == 4)
  }

  @Test func noLineIsLostHoweverPartsShareTheirPages() {
    for first in stride(from: 1, to: 40, by: 7) {
      for second in stride(from: 1, to: 24, by: 4) {
        for third in stride(from: 1, to: 20, by: 6) {
          let parts = [
            part("a", lines: first, runsOn: false), part("b", lines: second),
            part("c", lines: third), back(),
          ]
          let lines = pages(parts).flatMap { $0 }
          let wanted = [("a", first), ("b", second), ("c", third), ("back", 1)]
            .flatMap { name, count in (0..<count).map { "\(name)\($0)" } }
          #expect(lines == wanted)
        }
      }
    }
  }

  @Test func aBlankPageIsALeftOne() {
    // Seven pages of eight: the blank one would face the last but one, at the right.
    let parts = (0..<6).map { part("p\($0)x", lines: 20, runsOn: false) }
    let found = pages(parts + [back()])
    #expect(found.firstIndex(of: []) == 5)
    // Two pages come to face each other by it.
    let pair = Array(parts.prefix(4)) + [part("pair", lines: 40, runsOn: false), back()]
    #expect(pages(pair).count == 8)
    #expect(pages(pair).firstIndex(of: []) == 3, "left of the page before the pair")
  }
}
