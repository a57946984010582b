import Findings
import Testing

@testable import ConcertModel

private func faults(_ text: String) -> [TextFault] { TextCheck.faults(in: text) }

private func scalar(_ value: UInt32) throws -> String {
  String(Character(try #require(Unicode.Scalar(value))))
}

@Suite struct TextCheckTests {
  @Test(arguments: [
    "", "Əsər — “Sarı Gəlin”\nİkinci sətir", "Việt Nam", "𝄞 👩‍🎤", "می‌خواهم",
    "a\u{2067}b\u{2069}c", "\u{202B}a\u{2066}b\u{2069}\u{202C}", "e\u{301}\u{323}",
  ])
  func soundTextsHaveNoFault(_ text: String) {
    #expect(faults(text) == [])
  }

  @Test func controlsAreFaults() throws {
    for value: UInt32 in [0x00, 0x07, 0x09, 0x0D, 0x1B, 0x7F, 0x85, 0x9F] {
      let found = faults("ab" + (try scalar(value)))
      #expect(found.map(\.kind) == [.control])
      #expect(found.map(\.offset) == [2])
    }
  }

  @Test func whatIsNoCharacterIsAFault() throws {
    for value: UInt32 in [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] {
      #expect(faults("a" + (try scalar(value)) + "b").map(\.kind) == [.notACharacter])
    }
  }

  @Test func thirtyMarksPassAndThirtyOneDoNot() {
    #expect(faults("e" + String(repeating: "\u{301}", count: 30)) == [])
    let found = faults("xe" + String(repeating: "\u{301}", count: 31))
    #expect(found.map(\.kind) == [.tooManyMarks])
    #expect(found.map(\.offset) == [32])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func directionControlsMustBeClosedInTheirOwnText() {
    #expect(faults("a\u{202E}b").map(\.kind) == [.unbalancedDirection])
    #expect(faults("a\u{2069}b").map(\.offset) == [1])
    #expect(faults("\u{202B}a\u{2069}").map(\.kind) == [.unbalancedDirection])
    #expect(faults("\u{202A}\u{2066}a\u{202C}\u{2069}").map(\.kind) == [.unbalancedDirection])
  }

  @Test func charactersOfNoWidthAreFlaggedWhereNoScriptNeedsThem() {
    for text in ["a\u{200B}b", "a\u{200D}b", "a\u{2060}b", "a\u{FEFF}b"] {
      let found = faults(text)
      #expect(found.map(\.kind) == [.zeroWidth])
      #expect(found.map(\.severity) == [.warning])
    }
  }

  @Test func aFieldHasAtMostSixtyFourKilobytes() {
    #expect(faults(String(repeating: "a", count: TextCheck.mostBytes)) == [])
    #expect(
      faults(String(repeating: "a", count: TextCheck.mostBytes + 1)).map(\.kind) == [.tooLong])
  }

  @Test func ofALongTextWithHeapsOfMarksTheMarksAreTheMatter() {
    let found = faults("Ze" + String(repeating: "\u{301}", count: 50_000))
    #expect(found.map(\.kind) == [.tooManyMarks])
  }

  @Test func eachKindIsReportedOnceInTheOrderOfTheText() {
    let found = faults("a\u{200B}\u{7}\u{7}\u{200B}\u{202E}")
    #expect(found.map(\.kind) == [.zeroWidth, .control, .unbalancedDirection])
  }
}
