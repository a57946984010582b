import Findings
import Registry

extension Command {
  /// `leporello registry` and what stands under it.
  static let registry = Command(
    name: "registry", summary: "the registry as a whole: init, verify, history, merge, …",
    commands: [
      registryInit, registryVerify, registryStats, registryBackup, registryHistory, registryUndo,
      registryMerge,
    ])

  private static let registryInit = Command(
    name: "registry init", operands: "[file]", operandCount: 0...1,
    summary: "makes a registry that knows the house's instruments",
    discussion: "The instruments are those of leporello vocabulary instruments.",
    options: [Option("empty", nil, "with nothing in it"), .registry, .quiet],
    run: { arguments, session in
      let path = arguments.operands.first ?? RegistryFile(arguments, session).path
      do {
        let registry = try Registry.create(path)
        let count = arguments.has("empty") ? 0 : try HouseVocabulary.begin(registry, session)
        if !arguments.has(Option.quiet) {
          session.output.line(
            "\(printable(path)): "
              + (count == 0 ? "an empty registry" : "a new registry with \(count) instruments"))
        }
      } catch let error as RegistryError {
        throw CommandFailure(error.status, error.finding(about: path))
      }
      return .done
    })

  private static let registryVerify = Command(
    name: "registry verify", summary: "examines every record, table and reference",
    discussion: "Ends with status 5 where the registry is not sound; changes nothing.",
    options: [.registry, .quiet],
    run: { arguments, session in
      let file = RegistryFile(arguments, session)
      let findings = try file.open(telling: session.errors).verify()
      session.report(findings)
      if findings.gravest == .error { return .registry }
      if !arguments.has(Option.quiet) {
        session.output.line("\(printable(file.path)): sound")
      }
      return .done
    })

  private static let registryStats = Command(
    name: "registry stats", summary: "how many people, works, events … there are",
    options: [.registry, .format, .quiet],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let counts = try RegistryFile(arguments, session).open(telling: session.errors).statistics()
        .counts
      if format == .json {
        let fields = counts.map { JSON.Field(name: $0.name, value: .integer($0.count)) }
        session.output.line(JSON.object(fields).line)
      } else {
        let list = Listing(
          columns: ["kind", "count"],
          rows: counts.map { [.text($0.name), .integer($0.count)] })
        session.output.write(list.printed(as: format))
      }
      return .done
    })

  private static let registryBackup = Command(
    name: "registry backup", operands: "<file>", operandCount: 1...1,
    summary: "makes a checked copy, while others go on working",
    options: [.registry, .quiet],
    run: { arguments, session in
      let copy = arguments.operands[0]
      let registry = try RegistryFile(arguments, session).open(telling: session.errors)
      do {
        try registry.backUp(to: copy)
      } catch let error as RegistryError {
        throw CommandFailure(error.status, error.finding(about: copy))
      }
      if !arguments.has(Option.quiet) {
        session.output.line("\(printable(copy)): a sound copy")
      }
      return .done
    })
}

extension RegistryStatistics {
  /// The counts with their names, in the order they are printed.
  var counts: [(name: String, count: Int)] {
    [
      ("people", people), ("ensembles", ensembles), ("instruments", instruments),
      ("works", works), ("venues", venues), ("series", series), ("events", events),
      ("performances", performances),
      ("items", items), ("credits", credits), ("edits", edits),
    ]
  }
}
