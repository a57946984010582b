import ConcertModel
import Findings

/// Performances as a calendar that other programs subscribe to (RFC 5545, iCalendar).
///
/// The same events give the same bytes: the stamp that every entry must carry is the beginning of
/// the day of the performance, not the moment of writing.
public enum EventCalendar {
  /// The calendar, and what could not go into it: performances whose day is not known.
  public static func text(for events: some Sequence<Event>) -> (text: String, findings: [Finding]) {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leporello//Leporello//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
    var findings: [Finding] = []
    var zones = ZoneBook()
    for event in events {
      let id = event.id ?? "event"
      for (index, performance) in event.performances.enumerated() {
        guard let date = performance.date, date.day != nil else {
          findings.append(
            .note(
              "performance \(index + 1) has no day and is not in the calendar",
              at: Place(record: id)))
          continue
        }
        lines += entry(event, id, performance, date, index + 1, &zones)
      }
    }
    lines.append("END:VCALENDAR")
    return (lines.map(folded).joined(), findings)
  }

  private static func entry(
    _ event: Event, _ id: EntryID, _ performance: Performance, _ date: PartialDate, _ number: Int,
    _ zones: inout ZoneBook
  ) -> [String] {
    let language = event.languages.first ?? ""
    let day = digits(date)
    var lines = [
      "BEGIN:VEVENT", "UID:\(id)-\(number)@leporello", "DTSTAMP:\(day)T000000Z",
      moment("DTSTART", date, performance.time, performance.zone, &zones),
    ]
    if let start = performance.time, let end = performance.end {
      // What ends before it began ends after midnight.
      let last = end < start ? date.following : date
      lines.append(moment("DTEND", last, end, performance.zone, &zones))
    }
    lines.append("SUMMARY:" + escaped(summary(event, language)))
    if let place = place(performance, language) { lines.append("LOCATION:" + escaped(place)) }
    let programme = event.programme.flatMap { description($0, language) }
    if !programme.isEmpty {
      lines.append("DESCRIPTION:" + escaped(programme.joined(separator: "\n")))
    }
    if let kind = event.kind { lines.append("CATEGORIES:" + escaped(kind)) }
    if let link = event.link { lines.append("URL:" + link.filter { !$0.isNewline }) }
    return lines + ["TRANSP:OPAQUE", "END:VEVENT"]
  }

  // MARK: Values

  private static func digits(_ date: PartialDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// A day alone; in universal time where the zone is known; else by the clocks of the place
  /// (RFC 5545, 3.3.5, form 1).
  private static func moment(
    _ name: String, _ date: PartialDate, _ time: ClockTime?, _ zone: String?,
    _ zones: inout ZoneBook
  ) -> String {
    guard let time else { return "\(name);VALUE=DATE:\(digits(date))" }
    if let zone, let universal = zones.universal(date, time, zone) {
      return "\(name):\(digits(universal.date))T\(clock(universal.time))Z"
    }
    return "\(name):\(digits(date))T\(clock(time))"
  }

  private static func clock(_ time: ClockTime) -> String {
    time.description.filter { $0 != ":" } + "00"
  }

  private static func summary(_ event: Event, _ language: String) -> String {
    if let title = event.title?.text(for: language) { return title }
    let names = event.performers.compactMap { credit in
      (credit.creditedAs ?? credit.ensemble?.entry?.name ?? credit.person?.entry?.name)?
        .text(for: language)
    }
    return names.isEmpty ? event.kind ?? event.id ?? "" : names.joined(separator: ", ")
  }

  private static func place(_ performance: Performance, _ language: String) -> String? {
    let venue = performance.venue?.entry
    let parts = [venue?.name, performance.hall, venue?.address, venue?.town]
      .compactMap { $0?.text(for: language) }
    return parts.isEmpty ? performance.venue?.id : parts.joined(separator: ", ")
  }

  private static func description(_ item: ProgrammeItem, _ language: String) -> [String] {
    guard item.layer != .dropped else { return [] }
    let work = item.work?.entry
    let title = (item.title ?? work?.title)?.text(for: language)
    let makers = (work?.contributors(as: .composer) ?? []).compactMap { maker in
      (maker.creditedAs ?? maker.person?.entry?.name)?.text(for: language)
    }
    let line = title.map { makers.isEmpty ? $0 : makers.joined(separator: ", ") + ": " + $0 }
    return [line].compactMap { $0 } + item.items.flatMap { description($0, language) }
  }

  // MARK: Lines

  /// A text as a value: `\`, `;` and `,` with a backslash before them, line ends as `\n`, and no
  /// other control character. (RFC 5545, 3.3.11)
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += ["\\", scalar]
      case "\n": result += ["\\", "n"]
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        if !isControl || scalar == "\t" { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// “Lines of text SHOULD NOT be longer than 75 octets, excluding the line break”; what follows
  /// begins with a space. No character is cut. (RFC 5545, 3.1)
  static func folded(_ line: String) -> String {
    var result = ""
    var width = 0
    for scalar in line.unicodeScalars {
      let length = String(scalar).utf8.count
      if width + length > 75 {
        result += "\r\n "
        width = 1
      }
      result.unicodeScalars.append(scalar)
      width += length
    }
    return result + "\r\n"
  }
}

extension PartialDate {
  /// The day after; the date itself where no day is known.
  var following: PartialDate {
    guard let month, let day else { return self }
    return PartialDate(year: year, month: month, day: day + 1)
      ?? PartialDate(year: year, month: month + 1, day: 1)
      ?? PartialDate(year: year + 1, month: 1, day: 1) ?? self
  }
}
