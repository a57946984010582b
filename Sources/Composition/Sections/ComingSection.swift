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
      let calendar = design.dates == .calendar ? calendarDate(of: coming) : nil
      var row = Row(
        [
          .init(.fixed(design.dateWidth), calendar ?? [dateInWords(of: coming)]),
          .init(.share(1), right),
        ], gutter: design.gutter, spaceBefore: index == 0 ? 0 : design.space)
      row.meaning = .table
      return .row(row)
    }
  }

  private func dateInWords(of coming: ComingEvent) -> Block {
    var date = coming.date.map { maker.forms.date($0) } ?? ""
    if let time = coming.time { date += ", " + maker.forms.time(time) }
    let text = maker.styled(maker.forms.beginningWithCapital(date), "coming")
    return .paragraph(maker.paragraph(text, "coming"))
  }

  /// The day large, weekday and time, then month and year beside it; nil where no day is known.
  private func calendarDate(of coming: ComingEvent) -> [Block]? {
    guard let date = coming.date.flatMap({ maker.forms.calendarDate($0) }) else { return nil }
    let weekday = maker.forms.beginningWithCapital(date.weekday)
    let time = coming.time.map { ", " + maker.forms.time($0) } ?? ""
    let lines = [weekday + time, maker.forms.beginningWithCapital(date.month)].map {
      Block.paragraph(maker.paragraph(maker.styled($0, "coming-date"), "coming-date"))
    }
    let day = Block.paragraph(maker.paragraph(maker.styled(date.day, "coming-day"), "coming-day"))
    let width = maker.style("coming-day").size * 1.5
    return [.row(Row([.init(.fixed(width), [day]), .init(.share(1), lines)], gutter: 0))]
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
