import Testing

@testable import Typesetting

@Suite("Lines of hostile paragraphs")
struct LinesHostileTests {
  static let modes: [BreakingRules] = LinesPropertyTests.allModes

  private func lines(_ items: [LineItem], _ measure: Double, _ rules: BreakingRules)
    -> [BrokenLine]
  {
    LineBreaker(rules: rules).lines(of: items, measure: LineMeasure(measure))
  }

  @Test("Nothing to set makes no lines", arguments: modes)
  func empty(rules: BreakingRules) {
    #expect(lines([], 100, rules).isEmpty)
    #expect(lines([.glue(3), .penalty(0), .glue(3)], 100, rules).isEmpty)
    #expect(lines([LineItem](repeating: .penalty(0), count: 100_000), 100, rules).isEmpty)
    #expect(lines([.forcedBreak], 100, rules).map(\.content) == [0..<0])
  }

  @Test("One word wider than any paper makes one line that says so", arguments: modes)
  func oneWideBox(rules: BreakingRules) {
    let found = lines([.box(600_000)], 300, rules)
    #expect(found.map(\.overfullBy) == [599_700])
    let among = lines([.box(10), .glue(3), .box(900), .glue(3), .box(10)], 300, rules)
    #expect(among.map(\.overfullBy) == [0, 600, 0])
  }

  @Test("Eight thousand words in one paragraph are set, none lost", arguments: modes)
  func manyWords(rules: BreakingRules) {
    let items = LinesPropertyTests.paragraph(words: 8_000, seed: 1)
    let boxes = items.count { $0.kind == .box }
    for measure in [25.0, 298, 9_000] {
      let found = lines(items, measure, rules)
      #expect(found.reduce(0) { $0 + $1.content.count { items[$0].kind == .box } } == boxes)
    }
  }

  @Test("Breaks without width between them are bounded", arguments: modes)
  func noWidths(rules: BreakingRules) {
    let items = (0..<6_000).map { $0 % 2 == 0 ? LineItem.box(0) : .penalty(0) }
    #expect(lines(items, 10, rules).last?.contentEnd == 5_999)
    let penalties = [.box(10)] + [LineItem](repeating: .penalty(3), count: 50_000) + [.box(10)]
    #expect(lines(penalties, 15, rules).count == 2)
    let forced = [LineItem](repeating: .forcedBreak, count: 20_000) + [.box(1)]
    #expect(lines(forced, 15, rules).count == 20_001)
  }

  @Test("Lengths that are no lengths are nought", arguments: modes)
  func noNumbers(rules: BreakingRules) {
    let bad: [Double] = [.nan, -.infinity, .infinity, -5, 1e300, -0.0]
    var items: [LineItem] = []
    for first in bad {
      for second in bad {
        items += [
          .box(first, stretch: second, shrink: first, hangLeft: second, hangRight: first),
          .penalty(first, width: second, isHyphen: true, hangRight: first),
          .glue(second, stretch: first, shrink: second),
        ]
      }
    }
    for measure in bad + [100] {
      let found = lines(items, measure, rules)
      #expect(found.flatMap { $0.content.filter { items[$0].kind == .box } }.count == 36)
      for line in found {
        #expect(line.ratio.isFinite && line.naturalWidth.isFinite && line.overfullBy.isFinite)
      }
    }
  }

  @Test("Rules that make no sense still make lines")
  func senselessRules() {
    let items = LinesPropertyTests.paragraph(words: 80, seed: 2)
    for value in [Double.nan, -.infinity, .infinity, -1, 0] {
      for mode in [BreakingRules.Mode.justified, .ragged(rag: value), .centred(rag: value)] {
        let rules = BreakingRules(
          mode: mode, pretolerance: value, tolerance: value, emergencyStretch: value,
          linePenalty: value, consecutiveHyphenDemerits: value, fitnessDemerits: value,
          finalHyphenDemerits: value, maximumConsecutiveHyphens: value.isFinite ? Int(value) : 99,
          lastLineMinimum: .fraction(value), lastLineDemerits: value,
          looseness: value == .infinity ? .max : .min)
        let found = lines(items, 120, rules)
        #expect(found.last?.contentEnd == items.count)
      }
    }
  }

  @Test("A thousand different widths are kept to")
  func manyWidths() {
    let items = LinesPropertyTests.paragraph(words: 4_000, seed: 4)
    let widths = (0..<1_000).map { 120 + Double($0 % 7) * 10 }
    let found = LineBreaker().lines(of: items, measure: LineMeasure(widths: widths))
    #expect(found.enumerated().allSatisfy { $1.measure == widths[min($0, 999)] })
    #expect(found.allSatisfy { !$0.isOverfull })
  }
}
