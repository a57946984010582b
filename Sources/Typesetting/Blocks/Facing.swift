/// Blocks on facing pages: what stands on the left page and what stands on the right begin on one
/// line, and the taller of them says where the next begins.
///
/// It is for parts that fill facing pages (`DocumentPart.facesPages`). In any other place the two
/// stand side by side in columns, so that nothing is lost.
public struct Facing: Sendable {
  /// What the left page holds, from head to foot.
  public var left: [Block]
  /// What the right page holds.
  public var right: [Block]
  /// White between the two where they stand on one page after all, in points.
  public var gutter: Double
  /// White above, in points.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double
  /// Whether it stays on one pair of pages with what follows.
  public var keepsWithNext: Bool
  /// Whether it goes on with a sung text: no leaf is turned before it if that can be helped.
  public var goesOn = false
  /// What it costs to begin a page with it.
  public var breakBefore = 0.0
  /// What it is to those who do not see it; rows of a table that follow each other are one table.
  public var meaning = CellPlace.Meaning.sideBySide

  /// Blocks on a left page and on the right page it faces.
  public init(
    left: [Block], right: [Block], gutter: Double, spaceBefore: Double = 0,
    spaceAfter: Double = 0, keepsWithNext: Bool = false
  ) {
    self.left = left
    self.right = right
    self.gutter = gutter
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
  }

  /// The two as the cells of a row.
  var row: Row {
    var row = Row(
      [.init(.share(1), left), .init(.share(1), right)], gutter: gutter, spaceBefore: spaceBefore,
      spaceAfter: spaceAfter, keepsWithNext: keepsWithNext)
    row.meaning = meaning
    row.goesOn = goesOn
    row.breakBefore = breakBefore
    return row
  }
}
