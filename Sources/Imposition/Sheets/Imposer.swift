/// Makes the plan of a job's sheets from its ticket.
public struct Imposer {
  let ticket: JobTicket
  /// Between edges that are cut apart: twice the bleed, so that neither page loses any.
  var gap: Double { ticket.gap ?? 2 * ticket.bleed }

  /// How far pages are printed over the edges of their piece: less where a neighbour is close.
  private var edgeBleed: Double {
    switch ticket.scheme {
    case .twoUp, .fourUp, .cutAndStack, .workAndTurn, .workAndTumble: min(ticket.bleed, gap / 2)
    default: ticket.copies == 1 ? ticket.bleed : min(ticket.bleed, gap / 2)
    }
  }

  /// What comes out of binding: sheets, each with what is to stand on it.
  struct Bound {
    /// One list a sheet; a list has one piece, or one a place.
    var sheets: [[Lay]]
    /// Pages with blanks.
    var total: Int
    var creep = 0.0
    var notes: [String] = []
  }

  /// The plan; throws where the ticket asks for what paper cannot do.
  public static func plan(_ ticket: JobTicket) throws(ImpositionError) -> SheetPlan {
    try Imposer(ticket: ticket).plan()
  }

  private func plan() throws(ImpositionError) -> SheetPlan {
    guard ticket.pages > 0 else { throw .noPages }
    try checkMeasures()
    var bound = try bind()
    if ticket.spine == .right {
      bound.sheets = bound.sheets.map { $0.map(\.boundAtTheRight) }
    }
    let layout = try PressLayout(self, bound)
    let sheets = layout.sheets(bound.sheets, page: pageNumbers(total: bound.total))
    return SheetPlan(
      ticket: ticket, extent: layout.extent, turn: layout.turn, hasOnePlate: layout.hasOnePlate,
      sheets: sheets.sheets, blanks: bound.total - ticket.pages, copies: layout.copies,
      creep: bound.creep, notes: bound.notes + layout.notes + sheets.notes)
  }

  private func checkMeasures() throws(ImpositionError) {
    let widths = [
      ticket.bleed, ticket.gutter ?? 0, ticket.head ?? 0, gap, ticket.thickness,
      ticket.creep ?? 0, ticket.foldIn,
    ]
    let smaller = min(ticket.page.width, ticket.page.height)
    guard smaller >= 28 else { throw .measures("a page of \(ticket.page.inMillimetres)") }
    guard widths.allSatisfy({ $0 >= 0 && $0 < smaller / 2 }) else {
      throw .measures("margins, creep or folds of half a page or more, or of less than nothing")
    }
  }

  /// The source page at a place in the book; nil for a blank one.
  private func pageNumbers(total: Int) -> (Int) -> Int? {
    let pages = ticket.pages
    guard ticket.blanks == .beforeLast, total > pages else {
      return { $0 <= pages ? $0 : nil }
    }
    return { $0 == total ? pages : $0 < pages ? $0 : nil }
  }

  private func bind() throws(ImpositionError) -> Bound {
    switch ticket.scheme {
    case .saddle, .workAndTurn, .workAndTumble:
      let perSheet = try foldable(ticket.perSheet ?? ticket.signature ?? 4)
      let sections = Sections.oneSection(pages: ticket.pages, perSheet: perSheet, ticket)
      return bound(sections, gutter: ticket.gutter ?? 0)
    case .perfect:
      let size = ticket.signature ?? 16
      guard size >= 4, size % 4 == 0, size <= 128 else {
        throw .signature(size, possible: "multiples of 4 up to 128")
      }
      let whole = size & (size - 1) == 0 && size <= 64 ? size : 4
      let perSheet = try foldable(ticket.perSheet ?? whole)
      let sections = Sections.gathered(
        pages: ticket.pages, size: size, perSheet: perSheet, ticket)
      // Three millimetres of each page are milled off, or hidden in the glue.
      return bound(sections, gutter: ticket.gutter ?? points(fromMillimetres: 6))
    case .twoUp, .fourUp, .cutAndStack: return leaves()
    case .half, .letter, .roll, .zigzag, .gate, .leporello: return try folder()
    }
  }

  private func foldable(_ pages: Int) throws(ImpositionError) -> Int {
    // Six folds at right angles are more than paper bears; five make 64 pages.
    guard [4, 8, 16, 32, 64].contains(pages) else {
      throw .signature(pages, possible: "4, 8, 16, 32 and 64 pages a folded sheet")
    }
    return pages
  }

  private func bound(_ sections: Sections, gutter: Double) -> Bound {
    // Folds at heads and fore-edges are cut open, with or without bleed: three millimetres each.
    let trimmed = max(2 * ticket.bleed, points(fromMillimetres: 6))
    let layout = SectionLayout(
      page: ticket.page, bleed: ticket.bleed, edgeBleed: edgeBleed, gutter: gutter,
      head: ticket.head ?? trimmed, gap: ticket.gap ?? trimmed)
    let sheets = sections.sheets.map { sheet -> [Lay] in
      var lay = layout.lay(sheet.leaves)
      (lay.section, lay.nesting) = (sheet.section, sheet.nesting)
      return [lay]
    }
    return Bound(sheets: sheets, total: sections.total, creep: sections.creep)
  }

  /// Single leaves: the same one in every place, or the leaves of the cut piles.
  private func leaves() -> Bound {
    let perLeaf = ticket.isOneSided ? 1 : 2
    let count = (ticket.pages + perLeaf - 1) / perLeaf
    guard ticket.scheme == .cutAndStack else {
      return Bound(sheets: (0..<count).map { [leaf($0)] }, total: count * perLeaf)
    }
    let places = PressLayout.places(self, ticket.page)
    let sheets = (count + places - 1) / max(1, places)
    return Bound(
      sheets: (0..<sheets).map { sheet in (0..<places).map { leaf($0 * sheets + sheet) } },
      total: sheets * places * perLeaf)
  }

  private func leaf(_ index: Int) -> Lay {
    let page = Rectangle(at: Point(x: 0, y: 0), ticket.page)
    let room = edgeBleed
    func side(_ number: Int) -> PlacedPage {
      PlacedPage(
        page: number, frame: page, isInverted: false,
        clip: Rectangle(
          left: page.left - room, bottom: page.bottom - room, right: page.right + room,
          top: page.top + room), joined: [])
    }
    var lay = Lay(extent: ticket.page)
    lay.front = [side(ticket.isOneSided ? index + 1 : 2 * index + 1)]
    if !ticket.isOneSided { lay.back = [side(2 * index + 2)] }
    lay.section = index
    return lay
  }

  private func folder() throws(ImpositionError) -> Bound {
    let folder = try panels()
    let total = folder.front.count + folder.back.count
    guard ticket.pages <= total else {
      throw .tooManyPages(pages: ticket.pages, panels: total, scheme: ticket.scheme)
    }
    let lay = folder.lay(page: ticket.page, bleed: edgeBleed)
    var notes: [String] = []
    if ticket.scheme == .gate, total == 6 {
      notes.append("the flaps have half a page's width: pages 1 to 3 and 5 are cut to it")
    }
    return Bound(sheets: [[lay]], total: total, notes: notes)
  }

  private func panels() throws(ImpositionError) -> Folder {
    let (width, foldIn, scheme) = (ticket.page.width, ticket.foldIn, ticket.scheme)
    let asked = ticket.panels
    func only(_ count: Int, _ make: () -> Folder) throws(ImpositionError) -> Folder {
      guard asked == nil || asked == count else {
        throw .panels(asked ?? 0, scheme: scheme, possible: "\(count)")
      }
      return make()
    }
    switch scheme {
    case .half: return try only(4) { .wrapped(panels: 2, width: width, foldIn: foldIn) }
    case .letter: return try only(6) { .wrapped(panels: 3, width: width, foldIn: foldIn) }
    case .roll: return try only(8) { .wrapped(panels: 4, width: width, foldIn: foldIn) }
    case .zigzag:
      return try only(6) { .zigzag(panels: 3, width: width, isOneSided: false) }
    case .gate:
      let count = asked ?? (ticket.pages <= 6 ? 6 : 8)
      guard count == 6 || count == 8 else {
        throw .panels(count, scheme: scheme, possible: "6 and 8")
      }
      return count == 6
        ? .gate(width: width, foldIn: foldIn) : .doubleGate(width: width, foldIn: foldIn)
    default:
      let sides = ticket.isOneSided ? 1 : 2
      let count = asked ?? max(2 * sides, (ticket.pages + sides - 1) / sides * sides)
      guard count >= 2 * sides, count % sides == 0, count <= 64 else {
        throw .panels(
          count, scheme: scheme, possible: sides == 1 ? "2 to 64" : "even numbers from 4 to 64")
      }
      return .zigzag(panels: count / sides, width: width, isOneSided: sides == 1)
    }
  }
}
