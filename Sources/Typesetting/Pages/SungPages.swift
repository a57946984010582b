/// Pages of sung texts: nobody turns a leaf while a song lasts.
///
/// Here the side of the leaf counts. A text that two facing pages hold is parted across the fold
/// rather than at a turn, and rather than that the pages before it end early; a longer one is
/// turned somewhere in any case, and costs no page for it.
extension PageBuilder {
  /// What it costs to turn a leaf inside a text that two facing pages hold; one page more, with its
  /// white, costs less.
  static let turnCost = 15_000.0
  /// What a page costs of which less than a quarter is filled.
  private static let barePageCost = 4_000.0
  /// A page is bare of which more than this share is white.
  private static let bareWhite = 0.75
  /// How many pages more than the fewest are tried; of a long cycle, half as many again.
  private static let mostPagesMore = 4

  /// Whether a leaf is turned after a page, counted from nought.
  func isTurned(after page: Int) -> Bool {
    turnsLeaves && (facesPages || firstIsRecto == (page % 2 == 0))
  }

  /// Before which slabs no leaf should be turned; nil where there are no sung texts.
  func sparedSlabs(of slabs: [Slab]) -> [Bool]? {
    guard slabs.contains(where: \.goesOn) else { return nil }
    return Self.sparedSlabs(of: slabs, opening: facesPages ? depth : 2 * depth)
  }

  /// Before which slabs no leaf should be turned: inside a text that an opening of a depth holds.
  static func sparedSlabs(of slabs: [Slab], opening: Double) -> [Bool] {
    var spared = [Bool](repeating: false, count: slabs.count)
    var start = 0
    for index in 1...slabs.count {
      if index < slabs.count {
        let slab = slabs[index]
        // Poems in columns are parted already; where, was decided there.
        if slab.breakBefore == BreakCost.forced { spared[index] = slab.goesOn }
        let isHeld = slab.breakBefore != BreakCost.forced && slab.breakBefore >= BreakCost.loneLine
        if isHeld || (slab.goesOn && slab.breakBefore != BreakCost.forced) { continue }
      }
      let height = slabs[start..<index].reduce(-slabs[start].spaceBefore) {
        $0 + $1.spaceBefore + $1.height
      }
      if height <= opening, slabs[start..<index].contains(where: \.goesOn) {
        for place in start + 1..<index { spared[place] = true }
      }
      start = index
    }
    return spared
  }

  private struct Step {
    var cost: Double
    var previous: Int
  }

  /// Where the pages of the cheapest sequence end, or of the cheapest that has so many pages less;
  /// never of fewer than there would be if turns cost nothing, lest anything else be torn.
  func ends(of slabs: [Slab], sparing spared: [Bool]) -> [Int] {
    let candidates = slabs.indices.map { self.candidates(from: $0, in: slabs) }
    let rounds = rounds(candidates, sparing: spared)
    let wished = Self.cheapest(of: rounds, upTo: slabs.count)
    var pages = wished
    if pagesLess > 0 {
      let free = [Bool](repeating: false, count: slabs.count)
      let least = Self.cheapest(of: self.rounds(candidates, sparing: free), upTo: slabs.count)
      pages = Self.cheapest(of: rounds, upTo: max(least, wished - pagesLess))
    }
    var ends: [Int] = []
    var end = slabs.count
    while pages > 0, let step = rounds[pages][end] {
      ends.append(end)
      end = step.previous
      pages -= 1
    }
    return ends.reversed()
  }

  /// The number of pages of the cheapest sequence that has no more than so many.
  private static func cheapest(of rounds: [[Step?]], upTo most: Int) -> Int {
    let known = rounds.indices.filter { (rounds[$0].last ?? nil) != nil }
    let cost = { (pages: Int) in (rounds[pages].last ?? nil)?.cost ?? .infinity }
    return known.filter { $0 <= most }.min { cost($0) < cost($1) } ?? known.first ?? 0
  }

  /// For each number of pages, the cheapest way to every slab.
  private func rounds(_ candidates: [[Candidate]], sparing spared: [Bool]) -> [[Step?]] {
    let count = candidates.count
    var rounds: [[Step?]] = [[Step(cost: 0, previous: 0)] + .init(repeating: nil, count: count)]
    var most = count
    while rounds.count <= most {
      let page = rounds.count - 1
      rounds.append(next(after: rounds[page], page: page, candidates, sparing: spared))
      if most == count, rounds[page + 1][count] != nil {
        most = min(count, page + 1 + max(Self.mostPagesMore, page / 2))
      }
    }
    return rounds
  }

  /// The cheapest way to every slab with one page more.
  private func next(
    after last: [Step?], page: Int, _ candidates: [[Candidate]], sparing spared: [Bool]
  ) -> [Step?] {
    var next = [Step?](repeating: nil, count: last.count)
    let isTurned = isTurned(after: page)
    for start in candidates.indices {
      guard let step = last[start] else { continue }
      for candidate in candidates[start] {
        var cost = step.cost + candidate.cost
        if candidate.isEnd {
          // A cycle ends well on a page that is about as full as the others.
          cost += candidate.white * candidate.white * Self.whiteCost
        } else if candidate.white > Self.bareWhite {
          cost += Self.barePageCost
        }
        if isTurned, candidate.end < spared.count, !candidate.isEnd, spared[candidate.end] {
          cost += Self.turnCost
        }
        if next[candidate.end].map({ cost < $0.cost }) ?? true {
          next[candidate.end] = Step(cost: cost, previous: start)
        }
      }
    }
    return next
  }
}
