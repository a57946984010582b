import ConcertModel
import Typesetting

/// Sponsors and donors in tiers: a heading, then the names in balanced columns or in one run.
struct Donors {
  let maker: TextMaker
  let design: DonorDesign
  /// The page they stand on: longer lists go on in columns on the next.
  let page: PageDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    for tier in event.donors {
      let names = tier.names.compactMap { maker.styled($0, design.style) }
      guard !names.isEmpty else { continue }
      let heading = maker.styled(tier.title, design.tier, isTitle: true)
      let space = blocks.isEmpty ? 0 : design.space
      if let heading {
        var paragraph = maker.paragraph(heading, design.tier, role: .heading(3))
        paragraph.spaceBefore = space
        paragraph.spaceAfter = design.headingSpace
        paragraph.keepsWithNext = true
        blocks.append(.paragraph(paragraph))
      } else if space > 0 {
        blocks.append(.white(space))
      }
      blocks += design.runsOn ? [run(names)] : columns(names)
    }
    return blocks
  }

  /// Names one after the other; a middle dot never begins a line.
  private func run(_ names: [StyledText]) -> Block {
    var text = StyledText()
    let plain = maker.style(design.style).textStyle(language: maker.language)
    for (index, name) in names.enumerated() {
      if index > 0 { text.append("\u{A0}\u{B7} ", plain) }
      text.append(unbroken(name))
    }
    return .paragraph(maker.paragraph(text, design.style))
  }

  /// A name of a few words stays on one line.
  private func unbroken(_ name: StyledText) -> StyledText {
    guard name.plain.count < 28 else { return name }
    var name = name
    for index in name.runs.indices {
      name.runs[index].text = Words.replace(" ", in: name.runs[index].text, by: "\u{A0}")
    }
    return name
  }

  /// The columns of a tier, as many names at a time as a page has room for.
  private func columns(_ names: [StyledText]) -> [Block] {
    let leading = maker.style(design.style).leading
    let lines = max(4, Int(page.depth / leading) - 4)
    return stride(from: 0, to: names.count, by: lines * design.columns).map { start in
      let some = names[start..<min(start + lines * design.columns, names.count)]
      return .columns(
        Columns(
          count: min(design.columns, max(1, some.count)), gutter: design.gutter,
          blocks: some.map { .paragraph(entry($0)) }))
    }
  }

  private func entry(_ name: StyledText) -> Paragraph {
    var paragraph = maker.paragraph(name, design.style, role: .listItem)
    // A name that needs a second line turns over a little further in.
    if paragraph.alignment == .left {
      paragraph.leftIndent = 10
      paragraph.firstIndent = -10
    }
    return paragraph
  }
}
