import Foundation
import Testing

@testable import Commands

/// An import that is killed keeps every batch it had finished, and none by half.
@Suite struct KilledImportTests {
  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"
  private let place = TestFolder()

  init() throws {
    let people = (0..<4_000).map { number in
      "---\nperson: {id: p-\(number), name: {en: Person \(number), az: Şəxs \(number)}}\n"
    }
    try place.write(people.joined(), to: "people.yaml")
  }

  /// Starts an import and kills it after a while; nil when it had ended before.
  private func killed(after delay: Double, _ registry: String) throws -> Int? {
    let program = try RunningProgram(
      ["import", place("people.yaml"), "--registry", registry, "--quiet"])
    var seen = 0
    let end = Date().addingTimeInterval(delay)
    while Date() < end, program.process.isRunning {
      // What another process can read has been acknowledged.
      if let known = people(in: registry) { seen = max(seen, known) }
      usleep(2_000)
    }
    guard program.process.isRunning else { return nil }
    program.signal(SIGKILL)
    _ = program.outcome()
    return seen
  }

  /// How many people a registry holds; nil where there is none that can be read.
  private func people(in registry: String) -> Int? {
    let outcome = leporello("registry", "stats", "--format", "json", "--registry", registry)
    let counts = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return (counts as? [String: Int])?["people"]
  }

  @Test func whatWasAcknowledgedIsThereAndNothingByHalf() throws {
    var state: UInt64 = 11
    let rounds = Self.isSweep ? 100 : 5
    var broken = 0
    for round in 0..<rounds {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let delay = 0.2 + Double(state >> 40) / Double(1 << 24) * 3
      let path = place("r-\(round).leporello")
      guard let seen = try killed(after: delay, path) else { continue }
      broken += 1
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let found = try #require(people(in: path))
      #expect(found >= seen, "round \(round): \(seen) were there, now \(found)")
      #expect(found % 500 == 0, "round \(round): \(found) is no whole number of batches")
      #expect(leporello("registry", "verify", "--registry", path).status == .done)
    }
    #expect(broken > 0, "no import was caught at its work")
    let again = leporello("import", place("people.yaml"), "--registry", place("r-0.leporello"))
    #expect(again.output.hasPrefix("4000 read"), "\(again)")
    #expect(people(in: place("r-0.leporello")) == 4_000)
  }

  @Test func aSecondWriterWaitsAndThenSaysSo() throws {
    let path = place("held.leporello")
    _ = leporello("registry", "init", "--registry", path)
    let holder = try Process.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      arguments: [
        "python3", "-c",
        """
        import sqlite3, sys, time
        c = sqlite3.connect(sys.argv[1], isolation_level=None)
        c.execute("BEGIN IMMEDIATE")
        open(sys.argv[1] + ".held", "w").close()
        time.sleep(60)
        """, path,
      ])
    defer { holder.terminate() }
    for _ in 0..<500 where !FileManager.default.fileExists(atPath: path + ".held") {
      usleep(10_000)
    }
    try place.write("person: {id: x, name: X}\n", to: "x.yaml")
    let start = Date()
    let outcome = leporello("import", place("x.yaml"), "--registry", path)
    #expect(outcome.status == .registry && outcome.errors.contains("in use by another process"))
    #expect(outcome.errors.contains("hint: wait for the other command"), "\(outcome)")
    #expect(Date().timeIntervalSince(start) > 4)
  }
}
