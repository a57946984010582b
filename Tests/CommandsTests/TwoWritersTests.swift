import Foundation
import Testing

@testable import Commands

/// Several processes write one registry at once, and others read it meanwhile.
@Suite struct TwoWritersTests {
  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"
  private let place = TestFolder()
  private let size = isSweep ? 3_000 : 1_000

  /// Works of one writer, all by a composer whom both know, who is called otherwise by each.
  init() throws {
    for writer in ["a", "b"] {
      let works = (0..<size).map { number in
        """
        ---
        work:
          id: w-\(writer)-\(number)
          title: Piece \(number) of \(writer)
          contributors: [{role: composer, person: {id: both, name: {\(writer == "a" ? "en" : "az"): Qara \(writer)}}}]

        """
      }
      try place.write(works.joined(), to: writer + ".yaml")
    }
  }

  private func count(_ kind: String, in registry: String) -> Int? {
    let outcome = leporello("registry", "stats", "--format", "json", "--registry", registry)
    let counts = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return (counts as? [String: Int])?[kind]
  }

  @Test func twoImportsAtOnceKeepAllThatWasAcknowledgedAndReadersGoOn() throws {
    for round in 0..<(Self.isSweep ? 25 : 2) {
      let path = place("r-\(round).leporello")
      // In every other round the registry is not there yet, and both want to make it.
      if round % 2 == 0 { _ = leporello("registry", "init", "--registry", path) }
      let programs = try ["a", "b"].map { writer in
        try RunningProgram([
          "import", place(writer + ".yaml"), "--registry", path, "--format", "json", "--quiet",
        ])
      }
      var answers = 0
      while programs.contains(where: \.process.isRunning) {
        guard FileManager.default.fileExists(atPath: path) else { continue }
        let found = leporello("find", "works", "piece", "--registry", path)
        #expect(found.status == .done, "\(found.errors)")
        answers += 1
      }
      let ends = programs.map { $0.outcome() }
      try examine(path, ends)
      #expect(answers > 0)
    }
  }

  /// Each writer ended well, or said that the other held the registry; batches are there whole.
  private func examine(
    _ path: String, _ ends: [(status: Commands.ExitStatus?, output: String, errors: String)]
  ) throws {
    var least = 0
    for end in ends {
      if end.status == .done {
        least += size
        #expect(end.output.hasPrefix("{\"read\": \(size), \"added\": \(size),"), "\(end)")
      } else {
        #expect(end.status == .registry, "\(end)")
        #expect(end.errors.contains("in use by another process"), "\(end.errors)")
      }
    }
    let kept = try #require(count("works", in: path))
    #expect(kept >= least && kept % 500 == 0, "\(kept) works for \(least) acknowledged")
    let verified = leporello("registry", "verify", "--registry", path)
    #expect(verified.status == .done, "\(verified)")
    // What one writer made known of the composer, the works of the other are found by.
    guard ends.allSatisfy({ $0.status == .done }) else { return }
    for (writer, other) in [("a", "b"), ("b", "a")] {
      for number in [0, size / 2, size - 1] {
        let found = leporello(
          "find", "works", "piece \(number) of \(writer) qara \(other)", "--format", "csv",
          "--registry", path)
        let row = found.output.split(separator: "\r\n").first {
          $0.hasPrefix("w-\(writer)-\(number),")
        }
        let score = row?.split(separator: ",").last.flatMap { Double($0) } ?? 0
        // Every word is one of the work's own, none is guessed.
        #expect(score >= 0.7, "\(found)")
      }
    }
  }
}
