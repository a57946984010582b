import ConcertModel
import Foundation
import Testing

@testable import HouseStyle

/// Every title of the archive's segments, where they lie beside the project.
@Suite("Titles of the whole archive")
struct WholeArchiveTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("../shared/data/nyphil").standardizedFileURL

  /// The titles of all items, as the XML has them, entities put right.
  static func titles() -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)) ?? []
    var titles: [String] = []
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "xml" {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      for piece in text.components(separatedBy: "<workTitle>").dropFirst() {
        guard let end = piece.range(of: "</workTitle>") else { continue }
        titles.append(
          String(piece[..<end.lowerBound]).replacing("&amp;", with: "&").replacing(
            "&apos;", with: "'"
          )
          .replacing("&quot;", with: "\"").replacing("&gt;", with: ">")
          .replacing("&lt;", with: "<"))
      }
    }
    return titles
  }

  @Test(
    "97 of 100 are read, nothing is lost, and the canonical title reads back",
    .enabled(if: FileManager.default.fileExists(atPath: folder.path)))
  func ninetySevenOfAHundredAreRead() {
    var counts: [String: Int] = [:]
    for title in Self.titles() { counts[title, default: 0] += 1 }
    let distinct = counts.keys.sorted()
    // Every title where the sweep is asked for, one in ten otherwise.
    let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] != nil
    let looked =
      isSweep ? distinct : stride(from: 0, to: distinct.count, by: 10).map { distinct[$0] }
    var items = 0
    var read = 0
    for title in looked {
      let parts = TitleReader.read(title)
      let canonical = CanonicalTitle.text(of: parts)
      items += counts[title] ?? 0
      if parts.isRead { read += counts[title] ?? 0 }
      #expect(WordAccount.missing(title, canonical).isEmpty, "\(title) → \(canonical)")
      #expect(TitleReader.read(canonical) == parts, "\(title) → \(canonical)")
    }
    #expect(items > (isSweep ? 17_000 : 1_000))
    #expect(read * 100 >= items * 97, "\(read) of \(items)")
  }
}
