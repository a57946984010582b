/// A stretch of a page that belongs to one element and is in one language, marked where it is
/// painted so that it can be told apart in the finished file.
public struct ContentMark: Sendable, Hashable {
  /// What is marked.
  public enum Content: Sendable, Hashable {
    case text
    /// The hyphen of a word parted at a line's end, which the text does not have.
    case hyphen
    case picture
  }

  /// The first frame of the page that is marked, by its place in the page's list.
  public var frame: Int
  /// The element the frames belong to.
  public var element: Int
  /// BCP 47 tag of the text's language; empty for that of the document.
  public var language: String
  /// Where a click leads: an address, or `#` and a label; nil for nowhere.
  public var link: String?
  /// What is marked.
  public var content: Content

  /// A marked stretch.
  public init(
    frame: Int, element: Int, language: String = "", link: String? = nil,
    content: Content = .text
  ) {
    self.frame = frame
    self.element = element
    self.language = language
    self.link = link
    self.content = content
  }
}
