/// One line of a broken paragraph: which items it holds and how its spaces are set.
public struct BrokenLine: Sendable, Hashable {
  /// The first item of the line: a box, or the break itself when the line is empty.
  public var firstItem: Int
  /// The item at which the line ends, and the number of items when the paragraph just ends. What
  /// the line holds is `firstItem..<endItem`.
  public var endItem: Int
  /// One past the last box of the line; glue between here and `endItem` is not set.
  public var contentEnd: Int
  /// How far the glue is stretched (positive) or shrunk (negative) as a part of what it can:
  /// a space is set `width + ratio × (ratio < 0 ? shrink : stretch)` wide. Nought unless justified.
  public var ratio: Double
  /// The width of boxes, glue and hyphen before stretching, in points; what hangs is included.
  public var naturalWidth: Double
  /// The measure the line was set to, in points.
  public var measure: Double
  /// Whether the line ends with a hyphen that the text does not have.
  public var isHyphenated: Bool
  /// How far the line is too long when all its glue is shrunk, in points; nought if it fits.
  public var overfullBy: Double
  /// How far the line's first item hangs into the left margin, in points.
  public var hangLeft: Double
  /// How far the line's last item hangs into the right margin, in points.
  public var hangRight: Double
  /// What the line costs the paragraph; sums to what the breaker kept as small as it could.
  public var demerits: Double

  /// Whether the line is longer than its measure however much it is shrunk.
  public var isOverfull: Bool { overfullBy > 0 }
  /// How wide an item of the line is set, in points: its natural width, stretched or shrunk.
  public func width(of item: LineItem) -> Double {
    let natural = LineMeasure.usable(item.width)
    if item.kind == .penalty { return 0 }
    if ratio < 0 { return natural + ratio * min(natural, LineMeasure.usable(item.shrink)) }
    return natural + ratio * LineMeasure.usable(item.stretch)
  }
  /// The items the line sets: from its first box to its last.
  public var content: Range<Int> { firstItem..<max(firstItem, contentEnd) }
}
