import Findings
internal import Glibc

/// A file could not be written: which, at what step, and why.
struct OutputError: Error, Hashable, Codable {
  /// The steps of writing a file that can fail.
  enum Step: String, Codable {
    case folder = "the folder could not be opened"
    case foreign = "something else stands there, not a file of ours"
    case create = "could not be created"
    case write = "could not be written"
    case sync = "could not be brought to the disk"
    case rename = "could not take its name"
    case lock = "another run is writing here"
  }

  /// The file or folder concerned, as the user named it.
  var path: String
  /// What failed.
  var step: Step
  /// The system's error number; 0 where the refusal is ours.
  var code: Int32

  /// As it is printed.
  var finding: Finding {
    let reason = code == 0 ? "" : ": " + Self.reason(code)
    return .error(step.rawValue + reason, at: Place(file: path), hint: hint)
  }

  private var hint: String {
    switch (step, code) {
    case (.foreign, _): "move it away, or choose another place with --output"
    case (.lock, _): "wait for it to end, or choose another place with --output"
    case (_, ENOSPC), (_, EDQUOT), (_, EFBIG):
      "make room on the disk; a batch then goes on with --resume"
    case (_, EACCES), (_, EPERM), (_, EROFS):
      "see that the folder may be written to, or choose another with --output"
    default: "choose another place with --output"
    }
  }

  /// The system's words for an error number.
  static func reason(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
