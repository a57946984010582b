/// A picture over a whole page, running over its edges for the knife that trims them: a page of
/// its own, without folio or running head.
public struct Plate: Sendable {
  /// Where what is seen comes from.
  public var content: PictureMark.Content
  /// Its own proportions.
  public var natural: Size
  /// What it shows, in words.
  public var alternative: String
  /// How far it runs over every edge, in points.
  public var bleed: Double

  /// A picture over a whole page.
  public init(
    _ content: PictureMark.Content, natural: Size, alternative: String, bleed: Double
  ) {
    self.content = content
    self.natural = natural
    self.alternative = alternative
    self.bleed = bleed
  }

  /// The picture on a page of a size; what is too wide or too high is cut off on both sides alike.
  func mark(onPage size: Size) -> PictureMark {
    let box = Size(width: size.width + 2 * bleed, height: size.height + 2 * bleed)
    return PictureMark(
      content, size: box, crop: .filling(box, from: natural, focus: .centre),
      alternative: alternative)
  }

  /// The share of the picture that a page of a size does not show.
  public func loss(onPage size: Size) -> Double {
    let crop = mark(onPage: size).crop
    return 1 - crop.width * crop.height
  }
}
