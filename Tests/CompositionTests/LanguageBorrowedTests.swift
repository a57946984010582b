import Testing

@testable import Composition

@Suite struct LanguageBorrowedTests {
  private func capitals(_ text: String, _ language: String) -> String {
    BorrowedWords.stretches(of: text, language: language)
      .map { LocaleForms.capitals($0.text, language: $0.language) }.joined()
  }

  @Test(arguments: [
    ("Ludwig van Beethoven", "LUDWIG VAN BEETHOVEN"), ("Gabriel Fauré", "GABRIEL FAURÉ"),
    ("İsfar Sarabski", "İSFAR SARABSKİ"), ("Fikrət Əmirov", "FİKRƏT ƏMİROV"),
    ("Wigmore Hall-da ilk çıxış", "WIGMORE HALL-DA İLK ÇIXIŞ"), ("Witold", "WITOLD"),
    ("fasilə", "FASİLƏ"), ("", ""), ("WİTOLD", "WİTOLD"),
  ])
  func aNameWithForeignLettersHasTheCapitalsItHasAtHome(text: String, capitals: String) {
    #expect(self.capitals(text, "az") == capitals)
  }

  @Test func noOtherLanguageIsAsked() {
    #expect(capitals("Xiqo Ludwig", "tr") == "XIQO LUDWIG")
    #expect(capitals("Xatirə ili", "az-Latn") == "XATİRƏ İLİ")
    let stretches = BorrowedWords.stretches(of: "Witold ili", language: "fr")
    #expect(stretches.map(\.language) == ["fr"])
  }

  @Test func nothingIsLostBetweenTheStretches() {
    for text in ["Wien  və Paris ", " ışıq Wien", "Wien\u{A0}ışığı\nşəhər"] {
      let stretches = BorrowedWords.stretches(of: text, language: "az")
      #expect(stretches.map(\.text).joined() == text)
      #expect(stretches.count > 1)
    }
  }
}
