/// The order of the pages: on which side parts begin, and what fills the rest of the signature.
extension Typesetter {
  /// The pages in order, and how many of them are not there to fill the signature only.
  struct Order {
    var sheets: [Sheet]
    var filled: Int
    /// The fewest filled pages of any way to give way.
    var least: Int
    /// How often a leaf is turned inside a yielding part: two facing pages show it whole.
    var turns: Int
  }

  /// How far the yielding parts of a plan give way.
  private struct Yielding {
    /// Where a yielding part begins that does not stand at the back.
    enum Side {
      /// Where it asks to.
      case asked
      /// On the next page.
      case next
      /// On a left-hand page, if it is of more than one page: what it asks for would turn a leaf.
      case opening
    }

    var side: Side
    /// Whether yielding back pages go to the foot of the page before.
    var foldsBackPages: Bool

    static let ways = [
      Yielding(side: .asked, foldsBackPages: false), Yielding(side: .next, foldsBackPages: false),
      Yielding(side: .asked, foldsBackPages: true), Yielding(side: .next, foldsBackPages: true),
      Yielding(side: .opening, foldsBackPages: false),
      Yielding(side: .opening, foldsBackPages: true),
    ]
  }

  /// The pages in order. Parts run on below one another only where that saves pages: with pages to
  /// spare each has its own.
  func imposedOrder(of plan: DocumentPlan) -> Order {
    var known: [String: [Sheet]] = [:]
    let order = bestOrder(of: plan, &known)
    guard plan.target != .any, plan.parts.contains(where: { $0.runsOn != nil }) else {
      return order
    }
    let pages = plan.parts.enumerated().map { known[key(of: $1, at: $0)] ?? [] }
    let runOn = RunOnParts(plan: plan, pages: pages)
    guard let joined = runOn.joined(below: order.sheets.count) else { return order }
    var own: [String: [Sheet]] = [:]
    let closer = bestOrder(of: joined, &own)
    return closer.sheets.count < order.sheets.count ? closer : order
  }

  /// What the pages of a part are known by, until something is added to it.
  private func key(of part: DocumentPart, at index: Int) -> String {
    "\(index) \(part.blocks.count)"
  }

  /// Blank pages cost paper: of the ways to give way, the first is taken that needs the fewest
  /// pages, and of those the one in which fewest leaves are turned in the middle of a part: nobody
  /// looks for the second half of an evening overleaf.
  private func bestOrder(of plan: DocumentPlan, _ known: inout [String: [Sheet]]) -> Order {
    var best = imposed(plan, yielding: Yielding.ways[0], &known)
    guard plan.target != .any, plan.parts.contains(where: \.yields) else { return best }
    for way in Yielding.ways.dropFirst() where way.side != .opening || best.turns > 0 {
      let other = imposed(plan, yielding: way, &known)
      let least = min(best.least, other.least)
      if (other.sheets.count, other.turns) < (best.sheets.count, best.turns) { best = other }
      best.least = least
    }
    return best
  }

  /// The pages of one way to give way, with blank ones where a part wants a certain side or the
  /// target wants filling.
  private func imposed(
    _ plan: DocumentPlan, yielding: Yielding, _ known: inout [String: [Sheet]]
  ) -> Order {
    var parts = plan.parts
    if yielding.foldsBackPages { fold(&parts) }
    var sheets: [Sheet] = []
    var backs: [Sheet] = []
    var turns = 0
    // The pages of parts that may stand on either side, since the last one that may not.
    var movable: [Range<Int>] = []
    for (index, part) in parts.enumerated() {
      let key = key(of: part, at: index)
      let own = known[key] ?? self.sheets(of: part)
      known[key] = own
      if part.start == .back {
        backs += own
        continue
      }
      let start = start(of: part, pages: own.count, yielding)
      let nextIsRecto = sheets.count % 2 == 0
      if (start == .recto && !nextIsRecto) || (start == .verso && nextIsRecto) {
        let place = placeOfBlank(before: sheets.count, moving: movable)
        sheets.insert(blank(like: part), at: place)
      }
      let pages = sheets.count..<sheets.count + own.count
      if start == .next || isPatient(part, pages: own.count, yielding) {
        movable.append(pages)
      } else {
        movable = []
      }
      if part.yields { turns += self.turns(in: pages) }
      sheets += own
    }
    let filled = sheets.count + backs.count
    fill(&sheets, up: plan.target.pages(filled: filled) - filled, plan, moving: movable, &known)
    return Order(sheets: sheets + backs, filled: filled, least: filled, turns: turns)
  }

  /// Adds the pages that only fill the signature, before those of the back.
  private func fill(
    _ sheets: inout [Sheet], up idle: Int, _ plan: DocumentPlan, moving parts: [Range<Int>],
    _ known: inout [String: [Sheet]]
  ) {
    guard idle > 0, let last = plan.parts.last else { return }
    if idle == 1, plan.filler == nil {
      // Alone before the back page it would be a right one.
      let place = placeOfBlank(before: sheets.count, moving: parts)
      sheets.insert(blank(like: last), at: place)
      return
    }
    for _ in 0..<idle {
      sheets.append(filler(of: plan, &known).map(renumbered) ?? blank(like: last))
    }
  }

  /// On which side a part begins.
  private func start(
    of part: DocumentPart, pages: Int, _ yielding: Yielding
  ) -> DocumentPart.Start {
    if part.facesPages { return .verso }
    guard part.yields else { return part.start }
    switch yielding.side {
    case .asked: return part.start
    case .next: return .next
    case .opening: return pages > 1 ? .verso : part.start
    }
  }

  /// Whether a yielding part of one page may be moved to the other side by a blank page.
  private func isPatient(_ part: DocumentPart, pages: Int, _ yielding: Yielding) -> Bool {
    part.yields && pages == 1 && yielding.side == .opening
  }

  /// Where a blank page goes: at the end, or before parts that may stand on either side, where then
  /// fewer of their leaves are turned; and rather on the left than on the right, which is what the
  /// eye falls on.
  private func placeOfBlank(before end: Int, moving parts: [Range<Int>]) -> Int {
    var best = (saved: 0, isLeft: end % 2 == 1, place: end)
    var saved = 0
    for pages in parts.reversed() {
      saved += turns(in: pages) - turns(in: pages.lowerBound + 1..<pages.upperBound + 1)
      let isLeft = pages.lowerBound % 2 == 1
      if saved > best.saved || (saved == best.saved && isLeft && !best.isLeft) {
        best = (saved, isLeft, pages.lowerBound)
      }
    }
    return best.place
  }

  /// How often a leaf is turned between the first and the last of some pages: after each
  /// right-hand page, before which there is an even number of others.
  private func turns(in pages: Range<Int>) -> Int {
    pages.dropLast().count { $0 % 2 == 0 }
  }

  /// Puts what must stay of yielding back pages at the foot of the part before.
  private func fold(_ parts: inout [DocumentPart]) {
    while let index = parts.lastIndex(where: { $0.start == .back && $0.yields }), index > 0 {
      if !parts[index].remainder.isEmpty {
        parts[index - 1].blocks.append(.fill(1))
        parts[index - 1].blocks.append(.group(Group(parts[index].remainder, spaceBefore: 26)))
      }
      parts.remove(at: index)
    }
  }

  /// The first page of the plan's filler.
  private func filler(of plan: DocumentPlan, _ known: inout [String: [Sheet]]) -> Sheet? {
    guard let part = plan.filler else { return nil }
    let sheets = known["filler"] ?? self.sheets(of: part)
    known["filler"] = sheets
    return sheets.first
  }

  /// The same page with elements of its own: a paragraph that stands on two pages is not one.
  private func renumbered(_ sheet: Sheet) -> Sheet {
    var sheet = sheet
    sheet.isIdle = true
    var numbers: [Int: Int] = [:]
    let number = { (old: Int) -> Int in
      if let known = numbers[old] { return known }
      numbers[old] = self.builder.nextElement()
      return numbers[old] ?? old
    }
    for slab in sheet.page.slabs {
      for frame in sheet.slabs[slab].frames.indices {
        sheet.slabs[slab].frames[frame].renumber(number)
      }
    }
    return sheet
  }

  private func blank(like part: DocumentPart) -> Sheet {
    var design = part.design
    design.folioPlace = .none
    design.ground = nil
    let part = DocumentPart(name: "blank", design: design, blocks: [])
    return Sheet(
      part: part, slabs: [], page: PageBuilder.Page(slabs: 0..<0, tops: [], overfullBy: 0),
      isIdle: true)
  }
}
