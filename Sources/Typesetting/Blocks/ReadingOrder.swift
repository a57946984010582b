/// Puts frames in the order in which they are read: a row that was cut into strips is read cell by
/// cell, a stanza before its translation, not line against line.
struct ReadingOrder {
  private var read: [Frame] = []
  private var row: Int?
  private var waiting: [(cell: Int, frame: Frame)] = []

  /// Adds a slab at its place.
  mutating func add(_ slab: Slab, right: Double, down: Double) {
    if slab.row != row { endRow() }
    row = slab.row
    for (index, frame) in slab.frames.enumerated() {
      let moved = frame.moved(right: right, down: down)
      if row != nil, index < slab.cells.count {
        waiting.append((slab.cells[index], moved))
      } else {
        read.append(moved)
      }
    }
  }

  /// The frames in order.
  mutating func frames() -> [Frame] {
    endRow()
    return read
  }

  private mutating func endRow() {
    guard !waiting.isEmpty else { return }
    let last = waiting.reduce(0) { max($0, $1.cell) }
    for cell in 0...last {
      for entry in waiting where entry.cell == cell { read.append(entry.frame) }
    }
    waiting = []
  }
}
