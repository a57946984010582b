import ConcertModel
import Typesetting

/// Spaces for advertisements: a page, half a page, or a quarter, framed by a hairline.
struct Advertisements {
  let maker: TextMaker
  let design: AdvertisementDesign
  let page: PageDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    var quarters: [Advertisement] = []
    for advertisement in event.advertisements {
      if advertisement.size == .quarter {
        quarters.append(advertisement)
        if quarters.count == 2 { blocks.append(pair(&quarters)) }
      } else {
        blocks.append(.box(box(advertisement)))
      }
    }
    if !quarters.isEmpty { blocks.append(pair(&quarters)) }
    return blocks
  }

  private func pair(_ quarters: inout [Advertisement]) -> Block {
    var cells = quarters.map { Row.Cell(.share(1), [.box(box($0))]) }
    if cells.count == 1 { cells.append(.init(.share(1), [])) }
    quarters = []
    return .row(
      Row(cells, gutter: design.gutter, spaceBefore: design.gutter, spaceAfter: design.gutter))
  }

  private func box(_ advertisement: Advertisement) -> Box {
    let half = (page.depth - design.gutter) / 2
    var blocks: [Block] = []
    if let name = maker.styled(advertisement.advertiser, design.advertiser, isTitle: true) {
      blocks.append(
        .paragraph(maker.paragraph(name, design.advertiser, alignment: .centre)))
    }
    if let text = maker.styled(advertisement.text, design.style) {
      var paragraph = maker.paragraph(text, design.style, alignment: .centre)
      paragraph.spaceBefore = maker.style(design.style).leading / 2
      blocks.append(.paragraph(paragraph))
    }
    return Box(
      blocks, height: advertisement.size == .full ? page.depth : half, padding: design.gutter,
      colour: maker.sheet.colours[design.colour] ?? .black, spaceBefore: design.gutter,
      spaceAfter: design.gutter)
  }
}
