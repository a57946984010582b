/// Pictures in a row that look equally large, such as the logos of organisers: with about as much
/// ink each, on one middle line, in the order given; in more rows where one does not hold them.
public struct PictureRow: Sendable {
  /// A picture of the row.
  public struct Item: Sendable, Hashable {
    /// Where what is seen comes from.
    public var content: PictureMark.Content
    /// Its own proportions.
    public var natural: Size
    /// What it shows, in words.
    public var alternative: String
    /// What of it is seen; nil where nobody has looked.
    public var ink: PictureInk?

    /// A picture with its own proportions.
    public init(
      _ content: PictureMark.Content, natural: Size, alternative: String, ink: PictureInk? = nil
    ) {
      self.content = content
      self.natural = natural
      self.alternative = alternative
      self.ink = ink
    }
  }

  /// The pictures in order.
  public var items: [Item]
  /// The height of a square one in points that is half inked; the others look as large.
  public var height: Double
  /// The least white between two of them, in points.
  public var air: Double
  /// Where the rows stand in the measure.
  public var alignment: Paragraph.Alignment
  /// White above, in points.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double

  /// A row of pictures.
  public init(
    _ items: [Item], height: Double, air: Double, alignment: Paragraph.Alignment = .centre,
    spaceBefore: Double = 0, spaceAfter: Double = 0
  ) {
    self.items = items
    self.height = height
    self.air = air
    self.alignment = alignment
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }

  /// The size of what is seen of an item. A light logo is set larger and a dark one smaller, so that
  /// each has as much ink, but none by more than a quarter in height: the eye reads outlines too.
  func size(of item: Item) -> Size {
    guard let ink = item.ink else { return size(of: item.natural) }
    let seen = Size(
      width: item.natural.width * ink.bounds.width,
      height: item.natural.height * ink.bounds.height)
    let factor = min(1.25, max(0.8, (0.5 / max(ink.darkness, 0.01)).squareRoot()))
    var row = self
    row.height *= factor
    return row.size(of: seen)
  }

  /// The size of a picture of given proportions: of the row's area, but neither higher than one
  /// and a half squares nor wider than three, so that a narrow one does not tower over the row
  /// and a long one not fill it.
  func size(of natural: Size) -> Size {
    guard natural.width > 0, natural.height > 0 else { return Size(width: height, height: height) }
    let root = (natural.width / natural.height).squareRoot()
    var size = Size(width: height * root, height: height / root)
    let scale = min(1, height * 1.5 / size.height, height * 3 / size.width)
    size.width *= scale
    size.height *= scale
    return size
  }
}

/// Sets pictures in rows.
struct PictureRowSetter {
  let row: PictureRow
  let measure: Double

  /// A slab a row.
  func slabs(element: () -> Int) -> [Slab] {
    let sizes = row.items.map { fitting(row.size(of: $0)) }
    return lines(of: sizes).enumerated().map { index, line in
      let height = sizes[line].map(\.height).max() ?? 0
      var slab = Slab(height: height)
      slab.spaceBefore = index == 0 ? 0 : row.air
      slab.breakBefore = index == 0 ? BreakCost.free : BreakCost.insideBlock
      var x = left(of: width(of: sizes[line]))
      for item in line {
        let mark = PictureMark(
          row.items[item].content, size: sizes[item],
          crop: row.items[item].ink?.bounds ?? .whole,
          alternative: row.items[item].alternative)
        slab.frames.append(
          Frame(
            x: x, y: (height - sizes[item].height) / 2, content: .picture(mark), role: .figure,
            element: element()))
        x += sizes[item].width + row.air
      }
      return slab
    }
  }

  /// No picture is wider than the measure.
  private func fitting(_ size: Size) -> Size {
    let scale = min(1, measure / max(size.width, 1e-6))
    return Size(width: size.width * scale, height: size.height * scale)
  }

  private func width(of sizes: ArraySlice<Size>) -> Double {
    sizes.reduce(0) { $0 + $1.width } + row.air * Double(max(0, sizes.count - 1))
  }

  private func left(of width: Double) -> Double {
    switch row.alignment {
    case .left, .justified: 0
    case .centre: (measure - width) / 2
    case .right: measure - width
    }
  }

  /// As few rows as hold them all, and those as nearly of one length as may be: nobody's logo
  /// stands alone below the others' if it can be helped.
  private func lines(of sizes: [Size]) -> [Range<Int>] {
    let fewest = filled(sizes, upTo: measure)
    var best = fewest
    var low = 0.0
    var high = measure
    for _ in 0..<16 {
      let middle = (low + high) / 2
      let lines = filled(sizes, upTo: middle)
      if lines.count <= fewest.count {
        best = lines
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  private func filled(_ sizes: [Size], upTo limit: Double) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in sizes.indices where index > start {
      if width(of: sizes[start...index]) > limit + 0.01 {
        lines.append(start..<index)
        start = index
      }
    }
    if start < sizes.count { lines.append(start..<sizes.count) }
    return lines
  }
}
