import Foundation

@testable import Commands

/// A folder of its own for one test, gone when the test ends.
final class TestFolder {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/leporello-test-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder(of: self(name)), withIntermediateDirectories: true)
    try text.write(toFile: self(name), atomically: false, encoding: .utf8)
  }

  func text(_ name: String) -> String? { try? String(contentsOfFile: self(name), encoding: .utf8) }

  /// Every file and folder in it, hidden ones too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

/// The checkout the tests were built from.
let checkout: String = {
  var path = #filePath
  for _ in 0..<3 { path = folder(of: path) }
  return path
}()

/// The executable, which is built beside the tests.
let executable: String = {
  let tests =
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  return folder(of: tests) + "/leporello"
}()

/// What a command said and how it ended.
struct Outcome {
  var status: ExitStatus
  var output: String
  var errors: String
}

/// Runs a command inside the tests' own process.
func leporello(
  _ arguments: String..., environment: [String: String] = [:], onTerminal: Bool = false
) -> Outcome {
  leporello(arguments, environment: environment, onTerminal: onTerminal)
}

/// Runs a command inside the tests' own process.
func leporello(
  _ arguments: [String], environment: [String: String] = [:], onTerminal: Bool = false
) -> Outcome {
  let output = Sink.kept(isTerminal: onTerminal)
  let errors = Sink.kept()
  var surroundings = ["LEPORELLO_HOME": checkout]
  surroundings.merge(environment) { $1 }
  let session = Session(
    environment: surroundings, output: output, errors: errors, executable: executable)
  let status = Leporello.run(arguments, in: session)
  return Outcome(status: status, output: output.text, errors: errors.text)
}
