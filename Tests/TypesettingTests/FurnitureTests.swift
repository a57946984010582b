import Testing

@testable import Typesetting

@Suite struct FurnitureTests {
  private let design = PageDesign(
    size: Size(width: 200, height: 160),
    margins: Margins(inside: 20, outside: 30, head: 30, foot: 30))

  private func layOut(_ plan: DocumentPlan) -> (pages: [LaidOutPage], faults: [SettingFault]) {
    let typesetter = Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
    let result = typesetter.layOut(plan)
    return (result.document.pages, result.faults)
  }

  private func plan(_ parts: [DocumentPart], target: PageTarget = .any) -> DocumentPlan {
    DocumentPlan(title: "t", language: "en", parts: parts, target: target)
  }

  private func heading(_ text: String, label: String) -> Block {
    var paragraph = Paragraph(StyledText(text, plain), leading: 10, role: .heading(1))
    paragraph.label = label
    return .paragraph(paragraph)
  }

  private func line(_ text: String, pageOf label: String? = nil) -> Block {
    var styled = StyledText(text, plain)
    if let label { styled.append(pageOf: label, plain) }
    return .paragraph(Paragraph(styled, leading: 10))
  }

  private func part(_ blocks: [Block], start: DocumentPart.Start = .next) -> DocumentPart {
    DocumentPart(name: "part", design: design, start: start, blocks: blocks)
  }

  @Test func theThumbMarkStandsAtTheForeEdgeAndRunsOverIt() throws {
    let marks = ThumbMarks(
      width: 5, depth: 20, head: 30, step: 25,
      entries: [.init(language: "az", colour: .black), .init(language: "fr", colour: .black)])
    var marked = part((0..<30).map { line("n\($0)") })
    marked.thumb = marks.bar(for: "fr")
    let pages = layOut(plan([marked])).pages
    #expect(pages.count > 2 && marks.bar(for: "de") == nil)
    let bleed = Length.millimetres(3).points
    for page in pages {
      let bar = try #require(page.frames.last)
      guard case .rule(let rule) = bar.content else { throw Missing() }
      #expect(bar.role == .artifact && rule.length == 5 + bleed && rule.thickness == 20)
      #expect(bar.x == (page.number % 2 == 0 ? -bleed : 195) && bar.y == 65)
    }
  }

  private struct Missing: Error {}

  @Test func aReferenceTellsThePageOfItsLabel() {
    let many = (0..<30).map { line("n\($0)") }
    let contents: [Block] = [
      line("first ", pageOf: "one"),
      .columns(Columns(count: 1, gutter: 0, blocks: [line("second ", pageOf: "two")])),
      .group(Group([line("last ", pageOf: "three")])),
    ]
    let result = layOut(
      plan([
        part(contents), part([heading("one", label: "one")] + many),
        part([.row(Row([.init(.share(1), [heading("two", label: "two")])], gutter: 0))]),
        part(
          [.box(Box([heading("three", label: "three")], padding: 3, colour: .black))], start: .recto
        ),
      ]))
    #expect(result.faults == [])
    #expect(result.pages[0].lines == ["first 2", "second 6", "last 7"])
    #expect(result.pages[5].lines == ["two"] && result.pages[6].lines == ["three"])
  }

  @Test func aLabelNobodyHasIsReportedAndShownAsUnknown() {
    let result = layOut(plan([part([line("see ", pageOf: "nowhere")])]))
    #expect(result.pages[0].lines == ["see ?"])
    #expect(result.faults == [.unknownReference("nowhere")])
  }

  @Test func aNumberThatMovesItsOwnHeadingSettlesOrIsReported() {
    // Widths so narrow that a figure more makes a line more, at every place on the page.
    for filling in 0..<60 {
      let before = (0..<filling).map { line("n\($0)") }
      let blocks =
        before + [line("mmmmmmmmmmmmmmmmmmmmmmmmmm ", pageOf: "x"), heading("x", label: "x")]
      let result = layOut(plan([part(blocks)]))
      let page = result.pages.first { $0.lines.contains("x") }
      let printed = result.pages.flatMap(\.lines).contains {
        $0.hasSuffix("m \(page?.number ?? 0)") || $0 == "\(page?.number ?? 0)"
      }
      #expect(printed || result.faults.contains(.unsettledReferences(rounds: 4)))
      #expect(result.faults.allSatisfy { $0 == .unsettledReferences(rounds: 4) })
    }
  }

  @Test func aDocumentWithoutReferencesIsSetOnce() {
    let shaper = InventedShaper()
    let typesetter = Typesetter(shaper: shaper, hyphenator: NoHyphenation())
    _ = typesetter.layOut(plan([part([heading("one", label: "one")])]))
    #expect(shaper.shapedTexts.filter { $0 == "one" }.count == 1)
  }

  @Test func runningHeadsStandOutsideOnAllPagesButTheFirstOfAPart() {
    var own = design
    own.runningHead = RunningHead(place: .outside, rise: 12)
    var long = DocumentPart(
      name: "notes", design: own, blocks: (0..<25).map { line("n\($0)") })
    long.runningHead = StyledText("Notes", plain)
    let pages = layOut(plan([long])).pages
    #expect(pages.count == 3)
    #expect(pages.map { $0.lines.contains("Notes") } == [false, true, true])
    let heads = pages.compactMap { page in
      page.frames.first {
        if case .line(let line) = $0.content { line.text == "Notes" } else { false }
      }
    }
    #expect(heads.map(\.x) == [30, 20 + 150 - 25])
    #expect(heads.allSatisfy { $0.y == 18 && $0.role == .artifact })
  }

  @Test func fillersStandBeforeTheBackPageAndOnlyToFillTheSignature() {
    var filled = plan(
      [
        part([line("cover")]), part([line("text")], start: .recto),
        part([line("back")], start: .back),
      ], target: .multiple(of: 8))
    filled.filler = part([line("Notes")])
    let pages = layOut(filled).pages
    #expect(
      pages.map(\.lines) == [
        ["cover"], [], ["text"], ["Notes"], ["Notes"], ["Notes"], ["Notes"], ["back"],
      ])
    filled.target = .multiple(of: 4)
    #expect(layOut(filled).pages.map(\.lines) == [["cover"], [], ["text"], ["back"]])
  }

  private func begun(_ text: String, lines: Int = 3) -> [LaidOutPage] {
    var paragraph = Paragraph(StyledText(text, plain), alignment: .justified, leading: 13)
    paragraph.initial = Initial(lines: lines, style: plain)
    return layOut(plan([part([.paragraph(paragraph)])])).pages
  }

  @Test func anInitialStandsOnTheLastOfItsLinesWhichKeepClearOfIt() {
    let words = Array(repeating: "mmmm", count: 30).joined(separator: " ")
    let frames = begun("Tmm " + words)[0].frames
    // As high as a capital of the text and two lines more: 10 + 26 / 0.65 points of size.
    guard case .line(let large) = frames[0].content else { return #expect(Bool(false)) }
    #expect(large.text == "T" && abs(large.width - 25) < 0.01)
    #expect(abs(frames[0].x - 19) < 0.01 && abs(frames[0].y - frames[3].y) < 0.01)
    #expect(frames[1...3].allSatisfy { abs($0.x - (20 + 25 - 1 + 2)) < 0.01 })
    #expect(frames[4...].allSatisfy { $0.x == 20 })
    guard case .line(let first) = frames[1].content else { return #expect(Bool(false)) }
    #expect(first.text.hasPrefix("mm mmmm"))
    #expect(abs(first.width - (150 - 26)) < 0.01)
  }

  @Test func aTextTooShortOrWithoutALetterHasNoInitial() {
    #expect(begun("Too short")[0].lines == ["Too short"])
    let words = Array(repeating: "mmmm", count: 30).joined(separator: " ")
    #expect(begun("1828 " + words)[0].lines[0].hasPrefix("1828 mmmm"))
    #expect(begun("L’été " + words)[0].lines[0] == "L’")
    #expect(begun("")[0].lines.isEmpty)
  }

  @Test func aBoxIsAsHighAsAskedAndHoldsItsTextHalfWayDown() {
    let box = Box([line("a"), line("b")], height: 60, padding: 5, thickness: 0.5, colour: .black)
    let pages = layOut(plan([part([.box(box)])])).pages
    let rules = pages[0].frames.compactMap { frame -> RuleMark? in
      if case .rule(let rule) = frame.content { rule } else { nil }
    }
    #expect(rules.map(\.length) == [150, 0.5, 0.5, 150])
    #expect(rules.map(\.thickness) == [0.5, 60, 60, 0.5])
    let lines = pages[0].frames.filter { if case .line = $0.content { true } else { false } }
    // Two lines of ten points in sixty: twenty above, and the baseline at 7.5 of the line.
    #expect(lines.map(\.y) == [57.5, 67.5] && lines.allSatisfy { $0.x == 25 })
  }

  @Test func foliosKeepTheirPlaceWhateverTheMarginsOfAPart() throws {
    var book = design
    book.folioPlace = .outside
    book.folioStyle = plain
    var wide = book
    wide.margins.inside = 10
    wide.margins.outside = 12
    wide.bookMargins = book.margins
    let parts = [book, wide, book, wide].map { design in
      DocumentPart(name: "part", design: design, blocks: [line("text")])
    }
    let pages = layOut(plan(parts)).pages
    let folios = pages.map { page in page.frames.first { $0.role == .artifact } }
    // Right pages: from the right edge inwards; left pages: from the left edge.
    #expect(folios[0]?.x == folios[2]?.x && folios[1]?.x == folios[3]?.x)
    #expect(folios[1]?.x == 30)
    let right = try #require(folios[2])
    guard case .line(let number) = right.content else { throw Missing() }
    #expect(abs(right.x + number.width - 170) < 0.01)
  }
}
