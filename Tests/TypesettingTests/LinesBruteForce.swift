@testable import Typesetting

/// A generator of numbers that are always the same for a seed.
struct SeededNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number below the bound (xorshift64*, Vigna 2016).
  mutating func next(_ bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { next(times) == 0 }
}

/// Every way of breaking a paragraph, priced by the definitions, item by item: slow and plain.
struct BruteForce {
  let items: [LineItem]
  let measure: LineMeasure
  let rules: BreakingRules
  let tolerance: Double

  struct Line {
    var ratio = 0.0
    var length = 0.0
    var overfullBy = 0.0
    var isHyphenated = false
    var cost = 0.0
    var isForced = false
  }

  /// Where a line may end: at glue after a box, at a penalty, at the end.
  var legal: [Int] {
    let lastBox = items.lastIndex { $0.kind == .box } ?? 0
    return items.indices.filter { index in
      guard index <= lastBox else { return false }
      switch items[index].kind {
      case .box: return false
      case .glue: return index > 0 && items[index - 1].kind == .box
      case .penalty:
        return items[index].cost < LineItem.never
          && items[..<index].contains { $0.kind == .box }
      }
    }
  }

  /// One line, from its first box to its last.
  func line(number: Int, after: Int, to end: Int) -> Line? {
    guard let first = items[(after + 1)..<end].firstIndex(where: { $0.kind == .box }),
      let last = items[..<end].lastIndex(where: { $0.kind == .box })
    else { return nil }
    var width = 0.0
    var stretch = 0.0
    var shrink = 0.0
    for item in items[first...last] where item.kind != .penalty {
      width += item.width
      stretch += item.stretch
      shrink += item.shrink
    }
    var line = Line()
    width -= items[first].hangLeft
    if end < items.count, items[end].kind == .penalty {
      line.cost = items[end].cost
      line.isHyphenated = items[end].isHyphen
      line.isForced = items[end].isForcedBreak
    }
    if line.isHyphenated {
      width += items[end].width - items[end].hangRight
    } else {
      width -= items[last].hangRight
    }
    if end == items.count { line.isForced = true }
    line.length = width
    let room = measure.width(ofLine: number) - width
    switch rules.mode {
    case .ragged(let rag):
      (stretch, shrink) = (rag, 0)
    case .centred(let rag):
      (stretch, shrink) = (2 * rag, 0)
    case .balanced:
      (stretch, shrink) = (1e-9, 0)
    case .justified: break
    }
    if room < 0 {
      line.ratio = shrink > 0 ? max(room / shrink, -1) : -1
      line.overfullBy = max(0, -room - shrink)
      if line.overfullBy < 1e-6 { line.overfullBy = 0 }
    } else if room > 1e-6, !line.isForced {
      line.ratio = stretch > 0 ? room / stretch : .infinity
    }
    return line
  }

  /// The demerits of a way of breaking, or `nil` where the rules forbid it.
  func demerits(_ lines: [Line]) -> Double? {
    var total = 0.0
    var run = 0
    var previousClass = 1
    for (number, line) in lines.enumerated() {
      let measure = self.measure.width(ofLine: number)
      guard line.overfullBy == 0, line.ratio <= tolerance || rules.mode == .balanced else {
        return nil
      }
      let wasHyphenated = run > 0
      run = line.isHyphenated ? run + 1 : 0
      if let limit = rules.maximumConsecutiveHyphens, run > limit { return nil }
      if rules.mode == .balanced {
        let part = (measure - line.length) / measure
        total += 1e9 + 1_000 * max(0, part) * max(0, part) + (line.isForced ? -1e4 : line.cost)
      } else {
        let base = rules.linePenalty + 100 * abs(line.ratio * line.ratio * line.ratio)
        if line.isForced {
          total += base * base
        } else if line.cost < 0 {
          total += base * base - line.cost * line.cost
        } else {
          total += (base + line.cost) * (base + line.cost)
        }
      }
      var fitness = line.ratio < -0.5 ? 0 : line.ratio <= 0.5 ? 1 : line.ratio <= 1 ? 2 : 3
      if rules.mode == .balanced { fitness = 1 }
      if abs(fitness - previousClass) > 1 { total += rules.fitnessDemerits }
      previousClass = fitness
      if wasHyphenated, line.isHyphenated { total += rules.consecutiveHyphenDemerits }
      guard number == lines.count - 1 else { continue }
      if wasHyphenated { total += rules.finalHyphenDemerits }
      if case .fraction(let part) = rules.lastLineMinimum, line.length < part * measure {
        total += rules.lastLineDemerits * (1 - line.length / (part * measure))
      }
    }
    return total
  }

  /// The least demerits of any way, and the least sum of what sticks out of any way at all.
  func best() -> (demerits: Double?, overfull: Double) {
    let legal = legal
    let forced = Set(legal.filter { items[$0].isForcedBreak })
    let free = legal.filter { !forced.contains($0) }
    var least: Double?
    var leastOverfull = Double.infinity
    for subset in 0..<(1 << free.count) {
      var ends = free.indices.filter { subset >> $0 & 1 == 1 }.map { free[$0] }
      ends = (ends + forced).sorted() + [items.count]
      var lines: [Line] = []
      var after = -1
      for (number, end) in ends.enumerated() {
        guard let line = line(number: number, after: after, to: end) else { break }
        lines.append(line)
        after = end
      }
      guard lines.count == ends.count else { continue }
      leastOverfull = min(leastOverfull, lines.reduce(0) { $0 + $1.overfullBy })
      if let demerits = demerits(lines), demerits < least ?? .infinity { least = demerits }
    }
    return (least, leastOverfull)
  }
}
