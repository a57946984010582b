import Testing

@testable import Composition

@Suite struct SuperiorsTests {
  func shown(_ text: String, _ language: String = "fr") -> String {
    Superiors.stretches(of: text, language: language)
      .map { $0.isRaised ? "^" + $0.text + "^" : $0.text }.joined()
  }

  @Test(arguments: [
    ("Le 1er mars, la 2e partie", "Le 1^er^ mars, la 2^e^ partie"),
    ("Scherzos nos 1, 2, 3 et 4", "Scherzos n^os^ 1, 2, 3 et 4"),
    ("Symphonie no 5", "Symphonie n^o^ 5"),
    ("1re partie", "1^re^ partie"),
    ("nos amis, les dernos 3", "nos amis, les dernos 3"),
    ("20h30, 3em", "20h30, 3em"),
    ("1erreur", "1erreur"),
    ("", ""),
  ])
  func endingsOfNumbersAreRaised(text: String, expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func otherLanguagesKeepTheirLetters() {
    #expect(shown("1er 2e", "en") == "1er 2e")
  }

  @Test func noLetterIsLost() {
    for text in ["Le 1er mars", "nos 1", "n", "1e", "42es"] {
      #expect(Superiors.stretches(of: text, language: "fr").map(\.text).joined() == text)
    }
  }
}
