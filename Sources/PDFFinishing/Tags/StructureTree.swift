import Typesetting

/// The structure of a document, built from what its frames mean and where they were marked.
struct StructureTree {
  /// The document element.
  let root: StructureNode
  /// The places of the links, in the order of the pages.
  let areas: [LinkArea]
  /// For each page the type that each mark is called by in its content; nil for an ornament.
  let names: [[String?]]
  /// The headings in order, with their level and the page and height they stand at.
  let headings: [Heading]

  /// A heading as the outline has it.
  struct Heading {
    var level: Int
    var words: String
    var page: Int
    /// From the upper edge of the page to a little above its first line, in points.
    var top: Double
  }

  /// The tree for pages that were marked so.
  init(of document: LaidOutDocument, marks: [[ContentMark]]) {
    var reader = MarkReader(document, areas: LinkArea.all(in: document))
    for (page, marks) in marks.enumerated() where page < document.pages.count {
      for (number, mark) in marks.enumerated() { reader.add(mark, number, page: page) }
    }
    var writer = FlowWriter(document)
    writer.write(reader.flow)
    root = writer.root
    headings = writer.headings
    areas = reader.areas
    names = reader.names
  }
}

/// Puts marked stretches into elements, and the elements into a flow.
private struct MarkReader {
  let document: LaidOutDocument
  let areas: [LinkArea]
  let flow = Flow()
  private(set) var names: [[String?]]
  private var leaves: [Int: Flow.Leaf] = [:]
  /// The areas that no link has taken yet, by page, element and link.
  private var free: [AreaKey: [Int]] = [:]
  private var links: [AreaKey: StructureNode] = [:]

  private struct AreaKey: Hashable {
    var page: Int
    var element: Int
    var link: String
  }

  init(_ document: LaidOutDocument, areas: [LinkArea]) {
    self.document = document
    self.areas = areas
    names = document.pages.map { _ in [] }
    for (index, area) in areas.enumerated() {
      let key = AreaKey(page: area.page, element: area.element, link: area.link)
      free[key, default: []].append(index)
    }
  }

  mutating func add(_ mark: ContentMark, _ number: Int, page: Int) {
    let frame = document.pages[page].frames[mark.frame]
    if case .picture(let picture) = frame.content,
      frame.role == .artifact || picture.alternative.isEmpty
    {
      // A picture that says nothing is an ornament, whatever it was meant to be.
      names[page].append(nil)
      return
    }
    let leaf = leaf(of: frame, mark, page: page)
    let content = StructureNode.Kid.content(page: page, mark: number)
    names[page].append(mark.content == .hyphen ? "Span" : leaf.node.type.name)
    if let link = mark.link, let element = self.link(to: link, in: leaf, mark, page: page) {
      element.kids.append(content)
    } else if !mark.language.isEmpty, mark.language != leaf.node.language {
      let span = StructureNode(.span, language: mark.language)
      span.kids.append(content)
      leaf.node.add(span)
    } else {
      leaf.node.kids.append(content)
    }
  }

  private mutating func leaf(
    of frame: Frame, _ mark: ContentMark, page: Int
  ) -> Flow.Leaf {
    if let known = leaves[mark.element] { return known }
    let language = mark.language.isEmpty ? document.language : mark.language
    let node = StructureNode(Self.type(of: frame.role), language: language)
    if case .picture(let picture) = frame.content {
      let height = document.pages[page].size.height
      node.alternative = picture.alternative
      node.place = PDFPage.Edges(
        left: frame.x, lower: height - frame.y - picture.size.height,
        right: frame.x + picture.size.width, upper: height - frame.y)
    }
    let leaf = Flow.Leaf(frame, page: page, node: node)
    leaves[mark.element] = leaf
    flow.add(leaf)
    return leaf
  }

  /// The link element of a stretch; the lines of one link on a page are one element.
  private mutating func link(
    to link: String, in leaf: Flow.Leaf, _ mark: ContentMark, page: Int
  ) -> StructureNode? {
    let key = AreaKey(page: page, element: mark.element, link: link)
    if let open = links[key], case .node(let last)? = leaf.node.kids.last, last === open {
      return open
    }
    // What leads nowhere is plain text.
    guard let found = free.removeValue(forKey: key) ?? (links[key] == nil ? nil : []) else {
      return nil
    }
    let node = StructureNode(.link, language: mark.language)
    leaf.node.add(node)
    links[key] = node
    for area in found { node.kids.append(.area(area)) }
    return node
  }

  private static func type(of role: StructureRole) -> StructureType {
    switch role {
    case .title: .heading(1)
    case .heading(let level): .heading(level + 1)
    case .paragraph, .listItem, .tableCell, .artifact: .paragraph
    case .caption: .caption
    case .figure: .figure
    }
  }
}
