/// Why a picture cannot be used.
public enum PictureFault: Error, Sendable, Hashable {
  /// The bytes are none of PNG, JPEG and SVG; what they look like, where that can be told.
  case unknownFormat(seems: String?)
  /// More dots than are decoded.
  case tooManyDots(width: Int, height: Int)
  /// The file ends before the picture does.
  case truncated(PictureFormat)
  /// The file cannot be read; the library's own words.
  case damaged(PictureFormat, String)
  /// Something in it that we do not print, and what to do.
  case refused(PictureFormat, String, hint: String)

  /// What is wrong, in words.
  public var message: String {
    switch self {
    case .unknownFormat(let seems):
      "this is none of the pictures that can be printed (PNG, JPEG, SVG)"
        + (seems.map { "; it seems to be \($0)" } ?? "")
    case .tooManyDots(let width, let height):
      "the picture has \(width) × \(height) dots, more than the "
        + "\(StoredPicture.mostDots / 1_000_000) million that are printed"
    case .truncated(let format): "the \(format.name) file is cut off"
    case .damaged(let format, let words): "the \(format.name) file is damaged: \(words)"
    case .refused(let format, let what, _): "the \(format.name) file \(what)"
    }
  }

  /// What to do about it.
  public var hint: String? {
    switch self {
    case .unknownFormat: "save it as PNG, JPEG or SVG"
    case .tooManyDots: "make it smaller: 300 dots an inch of the printed size are enough"
    case .truncated, .damaged: "fetch it again, or save it anew"
    case .refused(_, _, let hint): hint
    }
  }
}

/// The kinds of pictures that are printed.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  case png, jpeg, svg

  /// The format as people call it.
  public var name: String {
    switch self {
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .svg: "SVG"
    }
  }

  /// The endings a file of this format has.
  public var endings: [String] {
    self == .jpeg ? ["jpg", "jpeg", "jpe"] : [rawValue]
  }

  /// The format of a file by its first bytes, whatever it is called.
  init(of bytes: [UInt8]) throws(PictureFault) {
    if bytes.starts(with: PNGHeader.signature) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if SVGText.isSVG(bytes) {
      self = .svg
    } else {
      throw .unknownFormat(seems: Self.foreign(bytes))
    }
  }

  private static func foreign(_ bytes: [UInt8]) -> String? {
    let table: [(String, String)] = [
      ("%PDF", "a PDF"), ("%!PS", "PostScript"), ("GIF8", "a GIF"), ("II*\0", "a TIFF"),
      ("MM\0*", "a TIFF"), ("RIFF", "a WebP"), ("BM", "a Windows bitmap"),
      ("8BPS", "a Photoshop file"), ("\u{1F}", "a compressed file"),
      ("<html", "a web page"), ("<!DOCTYPE html", "a web page"),
    ]
    return table.first { bytes.starts(with: Array($0.0.utf8)) }?.1
  }
}
