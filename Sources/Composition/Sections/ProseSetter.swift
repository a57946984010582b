import ConcertModel
import Findings
import Markdown
import Typesetting

/// Sets Markdown prose: paragraphs flush after a heading, indented after each other.
struct ProseSetter {
  let maker: TextMaker
  let style: String
  let heading: String
  /// How many lines the first letter is high.
  var initialLines = 1

  /// The blocks of a text. `lead` stands at the head of its first paragraph.
  func blocks(_ markdown: String, language: String, lead: StyledText? = nil) -> [Block] {
    let errata = Errata()
    let prose = Prose(markdown: markdown, errata: errata)
    for finding in errata.findings { maker.report(finding) }
    var blocks: [Block] = []
    var followsParagraph = false
    for (index, block) in prose.blocks.enumerated() {
      add(
        block, language: language, lead: index == 0 ? lead : nil, to: &blocks,
        isIndented: followsParagraph)
      if index == 0, lead == nil, case .paragraph(let first)? = blocks.first {
        blocks[0] = .paragraph(begin(first, language: language))
      }
      if case .paragraph = block { followsParagraph = true } else { followsParagraph = false }
    }
    return blocks
  }

  private func add(
    _ block: Prose.Block, language: String, lead: StyledText?, to blocks: inout [Block],
    isIndented: Bool
  ) {
    let base = maker.style(style)
    switch block {
    case .paragraph(let inlines):
      var text = lead ?? StyledText()
      append(inlines, base, language, to: &text)
      var paragraph = maker.paragraph(text, style)
      paragraph.firstIndent = isIndented ? base.indent : 0
      paragraph.spaceBefore = isIndented ? base.paragraphSpace : 0
      blocks.append(.paragraph(paragraph))
    case .heading(_, let inlines):
      var text = StyledText()
      append(inlines, maker.style(heading), language, to: &text)
      var paragraph = maker.paragraph(text, heading, role: .heading(3))
      paragraph.spaceBefore = base.leading
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    case .list(let list): add(list, language: language, to: &blocks)
    case .quotation(let inner):
      for block in inner {
        var quoted: [Block] = []
        add(block, language: language, lead: nil, to: &quoted, isIndented: false)
        blocks += quoted.map { indented($0, by: base.indent * 2, space: base.leading / 2) }
      }
    case .verbatim(let text):
      blocks.append(.paragraph(maker.paragraph(maker.styled(text, style), style)))
    case .picture(let file, let alternative, let caption):
      let words =
        caption.isEmpty ? nil : maker.styled(caption, "note", language: language)
      let picture = Illustration(maker: maker)
        .picture(inText: file, alternative: alternative, caption: words)
      if let picture { blocks.append(.picture(picture)) }
    case .sectionBreak: blocks.append(.white(base.leading))
    }
  }

  private func add(_ list: Prose.List, language: String, to blocks: inout [Block]) {
    let base = maker.style(style)
    for (index, item) in list.items.enumerated() {
      let mark = list.firstNumber.map { "\($0 + index)." } ?? "\u{2013}"
      for (place, block) in item.enumerated() {
        let lead =
          place == 0
          ? StyledText(mark + "\u{A0}", base.textStyle(language: language)) : nil
        var inner: [Block] = []
        add(block, language: language, lead: lead, to: &inner, isIndented: false)
        blocks += inner.map { listed(indented($0, by: base.indent, space: 0)) }
      }
    }
  }

  private func listed(_ block: Block) -> Block {
    guard case .paragraph(var paragraph) = block else { return block }
    paragraph.list = style
    return .paragraph(paragraph)
  }

  private func indented(_ block: Block, by indent: Double, space: Double) -> Block {
    guard case .paragraph(var paragraph) = block else { return block }
    paragraph.leftIndent += indent
    paragraph.spaceBefore = max(paragraph.spaceBefore, space)
    paragraph.spaceAfter = max(paragraph.spaceAfter, space)
    return .paragraph(paragraph)
  }

  /// Words of a paragraph in one style, or a verbatim stretch that is left as it is.
  private struct Stretch {
    var text: String
    var style: SheetStyle
    var isVerbatim = false
    /// The label whose page number stands here.
    var reference: String?
    /// Where a click leads.
    var link: String?
  }

  /// Appends inlines. What stands between two verbatim stretches is dressed as one text, so that
  /// the marks round emphasised words know their neighbours.
  private func append(
    _ inlines: [Prose.Inline], _ style: SheetStyle, _ language: String, to text: inout StyledText
  ) {
    var open: [Stretch] = []
    for stretch in stretches(of: inlines, style) {
      if let label = stretch.reference {
        dress(&open, language, to: &text)
        // “page 12” stays on one line.
        if let last = text.runs.indices.last, text.runs[last].text.last == " " {
          text.runs[last].text = text.runs[last].text.dropLast() + "\u{A0}"
        }
        text.append(pageOf: label, stretch.style.textStyle(language: language))
      } else if stretch.isVerbatim {
        dress(&open, language, to: &text)
        text.append(stretch.text, stretch.style.textStyle(language: language))
      } else {
        open.append(stretch)
      }
    }
    dress(&open, language, to: &text)
  }

  private func dress(_ open: inout [Stretch], _ language: String, to text: inout StyledText) {
    maker.append(
      open.map(\.text), open.map(\.style), links: open.map(\.link), language: language, to: &text)
    open = []
  }

  private func stretches(of inlines: [Prose.Inline], _ style: SheetStyle) -> [Stretch] {
    inlines.flatMap { inline -> [Stretch] in
      switch inline {
      case .text(let words): [Stretch(text: words, style: style)]
      case .emphasis(let inner): stretches(of: inner, style.emphasised)
      case .strong(let inner): stretches(of: inner, strong(style))
      // “see page [](#notes)”: an empty link to a part is the number of its page.
      case .link(let inner, let address) where inner.isEmpty && address.hasPrefix("#"):
        [Stretch(text: "", style: style, reference: String(address.dropFirst()))]
      case .link(let inner, let address):
        stretches(of: inner, style).map { stretch in
          var stretch = stretch
          stretch.link = address
          return stretch
        }
      case .verbatim(let words): [Stretch(text: words, style: style, isVerbatim: true)]
      case .lineBreak: [Stretch(text: "\n", style: style)]
      }
    }
  }

  /// Strong words are set in tracked small capitals: bold hardly ever belongs on these pages. Where
  /// the sheet emphasises by weight, for readers with weak eyes, so are strong words.
  private func strong(_ style: SheetStyle) -> SheetStyle {
    guard style.emphasis != .weight else { return style.emphasised }
    var strong = style
    strong.capitals = .small
    strong.tracking = 0.04
    return strong
  }

  /// Lets the first letter of a text down into it; small capitals lead from it to the text.
  private func begin(_ paragraph: Paragraph, language: String) -> Paragraph {
    guard initialLines > 1, let first = paragraph.text.runs.first else { return paragraph }
    var paragraph = paragraph
    paragraph.initial = Initial(lines: initialLines, style: first.style)
    let end = first.text.firstIndex(of: " ") ?? first.text.endIndex
    var small = maker.style(style)
    small.capitals = .small
    small.tracking = 0.04
    var led = StyledText(String(first.text[..<end]), small.textStyle(language: language))
    led.append(String(first.text[end...]), first.style)
    paragraph.text.runs.replaceSubrange(0..<1, with: led.runs)
    return paragraph
  }
}
