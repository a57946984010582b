import Findings

extension Command {
  /// `leporello typeset`.
  static let typeset = Command(
    name: "typeset", operands: "<event>…", operandCount: 1...Int.max,
    summary: "sets events: one finished document each and language",
    discussion: """
      An event is a file (YAML) or an entry's id in the registry. The documents are named
      after the event and its language; an event in which an error is found gives none, and
      the others are set all the same.
      """,
    options: SettingOptions.declared + [
      Option("output", "FILE|DIR", "where to; the folder Output unless said otherwise"),
      .registry, .quiet,
    ],
    run: { arguments, session in
      let house = try HouseFolders.find(
        environment: session.environment, executable: session.executable)
      let options = try SettingOptions(arguments, in: house)
      var run = TypesetRun(options: options, arguments: arguments, session: session)
      return try run.carryOut(in: house)
    })
}

/// One run of `typeset`.
private struct TypesetRun {
  let options: SettingOptions
  let arguments: Arguments
  let session: Session
  private var status = ExitStatus.done

  init(options: SettingOptions, arguments: Arguments, session: Session) {
    (self.options, self.arguments, self.session) = (options, arguments, session)
  }

  mutating func carryOut(in house: HouseFolders) throws -> ExitStatus {
    let desk = EventDesk(RegistryFile(arguments, session))
    var events: [(loaded: LoadedEvent, plans: [DocumentPlan])] = []
    for word in arguments.operands {
      guard let loaded = try load(EventSource(word: word), at: desk) else { continue }
      let plans = DocumentPlan.all(
        id: loaded.id, eventLanguages: loaded.event?.languages ?? [], options)
      events.append((loaded, plans))
    }
    try DocumentPlan.refuseCollisions(events.map { ($0.loaded.place, $0.plans) })
    let target = try Target(arguments, options, documents: events.flatMap(\.plans))
    let room = try PressRoom(options, house: house)
    session.report(room.findings)
    for (loaded, plans) in events {
      if session.isInterrupted() {
        session.errors.line("cancelled")
        return .cancelled
      }
      try set(loaded, plans, room, target)
    }
    // Read by Benchmarks/bench.
    if session.environment["LEPORELLO_TIMES"] != nil { session.errors.line(room.times.line) }
    return status
  }

  private mutating func load(
    _ source: EventSource, at desk: EventDesk
  ) throws -> LoadedEvent? {
    do {
      let loaded = try desk.load(source)
      if loaded.event == nil { status = status.orGraver(.unreadableInput) }
      return loaded
    } catch let failure as CommandFailure {
      session.report(failure.findings)
      status = status.orGraver(failure.status)
      return nil
    }
  }

  private mutating func set(
    _ loaded: LoadedEvent, _ plans: [DocumentPlan], _ room: PressRoom, _ target: Target
  ) throws {
    let (documents, findings) = room.set(loaded, plans)
    session.report(findings)
    if findings.gravest == .error { status = status.orGraver(.rejections) }
    for document in documents {
      let written = try target.write(document, printing: session.output)
      guard !arguments.has(Option.quiet), let written else { continue }
      session.output.line(
        "\(printable(written)): \(document.pages) \(document.pages == 1 ? "page" : "pages")")
    }
  }
}
