import ConcertModel
import Typesetting

/// How the logos of the organisers are set.
public struct LogosDesign: Sendable {
  /// Whose logos are shown; everybody's where empty.
  public var roles: [Organiser.Role] = []
  /// Height of a square logo in points; the others have its area. 12 mm.
  public var height = 34.0
  /// The least white between two logos, in points. 7 mm, and never less than their letters.
  public var air = 19.8
  /// Where the row stands.
  public var alignment = Paragraph.Alignment.centre
  /// White above, in points.
  public var before = 0.0
  /// White below, in points.
  public var after = 0.0
}

/// A picture of the event on a page of its sheet.
public struct PictureElement: Sendable {
  /// Which picture it is.
  public enum Subject: String, Sendable, CaseIterable {
    /// The event's `image`.
    case cover
  }

  /// Which picture it is.
  public var subject = Subject.cover
  /// Width in points; with a height too, the picture is cropped to both.
  public var width: Double?
  /// Height in points.
  public var height: Double?
  /// Where it stands.
  public var alignment = Paragraph.Alignment.centre
  /// The style of the photographer's credit under it; nil to leave it out.
  public var credit: String?
  /// White above, in points.
  public var before = 0.0
  /// White below, in points.
  public var after = 0.0
}

/// How portraits stand beside biographies: all of one width and four parts wide by five high.
public struct PortraitDesign: Sendable {
  /// Width in points. 34 mm.
  public var width = 96.4
  /// White between portrait and text, in points. 5 mm.
  public var gutter = 14.2
  /// At which edge they stand.
  public var side = Beside.Side.left
  /// The style of the photographer's credit.
  public var credit = "note"

  /// Height in points.
  public var height: Double { width * 5 / 4 }
}

/// How a QR code with its link is set.
public struct QRCodeDesign: Sendable {
  /// Width of the dark squares in points, without the light zone around them. 20 mm.
  public var size = 56.7
  /// Where it stands.
  public var alignment = Paragraph.Alignment.centre
  /// The style of the link under it.
  public var style = "small"
  /// White above, in points.
  public var before = 0.0
  /// White below, in points.
  public var after = 0.0
}

/// How a memorial notice is set.
public struct MemorialDesign: Sendable {
  /// Width of the portrait in points; it is four parts wide by five high. 40 mm.
  public var width = 113.4
  /// The style of the name.
  public var name = "heading"
  /// The style of the years.
  public var years = "dates"
  /// The style of the text.
  public var style = "dedication"
  /// The style of the photographer's credit.
  public var credit = "note"
  /// Where portrait and lines stand.
  public var alignment = Paragraph.Alignment.centre
}
