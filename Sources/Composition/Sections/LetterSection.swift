import ConcertModel
import Typesetting

/// Letters of welcome and forewords, each on a page of its own: heading, prose, place and date,
/// and who signs it with their office.
struct LetterSection {
  let maker: TextMaker
  let design: ProseDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    for letter in event.letters {
      guard let entry = maker.entry(letter.text) else { continue }
      if !blocks.isEmpty { blocks.append(.newPage) }
      let title =
        maker.styled(letter.heading, design.heading, isTitle: true)
        ?? maker.styled(maker.words.word("welcome"), design.heading)
      blocks += SectionHeading(maker: maker, design: design).blocks(title, space: 0, level: 1)
      var prose = ProseSetter(
        maker: maker, style: design.style, heading: design.subheading,
        initialLines: design.initialLines
      )
      .blocks(entry.text, language: entry.language)
      // The signature is not torn off the last lines.
      if case .paragraph(var last)? = prose.last {
        last.keepsWithNext = true
        prose[prose.count - 1] = .paragraph(last)
      }
      blocks += prose + close(of: letter)
    }
    return blocks
  }

  private func close(of letter: Letter) -> [Block] {
    var blocks: [Block] = []
    if let line = dateline(of: letter) {
      blocks.append(.paragraph(maker.paragraph(maker.styled(line, "note"), "note")))
    }
    let leading = maker.style(design.style).leading
    // Two stand side by side in the order of protocol; more of them in rows of two.
    for start in stride(from: 0, to: letter.signatories.count, by: 2) {
      let pair = letter.signatories[start..<min(start + 2, letter.signatories.count)]
      let isSigned = pair.contains { $0.signature != nil }
      var cells = pair.map { Row.Cell(.share(1), signature(of: $0, keepsRoom: isSigned)) }
      if cells.count == 1, letter.signatories.count > 1 { cells.append(.init(.share(1), [])) }
      blocks.append(.row(Row(cells, gutter: 14, spaceBefore: leading)))
    }
    guard !blocks.isEmpty else { return [] }
    return [.group(Group(blocks, spaceBefore: leading))]
  }

  /// `keepsRoom`: white where the other one of a pair has a signature, for names on one line.
  private func signature(of signatory: Signatory, keepsRoom: Bool) -> [Block] {
    var blocks: [Block] = []
    let hand = Illustration(maker: maker).picture(
      signatory.signature.map { PictureFile($0) }, height: design.signatureHeight,
      creditStyle: nil, name: signatory.name)
    if var hand {
      hand.keepsWithNext = true
      blocks.append(.picture(hand))
    } else if keepsRoom {
      blocks.append(.white(design.signatureHeight))
    }
    if let name = maker.styled(signatory.name, "performer") {
      blocks.append(.paragraph(maker.paragraph(name, "performer")))
    }
    if let function = maker.styled(signatory.function, "role") {
      var paragraph = maker.paragraph(function, "role")
      paragraph.isBalanced = true
      blocks.append(.paragraph(paragraph))
    }
    return blocks
  }

  /// “Baku, 24 February 2022”, as the language dates a letter.
  private func dateline(of letter: Letter) -> String? {
    let date = letter.date.map { maker.forms.dateWithoutWeekday($0) }
    guard let place = maker.plain(letter.place) else {
      return date.map(maker.forms.beginningWithCapital)
    }
    guard let date else { return place }
    let pattern = maker.words.has("dateline") ? maker.words.word("dateline") : "{place}, {date}"
    return Words.replace("{date}", in: Words.replace("{place}", in: pattern, by: place), by: date)
  }
}
