import ConcertModel
import Typesetting

/// The cast: characters in their order, with their voices and whoever sings them on which day.
struct CastList {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: CastDesign

  /// A character and everybody who takes the part.
  private struct Part {
    var character: Texts
    var voice: Texts?
    var credits: [Credit]
  }

  /// The casts of an event, that of the whole event first.
  func blocks(for event: Event) -> [Block] {
    var casts: [(title: StyledText?, credits: [Credit])] = [(nil, event.performers)]
    for item in flattened(event.programme) {
      let phrase = item.title == nil ? maker.houseTitle(of: item.work?.entry) : nil
      let title =
        phrase.map { maker.styled($0, "ensemble", isTitle: true) }
        ?? maker.styled(item.title ?? item.work?.entry?.title, "ensemble", isTitle: true)
      casts.append((title, item.credits))
    }
    let sung = casts.map { ($0.title, parts(of: $0.credits)) }.filter { !$0.1.isEmpty }
    var blocks: [Block] = []
    for (title, parts) in sung {
      let space = blocks.isEmpty ? 0 : design.space
      blocks += self.blocks(parts, title: sung.count > 1 ? title : nil, space: space)
    }
    blocks += FootnoteSetter(maker: maker, footnotes: maker.footnotes)
      .legend(space: maker.style("note").leading)
    return blocks
  }

  private func flattened(_ items: [ProgrammeItem]) -> [ProgrammeItem] {
    items.flatMap { [$0] + flattened($0.items) }
  }

  /// The characters as they first come; whoever shares a part stands under it.
  private func parts(of credits: [Credit]) -> [Part] {
    var parts: [Part] = []
    for credit in credits {
      guard let character = credit.character else { continue }
      if let index = parts.firstIndex(where: { $0.character == character }) {
        parts[index].credits.append(credit)
      } else {
        parts.append(Part(character: character, voice: credit.instrument, credits: [credit]))
      }
    }
    return parts
  }

  private func blocks(_ parts: [Part], title: StyledText?, space: Double) -> [Block] {
    var blocks: [Block] = []
    if let title {
      var paragraph = maker.paragraph(title, "ensemble", role: .heading(3))
      paragraph.spaceBefore = space
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    if design.order == .appearance {
      let words = maker.styled(maker.words.word("order-of-appearance"), "role")
      var paragraph = maker.paragraph(words, "role")
      paragraph.spaceBefore = title == nil ? space : 0
      paragraph.spaceAfter = maker.style("role").leading
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    let table = NameTable(
      maker: maker, arrangement: design.arrangement, leader: design.leader,
      rowSpace: design.rowSpace)
    let lines = keptTogether(table.blocks(parts.map(line), space: blocks.isEmpty ? space : 0))
    var group = Group(blocks + lines, keepsTogether: false)
    let heading = title ?? maker.styled(maker.words.word("cast"), "ensemble")
    group.continuation = maker.continuation(of: heading, "ensemble", spaceAfter: 0)
    return [.group(group)]
  }

  /// What it costs to turn the page inside a cast, as `PageBuilder` counts; and where fewer than
  /// three parts stand on one side of the turn.
  private static let insideCast = 1_000.0
  private static let fewParts = 20_000.0

  /// The lines of a cast, which is parted where it must be, and never so that a few stand alone.
  private func keptTogether(_ blocks: [Block]) -> [Block] {
    blocks.enumerated().map { index, block in
      guard index > 0, case .row(var row) = block else { return block }
      let isFew = min(index, blocks.count - index) < 3
      row.breakBefore = isFew ? Self.fewParts : Self.insideCast
      return .row(row)
    }
  }

  private func line(_ part: Part) -> NameTable.Line {
    var left = maker.styled(part.character, "performer") ?? StyledText()
    if design.showsVoices, let voice = maker.term(part.voice) {
      left.append(", ", maker.style("performer").textStyle(language: maker.language))
      left.append(maker.styled(voice.text, "role", language: voice.language))
    }
    let line = CreditLine(maker: maker, digest: digest)
    let right = part.credits.compactMap { credit -> Paragraph? in
      guard var name = line.name(of: credit) else { return nil }
      let plain = maker.style("performer").textStyle(language: maker.language)
      if let scope = ScopeText(maker: maker).text(credit.scope) {
        name.append(" ", plain)
        name.append(maker.styled("(" + scope + ")", "note"))
      }
      return maker.paragraph(name, "performer", role: .listItem)
    }
    return NameTable.Line(
      left: [maker.paragraph(left, "performer", role: .listItem)], right: right)
  }
}
