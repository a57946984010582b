import ConcertModel
import Foundation
import Testing

@testable import HouseStyle

/// Three hundred titles of a real archive, each judged by hand.
@Suite("Titles of the archive")
struct ArchiveTitleTests {
  struct Row {
    var raw: String
    var canonical: String
    var verdict: String
    var parts: TitleParts
  }

  static let rows: [Row] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("ArchiveTitles.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4,
        let parts = try? JSONDecoder().decode(TitleParts.self, from: Data(fields[3].utf8))
      else { return nil }
      return Row(raw: fields[0], canonical: fields[1], verdict: fields[2], parts: parts)
    }
  }()

  @Test("each is read as it was when it was judged")
  func eachIsReadAsItWasJudged() {
    #expect(Self.rows.count == 300)
    for row in Self.rows {
      let parts = TitleReader.read(row.raw)
      #expect(parts == row.parts, "\(row.raw)")
      #expect(CanonicalTitle.text(of: parts) == row.canonical, "\(row.raw)")
    }
  }

  @Test("at least 97 of 100 are right")
  func atLeast97Of100AreRight() {
    let right = Self.rows.count { $0.verdict == "right" }
    #expect(right * 100 >= Self.rows.count * 97, "\(right) of \(Self.rows.count)")
  }

  @Test("the canonical title reads back to the same parts, and no word is lost")
  func theCanonicalTitleReadsBackAndNoWordIsLost() {
    for row in Self.rows {
      #expect(TitleReader.read(row.canonical) == row.parts, "\(row.canonical)")
      #expect(WordAccount.missing(row.raw, row.canonical).isEmpty, "\(row.raw)")
    }
  }
}
