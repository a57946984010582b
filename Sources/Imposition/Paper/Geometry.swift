/// A place on a sheet, in points from its lower left corner.
public struct Point: Hashable, Sendable {
  /// Points to the right.
  public var x: Double
  /// Points upwards.
  public var y: Double

  /// A place in points.
  public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
}

/// Width and height of paper, in points.
public struct Extent: Hashable, Sendable {
  /// Width in points.
  public var width: Double
  /// Height in points.
  public var height: Double

  /// An extent in points.
  public init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

  /// An extent in millimetres.
  public static func millimetres(_ width: Double, _ height: Double) -> Extent {
    Extent(width: points(fromMillimetres: width), height: points(fromMillimetres: height))
  }

  /// The same paper turned by a quarter.
  public var turned: Extent { Extent(width: height, height: width) }

  /// In whole millimetres, or in tenths where they are not whole: `450 × 320 mm`.
  public var inMillimetres: String {
    func shown(_ points: Double) -> String {
      let tenths = (points * 254 / 72).rounded()
      let whole = Int(tenths) / 10
      return Int(tenths) % 10 == 0 ? "\(whole)" : "\(whole).\(Int(tenths) % 10)"
    }
    return "\(shown(width)) × \(shown(height)) mm"
  }
}

/// A rectangle with upright sides, in points.
public struct Rectangle: Hashable, Sendable {
  /// Its left side.
  public var left: Double
  /// Its lower side.
  public var bottom: Double
  /// Its right side.
  public var right: Double
  /// Its upper side.
  public var top: Double

  /// A rectangle from its sides.
  public init(left: Double, bottom: Double, right: Double, top: Double) {
    (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
  }

  /// A rectangle from its lower left corner and its extent.
  public init(at corner: Point, _ extent: Extent) {
    self.init(
      left: corner.x, bottom: corner.y, right: corner.x + extent.width,
      top: corner.y + extent.height)
  }

  /// From left to right.
  public var width: Double { right - left }
  /// From bottom to top.
  public var height: Double { top - bottom }
  /// The middle.
  public var centre: Point { Point(x: (left + right) / 2, y: (bottom + top) / 2) }

  /// The rectangle moved.
  func moved(by shift: Point) -> Rectangle {
    Rectangle(
      left: left + shift.x, bottom: bottom + shift.y, right: right + shift.x,
      top: top + shift.y)
  }

  /// The rectangle as it lies once the paper has been turned about its upright middle.
  func mirrored(width: Double) -> Rectangle {
    Rectangle(left: width - right, bottom: bottom, right: width - left, top: top)
  }

  /// The rectangle as it lies on paper that has been turned round by half a turn.
  func rotated(in paper: Extent) -> Rectangle {
    Rectangle(
      left: paper.width - right, bottom: paper.height - top, right: paper.width - left,
      top: paper.height - bottom)
  }

  /// Both together.
  func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(left, other.left), bottom: min(bottom, other.bottom),
      right: max(right, other.right), top: max(top, other.top))
  }
}

/// Points of 1/72 inch in so many millimetres.
public func points(fromMillimetres millimetres: Double) -> Double { millimetres * 72 / 25.4 }
