/// What it costs to begin a new page somewhere; the page builder adds these up.
enum BreakCost {
  /// Nothing against it.
  static let free = 0.0
  /// A widow or an orphan.
  static let loneLine = 20_000.0
  /// Inside a block that should stay together.
  static let insideBlock = 40_000.0
  /// Between a heading and what it heads.
  static let afterHeading = 80_000.0
  /// A page must begin here.
  static let forced = -Double.infinity
}

/// A horizontal strip of the page that is never cut: a line, a rule, a row.
struct Slab {
  /// Height in points.
  var height: Double
  /// What stands in it, from its upper left corner.
  var frames: [Frame] = []
  /// White above it in points, dropped at the head of a page.
  var spaceBefore = 0.0
  /// Share of the page's left-over white that stands above it.
  var fill = 0.0
  /// What it costs to begin a page with it.
  var breakBefore = BreakCost.free
  /// From its upper edge to its first baseline; nil where it has none.
  var baseline: Double?
  /// Whether its baseline returns to the grid.
  var snaps = false
  /// What is set above it where a page or a column begins with it: a heading once more.
  var resumption: [Slab] = []
  /// Whether it is a rule or white that parts what it leads to from what stands above: at the head
  /// of a page there is nothing to part, and it is left out with the white around it.
  var isDivider = false
  /// The picture that covers the page it is on, edges and all.
  var plate: Plate?
  /// Whether it goes on with a sung text, in which no leaf should be turned.
  var goesOn = false
  /// What stands beside it on the facing page.
  var opposite: [Frame] = []
  /// The row of which it is a strip; nil for what is no row.
  var row: Int?
  /// For each frame of a strip, the cell it is from.
  var cells: [Int] = []

  /// Whether a heading stands in it.
  var isHeading: Bool { frames.contains { $0.role.isHeading } }
}
