/// A length on paper. Printers mix units; the engine counts in points of 1/72 inch.
public struct Length: Hashable, Sendable, Comparable {
  /// The length in points of 1/72 inch.
  public let points: Double

  /// A length in points of 1/72 inch.
  public static func points(_ value: Double) -> Length { Length(points: value) }

  /// A length in millimetres.
  public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }

  /// No length at all.
  public static let zero = Length(points: 0)

  /// The length in millimetres.
  public var millimetres: Double { points * 25.4 / 72 }

  /// Shorter first.
  public static func < (lhs: Length, rhs: Length) -> Bool { lhs.points < rhs.points }

  /// The sum of two lengths.
  public static func + (lhs: Length, rhs: Length) -> Length {
    Length(points: lhs.points + rhs.points)
  }

  /// The difference of two lengths.
  public static func - (lhs: Length, rhs: Length) -> Length {
    Length(points: lhs.points - rhs.points)
  }
}

/// Width and height of a page or a picture, in points.
public struct Size: Hashable, Sendable {
  /// Width in points.
  public var width: Double
  /// Height in points.
  public var height: Double

  /// A size in points.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// The white around the text block, in points. Inside is the side of the spine.
public struct Margins: Hashable, Sendable {
  /// At the spine.
  public var inside: Double
  /// At the fore-edge.
  public var outside: Double
  /// Above.
  public var head: Double
  /// Below.
  public var foot: Double

  /// Margins in points.
  public init(inside: Double, outside: Double, head: Double, foot: Double) {
    self.inside = inside
    self.outside = outside
    self.head = head
    self.foot = foot
  }
}

/// A colour as red, green and blue from 0 to 1.
public struct Colour: Hashable, Sendable {
  /// Red, 0 to 1.
  public var red: Double
  /// Green, 0 to 1.
  public var green: Double
  /// Blue, 0 to 1.
  public var blue: Double
  /// What it is printed with; nil where nobody has said.
  public var inks: Inks?

  /// A colour from its three parts.
  public init(red: Double, green: Double, blue: Double, inks: Inks? = nil) {
    self.inks = inks
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#7a1f2b`; nil for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == 0x23, digits.count == 6, let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    red = Double(value >> 16 & 0xFF) / 255
    green = Double(value >> 8 & 0xFF) / 255
    blue = Double(value & 0xFF) / 255
  }

  /// Pure black.
  public static let black = Colour(red: 0, green: 0, blue: 0)
}
