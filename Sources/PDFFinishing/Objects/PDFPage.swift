internal import CQPDF
internal import Glibc

/// A page of a PDF.
public struct PDFPage {
  /// The page's dictionary.
  public let object: PDFObject

  /// A page by its dictionary.
  public init(_ object: PDFObject) { self.object = object }

  /// The boxes of a page, from the paper to the picture on it (ISO 32000-1, 14.11.2).
  public enum Box: String, Sendable, CaseIterable {
    case media = "MediaBox"
    case crop = "CropBox"
    case bleed = "BleedBox"
    case trim = "TrimBox"
    case art = "ArtBox"
  }

  /// A box as left, lower, right and upper edge in points; nil where the page has none of its own.
  public subscript(box: Box) -> Edges? {
    let numbers = object[box.rawValue].items.compactMap(\.number)
    guard numbers.count == 4 else { return nil }
    return Edges(
      left: min(numbers[0], numbers[2]), lower: min(numbers[1], numbers[3]),
      right: max(numbers[0], numbers[2]), upper: max(numbers[1], numbers[3]))
  }

  /// Sets a box.
  public func set(_ box: Box, _ edges: Edges) {
    let file = object.file
    object.set(
      box.rawValue,
      file.array(
        [edges.left, edges.lower, edges.right, edges.upper].map { file.number($0) }))
  }

  /// Four edges in points, from the lower left of the page's own space.
  public struct Edges: Sendable, Hashable {
    /// The left edge.
    public var left: Double
    /// The lower edge.
    public var lower: Double
    /// The right edge.
    public var right: Double
    /// The upper edge.
    public var upper: Double

    /// Four edges.
    public init(left: Double, lower: Double, right: Double, upper: Double) {
      self.left = left
      self.lower = lower
      self.right = right
      self.upper = upper
    }

    /// From edge to edge, in points.
    public var width: Double { right - left }
    /// From edge to edge, in points.
    public var height: Double { upper - lower }

    /// The same moved outwards on all sides; inwards where it is negative.
    public func widened(by points: Double) -> Edges {
      Edges(
        left: left - points, lower: lower - points, right: right + points, upper: upper + points)
    }
  }

  /// The page's content streams one after the other, decoded.
  public func content() throws(PDFFault) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = qpdf_oh_get_page_content_data(object.file.data, object.handle, &buffer, &length)
    return try Self.taken(buffer, length, from: object.file)
  }

  /// Puts one stream in place of the page's content.
  public func replaceContent(_ bytes: [UInt8]) {
    let stream = object["Contents"]
    if stream.isStream {
      stream.replaceContent(bytes)
    } else {
      object.set("Contents", object.file.stream(bytes))
    }
  }

  /// "the buffer must be freed by the caller with free()" (qpdf-c.h), once it has been copied.
  static func taken(
    _ buffer: UnsafeMutablePointer<UInt8>?, _ length: Int, from file: PDFFile
  ) throws(PDFFault) -> [UInt8] {
    defer { free(buffer) }
    try file.check()
    return [UInt8](UnsafeBufferPointer(start: buffer, count: buffer == nil ? 0 : length))
  }
}
