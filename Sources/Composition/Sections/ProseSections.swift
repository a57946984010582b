import ConcertModel
import Typesetting

/// Programme notes, one after the other.
struct NotesSection {
  let maker: TextMaker
  let design: ProseDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    for note in event.notes {
      guard let entry = maker.entry(note.text) else { continue }
      if let title = maker.styled(note.title, design.heading, isTitle: true) {
        blocks += SectionHeading(maker: maker, design: design)
          .blocks(title, space: blocks.isEmpty ? 0 : design.space)
      }
      var prose = ProseSetter(
        maker: maker, style: design.style, heading: design.subheading,
        initialLines: design.initialLines
      )
      .blocks(entry.text, language: entry.language)
      if note.title == nil, !blocks.isEmpty, case .paragraph(var first)? = prose.first {
        first.spaceBefore = design.space
        prose[0] = .paragraph(first)
      }
      let furniture = NoteFurniture(maker: maker, design: design)
      blocks += furniture.factBox(note.facts)
      blocks += furniture.inserting(note.quotation, into: prose)
      if let author = maker.styled(note.author, "note") {
        var paragraph = maker.paragraph(author, "note", alignment: .right)
        paragraph.spaceBefore = maker.style("note").leading / 2
        blocks.append(.paragraph(paragraph))
      }
    }
    return blocks
  }
}

/// Biographies, those named by the event or else those its performers carry.
struct BiographySection {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: ProseDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    for (index, printed) in Self.biographies(of: event, maker: maker).enumerated() {
      guard let biography = chosen(from: printed.biographies, at: index),
        let entry = maker.entry(biography.text)
      else { continue }
      let space = blocks.isEmpty ? 0 : design.space
      let setter = ProseSetter(
        maker: maker, style: design.style, heading: design.subheading,
        initialLines: design.initialLines)
      if design.runsIn {
        let text =
          runIn(printed, space: space) + setter.blocks(entry.text, language: entry.language)
        blocks.append(life(beside(printed, text, space: space)))
      } else {
        let heading = SectionHeading(maker: maker, design: design)
          .blocks(heading(printed), space: space)
        let text = setter.blocks(entry.text, language: entry.language)
        blocks.append(life(heading + beside(printed, text)))
      }
    }
    return blocks
  }

  /// A life is read on one page where that leaves no more than a third of the page before bare.
  private func life(_ blocks: [Block]) -> Block {
    var group = Group(blocks, keepsTogether: false)
    group.breakInside = 220
    return .group(group)
  }

  /// The text, beside the portrait where there is one.
  private func beside(
    _ printed: PrintedBiography, _ text: [Block], space: Double = 0
  ) -> [Block] {
    guard let portrait = design.portrait else { return text }
    let picture = Illustration(maker: maker).portrait(
      printed.portrait, width: portrait.width, creditStyle: portrait.credit, name: printed.name)
    guard let picture else { return text }
    return [
      .beside(
        Beside(
          picture, side: portrait.side, gutter: portrait.gutter, blocks: text,
          spaceBefore: space))
    ]
  }

  /// - Parameter maker: names all that a member of an ensemble plays; without one, the first.
  static func biographies(of event: Event, maker: TextMaker? = nil) -> [PrintedBiography] {
    if !event.biographies.isEmpty { return event.biographies }
    return event.performers.flatMap { credit -> [PrintedBiography] in
      let role = credit.instrument ?? credit.role
      if let person = credit.person?.entry {
        return [
          PrintedBiography(
            name: person.name, role: role, portrait: person.portrait,
            biographies: person.biographies)
        ]
      }
      guard let ensemble = credit.ensemble?.entry else { return [] }
      let members = ensemble.members.compactMap { member in
        let all = member.doublings.isEmpty ? nil : maker?.played(by: member)
        let role = all.flatMap { all in
          maker.map { Texts(byLanguage: [$0.language: all.text]) }
        }
        return member.person.entry.map {
          PrintedBiography(
            name: $0.name, role: role ?? member.instrument, portrait: $0.portrait,
            biographies: $0.biographies)
        }
      }
      let own = PrintedBiography(
        name: ensemble.name, portrait: ensemble.portrait, biographies: ensemble.biographies)
      return [own] + members
    }
  }

  /// The everyday length, or the one the page budget has come to.
  private func chosen(from biographies: [Biography], at index: Int) -> Biography? {
    let lengths = Biography.Length.allCases
      .filter { length in biographies.contains { $0.length == length } }
    guard let everyday = BiographyLadder.everyday(lengths) else { return nil }
    let place = everyday + (maker.concession.lengths[index] ?? 0)
    let length = lengths[min(max(place, 0), lengths.count - 1)]
    return biographies.first { $0.length == length }
  }

  private func heading(_ printed: PrintedBiography) -> StyledText {
    var text = maker.styled(printed.name, design.heading) ?? StyledText()
    if let role = maker.term(printed.role) {
      text.append("\u{2003}", maker.style(design.role).textStyle(language: maker.language))
      text.append(maker.styled(role.text, design.role, language: role.language))
    }
    return text
  }

  /// “Name, role” on a line of its own, in the size of the text.
  private func runIn(_ printed: PrintedBiography, space: Double) -> [Block] {
    var text = maker.styled(printed.name, "name-run-in") ?? StyledText()
    if let role = maker.term(printed.role) {
      text.append(", ", maker.style(design.style).textStyle(language: maker.language))
      text.append(maker.styled(role.text, "role", language: role.language))
    }
    var paragraph = maker.paragraph(text, design.style, role: .heading(3), alignment: .left)
    paragraph.keepsWithNext = true
    paragraph.spaceBefore = space
    return [.paragraph(paragraph)]
  }
}

/// A heading with the sheet's rule under it.
struct SectionHeading {
  let maker: TextMaker
  let design: ProseDesign

  func blocks(_ title: StyledText, space: Double, level: Int = 2) -> [Block] {
    var paragraph = maker.paragraph(title, design.heading, role: .heading(level))
    paragraph.spaceBefore = space
    paragraph.spaceAfter = design.headingSpace
    paragraph.keepsWithNext = true
    var blocks: [Block] = [.paragraph(paragraph)]
    if let element = design.rule {
      var rule = maker.rule(element)
      rule.spaceAfter = max(rule.spaceAfter, design.headingSpace)
      rule.keepsWithNext = true
      blocks.append(.rule(rule))
    }
    return blocks
  }
}
