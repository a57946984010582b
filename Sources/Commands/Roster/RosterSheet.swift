import ConcertModel
import Findings

/// Typesets a roster.
struct RosterSheet {
  private let arguments: Arguments
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) {
    self.arguments = arguments
    self.session = session
  }

  func typeset(_ roster: DayRoster) throws -> ExitStatus {
    let house = try HouseFolders.find(
      environment: session.environment, executable: session.executable)
    var options = try SettingOptions(arguments, in: house)
    options.layout = options.layout ?? "roster"
    let event = event(of: roster)
    let id = event.id ?? "roster"
    let plans = DocumentPlan.all(
      id: id, eventLanguages: event.languages, asked: options.languages)
    let place = Place(record: roster.ensemble.id ?? id)
    let loaded = LoadedEvent(
      event: event, id: id, place: place,
      pictureFolder: folder(of: RegistryFile(arguments, session).path), findings: [], digest: "",
      placeOfWord: { _ in place })
    let target = try Target(arguments, options, documents: plans)
    let room = try PressRoom(options, house: house)
    let (documents, findings) = room.set(loaded, plans)
    session.report(room.findings + findings)
    for document in documents {
      let written = try target.write(document, printing: session.output)
      guard !arguments.has(Option.quiet), let written else { continue }
      session.output.line(
        "\(printable(written)): \(document.pages) \(document.pages == 1 ? "page" : "pages")")
    }
    return findings.gravest == .error ? .rejections : .done
  }

  /// An event that is nothing but the ensemble on a day.
  private func event(of roster: DayRoster) -> Event {
    var ensemble = roster.ensemble
    ensemble.members = roster.members.map { member in
      var member = member
      // They are those of the day already, and a day has no beginning and no end.
      member.from = nil
      member.until = nil
      member.section = member.sectionKey
      return member
    }
    let name = roster.ensemble.name
    let words = [name.text(for: "en") ?? "", roster.date?.description].compactMap { $0 }
    var event = Event(id: slug("roster " + words.joined(separator: " ")), title: name)
    event.subtitle = roster.event?.title
    event.performances = roster.date.map { [Performance(date: $0)] } ?? []
    event.performers = [Credit(ensemble: .entry(ensemble))]
    return event
  }
}
