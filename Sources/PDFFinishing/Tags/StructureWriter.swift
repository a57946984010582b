import Typesetting

/// Writes the structure tree into a draft: elements, the way back from marks to elements, links.
struct StructureWriter {
  let draft: PDFDraft
  let tree: StructureTree
  /// Heights of the pages as laid out, and where their upper left corners stand.
  let places: [PagePlace]
  /// The numbers of the elements that the marks of each page stand in.
  private var parents: [[Int?]]
  private var areaParents: [Int?]
  /// The numbers of the links' areas.
  private var annotations: [Int] = []

  init(_ draft: PDFDraft, tree: StructureTree, places: [PagePlace]) {
    self.draft = draft
    self.tree = tree
    self.places = places
    parents = tree.names.map { Array(repeating: nil, count: $0.count) }
    areaParents = Array(repeating: nil, count: tree.areas.count)
  }

  private var pages: [Int] { draft.pages }

  /// Writes everything; the catalogue says that the file is tagged.
  mutating func write() {
    annotations = tree.areas.enumerated().map {
      draft.add(annotation($1, number: pages.count + $0))
    }
    let root = draft.reserve()
    let document = element(tree.root, parent: root, language: "")
    let parentTree = self.parentTree()
    draft.put(
      .dictionary([
        "Type": .name("StructTreeRoot"), "K": .reference(document),
        "ParentTree": .reference(parentTree),
        "ParentTreeNextKey": .integer(pages.count + tree.areas.count),
      ]), at: root)
    draft.set("StructTreeRoot", of: draft.root, to: .reference(root))
    draft.set("MarkInfo", of: draft.root, to: .dictionary(["Marked": .bool(true)]))
    var areas = Array(repeating: [PDFValue](), count: pages.count)
    for (number, area) in tree.areas.enumerated() {
      areas[area.page].append(.reference(annotations[number]))
    }
    for (number, page) in pages.enumerated() {
      draft.set("StructParents", of: page, to: .integer(number))
      draft.set("Tabs", of: page, to: .name("S"))
      draft.set("Annots", of: page, to: areas[number].isEmpty ? nil : .array(areas[number]))
    }
  }

  /// Adds an element with all that stands in it; its number.
  private mutating func element(_ node: StructureNode, parent: Int, language: String) -> Int {
    let number = draft.reserve()
    var element: PDFDictionary = [
      "S": .name(node.type.name), "P": .reference(parent),
    ]
    let own = node.language.isEmpty ? language : node.language
    if own != language { element.append("Lang", .text(own)) }
    if let alternative = node.alternative { element.append("Alt", .text(alternative)) }
    if let attributes = attributes(of: node) { element.append("A", .dictionary(attributes)) }
    let page = node.kids.lazy.compactMap(self.page).first
    if let page { element.append("Pg", .reference(pages[page])) }
    var kids: [PDFValue] = []
    for kid in node.kids {
      switch kid {
      case .node(let node):
        kids.append(.reference(self.element(node, parent: number, language: own)))
      case .content(let place, let mark):
        parents[place][mark] = number
        kids.append(place == page ? .integer(mark) : reference(page: place, mark: mark))
      case .area(let area):
        areaParents[area] = number
        kids.append(
          .dictionary([
            "Type": .name("OBJR"), "Obj": .reference(annotations[area]),
            "Pg": .reference(pages[tree.areas[area].page]),
          ]))
      }
    }
    if !kids.isEmpty { element.append("K", kids.count == 1 ? kids[0] : .array(kids)) }
    draft.put(.dictionary(element), at: number)
    return number
  }

  private func page(of kid: StructureNode.Kid) -> Int? {
    if case .content(let page, _) = kid { page } else { nil }
  }

  private func reference(page: Int, mark: Int) -> PDFValue {
    .dictionary([
      "Type": .name("MCR"), "Pg": .reference(pages[page]), "MCID": .integer(mark),
    ])
  }

  private func attributes(of node: StructureNode) -> PDFDictionary? {
    switch node.type {
    case .headerCell: return ["O": .name("Table"), "Scope": .name("Row")]
    case .list: return ["O": .name("List"), "ListNumbering": .name("None")]
    case .figure:
      guard let place = node.place, case .content(let page, _)? = node.kids.first else {
        return nil
      }
      return [
        "O": .name("Layout"), "Placement": .name("Block"),
        "BBox": .rectangle(places[page].moved(place)),
      ]
    default: return nil
    }
  }

  /// From the pages' marks and the links back to their elements; its number.
  private func parentTree() -> Int {
    var numbers: [PDFValue] = []
    for (page, elements) in parents.enumerated() {
      numbers.append(.integer(page))
      let marks = draft.add(.array(elements.map { $0.map(PDFValue.reference) ?? .null }))
      numbers.append(.reference(marks))
    }
    for (number, element) in areaParents.enumerated() {
      guard let element else { continue }
      numbers.append(.integer(pages.count + number))
      numbers.append(.reference(element))
    }
    return draft.add(.dictionary(["Nums": .array(numbers)]))
  }

  private func annotation(_ area: LinkArea, number: Int) -> PDFValue {
    let place = places[area.page]
    let edges = place.moved(
      PDFPage.Edges(
        left: area.edges.left, lower: place.height - area.edges.bottom,
        right: area.edges.right, upper: place.height - area.edges.top))
    var annotation: PDFDictionary = [
      "Type": .name("Annot"), "Subtype": .name("Link"), "F": .integer(4),
      "Border": .array([.integer(0), .integer(0), .integer(0)]),
      "StructParent": .integer(number), "Rect": .rectangle(edges, decimals: 2),
    ]
    if area.link.hasPrefix("#") {
      annotation.append("Contents", .text(area.words))
      annotation.append("Dest", .string(Array(area.link.utf8.dropFirst())))
    } else {
      annotation.append("Contents", .text(area.link))
      annotation.append(
        "A",
        .dictionary(["S": .name("URI"), "URI": .string(LinkAddress.ascii(area.link))]))
    }
    return .dictionary(annotation)
  }
}

/// Where a page's trimmed size stands on the sheet it is painted on.
struct PagePlace: Sendable, Hashable {
  /// Height of the trimmed page, in points.
  var height: Double
  /// White around it on every side, in points.
  var margin: Double

  /// Edges of the trimmed page's space, from its lower left corner, in the space of the sheet.
  func moved(_ edges: PDFPage.Edges) -> PDFPage.Edges {
    PDFPage.Edges(
      left: edges.left + margin, lower: edges.lower + margin, right: edges.right + margin,
      upper: edges.upper + margin)
  }
}

/// Which links may be followed.
enum LinkAddress {
  private static let schemes = ["http://", "https://", "mailto:"]

  /// Whether a link is an address of the web or of a mailbox; nothing else is made clickable.
  static func isSafe(_ link: String) -> Bool {
    let start = link.prefix(8).lowercased()
    return schemes.contains { start.hasPrefix($0) }
  }

  /// The address in ASCII: "a string of 7-bit ASCII" (12.6.4.7), all else as %XX.
  static func ascii(_ link: String) -> [UInt8] {
    link.utf8.flatMap { byte -> [UInt8] in
      guard byte <= 0x20 || byte >= 0x7F else { return [byte] }
      let digits = Array("0123456789ABCDEF".utf8)
      return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
