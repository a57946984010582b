/// A glyph of a face with what it stands for: a piece of type.
public struct Sort: Sendable, Hashable {
  /// The characters it was first set for; empty where only several glyphs together stand for any.
  public var text: String

  /// A sort that stands for a text.
  public init(text: String) { self.text = text }
}

/// A page as it goes to print: its type, its rules and its pictures in the order they are painted,
/// stretch by stretch of what they mean.
///
/// Places are in points from the upper left corner of the trimmed page, y downwards.
public struct Forme: Sendable {
  /// A sort at the place of its pen.
  public struct PlacedSort: Sendable {
    /// Its place in the list of sorts.
    public var sort: Int
    /// From the left edge.
    public var x: Double
    /// Its baseline, from the upper edge.
    public var y: Double

    /// A sort at a place.
    public init(sort: Int, x: Double, y: Double) {
      self.sort = sort
      self.x = x
      self.y = y
    }
  }

  /// Sorts that stand for other characters than they do one by one.
  public struct Reading: Sendable {
    /// Which of the forme's sorts.
    public var sorts: Range<Int>
    /// What all of them together stand for.
    public var text: String

    /// A reading of some sorts.
    public init(sorts: Range<Int>, text: String) {
      self.sorts = sorts
      self.text = text
    }
  }

  /// Sorts of one size and colour, in the order of their text.
  public struct TypeString: Sendable {
    /// The size of the type in points.
    public var size: Double
    /// How many times as wide the letters are as they were drawn.
    public var width: Double
    /// The ink's colour.
    public var colour: Colour
    /// Which of the forme's sorts.
    public var sorts: Range<Int>

    /// A string of type.
    public init(size: Double, width: Double, colour: Colour, sorts: Range<Int>) {
      self.size = size
      self.width = width
      self.colour = colour
      self.sorts = sorts
    }
  }

  /// An area that is filled.
  public enum Shape: Sendable, Hashable {
    /// From its upper left corner.
    case rectangle(x: Double, y: Double, width: Double, height: Double)
    /// Discs in a row, from the centre of the first on.
    case dots(x: Double, y: Double, radius: Double, pitch: Double, count: Int)
  }

  /// Something on the page.
  public enum Matter: Sendable {
    case type(TypeString)
    case fill([Shape], Colour)
    /// A picture, by its place among those painted.
    case picture(Int)
  }

  /// What a stretch of the page is.
  public enum Meaning: Sendable, Hashable {
    /// What the mark of this number says.
    case mark(Int)
    /// Folios and running heads.
    case pagination
    /// Rules and grounds.
    case layout
  }

  /// Things that follow each other and mean the same.
  public struct Stretch: Sendable {
    /// What they are.
    public var meaning: Meaning
    /// The things, in the order they are painted.
    public var matter: [Matter]

    /// A stretch of a meaning.
    public init(_ meaning: Meaning, _ matter: [Matter] = []) {
      self.meaning = meaning
      self.matter = matter
    }
  }

  /// What is on the page, in the order it is painted.
  public var stretches: [Stretch] = []
  /// Every sort on it.
  public var sorts: [PlacedSort] = []
  /// Where sorts of one colour are to be read otherwise than one by one, in order.
  public var readings: [Reading] = []

  /// An empty page.
  public init() {}
}

/// Pages ready to be bound as a file: where everything stands, and a stock that it is taken from.
public struct PaintedPages: Sendable {
  /// A PDF: a page for each picture, painted where it stands, then one that shows the sorts.
  public var stock: [UInt8] = []
  /// The pages.
  public var formes: [Forme] = []
  /// The marks of each page, in the order of their numbers.
  public var marks: [[ContentMark]] = []
  /// Every sort that is used.
  public var sorts: [Sort] = []
  /// The sorts in the order the stock's last page shows them: blanks are left out where a font
  /// has nothing else.
  public var shown: [Int] = []
  /// Which of the painted pictures are drawings: made of lines and areas, not of dots.
  public var areDrawings: [Bool] = []
  /// The white around the trimmed pages, in points.
  public var margin: Double

  /// Pages with so much white around them, for bleed and marks.
  public init(margin: Double) { self.margin = margin }
}
