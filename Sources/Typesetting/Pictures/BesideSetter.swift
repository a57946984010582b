/// Sets text beside a picture.
struct BesideSetter {
  let builder: SlabBuilder

  /// The least measure beside a picture, as a share of the whole: narrower columns set badly.
  private static let leastShare = 1.0 / 3

  func slabs(of beside: Beside, measure: Double) -> [Slab] {
    var picture = beside.picture
    let widest = max(0, measure * (1 - Self.leastShare) - beside.gutter)
    if picture.width ?? .infinity > widest { picture.shrink(to: widest) }
    let space = Size(width: widest, height: builder.depth)
    let figure = FigureSetter(builder: builder)
    let mark = picture.mark(within: space)
    let first = leadingParagraph(of: beside.blocks)
    let top = first.map { builder.capitalTop(of: $0) } ?? 0
    let drawn = figure.frames(of: picture, mark, top: top, gridOf: first, builder: builder)
    let taken = mark.size.width + beside.gutter
    // The first full line below wants a little more air than the lines have among themselves.
    let foot = drawn.bottom + (first?.leading ?? 0) / 4
    let text = flow(
      beside.blocks, around: foot, taken: taken,
      shift: beside.side == .left ? taken : 0, measure: measure)
    let left = beside.side == .left ? 0 : measure - mark.size.width
    let figureFrames = drawn.frames.map { $0.moved(right: left, down: 0) }
    return joined(text, figureFrames, bottom: drawn.bottom, foot: foot)
  }

  private func leadingParagraph(of blocks: [Block]) -> Paragraph? {
    switch blocks.first {
    case .paragraph(let paragraph): paragraph
    case .group(let group): leadingParagraph(of: group.blocks)
    default: nil
    }
  }

  /// The text in slabs, those beside the picture narrower.
  private func flow(
    _ blocks: [Block], around bottom: Double, taken: Double, shift: Double, measure: Double
  ) -> [Slab] {
    var stack = SlabStack()
    for block in blocks {
      let y = stack.finished.enumerated().reduce(0.0) {
        $0 + $1.element.height + ($1.offset == 0 ? 0 : $1.element.spaceBefore)
      }
      guard y < bottom - 0.01 else {
        builder.add(block, measure: measure, to: &stack)
        continue
      }
      if case .paragraph(let paragraph) = block {
        let gap = stack.finished.isEmpty ? 0 : max(paragraph.spaceBefore, stack.spaceAfter)
        let lines = ((bottom - y - gap) / paragraph.leading - 0.001).rounded(.up)
        let clearance = Clearance(
          lines: max(0, Int(min(lines, 10_000))), width: taken, shift: shift)
        stack.add(
          builder.slabs(of: paragraph, measure: measure, clearance: clearance),
          before: paragraph.spaceBefore, after: paragraph.spaceAfter,
          keepsWithNext: paragraph.keepsWithNext)
      } else {
        let known = stack.finished.count
        builder.add(block, measure: max(0, measure - taken), to: &stack)
        stack.move(from: known, right: shift)
      }
    }
    return stack.finished
  }

  /// Everything beside the picture becomes one strip with it, for it must stay on one page.
  private func joined(
    _ slabs: [Slab], _ figure: [Frame], bottom: Double, foot: Double
  ) -> [Slab] {
    var strip = Slab(height: bottom)
    strip.frames = figure
    var y = 0.0
    var index = 0
    while index < slabs.count {
      let slab = slabs[index]
      let top = index == 0 ? 0 : y + slab.spaceBefore
      guard index == 0 || top < foot - 0.01 else { break }
      strip.frames += slab.frames.map { $0.moved(right: 0, down: top) }
      if index == 0 {
        strip.baseline = slab.baseline
        strip.snaps = slab.snaps
      }
      y = top + slab.height
      index += 1
    }
    strip.height = max(bottom, y)
    // What follows a picture that is deeper than its text returns to the grid.
    if let grid = builder.grid, strip.snaps, index == slabs.count {
      strip.height = (strip.height / grid - 0.01).rounded(.up) * grid
    }
    return [strip] + slabs[index...]
  }
}

extension Picture {
  /// Makes the picture narrower without changing its shape.
  fileprivate mutating func shrink(to width: Double) {
    if let own = self.width, own > 0, let height { self.height = height * width / own }
    self.width = width
  }
}

/// Sets a picture with its caption.
struct FigureSetter {
  let builder: SlabBuilder

  /// The picture in the flow of the text: one slab.
  func slab(of picture: Picture, measure: Double) -> Slab {
    let mark = picture.mark(within: Size(width: measure, height: builder.depth))
    let set = frames(of: picture, mark, top: 0, gridOf: nil, builder: builder)
    let left: Double =
      switch picture.alignment {
      case .left, .justified: -picture.overhang
      case .centre: (measure - mark.size.width) / 2
      case .right: measure - mark.size.width + picture.overhang
      }
    var slab = Slab(height: set.bottom)
    slab.frames = set.frames.map { $0.moved(right: left, down: 0) }
    return slab
  }

  /// Picture and caption with the picture's left edge at 0; the foot of both.
  ///
  /// Beside a text, the caption's first line stands on one of the text's own baselines.
  func frames(
    of picture: Picture, _ mark: PictureMark, top: Double, gridOf text: Paragraph?,
    builder: SlabBuilder
  ) -> (frames: [Frame], bottom: Double) {
    let figure = Frame(
      x: 0, y: top, content: .picture(mark),
      role: mark.alternative.isEmpty ? .artifact : .figure, element: builder.nextElement())
    var frames = [figure]
    var y = top + mark.size.height
    for (index, caption) in picture.caption.enumerated() {
      let slabs = builder.slabs(of: caption, measure: mark.size.width, clearance: nil)
      guard let baseline = slabs.first?.baseline else { continue }
      y += index == 0 ? picture.captionSpace : caption.spaceBefore
      if index == 0, let text {
        let first = builder.baseline(of: text)
        // Capitals of the caption need room between the picture and the line.
        let least = y + baseline - (caption.leading - text.leading).magnitude / 2
        let lines = ((least - first) / text.leading - 0.001).rounded(.up)
        y = first + lines * text.leading - baseline
      }
      for slab in slabs {
        frames += slab.frames.map { $0.moved(right: 0, down: y) }
        y += slab.height
      }
    }
    return (frames, y)
  }
}
