import Typesetting

/// Writes the structure tree into a file: elements, the way back from marks to elements, links.
struct StructureWriter {
  let file: PDFFile
  let pages: [PDFPage]
  let tree: StructureTree
  /// Heights of the pages as laid out, and where their upper left corners stand.
  let places: [PagePlace]
  private var parents: [[PDFObject?]]
  private var areaParents: [PDFObject?]
  private var annotations: [PDFObject] = []

  init(_ file: PDFFile, pages: [PDFPage], tree: StructureTree, places: [PagePlace]) {
    self.file = file
    self.pages = pages
    self.tree = tree
    self.places = places
    parents = tree.names.map { Array(repeating: nil, count: $0.count) }
    areaParents = Array(repeating: nil, count: tree.areas.count)
  }

  /// Writes everything; the catalogue says that the file is tagged.
  mutating func write() {
    annotations = tree.areas.enumerated().map { annotation($1, number: pages.count + $0) }
    let root = file.dictionary(["Type": file.name("StructTreeRoot")]).indirect
    root.set("K", element(tree.root, parent: root, language: ""))
    root.set("ParentTree", parentTree())
    root.set("ParentTreeNextKey", file.integer(pages.count + tree.areas.count))
    file.catalogue.set("StructTreeRoot", root)
    file.catalogue.set("MarkInfo", file.dictionary(["Marked": file.bool(true)]))
    for (number, page) in pages.enumerated() {
      page.object.set("StructParents", file.integer(number))
      page.object.set("Tabs", file.name("S"))
    }
    for (number, area) in tree.areas.enumerated() {
      let page = pages[area.page].object
      if !page["Annots"].isArray { page.set("Annots", file.array()) }
      page["Annots"].append(annotations[number])
    }
  }

  private mutating func element(
    _ node: StructureNode, parent: PDFObject, language: String
  ) -> PDFObject {
    let element = file.dictionary(["S": file.name(node.type.name), "P": parent]).indirect
    let own = node.language.isEmpty ? language : node.language
    if own != language { element.set("Lang", file.text(own)) }
    if let alternative = node.alternative { element.set("Alt", file.text(alternative)) }
    if let attributes = attributes(of: node) { element.set("A", attributes) }
    let page = node.kids.lazy.compactMap(self.page).first
    if let page { element.set("Pg", pages[page].object) }
    var kids: [PDFObject] = []
    for kid in node.kids {
      switch kid {
      case .node(let node): kids.append(self.element(node, parent: element, language: own))
      case .content(let place, let mark):
        parents[place][mark] = element
        kids.append(place == page ? file.integer(mark) : reference(page: place, mark: mark))
      case .area(let number):
        areaParents[number] = element
        kids.append(
          file.dictionary([
            "Type": file.name("OBJR"), "Obj": annotations[number],
            "Pg": pages[tree.areas[number].page].object,
          ]))
      }
    }
    if kids.count == 1 {
      element.set("K", kids[0])
    } else if !kids.isEmpty {
      element.set("K", file.array(kids))
    }
    return element
  }

  private func page(of kid: StructureNode.Kid) -> Int? {
    if case .content(let page, _) = kid { page } else { nil }
  }

  private func reference(page: Int, mark: Int) -> PDFObject {
    file.dictionary([
      "Type": file.name("MCR"), "Pg": pages[page].object, "MCID": file.integer(mark),
    ])
  }

  private func attributes(of node: StructureNode) -> PDFObject? {
    switch node.type {
    case .headerCell: return file.parsed("<</O /Table /Scope /Row>>")
    case .list: return file.parsed("<</O /List /ListNumbering /None>>")
    case .figure:
      guard let place = node.place, case .content(let page, _)? = node.kids.first else {
        return nil
      }
      let attributes = file.parsed("<</O /Layout /Placement /Block>>")
      let edges = places[page].moved(place)
      attributes.set(
        "BBox",
        file.array(
          [edges.left, edges.lower, edges.right, edges.upper].map { file.number($0) }))
      return attributes
    default: return nil
    }
  }

  /// From the pages' marks and the links back to their elements.
  private func parentTree() -> PDFObject {
    let numbers = file.array()
    for (page, elements) in parents.enumerated() {
      numbers.append(file.integer(page))
      numbers.append(file.array(elements.map { $0 ?? file.null }).indirect)
    }
    for (number, element) in areaParents.enumerated() {
      guard let element else { continue }
      numbers.append(file.integer(pages.count + number))
      numbers.append(element)
    }
    return file.dictionary(["Nums": numbers]).indirect
  }

  private func annotation(_ area: LinkArea, number: Int) -> PDFObject {
    let place = places[area.page]
    let edges = place.moved(
      PDFPage.Edges(
        left: area.edges.left, lower: place.height - area.edges.bottom,
        right: area.edges.right, upper: place.height - area.edges.top))
    let annotation = file.dictionary([
      "Type": file.name("Annot"), "Subtype": file.name("Link"), "F": file.integer(4),
      "Border": file.parsed("[0 0 0]"), "StructParent": file.integer(number),
      "Rect": file.array(
        [edges.left, edges.lower, edges.right, edges.upper].map { file.number($0, decimals: 2) }),
    ])
    if area.link.hasPrefix("#") {
      annotation.set("Contents", file.text(area.words))
      annotation.set("Dest", file.string(Array(area.link.utf8.dropFirst())))
    } else {
      annotation.set("Contents", file.text(area.link))
      annotation.set(
        "A",
        file.dictionary([
          "S": file.name("URI"), "URI": file.string(LinkAddress.ascii(area.link)),
        ]))
    }
    return annotation.indirect
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
