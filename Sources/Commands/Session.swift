import Findings
internal import Glibc

/// The world around one run of a command: environment, sinks, and the wish to stop.
public struct Session {
  /// The environment's variables.
  public var environment: [String: String]
  /// For results.
  public var output: Sink
  /// For findings and progress.
  public var errors: Sink
  /// The program's own file, started again for the workers of a batch.
  public var executable: String
  /// Whether the user has asked us to stop.
  public var isInterrupted: () -> Bool

  /// A world for one run.
  public init(
    environment: [String: String], output: Sink, errors: Sink, executable: String,
    isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.environment = environment
    self.output = output
    self.errors = errors
    self.executable = executable
    self.isInterrupted = isInterrupted
  }

  /// The world as this process finds it.
  public static func ofThisProcess() -> Session {
    Session(
      environment: processEnvironment(), output: .descriptor(STDOUT_FILENO),
      errors: .descriptor(STDERR_FILENO), executable: processExecutable(),
      isInterrupted: { Interruption.hasCome })
  }

  /// Prints findings to the errors, one after another.
  func report(_ findings: some Sequence<Finding>) {
    for finding in findings { errors.line(finding.description) }
  }
}

private func processEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  var entry = environ
  while let text = entry.pointee {
    let parts = String(cString: text)
      .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
    entry += 1
  }
  return variables
}

/// The program's file as the kernel knows it; argv[0] may be a bare name from the PATH.
private func processExecutable() -> String {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = buffer.withUnsafeMutableBytes { bytes in
    bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? -1
  }
  guard count > 0 else { return CommandLine.arguments.first ?? "leporello" }
  return String(decoding: buffer.prefix(count), as: UTF8.self)
}
