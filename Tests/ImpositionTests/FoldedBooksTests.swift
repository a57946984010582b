import Foundation
import Testing

@testable import Imposition

/// A5 pages on paper that is large enough for anything.
func ticket(_ scheme: Scheme, pages: Int, landscape: Bool = true) -> JobTicket {
  let large = Extent.millimetres(1800, 1300)
  let paper = PaperSize(landscape ? large : large.turned)
  return JobTicket(scheme, on: paper, page: .millimetres(148, 210), pages: pages)
}

/// Binds every copy and sees that each page comes up in order, upright, on its own side, and in
/// the same place as all others, however deep its leaf lies.
func expectBook(_ ticket: JobTicket, sourceLocation: SourceLocation = #_sourceLocation) {
  for spine in Spine.allCases {
    var ticket = ticket
    ticket.spine = spine
    expectBound(ticket, sourceLocation)
  }
}

private func expectBound(_ ticket: JobTicket, _ sourceLocation: SourceLocation) {
  do {
    let plan = try Imposer.plan(ticket)
    let bindery = Bindery(plan: plan)
    for copy in 0..<plan.copies {
      try expectCopy(plan, bindery.book(copy: copy), sourceLocation)
    }
    for sheet in plan.sheets {
      for side in [sheet.front, sheet.back].compactMap({ $0 }) {
        try expectNoOverlap(side)
      }
    }
  } catch {
    Issue.record(
      "\(ticket.scheme) of \(ticket.pages), spine \(ticket.spine): \(error)",
      sourceLocation: sourceLocation)
  }
}

private func expectNoOverlap(_ side: SheetSide) throws {
  for (index, one) in side.pages.enumerated() {
    for other in side.pages[(index + 1)...] {
      let width = min(one.clip.right, other.clip.right) - max(one.clip.left, other.clip.left)
      let height = min(one.clip.top, other.clip.top) - max(one.clip.bottom, other.clip.bottom)
      if width > 0.01, height > 0.01 {
        throw BenchFault(description: "two pages are printed over each other")
      }
    }
  }
}

private func expectCopy(
  _ plan: SheetPlan, _ sections: [[HeldLeaf]], _ place: SourceLocation
) throws {
  let ticket = plan.ticket
  var read: [Int?] = []
  for section in sections {
    for (index, leaf) in section.enumerated() {
      let depth = min(index, section.count - 1 - index)
      for (face, isRecto) in [(leaf.upper, true), (leaf.lower, false)] {
        if !isRecto, ticket.isOneSided, !face.isPlanned { continue }
        guard face.isPlanned else { throw BenchFault(description: "a face nobody planned") }
        guard face.isUpright else {
          throw BenchFault(description: "page \(face.page ?? 0) stands on its head")
        }
        read.append(face.page)
        try expectPlace(face, leaf, depth, section, ticket, plan)
      }
    }
  }
  let expected: [Int?] = (1...read.count).map { $0 <= ticket.pages ? $0 : nil }
  if read != expected { throw BenchFault(description: "pages come up as \(read)") }
}

/// Every leaf lies one thickness of paper further from the back of the fold than the one around
/// it; the page must come to the same place all the same.
private func expectPlace(
  _ face: Face, _ leaf: HeldLeaf, _ depth: Int, _ section: [HeldLeaf], _ ticket: JobTicket,
  _ plan: SheetPlan
) throws {
  guard [.saddle, .perfect, .workAndTurn, .workAndTumble].contains(ticket.scheme) else { return }
  let gutter = ticket.gutter ?? (ticket.scheme == .perfect ? points(fromMillimetres: 6) : 0)
  let deepest = section.count / 2 - 1
  let thickness =
    ticket.creep.map { deepest > 0 ? $0 / Double(deepest) : 0 } ?? ticket.thickness
  let isAtLeft = ticket.spine == .left
  let spine = isAtLeft ? leaf.area.left : leaf.area.right
  let fromBack =
    (isAtLeft ? face.frame.left - spine : spine - face.frame.right) + Double(depth) * thickness
  guard abs(fromBack - gutter / 2) < 1e-6 else {
    throw BenchFault(description: "page \(face.page ?? 0) lies \(fromBack) from the back")
  }
  let head = section[0].upper.frame.top
  guard abs(face.frame.top - head) < 1e-6, abs(face.frame.height - ticket.page.height) < 1e-6
  else { throw BenchFault(description: "page \(face.page ?? 0) hangs low") }
  guard isAtLeft ? face.clip.left >= spine - 1e-6 : face.clip.right <= spine + 1e-6 else {
    throw BenchFault(description: "page \(face.page ?? 0) is printed over the fold")
  }
}

@Suite struct FoldedBooksTests {
  /// Everything in the long proof, every seventh number of pages otherwise.
  static let counts: [Int] =
    ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == nil
    ? Array(stride(from: 1, through: 96, by: 7)) + [4, 8, 16, 48, 96] : Array(1...96)

  @Test func saddleStitchedSheetsOpenInOrder() {
    for pages in Self.counts {
      for signature in [4, 8, 16, 32, 64] {
        var job = ticket(.saddle, pages: pages, landscape: pages % 2 == 0)
        job.signature = signature
        job.thickness = 0.3
        job.flip = [nil, .long, .short][pages % 3]
        job.copies = signature == 8 ? 2 : 1
        expectBook(job)
      }
    }
  }

  @Test func gatheredSectionsOpenInOrderWithASmallerOneAtTheEnd() {
    for pages in Self.counts {
      for signature in [4, 8, 12, 16, 20, 24, 32, 64] {
        var job = ticket(.perfect, pages: pages)
        job.signature = signature
        job.thickness = pages % 2 == 0 ? 0.25 : 0
        job.flip = [nil, .long, .short][pages % 3]
        expectBook(job)
      }
    }
    var sewn = ticket(.perfect, pages: 40)
    (sewn.signature, sewn.perSheet) = (16, 4)
    expectBook(sewn)
  }

  @Test func onePlateForBothSidesGivesTwoCopies() throws {
    for scheme in [Scheme.workAndTurn, .workAndTumble] {
      for pages in Self.counts {
        for signature in [4, 8, 16] {
          var job = ticket(scheme, pages: pages, landscape: pages % 2 == 0)
          job.signature = signature
          job.thickness = 0.2
          job.copies = signature == 4 ? 2 : 1
          expectBook(job)
        }
      }
      let plan = try Imposer.plan(ticket(scheme, pages: 16))
      #expect(plan.copies == 2 && plan.sheets.allSatisfy { $0.back == nil })
    }
  }

  @Test func cutPilesAreTheWholeInOrder() throws {
    for pages in Self.counts {
      for copies in [1, 2, 3, 4, 6] {
        for isOneSided in [false, true] {
          var job = ticket(.cutAndStack, pages: pages)
          (job.copies, job.isOneSided) = (copies, isOneSided)
          job.flip = [nil, .long, .short][pages % 3]
          expectBook(job)
        }
      }
      expectBook(ticket(.twoUp, pages: pages))
      expectBook(ticket(.fourUp, pages: pages, landscape: false))
    }
    #expect(try Imposer.plan(ticket(.twoUp, pages: 6)).copies == 2)
    #expect(try Imposer.plan(ticket(.fourUp, pages: 6)).copies == 4)
  }

  @Test func theOuterFormeOfSixteenPagesIsTheOneInTheBooks() throws {
    var job = ticket(.saddle, pages: 16)
    job.signature = 16
    let plan = try Imposer.plan(job)
    let pages = plan.sheets[0].front.pages
    let rows = [false, true].map { inverted in
      pages.filter { $0.isInverted == inverted }.sorted { $0.frame.left < $1.frame.left }
        .compactMap(\.page)
    }
    #expect(rows == [[4, 13, 16, 1], [5, 12, 9, 8]])
  }

  @Test func aBookBoundAtTheRightLiesAsInAMirror() throws {
    var job = ticket(.saddle, pages: 16)
    (job.signature, job.thickness) = (16, 0.3)
    let plan = try Imposer.plan(job)
    job.spine = .right
    let mirrored = try Imposer.plan(job)
    for (one, other) in [
      (plan.sheets[0].front, mirrored.sheets[0].front),
      (try #require(plan.sheets[0].back), try #require(mirrored.sheets[0].back)),
    ] {
      for (page, twin) in zip(one.pages, other.pages) {
        #expect(page.page == twin.page && page.isInverted == twin.isInverted)
        #expect(abs(page.frame.left + twin.frame.right - plan.extent.width) < 1e-9)
      }
    }
    let lowerRow = mirrored.sheets[0].front.pages.filter { !$0.isInverted }
      .sorted { $0.frame.left < $1.frame.left }
    #expect(lowerRow.map(\.page) == [1, 16, 13, 4])
  }

  @Test func creepSumsToTheThicknessOfThePaperInside() throws {
    for (pages, signature, sheetsInside) in [(48, 4, 11), (48, 8, 11), (96, 4, 23), (4, 4, 0)] {
      var job = ticket(.saddle, pages: pages)
      job.signature = signature
      job.thickness = 0.3
      let plan = try Imposer.plan(job)
      #expect(abs(plan.creep - 0.3 * Double(sheetsInside)) < 1e-9)
    }
    var measured = ticket(.saddle, pages: 48)
    measured.creep = 5.5
    let plan = try Imposer.plan(measured)
    let middle = (plan.extent.width) / 2
    let insides = plan.sheets.map { sheet in
      sheet.front.pages.map { abs($0.frame.centre.x - middle) }.min() ?? 0
    }
    for (outer, inner) in zip(insides, insides.dropFirst()) {
      #expect(abs(outer - inner - 0.5) < 1e-9, "eleven steps of half a point")
    }
    #expect(abs(insides[0] - (insides.last ?? 0) - 5.5) < 1e-9)
  }

  @Test func theLastPageMayStayAtTheBack() throws {
    var job = ticket(.saddle, pages: 10)
    job.blanks = .beforeLast
    let plan = try Imposer.plan(job)
    #expect(plan.blanks == 2)
    let outer = plan.sheets[0].front.pages.sorted { $0.frame.left < $1.frame.left }
    #expect(outer.map(\.page) == [10, 1])
    let book = try Bindery(plan: plan).book(copy: 0)[0]
    #expect(
      book.flatMap { [$0.upper.page, $0.lower.page] } == [1, 2, 3, 4, 5, 6, 7, 8, 9, nil, nil, 10])
  }
}
