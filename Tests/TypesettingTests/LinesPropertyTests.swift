import Testing

@testable import Typesetting

@Suite("Lines, whatever the paragraph")
struct LinesPropertyTests {
  /// Words of syllables, as Composition makes them.
  static func paragraph(words: Int, seed: Int, hyphens: Bool = true) -> [LineItem] {
    var numbers = SeededNumbers(seed: seed)
    var items: [LineItem] = []
    for word in 0..<words {
      if word > 0 {
        if numbers.once(in: 9) { items.append(.penalty(LineItem.never)) }
        items.append(.glue(2.5, stretch: 1.3, shrink: 0.8))
      }
      let syllables = 1 + numbers.next(4)
      for syllable in 0..<syllables {
        if syllable > 0, hyphens {
          items.append(.penalty(50, width: 3.3, isHyphen: true, hangRight: 1.5))
        }
        items.append(.box(Double(6 + numbers.next(10)), hangRight: Double(numbers.next(2))))
      }
    }
    return items
  }

  static let allModes: [BreakingRules] = [.justified, .ragged, .centred, .balanced]

  @Test("Every box stands in exactly one line, in order", arguments: allModes)
  func nothingLost(rules: BreakingRules) {
    for seed in 0..<25 {
      let items = Self.paragraph(words: 40, seed: seed)
      for measure in [15.0, 60, 118, 300] {
        let lines = LineBreaker(rules: rules).lines(of: items, measure: LineMeasure(measure))
        let set = lines.flatMap { $0.content.filter { items[$0].kind == .box } }
        #expect(set == items.indices.filter { items[$0].kind == .box })
        for line in lines {
          #expect(items[line.firstItem].kind == .box)
          #expect(line.contentEnd <= line.endItem)
        }
      }
    }
  }

  @Test("A line that sticks out says so, by how much; others keep the measure", arguments: allModes)
  func overfullIsMarked(rules: BreakingRules) {
    for seed in 0..<25 {
      let items = Self.paragraph(words: 30, seed: seed)
      for measure in [12.0, 33, 80, 200] {
        for line in LineBreaker(rules: rules).lines(of: items, measure: LineMeasure(measure)) {
          var width = -line.hangLeft - line.hangRight
          for index in line.content { width += line.width(of: items[index]) }
          if line.isHyphenated { width += items[line.endItem].width }
          #expect(width <= measure + line.overfullBy + 1e-5)
          if line.isOverfull { #expect(abs(width - measure - line.overfullBy) < 1e-5) }
        }
      }
    }
  }

  @Test("Justified lines but the last fill the measure exactly")
  func justifiedLinesFill() {
    let items = Self.paragraph(words: 200, seed: 5)
    let lines = LineBreaker().lines(of: items, measure: LineMeasure(250))
    for line in lines.dropLast() {
      let set = line.content.reduce(0.0) { $0 + line.width(of: items[$1]) }
      let hyphen = line.isHyphenated ? items[line.endItem].width : 0
      let width = set + hyphen - line.hangLeft - line.hangRight
      #expect(abs(width - 250) < 1e-5)
    }
  }

  @Test("No more hyphens in succession than allowed", arguments: [0, 1, 2, 3])
  func hyphenLimit(limit: Int) {
    var longest = 0
    for seed in 0..<80 {
      var rules = BreakingRules.justified
      rules.maximumConsecutiveHyphens = limit
      rules.consecutiveHyphenDemerits = 0
      rules.pretolerance = -1
      let items = Self.paragraph(words: 50, seed: seed)
      var run = 0
      for line in LineBreaker(rules: rules).lines(of: items, measure: LineMeasure(52)) {
        run = line.isHyphenated ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    #expect(longest == limit)
  }

  @Test("A balanced title has the fewest lines, and they are nearly equal")
  func balancedTitles() {
    var lopsided = 0
    for seed in 0..<100 {
      let items = Self.paragraph(words: 9, seed: seed, hyphens: false)
      let lines = LineBreaker(rules: .balanced).lines(of: items, measure: LineMeasure(180))
      var greedy = BreakingRules.balanced
      greedy.mode = .ragged(rag: 1e6)
      greedy.linePenalty = 1e6
      let fewest = LineBreaker(rules: greedy).lines(of: items, measure: LineMeasure(180)).count
      #expect(lines.count == fewest)
      let lengths = lines.map(\.naturalWidth)
      if (lengths.max() ?? 0) - (lengths.min() ?? 0) > 60 { lopsided += 1 }
    }
    #expect(lopsided < 5)
  }

  @Test("Forced breaks end lines; two in succession leave an empty one")
  func forcedBreaks() {
    let items: [LineItem] = [
      .box(20), .glue(3), .box(20), .forcedBreak, .forcedBreak, .box(30), .glue(3), .forcedBreak,
      .box(10),
    ]
    for rules in Self.allModes {
      let lines = LineBreaker(rules: rules).lines(of: items, measure: LineMeasure(100))
      #expect(lines.map(\.content) == [0..<3, 4..<4, 5..<6, 8..<9])
      #expect(lines.map(\.naturalWidth) == [43, 0, 30, 10])
      #expect(lines.allSatisfy { $0.ratio == 0 })
    }
  }

  @Test("A lonely last word is avoided when the lines allow it")
  func lastLine() {
    var items: [LineItem] = []
    for word in 0..<21 {
      if word > 0 { items.append(.glue(3, stretch: 2, shrink: 1)) }
      items.append(.box(word == 20 ? 4 : 17))
    }
    var rules = BreakingRules.ragged
    rules.mode = .ragged(rag: 40)
    rules.lastLineDemerits = 0
    let measure = LineMeasure(97)
    let careless = LineBreaker(rules: rules).lines(of: items, measure: measure)
    #expect(careless.last?.naturalWidth == 4)
    rules.lastLineDemerits = 100_000
    rules.lastLineMinimum = .points(20)
    let careful = LineBreaker(rules: rules).lines(of: items, measure: measure)
    #expect((careful.last?.naturalWidth ?? 0) >= 20)
  }

  @Test("Widths by line: the first line's indent is kept, the last width repeats")
  func widths() {
    let items = Self.paragraph(words: 120, seed: 3)
    let measure = LineMeasure(widths: [180, 120, 120, 200])
    let lines = LineBreaker().lines(of: items, measure: measure)
    #expect(lines.prefix(5).map(\.measure) == [180, 120, 120, 200, 200])
    #expect(lines.dropLast().allSatisfy { !$0.isOverfull && $0.ratio < 4 })
  }
}
