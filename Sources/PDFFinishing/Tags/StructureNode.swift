import Typesetting

/// The structure types we use (ISO 32000-1, 14.8.4).
enum StructureType: Hashable, Sendable {
  case document, section, paragraph, list, item, body, table, row, headerCell, cell, figure
  case caption, link, span, contents, contentsEntry, division
  case heading(Int)

  var name: String {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .paragraph: "P"
    case .list: "L"
    case .item: "LI"
    case .body: "LBody"
    case .table: "Table"
    case .row: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .figure: "Figure"
    case .caption: "Caption"
    case .link: "Link"
    case .span: "Span"
    case .contents: "TOC"
    case .contentsEntry: "TOCI"
    case .division: "Div"
    case .heading(let level): "H\(min(max(level, 1), 6))"
    }
  }
}

/// An element of the structure tree.
final class StructureNode {
  /// What stands in an element.
  enum Kid {
    case node(StructureNode)
    /// A marked stretch of a page: the page from 0, its number on the page.
    case content(page: Int, mark: Int)
    /// A link's area, by its place in the document's list.
    case area(Int)
  }

  var type: StructureType
  var language = ""
  /// What a picture shows, in words.
  var alternative: String?
  /// The place of a figure on its page.
  var place: PDFPage.Edges?
  var kids: [Kid] = []

  init(_ type: StructureType, language: String = "") {
    self.type = type
    self.language = language
  }

  func add(_ node: StructureNode) { kids.append(.node(node)) }

  /// The nodes among its kids.
  var nodes: [StructureNode] {
    kids.compactMap { if case .node(let node) = $0 { node } else { nil } }
  }
}
