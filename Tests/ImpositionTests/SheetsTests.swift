import Foundation
import Testing

@testable import Imposition

@Suite struct SheetsTests {
  private func job(_ scheme: Scheme, on paper: String, pages: Int) throws -> JobTicket {
    JobTicket(
      scheme, on: try #require(PaperSize(paper)), page: .millimetres(148, 210), pages: pages)
  }

  @Test func paperIsKnownByNameOrByItsMeasures() {
    #expect(PaperSize("sra3")?.extent == .millimetres(320, 450))
    #expect(PaperSize("Tabloid")?.extent == .millimetres(279.4, 431.8))
    #expect(PaperSize("450x320 mm")?.extent == .millimetres(450, 320))
    #expect(PaperSize("450 × 320")?.extent == .millimetres(450, 320))
    #expect(PaperSize("12x18in")?.extent == Extent(width: 864, height: 1296))
    for text in ["", "A99", "0x0", "-3x4", "1e9x3", "320", "x", "nanxnan", "infx3", "3x3 furlong"] {
      #expect(PaperSize(text) == nil, "\(text)")
    }
  }

  @Test func aSheetLiesAsThePiecesFitBest() throws {
    #expect(try Imposer.plan(job(.saddle, on: "A4", pages: 8)).extent == .millimetres(297, 210))
    var two = try job(.saddle, on: "SRA3", pages: 8)
    two.copies = 0
    let plan = try Imposer.plan(two)
    #expect(plan.extent == .millimetres(320, 450) && plan.copies == 2)
    two.scheme = .twoUp
    #expect(try Imposer.plan(two).extent == .millimetres(450, 320))
    #expect(try Imposer.plan(job(.fourUp, on: "SRA3", pages: 2)).extent == .millimetres(320, 450))
  }

  @Test func whatDoesNotFitNamesTheSheetThatWould() throws {
    #expect {
      try Imposer.plan(job(.saddle, on: "A5", pages: 8))
    } throws: { error in
      guard case .doesNotFit(_, _, "A4")? = error as? ImpositionError else { return false }
      return true
    }
    var fixed = try job(.saddle, on: "210x297", pages: 8)
    #expect(throws: ImpositionError.self) { try Imposer.plan(fixed) }
    fixed.gutter = -3
    #expect(throws: ImpositionError.self) { try Imposer.plan(fixed) }
  }

  @Test func theEdgeToFlipAboutIsTheOneThatTurnsTheSheetAsPlanned() throws {
    let landscape = try Imposer.plan(job(.saddle, on: "A4", pages: 8))
    #expect(landscape.turn == .likeALeaf && landscape.flip == .short)
    var job = try job(.saddle, on: "A4", pages: 8)
    job.flip = .long
    let long = try Imposer.plan(job)
    #expect(long.turn == .footOverHead && long.flip == .long)
    #expect(long.sheets[0].back?.pages.allSatisfy(\.isInverted) == true)
  }

  @Test func marksStandOffThePagesAndWithinTheSheet() throws {
    for scheme in Scheme.allCases {
      let scarce = [.half, .letter, .roll, .zigzag, .gate].contains(scheme)
      var job = try job(scheme, on: "1000x700", pages: scarce ? 4 : 12)
      if scheme == .cutAndStack { job.copies = 4 }
      job.thickness = 0.3
      job.job = "Ay Laçın"
      let plan = try Imposer.plan(job)
      for sheet in plan.sheets {
        for side in [sheet.front, sheet.back].compactMap({ $0 }) {
          let marks = side.marks
          let lines = (marks.crops + marks.folds).flatMap { [$0.from, $0.to] }
          let ends = lines + marks.crosses + marks.strokes.joined()
          #expect(!marks.crops.isEmpty && !marks.strokes.isEmpty && marks.crosses.count == 4)
          #expect(marks.patches.count >= 8)
          for point in ends {
            #expect(point.x > 0 && point.y > 0)
            #expect(point.x < plan.extent.width && point.y < plan.extent.height)
            for page in side.pages {
              let clip = page.clip
              let inside =
                point.x > clip.left + 0.01 && point.x < clip.right - 0.01
                && point.y > clip.bottom + 0.01 && point.y < clip.top - 0.01
              #expect(!inside, "\(scheme): a mark is printed on page \(page.page ?? 0)")
            }
          }
        }
      }
    }
  }

  @Test func aSheetWithoutRoomForMarksSaysSo() throws {
    let plan = try Imposer.plan(job(.saddle, on: "A4", pages: 8))
    #expect(plan.notes.contains("the sheet has no room for marks"))
    #expect(plan.notes.contains("the sheet is too small for the whole bleed"))
    var bare = try job(.saddle, on: "SRA3", pages: 8)
    bare.marks = []
    #expect(try Imposer.plan(bare).sheets[0].front.marks == Marks())
  }

  @Test func everyPlotterLetterIsMadeOfWholeStrokes() {
    for (letter, code) in PlotterLetters.codes {
      for stroke in code.split(separator: " ") {
        #expect(stroke.count % 2 == 0 && stroke.count >= 4, "\(letter)")
        #expect(stroke.allSatisfy { ("0"..."6").contains($0) }, "\(letter)")
      }
    }
    let shown = PlotterLetters("Şuşa Ж ✗").strokes(at: Point(x: 0, y: 0), size: 6)
    #expect(shown.joined().allSatisfy { (0...66).contains($0.x) && (0...6).contains($0.y) })
  }

  @Test func stepsOnTheSpinesGoDownFromSectionToSection() throws {
    let plan = try Imposer.plan(job(.perfect, on: "B1", pages: 80))
    let tops = plan.sheets.compactMap { $0.front.marks.collation.first?.top }
    #expect(tops.count == 5)
    #expect(zip(tops, tops.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func theDummySaysWhatToDoInWordsAndAsADrawing() throws {
    var job = try job(.saddle, on: "SRA2", pages: 16)
    job.signature = 16
    job.job = "<Gala> & co"
    let dummy = FoldingDummy(try Imposer.plan(job))
    #expect(
      dummy.text == """
        <Gala> & co: saddle stitch, 16 pages on 1 sheet (SRA2, 640 × 450 mm)

        Sheet 1 of 1
          front     5   12    9    8
                    v   vv    v    v
                    4   13   16    1
          back      7   10   11    6
                    v   vv   vv    v
                    2   15   14    3
          print both sides, flipping about the short edge
          fold 1: the left part behind the rest, 299.0 mm from the piece's left (the front up)
          fold 2: the upper part behind the rest, 213.0 mm from the piece's foot
          fold 3: the left part behind the rest, 450.0 mm from the piece's left

        Stick each sheet into the middle of the one before it, stitch through the fold, and trim
        head, foot and fore-edge.

        """)
    #expect(dummy.drawing.contains("&lt;Gala&gt; &amp; co"))
    #expect(dummy.drawing.components(separatedBy: "rotate(180)").count == 9)
  }
}
