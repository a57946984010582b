import ConcertModel
import Typesetting

/// Sponsors and donors in tiers: a heading, then the names in balanced columns or in one run.
struct Donors {
  let maker: TextMaker
  let design: DonorDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    for tier in event.donors {
      let names = tier.names.compactMap { maker.styled($0, design.style) }
      guard !names.isEmpty else { continue }
      let heading = maker.styled(tier.title, design.tier, isTitle: true)
      let space = blocks.isEmpty ? 0 : design.space
      guard let heading else {
        if space > 0 { blocks.append(.white(space)) }
        blocks.append(list(names, continuation: nil))
        continue
      }
      var paragraph = maker.paragraph(heading, design.tier, role: .heading(3))
      paragraph.spaceBefore = space
      paragraph.spaceAfter = design.headingSpace
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
      blocks.append(
        list(
          names,
          continuation: maker.continuation(
            of: heading, design.tier, spaceAfter: design.headingSpace)))
    }
    return blocks
  }

  /// The names of a tier, which go on under its heading once more where a page ends.
  private func list(_ names: [StyledText], continuation: Paragraph?) -> Block {
    if design.runsOn {
      var group = Group([run(names)], keepsTogether: false)
      group.continuation = continuation
      return .group(group)
    }
    var columns = Columns(
      count: min(design.columns, names.count), gutter: design.gutter,
      blocks: names.map { .paragraph(entry($0)) })
    columns.continuation = continuation
    return .columns(columns)
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
