import ConcertModel
import Typesetting

/// The members of an orchestra or a choir by sections, in columns, with marks and their legend.
struct Roster {
  let maker: TextMaker
  let design: RosterDesign

  /// The rosters of all ensembles whose members have sections.
  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    for ensemble in ensembles(of: event) {
      let sections = RosterSections(strings: design.strings).sections(of: ensemble)
      guard !sections.isEmpty else { continue }
      let space = blocks.isEmpty ? design.before : design.ensembleSpace
      blocks += roster(ensemble, sections, space: space)
    }
    return blocks
  }

  private func ensembles(of event: Event) -> [Ensemble] {
    func credits(of items: [ProgrammeItem]) -> [Credit] {
      items.flatMap { $0.credits + credits(of: $0.items) }
    }
    var found: [Ensemble] = []
    for credit in event.performers + credits(of: event.programme) {
      guard let ensemble = credit.ensemble?.entry, ensemble.hasSections else { continue }
      if !found.contains(where: { $0.name == ensemble.name }) { found.append(ensemble) }
    }
    return found
  }

  private func roster(
    _ ensemble: Ensemble, _ sections: [EnsembleSection], space: Double
  ) -> [Block] {
    var blocks: [Block] = []
    var continuation: Paragraph?
    if let name = maker.styled(ensemble.name, "ensemble") {
      continuation = maker.continuation(
        of: name, "ensemble", spaceAfter: maker.style("roster").leading)
    }
    if design.showsName, let name = maker.styled(ensemble.name, "ensemble") {
      var paragraph = maker.paragraph(name, "ensemble", role: .heading(2))
      paragraph.spaceBefore = space
      paragraph.spaceAfter = maker.style("roster").leading
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    let setter = RosterSectionSetter(
      maker: maker, footnotes: Footnotes(order: Footnotes.rosterOrder, within: maker.footnotes),
      sharedRanks: sharedRanks(sections), space: design.space,
      isNarrow: design.columns > 2)
    setter.assignMarks(sections.flatMap(\.members))
    var columns = Columns(
      count: design.columns, gutter: design.gutter, blocks: sections.map(setter.block),
      spaceBefore: blocks.isEmpty ? space : 0)
    columns.continuation = continuation
    columns.foot = foot(sections, setter.footnotes)
    return blocks + [.columns(columns)]
  }

  /// What explains a roster, below its last names: the marks, and the order of the strings.
  private func foot(_ sections: [EnsembleSection], _ footnotes: Footnotes) -> [Block] {
    var blocks = FootnoteSetter(maker: maker, footnotes: footnotes)
      .legend(space: design.legendSpace)
    let hasStrings = sections.contains { $0.key.hasPrefix("violin") }
    if design.strings == .alphabetical, hasStrings {
      let words = maker.styled(maker.words.word("strings-alphabetical"), "note")
      var paragraph = maker.paragraph(words, "note")
      paragraph.spaceBefore = blocks.isEmpty ? design.legendSpace : 0
      blocks.append(.paragraph(paragraph))
    }
    return blocks
  }

  /// Ranks that several sections have, and that a mark tells best; one that is had once is named.
  private func sharedRanks(_ sections: [EnsembleSection]) -> Set<Texts> {
    let ranks = sections.flatMap { Set($0.members.compactMap(\.rank)) }
    return Set(ranks.filter { rank in ranks.count { $0 == rank } > 1 })
  }
}

/// Sets one section of a roster: its name over its members.
struct RosterSectionSetter {
  let maker: TextMaker
  let footnotes: Footnotes
  let sharedRanks: Set<Texts>
  let space: Double
  /// Whether a name and a long role do not stand beside each other in a column.
  let isNarrow: Bool

  /// Gives the marks out: to ranks first, then to footings, then to endowed chairs.
  func assignMarks(_ members: [Membership]) {
    let ranks = members.compactMap(\.rank).filter(sharedRanks.contains)
    let statuses = Membership.Status.allCases
      .filter { status in members.contains { $0.status == status } }.compactMap(footing)
    for note in ranks.compactMap(rankWord) + statuses + members.compactMap(\.endowment) {
      if let entry = maker.mark(note) { _ = footnotes.sign(for: entry) }
    }
  }

  func block(_ section: EnsembleSection) -> Block {
    var blocks: [Block] = []
    if let title = title(of: section) {
      var paragraph = maker.paragraph(title, "roster-section", role: .heading(3))
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    blocks += section.members.map { .paragraph(member($0, in: section)) }
    var group = Group(blocks, spaceBefore: space)
    group.continuation = title(of: section).map { maker.continuation(of: $0, "roster-section") }
    return .group(group)
  }

  /// The section's name: in the plural where it has several members.
  private func title(of section: EnsembleSection) -> StyledText? {
    guard !section.key.isEmpty else { return nil }
    let single = section.members.count == 1 ? maker.words.vocabulary(section.key) : nil
    let name = single ?? maker.words.section(section.key) ?? section.key
    return maker.styled(maker.forms.beginningWithCapital(name), "roster-section")
  }

  private func member(_ member: Membership, in section: EnsembleSection) -> Paragraph {
    let style = maker.style("roster")
    var text = maker.styled(member.person.entry?.name, "roster") ?? StyledText()
    var marks: [Texts] = []
    if let rank = member.rank, sharedRanks.contains(rank) { marks.append(rank) }
    FootnoteSetter(maker: maker, footnotes: footnotes).add(
      marks.compactMap(rankWord)
        + [member.status.flatMap(footing), member.endowment].compactMap { $0 },
      to: &text, style)
    for word in words(beside: member, in: section) {
      // A long role goes whole to a line of its own.
      let length = text.runs.reduce(0) { $0 + $1.text.count } + word.text.count
      let isTurned = isNarrow && length > 28 && word.text.contains(" ")
      text.append(isTurned ? "\n" : " ", style.textStyle(language: maker.language))
      text.append(maker.styled(word.text, "roster-role", language: word.language))
    }
    var paragraph = maker.paragraph(text, "roster", role: .listItem, alignment: .left)
    paragraph.leftIndent = style.size * 0.8
    paragraph.firstIndent = -paragraph.leftIndent
    return paragraph
  }

  /// A rank that nobody else has, and what is played besides, in words.
  private func words(beside member: Membership, in section: EnsembleSection) -> [Texts.Entry] {
    var words: [Texts.Entry] = []
    if let rank = member.rank, !sharedRanks.contains(rank), let term = maker.term(rank) {
      // A short rank goes to the next line whole; a long one might be wider than its column.
      words.append(
        Texts.Entry(
          language: term.language,
          text: term.text.count > 16 ? term.text : term.text.replacing(" ", with: "\u{A0}")))
    }
    let doublings = member.doublings.compactMap { maker.term($0) }
    if let first = doublings.first {
      words.append(
        Texts.Entry(
          language: first.language,
          text: maker.forms.list(doublings.map { $0.text.replacing(" ", with: "\u{A0}") })))
    }
    return words
  }

  /// The word for a rank, in the edition's language.
  private func rankWord(_ rank: Texts) -> Texts? { maker.term(rank).map { Texts($0.text) } }

  /// The word for a footing; an ordinary member needs none.
  private func footing(_ status: Membership.Status) -> Texts? {
    status == .member ? nil : Texts(maker.words.word("status-" + status.rawValue))
  }
}

extension Ensemble {
  /// Whether its members are listed by sections.
  var hasSections: Bool { members.contains { $0.section != nil } }
}
