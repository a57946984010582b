import Testing

@testable import Findings

@Suite struct FindingTests {
  @Test func aFindingReadsAsFileLineColumnThenHint() {
    let finding = Finding.error(
      "18 pages cannot be saddle-stitched", at: Place(file: "festival.yaml", line: 3, column: 1),
      hint: "set page-budget to 20")
    #expect(
      finding.description == """
        festival.yaml:3:1: error: 18 pages cannot be saddle-stitched
        hint: set page-budget to 20
        """)
  }

  @Test func controlCharactersInDataNeverReachTheTerminal() {
    #expect(printable("a\u{1B}[31mb\u{202E}c") == "a\\u{1B}[31mb\\u{202E}c")
    #expect(printable("Sarı Gəlin") == "Sarı Gəlin")
    let finding = Finding.warning("title “\u{7}”", at: Place(record: "nyp-3853"))
    #expect(finding.description == "nyp-3853: warning: title “\\u{7}”")
  }

  @Test(arguments: [
    ("composor", "composer"), ("languges", "languages"), ("titel", "title"), ("date ", "date"),
  ])
  func aSlipOfTheFingerFindsTheWordThatWasMeant(slip: String, meant: String) {
    #expect(nearest(to: slip, among: ["title", "composer", "languages", "date"]) == meant)
  }

  @Test func aWordOfItsOwnFindsNothing() {
    #expect(nearest(to: "bassoon", among: ["title", "composer"]) == nil)
    #expect(nearest(to: "", among: ["title"]) == nil)
  }

  @Test func theGravestFindingCounts() {
    let findings = [Finding.note("a", at: .nowhere), .error("b", at: .nowhere)]
    #expect(findings.gravest == .error)
    #expect([Finding]().gravest == nil)
  }
}
