/// Turns blocks into slabs for the page builder.
final class SlabBuilder {
  let setter: ParagraphSetter
  /// The baseline grid in points; paragraphs of this leading return to it.
  var grid: Double?
  /// Height of the page's text block in points: no picture is higher, and columns go on over it.
  var depth = 1e7
  /// Whether columns on two pages are to be about equally deep.
  var fillsEvenly = false
  /// Whether what faces each other goes to facing pages.
  var facesPages = false
  /// Whether the part's first page is a right-hand one, after which a leaf is turned.
  var firstIsRecto = true
  /// Whether there are leaves to turn; a folder has none.
  var turnsLeaves = true
  /// On how many pages fewer poems in columns are set than it would take to turn no leaf in them.
  var pagesLess = 0
  /// The shares of the columns of verse, by how many there are.
  var verseShares: [Int: [Double]] = [:]
  /// Whether poems have been set in columns, whose place depends on where leaves are turned.
  var hasPoemsInColumns = false
  private var elements = 0
  /// The rows of a table that the next row goes on with, and how many there are already.
  private var openRows: (number: Int, count: Int, meaning: CellPlace.Meaning)?

  init(setter: ParagraphSetter) {
    self.setter = setter
  }

  /// Begins a document: elements are counted from the start.
  func beginDocument() {
    elements = 0
  }

  /// A number no other element of the document has.
  func nextElement() -> Int {
    elements += 1
    return elements
  }

  /// The blocks as slabs of a measure, in points.
  func slabs(of blocks: [Block], measure: Double) -> [Slab] {
    let outer = openRows
    openRows = nil
    defer { openRows = outer }
    var stack = SlabStack()
    for block in blocks { add(block, measure: measure, to: &stack) }
    return stack.finished
  }

  /// The blocks inside a cell, a column or a frame, which are on one page whatever they hold.
  func nested(_ blocks: [Block], measure: Double) -> [Slab] {
    let outer = facesPages
    facesPages = false
    defer { facesPages = outer }
    return slabs(of: blocks, measure: measure)
  }

  /// The place of a row's first cell: in the rows before it, or in rows of its own.
  private func place(ofRowMeaning meaning: CellPlace.Meaning) -> CellPlace {
    var open = (number: 0, count: 0, meaning: meaning)
    if let last = openRows, meaning != .sideBySide, last.meaning == meaning {
      open = last
    } else {
      open.number = nextElement()
    }
    openRows = (open.number, open.count + 1, meaning)
    return CellPlace(rows: open.number, row: open.count, column: 0, meaning: meaning)
  }

  func add(_ block: Block, measure: Double, to stack: inout SlabStack) {
    switch block {
    case .row, .facing: break
    default: openRows = nil
    }
    switch block {
    case .paragraph(let paragraph):
      stack.add(
        slabs(of: paragraph, measure: measure, clearance: nil), before: paragraph.spaceBefore,
        after: paragraph.spaceAfter, keepsWithNext: paragraph.keepsWithNext)
    case .white(let height):
      var slab = Slab(height: height)
      // At the head of a page that is not the first white leads over from nothing.
      slab.isDivider = !stack.finished.isEmpty && !stack.forcesBreak
      stack.add([slab], before: 0, after: 0, keepsWithNext: stack.keepsWithNext)
    case .fill(let weight):
      stack.add([Slab(height: 0, fill: weight)], before: 0, after: 0, keepsWithNext: false)
    case .rule(let rule): add(rule, measure: measure, to: &stack)
    case .row(let row):
      stack.costOfNextBreak += row.breakBefore
      stack.goesOn = row.goesOn
      stack.add(
        RowSetter(builder: self, place: place(ofRowMeaning: row.meaning))
          .slabs(of: row, measure: measure), before: row.spaceBefore,
        after: row.spaceAfter, keepsWithNext: row.keepsWithNext)
    case .facing(let facing): add(facing, measure: measure, to: &stack)
    case .table(let table):
      stack.add(
        slabs(of: table, measure: measure), before: table.spaceBefore, after: table.spaceAfter,
        keepsWithNext: false)
    case .columns(let columns):
      let above = stack.end(onPagesOf: depth)
      let room = max(0, depth - above.depth - columns.spaceBefore)
      var setter = ColumnSetter(builder: self, depth: depth, room: room)
      setter.fillsEvenly = fillsEvenly
      setter.firstIsRecto = firstIsRecto == (above.pages % 2 == 0)
      stack.add(
        setter.slabs(of: columns, measure: measure),
        before: columns.spaceBefore, after: columns.spaceAfter, keepsWithNext: false)
    case .group(let group):
      stack.costOfNextBreak += group.breakBefore
      stack.goesOn = group.goesOn
      stack.add(
        slabs(of: group, measure: measure), before: group.spaceBefore, after: group.spaceAfter,
        keepsWithNext: group.keepsWithNext)
      stack.costOfNextBreak = group.breakAfter
    case .box(let box):
      stack.add(
        [BoxSetter(builder: self).slab(of: box, measure: measure)], before: box.spaceBefore,
        after: box.spaceAfter, keepsWithNext: false)
    case .picture, .pictureRow, .beside: addPictures(block, measure: measure, to: &stack)
    case .plate(let plate):
      var slab = Slab(height: depth)
      slab.plate = plate
      stack.forcesBreak = true
      stack.add([slab], before: 0, after: 0, keepsWithNext: false)
      stack.forcesBreak = true
    case .newPage:
      stack.forcesBreak = true
    }
  }

  private func addPictures(_ block: Block, measure: Double, to stack: inout SlabStack) {
    switch block {
    case .picture(let picture):
      stack.add(
        [FigureSetter(builder: self).slab(of: picture, measure: measure)],
        before: picture.spaceBefore, after: picture.spaceAfter,
        keepsWithNext: picture.keepsWithNext)
    case .pictureRow(let row):
      stack.add(
        PictureRowSetter(row: row, measure: measure).slabs(element: nextElement),
        before: row.spaceBefore, after: row.spaceAfter, keepsWithNext: false)
    case .beside(let beside):
      stack.add(
        BesideSetter(builder: self).slabs(of: beside, measure: measure),
        before: beside.spaceBefore, after: beside.spaceAfter, keepsWithNext: false)
    default: break
    }
  }

  private static let costBeforeDivider = 500.0

  private func add(_ rule: Rule, measure: Double, to stack: inout SlabStack) {
    var slab = slab(of: rule, measure: measure)
    slab.isDivider = rule.keepsWithNext && rule.spaceBefore > 0 && !stack.finished.isEmpty
    // Who performs is not told overleaf, all alone.
    if slab.isDivider { stack.costOfNextBreak += Self.costBeforeDivider }
    stack.add(
      [slab], before: rule.spaceBefore, after: rule.spaceAfter, keepsWithNext: rule.keepsWithNext)
  }

  private func add(_ facing: Facing, measure: Double, to stack: inout SlabStack) {
    guard facesPages else { return add(.row(facing.row), measure: measure, to: &stack) }
    stack.costOfNextBreak += facing.breakBefore
    stack.goesOn = facing.goesOn
    stack.add(
      RowSetter(builder: self, place: place(ofRowMeaning: facing.meaning))
        .slabs(of: facing, measure: measure), before: facing.spaceBefore,
      after: facing.spaceAfter, keepsWithNext: facing.keepsWithNext)
  }

  /// The rows of a table one below the other, each as wide as the table's columns.
  private func slabs(of table: Table, measure: Double) -> [Slab] {
    let widths = ColumnWidths(setter: setter).widths(
      of: table.columns, rows: table.rows + table.companions, gutter: table.gutter, measure: measure
    )
    let rows = table.rows.enumerated().map { index, cells -> Block in
      var row = Row(
        widths.enumerated().map { Row.Cell(.fixed($1), $0 < cells.count ? cells[$0] : []) },
        gutter: table.gutter, spaceBefore: index == 0 ? 0 : table.rowSpace)
      row.leader = table.leader
      row.meaning = .table
      return .row(row)
    }
    return slabs(of: Group(rows, keepsTogether: table.keepsTogether), measure: measure)
  }

  private func slabs(of group: Group, measure: Double) -> [Slab] {
    var inner = slabs(of: group.blocks, measure: measure)
    if group.keepsTogether {
      for index in inner.indices.dropFirst() {
        inner[index].breakBefore = max(inner[index].breakBefore, BreakCost.insideBlock)
      }
    }
    if group.breakInside > 0 {
      for index in inner.indices.dropFirst() { inner[index].breakBefore += group.breakInside }
    }
    if let continuation = group.continuation {
      let resumption = resumption(continuation, measure: measure)
      for index in inner.indices.dropFirst() where inner[index].resumption.isEmpty {
        inner[index].resumption = resumption
      }
    }
    if group.isOneText {
      let element = nextElement()
      for index in inner.indices {
        for frame in inner[index].frames.indices { inner[index].frames[frame].element = element }
      }
    }
    return inner
  }

  /// A heading once more, with the white under it; for those who do not see it is said once only.
  func resumption(_ paragraph: Paragraph, measure: Double) -> [Slab] {
    var paragraph = paragraph
    paragraph.role = .artifact
    var slabs = slabs(of: paragraph, measure: measure, clearance: nil)
    if !slabs.isEmpty { slabs[slabs.count - 1].height += paragraph.spaceAfter }
    return slabs
  }

  /// From the head of a paragraph's first line to its baseline, in points.
  ///
  /// A line of size s stands on a body of its leading: three quarters of s above the baseline,
  /// one quarter below, and what the leading adds shared above and below.
  func baseline(of paragraph: Paragraph) -> Double {
    let size = setter.size(of: paragraph)
    return (paragraph.leading - size) / 2 + size * 0.75
  }

  /// From the head of a paragraph's first line to the top of its capitals, in points.
  func capitalTop(of paragraph: Paragraph) -> Double {
    baseline(of: paragraph) - setter.size(of: paragraph) * capitalHeight(of: paragraph)
  }

  /// Height of the capitals of a paragraph's largest style, as a share of its size.
  func capitalHeight(of paragraph: Paragraph) -> Double {
    let size = setter.size(of: paragraph)
    let run = paragraph.text.runs.first { $0.style.size == size && $0.style.rise == 0 }
    return run.map { capitalHeight(of: $0.style) } ?? 0.65
  }

  /// Height of the capitals of a style, as a share of its size. Where the shaper draws nothing,
  /// that of text faces (EB Garamond 0.650, Gentium Plus 0.615).
  func capitalHeight(of style: TextStyle) -> Double {
    setter.shaper.capitalHeight(of: setter.shaper.index(of: style)) ?? 0.65
  }

  func slabs(
    of paragraph: Paragraph, measure: Double, clearance: Clearance?
  ) -> [Slab] {
    if clearance == nil,
      let begun = InitialSetter(builder: self).slabs(of: paragraph, measure: measure)
    {
      return begun
    }
    let set = setter.set(paragraph, measure: measure, clearance: clearance)
    let element = nextElement()
    let baseline = baseline(of: paragraph)
    let snaps = grid.map { abs($0 - paragraph.leading) < 0.01 } ?? false
    let count = set.lines.count
    // Display lines, such as the dates on a cover, are one thing.
    let isDisplay = paragraph.alignment == .centre && count < 9
    return set.lines.enumerated().map { index, line in
      var slab = Slab(height: paragraph.leading)
      slab.frames = [
        Frame(
          x: line.x, y: baseline, content: .line(line.line), role: paragraph.role,
          element: element)
      ]
      if index == 0 { slab.frames[0].label = paragraph.label }
      slab.frames[0].list = paragraph.list
      slab.baseline = baseline
      slab.snaps = snaps
      if index > 0 {
        let leavesLoneLine = index == 1 || index == count - 1 || isDisplay
        slab.breakBefore = leavesLoneLine ? BreakCost.loneLine : BreakCost.free
        if paragraph.role.isHeading { slab.breakBefore = BreakCost.afterHeading }
        // A word is not parted over the turn of a page if it can be helped.
        if set.lines[index - 1].line.endsInHyphen { slab.breakBefore += 500 }
      }
      return slab
    }
  }

  private func slab(of rule: Rule, measure: Double) -> Slab {
    let length = min(rule.length ?? measure, measure)
    let x: Double =
      switch rule.alignment {
      case .left, .justified: 0
      case .centre: (measure - length) / 2
      case .right: measure - length
      }
    var slab = Slab(height: rule.thickness)
    slab.frames = [
      Frame(
        x: x, y: rule.thickness / 2,
        content: .rule(
          RuleMark(length: length, thickness: rule.thickness, colour: rule.colour)),
        role: .artifact, element: nextElement())
    ]
    return slab
  }
}
