import ConcertModel
import Findings
import Interchange
import Records
import Registry

extension Command {
  /// `leporello show`.
  static let show = Command(
    name: "show", operands: "<id>", operandCount: 1...1,
    summary: "one entry, whole, as an event file or YAML entry",
    discussion: """
      An event is shown as an event file that stands alone: with the people and works it names
      put into it. Everything else is shown as an event file would describe it. With --style a
      work or an event is printed in plain text, as that house style prints it.
      """,
    options: [
      .registry, Option("format", "yaml|json", "how to print it"),
      Option("style", "NAME|FILE", "plain text, as a house style prints it"),
      Option("language", "TAG", "the language of that text; the style's own otherwise"), .quiet,
    ],
    run: { arguments, session in
      let format = try arguments.choice("format", of: EntryFormat.self) ?? .yaml
      let id = arguments.operands[0]
      let file = RegistryFile(arguments, session)
      let registry = try file.open(telling: session.errors)
      guard var entry = try registry.entry(id) else {
        throw CommandFailure(
          .unreadableInput,
          .error(
            "there is no entry “\(excerpt(id))”", at: Place(file: file.path),
            hint: "leporello find people, works, events … tells the ids"))
      }
      if case .event(let event) = entry { entry = .event(try registry.resolved(event)) }
      if let style = try arguments.houseStyle(session) {
        for line in StyledEntry(style: style).lines(of: entry) {
          session.output.line(printable(line))
        }
        return .done
      }
      switch format {
      case .yaml: session.output.write(EntryFile.text(for: entry))
      case .json: session.output.line(try entry.record(isIndented: true))
      }
      return .done
    })

  private enum EntryFormat: String, CaseIterable {
    case yaml, json
  }
}
