/// Lays out documents: paragraphs into lines, blocks into slabs, slabs into pages.
///
/// One typesetter serves a whole run; the words it has shaped stay known from one document to
/// the next, and the pages do not depend on which documents came before.
public final class Typesetter {
  private let shaper: any TextShaper
  private let setter: ParagraphSetter
  private let builder: SlabBuilder

  /// A page that knows its part and slabs, but not yet its number.
  private struct Sheet {
    var part: DocumentPart
    var slabs: [Slab]
    var page: PageBuilder.Page
    /// Whether it is the right one of two facing pages.
    var isOpposite = false

    /// How deep the page is filled, in points.
    var depth: Double {
      guard let last = page.tops.last, let index = page.slabs.last else { return 0 }
      return last + slabs[index].height
    }
  }

  /// A typesetter with its shaper and hyphenator.
  public init(shaper: any TextShaper, hyphenator: any Hyphenator) {
    self.shaper = shaper
    setter = ParagraphSetter(shaper: shaper, hyphenator: hyphenator)
    builder = SlabBuilder(setter: setter)
  }

  /// The finished pages, and what could not be done as asked.
  public func layOut(_ plan: DocumentPlan) -> LayoutResult {
    let wanted = PageReferences.wanted(by: plan)
    return wanted.isEmpty ? layOutOnce(plan) : settled(plan, wanted)
  }

  /// The pages once the numbers in them are those they have.
  private func settled(_ plan: DocumentPlan, _ wanted: [String]) -> LayoutResult {
    var references = PageReferences()
    for _ in 0..<PageReferences.rounds {
      var result = layOutOnce(references.filled(plan))
      let found = PageReferences.found(in: result.document.pages)
      if let last = references.numbers, wanted.allSatisfy({ found[$0] == last[$0] }) {
        for label in wanted where found[label] == nil {
          result.faults.append(.unknownReference(label))
        }
        return result
      }
      references.numbers = found
    }
    var result = layOutOnce(references.filled(plan))
    result.faults.append(.unsettledReferences(rounds: PageReferences.rounds))
    return result
  }

  private func layOutOnce(_ plan: DocumentPlan) -> LayoutResult {
    setter.beginDocument()
    builder.beginDocument()
    let order = imposedOrder(of: plan)
    var pages: [LaidOutPage] = []
    for sheet in order.sheets { pages.append(finish(sheet, number: pages.count + 1)) }
    let document = LaidOutDocument(
      title: plan.title, language: plan.language, pages: pages, styles: shaper.styles)
    return LayoutResult(
      document: document, faults: setter.faults, filledPages: order.filled,
      leastFilledPages: order.least,
      excess: excess(of: order.sheets, over: plan.target))
  }

  /// How much stands on pages beyond the number asked for, in points of depth.
  private func excess(of sheets: [Sheet], over target: PageTarget) -> Double {
    guard case .exactly(let number) = target, sheets.count > number else { return 0 }
    return sheets.dropFirst(number).reduce(0) { $0 + $1.depth }
  }

  /// The pages in order, and how many of them are not there to fill the signature only.
  private struct Order {
    var sheets: [Sheet]
    var filled: Int
    /// The fewest filled pages of any way to give way.
    var least: Int
    /// How often a leaf is turned inside a yielding part: two facing pages show it whole.
    var turns: Int
  }

  /// How far the yielding parts of a plan give way.
  private enum Yielding: CaseIterable {
    /// Every part begins where it asks to.
    case none
    /// Yielding parts begin on the next page.
    case sides
    /// Yielding back pages go to the foot of the page before.
    case backPages
    case both

    var sides: Bool { self == .sides || self == .both }
    var backPages: Bool { self == .backPages || self == .both }
  }

  /// The pages in order. Blank pages cost paper: of the ways to give way, the first is taken that
  /// needs the fewest pages, and of those the one in which fewest leaves are turned in the middle
  /// of a part: nobody looks for the second half of an evening overleaf.
  private func imposedOrder(of plan: DocumentPlan) -> Order {
    var known: [String: [Sheet]] = [:]
    var best = imposed(plan, yielding: .none, &known)
    guard plan.target != .any, plan.parts.contains(where: \.yields) else { return best }
    for way in Yielding.allCases.dropFirst() {
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
    if yielding.backPages { fold(&parts) }
    var sheets: [Sheet] = []
    var backs: [Sheet] = []
    var turns = 0
    for (index, part) in parts.enumerated() {
      let key = "\(index) \(part.blocks.count)"
      let own = known[key] ?? self.sheets(of: part)
      known[key] = own
      if part.start == .back {
        backs += own
        continue
      }
      let nextIsRecto = sheets.count % 2 == 0
      let start = part.facesPages ? .verso : part.start
      let isOnWrongSide = (start == .recto && !nextIsRecto) || (start == .verso && nextIsRecto)
      let mayStay = part.yields && yielding.sides && !part.facesPages
      if isOnWrongSide, !mayStay { sheets.append(blank(like: part)) }
      // A leaf is turned after each right-hand page, which has an odd number, but the last.
      if part.yields {
        turns += (sheets.count..<sheets.count + own.count - 1).count { $0 % 2 == 0 }
      }
      sheets += own
    }
    let filled = sheets.count + backs.count
    if let last = plan.parts.last {
      let wanted = plan.target.pages(filled: filled)
      while sheets.count + backs.count < wanted {
        sheets.append(filler(of: plan, &known).map(renumbered) ?? blank(like: last))
      }
    }
    return Order(sheets: sheets + backs, filled: filled, least: filled, turns: turns)
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

  private func sheets(of part: DocumentPart) -> [Sheet] {
    builder.grid = part.design.grid
    builder.depth = part.design.depth
    builder.facesPages = part.facesPages
    let slabs = builder.slabs(of: part.blocks, measure: part.design.measure)
    let pageBuilder = PageBuilder(depth: part.design.depth, grid: part.design.grid)
    let pages = pageBuilder.pages(of: slabs)
    for (index, page) in pages.enumerated() where page.overfullBy > 0.01 {
      let number = part.facesPages ? index * 2 + 1 : index + 1
      setter.report(.overfullPage(part: part.name, page: number, by: page.overfullBy))
    }
    if let most = part.mostPages, pages.count > most {
      let excess = pageBuilder.excess(of: slabs, over: most)
      if let part = part.giving(excess) { return sheets(of: part) }
      setter.report(.overfullPart(part: part.name, pages: most, by: excess))
    }
    guard part.facesPages else { return pages.map { Sheet(part: part, slabs: slabs, page: $0) } }
    return pages.flatMap { page in
      [false, true].map { Sheet(part: part, slabs: slabs, page: page, isOpposite: $0) }
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
      part: part, slabs: [], page: PageBuilder.Page(slabs: 0..<0, tops: [], overfullBy: 0))
  }

  private func finish(_ sheet: Sheet, number: Int) -> LaidOutPage {
    let design = sheet.part.design
    let left = design.left(onPage: number)
    var frames: [Frame] = design.groundFrame.map { [$0] } ?? []
    var order = ReadingOrder()
    if let first = sheet.page.slabs.first, !sheet.isOpposite {
      for (slab, top) in zip(sheet.slabs[first].resumption, sheet.page.resumed) {
        order.add(slab, right: left, down: design.margins.head + top)
      }
    }
    for (index, top) in zip(sheet.page.slabs, sheet.page.tops) {
      var slab = sheet.slabs[index]
      if sheet.isOpposite { slab = Slab(height: slab.height, frames: slab.opposite) }
      order.add(slab, right: left, down: design.margins.head + top)
    }
    frames += order.frames()
    if let plate = sheet.page.slabs.lazy.compactMap({ sheet.slabs[$0].plate }).first {
      frames.append(
        Frame(
          x: -plate.bleed, y: -plate.bleed, content: .picture(plate.mark(onPage: design.size)),
          role: .figure, element: builder.nextElement()))
      return LaidOutPage(size: design.size, frames: frames, number: number)
    }
    let furniture = PageFurniture(setter: setter, element: builder.nextElement)
    frames += furniture.frames(
      of: sheet.part, number: number, isFirst: sheet.page.slabs.lowerBound == 0, under: frames)
    return LaidOutPage(size: design.size, frames: frames, number: number)
  }
}

/// A laid-out document with what is to be said of it.
public struct LayoutResult: Sendable {
  /// The finished pages.
  public var document: LaidOutDocument
  /// What could not be done as asked, in the order it was met.
  public var faults: [SettingFault]
  /// How many pages there are without those that only fill the signature.
  public var filledPages: Int
  /// How many there would be if every part that yields gave way.
  public var leastFilledPages: Int
  /// How much stands on pages beyond the number asked for, in points of depth.
  public var excess: Double
}
