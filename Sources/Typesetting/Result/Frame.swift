/// What a frame means, for those who read the page with other means than the eye.
public enum StructureRole: Sendable, Hashable {
  /// The title of the whole document.
  case title
  /// A heading of level 1 to 6.
  case heading(Int)
  case paragraph
  case listItem
  case caption
  case tableCell
  /// A picture that says something; its words are with the picture.
  case figure
  /// Folios, rules and ornaments: nothing to be read out.
  case artifact

  /// Whether it is the title of the document or heads a stretch of it.
  var isHeading: Bool {
    switch self {
    case .title, .heading: true
    default: false
    }
  }
}

/// A stretch of a line set in one style and one shaped piece.
public struct LinePiece: Sendable {
  /// The glyphs.
  public var shaped: ShapedText
  /// The style in the shaper's table.
  public var style: StyleIndex
  /// Where it begins, in points from the line's left end.
  public var x: Double
  /// Whether a space stands before it in the text.
  public var followsSpace: Bool
  /// Where a click leads: an address, or `#` and a label of the document; nil for nowhere.
  public var link: String?

  /// A shaped piece at its place in a line.
  public init(
    shaped: ShapedText, style: StyleIndex, x: Double, followsSpace: Bool, link: String? = nil
  ) {
    self.link = link
    self.shaped = shaped
    self.style = style
    self.x = x
    self.followsSpace = followsSpace
  }
}

/// A finished line.
public struct TextLine: Sendable {
  /// Its pieces in the order of the text; each knows its own place.
  public var pieces: [LinePiece]
  /// How much wider its letters are set than they are drawn: 1 leaves them as they are. The
  /// places of the pieces allow for it, the glyphs' advances do not.
  public var expansion: Double
  /// From the left end of the first piece to the right end of the last, in points.
  public var width: Double
  /// Whether the line ends inside a word, its hyphen included in the last piece.
  public var endsInHyphen: Bool
  /// The sign that parts this line's end from the next line in the text, and is not set because
  /// the end of the line says as much: the dot of “Vienna · Musikverein”.
  public var unsetSign: String?

  /// A finished line.
  public init(
    pieces: [LinePiece], width: Double, endsInHyphen: Bool = false, unsetSign: String? = nil,
    expansion: Double = 1
  ) {
    self.unsetSign = unsetSign
    self.pieces = pieces
    self.width = width
    self.expansion = expansion
    self.endsInHyphen = endsInHyphen
  }

  /// The characters of the line, as a reader would copy them: with the sign that is not set.
  public var text: String {
    var text = ""
    for piece in pieces {
      if piece.followsSpace { text += " " }
      text += piece.shaped.text
    }
    if let unsetSign { text += " " + unsetSign }
    return text
  }
}

/// A hairline, an accent rule, a solid bar, or a row of dots.
public struct RuleMark: Sendable, Hashable {
  /// Length in points.
  public var length: Double
  /// Thickness in points.
  public var thickness: Double
  /// Colour.
  public var colour: Colour
  /// From dot to dot in points, where it is a row of dots as wide as it is thick; nil for a rule.
  public var pitch: Double?

  /// A horizontal rule, or a row of dots.
  public init(length: Double, thickness: Double, colour: Colour, pitch: Double? = nil) {
    self.length = length
    self.thickness = thickness
    self.colour = colour
    self.pitch = pitch
  }

  /// How many dots a row of dots has; none for a rule.
  public var dots: Int {
    guard let pitch, pitch > 0, length >= thickness else { return 0 }
    return Int(((length - thickness) / pitch + 0.001).rounded(.down)) + 1
  }
}

/// The cell a frame stands in.
public struct CellPlace: Sendable, Hashable {
  /// What the rows of cells are to those who do not see them.
  public enum Meaning: Sendable, Hashable {
    /// Things side by side, to be read one after the other.
    case sideBySide
    /// Rows of a table; the first cell of each says what the others belong to.
    case table
    /// Entries of the contents.
    case contents
  }

  /// The number of the rows' element; rows of one table share it.
  public var rows: Int
  /// The row, from 0.
  public var row: Int
  /// The cell in its row, from 0 at the left.
  public var column: Int
  /// What the rows are.
  public var meaning: Meaning

  /// A cell of a row.
  public init(rows: Int, row: Int, column: Int, meaning: Meaning) {
    self.rows = rows
    self.row = row
    self.column = column
    self.meaning = meaning
  }
}

/// Something at its place on a page.
public struct Frame: Sendable {
  /// What a frame holds.
  public enum Content: Sendable {
    /// A line of text; the frame's place is the left end of its baseline.
    case line(TextLine)
    /// A rule; the frame's place is its left end, half-way down its thickness.
    case rule(RuleMark)
    /// A picture; the frame's place is its upper left corner.
    case picture(PictureMark)
  }

  /// From the left edge of the page, in points.
  public var x: Double
  /// From the upper edge of the page, in points.
  public var y: Double
  /// What stands there.
  public var content: Content
  /// What it means.
  public var role: StructureRole
  /// The paragraph or other element it belongs to; lines of one paragraph share a number.
  public var element: Int
  /// The name by which references find it, on the first line of what has one.
  public var label: String?
  /// The cells it stands in, the outermost first.
  public var cells: [CellPlace] = []
  /// The list a list item belongs to: items that follow each other in lists of one name are one.
  public var list: String?

  /// Something at its place.
  public init(x: Double, y: Double, content: Content, role: StructureRole, element: Int) {
    self.x = x
    self.y = y
    self.content = content
    self.role = role
    self.element = element
  }

  /// Gives its element and its rows other numbers.
  mutating func renumber(_ number: (Int) -> Int) {
    element = number(element)
    for cell in cells.indices { cells[cell].rows = number(cells[cell].rows) }
  }

  /// The same frame, moved.
  public func moved(right dx: Double, down dy: Double) -> Frame {
    var frame = self
    frame.x += dx
    frame.y += dy
    return frame
  }
}
