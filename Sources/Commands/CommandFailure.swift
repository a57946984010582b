import Findings
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

/// The error number of a write to a pipe whose reader has gone.
let brokenPipe = EPIPE

/// Ends the process; both sinks write through, so that nothing waits to be flushed.
func leave(_ status: ExitStatus) -> Never {
  exit(status.rawValue)
}
