/// Lays out the sheets of folded sections: the gaps between pages, their bleed, their creep.
struct SectionLayout {
  let page: Extent
  let bleed: Double
  /// At the edges of the sheet.
  let edgeBleed: Double
  /// Between two pages at the spine.
  let gutter: Double
  /// Between the heads of two pages.
  let head: Double
  /// Between fore-edges and between feet, which are cut apart.
  let gap: Double

  /// The flat sheet of folded leaves.
  func lay(_ leaves: [Leaf]) -> Lay {
    let folded = RightAngleFolds(leaves: leaves.count)
    let columns = positions(folded.columns, page.width, spineGap: gutter, otherGap: gap)
    let rows = positions(folded.rows, page.height, spineGap: head, otherGap: gap)
    let extent = Extent(width: columns.total, height: rows.total)
    var lay = Lay(extent: extent, folds: folds(columns, rows))
    for (row, flatLeaves) in folded.grid.enumerated() {
      for (column, flat) in flatLeaves.enumerated() {
        let leaf = leaves[flat.leaf]
        let corner = Point(x: columns.starts[column], y: rows.starts[row])
        let spineAtRight = column % 2 == 0
        let place = cell(
          at: corner, spineAtRight: spineAtRight, isInverted: flat.isInverted,
          isOuter: (
            left: column == 0, right: column == folded.columns - 1, bottom: row == 0,
            top: row == folded.rows - 1
          ), shift: leaf.shift)
        var front = place
        front.page = flat.showsRecto ? leaf.recto : leaf.verso
        lay.front.append(front)
        var back = place.placed { $0.mirrored(width: extent.width) }
        back.page = flat.showsRecto ? leaf.verso : leaf.recto
        back.joined = spineAtRight ? [.left] : [.right]
        lay.back.append(back)
      }
    }
    lay.spine = lay.folds.last?.line
    return lay
  }

  /// Where columns or rows begin, with gaps that are spines (heads) and others in turn.
  private func positions(
    _ count: Int, _ size: Double, spineGap: Double, otherGap: Double
  ) -> (starts: [Double], joints: [Double], total: Double) {
    var starts: [Double] = []
    var joints: [Double] = []
    var place = 0.0
    for index in 0..<count {
      starts.append(place)
      place += size
      guard index < count - 1 else { break }
      let gap = index % 2 == 0 ? spineGap : otherGap
      joints.append(place + gap / 2)
      place += gap
    }
    return (starts, joints, place)
  }

  /// Undone last, folded first: the middle of the sheet, then the middle of what is left.
  private func folds(
    _ columns: (starts: [Double], joints: [Double], total: Double),
    _ rows: (starts: [Double], joints: [Double], total: Double)
  ) -> [Fold] {
    var upright = columns.joints[...]
    var level = rows.joints[...]
    var folds: [Fold] = []
    // The spine is always the last fold, so the count of folds tells the direction of the first.
    var isUpright = upright.count > level.count
    while !upright.isEmpty || !level.isEmpty {
      if isUpright {
        let middle = upright.startIndex + upright.count / 2
        folds.append(Fold(line: .upright(upright[middle]), movesFirst: true, goesBehind: true))
        upright = upright[(middle + 1)...]
      } else {
        let middle = level.startIndex + level.count / 2
        folds.append(Fold(line: .level(level[middle]), movesFirst: true, goesBehind: true))
        level = level[..<middle]
      }
      isUpright.toggle()
    }
    return folds
  }

  private func cell(
    at corner: Point, spineAtRight: Bool, isInverted: Bool,
    isOuter: (left: Bool, right: Bool, bottom: Bool, top: Bool), shift: Double
  ) -> PlacedPage {
    let place = Rectangle(at: corner, page)
    let headRoom = min(bleed, head / 2)
    let gapRoom = min(bleed, gap / 2)
    let spineRoom = min(bleed, gutter / 2)
    let (headOuter, footOuter) =
      isInverted ? (isOuter.bottom, isOuter.top) : (isOuter.top, isOuter.bottom)
    let above = headOuter ? edgeBleed : headRoom
    let below = footOuter ? edgeBleed : gapRoom
    let foreEdge = (spineAtRight ? isOuter.left : isOuter.right) ? edgeBleed : gapRoom
    // The page moves to the spine; its clip ends at the fold all the same.
    let frame = place.moved(by: Point(x: spineAtRight ? shift : -shift, y: 0))
    let clip = Rectangle(
      left: spineAtRight ? frame.left - min(bleed, foreEdge + shift) : place.left - spineRoom,
      bottom: place.bottom - (isInverted ? above : below),
      right: spineAtRight ? place.right + spineRoom : frame.right + min(bleed, foreEdge + shift),
      top: place.top + (isInverted ? below : above))
    return PlacedPage(
      page: nil, frame: frame, isInverted: isInverted, clip: clip,
      joined: spineAtRight ? [.right] : [.left])
  }
}
