import Testing

@testable import Composition

@Suite struct ShoutedTitleTests {
  @Test(arguments: [
    ("SYMPHONY NO. 5 IN C MINOR, OP.67", "<SYMPHONY NO. 5 IN C MINOR, OP.67>"),
    (
      "CONCERTO, VIOLIN, NO. 1, D MAJOR, OP. 6 (ARR. Wilhelmj)",
      "<CONCERTO, VIOLIN, NO. 1, D MAJOR, OP. 6 (ARR.> Wilhelmj)"
    ),
    ("Symphony No. 5 in C minor", "Symphony No. 5 in C minor"),
    ("OVERTURE To Something Light and Long", "OVERTURE To Something Light and Long"),
    ("SEMELE", "<SEMELE>"),
    ("BWV", "BWV"),
    ("", ""),
  ])
  func onlyShoutedWordsAreLowered(title: String, expected: String) {
    let shown = ShoutedTitle.stretches(of: title)
      .map { $0.isShouted ? "<" + $0.text + ">" : $0.text }.joined()
    #expect(shown == expected)
  }

  @Test func noCharacterIsLost() {
    for title in ["A  B (ARR. Liszt) C", " X", "X ", "FOUR WORDS of LATIN"] {
      #expect(ShoutedTitle.stretches(of: title).map(\.text).joined() == title)
    }
  }
}
