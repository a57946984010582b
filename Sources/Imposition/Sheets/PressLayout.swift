/// Puts pieces on the sheet: how many side by side, where each lies, what is on the other side.
struct PressLayout {
  let ticket: JobTicket
  let gap: Double
  let extent: Extent
  let turn: Turn
  let hasOnePlate: Bool
  let columns: Int
  let rows: Int
  private(set) var notes: [String] = []

  /// How many copies of the whole the sheets carry.
  var copies: Int {
    ticket.scheme == .cutAndStack ? 1 : columns * rows * (hasOnePlate ? 2 : 1)
  }

  /// An arrangement of equal pieces on a sheet that lies one way or the other.
  private struct Arrangement {
    var extent: Extent
    var columns: Int
    var rows: Int
    var need: Extent
    var slack: Double { min(extent.width - need.width, extent.height - need.height) }
  }

  init(_ imposer: Imposer, _ bound: Imposer.Bound) throws(ImpositionError) {
    ticket = imposer.ticket
    gap = imposer.gap
    let piece = bound.sheets[0][0].extent
    let asked =
      ticket.scheme == .cutAndStack ? bound.sheets[0].count : PressLayout.count(ticket)
    let best = PressLayout.best(imposer, piece, asked)
    guard best.slack > -0.01 else {
      let larger = PaperSize.smallest(holding: best.need)
      throw .doesNotFit(need: best.need, paper: ticket.paper, larger: larger?.name)
    }
    (extent, columns, rows) = (best.extent, best.columns, best.rows)
    if best.slack < 2 * ticket.bleed - 0.01, ticket.bleed > 0 {
      notes.append("the sheet is too small for the whole bleed")
    }
    switch ticket.scheme {
    case .workAndTurn: (hasOnePlate, turn) = (true, .likeALeaf)
    case .workAndTumble: (hasOnePlate, turn) = (true, .footOverHead)
    default:
      hasOnePlate = false
      let isLandscape = extent.width > extent.height
      turn =
        ticket.flip.map { ($0 == .short) == isLandscape ? .likeALeaf : .footOverHead }
        ?? .likeALeaf
    }
  }

  private static func count(_ ticket: JobTicket) -> Int {
    switch ticket.scheme {
    case .twoUp: 2
    case .fourUp: 4
    default: ticket.copies
    }
  }

  /// How many leaves of an extent a sheet is cut into.
  static func places(_ imposer: Imposer, _ leaf: Extent) -> Int {
    if imposer.ticket.copies > 1 { return imposer.ticket.copies }
    let best = best(imposer, leaf, 0)
    return max(1, best.columns * best.rows)
  }

  /// The arrangement with most air around it; of as many pieces as go on the sheet where no
  /// number is asked for (0).
  private static func best(_ imposer: Imposer, _ piece: Extent, _ asked: Int) -> Arrangement {
    let paper = imposer.ticket.paper
    let ways = paper.turnsFreely ? [paper.extent.turned, paper.extent] : [paper.extent]
    var found: [Arrangement] = []
    for extent in ways {
      if asked > 0 {
        for columns in 1...asked where asked % columns == 0 {
          found.append(arrangement(imposer, piece, extent, columns, asked / columns))
        }
      } else {
        let single = arrangement(imposer, piece, extent, 1, 1)
        let columns = fitting(extent.width, single.need.width, piece.width, imposer.gap)
        let rows = fitting(extent.height, single.need.height, piece.height, imposer.gap)
        found.append(arrangement(imposer, piece, extent, columns, rows))
      }
    }
    let most = found.filter { $0.slack > -0.01 }.map { $0.columns * $0.rows }.max()
    let candidates = found.filter {
      most == nil || $0.slack > -0.01 && $0.columns * $0.rows == most
    }
    return candidates.max { $0.slack < $1.slack } ?? found[0]
  }

  private static func fitting(
    _ room: Double, _ first: Double, _ size: Double, _ gap: Double
  ) -> Int {
    max(1, 1 + Int(((room - first) / (size + gap) + 1e-6).rounded(.down)))
  }

  private static func arrangement(
    _ imposer: Imposer, _ piece: Extent, _ extent: Extent, _ columns: Int, _ rows: Int
  ) -> Arrangement {
    let gap = imposer.gap
    var width = Double(columns) * (piece.width + gap) - gap
    var height = Double(rows) * (piece.height + gap) - gap
    // One plate has both sides of each piece, beside or above each other.
    if imposer.ticket.scheme == .workAndTurn { width = 2 * width + gap }
    if imposer.ticket.scheme == .workAndTumble { height = 2 * height + gap }
    return Arrangement(
      extent: extent, columns: columns, rows: rows, need: Extent(width: width, height: height))
  }

  /// The sheets of a job; `page` tells which page stands at a place of the book.
  func sheets(
    _ lays: [[Lay]], page: (Int) -> Int?
  ) -> (sheets: [PressSheet], notes: [String]) {
    var notes: [String] = []
    let sheets = lays.enumerated().map { index, own in
      let made = sheet(index + 1, of: lays.count, own, page)
      for note in made.notes where !notes.contains(note) { notes.append(note) }
      return made.sheet
    }
    return (sheets, notes)
  }

  private func sheet(
    _ number: Int, of count: Int, _ lays: [Lay], _ page: (Int) -> Int?
  ) -> (sheet: PressSheet, notes: [String]) {
    let corners = self.corners(lays[0].extent)
    var (front, back): ([PlacedPage], [PlacedPage]) = ([], [])
    var pieces: [Piece] = []
    for (index, corner) in corners.enumerated() {
      let lay = lays[min(index, lays.count - 1)]
      front += lay.front.map { cell in cell.placed { $0.moved(by: corner) } }
      back += lay.back.map { onTheBack($0, lay, corner) }
      pieces.append(
        Piece(
          frame: Rectangle(at: corner, lay.extent), isTurned: false, folds: lay.folds,
          copy: lays.count > 1 ? 0 : index, section: lay.section, nesting: lay.nesting))
    }
    if hasOnePlate {
      pieces += pieces.map(turned)
      (front, back) = (front + back, [])
    }
    for index in front.indices { front[index].page = front[index].page.flatMap(page) }
    for index in back.indices { back[index].page = back[index].page.flatMap(page) }
    var sheet = PressSheet(
      number: number, front: SheetSide(pages: front, marks: Marks()),
      back: back.isEmpty ? nil : SheetSide(pages: back, marks: Marks()),
      cuts: cuts(pieces), pieces: pieces)
    let printer = MarkSetter(layout: self, count: count, spine: lays[0].spine)
    let notes = printer.mark(&sheet)
    return (sheet, notes)
  }

  /// Lower left corners of the pieces, row by row from the top left.
  private func corners(_ piece: Extent) -> [Point] {
    let width = Double(columns) * (piece.width + gap) - gap
    let height = Double(rows) * (piece.height + gap) - gap
    let isTurned = hasOnePlate && turn == .likeALeaf
    let isTumbled = hasOnePlate && turn == .footOverHead
    let left = isTurned ? (extent.width - gap) / 2 - width : (extent.width - width) / 2
    let bottom = isTumbled ? (extent.height - gap) / 2 - height : (extent.height - height) / 2
    return (0..<rows).reversed().flatMap { row in
      (0..<columns).map { column in
        Point(
          x: left + Double(column) * (piece.width + gap),
          y: bottom + Double(row) * (piece.height + gap))
      }
    }
  }

  private func onTheBack(_ cell: PlacedPage, _ lay: Lay, _ corner: Point) -> PlacedPage {
    let shift = Point(x: extent.width - corner.x - lay.extent.width, y: corner.y)
    let placed = cell.placed { $0.moved(by: shift) }
    return turn == .likeALeaf ? placed : placed.rotated(in: extent)
  }

  /// The second copy that one plate for both sides yields: it lies where the first one's back is
  /// printed.
  private func turned(_ piece: Piece) -> Piece {
    var copy = piece
    let mirrored = piece.frame.mirrored(width: extent.width)
    copy.frame = turn == .likeALeaf ? mirrored : mirrored.rotated(in: extent)
    copy.isTurned = true
    copy.copy += columns * rows
    return copy
  }

  /// Through the middle of what lies between neighbours.
  private func cuts(_ pieces: [Piece]) -> [SheetLine] {
    func between(_ spans: [(Double, Double)]) -> [Double] {
      let sorted = spans.sorted { $0.0 < $1.0 }
      return zip(sorted, sorted.dropFirst()).filter { $1.0 - $0.0 > 1 }
        .map { ($0.1 + $1.0) / 2 }
    }
    return between(pieces.map { ($0.frame.left, $0.frame.right) }).map(SheetLine.upright)
      + between(pieces.map { ($0.frame.bottom, $0.frame.top) }).map(SheetLine.level)
  }
}
