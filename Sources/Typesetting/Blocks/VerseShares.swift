/// Finds how columns of verse share the measure: evenly, unless fewer lines are turned over
/// otherwise, and those of the text as it is sung before those of a translation. The shares are one
/// for a whole part, so that its columns stand on one axis.
struct VerseShares {
  let setter: ParagraphSetter

  /// How much wider or narrower than an even share a column may be, as a share of that, in steps.
  private static let step = 0.02
  private static let steps = 11

  /// The shares by the number of columns; only of columns that are better not of one width.
  func shares(of blocks: [Block], measure: Double) -> [Int: [Double]] {
    var lines: [Int: [[Line]]] = [:]
    var gutters: [Int: Double] = [:]
    collect(blocks, into: &lines, &gutters)
    return lines.reduce(into: [:]) { shares, entry in
      let count = entry.key
      let room = measure - (gutters[count] ?? 0) * Double(count - 1)
      if let found = best(of: entry.value.map { $0.sorted { $0.width < $1.width } }, room: room) {
        shares[count] = found
      }
    }
  }

  /// A line of verse.
  private struct Line {
    var width: Double
    /// What it weighs if it is turned over.
    var claim: Int
  }

  /// The lines in each column of verse.
  private func collect(
    _ blocks: [Block], into lines: inout [Int: [[Line]]], _ gutters: inout [Int: Double]
  ) {
    for block in blocks {
      switch block {
      case .group(let group): collect(group.blocks, into: &lines, &gutters)
      case .row(let row):
        let cells = row.cells.filter { $0.width == .verse }
        // Titles over the columns may break; only verse should not.
        guard cells.count > 1, row.meaning == .table else { continue }
        var widths = lines[cells.count] ?? .init(repeating: [], count: cells.count)
        for (index, cell) in cells.enumerated() {
          widths[index] += self.widths(of: cell.blocks).map { Line(width: $0, claim: cell.claim) }
        }
        lines[cells.count] = widths
        gutters[cells.count] = row.gutter
      default: break
      }
    }
  }

  private func widths(of blocks: [Block]) -> [Double] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [setter.naturalWidth(of: paragraph)]
      case .group(let group): widths(of: group.blocks)
      default: [Double]()
      }
    }
  }

  /// The shares with which fewest lines are turned over, of those the most even; nil for even ones.
  private func best(of lines: [[Line]], room: Double) -> [Double]? {
    let even = [Double](repeating: 1 / Double(lines.count), count: lines.count)
    var best = even
    var fewest = turned(lines, even, room)
    // What one column gains the others lose; with three, each is tried against the two others.
    for steps in 1...Self.steps where fewest > 0 {
      for gaining in lines.indices {
        for others in losers(of: gaining, count: lines.count) {
          var shares = even
          let gain = Double(steps) * Self.step / Double(lines.count)
          shares[gaining] += gain
          for other in others { shares[other] -= gain / Double(others.count) }
          let turned = turned(lines, shares, room)
          if turned < fewest { (best, fewest) = (shares, turned) }
        }
      }
    }
    return best == even ? nil : best
  }

  /// Which columns may give to one: each of the others, or all of them.
  private func losers(of gaining: Int, count: Int) -> [[Int]] {
    let others = (0..<count).filter { $0 != gaining }
    return others.count == 1 ? [others] : [others] + others.map { [$0] }
  }

  /// What the lines weigh that are wider than their column.
  private func turned(_ lines: [[Line]], _ shares: [Double], _ room: Double) -> Int {
    zip(lines, shares).reduce(0) { sum, column in
      let width = column.1 * room + 0.01
      return sum + column.0.reversed().prefix { $0.width > width }.reduce(0) { $0 + $1.claim }
    }
  }
}
