/// The cheapest ways through slabs, told apart by how many pages or columns they take: for what one
/// costs may depend on which it is, the page before a turn or the one after.
struct RoundSearch {
  private struct Step {
    var cost: Double
    var previous: Int
  }

  /// For each number of rounds, the cheapest way to every slab; nil where none leads.
  private var rounds: [[Step?]]

  /// Tries rounds until the last slab is reached, and some more.
  ///
  /// - Parameters:
  ///   - count: how many slabs there are.
  ///   - most: how many rounds are tried at most, from the fewest that reach the last slab.
  ///   - visit: names, for a round counted from nought and the slab it begins with, every slab
  ///     that may follow it, and what the round then costs.
  init(
    count: Int, trying most: (_ fewest: Int) -> Int,
    visit: (_ round: Int, _ start: Int, _ found: (_ end: Int, _ cost: Double) -> Void) -> Void
  ) {
    rounds = [[Step(cost: 0, previous: 0)] + .init(repeating: nil, count: count)]
    var last = count
    while rounds.count <= last {
      let round = rounds.count - 1
      var next = [Step?](repeating: nil, count: count + 1)
      for start in 0..<count {
        guard let step = rounds[round][start] else { continue }
        visit(round, start) { end, cost in
          let cost = step.cost + cost
          if next[end].map({ cost < $0.cost }) ?? true {
            next[end] = Step(cost: cost, previous: start)
          }
        }
      }
      rounds.append(next)
      if last == count, next[count] != nil { last = min(count, most(round + 1)) }
    }
  }

  /// The numbers of rounds that reach the last slab, with what the cheapest way costs.
  var found: [(rounds: Int, cost: Double)] {
    rounds.indices.compactMap { number in (rounds[number].last ?? nil).map { (number, $0.cost) } }
  }

  /// The slabs of each round of the cheapest way of so many.
  func ranges(of number: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var end = rounds[0].count - 1
    for round in stride(from: number, to: 0, by: -1) {
      guard let step = rounds[round][end] else { break }
      ranges.append(step.previous..<end)
      end = step.previous
    }
    return ranges.reversed()
  }
}
