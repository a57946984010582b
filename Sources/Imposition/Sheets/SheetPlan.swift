/// How the sheet is turned between its two sides.
public enum Turn: String, Hashable, Sendable {
  /// About its upright middle, like a leaf of a book.
  case likeALeaf = "like a leaf"
  /// About its level middle, foot over head.
  case footOverHead = "foot over head"
}

/// Every sheet of a job: where each page stands, and what is done with the paper afterwards.
public struct SheetPlan: Hashable, Sendable {
  /// The ticket the plan was made for.
  public var ticket: JobTicket
  /// The sheet as it lies in the press.
  public var extent: Extent
  /// How it is turned between its sides.
  public var turn: Turn
  /// Whether one plate prints both sides.
  public var hasOnePlate: Bool
  /// The sheets in the order they are printed.
  public var sheets: [PressSheet]
  /// Blank pages that were put in.
  public var blanks: Int
  /// How many copies of the whole each sheet carries.
  public var copies: Int
  /// How far the innermost leaf moves to the spine, in points.
  public var creep: Double
  /// What the printer should know, such as marks there is no room for.
  public var notes: [String]

  /// About which edge the printer turns the sheet.
  public var flip: Flip {
    let isLandscape = extent.width > extent.height
    return (turn == .likeALeaf) == isLandscape ? .short : .long
  }
}

/// One sheet of paper with what is printed on it.
public struct PressSheet: Hashable, Sendable {
  /// Counted from 1.
  public var number: Int
  /// The side with the first page.
  public var front: SheetSide
  /// The other side; nil where nothing is printed there, or where one plate prints both.
  public var back: SheetSide?
  /// Where the knife parts the sheet before folding, through its whole length.
  public var cuts: [SheetLine]
  /// What is left of the sheet after cutting, each to be folded and gathered.
  public var pieces: [Piece]
}

/// What is printed on one side of a sheet; places count from its own lower left corner.
public struct SheetSide: Hashable, Sendable {
  /// The pages.
  public var pages: [PlacedPage]
  /// What is printed around them.
  public var marks: Marks
}

/// A page in its place on a sheet.
public struct PlacedPage: Hashable, Sendable {
  /// The page, counted from 1; nil for a blank one.
  public var page: Int?
  /// Where its trimmed area lies.
  public var frame: Rectangle
  /// Whether it stands on its head.
  public var isInverted: Bool
  /// What may be printed of it: its area with bleed, as far as no neighbour needs the room.
  public var clip: Rectangle
  /// Where the page lies in its area when the two differ in width.
  public var anchor = Anchor.middle
  /// The sides at which it hangs together with its neighbour; the others are trimmed.
  var joined: Joints

  /// Which of the page's own edges keeps its place in an area of another width.
  public enum Anchor: String, Hashable, Sendable {
    case left, middle, right
  }

  /// The page as it lies on a side that is moved, mirrored or turned round.
  func placed(_ change: (Rectangle) -> Rectangle) -> PlacedPage {
    var changed = self
    changed.frame = change(frame)
    changed.clip = change(clip)
    return changed
  }

  /// The page in its place's mirror image, still to be read.
  func mirrored(width: Double) -> PlacedPage {
    var changed = placed { $0.mirrored(width: width) }
    changed.joined = joined.mirrored
    changed.anchor = anchor == .left ? .right : anchor == .right ? .left : .middle
    return changed
  }

  /// The page as it lies on paper that has been turned round by half a turn.
  func rotated(in paper: Extent) -> PlacedPage {
    var turned = placed { $0.rotated(in: paper) }
    turned.isInverted.toggle()
    turned.joined = joined.rotated
    return turned
  }
}

/// Sides of a page where the paper goes on.
struct Joints: OptionSet, Hashable, Sendable {
  let rawValue: Int
  static let left = Joints(rawValue: 1)
  static let right = Joints(rawValue: 2)
  static let top = Joints(rawValue: 4)
  static let bottom = Joints(rawValue: 8)

  var mirrored: Joints {
    var turned = intersection([.top, .bottom])
    if contains(.left) { turned.insert(.right) }
    if contains(.right) { turned.insert(.left) }
    return turned
  }

  var rotated: Joints {
    var turned = mirrored.intersection([.left, .right])
    if contains(.top) { turned.insert(.bottom) }
    if contains(.bottom) { turned.insert(.top) }
    return turned
  }
}

/// A straight line through a sheet or a piece.
public enum SheetLine: Hashable, Sendable {
  /// Upright, so many points from the left.
  case upright(Double)
  /// Level, so many points from the bottom.
  case level(Double)
}

/// A fold: a line, and which part of the paper moves to which face of the rest.
///
/// Places are those of the piece's front, as one sees it; the part that does not move stays where
/// it is, so the places of later folds are still those of the flat piece.
public struct Fold: Hashable, Sendable {
  /// Where the paper is folded.
  public var line: SheetLine
  /// Whether the part left of (or above) the line moves; else the one right of (or below) it.
  public var movesFirst: Bool
  /// Whether it goes behind the rest, as seen from the front; else before it.
  public var goesBehind: Bool
}

/// A piece of a sheet that is folded by itself.
public struct Piece: Hashable, Sendable {
  /// Where it lies on the sheet's front.
  public var frame: Rectangle
  /// Whether its own front is printed on the sheet's back (one plate for both sides).
  public var isTurned: Bool
  /// How it is folded, in order; places count from its own lower left corner.
  public var folds: [Fold]
  /// To which copy of the whole it belongs, from 0.
  public var copy: Int
  /// Its section, from 0; sections are gathered one behind the other.
  public var section: Int
  /// How many pieces lie around it in its section; it is stuck into the middle of them.
  public var nesting: Int
}
