import ConcertModel
import Findings
import HouseStyle
import Interchange
import Registry

extension Command {
  /// `leporello export`.
  static let export = Command(
    name: "export", operands: "<kind> [query]", operandCount: 1...Int.max,
    summary: "entries as files for people and for other programs",
    discussion: """
      Writes people, ensembles, instruments, works, venues, series or events, or all; with a
      query those that answer to it. What is written by kind stands alone: an event comes with
      its people and works. “all” writes each entry once, by reference: the whole registry,
      without its history. What was exported can be imported.

      yaml: an event file or YAML entry each, in one stream or, in a folder, a file each
      json: one list of records, as “show --format json” prints them
      csv: a table, a row an entry; of events a row for each item at each performance. Cells that
           a spreadsheet would take for a formula get a ' before them, which import takes away again
      jsonld: schema.org's words, as search engines read them from a page
      ics: the performances as a calendar (iCalendar), of events only
      declaration: what was performed, as performing-rights bodies want it declared: a table, a row
           a work and performance, titles and names in plain capitals as well; of events only

      Without --output one stream goes to the standard output. --output names a file where it
      ends like one (.yaml, .json), else a folder.

      With --style, titles of works and items are written as that house style prints them: in a
      table in a column more, title.printed, which import passes over; in jsonld as the name.

      \(QueryHelp.text)
      """,
    options: [
      Option(
        "as", ExportForm.allCases.map(\.rawValue).joined(separator: "|"),
        "the form; else what the output's name ends in, else yaml"),
      Option("output", "FILE|DIR", "where to write: a file, or a folder"),
      Option("raw", nil, "cells of a table as they are, though a spreadsheet may run them"),
      Option("bom", nil, "begin a table with a byte order mark, by which Excel knows UTF-8"),
      Option("style", "NAME|FILE", "csv and jsonld: titles as a house style prints them too"),
      Option("language", "TAG", "the language of those titles; the style's own otherwise"),
      Option("limit", "N", "the most to write of each kind"),
      .registry, .quiet,
    ],
    run: { arguments, session in
      try Export(arguments, session).carryOut()
    })
}

/// In which form entries are exported.
enum ExportForm: String, CaseIterable {
  case yaml, json, csv, jsonld, ics, declaration

  /// The ending of its files.
  var ending: String { self == .declaration ? "csv" : rawValue }

  /// Whether a file's name ends like one of the form.
  func isForm(of file: String) -> Bool {
    file.hasSuffix("." + ending) || self == .yaml && file.hasSuffix(".yml")
  }
}

/// One run of `export`.
private struct Export {
  let arguments: Arguments
  let session: Session
  let form: ExportForm
  /// The kind asked for; nil for all of them.
  let kind: EntryKind?
  /// What is asked for, the likelier reading first; empty where everything is.
  let queries: [Query]
  let limit: Int
  /// The house style in which titles are written; nil for titles as they are kept.
  let style: HouseStyle?
  private let isQuiet: Bool

  init(_ arguments: Arguments, _ session: Session) throws {
    (self.arguments, self.session) = (arguments, session)
    let output = arguments.value("output") ?? ""
    form =
      try arguments.choice("as") ?? ExportForm.allCases.first { $0.isForm(of: output) } ?? .yaml
    kind = arguments.operands[0] == "all" ? nil : try arguments.entryKind(arguments.operands[0])
    queries =
      arguments.operands.count == 1
      ? [] : try kind.map { try QueryWords(arguments.operands.dropFirst()).queries(for: $0) } ?? []
    guard kind != nil || arguments.operands.count == 1 else {
      throw arguments.usage(
        "“all” takes no query", hint: "name the kind that is asked for, such as events")
    }
    limit = try arguments.integer("limit", in: 1...10_000_000) ?? 10_000_000
    isQuiet = arguments.has(Option.quiet)
    style = try Self.style(arguments, session, for: form)
    if form == .ics || form == .declaration, kind != .event {
      throw arguments.usage(
        "--as \(form.rawValue) takes events only", hint: "write export events --as \(form.rawValue)"
      )
    }
    if kind == nil, form == .csv, output.isEmpty || form.isForm(of: output) && !isFolder(output) {
      throw arguments.usage(
        "each kind has a table of its own", hint: "name one kind, or a folder with --output")
    }
    if arguments.has("raw") {
      session.report([
        .warning(
          "cells that a spreadsheet takes for formulas are written as they are",
          at: Place(file: "--raw"), hint: "open the table only where you trust what is in it")
      ])
    }
  }

  private static func style(_ arguments: Arguments, _ session: Session, for form: ExportForm)
    throws -> HouseStyle?
  {
    guard arguments.value("style") != nil else {
      guard arguments.value("language") == nil else {
        throw arguments.usage(
          "--language says nothing without --style", hint: "name the style that speaks it")
      }
      return nil
    }
    guard form == .csv || form == .jsonld else {
      throw arguments.usage(
        "--as \(form.rawValue) takes no style",
        hint: "styled titles are written with --as csv and --as jsonld")
    }
    return try arguments.houseStyle(session)
  }

  func carryOut() throws -> ExitStatus {
    let registry = try RegistryFile(arguments, session).open(telling: session.errors)
    let kinds = kind.map { [$0] } ?? EntryKind.inOrderOfReference
    let chosen = try kinds.map { ($0, try ids(of: $0, in: registry)) }
    let progress = Progress(
      "exporting", of: chosen.reduce(0) { $0 + $1.1.count }, to: session.errors, isQuiet: isQuiet)
    defer { progress.clear() }
    var shelves: [(kind: EntryKind, entries: [Entry])] = []
    for (kind, ids) in chosen {
      var entries: [Entry] = []
      for id in ids {
        if session.isInterrupted() { return .cancelled }
        guard let entry = try registry.entry(id) else { continue }
        // A table cannot describe what it refers to; it names it.
        let isWhole = self.kind == nil && form != .csv
        entries.append(isWhole ? entry : try registry.resolved(entry))
        progress.step()
      }
      shelves.append((kind, entries))
    }
    progress.clear()
    try write(shelves)
    return .done
  }

  private func ids(of kind: EntryKind, in registry: Registry) throws -> [EntryID] {
    guard !queries.isEmpty else { return Array(try registry.ids(kind).prefix(limit)) }
    for query in queries {
      // Slips and sounds are for people who look at the answer.
      let found = try registry.find(query, limit: limit).filter { $0.way <= .beginnings }
        .map(\.id)
      if !found.isEmpty { return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }
    return []
  }

  // MARK: Writing

  private func write(_ shelves: [(kind: EntryKind, entries: [Entry])]) throws {
    let all = shelves.flatMap(\.entries)
    guard let output = arguments.value("output") else {
      session.output.write(try text(of: all))
      return
    }
    let isFile = form.isForm(of: output) && !isFolder(output)
    if isFile {
      try OutputFolder(folder(of: output)).write(
        Array(try text(of: all).utf8), as: lastPart(of: output))
      tell("\(counted(all.count)) in \(printable(output))")
      return
    }
    var files = 0
    for (kind, entries) in shelves where !entries.isEmpty {
      files += try write(entries, of: kind, into: output)
    }
    tell("\(counted(all.count)) in \(files) file\(files == 1 ? "" : "s") in \(printable(output))")
  }

  /// Writes the entries of a kind into a folder; of all kinds into a folder for each.
  private func write(_ entries: [Entry], of kind: EntryKind, into output: String) throws -> Int {
    guard form == .yaml else {
      try OutputFolder(output).write(
        Array(try text(of: entries).utf8), as: kind.plural + "." + form.ending)
      return 1
    }
    let folder = try OutputFolder(
      self.kind == nil ? (output.hasSuffix("/") ? output : output + "/") + kind.plural : output)
    for entry in entries {
      if session.isInterrupted() { throw CommandFailure(.cancelled, []) }
      try folder.write(
        Array(EntryFile.text(for: entry).utf8), as: DocumentName.slug(entry.id ?? "") + ".yaml")
    }
    return entries.count
  }

  private func text(of entries: [Entry]) throws -> String {
    switch form {
    case .yaml: EntryStream.text(for: entries)
    case .json: try EntryRecords.text(for: entries)
    case .csv: (arguments.has("bom") ? "\u{FEFF}" : "") + table(of: entries)
    case .jsonld: SchemaOrg.text(for: entries, style: style)
    case .ics: calendar(of: entries)
    case .declaration:
      (arguments.has("bom") ? "\u{FEFF}" : "")
        + Declaration.text(for: events(among: entries), isRaw: arguments.has("raw"))
    }
  }

  private func calendar(of entries: [Entry]) -> String {
    let (text, findings) = EventCalendar.text(for: events(among: entries))
    session.report(isQuiet ? [] : findings)
    return text
  }

  private func events(among entries: [Entry]) -> [Event] {
    entries.compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  private func table(of entries: [Entry]) -> String {
    let isRaw = arguments.has("raw")
    guard kind == .event || entries.first?.kind == .event else {
      return EntryTable.text(for: entries, isRaw: isRaw, style: style)
    }
    return EntryTable.text(forEvents: events(among: entries), isRaw: isRaw, style: style)
  }

  private func counted(_ count: Int) -> String { "\(count) entr\(count == 1 ? "y" : "ies")" }

  private func tell(_ line: String) {
    if !isQuiet { session.output.line(line) }
  }
}
