/// An option as a command declares it: `--name`, or `--name VALUE`.
struct Option: Sendable {
  /// The name without its hyphens.
  var name: String
  /// What stands for the value in the help, such as `FILE`; nil for a switch.
  var value: String?
  /// One line for the help.
  var summary: String
  /// Left out of the help.
  var isHidden = false

  init(_ name: String, _ value: String? = nil, _ summary: String, isHidden: Bool = false) {
    self.name = name
    self.value = value
    self.summary = summary
    self.isHidden = isHidden
  }

  /// The option as one writes it: `--layout NAME|FILE`.
  var spelling: String { "--" + name + (value.map { " " + $0 } ?? "") }
}

extension Option {
  static let registry = Option(
    "registry", "FILE", "the registry; else $LEPORELLO_REGISTRY, else registry.leporello here")
  static let format = Option(
    "format", "table|json|csv", "how a list is printed: table on a terminal, else csv")
  static let quiet = Option("quiet", nil, "no progress and no summary; findings still go to stderr")
  static let help = Option("help", nil, "print this and stop")
  static let version = Option("version", nil, "print the version and stop")
}
