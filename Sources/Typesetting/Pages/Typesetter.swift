/// Lays out documents: paragraphs into lines, blocks into slabs, slabs into pages.
///
/// One typesetter serves a whole run; the words it has shaped stay known from one document to
/// the next, and the pages do not depend on which documents came before.
public final class Typesetter {
  private let shaper: any TextShaper
  private let setter: ParagraphSetter
  let builder: SlabBuilder

  /// A page that knows its part and slabs, but not yet its number.
  struct Sheet {
    var part: DocumentPart
    var slabs: [Slab]
    var page: PageBuilder.Page
    /// Whether it is the right one of two facing pages.
    var isOpposite = false
    /// Whether it is blank, or stands for a blank one.
    var isIdle = false

    /// Whether it holds but a few lines that ran over from the page before.
    var isSpilt: Bool {
      guard let first = page.slabs.first, first > 0, page.slabs.upperBound == slabs.count,
        slabs[first].breakBefore != BreakCost.forced
      else { return false }
      return depth < part.design.depth * Self.leastFilled
    }

    /// A page filled by a smaller share than this is hardly begun.
    private static let leastFilled = 0.25

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
      excess: excess(of: order.sheets, over: plan.target),
      spills: order.sheets.count(where: \.isSpilt),
      partedTexts: order.parted,
      blankPages: order.sheets.count(where: \.isIdle))
  }

  /// How much stands on pages beyond the number asked for, in points of depth.
  private func excess(of sheets: [Sheet], over target: PageTarget) -> Double {
    guard case .exactly(let number) = target, sheets.count > number else { return 0 }
    return sheets.dropFirst(number).reduce(0) { $0 + $1.depth }
  }

  /// The pages of a part, and whether they would be others on the other side of the leaf.
  struct PartPages {
    var sheets: [Sheet]
    var dependOnSide: Bool

    /// How many texts are parted by the turn of a leaf.
    var parted: Int { sheets.count(where: \.page.partsText) }
  }

  /// The pages of a part that begins on a side of the leaf, sung texts on so many pages fewer than
  /// it would take to turn no leaf in them.
  func pages(
    of part: DocumentPart, fromRecto firstIsRecto: Bool = true, pagesLess: Int = 0
  ) -> PartPages {
    builder.firstIsRecto = firstIsRecto
    builder.turnsLeaves = !part.design.isFolded
    builder.pagesLess = pagesLess
    var set = set(part)
    if let most = part.mostPages {
      if set.pages.count > most {
        if let part = part.giving(set.excess(over: most)) {
          return pages(of: part, fromRecto: firstIsRecto, pagesLess: pagesLess)
        }
        setter.report(.overfullPart(part: part.name, pages: most, by: set.excess(over: most)))
      }
    } else if set.pages.count > 1,
      let given = part.giving(set.excess(over: set.pages.count - 1))
    {
      // White gives before a leaf is turned for a few lines.
      let closer = self.set(given)
      if closer.pages.count < set.pages.count { set = closer }
    }
    for (index, page) in set.pages.enumerated() where page.overfullBy > 0.01 {
      let number = part.facesPages ? index * 2 + 1 : index + 1
      setter.report(.overfullPage(part: part.name, page: number, by: page.overfullBy))
    }
    return PartPages(
      sheets: sheets(of: part, set),
      dependOnSide: set.hasPoemsInColumns || set.slabs.contains(where: \.goesOn))
  }

  private func sheets(of part: DocumentPart, _ set: SetPart) -> [Sheet] {
    let sides = part.facesPages ? [false, true] : [false]
    return set.pages.flatMap { page in
      sides.map { side in
        var sheet = Sheet(part: part, slabs: set.slabs, page: page, isOpposite: side)
        // Of an opening only one page is counted.
        if side { sheet.page.partsText = false }
        return sheet
      }
    }
  }

  /// The slabs of a part and the pages they come to.
  private struct SetPart {
    var slabs: [Slab]
    var pages: [PageBuilder.Page]
    var hasPoemsInColumns: Bool
    let builder: PageBuilder

    /// By how much they are too long for so many pages, in points.
    func excess(over pages: Int) -> Double { builder.excess(of: slabs, over: pages) }
  }

  private func set(_ part: DocumentPart) -> SetPart {
    builder.hasPoemsInColumns = false
    builder.grid = part.design.grid
    builder.depth = part.design.depth
    builder.facesPages = part.facesPages
    builder.fillsEvenly = part.isList
    builder.verseShares = VerseShares(setter: setter).shares(
      of: part.blocks, measure: part.design.measure)
    let slabs = builder.slabs(of: part.blocks, measure: part.design.measure)
    let pages = PageBuilder(
      depth: part.design.depth, grid: part.design.grid, fillsEvenly: part.isList,
      firstIsRecto: builder.firstIsRecto, turnsLeaves: builder.turnsLeaves,
      facesPages: part.facesPages, pagesLess: builder.pagesLess)
    return SetPart(
      slabs: slabs, pages: pages.pages(of: slabs), hasPoemsInColumns: builder.hasPoemsInColumns,
      builder: pages)
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
      if slab.isDivider, index == sheet.page.slabs.lowerBound { continue }
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
  /// How many pages hold but a few lines that ran over from the page before.
  public var spills: Int
  /// How many sung texts are parted by the turn of a leaf, though two facing pages would hold them.
  public var partedTexts: Int
  /// How many pages are blank or hold the sheet's filler, wherever they stand.
  public var blankPages: Int
}
