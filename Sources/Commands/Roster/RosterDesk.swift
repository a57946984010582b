import ConcertModel
import Findings
import Registry

/// The roster of an ensemble as it was asked for.
struct DayRoster {
  /// The ensemble, its people in their places.
  var ensemble: Ensemble
  /// As of when; nil for all times.
  var date: PartialDate?
  /// Who plays, or belongs.
  var members: [Membership]
  /// The event it is the roster of.
  var event: Event?
}

/// Finds the ensemble and its members.
struct RosterDesk {
  private let arguments: Arguments
  private let file: RegistryFile
  private let desk: EventDesk
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) {
    self.arguments = arguments
    self.session = session
    file = RegistryFile(arguments, session)
    desk = EventDesk(file)
  }

  func roster() throws -> DayRoster {
    let date = try self.date()
    if let word = arguments.value("event") { return try roster(ofEvent: word, date) }
    guard let word = arguments.operands.first else {
      throw arguments.usage(
        "no ensemble is named", hint: "write leporello roster \"New York Philharmonic\"")
    }
    if arguments.value("performance") != nil {
      throw arguments.usage("“--performance” wants an event", hint: "add --event ID")
    }
    let registry = try desk.registry()
    let id = try ensembleID(word, registry)
    var event = Event()
    event.performers = [Credit(ensemble: .id(id))]
    let filled = try registry.resolved(event)
    guard let ensemble = filled.performers.first?.ensemble?.entry else { throw unknown(word) }
    return DayRoster(ensemble: ensemble, date: date, members: ensemble.members(on: date))
  }

  private func date() throws -> PartialDate? {
    guard let text = arguments.value("on") else { return nil }
    if let date = PartialDate(text) { return date }
    throw arguments.usage(
      "“\(excerpt(text))” is not a date",
      hint: "write 2022-02-24, or 2022-02 or 2022 for a month or a year")
  }

  // MARK: The ensemble

  /// The id of the ensemble that a word names: its id, or a name as it is found.
  private func ensembleID(_ word: String, _ registry: Registry) throws -> EntryID {
    if case .ensemble(let ensemble)? = try registry.entry(word) { return ensemble.id ?? word }
    let found = try registry.find(.ensemble, word, limit: 5)
    guard let best = found.first else { throw unknown(word) }
    let rivals = found.filter { $0.way == best.way && $0.score == best.score }
    guard rivals.count == 1 else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "“\(excerpt(word))” may be several ensembles", at: Place(file: file.path),
          hint: "name one of them: " + rivals.map(\.id).joined(separator: ", ")))
    }
    if best.way != .whole, !arguments.has(Option.quiet) {
      session.report([
        .note("“\(excerpt(word))” is taken for \(best.name)", at: Place(record: best.id))
      ])
    }
    return best.id
  }

  private func unknown(_ word: String) -> CommandFailure {
    CommandFailure(
      .unreadableInput,
      .error(
        "there is no ensemble “\(excerpt(word))”", at: Place(file: file.path),
        hint: "leporello find ensembles lists them"))
  }

  // MARK: The event

  private func roster(ofEvent word: String, _ date: PartialDate?) throws -> DayRoster {
    let loaded = try desk.load(EventSource(word: word))
    session.report(loaded.findings)
    guard let event = loaded.event else {
      throw CommandFailure(
        .unreadableInput, .error("there is no event to read in it", at: loaded.place))
    }
    let performance = try self.performance(of: event)
    let credits = event.performers + Self.credits(in: event.programme)
    let wanted = arguments.operands.first
    let credit = credits.first { credit in
      guard let ensemble = credit.ensemble?.entry else { return false }
      return holds(credit.scope, performance, event) && isMeant(ensemble, wanted)
        && !(ensemble.members.isEmpty && credit.joins.isEmpty)
    }
    guard let credit, let ensemble = credit.ensemble?.entry else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          wanted.map { "“\(excerpt($0))” with members takes no part in it" }
            ?? "no ensemble with members takes part in it", at: loaded.place))
    }
    let day = date ?? performance.flatMap { event.performances[$0].date }
    return DayRoster(
      ensemble: ensemble, date: day, members: credit.members(on: day), event: event)
  }

  private static func credits(in items: [ProgrammeItem]) -> [Credit] {
    items.flatMap { $0.credits + credits(in: $0.items) }
  }

  /// The index of the performance asked for, else of the first by date.
  private func performance(of event: Event) throws -> Int? {
    let all = event.performances
    guard let word = arguments.value("performance") else {
      return all.indices.min { one, other in
        (all[one].date?.description ?? "~") < (all[other].date?.description ?? "~")
      }
    }
    if let index = all.firstIndex(where: { $0.key == word }) { return index }
    if let number = Int(word), all.indices.contains(number - 1) { return number - 1 }
    let keys = all.enumerated().map { $0.element.key ?? String($0.offset + 1) }
    throw arguments.usage(
      "no performance is called “\(excerpt(word))”",
      hint: "the event has " + keys.joined(separator: ", "))
  }

  private func holds(_ scope: Scope?, _ performance: Int?, _ event: Event) -> Bool {
    guard let scope, !scope.performances.isEmpty, let performance else { return true }
    let names = [event.performances[performance].key, String(performance + 1)]
    return scope.performances.contains { names.contains($0) }
  }

  private func isMeant(_ ensemble: Ensemble, _ word: String?) -> Bool {
    guard let word else { return true }
    let wanted = folded(word)
    return ensemble.id == word
      || (ensemble.name.entries.map(\.text) + ensemble.otherNames.map(\.text))
        .contains { folded($0) == wanted }
  }
}
