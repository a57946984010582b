import Testing

@testable import Typesetting

@Suite("Breaking by total fit")
struct LinesTotalFitTests {
  @Test("The paper's paragraph breaks as published: 390 units wide")
  func paperAt390() {
    let lines = LineBreaker(rules: FrogKing.rules(tolerance: 1))
      .lines(of: FrogKing.items, measure: LineMeasure(390))
    #expect(
      FrogKing.lineEnds(lines) == [
        "one,", "beau-", "the", "aston-", "the", "an", "when", "out", "the", "a", "caught",
        "thing.",
      ])
    // The ratios of the optimum lines. Checked against a second implementation, tex-linebreak, whose
    // tests name p. 81 of Knuth’s “Digital Typography”, where the paper is reprinted; the last line
    // is 0.049 there, and with us set at its natural width.
    let published = [
      0.857, 0, 0.280, 1, 0.067, -0.278, 0.536, -0.167, 0.700, -0.176, 0.357, 0,
    ]
    for (line, ratio) in zip(lines, published) { #expect(abs(line.ratio - ratio) < 0.0006) }
  }

  @Test("The paper's paragraph needs no hyphens at 500 units")
  func paperAt500() {
    let lines = LineBreaker(rules: FrogKing.rules(tolerance: 1))
      .lines(of: FrogKing.items, measure: LineMeasure(500))
    #expect(lines.count == 10)
    #expect(lines.allSatisfy { !$0.isHyphenated && abs($0.ratio) < 0.8 })
    // As above; p. 82 of the reprint. The last line is 0.353 there.
    let published = [0.774, 0.179, 0.629, 0.545, 0, 0.079, 0.282, 0.294, 0.575, 0]
    for (line, ratio) in zip(lines, published) { #expect(abs(line.ratio - ratio) < 0.0006) }
  }

  @Test("One line more is had by looseness where the tolerance allows, one fewer where it fits")
  func looseness() {
    func count(_ looseness: Int, tolerance: Double) -> Int {
      LineBreaker(rules: FrogKing.rules(tolerance: tolerance, looseness: looseness))
        .lines(of: FrogKing.items, measure: LineMeasure(390)).count
    }
    #expect(count(0, tolerance: 2) == 12)
    #expect(count(1, tolerance: 2) == 13)
    #expect(count(1, tolerance: 1) == 12)
    #expect(count(-1, tolerance: 2) == 12)
  }

  @Test("A wish that cannot be had distorts no line")
  func vainLooseness() {
    var rules = FrogKing.rules(tolerance: 0.9, looseness: 9)
    rules.pretolerance = 1
    rules.emergencyStretch = 500
    let lines = LineBreaker(rules: rules).lines(of: FrogKing.items, measure: LineMeasure(500))
    #expect(lines.count < 13)
    #expect(lines.allSatisfy { $0.ratio <= 1 })
  }

  @Test(
    "No way of breaking at all is better than the one found",
    arguments: [
      BreakingRules.Mode.justified, .ragged(rag: 15), .centred(rag: 8), .balanced,
    ])
  func bruteForce(mode: BreakingRules.Mode) {
    var found = 0
    var unfit = 0
    for seed in 0..<300 {
      var numbers = SeededNumbers(seed: seed)
      let trial = Trial(&numbers, mode: mode)
      let lines = LineBreaker(rules: trial.rules).lines(of: trial.items, measure: trial.measure)
      let (best, overfull) = trial.oracle.best()
      let total = lines.reduce(0) { $0 + $1.demerits }
      if let best {
        found += 1
        #expect(abs(total - best) <= 1e-6 * max(1, best), "seed \(seed)")
        #expect(lines.allSatisfy { !$0.isOverfull }, "seed \(seed)")
      } else if trial.rules.maximumConsecutiveHyphens == nil {
        unfit += 1
        let excess = lines.reduce(0) { $0 + $1.overfullBy }
        #expect(abs(excess - overfull) < 1e-5, "seed \(seed)")
      }
    }
    #expect(found > 40 && unfit > 3)
  }

  /// A short paragraph with everything in it that a paragraph may have.
  struct Trial {
    var items: [LineItem] = []
    let measure: LineMeasure
    var rules: BreakingRules
    var oracle: BruteForce {
      BruteForce(items: items, measure: measure, rules: rules, tolerance: rules.tolerance)
    }

    init(_ numbers: inout SeededNumbers, mode: BreakingRules.Mode) {
      var breaks = 0
      let hangs = numbers.once(in: 2)
      while breaks < 8 {
        items.append(
          .box(
            Double(5 + numbers.next(20)), stretch: Double(numbers.next(3)) / 4,
            shrink: Double(numbers.next(3)) / 4, hangLeft: hangs ? Double(numbers.next(3)) : 0,
            hangRight: hangs ? Double(numbers.next(4)) : 0))
        switch numbers.next(8) {
        case 0: items.append(.penalty(50, width: 3, isHyphen: true, hangRight: hangs ? 2 : 0))
        case 1: items.append(.penalty(Double(numbers.next(200) - 60)))
        case 2: items += [.penalty(LineItem.never), .glue(4, stretch: 2, shrink: 1)]
        case 3: items += [.glue(3, stretch: 2, shrink: 1), .glue(1)]
        case 4 where numbers.once(in: 4): items.append(.forcedBreak)
        default: items.append(.glue(4, stretch: 3, shrink: 1.5))
        }
        breaks += 1
      }
      items.append(.box(Double(3 + numbers.next(20))))
      let base = Double(20 + numbers.next(70))
      measure =
        numbers.once(in: 3)
        ? LineMeasure(widths: [base - 8, base + 5, base]) : LineMeasure(base)
      rules = BreakingRules(
        mode: mode, pretolerance: -1, tolerance: Double(1 + numbers.next(3)), emergencyStretch: 0,
        consecutiveHyphenDemerits: 3_000, fitnessDemerits: Double(numbers.next(2)) * 4_000,
        maximumConsecutiveHyphens: numbers.once(in: 2) ? numbers.next(3) : nil,
        lastLineMinimum: .fraction(Double(numbers.next(3)) / 4))
    }
  }
}
