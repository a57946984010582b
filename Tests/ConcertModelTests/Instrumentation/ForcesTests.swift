import Testing

@testable import ConcertModel

@Suite struct ForcesTests {
  private func read(_ formula: String) throws -> Instrumentation {
    try Instrumentation.read(formula).instrumentation
  }

  @Test func aWorkFitsWhereEverySectionIsLargeEnough() throws {
    let bound = try read("2222-2200-str")
    for (formula, fits) in [
      ("2222-2200-str", true), ("1 2[1.Eh] 2 2 - 2 0 0 0 - str", true), ("str", true),
      ("2222-2200-timp-str", false), ("3222-2200-str", false), ("2222-2201-str", false),
      ("2222-2200-hp-str", false), ("2222-2200-str-opt hp", true),
      ("2222-2200-tar-str", false), ("2 2 3[1.2.opt bcl] 2 - 2 0 0 0 - str", true),
    ] {
      #expect(try read(formula).fits(within: bound, instruments: false) == fits, "\(formula)")
    }
    #expect(try !read("2222-2200-str").fits(within: read("2222-2200"), instruments: false))
  }

  @Test func whereTheBoundNamesInstrumentsTheyMustBeThere() throws {
    let bound = try read("2[1.2/pic] 2 2 2 - 2 2 0 0 - str")
    #expect(try read("2[1.2/pic] 2 2 2 - 2 2 0 0 - str").fits(within: bound))
    #expect(try read("2[1.pic] 2 2 2 - 2 2 0 0 - str").fits(within: bound))
    #expect(try !read("2 2[1.Eh] 2 2 - 2 2 0 0 - str").fits(within: bound))
  }

  @Test func fittingIsReflexiveAndHoldsForTheTotalOfAny() throws {
    for seed in 1...80 {
      var maker = FormulaMaker(seed: UInt64(seed))
      let works = [maker.instrumentation(), maker.instrumentation(), maker.instrumentation()]
      let total = Instrumentation.total(works)
      for work in works {
        #expect(work.fits(within: work))
        #expect(work.fits(within: total), "seed \(seed)")
        for section in OrchestraSection.allCases where section.isSeated {
          #expect(total.chairs(in: section).count >= work.chairs(in: section).count)
        }
      }
      for section in OrchestraSection.allCases where section.isSeated {
        let most = works.map { $0.chairs(in: section).count }.max() ?? 0
        #expect(total.chairs(in: section).count == most)
      }
    }
  }

  @Test func aProgrammeNeedsTheMostOfEachSectionAndResolvesItsDoublings() throws {
    let total = Instrumentation.total([
      try read("2 2 2 2 - 2 2 0 0 - tmp - str"),
      try read("3[1.2.pic] 2[1.Eh] 2[1.2/bcl] 2 - 4 2 3 1 - tmp+3 - hp - str(14.12.10.8.6)"),
      try read("2[1.2/afl] 3[1.2.Eh] 2 3[1.2.cbn] - 4 3 3 0 - tmp+2 - 2hp - str(12.10.8.6.4)"),
    ])
    #expect(
      total.written(in: .daniels).text
        == "3[1.2/afl.pic] 3[1.2.Eh] 2[1.2/bcl] 3[1.2.cbn] - 4 3 3 1 - tmp+3 - 2hp - "
        + "str(14.12.10.8.6)")
  }

  @Test func whoIsMissingIsToldByChairAndByDoubling() throws {
    let there = try read("2[1.2/pic] 2 2 2 - 4 2 3 1 - tmp+2 - str(12.10.8.6.4)")
    let missing = there.shortfall(
      of: try read("3[1.2.3/pic] 2[1.2/Eh] 2 2 - 4 2 3 1 - tmp+3 - hp - str(14.10.8.6.5)"))
    #expect(missing.uncovered.map(\.instrument) == ["flute", "percussion", "harp"])
    #expect(missing.doublings.map(\.missing) == [["cor anglais"]])
    #expect(missing.strings == [2, 0, 0, 0, 1])
    #expect(there.shortfall(of: there).isEmpty)
  }

  @Test func aDoublerIsKeptForTheChairThatNeedsOne() throws {
    // The first flautist also plays the piccolo; the third chair must not lack it for that.
    let players: [Shortfall.Player] = [
      .init(section: .flute, instruments: ["flute", "piccolo"]),
      .init(section: .flute, instruments: ["flute"]),
    ]
    let missing = Shortfall(
      of: try read("2[1.2/pic] 0 0 0 - 0 0 0 0"), players: players, strength: nil)
    #expect(missing.isEmpty)
  }
}
