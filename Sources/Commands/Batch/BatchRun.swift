import Checksums
import Findings

/// One run of `batch`: looks at every event, plans, sets what is to be set, writes the manifest.
final class BatchRun {
  private let options: BatchOptions
  private let house: HouseFolders
  private let session: Session
  private let supervisor: Supervisor
  private var tally = BatchTally()
  private var status = ExitStatus.done

  init(_ options: BatchOptions, house: HouseFolders, session: Session) {
    (self.options, self.house, self.session) = (options, house, session)
    supervisor = Supervisor(
      command: options.workerCommand(session.executable),
      rules: .init(workers: options.jobs, patience: Double(options.patience)),
      isInterrupted: session.isInterrupted)
  }

  func carryOut() throws -> ExitStatus {
    let start = now()
    defer { supervisor.dismiss() }
    let desk = EventDesk(options.registry)
    let search = try EventSearch(
      words: options.words, all: options.takesAll ? try desk.allEvents() : [],
      registry: desk.events)
    session.report(search.findings)
    if !search.findings.isEmpty {
      status = search.sources.isEmpty ? .unreadableInput : .rejections
    }
    guard !search.sources.isEmpty else { return status }
    _ = try OutputFolder(options.output)  // where it cannot be, nothing needs to be read
    do {
      guard let plan = try survey(search.sources) else {
        session.errors.line("cancelled before anything was set")
        return .cancelled
      }
      if let remarks = supervisor.remarks {
        session.report(
          try WorkLine.decode(remarks, as: WorkAnswer.self).findings.map(\.finding))
      }
      try set(plan)
    } catch let refusal as Supervisor.Refusal {
      throw Self.failure(refusal)
    }
    tally.seconds = now() - start
    tally.print(options, session)
    return status
  }

  private static func failure(_ refusal: Supervisor.Refusal) -> Error {
    guard let answer = try? WorkLine.decode(refusal.line, as: WorkAnswer.self) else {
      return CommandFailure(
        .fault, .error("a worker spoke out of turn: \(excerpt(refusal.line))", at: .nowhere))
    }
    return answer.outputError
      ?? CommandFailure(.unreadableInput, answer.findings.map(\.finding))
  }

  /// Has every event looked at: which documents it will give, and from what; nil where the user
  /// interrupted.
  private func survey(_ sources: [EventSource]) throws -> BatchPlan? {
    let recipe = try Recipe.digest(options.setting, house: house)
    var planned = [PlannedEvent?](repeating: nil, count: sources.count)
    let progress = Progress(
      "reading", of: sources.count, to: session.errors, isQuiet: options.isQuiet)
    defer { progress.clear() }
    let ending = try supervisor.run(
      sources.indices,
      task: { try WorkLine.encode(WorkOrder(event: sources[$0])) }, tick: progress.tick
    ) { number, outcome in
      let answer = try self.answer(outcome, about: sources[number])
      planned[number] = BatchPlan.planned(
        sources[number], answer, options.setting, recipe: recipe)
      progress.step()
    }
    if ending == .interrupted { return nil }
    return try BatchPlan(planned.compactMap { $0 })
  }

  /// A worker's answer, or the account of its end as a finding.
  private func answer(
    _ outcome: Supervisor.Outcome, about source: EventSource
  ) throws -> WorkAnswer {
    switch outcome {
    case .answer(let line): return try WorkLine.decode(line, as: WorkAnswer.self)
    case .failure(let reason, let complaint):
      let finding = Finding.error(
        "the worker that had it in hand \(reason), twice", at: source.place,
        hint: complaint.map { "its last words were “\(excerpt($0, limit: 200))”" }
          ?? "leporello typeset sets it alone")
      return WorkAnswer(findings: [ReportedFinding(finding)])
    }
  }

  private func set(_ plan: BatchPlan) throws {
    let record = try BatchRecord(options, plan: plan)
    var waiting: [Int] = []
    for (index, event) in plan.events.enumerated() where options.shard?.holds(event.id) ?? true {
      tally.requested += event.plans.count
      if !event.isUsable {
        try fail(event, event.findings, in: record)
      } else if options.resumes, let lines = record.unchanged(event, options.setting.form) {
        tally.unchanged += lines.count
        for (number, line) in lines.enumerated() {
          try record.append(line, event.firstDocument + number)
        }
      } else {
        waiting.append(index)
      }
    }
    do {
      if try print(waiting, of: plan, in: record) == .interrupted {
        status = .cancelled
        session.errors.line("cancelled; leporello batch --resume goes on from here")
      }
    } catch {
      // What is done is done: the journal stays, and --resume goes on from it.
      try? record.finish(plan, isWhole: false)
      throw error
    }
    try record.finish(plan, isWhole: status != .cancelled)
  }

  private func print(
    _ waiting: [Int], of plan: BatchPlan, in record: BatchRecord
  ) throws -> Supervisor.Ending {
    let progress = Progress(
      "setting", of: waiting.count, to: session.errors, isQuiet: options.isQuiet)
    defer { progress.clear() }
    return try supervisor.run(
      waiting,
      task: { index in
        let event = plan.events[index]
        return try WorkLine.encode(WorkOrder(event: event.source, documents: event.plans))
      }, tick: progress.tick
    ) { index, outcome in
      let event = plan.events[index]
      let answer = try answer(outcome, about: event.source)
      if let error = answer.outputError { throw error }
      if let documents = answer.documents, documents.count == event.plans.count {
        try record.append(documents, of: event, findings: answer.findings)
        tally.written += documents.count
      } else {
        progress.clear()
        try fail(event, answer.findings, in: record)
      }
      progress.step()
    }
  }

  private func fail(
    _ event: PlannedEvent, _ findings: [ReportedFinding], in record: BatchRecord
  ) throws {
    session.report(findings.filter { $0.severity == .error }.map(\.finding))
    status = status.orGraver(.rejections)
    tally.failed += event.plans.count
    for (number, plan) in event.plans.enumerated() {
      try record.append(
        ManifestLine(
          id: event.id, file: plan.firstFile(options.setting.form), status: .failed,
          findings: findings, recipe: event.recipe),
        event.firstDocument + number)
    }
  }
}

/// What a batch has come to.
struct BatchTally {
  var requested = 0
  var written = 0
  var unchanged = 0
  var failed = 0
  var seconds = 0.0

  /// Prints it: a line, or with `--format json` an object.
  func print(_ options: BatchOptions, _ session: Session) {
    if options.format == .json {
      session.output.line(
        JSON.fields([
          "requested": .integer(requested), "written": .integer(written),
          "unchanged": .integer(unchanged), "failed": .integer(failed),
          "seconds": .number((seconds * 1000).rounded() / 1000),
        ]).line)
    } else if !options.isQuiet {
      session.output.line(
        "\(requested) document\(requested == 1 ? "" : "s"): \(written) written, \(unchanged) unchanged, \(failed) failed; "
          + "\(decimal(seconds, places: 1)) s")
    }
  }
}
