/// Prints the marks around the pages, where there is room for them.
struct MarkSetter {
  let layout: PressLayout
  /// Sheets of the job.
  let count: Int
  /// Where the section's spine is on its piece.
  let spine: SheetLine?

  private var ticket: JobTicket { layout.ticket }
  private var extent: Extent { layout.extent }
  /// How far from the pages marks begin: off their bleed, and off the knife's reach.
  private var away: Double { max(ticket.bleed, points(fromMillimetres: 2)) }
  private func wants(_ kind: MarkKind) -> Bool { ticket.marks.contains(kind) }

  /// Length of a crop or fold mark.
  private static let length = points(fromMillimetres: 5)
  /// Presses do not print the last millimetres.
  private static let unprinted = points(fromMillimetres: 1)

  /// Marks both sides; gives a note for what there was no room for.
  func mark(_ sheet: inout PressSheet) -> [String] {
    guard !ticket.marks.isEmpty else { return [] }
    var notes = Set<String>()
    let folds = foldLines(sheet.pieces)
    sheet.front.marks = marks(
      sheet.front.pages, folds,
      slug: slug(sheet.number, layout.hasOnePlate ? "both sides" : "front"),
      &notes)
    if wants(.collation) { sheet.front.marks.collation = collation(sheet.pieces) }
    if let back = sheet.back {
      let seen = folds.map(onTheBack)
      sheet.back?.marks = marks(back.pages, seen, slug: slug(sheet.number, "back"), &notes)
    }
    return notes.sorted()
  }

  private func slug(_ number: Int, _ side: String) -> String {
    [
      ticket.job, "sheet \(number) of \(count)", side, ticket.scheme.title,
      ticket.spine == .right ? "from right to left" : "",
      ticket.paper.turnsFreely ? ticket.paper.name : "", extent.inMillimetres,
    ].filter { !$0.isEmpty }.joined(separator: " / ")
  }

  private func onTheBack(_ line: SheetLine) -> SheetLine {
    switch (line, layout.turn) {
    case (.upright(let x), .likeALeaf): .upright(extent.width - x)
    case (.level(let y), .footOverHead): .level(extent.height - y)
    default: line
    }
  }

  /// Folds as they lie on the sheet's front.
  private func foldLines(_ pieces: [Piece]) -> [SheetLine] {
    var lines: [SheetLine] = []
    for piece in pieces {
      let (frame, turn) = (piece.frame, layout.turn)
      for fold in piece.folds {
        let line: SheetLine =
          switch (fold.line, piece.isTurned, turn) {
          case (.upright(let x), true, .likeALeaf): .upright(frame.right - x)
          case (.upright(let x), _, _): .upright(frame.left + x)
          case (.level(let y), true, .footOverHead): .level(frame.top - y)
          case (.level(let y), _, _): .level(frame.bottom + y)
          }
        if !lines.contains(line) { lines.append(line) }
      }
    }
    return lines
  }

  private func marks(
    _ pages: [PlacedPage], _ folds: [SheetLine], slug: String, _ notes: inout Set<String>
  ) -> Marks {
    var marks = Marks()
    guard let first = pages.first else { return marks }
    let block = pages.dropFirst().reduce(first.frame) { $0.union($1.frame) }
    if wants(.crop) { marks.crops = crops(pages, block) }
    if wants(.fold) { marks.folds = folds.flatMap { ends($0, block) } }
    if wants(.crop), marks.crops.isEmpty { notes.insert("the sheet has no room for marks") }
    var head = FreeStrip(above: block, in: extent, away, marks)
    var foot = FreeStrip(below: block, in: extent, away, marks)
    if wants(.colours) { marks.patches = head.colourBar() }
    if wants(.slug) {
      marks.strokes = foot.lettering(slug)
      if marks.strokes.isEmpty { notes.insert("the sheet has no room for the slug line") }
    }
    if wants(.registration) {
      marks.crosses = [head.takeCross(), foot.takeCross()].compactMap { $0 }
      marks.crosses += sideCrosses(block, marks)
    }
    return marks
  }

  /// Marks at the trimmed edges of the outermost pages, beyond their bleed.
  private func crops(_ pages: [PlacedPage], _ block: Rectangle) -> [MarkLine] {
    var lines: [MarkLine] = []
    // Creep moves each row by itself, so the row at the edge says where the knife goes there.
    for page in pages {
      let frame = page.frame
      var places: [SheetLine] = []
      if abs(frame.top - block.top) < 1 || abs(frame.bottom - block.bottom) < 1 {
        if !page.joined.contains(.left) { places.append(.upright(frame.left)) }
        if !page.joined.contains(.right) { places.append(.upright(frame.right)) }
        for place in places {
          lines += ends(place, block, .init(frame, isFor: block, level: false))
        }
      }
      places = []
      let reach = points(fromMillimetres: 6)
      if abs(frame.left - block.left) < reach || abs(frame.right - block.right) < reach {
        if !page.joined.contains(.top) { places.append(.level(frame.top)) }
        if !page.joined.contains(.bottom) { places.append(.level(frame.bottom)) }
        for place in places {
          lines += ends(place, block, .init(frame, isFor: block, level: true, reach: reach))
        }
      }
    }
    var seen = Set<MarkLine>()
    return lines.filter { seen.insert($0).inserted }
  }

  /// At which ends of a line a page at the block's edge has its marks.
  private struct Ends {
    var first = true
    var last = true

    static let both = Ends()

    private init() {}

    init(_ frame: Rectangle, isFor block: Rectangle, level: Bool, reach: Double = 1) {
      first = level ? frame.left - block.left < reach : frame.bottom - block.bottom < reach
      last = level ? block.right - frame.right < reach : block.top - frame.top < reach
    }
  }

  private func ends(_ line: SheetLine, _ block: Rectangle, _ ends: Ends = .both) -> [MarkLine] {
    var lines: [MarkLine] = []
    func add(_ from: Double, _ wanted: Double, _ limit: Double, _ make: (Double) -> Point) {
      let to = wanted < from ? max(wanted, limit) : min(wanted, limit)
      // Less than a millimetre and a half is no mark to lay a ruler at.
      guard (to < from) == (wanted < from), abs(to - from) > points(fromMillimetres: 1.5) else {
        return
      }
      lines.append(MarkLine(from: make(from), to: make(to)))
    }
    let edge = MarkSetter.unprinted
    switch line {
    case .upright(let x):
      let (foot, head) = (block.bottom - away, block.top + away)
      if ends.first { add(foot, foot - MarkSetter.length, edge) { Point(x: x, y: $0) } }
      if ends.last {
        add(head, head + MarkSetter.length, extent.height - edge) { Point(x: x, y: $0) }
      }
    case .level(let y):
      let (left, right) = (block.left - away, block.right + away)
      if ends.first { add(left, left - MarkSetter.length, edge) { Point(x: $0, y: y) } }
      if ends.last {
        add(right, right + MarkSetter.length, extent.width - edge) { Point(x: $0, y: y) }
      }
    }
    return lines
  }

  /// Crosses at the left and the right, off the middle where a cut or a fold has its mark there.
  private func sideCrosses(_ block: Rectangle, _ marks: Marks) -> [Point] {
    let radius = Marks.crossRadius
    let taken = (marks.crops + marks.folds).map(\.from.y)
    let middle = extent.height / 2
    let steps = [0, 1, -1, 2, -2, 3, -3].map { middle + $0 * 2.5 * radius }
    guard let y = steps.first(where: { y in taken.allSatisfy { abs($0 - y) > radius + 2 } }) else {
      return []
    }
    return [
      (block.left - away) / 2, (extent.width + block.right + away) / 2,
    ].filter { x in
      min(x, abs(extent.width - x)) > radius + 2
    }.map { Point(x: $0, y: y) }
  }

  /// A black step on the outer spine of each section, one lower than that of the section before.
  private func collation(_ pieces: [Piece]) -> [Rectangle] {
    guard ticket.scheme == .perfect, case .upright(let x)? = spine else { return [] }
    let height = points(fromMillimetres: 6)
    let width = min(ticket.gutter ?? points(fromMillimetres: 6), points(fromMillimetres: 2))
    let steps = max(1, Int((ticket.page.height - 4 * height) / height))
    return pieces.filter { $0.nesting == 0 && width > 0.5 }.map { piece in
      let step = Double(piece.section % steps)
      let top = piece.frame.bottom + ticket.page.height - height * (2 + step)
      return Rectangle(
        left: piece.frame.left + x - width / 2, bottom: top - height,
        right: piece.frame.left + x + width / 2, top: top)
    }
  }
}
