/// Sets blocks in columns of about equal length, over several pages where one does not hold them.
struct ColumnSetter {
  let builder: SlabBuilder
  /// Depth of a page in points; nil for a page without end.
  var depth: Double?
  /// What is left of the page the columns begin on, in points.
  var room: Double?

  func slabs(of columns: Columns, measure: Double) -> [Slab] {
    let count = max(1, columns.count)
    let width = max(0, (measure - columns.gutter * Double(count - 1)) / Double(count))
    let slabs = builder.nested(columns.blocks, measure: width)
    var rest = slabs[...]
    var strips: [Slab] = []
    while !rest.isEmpty {
      let limit = limit(forStrip: strips.count)
      var filled = balanced(rest, count: count, limit: limit)
      if let limit, filled.count > count || filled.contains(where: { height(of: $0) > limit }) {
        filled = Array(fill(rest, depth: limit).prefix(count))
      }
      var strip = strip(filled, width: width, gutter: columns.gutter)
      // Strips after the first stand at the head of a page of their own.
      if !strips.isEmpty { strip.breakBefore = BreakCost.forced }
      strips.append(strip)
      rest = rest[(filled.last?.endIndex ?? rest.endIndex)...]
    }
    return strips
  }

  /// How deep a strip may be. Less than a third of a page is not worth beginning on.
  private func limit(forStrip index: Int) -> Double? {
    guard let depth else { return nil }
    guard index == 0, let room, room >= depth / 3 else { return depth }
    return room
  }

  private func strip(_ columns: [ArraySlice<Slab>], width: Double, gutter: Double) -> Slab {
    var strip = Slab(height: 0)
    for (index, column) in columns.enumerated() {
      var y = 0.0
      var order = ReadingOrder()
      for (place, slab) in column.enumerated() {
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
    let largest = largestRun(of: slabs)
    var low = total / Double(count) * 0.5
    // Where it can be helped, no column is less deep than the largest block is high.
    if largest <= limit ?? largest { low = max(low, largest) }
    var high = max(total, low)
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

  private func height(of column: ArraySlice<Slab>) -> Double {
    column.dropFirst().reduce(column.first?.height ?? 0) { $0 + $1.spaceBefore + $1.height }
  }

  /// The slabs in columns no deeper than asked, begun only where a break is free.
  private func fill(_ slabs: ArraySlice<Slab>, depth: Double) -> [ArraySlice<Slab>] {
    var columns: [ArraySlice<Slab>] = []
    var start = slabs.startIndex
    while start < slabs.endIndex {
      var y = slabs[start].height
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
