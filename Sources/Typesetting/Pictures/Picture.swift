/// A picture in the flow of the text, with what stands under it.
public struct Picture: Sendable {
  /// Where what is seen comes from.
  public var content: PictureMark.Content
  /// Its own proportions.
  public var natural: Size
  /// Width in points; with a height too, the picture is cropped to both.
  public var width: Double?
  /// Height in points.
  public var height: Double?
  /// What a crop must not lose.
  public var focus: PictureFocus
  /// What it shows, in words; empty for an ornament.
  public var alternative: String
  /// Where a click on it leads; nil for nowhere.
  public var link: String?
  /// Where it stands in the measure when it is narrower.
  public var alignment: Paragraph.Alignment
  /// How far it stands out of the measure at the side it is aligned to, in points: light of its own
  /// that the eye does not see as a part of it.
  public var overhang = 0.0
  /// What stands under it, set to its width.
  public var caption: [Paragraph]
  /// White between the picture and its caption, in points.
  public var captionSpace: Double
  /// White above, in points, dropped at the head of a page.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double
  /// Whether it stays on one page with what follows.
  public var keepsWithNext: Bool

  /// A picture; as wide as the measure unless a width or a height is given.
  public init(
    _ content: PictureMark.Content, natural: Size, width: Double? = nil, height: Double? = nil,
    focus: PictureFocus = .centre, alternative: String = "",
    alignment: Paragraph.Alignment = .left, caption: [Paragraph] = [], captionSpace: Double = 0,
    spaceBefore: Double = 0, spaceAfter: Double = 0, keepsWithNext: Bool = false
  ) {
    self.content = content
    self.natural = natural
    self.width = width
    self.height = height
    self.focus = focus
    self.alternative = alternative
    self.alignment = alignment
    self.caption = caption
    self.captionSpace = captionSpace
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
  }

  /// The picture at its size in a space of so many points; what is too large is made smaller
  /// without changing its shape.
  func mark(within space: Size) -> PictureMark {
    let aspect = natural.width > 0 && natural.height > 0 ? natural.height / natural.width : 1
    var size: Size
    var crop = Crop.whole
    switch (width, height) {
    case (let width?, let height?):
      size = Size(width: width, height: height)
      crop = .filling(size, from: natural, focus: focus)
    case (let width?, nil): size = Size(width: width, height: width * aspect)
    case (nil, let height?): size = Size(width: height / aspect, height: height)
    case (nil, nil): size = Size(width: space.width, height: space.width * aspect)
    }
    let scale = min(1, space.width / max(size.width, 1e-6), space.height / max(size.height, 1e-6))
    size = Size(width: max(0, size.width * scale), height: max(0, size.height * scale))
    var mark = PictureMark(content, size: size, crop: crop, alternative: alternative)
    mark.link = link
    return mark
  }
}

/// Text beside a picture: its first lines run at a narrower measure, then below it at the full one.
public struct Beside: Sendable {
  /// At which edge the picture stands.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    case left, right
  }

  /// The picture; its width is asked for, and no more than two thirds of the measure are given.
  public var picture: Picture
  /// At which edge the picture stands.
  public var side: Side
  /// White between picture and text, in points.
  public var gutter: Double
  /// The text beside and below it.
  public var blocks: [Block]
  /// White above, in points.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double

  /// Text beside a picture.
  public init(
    _ picture: Picture, side: Side = .left, gutter: Double, blocks: [Block],
    spaceBefore: Double = 0, spaceAfter: Double = 0
  ) {
    self.picture = picture
    self.side = side
    self.gutter = gutter
    self.blocks = blocks
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }
}
