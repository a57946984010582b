import Checksums
import Foundation
import Testing

@testable import Commands

/// Whole batches with real workers.
@Suite struct BatchTests {
  private let place = TestFolder()

  private func events(_ count: Int) throws {
    for number in 1...count {
      try place.write(
        "id: e\(number)\ntitle: Evening \(number)\nlanguages: [fr, en]\n",
        to: "events/e\(number).yaml")
    }
  }

  private func batch(_ arguments: String...) throws -> Outcome {
    let program = try RunningProgram(
      ["batch", place("events"), "--output", place("out")] + arguments)
    let (status, output, errors) = program.outcome()
    return Outcome(status: try #require(status), output: output, errors: errors)
  }

  /// Every file in the output folder with its digest, but for the manifest.
  private func digests() throws -> [String: String] {
    var digests: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: place("out"))
    where name != "manifest.jsonl" {
      digests[name] = try InputFile.digest(of: place("out/" + name)).hexadecimal
    }
    return digests
  }

  private func lines() -> [ManifestLine] {
    (place.text("out/manifest.jsonl") ?? "").split(separator: "\n")
      .compactMap { ManifestLine.byFile(Array($0.utf8)).first?.value }
  }

  @Test func theManifestListsEveryDocumentInOrderWhateverTheNumberOfWorkers() throws {
    try events(12)
    let first = try batch("--jobs", "1", "--format", "json")
    #expect(first.status == .done, "\(first.errors)")
    #expect(
      first.output.hasPrefix(
        #"{"requested": 24, "written": 24, "unchanged": 0, "failed": 0, "seconds": "#))
    let manifest = place.text("out/manifest.jsonl")
    let documents = try digests()
    #expect(documents.count == 24)
    #expect(
      lines().prefix(4).map(\.file) == ["e1-fr.pdf", "e1-en.pdf", "e10-fr.pdf", "e10-en.pdf"])
    #expect(lines().allSatisfy { documents[$0.file] == $0.sha256 && ($0.pages ?? 0) > 0 })

    try FileManager.default.removeItem(atPath: place("out"))
    #expect(try batch("--jobs", "4").status == .done)
    #expect(place.text("out/manifest.jsonl") == manifest)
    #expect(try digests() == documents)
  }

  @Test func oneBadEventCostsItselfAndNoOther() throws {
    try events(6)
    try place.write("titel: x\n", to: "events/bad.yaml")
    let outcome = try batch()
    #expect(outcome.status == .rejections)
    #expect(outcome.errors.contains("bad.yaml:1:1: error: "))
    #expect(outcome.output.hasPrefix("13 documents: 12 written, 0 unchanged, 1 failed"))
    #expect(try digests().count == 12)
    let bad = try #require(lines().first { $0.id == "bad" })
    #expect(bad.status == .failed && bad.sha256 == nil && bad.findings.count == 1)
  }

  @Test func resumingSetsOnlyWhatIsMissingOrChanged() throws {
    try events(4)
    #expect(try batch().status == .done)
    let documents = try digests()
    try FileManager.default.removeItem(atPath: place("out/e2-fr.pdf"))
    try place.write("tampered", to: "out/e3-en.pdf")
    let outcome = try batch("--resume")
    #expect(outcome.output.hasPrefix("8 documents: 4 written, 4 unchanged, 0 failed"))
    #expect(try digests() == documents)
    try place.write("id: e1\ntitle: Another evening\n", to: "events/e1.yaml")
    #expect(try batch("--resume").output.hasPrefix("7 documents: 1 written, 6 unchanged"))
    #expect(lines().map(\.status.rawValue).filter { $0 == "unchanged" }.count == 6)
    let other = try batch("--resume", "--layout", "one-sheet")
    #expect(other.output.hasPrefix("7 documents: 7 written"), "\(other)")
  }

  @Test func aWorkerThatDiesOrHangsCostsOneEvent() throws {
    try events(5)
    for (name, script) in [
      ("e2.yaml", #"/e2\.yaml/{/documents/Q}"#), ("e3.yaml", #"/e3\.yaml/{/documents/d}"#),
    ] {
      // Between us and the real worker a sed that ends, or swallows the order.
      try place.write(
        "#!/bin/sh\nsed -u '\(script)' | '\(executable)' \"$@\"\n", to: "worker")
      chmod(place("worker"), 0o755)
      let session = Session(
        environment: ["LEPORELLO_HOME": checkout], output: .kept(), errors: .kept(),
        executable: place("worker"))
      let status = Leporello.run(
        ["batch", place("events"), "--output", place("out"), "--timeout", "2"], in: session)
      #expect(status == .rejections)
      #expect(session.output.text.hasPrefix("10 documents: 8 written, 0 unchanged, 2 failed"))
      #expect(session.errors.text.contains("\(name): error: the worker that had it in hand"))
    }
  }

  @Test func aDiskThatIsFullEndsTheRunAndALaterOneGoesOn() throws {
    try events(6)
    #expect(try batch().status == .done)
    let documents = try digests()
    try FileManager.default.removeItem(atPath: place("out"))
    // No file may be longer than 1 KB: what a full disk is, to the writer.
    let program = try RunningProgram(
      ["batch", place("events"), "--output", place("out")], shell: "ulimit -f 1")
    let (status, _, errors) = program.outcome()
    #expect(status == .unwritableOutput)
    #expect(errors.contains(place("out/e")) && errors.contains("File too large"), "\(errors)")
    #expect(errors.contains("hint: make room on the disk"))
    #expect(!place.names.contains { $0.hasSuffix(".part") })
    #expect(try digests().keys.allSatisfy { documents[$0] != nil || $0.hasPrefix("manifest") })
    #expect(try batch("--resume").status == .done)
    #expect(try digests() == documents)
  }

  @Test func whereAFileStandsNoFolderCanBe() throws {
    try events(1)
    try place.write("", to: "out")
    let outcome = try batch()
    #expect(outcome.status == .unwritableOutput)
    #expect(outcome.errors.hasPrefix("\(place("out")): error: "))
  }

  @Test func shardsTogetherGiveTheManifestOfTheWhole() throws {
    try events(9)
    #expect(try batch().status == .done)
    let (whole, documents) = (place.text("out/manifest.jsonl"), try digests())
    try FileManager.default.removeItem(atPath: place("out"))
    for part in ["2/3", "1/3", "3/3"] { #expect(try batch("--shard", part).status == .done) }
    #expect(place.text("out/manifest.jsonl") == whole)
    #expect(try digests() == documents)
  }

  @Test func twoEventsOfOneNameAreRefusedBeforeAnyWork() throws {
    try events(2)
    try place.write("id: e1\ntitle: Another\nlanguages: [fr, en]\n", to: "events/x.yaml")
    let outcome = try batch()
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("x.yaml: error: its document “e1-fr”"))
    #expect(try digests().isEmpty)
  }
}

/// Batches that are stopped, gently or not.
@Suite struct BatchInterruptionTests {
  private let place = TestFolder()
  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"

  private func arguments(_ more: String...) -> [String] {
    ["batch", place("events"), "--output", place("out"), "--quiet"] + more
  }

  private func events(_ count: Int) throws {
    for number in 1...count {
      try place.write("id: e\(number)\ntitle: Evening \(number)\n", to: "events/e\(number).yaml")
    }
  }

  private func manifest() -> String? {
    place.text("out/manifest.jsonl")?.replacingOccurrences(of: "unchanged", with: "written")
  }

  private func digest(_ name: String) throws -> String {
    try InputFile.digest(of: place("out/" + name)).hexadecimal
  }

  private func names() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: place("out"))) ?? []).sorted()
  }

  @Test func aRunKilledAtAnyMomentIsTakenUpAgainToTheSameEnd() throws {
    try events(150)
    let start = now()
    #expect(try RunningProgram(arguments()).outcome().status == .done)
    let duration = now() - start
    let (whole, documents) = (manifest(), names())
    let digests = try Dictionary(
      uniqueKeysWithValues: documents.map { ($0, try digest($0)) })
    for _ in 0..<(Self.isSweep ? 100 : 4) {
      try FileManager.default.removeItem(atPath: place("out"))
      let program = try RunningProgram(arguments())
      usleep(UInt32(Double.random(in: 0.05...max(0.1, duration)) * 1_000_000))
      program.signal(SIGKILL)
      _ = program.outcome()
      let torn = try names().filter { $0.hasSuffix(".pdf") }
        .filter { try digest($0) != digests[$0] }
      #expect(torn == [])
      #expect(try RunningProgram(arguments("--resume")).outcome().status == .done)
      #expect(manifest() == whole)
      #expect(names() == documents)
    }
  }

  @Test func aRunThatIsAskedToStopDoesSoSoonAndInGoodOrder() throws {
    try events(400)
    let program = try RunningProgram(arguments())
    while !names().contains(where: { $0.hasSuffix(".pdf") }) { usleep(5_000) }
    let start = now()
    program.signal(SIGTERM)
    #expect(program.outcome().status == .cancelled)
    #expect(now() - start < 3)
    let done = names()
    #expect(!done.contains { $0.hasSuffix(".part") || $0.hasSuffix(".journal") })
    let lines = ManifestLine.byFile(Array((manifest() ?? "").utf8))
    #expect(Set(lines.keys) == Set(done).subtracting(["manifest.jsonl"]))
    #expect(!lines.isEmpty && lines.count < 400)
    let resumed = try RunningProgram(
      ["batch", place("events"), "--output", place("out"), "--resume"]
    ).outcome()
    #expect(resumed.output.contains(" \(lines.count) unchanged, 0 failed"))
  }
}
