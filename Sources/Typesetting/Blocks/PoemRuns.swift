/// Poems in columns, and across the measure those of which no column holds the lines.
extension ColumnSetter {
  /// Poems that stand together in columns, or one that stands across the measure.
  private struct Run {
    var slabs: [Slab]
    var isWide: Bool
    /// Depth in points with the white above.
    var depth: Double
  }

  /// The poems page by page, so that no leaf is turned inside one.
  func poems(of columns: Columns, count: Int, measure: Double) -> [Slab] {
    builder.hasPoemsInColumns = true
    let (width, runs) = runs(of: columns, count: count, measure: measure)
    var slabs: [Slab] = []
    for (place, run) in runs.enumerated() {
      guard let first = run.slabs.first else { continue }
      let setter = following(slabs, by: first.spaceBefore)
      var added = run.slabs
      var isPushedOn = run.depth - first.spaceBefore > setter.room ?? .infinity
      if !run.isWide {
        let next = place + 1 < runs.count ? runs[place + 1].depth : 0
        added = setter.poems(
          run.slabs, count: count, width: width, gutter: columns.gutter, foot: next)
        isPushedOn = setter.isPushedOn
        if place > 0, !added.isEmpty { added[0].spaceBefore = first.spaceBefore }
      }
      // A poem deeper than a page begins where it may; nothing parts the first from its heading.
      if place > 0, isPushedOn, !added.isEmpty, added[0].height <= depth ?? 0,
        !run.isWide || run.depth <= depth ?? 0
      {
        added[0].breakBefore = BreakCost.forced
      }
      slabs += added
    }
    return slabs
  }

  /// The poems in their order, and how wide a column is.
  private func runs(
    of columns: Columns, count: Int, measure: Double
  ) -> (width: Double, runs: [Run]) {
    let width = max(0, (measure - columns.gutter * Double(count - 1)) / Double(count))
    var runs: [(blocks: [Block], isWide: Bool)] = []
    let starts = columns.openings + [columns.blocks.count]
    for (start, end) in zip(starts, starts.dropFirst()) {
      let poem = Array(columns.blocks[start..<end])
      let narrow = builder.nested(poem, measure: width)
      let whole = builder.nested(poem, measure: measure)
      let isWide = Self.turned(narrow, whole) * 3 > Self.verses(whole)
      if !isWide, let last = runs.last, !last.isWide {
        runs[runs.count - 1].blocks += poem
      } else {
        runs.append((poem, isWide))
      }
    }
    return (
      width,
      runs.map { run in
        let slabs = builder.nested(run.blocks, measure: run.isWide ? measure : width)
        let above = slabs.first?.spaceBefore ?? 0
        let depth = run.isWide ? height(of: slabs[...]) + above : 0
        return Run(slabs: slabs, isWide: run.isWide, depth: depth)
      }
    )
  }

  /// The setter for what follows slabs that are set already, with white between.
  private func following(_ slabs: [Slab], by space: Double) -> ColumnSetter {
    guard let depth, !slabs.isEmpty else { return self }
    var stack = SlabStack()
    stack.add(
      [Slab(height: depth - (room ?? depth))] + slabs, before: 0, after: 0, keepsWithNext: false)
    let end = stack.end(onPagesOf: depth)
    var setter = self
    setter.room = max(0, depth - end.depth - space)
    setter.firstIsRecto = firstIsRecto == (end.pages % 2 == 0)
    return setter
  }

  /// Whether what is left of the page is too little to begin on.
  private var isPushedOn: Bool { room.map { $0 < limit(forStrip: 0) ?? .infinity } ?? false }

  /// Poems in columns, page by page; on their last page there is to be room for a poem under them.
  private func poems(
    _ slabs: [Slab], count: Int, width: Double, gutter: Double, foot: Double
  ) -> [Slab] {
    var poems = PoemColumns(
      count: count, depth: depth ?? .infinity, firstDepth: limit(forStrip: 0) ?? .infinity,
      firstIsRecto: firstIsRecto != isPushedOn, turnsLeaves: builder.turnsLeaves,
      pagesLess: builder.pagesLess)
    let aligned = PoemColumns.onGrid(slabs, builder.grid)
    var pages = poems.pages(of: aligned)
    if foot > 0 {
      poems.reserved = (page: pages.count - 1, depth: foot)
      let others = poems.pages(of: aligned)
      if others.count == pages.count { pages = others }
    }
    return pages.enumerated().map { index, page in
      var strip = strip(page.columns.map { aligned[$0] }, width: width, gutter: gutter)
      strip.goesOn = page.partsPoem
      if index > 0 { strip.breakBefore = BreakCost.forced }
      return strip
    }
  }
}
