import ConcertModel
import Typesetting

/// The plot, act by act: “Act I”, where it plays, what happens.
struct SynopsisSection {
  let maker: TextMaker
  let design: ProseDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    for act in event.synopsis {
      guard let entry = maker.entry(act.text) else { continue }
      let space = blocks.isEmpty ? 0 : design.space
      if let heading = heading(of: act) {
        var paragraph = maker.paragraph(heading, design.heading, role: .heading(3))
        paragraph.spaceBefore = space
        paragraph.spaceAfter = design.headingSpace
        paragraph.keepsWithNext = true
        blocks.append(.paragraph(paragraph))
      } else if space > 0 {
        blocks.append(.white(space))
      }
      blocks += ProseSetter(maker: maker, style: design.style, heading: design.subheading)
        .blocks(entry.text, language: entry.language)
    }
    return blocks
  }

  /// The act and its place in one line, the place quieter.
  private func heading(of act: SynopsisAct) -> StyledText? {
    let setting = maker.styled(act.setting, design.role)
    guard var text = maker.styled(act.heading, design.heading, isTitle: true) else {
      return setting
    }
    if let setting {
      text.append("\u{2003}", maker.style(design.role).textStyle(language: maker.language))
      text.append(setting)
    }
    return text
  }
}
