import Foundation

@testable import Commands

/// The built executable, started as a user starts it. Its pipes are read while it runs: a program
/// that says more than a pipe holds would wait for ever otherwise.
final class RunningProgram {
  let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private let readers = DispatchGroup()

  init(_ arguments: [String], environment: [String: String] = [:], shell: String? = nil) throws {
    // Where a limit is to hold, a shell sets it and becomes the program.
    process.executableURL = URL(fileURLWithPath: shell == nil ? executable : "/bin/sh")
    process.arguments =
      shell.map { ["-c", $0 + "; exec \"$0\" \"$@\"", executable] + arguments } ?? arguments
    process.environment = ["LEPORELLO_HOME": checkout, "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let box = box
    for (index, pipe) in [output, errors].enumerated() {
      let handle = pipe.fileHandleForReading
      DispatchQueue.global().async(group: readers) {
        box.set(index, String(decoding: handle.readDataToEndOfFile(), as: UTF8.self))
      }
    }
  }

  private let box = Texts()

  private final class Texts: @unchecked Sendable {
    private let lock = NSLock()
    private var texts = ["", ""]
    func set(_ index: Int, _ text: String) { lock.withLock { texts[index] = text } }
    subscript(index: Int) -> String { lock.withLock { texts[index] } }
  }

  /// Waits for its end. Nil status: a signal ended it.
  func outcome() -> (status: ExitStatus?, output: String, errors: String) {
    readers.wait()
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit ? ExitStatus(rawValue: process.terminationStatus) : nil
    return (status, box[0], box[1])
  }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }
}
