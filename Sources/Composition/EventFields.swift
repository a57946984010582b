import ConcertModel
import Typesetting

/// The fields of an event as a sheet's lines print them.
struct EventFields {
  let event: Event
  let maker: TextMaker
  let performers: PerformerDigest

  /// The text of a field; nil where the event has nothing for it.
  func text(_ name: String) -> String? {
    if name.hasPrefix("word.") { return maker.words.word(String(name.dropFirst(5))) }
    return occasionText(name) ?? placeText(name) ?? peopleText(name)
  }

  private func occasionText(_ name: String) -> String? {
    switch name {
    case "title": maker.plain(event.title) ?? performers.headline(maker)
    case "subtitle": maker.plain(event.subtitle)
    case "season": maker.plain(event.printedSeason).map(Self.season)
    case "series": maker.plain(event.printedSeries)
    case "number": maker.plain(event.number)
    case "broadcast": maker.plain(event.broadcast)
    case "occasion": sharedOccasion
    case "patronage": maker.plain(event.patronage)
    case "dedication": maker.plain(event.dedication)
    case "id": event.id
    // Fields for conditions: whether there is something under a heading.
    case "notices": event.notices.first.flatMap { maker.plain($0) }
    case "notes": event.notes.first.flatMap { maker.plain($0.text) }
    case "coming": event.coming.first.flatMap { maker.plain($0.title) }
    case "image": event.image?.file
    case "link": event.link.map(CodeSection.printed)
    case "programme-heading": maker.words.word(performers.hasActs ? "order" : "programme")
    case "coming-heading": comingHeading
    case "texts-heading":
      SungTexts(maker: maker, digest: performers, design: maker.sheet.sungTextDesign)
        .heading(for: event)
    default: nil
    }
  }

  /// What is heard is announced as concerts, what is seen as performances; nil where nothing is
  /// announced. A house with words of its own may not know the second.
  private var comingHeading: String? {
    guard !event.coming.isEmpty else { return nil }
    let isStaged = event.isStaged && maker.words.has("coming-staged")
    return maker.words.word(isStaged ? "coming-staged" : "coming")
  }

  /// “1842-43” is a span of years, and takes a dash.
  private static func season(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let areYears =
      parts.count == 2 && parts.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isNumber) }
    return areYears ? parts.joined(separator: "\u{2013}") : text
  }

  private func placeText(_ name: String) -> String? {
    let first = event.performances.first
    switch name {
    case "date": return first?.date.map { maker.forms.date($0) }
    case "time": return first?.time.map { maker.forms.time($0) }
    case "date-time": return first.flatMap { dateAndTime($0) }
    case "dates": return dates
    case "doors": return first?.doors.map { maker.forms.time($0) }
    case "end": return first?.end.map { maker.forms.time($0) }
    case "venue": return joined(event.performances.map { maker.plain($0.venue?.entry?.name) })
    case "town": return joined(event.performances.map { maker.plain($0.venue?.entry?.town) })
    case "venue-town":
      return joined(
        event.performances.map { performance in
          let venue = performance.venue?.entry
          let parts = [maker.plain(venue?.name), maker.plain(venue?.town)].compactMap { $0 }
          return parts.isEmpty ? nil : parts.joined(separator: " · ")
        })
    case "running-time": return RunningTimeLine(maker: maker, event: event).runningTime
    case "end-time": return RunningTimeLine(maker: maker, event: event).end
    case "date-span":
      let days = event.performances.compactMap(\.date)
      return days.isEmpty ? nil : maker.forms.dateSpan(days)
    case "hall": return maker.plain(first?.hall)
    default: return nil
    }
  }

  private func peopleText(_ name: String) -> String? {
    switch name {
    case "organisers": organisers(.organiser)
    case "supporters": organisers(.support)
    case "partners": organisers(.partner)
    case "sponsors": organisers(.sponsor)
    case "headline":
      event.title == nil ? performers.soloHeadline(maker) : performers.headline(maker)
    case "performers": performers.listedNames(maker)
    case "ensemble": performers.bareEnsembles(maker)
    // Where the evening has no title, the ensemble is it.
    case "ensemble-beside-title": event.title == nil ? nil : performers.bareEnsembles(maker)
    case "biographies":
      BiographySection.biographies(of: event).first { !$0.biographies.isEmpty }
        .flatMap { maker.plain($0.name) }
    case "conductor": performers.conductor(maker)
    case "composers": performers.composers(maker)
    default: nil
    }
  }

  /// More supporters than these have no line each, or they would be all of the cover.
  private static let mostLines = 6

  private func organisers(_ role: Organiser.Role) -> String? {
    let names = event.organisers.filter { $0.role == role }.compactMap { maker.plain($0.name) }
    guard names.count > Self.mostLines, role != .organiser else {
      return names.isEmpty ? nil : names.joined(separator: "\n")
    }
    // Many run on, a short name on one line.
    return names.map(whole).joined(separator: "\u{A0}· ")
  }

  /// A short text that does not part: a line ends at the sign before it.
  private func whole(_ text: String) -> String {
    text.count > 30 ? text : text.replacing(" ", with: "\u{A0}")
  }

  /// Different values one a line, each once.
  private func joined(_ values: [String?]) -> String? {
    var seen: [String] = []
    for case let value? in values where !seen.contains(value) { seen.append(value) }
    return seen.isEmpty ? nil : seen.joined(separator: "\n")
  }

  private func dateAndTime(_ performance: Performance, also later: [Performance] = []) -> String? {
    let times = ([performance] + later).compactMap { $0.time.map { maker.forms.time($0) } }
    let parts = [
      performance.date.map { maker.forms.date($0) }, times.isEmpty ? nil : maker.forms.list(times),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// All dates, one a line, with all the times of a day; place and occasion with them where they
  /// differ.
  private var dates: String? {
    let places = Set(event.performances.map { $0.venue?.entry?.name })
    var days: [[Performance]] = []
    for performance in event.performances {
      if let first = days.last?.first, first.date != nil, first.date == performance.date,
        first.venue?.entry?.name == performance.venue?.entry?.name,
        maker.plain(first.occasion) == maker.plain(performance.occasion)
      {
        days[days.count - 1].append(performance)
      } else {
        days.append([performance])
      }
    }
    return joined(
      days.map { day in
        guard let date = dateAndTime(day[0], also: Array(day.dropFirst())) else { return nil }
        let place = places.count > 1 ? maker.plain(day[0].venue?.entry?.name) : nil
        let occasion = occasionsDiffer ? maker.plain(day[0].occasion) : nil
        let line = [maker.forms.beginningWithCapital(date), place].compactMap { $0 }
          .joined(separator: ", ")
        return occasion.map { line + "\u{A0}· " + whole($0) } ?? line
      })
  }

  /// What all performances are; nil where they differ, for then each stands beside its date.
  private var sharedOccasion: String? {
    occasionsDiffer ? nil : maker.plain(event.performances.first?.occasion)
  }

  private var occasionsDiffer: Bool {
    Set(event.performances.map { maker.plain($0.occasion) }).count > 1
  }

  /// The line of a sheet with its fields filled in; nil where one of them is empty.
  func line(_ element: LineElement) -> StyledText? {
    if let condition = element.condition, text(condition) == nil { return nil }
    let language = maker.language
    guard
      let template = element.template[language] ?? element.template[""] ?? element.template["en"]
    else { return nil }
    var text = ""
    for piece in FieldTemplate.pieces(of: template) {
      switch piece {
      case .text(let words): text += words
      case .field(let name):
        guard let value = self.text(name) else { return nil }
        text += value
      }
    }
    let style = element.style(of: text)
    return maker.styled(
      maker.forms.beginningWithCapital(text), style, isTitle: element.level != nil)
  }
}
