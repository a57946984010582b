import Foundation
import Testing

@testable import Commands

/// Whole programmes as listings of laid-out pages, compared with the ones somebody looked at.
///
/// A change that is meant: `LEPORELLO_RECORD=1 swift test --filter GoldenTests` writes the listings
/// anew and fails, so that no recording passes for a proof; then read the difference in git.
@Suite struct GoldenListingTests {
  /// A listing: how its file is called, and what is set.
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var event: String
    var language: String
    var layout = "booklet"
    /// Whether the event comes from the archive's extract and not from the samples.
    var isArchive = false
    var description: String { name }
  }

  static let cases = [
    Case(name: "salle-cortot-az", event: "salle-cortot-2022", language: "az"),
    Case(name: "salle-cortot-fr", event: "salle-cortot-2022", language: "fr"),
    Case(name: "salle-cortot-en", event: "salle-cortot-2022", language: "en"),
    Case(
      name: "salle-cortot-sheet-fr", event: "salle-cortot-2022", language: "fr",
      layout: "one-sheet"),
    Case(name: "carnegie-en", event: "carnegie-hall-1893", language: "en"),
    Case(name: "carnegie-fr", event: "carnegie-hall-1893", language: "fr"),
    Case(name: "dichterliebe-de", event: "dichterliebe-1861", language: "de"),
    Case(name: "archive-1842", event: "nyp-3853", language: "en-US", isArchive: true),
    Case(name: "archive-2010", event: "nyp-11042", language: "en-US", isArchive: true),
  ]

  private static let isRecording = ProcessInfo.processInfo.environment["LEPORELLO_RECORD"] == "1"

  private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test(arguments: cases) func theListingIsTheOneThatWasLookedAt(which: Case) throws {
    let listing = try Self.surroundings() + "\n" + (try Self.listing(of: which))
    #expect(listing.utf8.count < 20 << 10, "too long to be read: choose a shorter programme")
    let file = Self.checkout + "/Tests/GoldenTests/Cases/\(which.name).txt"
    if Self.isRecording {
      try listing.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file); read it, and run again without LEPORELLO_RECORD")
      return
    }
    let golden = try String(contentsOfFile: file, encoding: .utf8)
    let (now, then) = (Self.lines(listing), Self.lines(golden))
    guard now.first == then.first else {
      // Other fonts or libraries set other widths: the words must be the same all the same.
      #expect(Self.words(now) == Self.words(then), "recorded with \(then.first ?? "nothing")")
      return
    }
    let changed = zip(now, then).enumerated().first { $0.element.0 != $0.element.1 }
    let place = changed.map { "line \($0.offset + 1): “\($0.element.0)”, was “\($0.element.1)”" }
    #expect(now.count == then.count && changed == nil, "\(place ?? "another length")")
  }

  @Test func everyCaseIsRunAndEveryFileIsACase() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.checkout + "/Tests/GoldenTests/Cases")
    #expect(files.sorted() == Self.cases.map { $0.name + ".txt" }.sorted())
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The words of a listing in order, wherever they stand and however they are parted.
  private static func words(_ lines: [Substring]) -> String {
    lines.filter { $0.hasPrefix(" ") }
      .compactMap { line in line.firstRange(of: ": ").map { line[$0.upperBound...] } }
      .joined().filter { $0.isLetter || $0.isNumber }
  }

  /// The pages as text, set by the command that users run.
  private static func listing(of which: Case) throws -> String {
    let folder = FileManager.default.temporaryDirectory.path + "/leporello-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let registry = ["--registry", folder + "/golden.leporello"]
    var event = checkout + "/Layouts/Samples/\(which.event).yaml"
    if which.isArchive {
      let extract = checkout + "/Tests/InterchangeTests/NewYorkPhilharmonic/Extract.xml"
      _ = try run(["import", extract] + registry)
      event = which.event
    }
    let typeset = ["typeset", event, "--language", which.language, "--layout", which.layout]
    return try run(typeset + ["--as", "text"] + (which.isArchive ? registry : []))
  }

  private static func run(_ words: [String]) throws -> String {
    let (output, errors) = (Sink.kept(), Sink.kept())
    let session = Session(
      environment: ["LEPORELLO_HOME": checkout], output: output, errors: errors, executable: "")
    let status = Leporello.run(words, in: session)
    #expect(status == .done, "\(errors.text)")
    return output.text
  }

  /// The first line: the fonts' digests and the libraries' versions that places depend on.
  private static func surroundings() throws -> String {
    let house = try HouseFolders.find(environment: ["LEPORELLO_HOME": checkout], executable: "")
    let fonts = try HouseFonts.read(in: house).fonts.map { font in
      let digest = try? InputFile.digest(of: font.file).hexadecimal.prefix(8)
      return "\(font.family) \(font.style) \(digest ?? "missing")"
    }
    let libraries = try ["cairo", "pango", "harfbuzz"].map { "\($0) \(try version(of: $0))" }
    return (libraries + fonts).joined(separator: "; ")
  }

  private static func version(of library: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pkg-config", "--modversion", library]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return String(text.prefix { !$0.isNewline })
  }
}
