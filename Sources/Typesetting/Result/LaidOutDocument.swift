/// A page with everything on it.
public struct LaidOutPage: Sendable {
  /// Trimmed size in points.
  public var size: Size
  /// What stands on it, in reading order.
  public var frames: [Frame]
  /// Its number as printed or counted, from 1.
  public var number: Int

  /// A page of a size.
  public init(size: Size, frames: [Frame], number: Int) {
    self.size = size
    self.frames = frames
    self.number = number
  }
}

/// The finished pages as a plain value: painting, listing and finishing only read it.
public struct LaidOutDocument: Sendable {
  /// The title for the reader's window and catalogues.
  public var title: String
  /// BCP 47 tag of the leading language.
  public var language: String
  /// The pages in order.
  public var pages: [LaidOutPage]
  /// The styles the lines refer to.
  public var styles: [TextStyle]

  /// A document from its pages.
  public init(title: String, language: String, pages: [LaidOutPage], styles: [TextStyle]) {
    self.title = title
    self.language = language
    self.pages = pages
    self.styles = styles
  }

  /// Everything a reader would read, page by page and line by line.
  public var text: String {
    pages.map { page in
      page.frames.compactMap { frame in
        if case .line(let line) = frame.content { line.text } else { nil }
      }.joined(separator: "\n")
    }.joined(separator: "\n\u{C}\n")
  }
}
