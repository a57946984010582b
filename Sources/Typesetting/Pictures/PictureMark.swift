/// The part of a picture that is shown, in shares of its width and height from its upper left.
public struct Crop: Sendable, Hashable {
  /// Where the part begins from the left, 0 to 1.
  public var left: Double
  /// Where the part begins from above, 0 to 1.
  public var top: Double
  /// How much of the width is shown, more than 0 and up to 1.
  public var width: Double
  /// How much of the height is shown, more than 0 and up to 1.
  public var height: Double

  /// A part of a picture.
  public init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// The whole picture.
  public static let whole = Crop(left: 0, top: 0, width: 1, height: 1)

  /// The largest part of a picture that has the shape of a box, as near to a focus as may be.
  ///
  /// The focus keeps its own relative place: a pair of eyes at a third of the height stands at a
  /// third of the part's height, where the picture is large enough for that.
  public static func filling(_ box: Size, from natural: Size, focus: PictureFocus) -> Crop {
    guard box.width > 0, box.height > 0, natural.width > 0, natural.height > 0 else {
      return .whole
    }
    let wanted = box.width / box.height
    let given = natural.width / natural.height
    if given > wanted {
      let width = wanted / given
      return Crop(left: focus.x * (1 - width), top: 0, width: width, height: 1)
    }
    let height = given / wanted
    return Crop(left: 0, top: focus.y * (1 - height), width: 1, height: height)
  }
}

/// The point of a picture that a crop must not lose, in shares of its width and height.
public struct PictureFocus: Sendable, Hashable {
  /// From the left, 0 to 1.
  public var x: Double
  /// From above, 0 to 1.
  public var y: Double

  /// A point; what lies outside the picture is moved to its edge.
  public init(x: Double, y: Double) {
    self.x = min(max(x, 0), 1)
    self.y = min(max(y, 0), 1)
  }

  /// The middle.
  public static let centre = PictureFocus(x: 0.5, y: 0.5)
  /// Where the eyes of a portrait are as a rule: in the middle, a third from above.
  public static let portrait = PictureFocus(x: 0.5, y: 0.33)
}

/// Dark and light squares in rows, as a QR code has them.
public struct SquarePattern: Sendable, Hashable {
  /// How many squares stand in a row; there are as many rows.
  public var side: Int
  /// Whether a square is dark, row by row from above; `side` × `side` of them.
  public var isDark: [Bool]
  /// The colour of the dark squares; the light ones are left as the paper is.
  public var colour: Colour

  /// A pattern of squares.
  public init(side: Int, isDark: [Bool], colour: Colour = .black) {
    self.side = side
    self.isDark = isDark
    self.colour = colour
  }

  /// Runs of dark squares, each from left to right in one row.
  public var runs: [(row: Int, columns: Range<Int>)] {
    guard side > 0, isDark.count == side * side else { return [] }
    var runs: [(row: Int, columns: Range<Int>)] = []
    for row in 0..<side {
      var start: Int?
      for column in 0...side {
        let dark = column < side && isDark[row * side + column]
        if dark, start == nil { start = column }
        if !dark, let first = start {
          runs.append((row, first..<column))
          start = nil
        }
      }
    }
    return runs
  }
}

/// A picture as it stands on a page.
public struct PictureMark: Sendable, Hashable {
  /// Where what is seen comes from.
  public enum Content: Sendable, Hashable {
    /// A picture of the document's table, by its key: the file as the user named it.
    case file(String)
    /// Squares that the mark itself carries.
    case pattern(SquarePattern)
  }

  /// Where what is seen comes from.
  public var content: Content
  /// Width and height on the page, in points.
  public var size: Size
  /// The part that is shown.
  public var crop: Crop
  /// What the picture shows, in words, for those who do not see it; empty for an ornament.
  public var alternative: String
  /// Where a click on it leads; nil for nowhere.
  public var link: String?

  /// A picture of a size.
  public init(
    _ content: Content, size: Size, crop: Crop = .whole, alternative: String = ""
  ) {
    self.content = content
    self.size = size
    self.crop = crop
    self.alternative = alternative
  }
}

/// What layout has to know of a picture before it can place it.
public struct PictureFacts: Sendable, Hashable {
  /// Width and height as a reader sees it, upright. For dots their number, for drawings any unit.
  public var natural: Size
  /// Whether it is made of dots; a drawing is as sharp at every size.
  public var isMadeOfDots: Bool

  /// Facts about a picture.
  public init(natural: Size, isMadeOfDots: Bool) {
    self.natural = natural
    self.isMadeOfDots = isMadeOfDots
  }
}

/// What of a picture is seen: logos are made equally large by it, not by the paper around them.
public struct PictureInk: Sendable, Hashable {
  /// The part that is not bare paper.
  public var bounds: Crop
  /// How dark that part is on the whole: 0 is white, 1 is black all over.
  public var darkness: Double

  /// What of a picture is seen.
  public init(bounds: Crop, darkness: Double) {
    self.bounds = bounds
    self.darkness = darkness
  }
}

/// Where those who compose a page ask about pictures. What is wrong with one is the desk's to
/// report; the answer is then nil, and the page is composed without it.
public protocol PictureDesk: AnyObject {
  /// The facts about a picture by the name its user gave it.
  func facts(of file: String) -> PictureFacts?

  /// What of the picture is seen; nil where nobody has looked.
  func ink(of file: String) -> PictureInk?
}

extension PictureDesk {
  /// Nobody has looked.
  public func ink(of file: String) -> PictureInk? { nil }
}

/// A desk without pictures.
public final class NoPictures: PictureDesk {
  /// A desk without pictures.
  public init() {}

  /// Nothing.
  public func facts(of file: String) -> PictureFacts? { nil }
}
