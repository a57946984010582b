import Findings

/// The program: finds the command that was meant, and runs it.
public enum Leporello {
  /// The version, as `--version` prints it and finished documents name it.
  public static let version = "0.1.0"

  /// Every command, in the order the help lists them.
  static let commands: [Command] = [
    .typeset, .batch, .impose, .importFiles, .export, .find, .show, .edit, .roster, .forces,
    .statistics, .check, .registry, .vocabulary, .layouts, .styles, .fonts, .batchWorker,
  ]

  /// Runs the command that the arguments name (without the program's own name).
  public static func run(_ arguments: [String], in session: Session) -> ExitStatus {
    let status = carryOut(arguments, in: session)
    guard let code = session.output.failure else { return status }
    // A reader that has seen enough (`leporello find … | head`) is no failure.
    if code == brokenPipe { return status }
    let reason = OutputError.reason(code)
    session.errors.line("standard output: error: could not be written: \(reason)")
    return status.orGraver(.unwritableOutput)
  }

  private static func carryOut(_ arguments: [String], in session: Session) -> ExitStatus {
    do {
      return try dispatch(arguments, in: session)
    } catch {
      let failure = CommandFailure(error)
      session.report(failure.findings)
      return failure.status
    }
  }

  private static func dispatch(_ arguments: [String], in session: Session) throws -> ExitStatus {
    guard let first = arguments.first else {
      session.errors.write(Help.program(commands))
      return .usage
    }
    switch first {
    case "--help", "-h":
      session.output.write(Help.program(commands))
      return .done
    case "help":
      return try dispatch(Array(arguments.dropFirst()) + ["--help"], in: session)
    case "--version":
      session.output.line("leporello \(version)")
      return .done
    default:
      return try dispatch(arguments[...], among: commands, under: nil, in: session)
    }
  }

  private static func dispatch(
    _ words: ArraySlice<String>, among commands: [Command], under parent: Command?,
    in session: Session
  ) throws -> ExitStatus {
    let path = parent.map { "leporello " + $0.name } ?? "leporello"
    guard let word = words.first, !["--help", "-h"].contains(word) else {
      guard let parent else { return .usage }
      let asked = !words.isEmpty
      (asked ? session.output : session.errors).write(Help.command(parent))
      return asked ? .done : .usage
    }
    guard let command = commands.first(where: { $0.lastName == word }) else {
      let names = commands.filter { !$0.isHidden }.map(\.lastName)
      let suggestion = nearest(to: word, among: names)
      throw UsageError(
        word.hasPrefix("-") ? "unknown option “\(word)”" : "unknown command “\(word)”",
        hint: suggestion.map { "did you mean “\($0)”?" } ?? "see \(path) --help",
        command: parent?.name ?? "")
    }
    if !command.commands.isEmpty {
      return try dispatch(
        words.dropFirst(), among: command.commands, under: command, in: session)
    }
    let arguments = try Arguments(words.dropFirst(), for: command)
    if arguments.has(Option.help) {
      session.output.write(Help.command(command))
      return .done
    }
    return try command.run(arguments, session)
  }

  /// The program from its first line to its last: what `main.swift` calls.
  public static func main() -> Never {
    MemoryReuse.begin()
    Interruption.listen()
    let arguments = Array(CommandLine.arguments.dropFirst())
    leave(run(arguments, in: .ofThisProcess()))
  }
}
