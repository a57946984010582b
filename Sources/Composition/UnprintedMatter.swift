import ConcertModel
import Findings

/// What an event has and a sheet has no place for. A slip has no room for biographies, and that is
/// as it should be; but nobody should have to find out by looking for them.
enum UnprintedMatter {
  /// A note that names what is left out; nil where everything has its place.
  static func finding(_ event: Event, on sheet: LayoutSheet) -> Finding? {
    let places = Set(sheet.parts.flatMap(\.contents).compactMap(name))
    let missing = matter(of: event).filter { !places.contains($0) }
    guard let last = missing.last else { return nil }
    let list =
      missing.count == 1 ? last : missing.dropLast().joined(separator: ", ") + " and " + last
    return .note(
      "the sheet “\(sheet.name)” has no place for \(list)", at: .nowhere,
      hint: "another edition of the same event may print what this one leaves out")
  }

  /// The sections an event has something for, in the order of the event file.
  private static func matter(of event: Event) -> [String] {
    let sections: [(String, Bool)] = [
      ("the image", event.image != nil), ("the memorial notice", event.memorial != nil),
      ("logos", event.organisers.contains { $0.logo != nil }), ("the link", event.link != nil),
      ("letters", !event.letters.isEmpty), ("notes", !event.notes.isEmpty),
      ("biographies", !event.biographies.isEmpty), ("synopsis", !event.synopsis.isEmpty),
      ("sung texts", hasSungText(event.programme)), ("quotations", !event.quotations.isEmpty),
      ("glossary", !event.glossary.isEmpty),
      ("further listening and reading", !event.listening.isEmpty || !event.furtherReading.isEmpty),
      ("donors", !event.donors.isEmpty), ("advertisements", !event.advertisements.isEmpty),
      ("staff", !event.staff.isEmpty), ("instruments", !event.instruments.isEmpty),
      ("publishers", !event.worksWithRights.isEmpty), ("coming events", !event.coming.isEmpty),
      ("notices", !event.notices.isEmpty),
      ("imprint", !event.imprint.isEmpty),
    ]
    return sections.filter(\.1).map(\.0)
  }

  private static func hasSungText(_ items: [ProgrammeItem]) -> Bool {
    items.contains { $0.text != nil || $0.work?.entry?.text != nil || hasSungText($0.items) }
  }

  /// What an element prints, in the same words; nil for one that prints no section.
  private static func name(_ element: LayoutSheet.Element) -> String? {
    switch element {
    case .biographies: "biographies"
    case .notes: "notes"
    case .sungTexts: "sung texts"
    case .coming: "coming events"
    case .notices: "notices"
    case .imprint: "imprint"
    case .picture: "the image"
    case .memorial: "the memorial notice"
    case .logos: "logos"
    case .qrCode: "the link"
    case .people(.staff): "staff"
    case .people(.instruments): "instruments"
    case .people(.rights): "publishers"
    case .runningOrder(let design): design.showsPublishers ? "publishers" : nil
    case .matter(let matter): name(matter)
    default: nil
    }
  }

  private static func name(_ matter: MatterElement) -> String? {
    switch matter {
    case .letters: "letters"
    case .synopsis: "synopsis"
    case .quotations: "quotations"
    case .glossary: "glossary"
    case .further: "further listening and reading"
    case .donors: "donors"
    case .advertisements: "advertisements"
    default: nil
    }
  }
}
