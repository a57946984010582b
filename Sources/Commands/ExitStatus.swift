/// What the program tells the shell when it ends.
public enum ExitStatus: Int32, Sendable {
  /// Everything was done.
  case done = 0
  /// Done, but with rejected records or findings of severity error.
  case rejections = 1
  /// The command line was wrong; nothing was done.
  case usage = 2
  /// An input could not be read.
  case unreadableInput = 3
  /// An output could not be written: a full disk, missing permissions.
  case unwritableOutput = 4
  /// The registry is damaged, locked or newer than the program.
  case registry = 5
  /// Cancelled by the user.
  case cancelled = 6
  /// A fault of ours.
  case fault = 70

  /// Which of two outcomes of one run the shell should hear of.
  func orGraver(_ other: ExitStatus) -> ExitStatus {
    let byGravity: [ExitStatus] = [
      .done, .rejections, .unreadableInput, .usage, .registry, .unwritableOutput, .cancelled,
      .fault,
    ]
    let rank = { status in byGravity.firstIndex(of: status) ?? byGravity.count }
    return rank(self) >= rank(other) ? self : other
  }
}
