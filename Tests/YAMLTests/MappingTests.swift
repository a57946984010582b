import Findings
import Testing

@testable import YAML

private enum Colour: String, CaseIterable { case red, blue }

@Suite struct MappingTests {
  private func mapping(_ text: String, _ errata: Errata) throws -> YAMLMapping {
    let document = try #require(YAMLDocument(text: text, file: "a.yaml", errata: errata))
    return try #require(document.root.mapping(errata))
  }

  @Test func unknownKeysAreErrorsWithASuggestion() throws {
    let errata = Errata()
    let map = try mapping("title: x\nsubtitel: y\nzzz: 1\n", errata)
    #expect(map.text("title") == "x")
    #expect(map.text("subtitle") == nil)
    map.finish()
    #expect(errata.findings.map(\.place.line) == [2, 3])
    #expect(errata.findings[0].hint == "did you mean “subtitle”?")
    #expect(errata.findings[1].hint == "known here: title, subtitle")
  }

  @Test func requiredKeysAreReportedWhereTheMappingBegins() throws {
    let errata = Errata()
    let map = try mapping("\n  a: x\n", errata)
    #expect(map.requiredText("title") == nil)
    #expect(errata.findings.first?.place == Place(file: "a.yaml", line: 2, column: 3))
    #expect(errata.findings.first?.message == "“title” is missing")
  }

  @Test func wrongKindsAreReportedAtTheValue() throws {
    let errata = Errata()
    let map = try mapping(
      "title: [a]\nyear: soon\nmonth: 13\ndone: maybe\nhall: x\ncolour: rod\n", errata)
    #expect(map.text("title") == nil)
    #expect(map.integer("year") == nil)
    #expect(map.integer("month", in: 1...12) == nil)
    #expect(map.boolean("done") == nil)
    #expect(map.mapping("hall") == nil)
    #expect(map.choice("colour", of: Colour.self) == nil)
    map.finish()
    #expect(errata.findings.map(\.place.line) == [1, 2, 3, 4, 5, 6])
    #expect(errata.findings[1].message == "“year” must be a whole number, not “soon”")
    #expect(errata.findings[5].hint == "did you mean “red”?")
  }

  @Test func oneValueStandsForAListOfOne() throws {
    let errata = Errata()
    let map = try mapping("a: x\nb: [y, z]\nc:\n", errata)
    #expect(map.texts("a") == ["x"])
    #expect(map.texts("b") == ["y", "z"])
    #expect(map.texts("c").isEmpty)
    #expect(map.choice("d", of: Colour.self) == nil)
    #expect(errata.findings.isEmpty)
  }

  @Test func longTextsAreShortenedInMessages() throws {
    let errata = Errata()
    let marks = "e" + String(repeating: "\u{301}", count: 50_000)
    let map = try mapping("year: \(marks)\n", errata)
    #expect(map.integer("year") == nil)
    #expect(errata.findings[0].message.unicodeScalars.count < 120)
  }

  @Test func aFullSheetCountsTheRest() throws {
    let errata = Errata(capacity: 3)
    let text = (0..<10).map { "k\($0): x\n" }.joined()
    try mapping(text, errata).finish()
    #expect(errata.findings.count == 4)
    #expect(errata.findings.last?.message == "and 7 more findings like these")
  }
}
