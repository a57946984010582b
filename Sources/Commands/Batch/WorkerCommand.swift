import Checksums
import Findings
internal import Glibc

extension Command {
  /// `leporello batch-worker`: what `batch` starts, several times over.
  static let batchWorker = Command(
    name: "batch-worker", summary: "takes orders on standard input for a batch",
    options: SettingOptions.declared + [
      Option("output", "DIR", "where to"), Option("patience", "SECONDS", "for one order"),
      .registry,
    ],
    isHidden: true,
    run: { arguments, session in
      do {
        return try Worker(arguments, session).work()
      } catch let failure as CommandFailure {
        try refuse(WorkAnswer(findings: failure.findings.map(ReportedFinding.init)), session)
        return failure.status
      } catch let error as OutputError {
        try refuse(WorkAnswer(outputError: error), session)
        return .unwritableOutput
      }
    })

  /// The supervisor takes any first line but the greeting for the reason of our refusal.
  private static func refuse(_ answer: WorkAnswer, _ session: Session) throws {
    session.output.line(try WorkLine.encode(answer))
  }
}

/// A worker at its press: reads orders until there are no more, and answers each.
private final class Worker {
  private let desk: EventDesk
  private let room: PressRoom
  private let folder: OutputFolder
  private let form: DocumentForm
  private let patience: UInt32
  private let answers: Sink

  init(_ arguments: Arguments, _ session: Session) throws {
    let house = try HouseFolders.find(
      environment: session.environment, executable: session.executable)
    let options = try SettingOptions(arguments, in: house)
    form = options.form
    desk = EventDesk(RegistryFile(arguments, session))
    room = try PressRoom(options, house: house)
    folder = try OutputFolder(arguments.value("output") ?? "Output")
    patience = UInt32(try arguments.integer("patience", in: 1...86_400) ?? 120)
    answers = session.output
  }

  func work() throws -> ExitStatus {
    let remarks = WorkAnswer(findings: room.findings.map(ReportedFinding.init))
    answers.line(Supervisor.greeting + " " + (try WorkLine.encode(remarks)))
    while let line = readLine(strippingNewline: true) {
      // Should the supervisor die while an event hangs, nobody else would end us: SIGALRM does.
      alarm(patience + 30)
      let order = try WorkLine.decode(line, as: WorkOrder.self)
      answers.line(try WorkLine.encode(answer(order)))
      if answers.failure != nil { break }
      alarm(0)
    }
    return .done
  }

  private func answer(_ order: WorkOrder) -> WorkAnswer {
    do {
      let loaded = try desk.load(order.event)
      guard let plans = order.documents else {
        return WorkAnswer(
          id: loaded.id, languages: loaded.event?.languages, digest: loaded.digest,
          findings: loaded.findings.map(ReportedFinding.init))
      }
      let (documents, findings) = room.set(loaded, plans)
      var answer = WorkAnswer(findings: findings.map(ReportedFinding.init))
      answer.documents = try documents.map(write)
      return answer
    } catch let error as OutputError {
      return WorkAnswer(outputError: error)
    } catch {
      return WorkAnswer(findings: CommandFailure(error).findings.map(ReportedFinding.init))
    }
  }

  private func write(_ document: FinishedDocument) throws -> WorkAnswer.Document {
    let files = try document.files.map { file in
      try folder.write(file.bytes, as: file.name)
      return FileDigest(file: file.name, sha256: SHA256Digest(of: file.bytes).hexadecimal)
    }
    return WorkAnswer.Document(pages: document.pages, files: files)
  }
}
