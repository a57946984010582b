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
    /// How many sung texts are parted by the turn of a leaf.
    var parted: Int
    /// Whether there are sung texts that could be set on fewer pages.
    var mayBeLess: Bool
    /// How many pages there are for the back alone, where no signature wants filling: two lines of
    /// imprint go to what stands before.
    var loneBacks: Int

    /// What is least in the best way: paper first, for it costs most.
    var rank: (Int, Int, Int, Int) { (sheets.count, parted, turns, loneBacks) }
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

  /// The pages of parts that have been set already.
  private final class KnownPages {
    var pages: [String: PartPages] = [:]

    /// The pages of a part, on whichever side it begins.
    func sheets(of key: String) -> [Sheet] {
      let sides = [key, "\(key) true 0", "\(key) false 0"]
      return sides.lazy.compactMap { self.pages[$0]?.sheets }.first ?? []
    }
  }

  /// By how many pages sung texts may be set on fewer, where that saves paper.
  private static let mostPagesLess = 3

  /// The pages in order. Parts run on below one another only where that saves pages: with pages to
  /// spare each has its own. Only where that saves pages, too, leaves are turned inside songs.
  func imposedOrder(of plan: DocumentPlan) -> Order {
    let known = KnownPages()
    var best = bestOrder(of: plan, known)
    var plans = [(plan, known)]
    guard plan.target != .any else { return best }
    if plan.parts.contains(where: { $0.runsOn != nil }) {
      let pages = plan.parts.enumerated().map { known.sheets(of: key(of: $1, at: $0)) }
      let runOn = RunOnParts(plan: plan, pages: pages)
      if let joined = runOn.joined(below: best.sheets.count) {
        let own = KnownPages()
        let closer = bestOrder(of: joined, own)
        if closer.sheets.count < best.sheets.count { best = closer }
        plans.append((joined, own))
      }
    }
    let most = max(1, best.least - Self.mostPagesLess)
    guard best.mayBeLess, plan.target.isBound,
      plan.target.pages(filled: most) < best.sheets.count
    else { return best }
    for less in 1...Self.mostPagesLess {
      for (plan, known) in plans {
        let other = bestOrder(of: plan, known, pagesLess: less)
        if other.rank < best.rank { best = other }
      }
    }
    return best
  }

  /// What the pages of a part are known by, until something is added to it.
  private func key(of part: DocumentPart, at index: Int) -> String {
    "\(index) \(part.blocks.count)"
  }

  /// Blank pages cost paper: of the ways to give way, the first is taken that needs the fewest
  /// pages, of those the one that parts fewest songs by the turn of a leaf, and of those the one in
  /// which fewest leaves are turned in the middle of a part: nobody looks for the second half of an
  /// evening overleaf.
  private func bestOrder(
    of plan: DocumentPlan, _ known: KnownPages, pagesLess: Int = 0
  ) -> Order {
    var best = imposed(plan, yielding: Yielding.ways[0], pagesLess: pagesLess, known)
    guard plan.target != .any, plan.parts.contains(where: \.yields) else { return best }
    for way in Yielding.ways.dropFirst() where way.side != .opening || best.turns > 0 {
      let other = imposed(plan, yielding: way, pagesLess: pagesLess, known)
      let least = min(best.least, other.least)
      if other.rank < best.rank { best = other }
      best.least = least
    }
    return best
  }

  /// The pages of one way to give way, with blank ones where a part wants a certain side or the
  /// target wants filling.
  private func imposed(
    _ plan: DocumentPlan, yielding: Yielding, pagesLess: Int, _ known: KnownPages
  ) -> Order {
    var parts = plan.parts
    if yielding.foldsBackPages { fold(&parts) }
    var draft = Draft()
    for (index, part) in parts.enumerated() {
      add(part, to: &draft, yielding) { isRecto in
        self.pages(of: part, index, fromRecto: isRecto, pagesLess: pagesLess, known)
      }
    }
    let filled = draft.sheets.count + draft.backs.count
    fill(
      &draft.sheets, up: plan.target.pages(filled: filled) - filled, plan, moving: draft.movable,
      known)
    return Order(
      sheets: draft.sheets + draft.backs, filled: filled, least: filled, turns: draft.turns,
      parted: draft.sheets.count(where: \.page.partsText), mayBeLess: draft.mayBeLess,
      loneBacks: plan.target == .multiple(of: 1) ? draft.backs.count : 0)
  }

  /// Pages as they are being put in order.
  private struct Draft {
    var sheets: [Sheet] = []
    /// Those of the back.
    var backs: [Sheet] = []
    var turns = 0
    var mayBeLess = false
    /// The pages of parts that may stand on either side, since the last one that may not.
    var movable: [Range<Int>] = []
  }

  /// Puts the pages of a part after those there are; they may depend on the side they begin on.
  private func add(
    _ part: DocumentPart, to draft: inout Draft, _ yielding: Yielding,
    pages: (_ isRecto: Bool) -> PartPages
  ) {
    let nextIsRecto = draft.sheets.count % 2 == 0
    var own = pages(nextIsRecto)
    if part.start == .back {
      draft.backs += own.sheets
      return
    }
    draft.mayBeLess = draft.mayBeLess || own.dependOnSide
    var start = start(of: part, pages: own.sheets.count, yielding)
    if start == .next, own.parted > 0, pages(!nextIsRecto).parted < own.parted {
      start = nextIsRecto ? .verso : .recto
    }
    if (start == .recto && !nextIsRecto) || (start == .verso && nextIsRecto) {
      let place = placeOfBlank(before: draft.sheets.count, moving: draft.movable)
      draft.sheets.insert(blank(like: part), at: place)
      own = pages(!nextIsRecto)
    }
    let range = draft.sheets.count..<draft.sheets.count + own.sheets.count
    // Songs are set for the side they stand on and move no more.
    let mayMove = start == .next || isPatient(part, pages: own.sheets.count, yielding)
    if mayMove, !own.dependOnSide {
      draft.movable.append(range)
    } else {
      draft.movable = []
    }
    if part.yields { draft.turns += turns(in: range) }
    draft.sheets += own.sheets
  }

  /// The pages of a part that begins on a side of the leaf, set once for both if they are the same.
  private func pages(
    of part: DocumentPart, _ index: Int, fromRecto isRecto: Bool, pagesLess: Int,
    _ known: KnownPages
  ) -> PartPages {
    let key = key(of: part, at: index)
    if let own = known.pages[key] { return own }
    let sideKey = "\(key) \(isRecto) \(pagesLess)"
    if let own = known.pages[sideKey] { return own }
    let own = pages(of: part, fromRecto: isRecto, pagesLess: pagesLess)
    known.pages[own.dependOnSide ? sideKey : key] = own
    return own
  }

  /// Adds the pages that only fill the signature, before those of the back.
  private func fill(
    _ sheets: inout [Sheet], up idle: Int, _ plan: DocumentPlan, moving parts: [Range<Int>],
    _ known: KnownPages
  ) {
    guard idle > 0, let last = plan.parts.last else { return }
    if idle == 1, plan.filler == nil, !last.design.isFolded {
      // Alone before the back page it would be a right one.
      let place = placeOfBlank(before: sheets.count, moving: parts)
      sheets.insert(blank(like: last), at: place)
      return
    }
    for _ in 0..<idle {
      sheets.append(filler(of: plan, known).map(renumbered) ?? blank(like: last))
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
  private func filler(of plan: DocumentPlan, _ known: KnownPages) -> Sheet? {
    guard let part = plan.filler else { return nil }
    let pages = known.pages["filler"] ?? self.pages(of: part)
    known.pages["filler"] = pages
    return pages.sheets.first
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
