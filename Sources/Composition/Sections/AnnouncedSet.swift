import ConcertModel
import Typesetting

/// A set whose pieces are announced from the stage: a heading, then titles and whose they are.
struct AnnouncedSet {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: RunningOrderDesign

  func blocks(for item: ProgrammeItem) -> [Block] {
    let note =
      maker.styled(item.note, "traditional")
      ?? maker.styled(maker.words.word("announced"), "traditional")
    let title =
      maker.styled(item.title, "item", isTitle: true)
      ?? maker.styled(maker.words.word("programme"), "item")
    var rows = heading(title, note)
    let listing = WorkListing(maker: maker, digest: digest, design: design)
    for piece in item.items {
      let composer = listing.composer(of: piece.work?.entry)
      let left = listing.title(of: piece, style: "piece")
      guard left != nil || composer != nil else { continue }
      rows.append(row(left, composer, piece: piece))
      rows += listing.notes(of: piece)
    }
    return rows + listing.performers(of: item)
  }

  /// Title and remark face each other; where composers stand above or below, the remark stands below.
  private func heading(_ title: StyledText, _ note: StyledText) -> [Block] {
    var paragraph = maker.paragraph(title, "item", role: .heading(3))
    guard ![.above, .below, .inline].contains(design.composer) else {
      paragraph.keepsWithNext = true
      return [.paragraph(paragraph), .paragraph(maker.paragraph(note, "traditional"))]
    }
    return [
      .row(
        Row(
          [
            .init(.share(1), [.paragraph(paragraph)]),
            .init(.natural(upTo: 0.5), [facing(note, "traditional")]),
          ], gutter: design.gutter, keepsWithNext: true))
    ]
  }

  /// The title at the left, the composer at the right; a composer without a title stands left.
  private func row(
    _ title: StyledText?, _ composer: (name: StyledText, dates: StyledText?)?,
    piece: ProgrammeItem
  ) -> Block {
    guard let title else {
      let name = composer?.name ?? StyledText()
      return row(left: .paragraph(maker.paragraph(name, "piece")), right: composer?.dates)
    }
    return row(left: .paragraph(maker.paragraph(title, "piece")), right: composer?.name)
  }

  private func row(left: Block, right: StyledText?) -> Block {
    let space = maker.style("piece").leading * 0.25
    guard let right else {
      return .row(Row([.init(.share(1), [left])], gutter: 0, spaceBefore: space))
    }
    return .row(
      Row(
        [.init(.share(1), [left]), .init(.natural(upTo: 0.5), [facing(right, "traditional")])],
        gutter: design.gutter, spaceBefore: space))
  }

  private func facing(_ text: StyledText, _ style: String) -> Block {
    .paragraph(maker.paragraph(text, style, alignment: .right))
  }
}
