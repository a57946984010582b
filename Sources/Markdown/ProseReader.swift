import Findings

extension Prose {
  /// Reads Markdown (CommonMark). HTML is refused with a finding, never passed on, and so are
  /// pictures inside a line of text.
  ///
  /// - Parameters:
  ///   - markdown: the text.
  ///   - errata: where findings go.
  ///   - place: where a line of the text (from 1) stands in the user's file.
  public init(markdown: String, errata: Errata, place: (_ line: Int) -> Place) {
    let blocks = MarkdownTree(markdown)?.withRoot { root in
      withoutActuallyEscaping(place) { place in
        ProseReader(errata: errata, place: place).blocks(of: root, depth: 0)
      }
    }
    self.init(blocks: blocks ?? [])
  }

  /// Reads Markdown whose place is known as a whole.
  public init(markdown: String, at place: Place = .nowhere, errata: Errata) {
    self.init(markdown: markdown, errata: errata) { _ in place }
  }
}

/// Turns cmark's tree into prose.
private final class ProseReader {
  /// Deeper quotations and lists are no prose; the bound keeps the stack safe.
  private static let deepest = 32
  private let errata: Errata
  private let place: (Int) -> Place
  /// The line of the block that is read: cmark gives inline nodes no line of their own.
  private var line = 1

  init(errata: Errata, place: @escaping (Int) -> Place) {
    self.errata = errata
    self.place = place
  }

  func blocks(of node: MarkdownNode, depth: Int) -> [Prose.Block] {
    guard depth <= Self.deepest else {
      errata.error("more than \(Self.deepest) quotations or lists inside each other", at: here)
      return []
    }
    return node.children.compactMap { block($0, depth: depth) }
  }

  private func block(_ node: MarkdownNode, depth: Int) -> Prose.Block? {
    if let position = node.position { line = position.line }
    switch node.kind {
    case .paragraph: return picture(in: node) ?? .paragraph(inlines(of: node, depth: 0))
    case .heading: return .heading(level: node.headingLevel, inlines(of: node, depth: 0))
    case .list:
      let items = node.children.map { blocks(of: $0, depth: depth + 1) }
      return .list(
        Prose.List(firstNumber: node.firstNumber, isTight: node.isTight, items: items))
    case .quotation: return .quotation(blocks(of: node, depth: depth + 1))
    case .codeBlock: return .verbatim(withoutLastLineEnd(node.literal))
    case .sectionBreak: return .sectionBreak
    case .htmlBlock:
      refuseHTML(node.literal)
      return nil
    default: return nil
    }
  }

  /// The picture that is all a paragraph holds.
  private func picture(in paragraph: MarkdownNode) -> Prose.Block? {
    let children = paragraph.children
    guard children.count == 1, let node = children.first, node.kind == .image else { return nil }
    return .picture(
      file: node.address, alternative: inlines(of: node, depth: 1).plainText, caption: node.title)
  }

  private func inlines(of node: MarkdownNode, depth: Int) -> [Prose.Inline] {
    guard depth <= Self.deepest else {
      errata.error("more than \(Self.deepest) emphases inside each other", at: here)
      return []
    }
    var result: [Prose.Inline] = []
    for child in node.children {
      guard let inline = inline(child, depth: depth) else { continue }
      // cmark cuts words at every character that might have meant something.
      if case .text(let addition) = inline, case .text(let text)? = result.last {
        result[result.count - 1] = .text(text + addition)
      } else {
        result.append(inline)
      }
    }
    return result
  }

  private func inline(_ node: MarkdownNode, depth: Int) -> Prose.Inline? {
    switch node.kind {
    case .text: return .text(node.literal)
    case .softBreak:
      line += 1
      return .text(" ")
    case .lineBreak:
      line += 1
      return .lineBreak
    case .code: return .verbatim(node.literal)
    case .emphasis: return .emphasis(inlines(of: node, depth: depth + 1))
    case .strong: return .strong(inlines(of: node, depth: depth + 1))
    case .link: return .link(inlines(of: node, depth: depth + 1), address: node.address)
    case .html:
      refuseHTML(node.literal)
      return nil
    case .image:
      errata.error(
        "a picture cannot stand in a line of text", at: here,
        hint: "give “![…](…)” a paragraph of its own, with an empty line before and after")
      return nil
    default: return nil
    }
  }

  private var here: Place { place(line) }

  private func refuseHTML(_ literal: String) {
    errata.error(
      "HTML is not accepted: “\(excerpt(firstLine(of: literal)))”", at: here,
      hint: "use *italics* or **bold**; for the sign itself write \\<")
  }

  private func firstLine(of text: String) -> String {
    String(text.unicodeScalars.prefix { $0 != "\n" })
  }

  private func withoutLastLineEnd(_ text: String) -> String {
    text.unicodeScalars.last == "\n" ? String(text.unicodeScalars.dropLast()) : text
  }
}
