import ConcertModel
import Typesetting

/// What stands in a programme note besides its text: the fact box, and a sentence set large.
struct NoteFurniture {
  let maker: TextMaker
  let design: ProseDesign

  /// Labels at the left, facts at the right, between two hairlines.
  func factBox(_ facts: [Fact]) -> [Block] {
    let rows = facts.compactMap(row)
    guard !rows.isEmpty else { return [] }
    var rule = Rule(thickness: 0.35, colour: maker.sheet.colours["grey"] ?? .black)
    rule.spaceAfter = 4
    rule.keepsWithNext = true
    let above = Block.rule(rule)
    rule.spaceBefore = 5
    rule.spaceAfter = 0
    rule.keepsWithNext = false
    return [
      .group(Group([above] + rows + [.rule(rule)], spaceAfter: maker.style(design.style).leading))
    ]
  }

  private func row(_ fact: Fact) -> Block? {
    guard let value = maker.styled(fact.value, "fact"), let label = label(fact.label) else {
      return nil
    }
    return .row(
      Row(
        [
          .init(.fixed(design.labelWidth), [.paragraph(maker.paragraph(label, "fact-label"))]),
          .init(.share(1), [.paragraph(maker.paragraph(value, "fact"))]),
        ], gutter: 11, keepsWithNext: true))
  }

  /// A word alone is looked up in the house's words and printed as it is where they lack it.
  private func label(_ label: Texts) -> StyledText? {
    guard let entry = maker.entry(label) else { return nil }
    let key = "fact-" + entry.text.lowercased()
    if label.languages.isEmpty, maker.words.has(key) {
      return maker.styled(maker.words.word(key), "fact-label")
    }
    return maker.styled(entry.text, "fact-label", language: entry.language)
  }

  /// The note's blocks with the quotation among them: in the middle, never between a heading and
  /// its text; before a text too short to have a middle.
  func inserting(_ quotation: Quotation?, into blocks: [Block]) -> [Block] {
    guard let quotation, let quote = pullQuote(quotation) else { return blocks }
    var index = blocks.count / 2
    while index > 0, index < blocks.count, isHeading(blocks[index - 1]) { index -= 1 }
    if blocks.count < 3 { index = 0 }
    return Array(blocks[..<index]) + [quote] + Array(blocks[index...])
  }

  private func isHeading(_ block: Block) -> Bool {
    if case .paragraph(let paragraph) = block, case .heading = paragraph.role {
      true
    } else {
      false
    }
  }

  private func pullQuote(_ quotation: Quotation) -> Block? {
    let design = QuotationDesign(style: "pull-quote", source: "quote-source")
    let blocks = QuotationSetter(maker: maker, design: design).blocks(of: quotation)
    guard !blocks.isEmpty else { return nil }
    let leading = maker.style(self.design.style).leading
    return .group(Group(blocks, spaceBefore: leading, spaceAfter: leading))
  }
}
