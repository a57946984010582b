/// A single sheet folded to panels that stand side by side: letter, gate, leporello.
struct Folder {
  /// Widths of the panels, from the left of the front.
  let widths: [Double]
  /// Pages on the front and on the back, each from left to right as one sees that side.
  let front: [Int]
  let back: [Int]
  /// Lines by the panel to their left, in the order they are folded.
  let steps: [Step]

  struct Step {
    /// The fold is after so many panels.
    var after: Int
    var movesLeft: Bool
    var goesBehind: Bool
  }

  /// Panels wrapped round each other, the cover at the right: half, letter and roll fold.
  ///
  /// The inside is read from left to right after the cover; what is folded in comes next, the
  /// back last. A panel is narrower by one allowance for each panel it is wrapped in by.
  static func wrapped(panels count: Int, width: Double, foldIn: Double) -> Folder {
    Folder(
      widths: (0..<count).map { width - foldIn * Double(max(0, count - 2 - $0)) },
      front: Array(count + 2..<2 * count + 1) + [1], back: Array(2...count + 1),
      steps: (1..<count).map { Step(after: $0, movesLeft: true, goesBehind: true) })
  }

  /// Panels folded to and fro, read from left to right on the front, then on the back.
  static func zigzag(panels count: Int, width: Double, isOneSided: Bool) -> Folder {
    Folder(
      widths: Array(repeating: width, count: count), front: Array(1...count),
      back: isOneSided ? [] : Array(count + 1...2 * count),
      steps: (1..<count).reversed().map {
        Step(after: $0, movesLeft: false, goesBehind: $0 % 2 == 1)
      })
  }

  /// Two flaps of half a width that meet before the middle: first the flaps, then the inside,
  /// then the back.
  static func gate(width: Double, foldIn: Double) -> Folder {
    Folder(
      widths: [width / 2 - foldIn, width, width / 2 - foldIn], front: [2, 6, 1],
      back: [3, 4, 5],
      steps: [
        Step(after: 1, movesLeft: true, goesBehind: true),
        Step(after: 2, movesLeft: false, goesBehind: true),
      ])
  }

  /// A folded cover with a flap at either side: the cover, the flaps as they are met, the inside
  /// of four panels, the back.
  static func doubleGate(width: Double, foldIn: Double) -> Folder {
    Folder(
      widths: [width - foldIn, width, width, width - foldIn], front: [3, 8, 1, 2],
      back: [4, 5, 6, 7],
      steps: [
        Step(after: 1, movesLeft: true, goesBehind: true),
        Step(after: 3, movesLeft: false, goesBehind: true),
        Step(after: 2, movesLeft: true, goesBehind: true),
      ])
  }

  /// The flat piece. `page` is the extent of a page that has a whole panel; on a narrower panel
  /// it lies at the fold, so that pictures go on over it, and loses its free edge.
  func lay(page: Extent, bleed: Double) -> Lay {
    let width = widths.reduce(0, +)
    let extent = Extent(width: width, height: page.height)
    let lefts = widths.indices.map { widths.prefix($0).reduce(0, +) }
    var lay = Lay(extent: extent)
    for (index, number) in front.enumerated() {
      lay.front.append(
        panel(number, lefts[index], widths[index], index, widths.count, page.height, bleed))
    }
    for (index, number) in back.enumerated() {
      let mirrored = widths.count - 1 - index
      let left = width - lefts[mirrored] - widths[mirrored]
      lay.back.append(
        panel(number, left, widths[mirrored], index, widths.count, page.height, bleed))
    }
    lay.folds = steps.map { step in
      Fold(
        line: .upright(widths.prefix(step.after).reduce(0, +)), movesFirst: step.movesLeft,
        goesBehind: step.goesBehind)
    }
    return lay
  }

  private func panel(
    _ number: Int, _ left: Double, _ width: Double, _ index: Int, _ count: Int,
    _ height: Double, _ bleed: Double
  ) -> PlacedPage {
    let frame = Rectangle(left: left, bottom: 0, right: left + width, top: height)
    let joined: Joints =
      index == 0 ? [.right] : index == count - 1 ? [.left] : [.left, .right]
    return PlacedPage(
      page: number, frame: frame, isInverted: false,
      clip: Rectangle(
        left: frame.left - (joined.contains(.left) ? 0 : bleed), bottom: -bleed,
        right: frame.right + (joined.contains(.right) ? 0 : bleed), top: height + bleed),
      anchor: joined.contains(.right) ? .right : .left, joined: joined)
  }
}
