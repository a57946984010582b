/// Chooses where pages end, over a whole part at once, so that no page is bought dearly by another.
///
/// The same idea as for lines: every legal page is given a cost, and the cheapest sequence of
/// pages wins (Plass, “Optimal Pagination Techniques for Automatic Typesetting Systems”, 1981).
struct PageBuilder {
  /// Height of the text block in points.
  let depth: Double
  /// The baseline grid in points, if there is one.
  let grid: Double?
  /// Whether two pages are to be about evenly filled, as a list on an opening is; else pages are
  /// filled from the first on.
  var fillsEvenly = false
  /// Whether the first page is a right-hand one, after which a leaf is turned.
  var firstIsRecto = true
  /// Whether there are leaves to turn; a folder has none.
  var turnsLeaves = true
  /// Whether each of the pages is an opening, after which a leaf is turned.
  var facesPages = false
  /// By how many pages sung texts are set on fewer than it would take to turn no leaf in them.
  var pagesLess = 0

  /// What one more page costs, so that no page is added to save a little white.
  private static let pageCost = 5_000.0
  /// What a page costs that is left white, by the square of its white.
  static let whiteCost = 2_000.0
  /// What a page costs that holds less than four lines at the end of a part.
  private static let shortPageCost = 3_000.0
  /// Lines shorter than this many points in all make a short page: four lines of 13 points.
  private static let shortPage = 52.0
  /// Fewer than four lines do, however large, up to this share of the page: beyond it they are
  /// pictures.
  private static let shortPageOfFewLines = 0.2

  /// What it costs that a last page is hardly begun, and up to which share of it one is: where lines
  /// can come over from the page before, they do.
  private static let scantPageCost = 600.0
  private static let scantPage = 0.16

  /// A page: its slabs, and where each of them stands.
  struct Page {
    var slabs: Range<Int>
    var tops: [Double]
    /// Where each slab of the heading stands that is set once more above the first.
    var resumed: [Double] = []
    /// By how many points it is overfull.
    var overfullBy: Double
    /// Whether a leaf is turned before it inside a text that two facing pages would hold.
    var partsText = false
  }

  private struct State {
    var cost: Double
    var previous: Int
    /// How many pages it took to come so far.
    var pages: Int
  }

  /// A page that may begin with a slab.
  struct Candidate {
    /// The slab after its last one.
    var end: Int
    /// What it costs by itself.
    var cost: Double
    /// The share of it that stays white.
    var white: Double
    /// Whether nothing follows it, or something that begins a page in any case.
    var isEnd: Bool
  }

  /// The pages of a part; at least one.
  func pages(of slabs: [Slab]) -> [Page] {
    guard !slabs.isEmpty else { return [Page(slabs: 0..<0, tops: [], overfullBy: 0)] }
    let spared = sparedSlabs(of: slabs)
    let ends = spared.map { self.ends(of: slabs, sparing: $0) } ?? self.ends(of: slabs)
    var pages: [Page] = []
    var start = 0
    for end in ends {
      var page = place(slabs, start..<end)
      page.partsText = start > 0 && isTurned(after: pages.count - 1) && spared?[start] ?? false
      pages.append(page)
      start = end
    }
    return pages
  }

  /// Where the pages of the cheapest sequence end.
  private func ends(of slabs: [Slab]) -> [Int] {
    var best = [State?](repeating: nil, count: slabs.count + 1)
    best[0] = State(cost: 0, previous: 0, pages: 0)
    for start in slabs.indices {
      guard let state = best[start] else { continue }
      for page in candidates(from: start, in: slabs) {
        var cost = state.cost + page.cost
        // Of two pages of a list the last is as full as the first.
        if fillsEvenly, page.end == slabs.count, state.pages == 1 {
          cost += page.white * page.white * Self.whiteCost
        }
        if best[page.end].map({ cost < $0.cost }) ?? true {
          best[page.end] = State(cost: cost, previous: start, pages: state.pages + 1)
        }
      }
    }
    var ends: [Int] = []
    var end = slabs.count
    while end > 0 {
      ends.append(end)
      end = best[end]?.previous ?? 0
    }
    return ends.reversed()
  }

  /// Every page that may begin with a slab.
  func candidates(from start: Int, in slabs: [Slab]) -> [Candidate] {
    var found: [Candidate] = []
    var cursor = Cursor(grid: grid)
    let resumed = cursor.resume(slabs[start])
    var lines = 0
    // How deep the text goes; what is driven to the foot of the page fills nothing.
    var text: Double?
    for index in start..<slabs.count {
      if index > start, slabs[index].breakBefore == BreakCost.forced { break }
      if slabs[index].fill > 0, text == nil { text = cursor.y }
      cursor.add(slabs[index], isFirst: index == start && resumed.isEmpty)
      if slabs[index].baseline != nil { lines += 1 }
      let over = cursor.reach - depth
      // One slab always goes on a page, else nothing could.
      if over > 0.01, index > start { break }
      let next = index + 1 < slabs.count ? slabs[index + 1].breakBefore : BreakCost.forced
      let isEnd = next == BreakCost.forced
      let white = max(0, -over) / depth
      // The last page ends where the text does.
      var cost = Self.pageCost + (isEnd ? 0 : next + white * white * Self.whiteCost)
      if isEnd, start > 0 {
        cost += costOfEnd(at: cursor.y, text: text ?? cursor.y, lines: lines)
      }
      if over > 0.01 { cost += over * 1_000 }
      found.append(Candidate(end: index + 1, cost: cost, white: white, isEnd: isEnd))
    }
    return found
  }

  /// What it costs that a last page is filled only so deep, in points, and by its text alone.
  private func costOfEnd(at foot: Double, text: Double, lines: Int) -> Double {
    let least = lines < 4 ? depth * Self.shortPageOfFewLines : Self.shortPage
    return (foot < least ? Self.shortPageCost : 0)
      + Self.scantPageCost * max(0, 1 - text / depth / Self.scantPage)
  }

  /// The slabs of a page at their places, the left-over white shared out among the fills.
  private func place(_ slabs: [Slab], _ range: Range<Int>) -> Page {
    var cursor = Cursor(grid: grid)
    var tops: [Double] = []
    let resumed = cursor.resume(slabs[range.lowerBound])
    for index in range {
      cursor.add(slabs[index], isFirst: index == range.lowerBound && resumed.isEmpty)
      tops.append(cursor.top)
    }
    lowerHeadings(of: slabs, range, isResumed: !resumed.isEmpty, &tops)
    let left = depth - cursor.reach
    if left > 0 { share(left, among: slabs, range, &tops) }
    return Page(slabs: range, tops: tops, resumed: resumed, overfullBy: max(0, -left))
  }

  /// What the grid adds above a text stands above its heading, not between the two: so headings
  /// keep their place on the grid, and their text, however much white there is.
  private func lowerHeadings(
    of slabs: [Slab], _ range: Range<Int>, isResumed: Bool, _ tops: inout [Double]
  ) {
    guard grid != nil else { return }
    let least = isResumed ? range.lowerBound - 1 : range.lowerBound
    for text in range.dropFirst() {
      guard slabs[text].snaps, slabs[text].breakBefore >= BreakCost.afterHeading else { continue }
      let place = text - range.lowerBound
      let foot = tops[place - 1] + slabs[text - 1].height
      let added = tops[place] - foot - slabs[text].spaceBefore
      guard added > 0.01 else { continue }
      var first = text
      while first > range.lowerBound, !slabs[first - 1].snaps,
        slabs[first].breakBefore >= BreakCost.afterHeading
      {
        first -= 1
      }
      // A heading at the head of the page stays there, and so does one under a line that leads to
      // it.
      guard first > least, slabs[first].breakBefore < BreakCost.afterHeading,
        slabs[first..<text].contains(where: \.isHeading)
      else { continue }
      for moved in first..<text { tops[moved - range.lowerBound] += added }
    }
  }

  /// Shares the left-over white out among the fills; on a grid in whole lines, so that what comes
  /// after them stands on it, and the rest is left at the foot.
  private func share(
    _ left: Double, among slabs: [Slab], _ range: Range<Int>, _ tops: inout [Double]
  ) {
    let weight = slabs[range].reduce(0) { $0 + $1.fill }
    guard weight > 0 else { return }
    let line = grid.flatMap { grid in slabs[range].contains(where: \.snaps) ? grid : nil }
    var above = 0.0
    for (offset, index) in range.enumerated() {
      above += slabs[index].fill
      let shift = left * above / weight
      if let line {
        // A hundredth of a point is rounding, not white.
        let most = ((left + 0.01) / line).rounded(.down)
        tops[offset] += min(most, (shift / line).rounded()) * line
      } else {
        tops[offset] += shift
      }
    }
  }

  /// How much too much the slabs are for so many pages, in points: all of them one below the other,
  /// with the white between them.
  func excess(of slabs: [Slab], over pages: Int) -> Double {
    guard !slabs.isEmpty else { return 0 }
    var cursor = Cursor(grid: grid)
    for (index, slab) in slabs.enumerated() { cursor.add(slab, isFirst: index == 0) }
    return max(0, cursor.y - depth * Double(pages))
  }

  /// Walks down a page.
  private struct Cursor {
    let grid: Double?
    /// The foot of the last slab.
    var y = 0.0
    /// The head of the last slab.
    var top = 0.0
    /// Where the page's first gridded baseline stands; the grid hangs on it.
    var origin: Double?
    /// By how much that is lower than where a line at the head of the page would hang it.
    private var drop = 0.0

    /// Whether only a divider came before, which is left out at the head of a page.
    private var isBelowDivider = false

    /// How deep the page is filled: no line is turned over for what its first one gave the grid.
    var reach: Double { y - drop }

    init(grid: Double?) {
      self.grid = grid
    }

    /// Sets what is repeated above the first slab of a page; the tops of it.
    mutating func resume(_ first: Slab) -> [Double] {
      first.resumption.enumerated().map { index, slab in
        add(slab, isFirst: index == 0)
        return top
      }
    }

    mutating func add(_ slab: Slab, isFirst: Bool) {
      if isFirst, slab.isDivider {
        isBelowDivider = true
        return
      }
      top = isFirst || isBelowDivider ? y : y + slab.spaceBefore
      isBelowDivider = false
      if let grid, slab.snaps, let baseline = slab.baseline {
        let first = origin ?? hang(by: baseline, grid)
        origin = first
        // Lines of another size have their baseline a little higher or lower in the same leading:
        // an eighth of the grid is shifted, more goes down to the next line.
        let lines = ((top + baseline - first) / grid - 0.125).rounded(.up)
        top = lines * grid + first - baseline
      }
      y = top + slab.height
    }

    /// Where the first baseline of the grid stands: where that of a line of text at the head of the
    /// page would, whose size is to the grid as ten to thirteen. So the lines of all pages stand
    /// side by side and back to back, whatever the size of the first; only far larger or smaller
    /// type hangs a grid of its own.
    private mutating func hang(by baseline: Double, _ grid: Double) -> Double {
      let text = grid * 9 / 13
      let own = baseline.truncatingRemainder(dividingBy: grid)
      guard abs(own - text) < grid / 8 else { return own }
      drop = max(0, text - own)
      return text
    }
  }
}
