import Foundation
import HouseStyle
import Testing

@testable import Composition

/// Three hundred titles of a real archive as houses abroad print them, each judged by hand.
@Suite("Titles of the archive in other languages")
struct ArchiveListingTests {
  struct Table: CustomTestStringConvertible {
    var language: String
    var style: String
    var testDescription: String { language }

    /// As the archive has it, as printed, verdict.
    var rows: [[String]] {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("ArchiveTitles.\(language).tsv")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
      return text.split(separator: "\n").filter { !$0.hasPrefix("# ") }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
  }

  static let tables = [
    Table(language: "fr", style: "paris-hall"), Table(language: "de", style: "plain"),
    Table(language: "az", style: "baku"),
  ]

  @Test("each is printed as it was when it was judged", arguments: tables)
  func eachIsPrintedAsItWasJudged(_ table: Table) throws {
    let house = try #require(StyleHouse.style(table.style, table.language).style)
    #expect(table.rows.count == 300)
    for row in table.rows {
      let printed = house.title(of: TitleReader.read(row[0])).marked
      #expect(printed == row[1], "\(row[0])")
    }
  }

  @Test("at least 97 of 100 are right", arguments: tables)
  func atLeast97Of100AreRight(_ table: Table) {
    let rows = table.rows
    let right = rows.count { $0.last == "right" }
    #expect(right * 100 >= rows.count * 97 && !rows.isEmpty, "\(right) of \(rows.count)")
  }
}
