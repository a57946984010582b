import ConcertModel
import Findings
import Testing
import Typesetting
import YAML

@testable import Composition

/// What a sheet takes over from the one it inherits from.
@Suite struct SheetInheritanceTests {
  private let errata = Errata()

  private static let parent = """
    name: parent
    page: {size: A5, margins: {inside: 20 pt, outside: 20 pt, head: 20 pt, foot: 20 pt}}
    fonts: {text: [Serif]}
    colours: {ink: "#000000", accent: "#ff0000"}
    styles:
      text: {font: text, size: 10 pt, colour: ink}
      small: {like: text}
      organiser: {like: text, colour: accent}
    parts:
      - {part: cover, contents: [{line: "{title}"}]}
      - {part: back, start: back, always: yes, contents: [{line: "{venue}"}, {fill: 1}]}
    """

  private func sheet(_ text: String) throws -> LayoutSheet {
    let node = { (text: String) in YAMLDocument(Array(text.utf8), errata: errata)?.root }
    let root = try #require(node(text))
    return try #require(
      LayoutSheetReader(errata: errata).sheet(from: root) { _ in node(Self.parent) })
  }

  @Test func anotherAccentRecoloursTheStylesThatAreInherited() throws {
    let sheet = try sheet("inherits: parent\ncolours: {accent: \"#0000ff\"}")
    #expect(sheet.styles["organiser"]?.colour == Colour(hex: "#0000ff"))
    #expect(sheet.styles["text"]?.colour == Colour(hex: "#000000"))
  }

  @Test func anotherFontIsTheFontOfEveryInheritedStyle() throws {
    let sheet = try sheet("inherits: parent\nfonts: {text: [Sans]}")
    #expect(sheet.families == ["Sans"])
  }

  @Test func aPartWithoutContentsIsTheInheritedOneWithItsChanges() throws {
    let sheet = try sheet(
      "inherits: parent\nparts: [{part: back, start: recto}, {part: new, contents: [{fill: 1}]}]")
    #expect(sheet.parts.map(\.name) == ["back", "new"])
    #expect(sheet.parts[0].contents.count == 2 && sheet.parts[0].isAlwaysPrinted)
    #expect(sheet.parts[0].start == .recto)
    #expect(errata.findings == [])
  }

  @Test func thumbMarksAreInheritedAndTheirColoursAreTheSheets() throws {
    let words = "width: 4 pt, head: 20 pt, step: 30 pt, colours: {az: accent, fr: accent}"
    let good = try sheet("inherits: parent\npage: {thumbs: {\(words)}}")
    let bar = try #require(good.page.thumbs?.bar(for: "fr"))
    #expect(bar.width == 4 && bar.top == 50 && bar.colour == Colour(hex: "#ff0000"))
    #expect(good.page.thumbs?.bar(for: "en") == nil)
    #expect(errata.findings == [])
    _ = try sheet("inherits: parent\npage: {thumbs: {colour: accent, colours: {az: acent}}}")
    #expect(
      errata.findings.map(\.message).sorted() == [
        "there is no colour “acent”", "unknown key “colour”",
      ])
  }

  @Test func aGroundMustBeAColourOfTheSheet() throws {
    let good = try sheet("inherits: parent\npage: {ground: accent, ground-depth: 30 pt}")
    #expect(good.page.ground == Colour(hex: "#ff0000") && good.page.groundDepth == 30)
    _ = try sheet("inherits: parent\npage: {ground: acent}")
    #expect(errata.findings.map(\.message) == ["there is no colour “acent”"])
    #expect(errata.findings.first?.hint?.contains("accent") == true)
  }
}
