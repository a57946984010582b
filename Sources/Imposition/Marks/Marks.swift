/// What is printed around the pages of one side, in the side's own places.
public struct Marks: Hashable, Sendable {
  /// Lines of a quarter of a point: where to cut.
  public var crops: [MarkLine] = []
  /// The same, dashed: where to fold.
  public var folds: [MarkLine] = []
  /// Middles of registration crosses of radius `Marks.crossRadius`.
  public var crosses: [Point] = []
  /// Patches of ink.
  public var patches: [InkPatch] = []
  /// Steps on spines: black where they are.
  public var collation: [Rectangle] = []
  /// The words of the slug line, as strokes.
  public var strokes: [[Point]] = []

  /// No marks.
  public init() {}

  /// A cross's arm in points; its circle has half of that.
  public static let crossRadius = 7.0
}

/// A straight mark.
public struct MarkLine: Hashable, Sendable {
  /// Its end at the page.
  public var from: Point
  /// Its other end.
  public var to: Point
}

/// A patch of the colour bar.
public struct InkPatch: Hashable, Sendable {
  /// Where it lies.
  public var frame: Rectangle
  /// Cyan, magenta, yellow and black, each from 0 to 1.
  public var inks: [Double]
}
