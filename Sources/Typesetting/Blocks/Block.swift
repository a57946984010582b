/// What a page is built of, from head to foot.
public indirect enum Block: Sendable {
  case paragraph(Paragraph)
  /// White of a fixed height in points; at the head of a page kept only where the part begins.
  case white(Double)
  /// White that takes a share of what is left of the page, by weight.
  case fill(Double)
  case rule(Rule)
  case row(Row)
  case facing(Facing)
  case table(Table)
  case columns(Columns)
  case group(Group)
  case box(Box)
  case picture(Picture)
  case pictureRow(PictureRow)
  case beside(Beside)
  case plate(Plate)
  /// What follows begins a new page.
  case newPage
}

/// A horizontal rule across the measure or a part of it.
public struct Rule: Sendable {
  /// Length in points; nil for the whole measure.
  public var length: Double?
  /// Thickness in points.
  public var thickness: Double
  /// Colour.
  public var colour: Colour
  /// Where it stands when it is shorter than the measure.
  public var alignment: Paragraph.Alignment
  /// White above it, in points.
  public var spaceBefore: Double
  /// White below it, in points.
  public var spaceAfter: Double
  /// Whether it stays on one page with what follows.
  public var keepsWithNext: Bool

  /// A rule with the white around it.
  public init(
    length: Double? = nil, thickness: Double, colour: Colour,
    alignment: Paragraph.Alignment = .left, spaceBefore: Double = 0, spaceAfter: Double = 0,
    keepsWithNext: Bool = false
  ) {
    self.length = length
    self.thickness = thickness
    self.colour = colour
    self.alignment = alignment
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
  }
}

/// Blocks in several columns of one width, filled so that the columns are about equally long.
public struct Columns: Sendable {
  /// How many columns there are.
  public var count: Int
  /// Whether there are fewer where more than a tenth of the lines would be turned over, as verse
  /// must not be.
  public var sparesLines = false
  /// The places of the blocks with which poems begin; one whose lines would be turned over, a third
  /// of them or more, stands across the columns.
  public var openings: [Int] = [0]
  /// White between them, in points.
  public var gutter: Double
  /// What they hold, in order.
  public var blocks: [Block]
  /// White above, in points.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double
  /// What stands under them in the full measure, on the page on which they end.
  public var foot: [Block] = []
  /// Their heading once more, for the head of a page on which the columns go on.
  public var continuation: Paragraph?

  /// Blocks in columns.
  public init(
    count: Int, gutter: Double, blocks: [Block], spaceBefore: Double = 0, spaceAfter: Double = 0
  ) {
    self.count = count
    self.gutter = gutter
    self.blocks = blocks
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }
}

/// Blocks that belong together.
public struct Group: Sendable {
  /// What belongs together.
  public var blocks: [Block]
  /// Whether it stays on one page, if a page can hold it.
  public var keepsTogether: Bool
  /// White above, in points.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double
  /// Whether it stays on one page with what follows.
  public var keepsWithNext: Bool
  /// What it costs to begin a page with it.
  public var breakBefore = 0.0
  /// What it costs to begin a page after it; negative where a page ends well with it.
  public var breakAfter = 0.0
  /// Whether it goes on with a sung text: no leaf is turned before it if that can be helped.
  public var goesOn = false
  /// What it costs to part it over two pages where it is not kept together by all means.
  public var breakInside = 0.0
  /// Whether its paragraphs are the lines of one text, such as a stanza, for those who do not see.
  public var isOneText = false
  /// Its heading once more, for the head of a page or column on which the group goes on.
  public var continuation: Paragraph?

  /// Blocks that belong together.
  public init(
    _ blocks: [Block], keepsTogether: Bool = true, spaceBefore: Double = 0,
    spaceAfter: Double = 0, keepsWithNext: Bool = false
  ) {
    self.blocks = blocks
    self.keepsTogether = keepsTogether
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
  }
}
