import ConcertModel
import Typesetting

/// A band or chamber group: its name, then who plays what, in two columns of one alignment.
struct LineUp {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: LineUpDesign

  /// The groups that have members and no sections.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    for credit in digest.credits {
      guard let ensemble = credit.ensemble?.entry, !ensemble.members.isEmpty,
        !ensemble.hasSections
      else { continue }
      blocks += group(credit, ensemble, space: blocks.isEmpty ? 0 : design.space)
    }
    return blocks
  }

  private func group(_ credit: Credit, _ ensemble: Ensemble, space: Double) -> [Block] {
    var blocks: [Block] = []
    if let name = maker.styled(digest.name(of: credit), "ensemble") {
      var paragraph = maker.paragraph(name, "ensemble", role: .heading(3))
      paragraph.spaceBefore = space
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    let lines = ensemble.members.compactMap(line)
    let table = NameTable(
      maker: maker, arrangement: design.arrangement, leader: design.leader, gutter: design.gutter)
    return [.group(Group(blocks + table.blocks(lines, space: blocks.isEmpty ? space : 0)))]
  }

  private func line(_ member: Membership) -> NameTable.Line? {
    guard let name = maker.styled(member.person.entry?.name, "performer") else { return nil }
    let role = maker.played(by: member).map {
      maker.styled($0.text, "role", language: $0.language)
    }
    return NameTable.Line(
      left: [maker.paragraph(name, "performer", role: .listItem)],
      right: role.map { [maker.paragraph($0, "role", role: .listItem)] } ?? [])
  }
}

extension TextMaker {
  /// All that a member plays, “saxophone, clarinet, flute”; the rank where no instrument is given.
  func played(by member: Membership) -> Texts.Entry? {
    let instruments = ([member.instrument].compactMap { $0 } + member.doublings)
      .compactMap { term($0) }
    guard let first = instruments.first else { return term(member.rank) }
    return Texts.Entry(
      language: first.language, text: instruments.map(\.text).joined(separator: ", "))
  }
}
