import ConcertModel
import Typesetting

/// The performances of an event one below the other: date, time and, where they differ, place.
struct DateTable {
  let maker: TextMaker
  let design: DatesDesign

  func blocks(for event: Event) -> [Block] {
    let places = event.performances.map(place)
    let showsPlaces = design.showsVenues || Set(places).count > 1
    let rows = zip(event.performances, places).map { performance, place -> [[Block]] in
      let date = performance.date.map { maker.forms.beginningWithCapital(maker.forms.date($0)) }
      let texts = [date, performance.time.map { maker.forms.time($0) }, showsPlaces ? place : nil]
      return texts.map { text in
        guard let text else { return [] }
        var paragraph = maker.paragraph(
          maker.styled(text, "date"), "date", role: .listItem, alignment: .left)
        paragraph.isBalanced = false
        return [.paragraph(paragraph)]
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        Table(
          columns: [.natural(upTo: 0.6), .natural(upTo: 0.3), .share(1)], rows: rows,
          gutter: design.gutter))
    ]
  }

  private func place(_ performance: Performance) -> String? {
    let parts = [maker.plain(performance.venue?.entry?.name), maker.plain(performance.hall)]
      .compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
