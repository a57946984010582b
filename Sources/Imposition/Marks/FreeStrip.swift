/// The strip between the pages and the head or the foot of the sheet, with what is still free
/// between the marks.
struct FreeStrip {
  private let bottom: Double
  private let top: Double
  private let middle: Double
  /// Free stretches from left to right.
  private var free: [(left: Double, right: Double)] = []

  private var height: Double { top - bottom }

  /// The strip between the pages' bleed and the head of the sheet.
  init(above block: Rectangle, in sheet: Extent, _ away: Double, _ marks: Marks) {
    self.init(
      bottom: block.top + away, top: sheet.height, sheet, block, marks
    ) { $0 > block.top }
  }

  /// The strip between the pages' bleed and the foot of the sheet.
  init(below block: Rectangle, in sheet: Extent, _ away: Double, _ marks: Marks) {
    self.init(
      bottom: 0, top: block.bottom - away, sheet, block, marks
    ) { $0 < block.bottom }
  }

  private init(
    bottom: Double, top: Double, _ sheet: Extent, _ block: Rectangle, _ marks: Marks,
    holds: (Double) -> Bool
  ) {
    // One millimetre off where marks begin, and as much off the edge, where presses do not print.
    let air = points(fromMillimetres: 1)
    (self.bottom, self.top, middle) = (bottom + air, top - air, sheet.width / 2)
    let upright = (marks.crops + marks.folds).filter { $0.from.x == $0.to.x && holds($0.from.y) }
    var left = max(air, block.left)
    for x in upright.map(\.from.x).sorted() + [min(sheet.width - air, block.right)] {
      if x - 4 > left { free.append((left, x - 4)) }
      left = max(left, x + 4)
    }
  }

  /// A place for a cross near the middle; nil where there is none.
  mutating func takeCross() -> Point? {
    let radius = Marks.crossRadius
    guard height >= 2 * radius else { return nil }
    var best: (index: Int, x: Double)?
    for (index, stretch) in free.enumerated() where stretch.right - stretch.left > 2 * radius + 4 {
      let x = min(max(middle, stretch.left + radius + 2), stretch.right - radius - 2)
      if best.map({ abs(x - middle) < abs($0.x - middle) }) ?? true { best = (index, x) }
    }
    guard let best else { return nil }
    let stretch = free[best.index]
    free.replaceSubrange(
      best.index...best.index,
      with: [
        (left: stretch.left, right: best.x - radius - 4),
        (left: best.x + radius + 4, right: stretch.right),
      ].filter { $0.right > $0.left })
    return Point(x: best.x, y: (bottom + top) / 2)
  }

  /// The longest free stretch and its place among the others.
  private var longest: (index: Int, left: Double, right: Double)? {
    free.enumerated().max {
      $0.element.right - $0.element.left < $1.element.right - $1.element.left
    }
    .map { ($0.offset, $0.element.left, $0.element.right) }
  }

  /// Solid inks, their overprints, halves, and a grey made of three inks beside one of black.
  private static let inks: [[Double]] = [
    [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [0, 1, 1, 0], [1, 0, 1, 0],
    [1, 1, 0, 0], [0.5, 0, 0, 0], [0, 0.5, 0, 0], [0, 0, 0.5, 0], [0, 0, 0, 0.5],
    [0.5, 0.4, 0.4, 0], [0.25, 0.19, 0.19, 0],
  ]

  /// As many patches as there is room for, of 5 mm or less.
  mutating func colourBar() -> [InkPatch] {
    let side = min(points(fromMillimetres: 5), height)
    // A densitometer wants three millimetres.
    guard side >= points(fromMillimetres: 3), let longest else { return [] }
    let count = min(FreeStrip.inks.count, Int((longest.right - longest.left) / side))
    let left = longest.left
    free[longest.index].left += Double(count) * side + 4
    return FreeStrip.inks.prefix(count).enumerated().map { index, inks in
      InkPatch(
        frame: Rectangle(
          at: Point(x: left + Double(index) * side, y: (bottom + top - side) / 2),
          Extent(width: side, height: side)), inks: inks)
    }
  }

  /// A line of words in the longest stretch, no higher than 2.2 mm; none where they could not be
  /// read.
  mutating func lettering(_ text: String) -> [[Point]] {
    guard let longest else { return [] }
    let room = longest.right - longest.left
    let letters = PlotterLetters(text)
    let size = min(points(fromMillimetres: 2.2), height, room / max(0.1, letters.width))
    guard size >= points(fromMillimetres: 1.2) else { return [] }
    free[longest.index].left += letters.width * size + 4
    return letters.strokes(at: Point(x: longest.left, y: (bottom + top - size) / 2), size: size)
  }
}
