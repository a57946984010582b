/// Bars at the fore-edge by which a thumb finds the language of a book, or a hand the book of a
/// language in the pile: a colour for each, each a step below the one before.
public struct ThumbMarks: Sendable, Hashable {
  /// A bar on a page.
  public struct Bar: Sendable, Hashable {
    /// How far it reaches into the page, in points.
    public var width: Double
    /// From its upper edge to its lower one, in points.
    public var depth: Double
    /// From the upper edge of the page to its own, in points.
    public var top: Double
    /// Its colour.
    public var colour: Colour
  }

  /// A language with its colour.
  public struct Entry: Sendable, Hashable {
    /// BCP 47 tag.
    public var language: String
    /// The colour of its bar.
    public var colour: Colour

    /// A language with its colour.
    public init(language: String, colour: Colour) {
      self.language = language
      self.colour = colour
    }
  }

  /// How far the bars reach into the page, in points.
  public var width: Double
  /// From the upper edge of a bar to its lower one, in points.
  public var depth: Double
  /// From the upper edge of the page to the first bar, in points.
  public var head: Double
  /// From the upper edge of one bar to that of the next, in points.
  public var step: Double
  /// The languages in the order of their bars.
  public var entries: [Entry]

  /// Bars of a size for some languages.
  public init(width: Double, depth: Double, head: Double, step: Double, entries: [Entry]) {
    self.width = width
    self.depth = depth
    self.head = head
    self.step = step
    self.entries = entries
  }

  /// The bar of a language; nil where it has none.
  public func bar(for language: String) -> Bar? {
    guard let index = entries.firstIndex(where: { $0.language == language }) else { return nil }
    return Bar(
      width: width, depth: depth, top: head + Double(index) * step, colour: entries[index].colour)
  }
}

extension ThumbMarks.Bar {
  /// The bar at the fore-edge of a page; it runs 3 mm over the edge, for the knife that trims it.
  func frame(of size: Size, isLeftPage: Bool) -> Frame {
    let bleed = Length.millimetres(3).points
    let rule = RuleMark(length: width + bleed, thickness: depth, colour: colour)
    return Frame(
      x: isLeftPage ? -bleed : size.width - width, y: top + depth / 2, content: .rule(rule),
      role: .artifact, element: 0)
  }
}
