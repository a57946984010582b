import ConcertModel
import Typesetting

/// Quotations on their own.
struct QuotationSection {
  let maker: TextMaker
  let design: QuotationDesign

  func blocks(for event: Event) -> [Block] {
    let setter = QuotationSetter(maker: maker, design: design)
    return event.quotations.map(setter.blocks).filter { !$0.isEmpty }.enumerated()
      .map { index, blocks in
        .group(Group(blocks, spaceBefore: index == 0 ? 0 : design.space))
      }
  }
}

/// Words set apart, their source under them. Set apart, they need no quotation marks.
struct QuotationSetter {
  let maker: TextMaker
  let design: QuotationDesign

  func blocks(of quotation: Quotation) -> [Block] {
    guard let words = maker.styled(quotation.text, design.style) else { return [] }
    var paragraph = maker.paragraph(words, design.style)
    paragraph.leftIndent = design.indent
    paragraph.rightIndent = design.indent
    guard let source = maker.styled(quotation.source, design.source) else {
      return [.paragraph(paragraph)]
    }
    paragraph.keepsWithNext = true
    var line = maker.paragraph(source, design.source, alignment: paragraph.alignment)
    line.leftIndent = design.indent
    line.rightIndent = design.indent
    line.spaceBefore = maker.style(design.source).leading / 4
    return [.paragraph(paragraph), .paragraph(line)]
  }
}
