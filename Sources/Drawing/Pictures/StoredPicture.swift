import Typesetting

/// A picture whose file has been looked at: its format, its size, and how it is turned.
public final class StoredPicture {
  /// More dots than this are not decoded: a full A3 page at 450 dots an inch has 39 million.
  static let mostDots = 50_000_000

  /// What kind of file it is, whatever its name says.
  public let format: PictureFormat
  /// Its proportions, upright; for dots their number.
  public let facts: PictureFacts
  let bytes: [UInt8]
  let kind: Kind

  /// What is known of the file besides its bytes.
  enum Kind {
    case png(PNGHeader)
    case jpeg(JPEGHeader)
    case svg(VectorDrawing)
  }

  /// Looks at a file; throws for what cannot be printed. Dots are not decoded before they are
  /// painted, so that a picture is refused by its size before it takes memory.
  public init(_ bytes: [UInt8]) throws(PictureFault) {
    self.bytes = bytes
    format = try PictureFormat(of: bytes)
    switch format {
    case .png:
      let header = try PNGHeader(bytes)
      kind = .png(header)
      facts = try Self.facts(width: header.width, height: header.height)
    case .jpeg:
      let header = try JPEGHeader(bytes)
      kind = .jpeg(header)
      // From 5 on the picture lies on its side.
      facts =
        header.orientation >= 5
        ? try Self.facts(width: header.height, height: header.width)
        : try Self.facts(width: header.width, height: header.height)
    case .svg:
      try SVGText.check(bytes)
      let drawing = try VectorDrawing(bytes)
      kind = .svg(drawing)
      facts = PictureFacts(natural: drawing.natural, isMadeOfDots: false)
    }
  }

  private static func facts(width: Int, height: Int) throws(PictureFault) -> PictureFacts {
    let (dots, overflow) = width.multipliedReportingOverflow(by: height)
    // Cairo's surfaces end at 32,767.
    guard !overflow, dots <= mostDots, width <= 32_767, height <= 32_767 else {
      throw .tooManyDots(width: width, height: height)
    }
    return PictureFacts(
      natural: Size(width: Double(width), height: Double(height)), isMadeOfDots: true)
  }

  /// What a colour profile in the file is called that is not heeded: its colours are taken for
  /// those of a screen (sRGB). Nil where there is none, or where it means just that.
  public var unheededProfile: String? {
    guard case .png(let header) = kind, let name = header.profileName,
      !name.lowercased().contains("srgb")
    else { return nil }
    return name
  }

  /// Dots an inch of a mark that shows it; nil for a drawing, which is sharp at every size.
  public func resolution(of mark: PictureMark) -> Double? {
    guard facts.isMadeOfDots, mark.size.width > 0, mark.size.height > 0 else { return nil }
    return min(
      facts.natural.width * mark.crop.width / mark.size.width,
      facts.natural.height * mark.crop.height / mark.size.height) * 72
  }
}

/// The pictures of a document by their keys.
public struct PictureTable {
  private var pictures: [String: StoredPicture] = [:]

  /// A table without pictures.
  public init() {}

  /// The picture of a key.
  public subscript(key: String) -> StoredPicture? {
    get { pictures[key] }
    set { pictures[key] = newValue }
  }

  /// The pictures on the pages that have fewer dots an inch than asked for, each once and at its
  /// coarsest, in the order of the pages.
  public func coarse(
    in document: LaidOutDocument, below resolution: Double
  ) -> [(key: String, resolution: Double)] {
    var found: [(key: String, resolution: Double)] = []
    for frame in document.pages.lazy.flatMap(\.frames) {
      guard case .picture(let mark) = frame.content, case .file(let key) = mark.content,
        let own = pictures[key]?.resolution(of: mark), own < resolution - 0.5
      else { continue }
      if let index = found.firstIndex(where: { $0.key == key }) {
        found[index].resolution = min(found[index].resolution, own)
      } else {
        found.append((key, own))
      }
    }
    return found
  }
}
