import Testing

@testable import Imposition

@Suite struct FoldersTests {
  /// Pages on the faces of the closed folder, from the top down, two a panel.
  private func faces(_ ticket: JobTicket) throws -> [[Int?]] {
    let plan = try Imposer.plan(ticket)
    let leaves = try Bindery(plan: plan).leaves(plan.sheets[0].pieces[0], of: plan.sheets[0])
    return leaves.map { [$0.upper.page, $0.lower.page] }
  }

  private func leaves(_ ticket: JobTicket) throws -> [HeldLeaf] {
    let plan = try Imposer.plan(ticket)
    return try Bindery(plan: plan).leaves(plan.sheets[0].pieces[0], of: plan.sheets[0])
  }

  private func lieOnEachOther(_ one: HeldLeaf, _ other: HeldLeaf) -> Bool {
    abs(one.area.left - other.area.left) < 1e-9 && abs(one.area.right - other.area.right) < 1e-9
  }

  private func across(_ side: SheetSide?) -> [Int?] {
    (side?.pages ?? []).sorted { $0.frame.left < $1.frame.left }.map(\.page)
  }

  @Test func aHalfFoldIsABookOfFourPages() throws {
    #expect(try faces(ticket(.half, pages: 4)) == [[1, 2], [3, 4]])
    #expect(
      try leaves(ticket(.half, pages: 4)).allSatisfy { $0.upper.isUpright && $0.lower.isUpright })
  }

  @Test func aLetterOpensFromItsCoverToThreePagesSideBySide() throws {
    let job = ticket(.letter, pages: 6)
    // The cover, then the panel folded in, and the back below.
    #expect(try faces(job) == [[1, 2], [5, 4], [3, 6]])
    let plan = try Imposer.plan(job)
    #expect(across(plan.sheets[0].back) == [2, 3, 4] && across(plan.sheets[0].front) == [5, 6, 1])
    let folded = try leaves(job)
    #expect(folded[1].area.left > folded[0].area.left + 4, "its free edge stays off the fold")
    #expect(abs(folded[1].area.width - job.page.width + job.foldIn) < 1e-9)
    #expect(lieOnEachOther(folded[0], folded[2]))
  }

  @Test func aRollFoldWrapsPanelsThatGetNarrower() throws {
    let job = ticket(.roll, pages: 8)
    #expect(try faces(job) == [[1, 2], [7, 4], [5, 6], [3, 8]])
    let plan = try Imposer.plan(job)
    #expect(across(plan.sheets[0].back) == [2, 3, 4, 5])
    let widths = try leaves(job).map(\.area.width).sorted()
    #expect(abs(widths[0] - job.page.width + 2 * job.foldIn) < 1e-9)
    #expect(abs(widths[1] - job.page.width + job.foldIn) < 1e-9)
    #expect(abs(widths[2] - job.page.width) < 1e-9 && abs(widths[3] - job.page.width) < 1e-9)
  }

  @Test func aGateOpensInTheMiddle() throws {
    let job = ticket(.gate, pages: 6)
    let folded = try leaves(job)
    #expect(folded[0].upper.page == 6, "the back is one whole panel")
    // Turned over, the flaps show the first two pages and do not touch.
    let flaps = folded[1...].sorted { $0.area.left > $1.area.left }
    #expect(flaps.map(\.lower.page) == [1, 2])
    let between = flaps[0].area.left - flaps[1].area.right
    #expect(abs(between - 2 * job.foldIn) < 1e-9)
    #expect(across(try Imposer.plan(job).sheets[0].back) == [3, 4, 5])
  }

  @Test func aDoubleGateHidesFourPagesBehindItsFlaps() throws {
    var job = ticket(.gate, pages: 8)
    job.panels = 8
    #expect(try faces(job) == [[1, 5], [4, 2], [3, 7], [6, 8]])
    #expect(across(try Imposer.plan(job).sheets[0].back) == [4, 5, 6, 7])
    let folded = try leaves(job)
    #expect(folded[1].area.width < folded[0].area.width)
    #expect(folded[2].area.width < folded[3].area.width)
  }

  @Test func aLeporelloIsReadFromLeftToRightAndClosesToAndFro() throws {
    for pages in 4...24 {
      for isOneSided in [false, true] {
        var job = ticket(.leporello, pages: pages)
        job.page = .millimetres(60, 100)
        job.isOneSided = isOneSided
        let plan = try Imposer.plan(job)
        let panels = plan.sheets[0].front.pages.count
        func expected(_ range: ClosedRange<Int>) -> [Int?] { range.map { $0 <= pages ? $0 : nil } }
        #expect(across(plan.sheets[0].front) == expected(1...panels))
        if !isOneSided {
          #expect(across(plan.sheets[0].back) == expected(panels + 1...2 * panels))
        }
        let folded = try leaves(job)
        #expect(folded.count == panels)
        for (index, leaf) in folded.enumerated() {
          #expect(lieOnEachOther(leaf, folded[0]))
          // Every second panel lies on its face.
          let front = index % 2 == 0 ? leaf.upper : leaf.lower
          #expect(front.page == (index + 1 <= pages ? index + 1 : nil) && front.isPlanned)
          #expect(front.isUpright)
        }
      }
    }
    #expect(try faces(ticket(.zigzag, pages: 6)) == [[1, 6], [5, 2], [3, 4]])
  }

  @Test func aFolderReadFromTheRightHasItsCoverAtTheLeft() throws {
    var letter = ticket(.letter, pages: 6)
    letter.spine = .right
    #expect(try faces(letter) == [[1, 2], [5, 4], [3, 6]])
    let plan = try Imposer.plan(letter)
    #expect(across(plan.sheets[0].front) == [1, 6, 5] && across(plan.sheets[0].back) == [4, 3, 2])
    let folded = try leaves(letter)
    #expect(folded[1].area.right < folded[0].area.right - 4, "its free edge stays off the fold")
    var zigzag = ticket(.leporello, pages: 8)
    (zigzag.page, zigzag.spine) = (.millimetres(60, 100), .right)
    let panels = try Imposer.plan(zigzag)
    #expect(across(panels.sheets[0].front) == [4, 3, 2, 1])
    #expect(across(panels.sheets[0].back) == [8, 7, 6, 5])
    #expect(try faces(zigzag) == [[1, 8], [7, 2], [3, 6], [5, 4]])
  }

  @Test func bothSidesOfAFolderStandTheSameWayUpHoweverItIsTurned() throws {
    for scheme in [Scheme.half, .letter, .roll, .zigzag, .gate, .leporello] {
      for flip in [nil, Flip.long, .short] {
        for isLandscape in [true, false] {
          var job = ticket(scheme, pages: 4, landscape: isLandscape)
          job.flip = flip
          for leaf in try leaves(job) {
            #expect(leaf.upper.isUpright && leaf.lower.isUpright, "\(scheme)")
          }
        }
      }
    }
  }

  @Test func whatAFoldDoesNotMakeIsRefused() {
    #expect(throws: ImpositionError.tooManyPages(pages: 7, panels: 6, scheme: .letter)) {
      try Imposer.plan(ticket(.letter, pages: 7))
    }
    var job = ticket(.letter, pages: 6)
    job.panels = 8
    #expect(throws: ImpositionError.panels(8, scheme: .letter, possible: "6")) {
      try Imposer.plan(job)
    }
    #expect(throws: ImpositionError.noPages) { try Imposer.plan(ticket(.saddle, pages: 0)) }
    var odd = ticket(.saddle, pages: 8)
    odd.signature = 12
    #expect(throws: ImpositionError.self) { try Imposer.plan(odd) }
    odd.scheme = .perfect
    odd.signature = 6
    #expect(throws: ImpositionError.self) { try Imposer.plan(odd) }
  }
}
