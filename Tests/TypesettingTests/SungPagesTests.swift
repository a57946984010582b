import Testing

@testable import Typesetting

/// Leaves are not turned while a song lasts.
@Suite struct SungPagesTests {
  /// Ten lines of ten points.
  private let depth = 100.0

  /// A song as slabs of its title and its stanzas.
  private func song(_ heights: [Double], isFirst: Bool = false) -> [Slab] {
    var title = Slab(height: 10)
    title.spaceBefore = isFirst ? 0 : 10
    return [title]
      + heights.enumerated().map { index, height in
        var stanza = Slab(height: height)
        stanza.spaceBefore = index == 0 ? 0 : 5
        stanza.breakBefore = index == 0 ? BreakCost.afterHeading : 400
        stanza.goesOn = index > 0
        return stanza
      }
  }

  private func pages(
    _ songs: [[Double]], fromRecto firstIsRecto: Bool, facing: Bool = false, less: Int = 0
  ) -> [PageBuilder.Page] {
    let slabs = songs.enumerated().flatMap { song($1, isFirst: $0 == 0) }
    let builder = PageBuilder(
      depth: depth, grid: nil, firstIsRecto: firstIsRecto, facesPages: facing, pagesLess: less)
    return builder.pages(of: slabs)
  }

  /// How many slabs stand on each page.
  private func counts(_ pages: [PageBuilder.Page]) -> [Int] { pages.map(\.slabs.count) }

  @Test func aSongIsPartedAcrossTheFoldRatherThanAtATurn() {
    // Three songs of a title and three stanzas, 75 points each.
    let songs = [[20.0, 20, 15], [20, 20, 15], [20, 20, 15]]
    // Left page first: the second song crosses the fold, and the third begins overleaf.
    let fromVerso = pages(songs, fromRecto: false)
    #expect(fromVerso.allSatisfy { !$0.partsText })
    #expect(fromVerso.count == 3)
    // Right page first: no song is begun that would have to be turned.
    let fromRecto = pages(songs, fromRecto: true)
    #expect(fromRecto.first?.slabs == 0..<4)
    #expect(fromRecto.allSatisfy { !$0.partsText })
  }

  @Test func aSongOfMoreThanAPageStandsOnAnOpening() {
    let songs = [[20.0, 20], [40, 40, 40, 30], [30, 30]]
    for side in [true, false] {
      let pages = pages(songs, fromRecto: side)
      #expect(pages.allSatisfy { !$0.partsText }, "from \(side ? "recto" : "verso")")
    }
  }

  @Test func aSongOfMoreThanAnOpeningIsTurnedBetweenStanzasAndTakesNoPageMore() {
    let pages = pages([[40.0, 40, 40, 40, 40, 40]], fromRecto: true)
    #expect(counts(pages) == [3, 2, 2])
    #expect(pages.allSatisfy { !$0.partsText })
  }

  @Test func onFacingPagesEveryBreakIsATurn() {
    let songs = [[20.0, 20], [20, 20, 20], [20, 20, 20]]
    #expect(pages(songs, fromRecto: false, facing: true).allSatisfy { !$0.partsText })
  }

  @Test func whereTheBookHasNoPageMoreTheSongIsTurnedAfterAll() {
    // 55 points, 60 and 60: two pages hold them only if the second song is parted.
    let songs = [[20.0, 20], [15, 15, 10], [15, 15, 10]]
    let wished = pages(songs, fromRecto: true)
    let fewer = pages(songs, fromRecto: true, less: 1)
    #expect(wished.count == 3 && wished.allSatisfy { !$0.partsText })
    #expect(fewer.count == 2 && fewer.count(where: \.partsText) == 1)
  }

  @Test func noHeadingIsTornFromItsSongToSaveAPage() {
    // 60 points each: one to a page, and no two fit on one.
    let songs = [[50.0], [50.0], [35, 10], [50.0]]
    for less in 0...3 {
      let pages = pages(songs, fromRecto: true, less: less)
      #expect(counts(pages) == [2, 2, 3, 2], "\(less) pages less")
    }
  }

  @Test func noSongThatAPageHoldsIsEverPartedAtATurn() {
    var dice = 7
    func roll(_ most: Int) -> Int {
      dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648
      return dice / 65_536 % most
    }
    for round in 0..<200 {
      let songs = (0..<3 + roll(9)).map { _ -> [Double] in
        let stanzas = (0..<1 + roll(4)).map { _ in Double(8 + roll(11)) }
        return stanzas
      }
      let pages = pages(songs, fromRecto: round % 2 == 0)
      #expect(pages.allSatisfy { !$0.partsText }, "round \(round): \(songs)")
      let slabs = pages.flatMap { Array($0.slabs) }
      #expect(slabs == Array(0..<songs.reduce(0) { $0 + 1 + $1.count }))
    }
  }

  @Test func ofAFolderNoLeafIsTurned() {
    let songs = [[20.0, 20], [15, 15, 10], [15, 15, 10]]
    let slabs = songs.enumerated().flatMap { song($1, isFirst: $0 == 0) }
    let pages = PageBuilder(depth: depth, grid: nil, turnsLeaves: false).pages(of: slabs)
    #expect(pages.count == 2 && pages.allSatisfy { !$0.partsText })
  }

  @Test func poemsInColumnsAreNotPartedAtATurnEither() {
    let songs = [[30.0, 30, 20], [30, 30, 20], [30, 30, 20], [30, 30, 20], [30, 30, 20]]
    let slabs = songs.enumerated().flatMap { song($1, isFirst: $0 == 0) }
    for side in [true, false] {
      let columns = PoemColumns(
        count: 2, depth: depth, firstDepth: 70, firstIsRecto: side, pagesLess: 0)
      let pages = columns.pages(of: slabs)
      #expect(pages.allSatisfy { !$0.partsPoem }, "from \(side ? "recto" : "verso")")
      #expect(pages.flatMap { $0.columns.flatMap(Array.init) } == Array(slabs.indices))
    }
  }

  @Test func theLastColumnsOfPoemsAreAboutEquallyLong() {
    let slabs = song([10], isFirst: true) + song([10]) + song([10]) + song([10])
    let columns = PoemColumns(
      count: 2, depth: depth, firstDepth: depth, firstIsRecto: true, pagesLess: 0)
    #expect(columns.pages(of: slabs).map(\.columns) == [[0..<4, 4..<8]])
  }

  @Test func linesOfNeighbouringColumnsStandSideBySide() {
    var line = Slab(height: 13)
    line.snaps = true
    var title = Slab(height: 19.5)
    title.spaceBefore = 39
    let slabs = PoemColumns.onGrid([title, title, line, line, title, line], 13)
    // Two lines of title are three of text, one is one and a half.
    #expect(slabs.map(\.spaceBefore) == [39, 39, 0, 0, 39, 6.5])
  }
}

/// Columns of verse share the measure as their lines want it.
@Suite struct VerseSharesTests {
  private func row(_ left: String, _ right: String) -> Block {
    var row = Row(
      [left, right].map { text in
        .init(.verse, [.paragraph(Paragraph(StyledText(text, plain), leading: 13))])
      }, gutter: 10)
    row.meaning = .table
    return .row(row)
  }

  private func part(_ blocks: [Block]) -> LaidOutPage {
    let design = PageDesign(
      size: Size(width: 250, height: 400),
      margins: Margins(inside: 20, outside: 20, head: 20, foot: 20))
    let typesetter = Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
    return typesetter.layOut(
      DocumentPlan(
        title: "", language: "en",
        parts: [DocumentPart(name: "texts", design: design, blocks: blocks)])
    ).document.pages[0]
  }

  /// Where a line stands.
  private func x(_ text: String, _ page: LaidOutPage) -> Double? {
    page.frames.first {
      if case .line(let line) = $0.content { line.text == text } else { false }
    }?.x
  }

  @Test func theColumnWithTheLongerLinesIsWiderInAllRows() throws {
    // 200 points without the gutter; letters are five points wide.
    let long = String(repeating: "m", count: 11) + " " + String(repeating: "n", count: 11)
    let page = part([row("short", "s1"), row(long, "s2"), row("short", "s3")])
    #expect(page.lines.count == 6 && page.lines.contains(long))
    let places = ["s1", "s2", "s3"].map { x($0, page) }
    #expect(Set(places).count == 1)
    #expect((places[0] ?? 0) > 20 + 100 + 10)
  }

  @Test func columnsAreEvenWhereNoLineIsTurnedOver() {
    let page = part([row("short", "s1"), row("rather longer", "s2")])
    #expect(abs((x("s1", page) ?? 0) - 130) < 0.01)
  }

  @Test func theColumnWithTheGreaterClaimKeepsItsLineBeforeTwoOfTheOther() {
    func places(claim: Int) -> (left: [String], right: [String]) {
      let long = { (letter: String) in
        String(repeating: letter, count: 11) + " " + String(repeating: letter, count: 11)
      }
      let rows = [row(long("m"), long("n")), row("short", long("o"))].map { block in
        guard case .row(var row) = block else { return block }
        row.cells[0].claim = claim
        return Block.row(row)
      }
      let lines = part(rows).lines
      return (
        lines.filter { $0 == long("m") }, lines.filter { [long("n"), long("o")].contains($0) }
      )
    }
    #expect(places(claim: 1).left.isEmpty && places(claim: 1).right.count == 2)
    #expect(places(claim: 3).left.count == 1 && places(claim: 3).right.isEmpty)
  }

  @Test func noColumnIsMadeWiderThanTheOtherCanBear() {
    let long = String(repeating: "m", count: 20) + " " + String(repeating: "n", count: 20)
    let page = part([row(long, "s1")])
    #expect(abs((x("s1", page) ?? 0) - 130) < 0.01)
  }
}
