/// Shares poems out to columns and pages so that no leaf is turned inside one, and columns are
/// about equally full.
struct PoemColumns {
  /// How many columns stand on a page.
  let count: Int
  /// Depth of a page, in points.
  let depth: Double
  /// What is left of the page they begin on, in points.
  let firstDepth: Double
  /// Whether the page they begin on is a right-hand one, after which a leaf is turned.
  let firstIsRecto: Bool
  /// Whether there are leaves to turn; a folder has none.
  var turnsLeaves = true
  /// By how many pages they are set on fewer than it would take to turn no leaf in a poem.
  let pagesLess: Int
  /// A page at whose foot there is to be room for what follows, so many points deep.
  var reserved: (page: Int, depth: Double)?

  /// What one page more costs, as `PageBuilder` counts.
  private static let pageCost = 5_000.0
  /// What a column costs that is left white, by the square of its white.
  private static let whiteCost = 1_000.0
  /// How many pages more than the fewest are tried.
  private static let mostPagesMore = 3

  /// A page of columns.
  struct Page {
    var columns: [Range<Int>]
    /// Whether a leaf is turned before it inside a poem that two facing pages would hold.
    var partsPoem: Bool
  }

  /// Where a column may end.
  private struct Ending {
    var end: Int
    /// How deep it is then.
    var height: Double
    /// The same without the white between its slabs: of that no column is fuller.
    var text: Double
  }

  func pages(of slabs: [Slab]) -> [Page] {
    guard !slabs.isEmpty, depth < .infinity else { return [] }
    let spared = PageBuilder.sparedSlabs(of: slabs, opening: 2 * Double(count) * depth)
    let ranges = columns(of: slabs, sparing: spared)
    return stride(from: 0, to: ranges.count, by: count).map { first in
      let columns = Array(ranges[first..<min(first + count, ranges.count)])
      let parts = first > 0 && isTurned(after: first - 1) && spared[columns[0].lowerBound]
      return Page(columns: columns, partsPoem: parts)
    }
  }

  /// Whether a leaf is turned after a column, counted from nought.
  private func isTurned(after column: Int) -> Bool {
    turnsLeaves && (column + 1) % count == 0 && firstIsRecto == (column / count % 2 == 0)
  }

  /// The slabs of each column in the cheapest sequence of columns; of no fewer pages than there
  /// would be if turns cost nothing.
  private func columns(of slabs: [Slab], sparing spared: [Bool]) -> [Range<Int>] {
    let ends = slabs.indices.map { self.ends(from: $0, slabs) }
    let search = search(slabs, ends, sparing: spared)
    var columns = cheapest(of: search, upTo: slabs.count)
    if pagesLess > 0 {
      let free = self.search(slabs, ends, sparing: .init(repeating: false, count: slabs.count))
      let least = cheapest(of: free, upTo: slabs.count)
      columns = cheapest(of: search, upTo: max(pages(of: least), pages(of: columns) - pagesLess))
    }
    return search.ranges(of: columns)
  }

  /// How many pages so many columns take.
  private func pages(of columns: Int) -> Int { (columns + count - 1) / count }

  /// The number of columns of the cheapest sequence on no more than so many pages.
  private func cheapest(of search: RoundSearch, upTo most: Int) -> Int {
    let found = search.found
    // Columns of the last page that hold nothing are white.
    let cost = { (way: (rounds: Int, cost: Double)) in
      way.cost + Double(self.pages(of: way.rounds) * self.count - way.rounds) * Self.whiteCost
    }
    return found.filter { pages(of: $0.rounds) <= most }.min { cost($0) < cost($1) }?.rounds
      ?? found.first?.rounds ?? 0
  }

  private func search(
    _ slabs: [Slab], _ ends: [[Ending]], sparing spared: [Bool]
  ) -> RoundSearch {
    RoundSearch(
      count: slabs.count, trying: { (($0 - 1) / count + 1 + Self.mostPagesMore) * count }
    ) { column, start, found in
      var limit = column < count ? firstDepth : depth
      if let reserved, column / count == reserved.page { limit -= reserved.depth }
      let isTurned = isTurned(after: column)
      for ending in ends[start] {
        let end = ending.end
        // One slab always goes in a column, else nothing could.
        if ending.height > limit + 0.01, end > start + 1 { break }
        let white = max(0, 1 - ending.text / depth)
        var cost = white * white * Self.whiteCost
        if column % count == 0 { cost += Self.pageCost }
        if end < slabs.count {
          cost += max(0, slabs[end].breakBefore)
          if isTurned, spared[end] { cost += PageBuilder.turnCost }
        }
        found(end, cost)
      }
    }
  }

  /// Where a column may end that begins with a slab.
  private func ends(from start: Int, _ slabs: [Slab]) -> [Ending] {
    var found: [Ending] = []
    var height = 0.0
    var text = 0.0
    for index in start..<slabs.count {
      height += (index > start ? slabs[index].spaceBefore : 0) + slabs[index].height
      text += slabs[index].height
      if height > depth + 0.01, index > start { break }
      found.append(Ending(end: index + 1, height: height, text: text))
    }
    return found
  }

  /// The slabs with so much white under headings of two lines that lines of neighbouring columns
  /// stand side by side.
  static func onGrid(_ slabs: [Slab], _ grid: Double?) -> [Slab] {
    guard let grid, grid > 0 else { return slabs }
    var slabs = slabs
    var sinceGrid = 0.0
    for index in slabs.indices {
      if index > 0 { sinceGrid += slabs[index].spaceBefore }
      if slabs[index].snaps {
        let rest = sinceGrid.truncatingRemainder(dividingBy: grid)
        if rest > 0.01, grid - rest > 0.01 { slabs[index].spaceBefore += grid - rest }
        sinceGrid = 0
      } else {
        sinceGrid += slabs[index].height
      }
    }
    return slabs
  }
}
