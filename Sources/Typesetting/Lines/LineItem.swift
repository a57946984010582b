/// One item of a paragraph to be broken into lines: a box, glue or a penalty.
///
/// The three primitives are those of D. E. Knuth and M. F. Plass, “Breaking Paragraphs into
/// Lines”, Software: Practice and Experience 11 (1981), pp. 1122–1124. All lengths are in points.
public struct LineItem: Sendable, Hashable {
  /// What an item is.
  public enum Kind: UInt8, Sendable, Hashable {
    /// Something that is set: letters, a picture.
    case box
    /// A space that may grow or shrink, and vanishes at the end and at the beginning of a line.
    case glue
    /// A place where a line may end, at a cost.
    case penalty
  }

  /// A cost that forbids a break, as does any greater one.
  public static let never = 10_000.0
  /// A cost that forces a break, as does any lesser one.
  public static let always = -10_000.0

  /// Box, glue or penalty.
  public var kind: Kind
  /// The natural width; of a penalty, the width added when a line ends here (the hyphen).
  public var width: Double
  /// How far glue may grow comfortably; of a box, how far tracking or expansion may widen it.
  public var stretch: Double
  /// How far glue may shrink at most; of a box, how far it may be narrowed.
  public var shrink: Double
  /// What a break here costs: of a penalty only, between `always` and `never`.
  public var cost: Double
  /// Whether a line ending here ends with a hyphen the text does not have ("flagged" in the paper).
  public var isHyphen: Bool
  /// How far the item hangs into the margin when a line begins with it.
  public var hangLeft: Double
  /// How far the item hangs into the margin when a line ends with it; of a penalty, its hyphen.
  public var hangRight: Double

  /// Letters of one width, which may hang into the margins and be widened or narrowed a little.
  public static func box(
    _ width: Double, stretch: Double = 0, shrink: Double = 0,
    hangLeft: Double = 0, hangRight: Double = 0
  ) -> LineItem {
    LineItem(
      kind: .box, width: width, stretch: stretch, shrink: shrink, cost: 0, isHyphen: false,
      hangLeft: hangLeft, hangRight: hangRight)
  }

  /// A space with what it may grow and shrink. A line may end at it if a box stands before it; a
  /// penalty of `never` between the two makes it a space that does not break.
  public static func glue(_ width: Double, stretch: Double = 0, shrink: Double = 0) -> LineItem {
    LineItem(
      kind: .glue, width: width, stretch: stretch, shrink: shrink, cost: 0, isHyphen: false,
      hangLeft: 0, hangRight: 0)
  }

  /// A place for a break, with its cost and the width of what the break adds.
  public static func penalty(
    _ cost: Double, width: Double = 0, isHyphen: Bool = false, hangRight: Double = 0
  ) -> LineItem {
    LineItem(
      kind: .penalty, width: width, stretch: 0, shrink: 0, cost: cost, isHyphen: isHyphen,
      hangLeft: 0, hangRight: hangRight)
  }

  /// A break that must be taken: the end of a paragraph or of a line of verse.
  public static let forcedBreak = LineItem.penalty(always)

  /// Whether this is a penalty that forces a break.
  public var isForcedBreak: Bool { kind == .penalty && cost <= LineItem.always }
}
