/// Sets blocks in columns of about equal length, over several pages where one does not hold them.
struct ColumnSetter {
  let builder: SlabBuilder
  /// Depth of a page in points; nil for a page without end.
  var depth: Double?
  /// What is left of the page the columns begin on, in points.
  var room: Double?
  /// Whether two pages are to be about evenly filled.
  var fillsEvenly = false
  /// Whether the page they begin on is a right-hand one, after which a leaf is turned.
  var firstIsRecto = true

  /// A last page that is filled by less than this share is a few names by themselves.
  private static let leastOfPage = 0.25

  func slabs(of columns: Columns, measure: Double) -> [Slab] {
    let whole = columns.sparesLines ? builder.nested(columns.blocks, measure: measure) : []
    var count = max(1, columns.count)
    var (width, slabs) = nested(columns, count: count, measure: measure)
    while columns.sparesLines, count > 1, Self.turnsTooOften(slabs, whole) {
      count -= 1
      (width, slabs) = nested(columns, count: count, measure: measure)
    }
    if columns.sparesLines, count == 1 { return whole }
    if columns.sparesLines {
      return poems(of: columns, count: count, measure: measure)
    }
    let heading = columns.continuation.map { builder.resumption($0, measure: measure) } ?? []
    let foot = foot(of: columns, measure: measure)
    let draft = Draft(
      slabs: slabs, count: count, width: width, gutter: columns.gutter, heading: heading,
      footDepth: foot.reduce(0) { $0 + $1.spaceBefore + $1.height }
        + (foot.isEmpty ? 0 : builder.grid ?? 0))
    return wholeStrips(of: draft) + foot
  }

  /// What stands under the columns; no page begins with it.
  private func foot(of columns: Columns, measure: Double) -> [Slab] {
    builder.nested(columns.foot, measure: measure).map { slab in
      var slab = slab
      slab.breakBefore = max(slab.breakBefore, BreakCost.afterHeading)
      return slab
    }
  }

  /// The columns page by page, so that the last page holds more than a few names.
  private func wholeStrips(of draft: Draft) -> [Slab] {
    let strips = strips(of: draft, share: 1)
    if fillsEvenly, strips.count == 2 { return evened(strips, of: draft) }
    guard strips.count > 1, let depth, let last = strips.last,
      last.height < depth * Self.leastOfPage
    else { return strips }
    // Rather than a few names on a page by themselves, the pages before give some up.
    for step in 1...8 {
      let others = self.strips(of: draft, share: 1 - Double(step) / 20)
      guard others.count == strips.count else { break }
      if let last = others.last, last.height >= depth * Self.leastOfPage { return others }
    }
    return strips
  }

  private func nested(
    _ columns: Columns, count: Int, measure: Double
  ) -> (width: Double, slabs: [Slab]) {
    let width = max(0, (measure - columns.gutter * Double(count - 1)) / Double(count))
    return (width, builder.nested(columns.blocks, measure: width))
  }

  /// Whether more than a tenth of the lines that stand whole in the full measure are turned over;
  /// titles may be.
  private static func turnsTooOften(_ narrow: [Slab], _ whole: [Slab]) -> Bool {
    turned(narrow, whole) * 10 > verses(whole)
  }

  /// How many lines are turned over that stand whole in the full measure.
  static func turned(_ narrow: [Slab], _ whole: [Slab]) -> Int { verses(narrow) - verses(whole) }

  /// How many lines there are, without titles.
  static func verses(_ slabs: [Slab]) -> Int {
    slabs.reduce(0) { $0 + $1.frames.count { !$0.role.isHeading } }
  }

  /// Columns on two pages, taken from the first until both are about equally full.
  private func evened(_ strips: [Slab], of draft: Draft) -> [Slab] {
    var best = strips
    for step in 1...10 {
      let others = self.strips(of: draft, share: 1 - Double(step) / 20)
      guard others.count == 2 else { break }
      if unevenness(of: others) < unevenness(of: best) { best = others }
    }
    return best
  }

  /// How much deeper one page of two is filled than the other, in points; on the first something
  /// may stand above the columns.
  private func unevenness(of strips: [Slab]) -> Double {
    guard let depth, let first = strips.first, let last = strips.last else { return 0 }
    let above = limit(forStrip: 0).map { depth - $0 } ?? 0
    return abs(above + first.height - last.height)
  }

  /// What is to be set in columns.
  private struct Draft {
    var slabs: [Slab]
    var count: Int
    var width: Double
    var gutter: Double
    /// What stands over the strips after the first.
    var heading: [Slab]
    /// How deep that is which stands under the last strip, with what it takes to return to the
    /// grid.
    var footDepth: Double
  }

  /// The columns page by page, no deeper than a share of what there is.
  private func strips(of draft: Draft, share: Double) -> [Slab] {
    var rest = draft.slabs[...]
    var strips: [Slab] = []
    let heading = draft.heading.reduce(0) { $0 + $1.height }
    while !rest.isEmpty {
      let taken = strips.isEmpty ? 0 : heading
      let limit = limit(forStrip: strips.count).map { max(0, $0 - taken) * share }
      var filled = filled(rest, of: draft, limit: limit)
      // Where the end of the columns leaves no room for their foot, some go on to the next page.
      if let limit, filled.last?.endIndex == rest.endIndex, draft.footDepth < limit / 2,
        filled.contains(where: { height(of: $0) > limit - draft.footDepth })
      {
        filled = self.filled(rest, of: draft, limit: limit - draft.footDepth)
      }
      var strip = strip(filled, width: draft.width, gutter: draft.gutter)
      if !strips.isEmpty {
        strip = headed(strip, by: draft.heading)
        // Strips after the first stand at the head of a page of their own.
        strip.breakBefore = BreakCost.forced
      }
      strips.append(strip)
      rest = rest[(filled.last?.endIndex ?? rest.endIndex)...]
    }
    return strips
  }

  /// As many of the slabs as columns of a depth hold.
  private func filled(
    _ slabs: ArraySlice<Slab>, of draft: Draft, limit: Double?
  ) -> [ArraySlice<Slab>] {
    let whole = balanced(slabs, count: draft.count, limit: limit)
    guard let limit,
      whole.count > draft.count || whole.contains(where: { height(of: $0) > limit })
    else { return whole }
    return Array(fill(slabs, depth: limit).prefix(draft.count))
  }

  /// The strip with its heading once more above it.
  private func headed(_ strip: Slab, by heading: [Slab]) -> Slab {
    guard !heading.isEmpty else { return strip }
    var result = Slab(height: strip.height)
    result.baseline = heading.first?.baseline
    result.snaps = heading.first?.snaps ?? false
    var y = 0.0
    for slab in heading {
      result.frames += slab.frames.map { $0.moved(right: 0, down: y) }
      y += slab.height
    }
    result.frames += strip.frames.map { $0.moved(right: 0, down: y) }
    result.height += y
    return result
  }

  /// How deep a strip may be. Less than a third of a page is not worth beginning on.
  func limit(forStrip index: Int) -> Double? {
    guard let depth else { return nil }
    guard index == 0, let room, room >= depth / 3 else { return depth }
    return room
  }

  func strip(_ columns: [ArraySlice<Slab>], width: Double, gutter: Double) -> Slab {
    var strip = Slab(height: 0)
    for (index, column) in columns.enumerated() {
      var y = 0.0
      var order = ReadingOrder()
      // A heading is set once more where a column begins inside what it heads.
      let resumed = column.first?.resumption ?? []
      for (place, slab) in (resumed + column).enumerated() {
        if place > 0 { y += slab.spaceBefore }
        order.add(slab, right: Double(index) * (width + gutter), down: y)
        if strip.baseline == nil {
          strip.baseline = slab.baseline.map { $0 + y }
          strip.snaps = slab.snaps
        }
        y += slab.height
      }
      strip.frames += order.frames()
      strip.height = max(strip.height, y)
    }
    return strip
  }

  /// The slabs shared out to columns of the least depth that holds them all without parting what
  /// belongs together.
  private func balanced(
    _ slabs: ArraySlice<Slab>, count: Int, limit: Double?
  ) -> [ArraySlice<Slab>] {
    let total = slabs.reduce(0) { $0 + $1.height + $1.spaceBefore }
    let heading = slabs.map(resumed).max() ?? 0
    let largest = largestRun(of: slabs)
    var low = total / Double(count) * 0.5
    // Where it can be helped, no column is less deep than the largest block is high.
    if largest <= limit ?? largest { low = max(low, largest) }
    var high = max(total, low) + heading
    if fill(slabs, depth: low).count <= count { high = low }
    // Halving sixteen times finds the depth to a ten-thousandth of the whole.
    for _ in 0..<16 {
      let middle = (low + high) / 2
      if fill(slabs, depth: middle).count <= count { high = middle } else { low = middle }
    }
    return fill(slabs, depth: high)
  }

  /// Height of the highest run of slabs between which no column may begin, in points.
  private func largestRun(of slabs: ArraySlice<Slab>) -> Double {
    var largest = 0.0
    var run = 0.0
    for (place, slab) in slabs.enumerated() {
      if place > 0, slab.breakBefore >= BreakCost.loneLine {
        run += slab.spaceBefore + slab.height
      } else {
        run = slab.height
      }
      largest = max(largest, run)
    }
    return largest
  }

  func height(of column: ArraySlice<Slab>) -> Double {
    guard let first = column.first else { return 0 }
    return column.dropFirst().reduce(resumed(first) + first.height) {
      $0 + $1.spaceBefore + $1.height
    }
  }

  /// Height of what is set once more above a slab that begins a column, in points.
  private func resumed(_ slab: Slab) -> Double {
    slab.resumption.enumerated().reduce(slab.resumption.isEmpty ? 0 : slab.spaceBefore) {
      $0 + $1.element.height + ($1.offset > 0 ? $1.element.spaceBefore : 0)
    }
  }

  /// The slabs in columns no deeper than asked, begun only where a break is free.
  private func fill(_ slabs: ArraySlice<Slab>, depth: Double) -> [ArraySlice<Slab>] {
    var columns: [ArraySlice<Slab>] = []
    var start = slabs.startIndex
    while start < slabs.endIndex {
      var y = resumed(slabs[start]) + slabs[start].height
      var end = start + 1
      var lastFree: Int?
      while end < slabs.endIndex {
        let next = y + slabs[end].spaceBefore + slabs[end].height
        if slabs[end].breakBefore < BreakCost.loneLine { lastFree = end }
        if next > depth + 0.01 { break }
        y = next
        end += 1
      }
      // A block that is itself deeper than the column is cut where it must be.
      let cut =
        end == slabs.endIndex ? end : (lastFree.flatMap { $0 > start ? $0 : nil } ?? end)
      columns.append(slabs[start..<cut])
      start = cut
    }
    return columns
  }
}
