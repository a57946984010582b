import ConcertModel
import Findings

extension Command {
  /// `leporello check`.
  static let check = Command(
    name: "check", operands: "<event>", operandCount: 1...1,
    summary: "what is missing, doubtful or inconsistent in a programme",
    discussion: """
      Reads an event file or a registry entry and looks it through: dates and times, titles,
      references that lead nowhere, names spelt in two ways, texts missing in a language.
      Ends with status 1 where an error is found; warnings and notes are for a person to weigh.
      """,
    options: [
      Option(
        "language", "az,fr,…", "the languages to print; the event's own unless said otherwise"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      let format = try arguments.choice("format", of: ListFormat.self)
      let languages = try arguments.languages()
      let loaded = try EventDesk(RegistryFile(arguments, session)).load(
        EventSource(word: arguments.operands[0]))
      var findings = loaded.findings
      if let event = loaded.event {
        findings += EventCheck.findings(
          of: event, languages: languages, place: loaded.placeOfWord)
      }
      switch format {
      case .json:
        session.output.line(JSON.list(findings.map { JSON($0) }))
      case .csv, .table:
        session.output.write(listing(findings).printed(as: format ?? .table))
      case nil:
        for finding in findings { session.output.line(finding.description) }
        if !arguments.has(Option.quiet) { session.output.line(summary(findings)) }
      }
      guard loaded.event != nil else { return .unreadableInput }
      return findings.gravest == .error ? .rejections : .done
    })

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
