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

  /// Where the pages of the cheapest sequence end, or of the cheapest that has so many pages less;
  /// never of fewer than there would be if turns cost nothing, lest anything else be torn.
  func ends(of slabs: [Slab], sparing spared: [Bool]) -> [Int] {
    let candidates = slabs.indices.map { self.candidates(from: $0, in: slabs) }
    let search = search(candidates, sparing: spared)
    var pages = Self.cheapest(of: search, upTo: slabs.count)
    if pagesLess > 0 {
      let free = self.search(candidates, sparing: .init(repeating: false, count: slabs.count))
      let least = Self.cheapest(of: free, upTo: slabs.count)
      pages = Self.cheapest(of: search, upTo: max(least, pages - pagesLess))
    }
    return search.ranges(of: pages).map(\.upperBound)
  }

  /// The number of pages of the cheapest sequence that has no more than so many.
  private static func cheapest(of search: RoundSearch, upTo most: Int) -> Int {
    let found = search.found
    return found.filter { $0.rounds <= most }.min { $0.cost < $1.cost }?.rounds
      ?? found.first?.rounds ?? 0
  }

  private func search(_ candidates: [[Candidate]], sparing spared: [Bool]) -> RoundSearch {
    RoundSearch(
      count: candidates.count, trying: { $0 + max(Self.mostPagesMore, ($0 - 1) / 2) }
    ) { page, start, found in
      let isTurned = isTurned(after: page)
      for candidate in candidates[start] {
        var cost = candidate.cost
        if candidate.isEnd {
          // A cycle ends well on a page that is about as full as the others.
          cost += candidate.white * candidate.white * Self.whiteCost
        } else if candidate.white > Self.bareWhite {
          cost += Self.barePageCost
        }
        if isTurned, candidate.end < spared.count, !candidate.isEnd, spared[candidate.end] {
          cost += Self.turnCost
        }
        found(candidate.end, cost)
      }
    }
  }
}
