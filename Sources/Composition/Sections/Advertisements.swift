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
        blocks.append(plate(advertisement) ?? .box(box(advertisement)))
      }
    }
    if !quarters.isEmpty { blocks.append(pair(&quarters)) }
    return blocks
  }

  /// How much of an advertiser's picture may be lost at the edges: what the bleed of a page of A5
  /// takes is 7 %.
  private static let mostLoss = 0.08

  /// A picture made for the whole page covers it; one of other proportions stays in its frame.
  private func plate(_ advertisement: Advertisement) -> Block? {
    guard advertisement.size == .full, let bleed = design.bleed, let file = advertisement.file,
      let facts = maker.pictures.facts(of: file), facts.natural.width > 0
    else { return nil }
    let plate = Plate(
      .file(file), natural: facts.natural,
      alternative: maker.plain(advertisement.advertiser) ?? "", bleed: bleed)
    return plate.loss(onPage: page.size) <= Self.mostLoss ? .plate(plate) : nil
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
    let height = advertisement.size == .full ? page.depth : half
    var blocks = artwork(advertisement, height: height)
    if !blocks.isEmpty { return framed(blocks, height: height) }
    if let name = maker.styled(advertisement.advertiser, design.advertiser, isTitle: true) {
      blocks.append(
        .paragraph(maker.paragraph(name, design.advertiser, alignment: .centre)))
    }
    if let text = maker.styled(advertisement.text, design.style) {
      var paragraph = maker.paragraph(text, design.style, alignment: .centre)
      paragraph.spaceBefore = maker.style(design.style).leading / 2
      blocks.append(.paragraph(paragraph))
    }
    return framed(blocks, height: height)
  }

  /// The advertiser's own picture, as large as its space holds it.
  private func artwork(_ advertisement: Advertisement, height: Double) -> [Block] {
    let width =
      advertisement.size == .quarter ? (page.measure - design.gutter) / 2 : page.measure
    let space = Size(
      width: width - design.gutter * 2, height: height - design.gutter * 2)
    let picture = Illustration(maker: maker).picture(
      advertisement.file.map { PictureFile($0) }, alignment: .centre, creditStyle: nil,
      name: advertisement.advertiser)
    guard var picture, picture.natural.width > 0 else { return [] }
    let scale = min(
      space.width / picture.natural.width, space.height / picture.natural.height)
    picture.width = picture.natural.width * scale
    return [.picture(picture)]
  }

  private func framed(_ blocks: [Block], height: Double) -> Box {
    Box(
      blocks, height: height, padding: design.gutter,
      colour: maker.sheet.colours[design.colour] ?? .black, spaceBefore: design.gutter,
      spaceAfter: design.gutter)
  }
}
