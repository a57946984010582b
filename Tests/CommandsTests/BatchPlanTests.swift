import Findings
import Foundation
import Testing

@testable import Commands

@Suite struct BatchPlanTests {
  private let place = TestFolder()

  private func event(_ id: String, _ languages: [String] = []) -> PlannedEvent {
    PlannedEvent(
      source: .file(id + ".yaml"), id: id,
      plans: DocumentPlan.all(id: id, eventLanguages: languages, asked: []), recipe: "",
      findings: [], isUsable: true)
  }

  @Test func documentsAreNamedAfterEventAndLanguage() {
    let names = { (own: [String], asked: [String]) in
      DocumentPlan.all(id: "x", eventLanguages: own, asked: asked).map(\.stem)
    }
    #expect(names([], []) == ["x"])
    #expect(names(["fr"], []) == ["x"])
    #expect(names(["az", "fr"], []) == ["x-az", "x-fr"])
    #expect(names(["az", "fr"], ["fr"]) == ["x-fr"])
    #expect(names(["fr"], ["fr"]) == ["x"])
    #expect(names(["fr"], ["en"]) == ["x-en"])
    #expect(names([], ["en-GB"]) == ["x"])
    #expect(DocumentPlan.all(id: "x", eventLanguages: [], asked: []).map(\.language) == ["en"])
  }

  @Test func twoDocumentsOfOneNameAreRefusedBeforeAnyWork() {
    let failure = #expect(throws: CommandFailure.self) {
      try BatchPlan([event("x", ["az", "fr"]), event("x-az")])
    }
    #expect(failure?.status == .usage)
    #expect(failure?.findings.map(\.place.file) == ["x-az.yaml"])
    #expect(throws: Never.self) { try BatchPlan([event("x", ["az", "fr"]), event("x-de")]) }
  }

  @Test func shardsDivideEventsWithoutGapOrOverlap() {
    let ids = (0..<1000).map { "event-\($0)" }
    let shards = (1...4).compactMap { Shard("\($0)/4") }
    let owners = ids.map { id in shards.filter { $0.holds(id) }.count }
    #expect(owners.allSatisfy { $0 == 1 })
    for shard in shards { #expect((200...300).contains(ids.filter(shard.holds).count)) }
    for wrong in ["", "0/4", "5/4", "1", "1/0", "a/b", "1/2/3", "-1/4"] {
      #expect(Shard(wrong) == nil, "\(wrong)")
    }
  }

  @Test func wordsMeanFilesFoldersPatternsAndQueries() throws {
    for name in ["b.yaml", "a.yml", "notes.txt", "deep/c.yaml", ".hidden.yaml"] {
      try place.write("", to: "events/" + name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: place("events/deep/round"), withDestinationPath: place("events"))
    let search = try EventSearch(
      words: [
        place("events"), place("events/a.yml"), place("events/*.yaml"), "bach", "gone.yaml",
        "nobody", place("none*.yaml"),
      ], registry: { $0 == "bach" ? ["b-1", "b-2"] : [] })
    let files = ["events/a.yml", "events/b.yaml", "events/deep/c.yaml"].map {
      EventSource.file(place($0))
    }
    #expect(
      search.sources == files + [.entry("b-1"), .entry("b-2"), .file("gone.yaml")])
    #expect(search.findings.count == 2)
    #expect(search.findings[0].message.hasPrefix("“nobody” is no file"))
    #expect(search.findings[1].message.hasSuffix(" matches no file"))
  }
}

@Suite struct ManifestTests {
  private let place = TestFolder()
  private let line = ManifestLine(
    id: "gecə", file: "a.pdf", sha256: "00", pages: 4, status: .written,
    findings: [
      ReportedFinding(.warning("“x”\u{1B}", at: Place(file: "a.yaml", line: 3), hint: "h"))
    ],
    further: [FileDigest(file: "b", sha256: "01")], recipe: "r")

  @Test func aLineIsReadAsItWasWritten() throws {
    let text = line.json.line
    #expect(text.hasPrefix(#"{"id": "gecə", "file": "a.pdf", "sha256": "00", "pages": 4, "#))
    #expect(!text.contains("\n") && !text.contains("\u{1B}"))
    #expect(ManifestLine.byFile(Array(text.utf8)) == ["a.pdf": line])
    var failed = line
    (failed.sha256, failed.pages, failed.further, failed.recipe) = (nil, nil, nil, nil)
    #expect(failed.json.line.contains(#""sha256": null, "pages": null"#))
    #expect(ManifestLine.byFile(Array(failed.json.line.utf8)) == ["a.pdf": failed])
  }

  @Test func aManifestOfTheBareFieldsIsEnough() {
    let text =
      #"{"id":"a","file":"a.pdf","sha256":"00","pages":1,"status":"written","findings":[]}"#
    #expect(ManifestLine.byFile(Array(text.utf8))["a.pdf"]?.id == "a")
  }

  @Test func theJournalOfAKilledRunIsReadUpToItsTornLine() throws {
    let folder = try OutputFolder(place.path)
    var journal: Journal? = try Journal(
      in: folder, name: "j", documents: 3, keepingEarlier: false)
    var second = line
    second.file = "c.pdf"
    try journal?.append(line, of: 2)
    try journal?.append(second, of: 0)
    journal = nil
    let whole = try #require(place.text("j"))
    try String(whole.dropLast(10)).write(
      toFile: place("j"), atomically: false, encoding: .utf8)

    let resumed = try Journal(in: folder, name: "j", documents: 3, keepingEarlier: true)
    #expect(resumed.earlier == ["a.pdf": line])
    try resumed.append(second, of: 1)
    #expect(
      try resumed.line(of: 1).map { String(decoding: $0, as: UTF8.self) }
        == second.json.line + "\n")
    #expect(try resumed.line(of: 0) == nil)
    let bytes = Array(try #require(place.text("j")).utf8)
    #expect(ManifestLine.byFile(bytes).count == 2)
  }

  @Test func aManifestCannotNameFilesOutsideItsFolder() throws {
    try place.write("abc", to: "secret")
    let folder = try OutputFolder(place("out"))
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(!FileDigest(file: "../secret", sha256: abc).isAsWritten(in: folder))
    try place.write("abc", to: "out/a")
    #expect(FileDigest(file: "a", sha256: abc).isAsWritten(in: folder))
    #expect(!FileDigest(file: "a", sha256: "00").isAsWritten(in: folder))
  }
}

@Suite struct ProgressTests {
  @Test func quietIsQuietAndALineIsAtMostEveryFewSeconds() {
    for (isQuiet, isTerminal) in [(true, true), (true, false), (false, false)] {
      let sink = Sink.kept(isTerminal: isTerminal)
      let progress = Progress("setting", of: 100, to: sink, isQuiet: isQuiet)
      for _ in 0..<100 { progress.step() }
      progress.clear()
      #expect(sink.text.isEmpty)
    }
  }

  @Test func theBarIsDrawnOnATerminalAndTakenAway() {
    let sink = Sink.kept(isTerminal: true)
    let progress = Progress("setting", of: 4, to: sink, isQuiet: false)
    progress.step()
    usleep(150_000)
    progress.step()
    progress.clear()
    #expect(sink.text.hasPrefix("\r\u{1B}[Ksetting [####################....................] 2/4"))
    #expect(sink.text.hasSuffix("\r\u{1B}[K"))
    #expect(!sink.text.contains("\n"))
  }

  @Test func decimalsAreRoundedAndPadded() {
    #expect(decimal(1.06, places: 1) == "1.1" && decimal(0.04, places: 2) == "0.04")
    #expect(decimal(12.999, places: 2) == "13.00")
  }
}
