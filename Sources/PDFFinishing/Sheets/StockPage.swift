import Imposition

/// A page to be imposed: what of it is trimmed, how far it is printed over its edges, how it lies.
public struct StockPage {
  let page: PDFPage
  /// The trimmed area and the printed one, in the page's own space.
  let trim: PDFPage.Edges
  let bleed: PDFPage.Edges
  /// Quarters the page is turned clockwise to be read.
  let quarters: Int
  /// Points a unit of the page's space.
  let unit: Double
  /// Whether the page says itself where it is trimmed.
  public let hasTrim: Bool
  /// Whether there is anything on it that belongs to a screen: notes, fields, pictures in comments.
  public let hasAnnotations: Bool

  /// A page by its own boxes (ISO 32000-1, 14.11.2): the trimmed area is the TrimBox, else the
  /// CropBox, else the MediaBox, none larger than the MediaBox. nil where it has no area.
  init?(_ page: PDFPage) {
    guard let media = page[.media], media.isUsable else { return nil }
    let crop = page[.crop]?.within(media) ?? media
    let ownTrim = page[.trim]?.within(media)
    self.page = page
    trim = ownTrim ?? crop
    // A page that does not say where it is trimmed has no bleed either.
    bleed = ownTrim == nil ? crop : (page[.bleed]?.within(media) ?? crop).around(trim)
    hasTrim = ownTrim != nil
    let turn = Int(page.object["Rotate"].number ?? 0)
    quarters = ((turn % 360 + 360) % 360 + 45) / 90 % 4
    let unit = page.object["UserUnit"].number ?? 1
    self.unit = unit > 0 && unit <= 1000 ? unit : 1
    hasAnnotations = page.object["Annots"].items.contains { note in
      note["Subtype"].name != "Link" && note["Subtype"].name != "Popup"
    }
  }

  /// The page with a trimmed area of another extent in the middle of its own: for a page that
  /// comes with its bleed but without a TrimBox.
  func trimmed(to extent: Extent) -> StockPage? {
    let isTurned = quarters % 2 == 1
    let width = (isTurned ? extent.height : extent.width) / unit
    let height = (isTurned ? extent.width : extent.height) / unit
    let x = (trim.left + trim.right - width) / 2
    let y = (trim.lower + trim.upper - height) / 2
    let smaller = PDFPage.Edges(left: x, lower: y, right: x + width, upper: y + height)
    guard smaller.left >= trim.left - 0.5, smaller.lower >= trim.lower - 0.5 else { return nil }
    return StockPage(self, trim: smaller)
  }

  private init(_ other: StockPage, trim: PDFPage.Edges) {
    (page, self.trim, bleed) = (other.page, trim, other.bleed)
    (quarters, unit, hasTrim) = (other.quarters, other.unit, true)
    hasAnnotations = other.hasAnnotations
  }

  /// The trimmed extent as the page is read.
  public var extent: Extent {
    let size = Extent(width: trim.width * unit, height: trim.height * unit)
    return quarters % 2 == 0 ? size : size.turned
  }

  /// How far the page is printed over its trimmed edge, where that is least.
  public var smallestBleed: Double {
    let ways = [
      trim.left - bleed.left, trim.lower - bleed.lower, bleed.right - trim.right,
      bleed.upper - trim.upper,
    ]
    return max(0, (ways.min() ?? 0) * unit)
  }

  /// The matrix that brings the trimmed area into its frame on the sheet.
  func matrix(in placed: PlacedPage) -> [Double] {
    let frame = placed.frame
    let (spareX, spareY) = (frame.width - extent.width, frame.height - extent.height)
    let x: Double =
      switch (placed.anchor, placed.isInverted) {
      case (.middle, _): spareX / 2
      case (.left, false), (.right, true): 0
      case (.right, false), (.left, true): spareX
      }
    let turned = (quarters + (placed.isInverted ? 2 : 0)) % 4
    let own: [Double] =
      switch turned {
      case 0: [1, 0, 0, 1, -trim.left, -trim.lower]
      case 1: [0, -1, 1, 0, -trim.lower, trim.right]
      case 2: [-1, 0, 0, -1, trim.right, trim.upper]
      default: [0, 1, -1, 0, trim.upper, -trim.left]
      }
    let scaled = own.map { $0 * unit }
    return scaled[..<4] + [scaled[4] + frame.left + x, scaled[5] + frame.bottom + spareY / 2]
  }
}

extension PDFPage.Edges {
  /// Whether all four are numbers that make an area.
  var isUsable: Bool {
    let all = [left, lower, right, upper]
    return all.allSatisfy { $0.isFinite && abs($0) < 1e6 } && width > 1 && height > 1
  }

  /// The part inside another; nil where nothing is left.
  func within(_ other: PDFPage.Edges) -> PDFPage.Edges? {
    let part = PDFPage.Edges(
      left: max(left, other.left), lower: max(lower, other.lower),
      right: min(right, other.right), upper: min(upper, other.upper))
    return isUsable && part.isUsable ? part : nil
  }

  /// Large enough to hold another.
  func around(_ other: PDFPage.Edges) -> PDFPage.Edges {
    PDFPage.Edges(
      left: min(left, other.left), lower: min(lower, other.lower),
      right: max(right, other.right), upper: max(upper, other.upper))
  }
}

extension StockPage {
  /// A place of the page's own space as a reader sees it: from the trimmed area's left and head,
  /// in points.
  func seen(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let place: (x: Double, y: Double) =
      switch quarters {
      case 0: (x - trim.left, trim.upper - y)
      case 1: (y - trim.lower, x - trim.left)
      case 2: (trim.right - x, y - trim.lower)
      default: (trim.upper - y, trim.right - x)
      }
    return (place.x * unit, place.y * unit)
  }
}
