import Testing

@testable import Typesetting

@Suite struct VisualOrderTests {
  /// Words by their letters, spaces as dots; the level of a space is the lower one beside it, or
  /// that of the paragraph.
  private func order(_ words: String, _ levels: [UInt8], base: UInt8 = 0) -> String {
    let names = Array(words)
    let spaces = levels.indices.map { index -> UInt8? in
      index == 0 ? nil : (levels[index - 1] == levels[index] ? levels[index] : base)
    }
    return VisualOrder(words: levels, spaces: spaces).members.map {
      if case .word(let word) = $0 { String(names[word]) } else { "." }
    }.joined()
  }

  /// Capitals stand for words of a right-to-left script.
  @Test(arguments: [
    ("abc", [0, 0, 0] as [UInt8], "a.b.c"), ("aBCd", [0, 1, 1, 0], "a.C.B.d"),
    ("ABC", [1, 1, 1], "C.B.A"), ("aB", [0, 1], "a.B"), ("ABcDE", [1, 1, 0, 1, 1], "B.A.c.E.D"),
    ("", [], ""),
  ])
  func wordsOfRightToLeftScriptsAreReadFromTheRight(
    text: String, levels: [UInt8], page: String
  ) {
    #expect(order(text, levels) == page)
  }

  @Test func latinInsideARightToLeftParagraphKeepsItsOwnOrder() {
    #expect(order("ABcdE", [1, 1, 2, 2, 1], base: 1) == "E.c.d.B.A")
    #expect(order("AbC", [1, 4, 1], base: 1) == "C.b.A")
  }

  @Test func everySpaceStandsOnceBetweenTheWordsItParts() {
    let members = VisualOrder(words: [0, 1, 1, 1, 0], spaces: [nil, 0, 1, 1, 0]).members
    let spaces = members.compactMap { if case .space(let word) = $0 { word } else { nil } }
    #expect(spaces == [1, 3, 2, 4])
  }
}
