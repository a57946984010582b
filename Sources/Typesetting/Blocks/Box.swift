/// A frame of fine rules around what it holds, which stands half-way down it.
public struct Box: Sendable {
  /// What it holds.
  public var blocks: [Block]
  /// Height in points; nil for as high as what it holds. What is higher makes the box higher.
  public var height: Double?
  /// White between the frame and what it holds, in points.
  public var padding: Double
  /// Thickness of the frame in points.
  public var thickness: Double
  /// Colour of the frame.
  public var colour: Colour
  /// White above, in points.
  public var spaceBefore: Double
  /// White below, in points.
  public var spaceAfter: Double

  /// A frame around blocks.
  public init(
    _ blocks: [Block], height: Double? = nil, padding: Double, thickness: Double = 0.35,
    colour: Colour, spaceBefore: Double = 0, spaceAfter: Double = 0
  ) {
    self.blocks = blocks
    self.height = height
    self.padding = padding
    self.thickness = thickness
    self.colour = colour
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
  }
}

/// Sets boxes: one slab each, never cut.
struct BoxSetter {
  let builder: SlabBuilder

  func slab(of box: Box, measure: Double) -> Slab {
    let slabs = builder.nested(box.blocks, measure: max(0, measure - box.padding * 2))
    let inner = slabs.enumerated().reduce(0.0) { sum, entry in
      sum + entry.element.height + (entry.offset == 0 ? 0 : entry.element.spaceBefore)
    }
    var slab = Slab(height: max(box.height ?? 0, inner + box.padding * 2))
    slab.frames = edges(of: box, width: measure, height: slab.height)
    var y = (slab.height - inner) / 2
    var order = ReadingOrder()
    for (index, content) in slabs.enumerated() {
      if index > 0 { y += content.spaceBefore }
      order.add(content, right: box.padding, down: y)
      y += content.height
    }
    slab.frames += order.frames()
    return slab
  }

  /// The four rules; those at the sides are as thick as the box is high.
  private func edges(of box: Box, width: Double, height: Double) -> [Frame] {
    let line = box.thickness
    let rules: [(x: Double, y: Double, length: Double, thickness: Double)] = [
      (0, line / 2, width, line), (0, height / 2, line, height),
      (width - line, height / 2, line, height), (0, height - line / 2, width, line),
    ]
    return rules.map { rule in
      Frame(
        x: rule.x, y: rule.y,
        content: .rule(
          RuleMark(length: rule.length, thickness: rule.thickness, colour: box.colour)),
        role: .artifact, element: builder.nextElement())
    }
  }
}
