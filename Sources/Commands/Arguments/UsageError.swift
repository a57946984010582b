import Findings

/// The command line is wrong: what about it, and what to write instead.
struct UsageError: Error {
  /// The command concerned; empty for the program itself.
  var command: String
  /// What is wrong.
  var message: String
  /// What to write instead.
  var hint: String

  init(_ message: String, hint: String, command: String = "") {
    self.command = command
    self.message = message
    self.hint = hint
  }

  /// As it is printed, under the program's name.
  var finding: Finding {
    let program = command.isEmpty ? "leporello" : "leporello " + command
    return .error(message, at: Place(file: program), hint: hint)
  }
}
