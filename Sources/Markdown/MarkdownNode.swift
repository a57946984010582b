internal import CMarkdown

/// cmark's tree of one text. The manual: `cmark_node_free` “frees the memory allocated for a
/// node and any children”; nodes are therefore lent by the document that owns the root.
final class MarkdownTree {
  private let root: OpaquePointer

  /// Parses a text; nil when memory is short. Invalid bytes cannot occur in a Swift string.
  init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let parsed else { return nil }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  /// Hands the root to a closure, which must not keep it.
  func withRoot<Result>(_ body: (MarkdownNode) -> Result) -> Result {
    withExtendedLifetime(self) { body(MarkdownNode(root)) }
  }
}

/// A node of the tree, valid as long as its tree.
struct MarkdownNode {
  private let node: OpaquePointer

  enum Kind {
    case paragraph, heading, list, item, quotation, codeBlock, htmlBlock, sectionBreak
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, image
    case other
  }

  fileprivate init(_ node: OpaquePointer) {
    self.node = node
  }

  var kind: Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quotation
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .sectionBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  /// The text of a leaf; empty for others.
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

  /// The level of a heading.
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }

  /// The number of a numbered list's first item; nil for bullets.
  var firstNumber: Int? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(node)) : nil
  }

  /// Whether a list is tight.
  var isTight: Bool { cmark_node_get_list_tight(node) == 1 }

  /// The address of a link.
  var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }

  /// The title of a link or a picture, written in quotes after its address.
  var title: String { cmark_node_get_title(node).map { String(cString: $0) } ?? "" }

  /// Line and column where the node begins, from 1; inline nodes may have none.
  var position: (line: Int, column: Int)? {
    let line = Int(cmark_node_get_start_line(node))
    return line > 0 ? (line, max(1, Int(cmark_node_get_start_column(node)))) : nil
  }

  /// The children, in order.
  var children: [MarkdownNode] {
    var result: [MarkdownNode] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      result.append(MarkdownNode(current))
      child = cmark_node_next(current)
    }
    return result
  }
}
