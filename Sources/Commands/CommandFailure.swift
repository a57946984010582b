import Findings
import Registry
internal import Glibc

/// A command cannot go on: what to print, and how to end.
struct CommandFailure: Error {
  /// How the program ends.
  var status: ExitStatus
  /// What the user is told.
  var findings: [Finding]

  init(_ status: ExitStatus, _ findings: [Finding]) {
    self.status = status
    self.findings = findings
  }

  init(_ status: ExitStatus, _ finding: Finding) {
    self.init(status, [finding])
  }
}

extension CommandFailure {
  /// What an error means to the user; anything unforeseen is a fault of ours.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as UsageError: self.init(.usage, error.finding)
    case let error as OutputError: self.init(.unwritableOutput, error.finding)
    case let error as QueryError: self.init(.usage, error.finding)
    case let error as RegistryError: self.init(error.status, error.finding)
    default:
      self.init(
        .fault,
        .error(
          "a fault of ours: \(error)", at: Place(file: "leporello"),
          hint: "please report it with the command line and the file concerned"))
    }
  }
}

/// The error number of a write to a pipe whose reader has gone.
let brokenPipe = EPIPE

/// Ends the process; both sinks write through, so that nothing waits to be flushed.
func leave(_ status: ExitStatus) -> Never {
  exit(status.rawValue)
}
