import ConcertModel
import Typesetting

/// Coming events: the date at the left, what is given at the right.
struct ComingSection {
  let maker: TextMaker
  let design: ComingDesign

  func blocks(for event: Event) -> [Block] {
    event.coming.enumerated().compactMap { index, coming in
      guard let title = maker.styled(coming.title, "coming-title", isTitle: true) else {
        return nil
      }
      var right: [Block] = [.paragraph(maker.paragraph(title, "coming-title"))]
      for text in [coming.detail, coming.venue] {
        if let line = maker.styled(text, "coming") {
          right.append(.paragraph(maker.paragraph(line, "coming")))
        }
      }
      var date = coming.date.map { maker.forms.date($0) } ?? ""
      if let time = coming.time { date += ", " + maker.forms.time(time) }
      let left = maker.styled(maker.forms.beginningWithCapital(date), "coming")
      return .row(
        Row(
          [
            .init(.fixed(design.dateWidth), [.paragraph(maker.paragraph(left, "coming"))]),
            .init(.share(1), right),
          ], gutter: design.gutter, spaceBefore: index == 0 ? 0 : design.space))
    }
  }
}

/// House notices and the imprint: plain paragraphs.
struct PlainSection {
  let maker: TextMaker
  let design: PlainDesign

  func blocks(_ texts: [Texts]) -> [Block] {
    texts.compactMap { text in maker.styled(text, design.style) }.enumerated().map { index, text in
      var paragraph = maker.paragraph(text, design.style)
      paragraph.spaceBefore = index == 0 ? 0 : design.space
      return .paragraph(paragraph)
    }
  }
}
