import ConcertModel
import Findings
import Registry
internal import Glibc

extension Command {
  /// `leporello import`.
  static let importFiles = Command(
    name: "import", operands: "<file>…", operandCount: 1...Int.max,
    summary: "takes event files and archives into the registry",
    discussion: """
      Takes event files and YAML entries, one or many in a file; what “export” writes; the New
      York Philharmonic's performance history (XML); and folders of them. The format is told by
      the content. Importing the same file again changes nothing. A registry that is not there
      yet is made.
      """,
    options: [
      Option("dry-run", nil, "say what would be done, and do nothing"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      var run = ImportRun(arguments, session)
      return try run.carryOut()
    })
}

/// One run of `import`.
private struct ImportRun {
  let arguments: Arguments
  let session: Session
  private let isQuiet: Bool
  private var summary = ImportSummary()
  private var notes = 0
  private var status = ExitStatus.done

  init(_ arguments: Arguments, _ session: Session) {
    (self.arguments, self.session) = (arguments, session)
    isQuiet = arguments.has(Option.quiet)
  }

  mutating func carryOut() throws -> ExitStatus {
    let format = try arguments.choice("format", of: ListFormat.self)
    let registry = try openRegistry()
    for source in try arguments.operands.flatMap(ImportSource.sources) {
      if session.isInterrupted() {
        session.errors.line("cancelled; what was read before is in the registry")
        status = .cancelled
        break
      }
      try take(source, into: registry)
    }
    print(format)
    return status
  }

  private func openRegistry() throws -> Registry {
    let file = RegistryFile(arguments, session)
    if isFile(file.path) { return try file.open(.write, telling: session.errors) }
    guard !arguments.has("dry-run") else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "there is no registry to try it with", at: Place(file: file.path),
          hint: "make one with leporello registry init"))
    }
    let registry = try Registry.create(file.path)
    if !isQuiet { session.errors.line("\(printable(file.path)): a new registry") }
    return registry
  }

  private mutating func take(_ source: ImportSource, into registry: Registry) throws {
    let path = source.name
    let proposals = source.proposals { failure in
      session.report(failure.findings)
      status = status.orGraver(failure.status)
    }
    let note = ChangeNote(
      time: universalTime(), author: session.environment["USER"] ?? "", origin: "import \(path)")
    let progress = Progress(
      "importing \(printable(lastPart(of: path)))", of: proposals.proposals.count,
      to: session.errors, isQuiet: isQuiet)
    let outcome =
      arguments.has("dry-run")
      ? try registry.preview(proposals, note: note)
      : try registry.apply(proposals, note: note, progress: progress.reach)
    progress.clear()
    report(outcome.findings)
    var counted = outcome
    counted.findings = []  // told already; an archive has many
    summary += counted
  }

  /// Errors and warnings are printed; notes, of which an archive has thousands, are counted.
  private mutating func report(_ findings: [Finding]) {
    session.report(findings.filter { $0.severity > .note })
    notes += findings.filter { $0.severity == .note }.count
    if findings.gravest == .error { status = status.orGraver(.rejections) }
  }

  private func print(_ format: ListFormat?) {
    let records = summary.records
    if format == .json {
      session.output.line(
        JSON.fields([
          "read": .integer(records.read), "added": .integer(records.added),
          "updated": .integer(records.updated), "unchanged": .integer(records.unchanged),
          "rejected": .integer(records.rejected),
        ]).line)
    } else if !isQuiet {
      let also = summary.mentioned
      session.output.line(
        "\(records.read) read: \(records.added) added, \(records.updated) updated, "
          + "\(records.unchanged) unchanged, \(records.rejected) rejected; "
          + "\(also.added) people, works and places added with them"
          + (notes > 0 ? "; \(notes) notes" : ""))
    }
  }
}

/// The moment as ISO 8601 in universal time, for the registry's log.
private func universalTime() -> String {
  var seconds = time(nil)
  var parts = tm()
  gmtime_r(&seconds, &parts)
  let two = { (number: Int32) in number < 10 ? "0\(number)" : "\(number)" }
  let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
}
