import ConcertModel
import Typesetting

/// The imprint: free lines, who made the book, and until when it was correct.
struct ImprintSection {
  let maker: TextMaker
  let design: PlainDesign

  func blocks(for event: Event) -> [Block] {
    var paragraphs = event.imprint.compactMap { maker.styled($0, design.style) }
    let credits = event.production.compactMap(line)
    if !credits.isEmpty {
      paragraphs.append(maker.styled(credits.joined(separator: "\n"), design.style))
    }
    if let date = event.wentToPrint, maker.words.has("print-correct") {
      let text = Words.replace(
        "{date}", in: maker.words.word("print-correct"),
        by: maker.forms.dateWithoutWeekday(date))
      paragraphs.append(maker.styled(text, design.style))
    }
    return paragraphs.enumerated().map { index, text in
      var paragraph = maker.paragraph(text, design.style)
      paragraph.spaceBefore = index == 0 ? 0 : design.space
      return .paragraph(paragraph)
    }
  }

  /// “Editor: Name”, “© Name”.
  private func line(_ credit: ProductionCredit) -> String? {
    let names = credit.names.compactMap { maker.plain($0) }
    guard !names.isEmpty else { return nil }
    return maker.words.phrase("print-" + credit.role.rawValue, name: maker.forms.list(names))
  }
}
