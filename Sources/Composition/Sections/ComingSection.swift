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
      if let detail = maker.styled(coming.detail, "coming") {
        right.append(.paragraph(maker.paragraph(detail, "coming")))
      }
      let place = [coming.venue, coming.series].compactMap { maker.styled($0, "coming") }
      if let line = joined(place) { right.append(.paragraph(maker.paragraph(line, "coming"))) }
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

  /// “Great Hall · Thursday series”.
  private func joined(_ texts: [StyledText]) -> StyledText? {
    guard var line = texts.first else { return nil }
    for text in texts.dropFirst() {
      line.append("\u{A0}\u{B7} ", maker.style("coming").textStyle(language: maker.language))
      line.append(text)
    }
    return line
  }
}
