import ConcertModel
import Testing

@testable import Interchange

@Suite struct CalendarTests {
  private func calendar(_ change: (inout Event) -> Void = { _ in }) -> [String] {
    var event = Event(id: "gala", title: "Gala; one, two\\three")
    event.performances = [
      Performance(
        date: PartialDate("2022-02-24"), time: ClockTime("19:30"), zone: "Europe/Paris",
        venue: .entry(Venue(name: "Salle Cortot", town: "Paris")))
    ]
    event.programme = [
      ProgrammeItem(
        .work,
        work: .entry(
          Work(
            title: "Seven Beauties",
            contributors: [
              Contributor(role: .composer, person: .entry(Person(name: "Gara Garayev")))
            ]))), ProgrammeItem(.interval), ProgrammeItem(.encore, title: "Sarı Gəlin"),
    ]
    change(&event)
    let text = EventCalendar.text(for: [event]).text
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func aPerformanceIsAnEntryInUniversalTime() {
    #expect(
      calendar() == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Leporello//Leporello//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:gala-1@leporello",
        "DTSTAMP:20220224T000000Z", "DTSTART:20220224T183000Z",
        "SUMMARY:Gala\\; one\\, two\\\\three", "LOCATION:Salle Cortot\\, Paris",
        "DESCRIPTION:Gara Garayev: Seven Beauties\\nSarı Gəlin", "TRANSP:OPAQUE", "END:VEVENT",
        "END:VCALENDAR", "",
      ])
  }

  @Test func clocksAreThoseOfTheZoneAndTheSeason() {
    for (zone, date, time, universal) in [
      ("Europe/Paris", "2022-07-24", "19:30", "20220724T173000Z"),
      ("Asia/Baku", "2022-07-24", "00:30", "20220723T203000Z"),
      ("America/New_York", "1955-01-01", "20:45", "19550102T014500Z"),
      ("America/New_York", "2010-03-14", "20:00", "20100315T000000Z"),
      ("Europe/Paris", "1893-05-05", "20:00", "18930505T195000Z"),
    ] {
      let lines = calendar {
        $0.performances[0].zone = zone
        $0.performances[0].date = PartialDate(date)
        $0.performances[0].time = ClockTime(time)
      }
      #expect(lines.contains("DTSTART:\(universal)"), "\(zone) \(date): \(lines[8])")
    }
  }

  @Test func whatIsNotKnownIsNotSaid() {
    #expect(calendar { $0.performances[0].zone = nil }.contains("DTSTART:20220224T193000"))
    #expect(calendar { $0.performances[0].time = nil }.contains("DTSTART;VALUE=DATE:20220224"))
    #expect(calendar { $0.performances[0].date = PartialDate("2022-02") }.count == 7)
    let late = calendar {
      $0.performances[0].zone = nil
      $0.performances[0].end = ClockTime("00:15")
    }
    #expect(late.contains("DTEND:20220225T001500"))
  }

  @Test func longLinesAreFoldedBetweenCharacters() {
    let title = String(repeating: "Gülüstan ", count: 40) + "\u{7}\nend"
    let lines = calendar { $0.title = Texts(title) }
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = lines.joined(separator: "\r\n").replacing("\r\n ", with: "")
    #expect(
      unfolded.contains("SUMMARY:" + title.filter { $0 != "\u{7}" }.replacing("\n", with: "\\n")))
  }

  @Test func daysAreCountedAsTheCalendarDoes() {
    for text in [
      "1970-01-01", "1969-12-31", "2000-02-29", "1842-12-07", "0001-01-01", "9999-12-31",
    ] {
      let date = PartialDate(text)
      #expect(date?.dayNumber.flatMap { PartialDate(dayNumber: $0) } == date)
    }
    #expect(PartialDate("1970-01-01")?.dayNumber == 0)
    #expect(PartialDate("2022-12-31")?.following == PartialDate("2023-01-01"))
  }
}
