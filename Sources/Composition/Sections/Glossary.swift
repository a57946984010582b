import ConcertModel
import Typesetting

/// Terms with their explanations; the lines after the first are indented, so that the terms stand
/// out at the edge.
struct Glossary {
  let maker: TextMaker
  let design: GlossaryDesign

  func blocks(for event: Event) -> [Block] {
    event.glossary.compactMap(entry).enumerated().map { index, entry in
      var entry = entry
      entry.spaceBefore = index == 0 ? 0 : design.space
      return .paragraph(entry)
    }
  }

  private func entry(_ entry: GlossaryEntry) -> Paragraph? {
    guard var text = maker.styled(entry.term, design.term),
      let explanation = maker.styled(entry.text, design.style)
    else { return nil }
    text.append("\u{2003}", maker.style(design.style).textStyle(language: maker.language))
    text.append(explanation)
    var paragraph = maker.paragraph(text, design.style, role: .listItem)
    paragraph.leftIndent = design.indent
    paragraph.firstIndent = -design.indent
    return paragraph
  }
}

/// Recordings and books for who wants to go on, one list under the other.
struct FurtherSection {
  let maker: TextMaker
  let design: FurtherDesign

  func blocks(for event: Event) -> [Block] {
    let listening = list(event.listening, under: "further-listening", space: 0)
    let space = listening.isEmpty ? 0 : design.space
    return listening + list(event.furtherReading, under: "further-reading", space: space)
  }

  private func list(_ texts: [Texts], under key: String, space: Double) -> [Block] {
    let lines = texts.compactMap { maker.styled($0, design.style) }
    guard !lines.isEmpty else { return [] }
    var heading = maker.paragraph(
      maker.styled(maker.words.word(key), design.heading), design.heading, role: .heading(3))
    heading.spaceBefore = space
    heading.keepsWithNext = true
    return [.paragraph(heading)]
      + lines.map { line in
        var paragraph = maker.paragraph(line, design.style, role: .listItem)
        paragraph.leftIndent = design.indent
        paragraph.firstIndent = -design.indent
        return .paragraph(paragraph)
      }
  }
}
