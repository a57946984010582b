import ConcertModel
import Findings
import HouseStyle
import PDFFinishing

extension Command {
  /// `leporello check`.
  static let check = Command(
    name: "check", operands: "<event>", operandCount: 0...1,
    summary: "what is missing, doubtful or inconsistent in a programme, or in a PDF",
    discussion: """
      Reads an event file or a registry entry and looks it through: dates and times, titles,
      catalogue numbers of another composer, references that lead nowhere, names spelt in two
      ways, texts missing in a language.
      With --pdf FILE it looks a PDF through instead, ours or anybody's: screen asks for tags,
      languages and words for pictures, archive for what lasts besides, print for boxes, inks,
      resolution and the press's profile; print unless said otherwise.
      Ends with status 1 where an error is found; warnings and notes are for a person to weigh.
      """,
    options: [
      Option(
        "language", "az,fr,…", "the languages to print; the event's own unless said otherwise"),
      Option("pdf", "FILE", "look a finished PDF through instead of an event"),
      Option("profile", "screen|archive|print", "what the PDF is for"),
      Option("min-dpi", "N", "dots an inch that pictures must have; 200 unless said otherwise"),
      Option("ink-limit", "PERCENT", "the most ink in one place; 320 unless said otherwise"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      if arguments.value("pdf") != nil { return try checkPDF(arguments, session) }
      guard !arguments.operands.isEmpty else {
        throw arguments.usage("“check” wants to know what", hint: "name an event, or --pdf FILE")
      }
      let languages = try arguments.languages()
      let loaded = try EventDesk(RegistryFile(arguments, session)).load(
        EventSource(word: arguments.operands[0]))
      var findings = loaded.findings
      if let event = loaded.event {
        findings += EventCheck.findings(
          of: TitleReader.readingTitles(of: event), languages: languages,
          place: loaded.placeOfWord)
      }
      try print(findings, arguments, session)
      guard loaded.event != nil else { return .unreadableInput }
      return findings.gravest == .error ? .rejections : .done
    })

  /// Looks a PDF through.
  private static func checkPDF(_ arguments: Arguments, _ session: Session) throws -> ExitStatus {
    guard let path = arguments.value("pdf"), arguments.operands.isEmpty else {
      throw arguments.usage(
        "an event and a PDF are looked through one after the other", hint: "leave one out")
    }
    var preflight = Preflight(try arguments.choice("profile", of: Profile.self) ?? .print)
    if let dots = try arguments.integer("min-dpi", in: 1...2400) {
      preflight.resolution = Double(dots)
    }
    if let limit = try arguments.integer("ink-limit", in: 100...400) {
      preflight.inkLimit = Double(limit)
    }
    do {
      let findings = try preflight.findings(of: try InputFile.bytes(of: path), file: path)
      try print(findings, arguments, session)
      return findings.gravest == .error ? .rejections : .done
    } catch let fault as PDFFault {
      throw CommandFailure(
        .unreadableInput,
        .error(fault.message, at: Place(file: path), hint: fault.inputHint))
    }
  }

  private static func print(
    _ findings: [Finding], _ arguments: Arguments, _ session: Session
  ) throws {
    let format = try arguments.choice("format", of: ListFormat.self)
    switch format {
    case .json:
      session.output.line(JSON.list(findings.map { JSON($0) }))
    case .csv, .table:
      session.output.write(listing(findings).printed(as: format ?? .table))
    case nil:
      for finding in findings { session.output.line(finding.description) }
      if !arguments.has(Option.quiet) { session.output.line(summary(findings)) }
    }
  }

  private static func listing(_ findings: [Finding]) -> Listing {
    Listing(
      columns: ["severity", "place", "message", "hint"],
      rows: findings.map { finding in
        [
          .text(finding.severity.rawValue), .text(finding.place.description),
          .text(finding.message), .optional(finding.hint),
        ]
      })
  }

  private static func summary(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "nothing is missing or doubtful" }
    return [Severity.error, .warning, .note].compactMap { severity in
      let count = findings.filter { $0.severity == severity }.count
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }.joined(separator: ", ")
  }
}
