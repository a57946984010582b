/// Sets cells side by side, and finds where a row too high for the page may be parted.
struct RowSetter {
  let builder: SlabBuilder
  /// The place of the row's first cell.
  let place: CellPlace

  /// A slab at its place in a cell.
  private struct Placed {
    var slab: Slab
    var top: Double
    var bottom: Double { top + slab.height }
  }

  func slabs(of row: Row, measure: Double) -> [Slab] {
    let widths = ColumnWidths(setter: builder.setter).widths(
      of: shared(row.cells.map(\.width)), rows: [row.cells.map(\.blocks)], gutter: row.gutter,
      measure: measure)
    var cells: [[Placed]] = []
    var lefts: [Double] = []
    var x = 0.0
    for (cell, width) in zip(row.cells, widths) {
      cells.append(
        stack(placed(builder.nested(cell.blocks, measure: width), column: cells.count)))
      lefts.append(x)
      x += width + row.gutter
    }
    alignBaselines(&cells, toLastOfFirst: row.leader != nil)
    if let leader = row.leader { add(leader, to: &cells, lefts: lefts, widths: widths) }
    return parted(cells, lefts: lefts, keepsTogether: row.keepsTogether)
  }

  /// Columns of verse as the shares they have in the whole part.
  private func shared(_ widths: [Row.Width]) -> [Row.Width] {
    let shares = builder.verseShares[widths.count { $0 == .verse }] ?? []
    var next = 0
    return widths.map { width in
      guard width == .verse else { return width }
      defer { next += 1 }
      return .share(next < shares.count ? shares[next] : 1)
    }
  }

  /// What stands on facing pages, each as wide as the text block.
  func slabs(of facing: Facing, measure: Double) -> [Slab] {
    var cells = [facing.left, facing.right].enumerated().map { column, blocks in
      stack(placed(builder.nested(blocks, measure: measure), column: column))
    }
    alignBaselines(&cells, toLastOfFirst: false)
    return parted(cells, lefts: [0, 0], keepsTogether: true).map { strip in
      var strip = strip
      strip.opposite = zip(strip.frames, strip.cells).filter { $1 == 1 }.map(\.0)
      strip.frames = zip(strip.frames, strip.cells).filter { $1 == 0 }.map(\.0)
      strip.cells = []
      strip.row = nil
      return strip
    }
  }

  /// The slabs of a cell, their frames told in which they stand.
  private func placed(_ slabs: [Slab], column: Int) -> [Slab] {
    var slabs = slabs
    var cell = place
    cell.column = column
    for slab in slabs.indices {
      for frame in slabs[slab].frames.indices {
        slabs[slab].frames[frame].cells.insert(cell, at: 0)
      }
    }
    return slabs
  }

  private func stack(_ slabs: [Slab]) -> [Placed] {
    var y = 0.0
    return slabs.enumerated().map { index, slab in
      if index > 0 { y += slab.spaceBefore }
      defer { y += slab.height }
      return Placed(slab: slab, top: y)
    }
  }

  /// Moves cells down so that all first baselines stand on one line; where dots lead from the
  /// first cell to the others, on its last line.
  private func alignBaselines(_ cells: inout [[Placed]], toLastOfFirst: Bool) {
    let firsts = cells.map { cell in cell.first.flatMap { $0.slab.baseline } }
    guard var deepest = firsts.compactMap({ $0 }).max() else { return }
    if toLastOfFirst, let head = cells.first, let own = firsts[0],
      let last = head.last(where: { $0.slab.baseline != nil }), let baseline = last.slab.baseline
    {
      // The first cell stays as high as the row's first line asks; the others come down to it.
      let shift = max(0, deepest - own - (last.top + baseline - own))
      for slab in cells[0].indices { cells[0][slab].top += shift }
      deepest = last.top + shift + baseline
    }
    for index in cells.indices where !(toLastOfFirst && index == 0) {
      guard let own = firsts[index] else { continue }
      for slab in cells[index].indices { cells[index][slab].top += deepest - own }
    }
  }

  /// Dots on the line on which the cells meet, from the end of one text to the next.
  private func add(
    _ leader: Leader, to cells: inout [[Placed]], lefts: [Double], widths: [Double]
  ) {
    guard let last = lefts.indices.last else { return }
    let edge = lefts[last] + widths[last]
    for index in cells.indices.dropLast() {
      guard let line = cells[index].indices.last(where: { cells[index][$0].slab.baseline != nil }),
        let end = cells[index][line].slab.frames.compactMap(\.rightEnd).max(),
        let next = cells[index + 1].first?.slab.frames.compactMap(\.leftEnd).min(),
        let baseline = cells[index][line].slab.baseline
      else { continue }
      // A dot never touches a letter: half a pitch is kept clear on both sides.
      let from = lefts[index] + end + leader.pitch / 2
      let until = lefts[index + 1] + next - leader.pitch / 2 - leader.thickness
      let first = ((edge - from) / leader.pitch).rounded(.down)
      let final = ((edge - until) / leader.pitch).rounded(.up)
      // A lone dot leads nowhere.
      guard first - final >= 2 else { continue }
      let mark = RuleMark(
        length: (first - final) * leader.pitch + leader.thickness, thickness: leader.thickness,
        colour: leader.colour, pitch: leader.pitch)
      cells[index][line].slab.frames.append(
        Frame(
          x: edge - first * leader.pitch - lefts[index], y: baseline - leader.thickness / 2,
          content: .rule(mark), role: .artifact, element: builder.nextElement()))
    }
  }

  /// The row in strips, cut where no cell has anything across the cut.
  private func parted(_ cells: [[Placed]], lefts: [Double], keepsTogether: Bool) -> [Slab] {
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
        keepsTogether
          ? max(placed.slab.breakBefore, BreakCost.insideBlock) : placed.slab.breakBefore)
    }
    var strips: [Slab] = []
    let number = builder.nextElement()
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1] : bottom
      var strip = Slab(height: end - cut)
      strip.breakBefore = costs[index]
      strip.row = number
      for (place, cell) in cells.enumerated() {
        for placed in cell where placed.top >= cut - 0.01 && placed.top < end - 0.01 {
          strip.frames += placed.slab.frames.map {
            $0.moved(right: lefts[place], down: placed.top - cut)
          }
          strip.cells += placed.slab.frames.map { _ in place }
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

extension Frame {
  /// Where its text begins, in points; nil for what is no text.
  fileprivate var leftEnd: Double? {
    if case .line = content { x } else { nil }
  }

  /// Where its text ends, in points; nil for what is no text.
  fileprivate var rightEnd: Double? {
    if case .line(let line) = content { x + line.width } else { nil }
  }
}
