/// A command as the program declares it: what it is called, takes and does.
struct Command: Sendable {
  /// Its name; of a command under another one, both: `registry init`.
  var name: String
  /// What follows the name on the command line, such as `<event>…`.
  var operands = ""
  /// How many operands it takes.
  var operandCount: ClosedRange<Int> = 0...0
  /// One line for the list of commands.
  var summary: String
  /// Paragraphs for its own help.
  var discussion = ""
  /// Its options besides `--help`.
  var options: [Option] = []
  /// The commands under it; one that has any does nothing by itself.
  var commands: [Command] = []
  /// Left out of the help.
  var isHidden = false
  /// What it does.
  var run: @Sendable (Arguments, Session) throws -> ExitStatus = { _, _ in .usage }

  /// The last word of its name.
  var lastName: String { name.split(separator: " ").last.map(String.init) ?? name }
}
