import ConcertModel
import Typesetting

/// Items of which one is given: at each performance its own, or one that is yet to be chosen.
extension RunningOrder {
  /// The items below each other, with “or” between them unless their dates say which is when.
  func alternatives(_ item: ProgrammeItem, after last: ProgrammeItem?) -> [Block] {
    let areDated = item.items.allSatisfy { !($0.scope?.performances.isEmpty ?? true) }
    var blocks: [Block] = []
    for (index, choice) in item.items.enumerated() {
      if index > 0, !areDated { blocks.append(besideComposers(or)) }
      if index > 0, areDated { blocks.append(.white(design.space / 2)) }
      blocks += entry(choice, after: index == 0 ? last : nil)
    }
    return blocks
  }

  private var or: Paragraph {
    var paragraph = maker.paragraph(
      maker.styled(maker.words.word("or"), "traditional"), "traditional", role: .listItem)
    paragraph.keepsWithNext = true
    return paragraph
  }

  /// A paragraph in the column of the titles.
  private func besideComposers(_ paragraph: Paragraph) -> Block {
    let space = design.space / 3
    switch composerPlace {
    case .left, .automatic:
      return .row(
        Row(
          [.init(.fixed(design.composerWidth), []), .init(.share(1), [.paragraph(paragraph)])],
          gutter: design.gutter, spaceBefore: space, spaceAfter: space, keepsWithNext: true))
    case .above, .below, .right, .inline, .leader:
      return .group(
        Group(
          [.paragraph(paragraph)], spaceBefore: space, spaceAfter: space, keepsWithNext: true))
    }
  }
}
