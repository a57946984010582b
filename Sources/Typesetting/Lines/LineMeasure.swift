/// How wide the lines of a paragraph are, in points; the last width holds for all that follow.
///
/// The indent of a first line, or a picture the first lines run round, is a matter of widths.
public struct LineMeasure: Sendable, Hashable {
  /// The widths by line; never empty, never negative, never infinite.
  public let widths: [Double]

  /// Lines that are all equally wide.
  public init(_ width: Double) {
    self.init(widths: [width])
  }

  /// Lines by their widths; without any, lines have no width at all.
  public init(widths: [Double]) {
    var cleaned = widths.map { LineMeasure.usable($0) }
    // Equal widths at the end say the same thing once; fewer widths are broken faster.
    while cleaned.count > 1, cleaned[cleaned.count - 1] == cleaned[cleaned.count - 2] {
      cleaned.removeLast()
    }
    self.widths = cleaned.isEmpty ? [0] : cleaned
  }

  /// The width of a line, counted from nought.
  public func width(ofLine line: Int) -> Double {
    widths[max(0, min(line, widths.count - 1))]
  }

  /// A length that arithmetic survives: nought for what is negative or no number, else at most
  /// 10,000,000 points (3.5 km).
  static func usable(_ length: Double) -> Double {
    length > 0 ? min(length, 1e7) : 0
  }
}
