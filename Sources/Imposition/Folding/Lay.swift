/// A piece of paper with the pages of both its sides, before it has a place on a sheet.
///
/// Places count from its lower left corner; those of the back as one sees them after turning it
/// like a leaf.
struct Lay: Hashable {
  var extent: Extent
  var front: [PlacedPage] = []
  var back: [PlacedPage] = []
  var folds: [Fold] = []
  /// Edges at which the section hangs together at the spine, for collation marks on the front.
  var spine: SheetLine?
  var section = 0
  var nesting = 0
}

extension Lay {
  /// The same for a book that is bound at its right: all in its mirror's place, the pages
  /// themselves as they are.
  var boundAtTheRight: Lay {
    var lay = self
    lay.front = front.map { $0.mirrored(width: extent.width) }
    lay.back = back.map { $0.mirrored(width: extent.width) }
    lay.folds = folds.map { fold in
      guard case .upright = fold.line else { return fold }
      return Fold(
        line: fold.line.mirrored(width: extent.width), movesFirst: !fold.movesFirst,
        goesBehind: fold.goesBehind)
    }
    lay.spine = spine?.mirrored(width: extent.width)
    return lay
  }
}

extension SheetLine {
  fileprivate func mirrored(width: Double) -> SheetLine {
    switch self {
    case .upright(let x): .upright(width - x)
    case .level: self
    }
  }
}

/// A leaf of a book: two pages by their place in the book, from 1, and how far they move.
struct Leaf: Hashable {
  var recto: Int
  var verso: Int
  /// How far its pages move to the spine, in points.
  var shift = 0.0
}

/// A leaf as it lies in the flat sheet.
struct FlatLeaf: Hashable {
  var leaf: Int
  /// Whether its first page is on the sheet's front.
  var showsRecto: Bool
  var isInverted: Bool
}

/// How a sheet folded again and again at right angles lies when it is opened.
///
/// The leaves are thought of as the closed section, its first page up and its spine at the left.
/// Undoing the last fold swings the lower half of the pile out to the left; the next swings the
/// lower halves of all piles out over the head, and so on in turn until no pile has two leaves.
struct RightAngleFolds {
  /// Rows from the foot up, each from left to right.
  let grid: [[FlatLeaf]]

  /// A section of 2, 4, 8, … leaves.
  init(leaves: Int) {
    typealias Pile = [FlatLeaf]
    let closed = (0..<leaves).map { FlatLeaf(leaf: $0, showsRecto: true, isInverted: false) }
    var piles: [[Pile]] = [[closed]]
    var swingsLeft = true
    func lowerHalf(_ pile: Pile, overHead: Bool) -> Pile {
      pile.suffix(pile.count / 2).reversed().map { leaf in
        FlatLeaf(
          leaf: leaf.leaf, showsRecto: !leaf.showsRecto,
          isInverted: leaf.isInverted != overHead)
      }
    }
    while piles[0][0].count > 1 {
      let upper = piles.map { $0.map { Array($0.prefix($0.count / 2)) } }
      if swingsLeft {
        let swung = piles.map { row in row.reversed().map { lowerHalf($0, overHead: false) } }
        piles = zip(swung, upper).map { $0 + $1 }
      } else {
        piles = upper + piles.reversed().map { row in row.map { lowerHalf($0, overHead: true) } }
      }
      swingsLeft.toggle()
    }
    grid = piles.map { row in row.map { $0[0] } }
  }

  var columns: Int { grid[0].count }
  var rows: Int { grid.count }
}
