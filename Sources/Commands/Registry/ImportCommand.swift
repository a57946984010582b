import ConcertModel
import Findings
import Records
import Registry

extension Command {
  /// `leporello import`.
  static let importFiles = Command(
    name: "import", operands: "<file>…", operandCount: 1...Int.max,
    summary: "takes event files and archives into the registry",
    discussion: """
      Takes event files and YAML entries, one or many in a file; what “export” writes; tables;
      artists and works of MusicBrainz (JSON); schema.org's words (JSON-LD); the New York
      Philharmonic's performance history (XML); and folders of them. The format is told by
      the content. Importing the same file again changes nothing. A registry that is not there
      yet is made.

      \(TableReading.help)
      """,
    options: [
      Option.encoding, .mapping,
      Option("dry-run", nil, "list what would be added and changed, field by field; do nothing"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      var run = try ImportRun(arguments, session)
      return try run.carryOut()
    })
}

/// One run of `import`.
private struct ImportRun {
  let arguments: Arguments
  let session: Session
  private let isQuiet: Bool
  private let tables: TableReading
  private var summary = ImportSummary()
  private var notes = 0
  private var status = ExitStatus.done

  init(_ arguments: Arguments, _ session: Session) throws {
    (self.arguments, self.session) = (arguments, session)
    isQuiet = arguments.has(Option.quiet)
    tables = try TableReading(arguments, session)
  }

  mutating func carryOut() throws -> ExitStatus {
    let format = try arguments.choice("format", of: ListFormat.self)
    let registry = try openRegistry()
    let sources = try arguments.operands.flatMap(ImportSource.sources)
    if arguments.has("dry-run") { return try rehearse(sources, registry, format) }
    for source in sources {
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
    let registry: Registry
    do {
      registry = try Registry.create(file.path)
    } catch RegistryError.exists where isFile(file.path) {
      // Another import made it in this moment.
      return try file.open(.write, telling: session.errors)
    }
    _ = try HouseVocabulary.begin(registry, session)
    if !isQuiet { session.errors.line("\(printable(file.path)): a new registry") }
    return registry
  }

  private mutating func take(_ source: ImportSource, into registry: Registry) throws {
    let path = source.name
    let proposals = source.proposals(tables) { failure in
      session.report(failure.findings)
      status = status.orGraver(failure.status)
    }
    let note = ChangeNote.now(session, origin: "import \(path)")
    let progress = Progress(
      "importing \(printable(lastPart(of: path)))", of: proposals.proposals.count,
      to: session.errors, isQuiet: isQuiet)
    let outcome = try registry.apply(proposals, note: note, progress: progress.reach)
    progress.clear()
    report(outcome.findings)
    var counted = outcome
    counted.findings = []  // told already; an archive has many
    summary += counted
  }

  /// Says what an import of all the sources would do, and does nothing.
  private mutating func rehearse(
    _ sources: [ImportSource], _ registry: Registry, _ format: ListFormat?
  ) throws -> ExitStatus {
    let proposals = sources.map { source in
      source.proposals(tables) { failure in
        session.report(failure.findings)
        status = status.orGraver(failure.status)
      }
    }
    let preview = try registry.preview(
      proposals, note: ChangeNote.now(session, origin: "import --dry-run"))
    report(preview.summary.findings)
    summary = preview.summary
    if format == .json {
      print(format, changes: preview.edits.map(EditListing.record))
    } else {
      if !isQuiet { session.output.write(EditListing.changes(preview.edits, as: format)) }
      print(format)
    }
    return status
  }

  /// Errors and warnings are printed; notes, of which an archive has thousands, are counted.
  private mutating func report(_ findings: [Finding]) {
    session.report(findings.filter { $0.severity > .note })
    notes += findings.filter { $0.severity == .note }.count
    if findings.gravest == .error { status = status.orGraver(.rejections) }
  }

  private func print(_ format: ListFormat?, changes: [JSON]? = nil) {
    let records = summary.records
    if format == .json {
      var fields = [
        JSON.Field(name: "read", value: .integer(records.read)),
        JSON.Field(name: "added", value: .integer(records.added)),
        JSON.Field(name: "updated", value: .integer(records.updated)),
        JSON.Field(name: "unchanged", value: .integer(records.unchanged)),
        JSON.Field(name: "rejected", value: .integer(records.rejected)),
      ]
      if let changes { fields.append(JSON.Field(name: "changes", value: .array(changes))) }
      session.output.line(JSON.object(fields).line)
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
