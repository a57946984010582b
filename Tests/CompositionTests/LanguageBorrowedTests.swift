import Foundation
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
    ("Pyotr Ilyich Tchaikovsky", "PYOTR ILYICH TCHAIKOVSKY"), ("Philip Glass", "PHILIP GLASS"),
    ("Franz Liszt", "FRANZ LISZT"), ("Elliott Schmidt", "ELLIOTT SCHMIDT"),
    ("Symphonic Society", "SYMPHONIC SOCIETY"), ("Smith Hall-da", "SMITH HALL-DA"),
    ("Pyotr Çaykovski", "PYOTR ÇAYKOVSKİ"),
    ("Y. İ. Əliyev, I. Y. Dmitriyev", "Y. İ. ƏLİYEV, I. Y. DMİTRİYEV"),
    ("ağackəsən simfoniya", "AĞACKƏSƏN SİMFONİYA"), ("nailiyyət ssenari", "NAİLİYYƏT SSENARİ"),
    ("SSRİ", "SSRİ"), ("Antonio Vivaldi", "ANTONİO VİVALDİ"),
  ])
  func aNameWithForeignLettersHasTheCapitalsItHasAtHome(text: String, capitals: String) {
    #expect(self.capitals(text, "az") == capitals)
  }

  @Test(arguments: [
    ("Tchaikovsky viyolin", "TCHAIKOVSKY VİYOLİN"), ("kütüphane, şüphe", "KÜTÜPHANE, ŞÜPHE"),
    ("ithaf gladyatör acz", "İTHAF GLADYATÖR ACZ"), ("Richard", "RICHARD"), ("kimya", "KİMYA"),
  ])
  func turkishWordsKeepTheirDots(text: String, capitals: String) {
    #expect(self.capitals(text, "tr") == capitals)
  }

  /// The words of a dictionary are its own, every one of them.
  @Test func noWordOfAzerbaijaniIsTakenForAForeignOne() throws {
    let words = try azerbaijaniWords()
    guard !words.isEmpty else { return }
    #expect(words.count > 15_000)
    let taken = words.filter { BorrowedWords.stretches(of: $0, language: "az")[0].language != "az" }
    #expect(taken.sorted() == [])
  }

  private func azerbaijaniWords() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/data/vocabularies/azerbaijani-words.txt")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map(String.init)
      // Some entries are torn by a space or have a Cyrillic letter.
      .filter { !$0.contains(" ") && !$0.unicodeScalars.contains("\u{445}") }
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
