/// The help of the program and of its commands, made from their declarations.
enum Help {
  /// The help of the whole program.
  static func program(_ commands: [Command]) -> String {
    let listed = commands.filter { !$0.isHidden }
    return """
      leporello: concert programmes and the registry behind them

      usage: leporello <command> …

      \(columns(listed.map { ($0.name, $0.summary) }))

        leporello <command> --help   says what a command takes
        leporello --version          prints the version

      Exit status: 0 done; 1 done, with rejected records or errors found; 2 wrong usage;
      3 input unreadable; 4 output could not be written; 5 registry damaged, locked or newer;
      6 cancelled; 70 a fault of ours.

      """
  }

  /// The help of one command.
  static func command(_ command: Command) -> String {
    let listed = command.commands.filter { !$0.isHidden }
    let operands = listed.isEmpty ? command.operands : "<command> …"
    let usage = ["usage: leporello", command.name, operands, listed.isEmpty ? "[options]" : ""]
    var parts = [
      "\(command.name): \(command.summary)",
      usage.filter { !$0.isEmpty }.joined(separator: " "),
    ]
    if !command.discussion.isEmpty { parts.append(command.discussion) }
    if !listed.isEmpty {
      parts.append(columns(listed.map { ($0.name, $0.summary) }))
    } else {
      let options = (command.options + [.help]).filter { !$0.isHidden }
      parts.append(columns(options.map { ($0.spelling, $0.summary) }))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Two columns, indented; a long entry of the first one takes a line by itself.
  private static func columns(_ rows: [(String, String)]) -> String {
    let longest = rows.map(\.0.count).filter { $0 <= 24 }.max() ?? 0
    return rows.map { first, second in
      let indentation = String(repeating: " ", count: longest + 5)
      let gap = String(repeating: " ", count: max(0, longest - first.count + 3))
      return first.count > longest
        ? "  \(first)\n\(indentation)\(second)" : "  \(first)\(gap)\(second)"
    }.joined(separator: "\n")
  }
}
