/// Sets blocks in columns of about equal length.
struct ColumnSetter {
  let builder: SlabBuilder

  func slabs(of columns: Columns, measure: Double) -> [Slab] {
    let count = max(1, columns.count)
    let width = max(0, (measure - columns.gutter * Double(count - 1)) / Double(count))
    let slabs = builder.slabs(of: columns.blocks, measure: width)
    guard !slabs.isEmpty else { return [] }
    let filled = balanced(slabs, count: count)
    var strip = Slab(height: 0)
    for (index, column) in filled.enumerated() {
      var y = 0.0
      for (place, slab) in column.enumerated() {
        if place > 0 { y += slab.spaceBefore }
        let left = Double(index) * (width + columns.gutter)
        strip.frames += slab.frames.map { $0.moved(right: left, down: y) }
        if strip.baseline == nil { strip.baseline = slab.baseline }
        y += slab.height
      }
      strip.height = max(strip.height, y)
    }
    return [strip]
  }

  /// The slabs shared out to columns of the least depth that holds them all.
  private func balanced(_ slabs: [Slab], count: Int) -> [ArraySlice<Slab>] {
    let total = slabs.reduce(0) { $0 + $1.height + $1.spaceBefore }
    var low = total / Double(count) * 0.5
    var high = total
    // Halving sixteen times finds the depth to a ten-thousandth of the whole.
    for _ in 0..<16 {
      let middle = (low + high) / 2
      if fill(slabs, depth: middle).count <= count { high = middle } else { low = middle }
    }
    return fill(slabs, depth: high)
  }

  /// The slabs in columns no deeper than asked, begun only where a break is free.
  private func fill(_ slabs: [Slab], depth: Double) -> [ArraySlice<Slab>] {
    var columns: [ArraySlice<Slab>] = []
    var start = 0
    while start < slabs.count {
      var y = slabs[start].height
      var end = start + 1
      var lastFree: Int?
      while end < slabs.count {
        let next = y + slabs[end].spaceBefore + slabs[end].height
        if slabs[end].breakBefore < BreakCost.loneLine { lastFree = end }
        if next > depth + 0.01 { break }
        y = next
        end += 1
      }
      // A block that is itself deeper than the column is cut where it must be.
      let cut = end == slabs.count ? end : (lastFree.flatMap { $0 > start ? $0 : nil } ?? end)
      columns.append(slabs[start..<cut])
      start = cut
    }
    return columns
  }
}
