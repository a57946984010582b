import Testing
import Typesetting

@testable import Composition

/// Lists of people that go on over a page say so in the edition's language.
@Suite struct ContinuedTests {
  private static func names(_ count: Int) -> [String] { (0..<count).map { "Name\($0)" } }

  private func lines(_ document: LaidOutDocument) -> [[String]] {
    document.pages.map { page in
      page.frames.compactMap { if case .line(let line) = $0.content { line.text } else { nil } }
    }
  }

  @Test func aCastSaysThatItGoesOn() throws {
    let credits = Self.names(80).map { "  - {person: \($0), character: Character of \($0)}" }
    let pages = lines(
      try PeopleStage.pages(
        "title: Opera\nlanguages: [de]\nperformers:\n\(credits.joined(separator: "\n"))\n",
        language: "de", part: "cast: {arrangement: leaders}"))
    #expect(pages.count > 1)
    #expect(pages.dropFirst().allSatisfy { $0.first == "Besetzung (Fortsetzung)" }, "\(pages[1])")
  }

  @Test func aRosterNamesItsOrchestraAgain() throws {
    let members = Self.names(200).map { "      - {person: \($0), section: violin-1}" }
    let event =
      "title: Concert\nlanguages: [fr]\nensembles:\n  House Orchestra:\n    name: House Orchestra\n"
      + "    members:\n\(members.joined(separator: "\n"))\nperformers:\n"
      + "  - {ensemble: House Orchestra}\n"
    let pages = lines(
      try PeopleStage.pages(event, language: "fr", part: "roster: {columns: 2, gutter: 5 mm}"))
    #expect(pages.count > 1)
    #expect(pages[1].first == "House Orchestra (suite)")
    // Its only section, deeper than a column, is named over each.
    #expect(pages[0].count { $0 == "Premiers violons (suite)" } == 1, "\(pages[0])")
    let found = pages.flatMap { $0 }.filter { $0.hasPrefix("Name") }
    #expect(found == Self.names(200))
  }

  @Test func aTierOfDonorsIsNamedAgain() throws {
    let names = Self.names(150).joined(separator: ", ")
    let event =
      "title: Concert\nlanguages: [en]\ndonors:\n  - {tier: Friends, names: [\(names)]}\n"
    for arrangement in ["columns: 2, gutter: 5 mm", "run-on: yes"] {
      let pages = lines(
        try PeopleStage.pages(event, part: "donors: {style: coming, \(arrangement)}"))
      #expect(pages.count > 1 || arrangement.hasPrefix("run"))
      #expect(pages.dropFirst().allSatisfy { $0.first == "Friends (continued)" }, "\(pages)")
    }
  }

  @Test func yearAndDateShareOnePairOfBrackets() throws {
    let pages = lines(
      try PeopleStage.specimen("choral", part: "running-order: {}"))
    let titles = pages.flatMap { $0 }.filter { $0.contains("(19") }
    #expect(titles.count > 1)
    #expect(titles.allSatisfy { $0.filter { $0 == "(" }.count == 1 }, "\(titles)")
  }
}
