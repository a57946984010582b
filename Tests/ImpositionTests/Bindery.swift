import Imposition

/// A bindery that knows nothing of imposition: it cuts, turns, folds and gathers paper as a
/// plan's instructions say, and reads what stands on the leaves.
///
/// Paper is a pile of layers. Each knows where it lies on the table and which point of the sheet's
/// front lies where; a fold mirrors the layers it moves and reverses their order.
struct Layer {
  /// Where it lies on the table.
  var area: Rectangle
  /// From the table to the sheet's front: `x' = scaleX * x + shiftX`.
  var scaleX = 1.0
  var shiftX = 0.0
  var scaleY = 1.0
  var shiftY = 0.0
  var frontIsUp = true

  mutating func mirrorX(about x: Double) {
    area = Rectangle(
      left: 2 * x - area.right, bottom: area.bottom, right: 2 * x - area.left, top: area.top)
    shiftX += scaleX * 2 * x
    scaleX = -scaleX
    frontIsUp.toggle()
  }

  mutating func mirrorY(about y: Double) {
    area = Rectangle(
      left: area.left, bottom: 2 * y - area.top, right: area.right, top: 2 * y - area.bottom)
    shiftY += scaleY * 2 * y
    scaleY = -scaleY
    frontIsUp.toggle()
  }

  mutating func move(x: Double, y: Double) {
    area = Rectangle(
      left: area.left + x, bottom: area.bottom + y, right: area.right + x, top: area.top + y)
    shiftX -= scaleX * x
    shiftY -= scaleY * y
  }
}

/// What is found on one face of a layer.
struct Face: Equatable {
  /// The page; nil where it is blank.
  var page: Int?
  /// Whether anything is planned there at all.
  var isPlanned = false
  /// Whether a reader sees it upright and not mirrored.
  var isUpright = false
  /// Where its frame lies on the table.
  var frame = Rectangle(left: 0, bottom: 0, right: 0, top: 0)
  var clip = Rectangle(left: 0, bottom: 0, right: 0, top: 0)
}

/// A leaf in the hand: what its upper and its lower face show, and where it lies.
struct HeldLeaf {
  var upper: Face
  var lower: Face
  var area: Rectangle
}

/// What went wrong at the bench.
struct BenchFault: Error, CustomStringConvertible {
  var description: String
}

struct Bindery {
  let plan: SheetPlan

  /// Cuts the sheet and gives the slice a piece lies on, its own front up, its lower left corner
  /// at the table's origin.
  func cut(_ piece: Piece, from sheet: PressSheet) throws -> Layer {
    var slice = Rectangle(left: 0, bottom: 0, right: plan.extent.width, top: plan.extent.height)
    for line in sheet.cuts {
      switch line {
      case .upright(let x):
        for other in sheet.pieces where other.frame.left < x - 0.01 && other.frame.right > x + 0.01
        {
          throw BenchFault(description: "the knife goes through a piece at x \(x)")
        }
        if x < piece.frame.centre.x { slice.left = max(slice.left, x) }
        if x > piece.frame.centre.x { slice.right = min(slice.right, x) }
      case .level(let y):
        for other in sheet.pieces where other.frame.bottom < y - 0.01 && other.frame.top > y + 0.01
        {
          throw BenchFault(description: "the knife goes through a piece at y \(y)")
        }
        if y < piece.frame.centre.y { slice.bottom = max(slice.bottom, y) }
        if y > piece.frame.centre.y { slice.top = min(slice.top, y) }
      }
    }
    for other in sheet.pieces where other != piece {
      let centre = other.frame.centre
      if slice.left < centre.x, centre.x < slice.right, slice.bottom < centre.y,
        centre.y < slice.top
      {
        throw BenchFault(description: "two pieces are left on one slice")
      }
    }
    guard slice.left <= piece.frame.left + 0.01, slice.right >= piece.frame.right - 0.01,
      slice.bottom <= piece.frame.bottom + 0.01, slice.top >= piece.frame.top - 0.01
    else { throw BenchFault(description: "a piece hangs over its slice") }
    var layer = Layer(area: piece.frame)
    if piece.isTurned {
      switch plan.turn {
      case .likeALeaf: layer.mirrorX(about: plan.extent.width / 2)
      case .footOverHead: layer.mirrorY(about: plan.extent.height / 2)
      }
    }
    layer.move(x: -layer.area.left, y: -layer.area.bottom)
    return layer
  }

  /// Folds a piece; the layers from the top down, as one looks at its front.
  func fold(_ layer: Layer, _ folds: [Fold]) -> [Layer] {
    var pile = [layer]
    for fold in folds {
      var (still, moving): ([Layer], [Layer]) = ([], [])
      for layer in pile {
        let (one, other) = split(layer, fold)
        if let one { moving.append(one) }
        if let other { still.append(other) }
      }
      for index in moving.indices {
        switch fold.line {
        case .upright(let x): moving[index].mirrorX(about: x)
        case .level(let y): moving[index].mirrorY(about: y)
        }
      }
      pile = fold.goesBehind ? still + moving.reversed() : moving.reversed() + still
    }
    return pile
  }

  private func split(_ layer: Layer, _ fold: Fold) -> (moving: Layer?, still: Layer?) {
    func part(_ area: Rectangle) -> Layer? {
      guard area.right - area.left > 0.01, area.top - area.bottom > 0.01 else { return nil }
      var part = layer
      part.area = area
      return part
    }
    var (first, second) = (layer.area, layer.area)
    switch fold.line {
    case .upright(let x):
      first.right = min(first.right, x)
      second.left = max(second.left, x)
    case .level(let y):
      first.bottom = max(first.bottom, y)
      second.top = min(second.top, y)
    }
    return fold.movesFirst ? (part(first), part(second)) : (part(second), part(first))
  }

  /// Reads one face of a layer: the printing of the sheet that has come to lie there.
  func read(_ layer: Layer, upper: Bool, of sheet: PressSheet) -> Face {
    let isFront = layer.frontIsUp == upper
    let side = isFront || plan.hasOnePlate ? sheet.front : sheet.back
    for placed in side?.pages ?? [] {
      func onTable(_ frame: Rectangle) -> Rectangle {
        let onPaper = isFront ? frame : throughThePaper(frame)
        let xs = [onPaper.left, onPaper.right].map { ($0 - layer.shiftX) / layer.scaleX }
        let ys = [onPaper.bottom, onPaper.top].map { ($0 - layer.shiftY) / layer.scaleY }
        return Rectangle(
          left: min(xs[0], xs[1]), bottom: min(ys[0], ys[1]), right: max(xs[0], xs[1]),
          top: max(ys[0], ys[1]))
      }
      let frame = onTable(placed.frame)
      let area = layer.area
      guard area.left < frame.centre.x, frame.centre.x < area.right, area.bottom < frame.centre.y,
        frame.centre.y < area.top
      else { continue }
      // Where the page's own right and upper sides look, first on the printed side, then on paper.
      var (right, up) = placed.isInverted ? (-1.0, -1.0) : (1.0, 1.0)
      if !isFront {
        if plan.turn == .likeALeaf { right = -right } else { up = -up }
      }
      right *= layer.scaleX
      up *= layer.scaleY
      // The lower face is read by turning the leaf about its spine.
      if !upper { right = -right }
      return Face(
        page: placed.page, isPlanned: true, isUpright: right > 0 && up > 0, frame: frame,
        clip: onTable(placed.clip))
    }
    return Face()
  }

  private func throughThePaper(_ frame: Rectangle) -> Rectangle {
    let sheet = plan.extent
    return plan.turn == .likeALeaf
      ? Rectangle(
        left: sheet.width - frame.right, bottom: frame.bottom, right: sheet.width - frame.left,
        top: frame.top)
      : Rectangle(
        left: frame.left, bottom: sheet.height - frame.top, right: frame.right,
        top: sheet.height - frame.bottom)
  }

  /// A piece as folded leaves from the top down.
  func leaves(_ piece: Piece, of sheet: PressSheet) throws -> [HeldLeaf] {
    fold(try cut(piece, from: sheet), piece.folds).map { layer in
      HeldLeaf(
        upper: read(layer, upper: true, of: sheet), lower: read(layer, upper: false, of: sheet),
        area: layer.area)
    }
  }

  /// Folds, gathers and stacks everything of one copy: sections one behind the other, the folded
  /// sheets of each stuck into the middle of one another.
  func book(copy: Int) throws -> [[HeldLeaf]] {
    var sections: [Int: [(nesting: Int, leaves: [HeldLeaf])]] = [:]
    for sheet in plan.sheets {
      for piece in sheet.pieces where piece.copy == copy {
        sections[piece.section, default: []].append(
          (piece.nesting, try leaves(piece, of: sheet)))
      }
    }
    return sections.sorted { $0.key < $1.key }.map { _, sheets in
      var pile: [HeldLeaf] = []
      for sheet in sheets.sorted(by: { $0.nesting < $1.nesting }) {
        pile.insert(contentsOf: sheet.leaves, at: pile.count / 2)
      }
      return pile
    }
  }
}
