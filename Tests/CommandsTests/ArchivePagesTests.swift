import Foundation
import Testing

@testable import Commands
@testable import HouseStyle

/// What a record of the New York Philharmonic's archive says is on the pages made of it.
@Suite struct ArchivePagesTests {
  private let place = TestFolder()
  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"

  /// The segments, where they lie beside the checkout.
  private static let segments: [String] = {
    let data = folder(of: checkout) + "/shared/data/nyphil"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: data)) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().map { data + "/" + $0 }
  }()

  /// Every so-manieth programme of a segment as a segment of its own.
  private func thinned(_ path: String, step: Int) throws -> String {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let programmes = text.components(separatedBy: "<program>").dropFirst()
    let kept = programmes.enumerated().filter { $0.offset % step == 0 }
      .map { "<program>" + ($0.element.components(separatedBy: "</program>").first ?? "") }
    return "<programs>" + kept.map { $0 + "</program>" }.joined() + "</programs>"
  }

  /// Imports segments, sets every programme, and returns what stands in no page.
  private func missing(from segments: [String]) throws -> (records: Int, missing: [String]) {
    let registry = ["--registry", place("r.leporello")]
    let imported = try RunningProgram(["import"] + segments + registry).outcome()
    #expect(imported.status == .done, "\(imported.errors)")
    let batch = try RunningProgram(
      ["batch", "--all", "--output", place("out"), "--quiet"] + registry
    ).outcome()
    #expect(batch.status == .done, "\(batch.errors)")
    let records = try segments.flatMap {
      ArchiveRecordReader.records(in: try Data(contentsOf: URL(fileURLWithPath: $0)))
    }
    return (records.count, try records.flatMap(missing))
  }

  private func missing(of record: ArchiveRecord) throws -> [String] {
    // Two programmes of one number: the second is kept under a longer name.
    let names = ["nyp-\(record.number)", "nyp-\(record.number)-\(record.guid.prefix(8))"]
    let files = names.map { place("out/\($0).pdf") }
      .filter { FileManager.default.fileExists(atPath: $0) }
    guard !files.isEmpty else { return ["\(record.number): no document"] }
    let gaps = try files.map { file in
      let pages = ArchiveWords.ofPages(try ReadingProgram.poppler.text(of: file))
      return record.texts.filter { !Self.isNobody($0.field, $0.text) }.flatMap { field, text in
        // “(Use 6043)” is the cataloguer's note to himself.
        let text = text.replacingOccurrences(of: "(Use 6043)", with: "")
        return ArchiveWords.of(text)
          .filter { !pages.words.contains($0) && !pages.letters.contains($0) }
          .filter { word in !isSaid(word, field, text, pages.text) }
          .map { "\(record.number) \(field) “\(text)”: \($0)" }
      }
    }
    return gaps.min { $0.count < $1.count } ?? []
  }

  /// Whether the pages say by another word what a word of a title means: `vln` violin, `OLD` an
  /// earlier number in brackets.
  private func isSaid(_ word: String, _ field: String, _ text: String, _ pages: String) -> Bool {
    guard field == "workTitle" || field == "movement" else { return false }
    // `CAPRICES, 24` is twenty-four caprices.
    let spelt = NumberFormatter()
    spelt.locale = Locale(identifier: "en")
    spelt.numberStyle = .spellOut
    let number = Int(word).flatMap { spelt.string(from: NSNumber(value: $0)) }
    return [word, text, number].compactMap { $0 }
      .contains { WordAccount.missing($0, pages).isEmpty }
  }

  /// What the conductor's field holds where nobody conducted.
  private static func isNobody(_ field: String, _ text: String) -> Bool {
    field == "conductorName" && ["Not conducted", "Unknown"].contains(text)
  }

  @Test(.enabled(if: segments.count == 3)) func everyNameAndTitleIsOnThePage() throws {
    var segments = Self.segments
    if !Self.isSweep {
      for (number, path) in segments.enumerated() {
        try place.write(try thinned(path, step: 52), to: "\(number).xml")
      }
      segments = (0..<3).map { place("\($0).xml") }
    }
    let (records, missing) = try missing(from: segments)
    #expect(records == (Self.isSweep ? 3_100 : 61))
    #expect(missing == [])
  }

  @Test func theOdditiesOfOtherSegmentsAreOnThePageToo() throws {
    let (records, missing) = try missing(from: ["\(checkout)/Tests/CommandsTests/Oddities.xml"])
    #expect(records == 6)
    #expect(missing == [])
  }
}
