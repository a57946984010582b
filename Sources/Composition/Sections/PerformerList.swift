import ConcertModel
import Typesetting

/// The performers of the whole event: ensembles with their members, then single performers.
struct PerformerList {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: PerformersDesign

  func blocks() -> [Block] {
    let credits = digest.listed(withPromoted: design.showsPromoted)
    var blocks: [Block] = []
    var followsEnsemble = false
    for credit in credits {
      let ensemble = credit.ensemble?.entry
      if let ensemble, ensemble.members.isEmpty, !design.showsBareEnsembles { continue }
      let isGroup = ensemble.map { !$0.members.isEmpty } ?? false && design.showsMembers
      let space = blocks.isEmpty ? 0 : (isGroup || followsEnsemble ? design.space : 0)
      if isGroup, let ensemble {
        blocks += group(credit, ensemble, space: space)
      } else if let line = entry(
        CreditLine(maker: maker, digest: digest).name(of: credit),
        CreditLine(maker: maker, digest: digest).role(of: credit), space: space)
      {
        blocks.append(line)
      }
      followsEnsemble = isGroup
    }
    return blocks
  }

  /// The ensemble's name over its members.
  private func group(_ credit: Credit, _ ensemble: Ensemble, space: Double) -> [Block] {
    var blocks: [Block] = []
    if let name = maker.styled(digest.name(of: credit), "ensemble") {
      var paragraph = maker.paragraph(name, "ensemble", role: .heading(3))
      paragraph.spaceBefore = space
      paragraph.spaceAfter = maker.style("ensemble").leading * 0.25
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    for member in ensemble.members {
      let name = maker.styled(member.person.entry?.name, "performer")
      let role = maker.term(member.instrument ?? member.rank).map {
        maker.styled($0.text, "role", language: $0.language)
      }
      if let line = entry(name, role, space: 0) { blocks.append(line) }
    }
    return [.group(Group(blocks))]
  }

  private func entry(_ name: StyledText?, _ role: StyledText?, space: Double) -> Block? {
    guard let name else { return nil }
    switch design.arrangement {
    case .facing:
      var cells = [
        Row.Cell(.share(1), [.paragraph(maker.paragraph(name, "performer", role: .listItem))])
      ]
      if let role {
        cells.append(
          .init(
            .natural(upTo: 0.55),
            [.paragraph(maker.paragraph(role, "role", role: .listItem, alignment: .right))]))
      }
      return .row(Row(cells, gutter: 11, spaceBefore: space))
    case .centred, .inline:
      var text = name
      if let role {
        text.append(", ", maker.style("performer").textStyle(language: maker.language))
        text.append(role)
      }
      var paragraph = maker.paragraph(text, "performer", role: .listItem)
      if design.arrangement == .centred { paragraph.alignment = .centre }
      paragraph.spaceBefore = space
      return .paragraph(paragraph)
    }
  }
}
