/// Slabs one below the other: of two spaces that meet the larger stands, and a heading keeps what
/// it heads.
struct SlabStack {
  private(set) var finished: [Slab] = []
  private(set) var spaceAfter = 0.0
  private(set) var keepsWithNext = false
  /// What it costs to begin a page with what is added next.
  var costOfNextBreak = 0.0
  var forcesBreak = false
  /// Whether what is added next goes on with a sung text.
  var goesOn = false

  /// Moves the slabs from an index on to the right, by so many points.
  mutating func move(from index: Int, right shift: Double) {
    for index in finished.indices.dropFirst(index) {
      finished[index].frames = finished[index].frames.map { $0.moved(right: shift, down: 0) }
    }
  }

  mutating func add(_ slabs: [Slab], before: Double, after: Double, keepsWithNext: Bool) {
    guard var first = slabs.first else { return }
    first.spaceBefore = max(first.spaceBefore, before, spaceAfter)
    first.breakBefore += costOfNextBreak
    costOfNextBreak = 0
    if goesOn { first.goesOn = true }
    goesOn = false
    if forcesBreak {
      first.breakBefore = BreakCost.forced
    } else if self.keepsWithNext {
      first.breakBefore = max(first.breakBefore, BreakCost.afterHeading)
    }
    finished.append(first)
    finished += slabs.dropFirst()
    spaceAfter = after
    self.keepsWithNext = keepsWithNext
    forcesBreak = false
  }

  /// About how far down the last page of a depth the slabs reach, and how many pages there are
  /// before it, if pages are filled in turn.
  func end(onPagesOf depth: Double) -> (depth: Double, pages: Int) {
    var y = 0.0
    var pages = 0
    for slab in finished {
      if slab.breakBefore == BreakCost.forced, y > 0 {
        y = 0
        pages += 1
      }
      let next = y + (y > 0 ? slab.spaceBefore : 0) + slab.height
      if next > depth, y > 0 { pages += 1 }
      y = next > depth ? slab.height : next
    }
    return (y > 0 ? y + spaceAfter : 0, pages)
  }
}
