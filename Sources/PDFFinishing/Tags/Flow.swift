import Typesetting

/// What stands one after the other, cell by cell where pages have it side by side.
///
/// A row that goes over a page comes in strips, each with a piece of every cell; here the pieces of
/// a cell are put together again.
final class Flow {
  enum Item {
    case leaf(Leaf)
    case rows(Rows)
  }

  /// An element that holds text or a picture.
  final class Leaf {
    let frame: Frame
    let page: Int
    let node: StructureNode

    init(_ frame: Frame, page: Int, node: StructureNode) {
      (self.frame, self.page, self.node) = (frame, page, node)
    }
  }

  /// Rows of cells.
  final class Rows {
    let meaning: CellPlace.Meaning
    private var cells: [[Flow?]] = []

    init(_ meaning: CellPlace.Meaning) { self.meaning = meaning }

    func cell(_ place: CellPlace) -> Flow {
      while cells.count <= place.row { cells.append([]) }
      while cells[place.row].count <= place.column { cells[place.row].append(nil) }
      if let known = cells[place.row][place.column] { return known }
      let flow = Flow()
      cells[place.row][place.column] = flow
      return flow
    }

    /// The rows that have anything in them, from above; cells without content are nil.
    var rows: [[Flow?]] { cells.filter { $0.contains { $0 != nil } } }

    /// How many cells the longest row has.
    var columns: Int { cells.map(\.count).max() ?? 0 }
  }

  private(set) var items: [Item] = []
  private var known: [Int: Rows] = [:]

  /// Adds an element at its place: in the innermost of the cells it stands in.
  func add(_ leaf: Leaf) { add(leaf, cells: leaf.frame.cells[...]) }

  private func add(_ leaf: Leaf, cells: ArraySlice<CellPlace>) {
    guard let place = cells.first else {
      items.append(.leaf(leaf))
      return
    }
    let rows: Rows
    if let open = known[place.rows] {
      rows = open
    } else {
      rows = Rows(place.meaning)
      known[place.rows] = rows
      items.append(.rows(rows))
    }
    rows.cell(place).add(leaf, cells: cells.dropFirst())
  }
}
