/// A first letter as high as several lines, let down into the paragraph.
public struct Initial: Sendable, Hashable {
  /// How many lines it is high; its baseline is that of the last of them.
  public var lines: Int
  /// Its style; the size follows from the lines.
  public var style: TextStyle

  /// A letter as high as so many lines.
  public init(lines: Int, style: TextStyle) {
    self.lines = max(2, lines)
    self.style = style
  }
}

/// Sets paragraphs that begin with an initial.
struct InitialSetter {
  let builder: SlabBuilder

  /// White between the initial and the lines beside it, as a share of the text's size.
  private static let gap = 0.2
  /// A large letter's own white at its left, as a share of its size, where the shaper cannot tell.
  private static let bearing = 0.02

  /// The paragraph with its initial; nil where it begins with no letter or is too short for one.
  func slabs(of paragraph: Paragraph, measure: Double) -> [Slab]? {
    guard let initial = paragraph.initial, let (letter, rest) = split(paragraph.text) else {
      return nil
    }
    let text = builder.setter.size(of: paragraph)
    var style = initial.style
    // Its head stands on the line of the capitals of the first line, its foot on the last baseline.
    let height = builder.capitalHeight(of: style)
    let own = builder.capitalHeight(of: paragraph)
    style.size = (own * text + Double(initial.lines - 1) * paragraph.leading) / max(0.3, height)
    let large = Paragraph(StyledText(letter, style), leading: style.size)
    guard let line = builder.setter.set(large, measure: 1e6).lines.first?.line else { return nil }
    let shaper = builder.setter.shaper
    let bearing = shaper.leftBearing(of: letter, style: shaper.index(of: style))
    // It moves out by its own white, so that its stem stands on the edge.
    let left = style.size * (bearing ?? Self.bearing)
    let taken = line.width - left + text * Self.gap
    guard taken < measure / 2 else { return nil }
    var body = paragraph
    body.initial = nil
    body.text = rest
    body.firstIndent = 0
    var slabs = builder.slabs(
      of: body, measure: measure,
      clearance: Clearance(lines: initial.lines, width: taken, shift: taken))
    guard slabs.count >= initial.lines, let first = slabs[0].frames.first else { return nil }
    let drop = Double(initial.lines - 1) * paragraph.leading
    slabs[0].frames.insert(
      Frame(
        x: paragraph.leftIndent - left, y: first.y + drop, content: .line(line),
        role: paragraph.role, element: first.element), at: 0)
    for index in 1..<initial.lines {
      slabs[index].breakBefore = max(slabs[index].breakBefore, BreakCost.insideBlock)
    }
    return slabs
  }

  /// The first letter, with an apostrophe that belongs to it (“L’été”), and what follows.
  private func split(_ text: StyledText) -> (letter: String, rest: StyledText)? {
    guard !text.isRightToLeft, let first = text.runs.first, let letter = first.text.first,
      letter.isLetter
    else {
      return nil
    }
    var initial = String(letter)
    if first.text.dropFirst().first == "\u{2019}" { initial += "\u{2019}" }
    var rest = text
    rest.runs[0].text = String(first.text.dropFirst(initial.count))
    return (initial, rest)
  }
}
