/// How a book's leaves are shared out over sections, and a section's over folded sheets.
struct Sections {
  /// A folded sheet: its leaves in the book's order, its section, and how many lie around it.
  struct FoldedSheet: Hashable {
    var leaves: [Leaf]
    var section: Int
    var nesting: Int
  }

  /// In the order they are gathered, outer sheets first.
  let sheets: [FoldedSheet]
  /// Pages with blanks.
  let total: Int
  /// How far the innermost leaf moves, in points.
  let creep: Double

  /// A book of one section, as saddle stitching wants it.
  static func oneSection(pages: Int, perSheet: Int, _ ticket: JobTicket) -> Sections {
    let total = (pages + 3) / 4 * 4
    return Sections(sizes: [total], perSheet: perSheet, ticket)
  }

  /// A book of sections of `size` pages; the last one may be smaller.
  static func gathered(pages: Int, size: Int, perSheet: Int, _ ticket: JobTicket) -> Sections {
    let total = (pages + 3) / 4 * 4
    var sizes = Array(repeating: size, count: total / size)
    if total % size != 0 { sizes.append(total % size) }
    return Sections(sizes: sizes, perSheet: perSheet, ticket)
  }

  private init(sizes: [Int], perSheet: Int, _ ticket: JobTicket) {
    var sheets: [FoldedSheet] = []
    var first = 0
    var most = 0.0
    let deepest = Double((sizes.max() ?? 4) / 4 - 1)
    // Each leaf lies one thickness of paper further from the back of the fold than the one
    // around it; measured on a dummy, the whole is shared out evenly.
    let step = ticket.creep.map { deepest > 0 ? $0 / deepest : 0 } ?? ticket.thickness
    for (section, size) in sizes.enumerated() {
      let count = size / 2
      let leaves = (0..<count).map { index in
        Leaf(
          recto: first + 2 * index + 1, verso: first + 2 * index + 2,
          shift: step * Double(min(index, count - 1 - index)))
      }
      most = max(most, step * Double(count / 2 - 1))
      var outside = 0
      for (nesting, folded) in Sections.foldedSizes(size, perSheet: perSheet).enumerated() {
        let quarter = folded / 4
        let own =
          leaves[outside..<outside + quarter]
          + leaves[count - outside - quarter..<count - outside]
        sheets.append(FoldedSheet(leaves: Array(own), section: section, nesting: nesting))
        outside += quarter
      }
      first += size
    }
    self.sheets = sheets
    total = first
    creep = most
  }

  /// The folded sheets of a section, outer ones first: as many whole ones as there are, then
  /// halves of them for the rest.
  static func foldedSizes(_ pages: Int, perSheet: Int) -> [Int] {
    var sizes: [Int] = []
    var (rest, size) = (pages, perSheet)
    while rest > 0 {
      if size <= rest {
        sizes.append(size)
        rest -= size
      } else {
        size /= 2
      }
    }
    return sizes
  }
}
