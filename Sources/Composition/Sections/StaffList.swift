import ConcertModel
import Typesetting

/// Staff and crew: tasks and names, in groups.
struct StaffList {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: StaffDesign

  /// The groups in order; nothing where the event names no staff.
  func blocks(for event: Event) -> [Block] {
    let groups = event.staff.filter { !$0.credits.isEmpty }
    guard !groups.isEmpty else { return [] }
    let lines = groups.map { tasks(of: $0).map(line) }
    let all = lines.flatMap { $0 }
    func block(_ index: Int, space: Double) -> Block {
      group(groups[index], lines[index], besides: all, space: space)
    }
    guard design.columns > 1 else {
      return groups.indices.map { block($0, space: $0 == 0 ? 0 : design.space) }
    }
    return [
      .columns(
        Columns(
          count: design.columns, gutter: design.gutter,
          blocks: groups.indices.map { block($0, space: design.space) }))
    ]
  }

  private func group(
    _ group: StaffGroup, _ lines: [NameTable.Line], besides others: [NameTable.Line],
    space: Double
  ) -> Block {
    var blocks: [Block] = []
    if let title = maker.styled(group.title, "roster-section") {
      var paragraph = maker.paragraph(title, "roster-section", role: .heading(3))
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    guard let arrangement = ListArrangement(rawValue: design.arrangement.rawValue) else {
      for line in lines {
        let paragraphs = line.left + line.right
        for (index, paragraph) in paragraphs.enumerated() {
          var paragraph = paragraph
          paragraph.keepsWithNext = index < paragraphs.count - 1
          blocks.append(.paragraph(paragraph))
        }
      }
      return .group(Group(blocks, spaceBefore: space))
    }
    let table = NameTable(
      maker: maker, arrangement: arrangement, leader: design.leader, gutter: design.gutter,
      widest: 0.5)
    return .group(Group(blocks + table.blocks(lines, besides: others), spaceBefore: space))
  }

  /// People of one task who follow each other share its name.
  private func tasks(of group: StaffGroup) -> [[Credit]] {
    var tasks: [[Credit]] = []
    for credit in group.credits {
      if let last = tasks.last?.first, last.role == credit.role, last.function == credit.function,
        credit.role != nil || credit.function != nil
      {
        tasks[tasks.count - 1].append(credit)
      } else {
        tasks.append([credit])
      }
    }
    return tasks
  }

  private func line(_ credits: [Credit]) -> NameTable.Line {
    let credit = credits[0]
    let task =
      maker.styled(credit.function, "roster-role")
      ?? maker.term(credit.role).map {
        maker.styled(
          maker.forms.beginningWithCapital($0.text), "roster-role", language: $0.language)
      }
    let line = CreditLine(maker: maker, digest: digest)
    let names = credits.compactMap { line.name(of: $0, style: "roster") }
    return NameTable.Line(
      left: task.map { [maker.paragraph($0, "roster", role: .listItem, alignment: .left)] } ?? [],
      right: names.map { maker.paragraph($0, "roster", role: .listItem, alignment: .left) })
  }
}
