import Typesetting

/// Turns a flow into structure elements: sections, lists, tables, headings without gaps.
struct FlowWriter {
  let root: StructureNode
  private(set) var headings: [StructureTree.Heading] = []
  private let document: LaidOutDocument
  private var section: StructureNode?
  /// The levels, as the sheet counts them, of the headings the next one may stand under.
  private var openLevels: [Int] = []

  init(_ document: LaidOutDocument) {
    self.document = document
    root = StructureNode(.document, language: document.language)
  }

  /// Writes the flow of the whole document.
  mutating func write(_ flow: Flow) { write(flow, into: nil) }

  /// Where elements go: a cell, or the section that is open.
  private mutating func holder(_ holder: StructureNode?) -> StructureNode {
    if let holder { return holder }
    if let section { return section }
    let first = StructureNode(.section)
    root.add(first)
    section = first
    return first
  }

  private mutating func write(_ flow: Flow, into holder: StructureNode?) {
    var index = 0
    while index < flow.items.count {
      switch flow.items[index] {
      case .rows(let rows): write(rows, into: holder)
      case .leaf(let leaf):
        if let list = leaf.frame.list {
          let items = self.items(of: list, in: flow.items[index...])
          write(list: items, into: holder)
          index += items.count
          continue
        }
        if case .figure = leaf.frame.role, index + 1 < flow.items.count,
          case .leaf(let caption) = flow.items[index + 1], caption.frame.role == .caption
        {
          write(leaf, caption: caption, into: holder)
          index += 2
          continue
        }
        write(leaf, into: holder)
      }
      index += 1
    }
  }

  /// The items of a list that follow each other from here.
  private func items(of list: String, in items: ArraySlice<Flow.Item>) -> [Flow.Leaf] {
    var found: [Flow.Leaf] = []
    for item in items {
      guard case .leaf(let leaf) = item, leaf.frame.list == list else { break }
      found.append(leaf)
    }
    return found
  }

  private mutating func write(list items: [Flow.Leaf], into holder: StructureNode?) {
    // A list of one is no list to those who would hear it counted.
    guard items.count > 1 else {
      for item in items { write(item, into: holder) }
      return
    }
    let list = StructureNode(.list)
    for leaf in items {
      let item = StructureNode(.item)
      leaf.node.type = .body
      item.add(leaf.node)
      list.add(item)
    }
    self.holder(holder).add(list)
  }

  private mutating func write(
    _ figure: Flow.Leaf, caption: Flow.Leaf, into holder: StructureNode?
  ) {
    let division = StructureNode(.division)
    division.add(figure.node)
    division.add(caption.node)
    self.holder(holder).add(division)
  }

  private mutating func write(_ leaf: Flow.Leaf, into holder: StructureNode?) {
    switch leaf.frame.role {
    case .title: open(leaf, level: 0, into: holder)
    case .heading(let level): open(leaf, level: max(1, level), into: holder)
    case .caption:
      leaf.node.type = .paragraph
      self.holder(holder).add(leaf.node)
    default: self.holder(holder).add(leaf.node)
    }
  }

  /// A heading, one level below the one it stands under and never more.
  private mutating func open(_ leaf: Flow.Leaf, level: Int, into holder: StructureNode?) {
    openLevels.removeAll { $0 >= level }
    openLevels.append(level)
    leaf.node.type = .heading(openLevels.count)
    if level <= 1, holder == nil {
      let next = StructureNode(.section)
      root.add(next)
      section = next
    }
    self.holder(holder).add(leaf.node)
    let words = self.words(of: leaf.frame.element, from: leaf.page)
    guard !words.isEmpty else { return }
    headings.append(
      .init(level: openLevels.count, words: words, page: leaf.page, top: top(of: leaf.frame)))
  }

  /// The words of a heading, its lines put together.
  private func words(of element: Int, from page: Int) -> String {
    var words: [String] = []
    for frame in document.pages[page].frames where frame.element == element {
      if case .line(let line) = frame.content { words.append(line.text) }
    }
    return words.joined(separator: " ")
  }

  private func top(of frame: Frame) -> Double {
    guard case .line(let line) = frame.content, let piece = line.pieces.first else {
      return frame.y
    }
    return max(0, frame.y - document.styles[piece.style].size * 1.5)
  }
}

// MARK: Rows

extension FlowWriter {
  private mutating func write(_ rows: Flow.Rows, into holder: StructureNode?) {
    switch rows.meaning {
    case .table where rows.columns > 1 && rows.rows.count > 1: write(table: rows, into: holder)
    case .contents: write(contents: rows, into: holder)
    case .table, .sideBySide:
      for cell in rows.rows.joined() { if let cell { write(cell, into: holder) } }
    }
  }

  private mutating func write(table rows: Flow.Rows, into holder: StructureNode?) {
    let table = StructureNode(.table)
    self.holder(holder).add(table)
    for cells in rows.rows {
      let row = StructureNode(.row)
      for column in 0..<rows.columns {
        let content = column < cells.count ? cells[column] : nil
        let cell = StructureNode(column == 0 && content != nil ? .headerCell : .cell)
        if let content { write(content, into: cell) }
        row.add(cell)
      }
      table.add(row)
    }
  }

  private mutating func write(contents rows: Flow.Rows, into holder: StructureNode?) {
    let contents = StructureNode(.contents)
    self.holder(holder).add(contents)
    for cells in rows.rows {
      let entry = StructureNode(.contentsEntry)
      for cell in cells { if let cell { write(cell, into: entry) } }
      contents.add(entry)
    }
  }
}
