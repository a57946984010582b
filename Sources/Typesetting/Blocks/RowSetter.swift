/// Sets cells side by side, and finds where a row too high for the page may be parted.
struct RowSetter {
  let builder: SlabBuilder

  /// A slab at its place in a cell.
  private struct Placed {
    var slab: Slab
    var top: Double
    var bottom: Double { top + slab.height }
  }

  func slabs(of row: Row, measure: Double) -> [Slab] {
    let widths = widths(of: row, measure: measure)
    var cells: [[Placed]] = []
    var lefts: [Double] = []
    var x = 0.0
    for (cell, width) in zip(row.cells, widths) {
      cells.append(stack(builder.slabs(of: cell.blocks, measure: width)))
      lefts.append(x)
      x += width + row.gutter
    }
    alignFirstBaselines(&cells)
    return parted(cells, lefts: lefts, row: row)
  }

  /// The widths of the cells: fixed ones first, then natural ones, then shares of the rest.
  private func widths(of row: Row, measure: Double) -> [Double] {
    let gutters = row.gutter * Double(max(0, row.cells.count - 1))
    var left = max(0, measure - gutters)
    var widths = [Double](repeating: 0, count: row.cells.count)
    var weights = 0.0
    for (index, cell) in row.cells.enumerated() {
      switch cell.width {
      case .fixed(let width): widths[index] = min(width, left)
      case .natural(let limit):
        // A hair more than the natural width, so that rounding never breaks the line.
        widths[index] = min(naturalWidth(of: cell.blocks) + 0.01, limit * measure, left)
      case .share(let weight): weights += weight
      }
      left -= widths[index]
    }
    for (index, cell) in row.cells.enumerated() {
      if case .share(let weight) = cell.width, weights > 0 {
        widths[index] = max(0, left) * weight / weights
      }
    }
    return widths
  }

  private func naturalWidth(of blocks: [Block]) -> Double {
    blocks.reduce(0) { widest, block in
      switch block {
      case .paragraph(let paragraph):
        max(widest, builder.setter.naturalWidth(of: paragraph))
      case .group(let group): max(widest, naturalWidth(of: group.blocks))
      case .rule(let rule): max(widest, rule.length ?? 0)
      case .picture(let picture):
        max(widest, picture.mark(within: Size(width: 1e7, height: 1e7)).size.width)
      default: widest
      }
    }
  }

  private func stack(_ slabs: [Slab]) -> [Placed] {
    var y = 0.0
    return slabs.enumerated().map { index, slab in
      if index > 0 { y += slab.spaceBefore }
      defer { y += slab.height }
      return Placed(slab: slab, top: y)
    }
  }

  /// Moves cells down so that all first baselines stand on one line.
  private func alignFirstBaselines(_ cells: inout [[Placed]]) {
    let baselines = cells.map { cell in cell.first.flatMap { $0.slab.baseline } }
    guard let deepest = baselines.compactMap({ $0 }).max() else { return }
    for index in cells.indices {
      guard let own = baselines[index] else { continue }
      for slab in cells[index].indices { cells[index][slab].top += deepest - own }
    }
  }

  /// The row in strips, cut where no cell has anything across the cut.
  private func parted(_ cells: [[Placed]], lefts: [Double], row: Row) -> [Slab] {
    let all = cells.flatMap { $0 }
    guard let bottom = all.map(\.bottom).max() else { return [] }
    guard let tallest = cells.max(by: { ($0.last?.bottom ?? 0) < ($1.last?.bottom ?? 0) })
    else { return [] }
    // Nothing above the first baseline is cut off: half a leading may stand above the strip.
    let top = min(0, all.map(\.top).min() ?? 0)
    var cuts = [top]
    var costs = [BreakCost.free]
    for placed in tallest.dropFirst() {
      let cut = placed.top
      let isClear = all.allSatisfy { $0.bottom <= cut + 0.01 || $0.top >= cut - 0.01 }
      guard isClear, cut > cuts[cuts.count - 1] + 0.01 else { continue }
      cuts.append(cut)
      costs.append(
        row.keepsTogether
          ? max(placed.slab.breakBefore, BreakCost.insideBlock) : placed.slab.breakBefore)
    }
    var strips: [Slab] = []
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1] : bottom
      var strip = Slab(height: end - cut)
      strip.breakBefore = costs[index]
      for (cell, left) in zip(cells, lefts) {
        for placed in cell where placed.top >= cut - 0.01 && placed.top < end - 0.01 {
          strip.frames += placed.slab.frames.map {
            $0.moved(right: left, down: placed.top - cut)
          }
          if strip.baseline == nil, let baseline = placed.slab.baseline {
            strip.baseline = baseline + placed.top - cut
            // Only the head of a row returns to the grid; inside it lines follow one another.
            strip.snaps = index == 0 && placed.slab.snaps
          }
        }
      }
      strips.append(strip)
    }
    return strips
  }
}
