/// Cells side by side, their first baselines on one line.
public struct Row: Sendable {
  /// How wide a cell is.
  public enum Width: Sendable, Hashable {
    /// So many points.
    case fixed(Double)
    /// As wide as its longest line would like, up to a share of the measure.
    case natural(upTo: Double)
    /// A share of what the others leave, by weight.
    case share(Double)
    /// About an even share: in all rows of a part that have as many such cells the shares are those
    /// with which the fewest lines are turned over, each by its cell’s claim.
    case verse
  }

  /// A cell and what it holds.
  public struct Cell: Sendable {
    /// How wide it is.
    public var width: Width
    /// What it holds, from head to foot.
    public var blocks: [Block]
    /// For how many lines of the other columns one of its own counts where verse is turned over.
    public var claim = 1

    /// A cell of a width.
    public init(_ width: Width, _ blocks: [Block]) {
      self.width = width
      self.blocks = blocks
    }
  }

  /// The cells from left to right.
  public var cells: [Cell]
  /// White between the cells, in points.
  public var gutter: Double
  /// Dots that lead the eye from one cell to the next, where it must travel.
  public var leader: Leader?
  /// White above, in points.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double
  /// Whether it stays on one page; a row higher than the page is parted all the same.
  public var keepsTogether: Bool
  /// Whether it stays on one page with what follows.
  public var keepsWithNext: Bool
  /// What it costs to begin a page with it.
  public var breakBefore = 0.0
  /// Whether it goes on with a sung text: no leaf is turned before it if that can be helped.
  public var goesOn = false
  /// What it is to those who do not see it; rows of a table that follow each other are one table.
  public var meaning = CellPlace.Meaning.sideBySide

  /// Cells side by side.
  public init(
    _ cells: [Cell], gutter: Double, spaceBefore: Double = 0, spaceAfter: Double = 0,
    keepsTogether: Bool = true, keepsWithNext: Bool = false
  ) {
    self.cells = cells
    self.gutter = gutter
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsTogether = keepsTogether
    self.keepsWithNext = keepsWithNext
  }
}

/// Spaced dots between cells, on one grid from the right edge so that they stand in columns from
/// line to line.
public struct Leader: Sendable, Hashable {
  /// Diameter of a dot, in points.
  public var thickness: Double
  /// From dot to dot, in points.
  public var pitch: Double
  /// Colour.
  public var colour: Colour

  /// Dots of a size and a colour.
  public init(thickness: Double, pitch: Double, colour: Colour) {
    self.thickness = thickness
    self.pitch = max(pitch, thickness, 0.5)
    self.colour = colour
  }
}

/// Rows whose cells share the widths of their columns.
public struct Table: Sendable {
  /// The columns from left to right. A natural one is as wide as its widest cell would like.
  public var columns: [Row.Width]
  /// What the rows hold, a list of blocks for each column; missing cells are empty.
  public var rows: [[[Block]]]
  /// Rows of other tables whose columns are to be as wide as these.
  public var companions: [[[Block]]] = []
  /// White between the columns, in points.
  public var gutter: Double
  /// White between the rows, in points.
  public var rowSpace: Double
  /// Dots between the cells.
  public var leader: Leader?
  /// White above, in points.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double
  /// Whether it stays on one page.
  public var keepsTogether: Bool

  /// Rows of cells.
  public init(
    columns: [Row.Width], rows: [[[Block]]], gutter: Double, rowSpace: Double = 0,
    leader: Leader? = nil, spaceBefore: Double = 0, spaceAfter: Double = 0,
    keepsTogether: Bool = false
  ) {
    self.columns = columns
    self.rows = rows
    self.gutter = gutter
    self.rowSpace = rowSpace
    self.leader = leader
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsTogether = keepsTogether
  }
}
