/// A piece of prose as the blocks it is made of.
public struct Prose: Hashable, Sendable {
  /// Paragraphs, headings, lists and quotations, in order.
  public var blocks: [Block]

  /// Prose made of blocks.
  public init(blocks: [Block]) {
    self.blocks = blocks
  }

  /// A block of prose.
  public indirect enum Block: Hashable, Sendable {
    /// A paragraph.
    case paragraph([Inline])
    /// A heading; the level counts from 1, the highest.
    case heading(level: Int, [Inline])
    /// A list.
    case list(List)
    /// A quotation set apart.
    case quotation([Block])
    /// Lines to be kept as they are.
    case verbatim(String)
    /// A picture by itself, written `![what it shows](file.png "caption")`; a picture has no
    /// other place than a paragraph of its own.
    case picture(file: String, alternative: String, caption: String)
    /// A break between two thoughts, written `***`.
    case sectionBreak
  }

  /// A list and its items.
  public struct List: Hashable, Sendable {
    /// The number of the first item; nil for a list with bullets.
    public var firstNumber: Int?
    /// Whether the items follow each other without space.
    public var isTight: Bool
    /// The items, each a sequence of blocks.
    public var items: [[Block]]

    /// A list; with bullets unless a first number is given.
    public init(firstNumber: Int? = nil, isTight: Bool = true, items: [[Block]]) {
      self.firstNumber = firstNumber
      self.isTight = isTight
      self.items = items
    }
  }

  /// A stretch of text inside a block.
  public indirect enum Inline: Hashable, Sendable {
    /// Words as they are; a line end in the source is a space.
    case text(String)
    /// Emphasis, in italics as a rule.
    case emphasis([Inline])
    /// Strong emphasis.
    case strong([Inline])
    /// A link and its address.
    case link([Inline], address: String)
    /// Words to be kept as they are, written in backquotes.
    case verbatim(String)
    /// A line end that is meant: two spaces or a backslash at the end of a line.
    case lineBreak
  }
}

extension Prose {
  /// The words alone: paragraphs separated by an empty line, meant line ends as line ends.
  public var plainText: String { Self.plainText(of: blocks) }

  private static func plainText(of blocks: [Block]) -> String {
    blocks.compactMap { block in
      switch block {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
      case .list(let list): list.items.map { plainText(of: $0) }.joined(separator: "\n")
      case .quotation(let blocks): plainText(of: blocks)
      case .verbatim(let text): text
      case .picture(_, _, let caption): caption.isEmpty ? nil : caption
      case .sectionBreak: nil
      }
    }.joined(separator: "\n\n")
  }
}

extension Sequence<Prose.Inline> {
  /// The words alone.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .verbatim(let text): text
      case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _): inlines.plainText
      case .lineBreak: "\n"
      }
    }.joined()
  }
}
