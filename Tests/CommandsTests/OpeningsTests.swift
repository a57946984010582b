import ConcertModel
import Findings
import Foundation
import Interchange
import Testing

@testable import Commands

/// What is seen at one glance: samples and specimens of the house on their openings.
@Suite struct OpeningsTests {
  private let house = HouseFolders(root: checkout)

  /// The pages of a sample or a specimen, each as its lines in the listing.
  private func pages(_ name: String, language: String) throws -> [Substring] {
    let file = URL(filePath: house.layouts + "/\(name).yaml")
    let event = try #require(EventFile(Array(try Data(contentsOf: file)), errata: Errata())).event
    let press = try Press(house: house, layout: event.layout ?? "booklet")
    let listing = press.set(event, language: language, place: .nowhere).listing()
    return listing.split(separator: "\npage ").dropFirst().map { $0 }
  }

  /// On how many pages, and which, all of some words stand.
  private func place(_ words: [String], in pages: [Substring]) -> [Int] {
    pages.enumerated().filter { page in words.allSatisfy { page.element.contains($0) } }
      .map { $0.offset + 1 }
  }

  @Test(arguments: ["de", "en"])
  func theCastsOfFourEveningsStandTwoAndTwo(language: String) throws {
    let pages = try pages("Samples/bayreuth-1876", language: language)
    // Sung on the first and second evening; on the third and fourth.
    #expect(place(["Wellgunde", "Hunding"], in: pages) == [4])
    #expect(place([language == "de" ? "Waldvogel" : "Woodbird", "Gutrune"], in: pages) == [5])
  }

  @Test(arguments: [
    ("en", ["Order of the evening", "Address"], "Pictures at an Exhibition"),
    ("fr", ["Déroulé de la soirée", "Allocution"], "Tableaux d’une exposition"),
  ])
  func anOrderOfTwoPagesIsSeenWhole(language: String, first: [String], second: String) throws {
    let pages = try pages("Specimens/front-matter", language: language)
    #expect(pages.count == 8)
    #expect(place(first, in: pages) == [6])
    #expect(place([second], in: pages) == [7])
    // The two letters before it face each other.
    #expect(place(["Helen Marsh"], in: pages).first == 4)
    #expect(place(["Margaret Eliot"], in: pages) == [5])
  }
}
