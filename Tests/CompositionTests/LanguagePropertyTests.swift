import Foundation
import Testing

@testable import Composition

@Suite struct LanguagePropertyTests {
  private static let languages = ["en", "fr", "de", "az", "ru", "tr", "it", "es", ""]

  /// What a compositor may not touch.
  private func lettersAndFigures(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private func check(_ text: String, _ typography: Typography, _ language: String) {
    let isTitle = text.utf8.count % 2 == 0
    let once = typography.set(text, isTitle: isTitle)
    if typography.set(once, isTitle: isTitle) != once {
      Issue.record("\(language): \(text.debugDescription) is set twice as it is not set once")
    }
    if lettersAndFigures(once) != lettersAndFigures(text) {
      Issue.record("\(language): \(text.debugDescription) has other letters when it is set")
    }
  }

  @Test func settingTwiceIsSettingOnceAndLettersStay() {
    let pieces = [
      "\"", "'", "-", "--", ".", "...", " ", " ", "\u{A0}", "\u{202F}", "\n", "«", "»", "“", "”",
      "„", "!", "?", ":", ";", "(", ")", "h", "19", "00", "Op.", "No.", "in", "A", "minor", "1756",
      "-1791", "M.", "Füzuli", "İ", "ı", "n°", "5", "–", "—", "’", "‘", "/", "\u{301}", "\t", "é",
      "…",
      "février", "II.", "et", "д", "'Twas", "\u{2009}", "🎻",
    ]
    var state: UInt64 = 0x1842
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    for language in Self.languages {
      let typography = Typography(language: language)
      for _ in 0..<800 {
        let text = (0..<(1 + roll(12))).map { _ in pieces[roll(pieces.count)] }.joined()
        check(text, typography, language)
      }
    }
  }

  @Test func stretchesAreSetAsTheWholeIs() {
    var state: UInt64 = 7
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    let text = Array("Il \"joue\" l'air... d'\"Orphée\" ! Op. 5 - \"fin\"  : «a» ; 19 h 00")
    for language in ["fr", "en", "de"] {
      let typography = Typography(language: language)
      for _ in 0..<300 {
        let cuts = [0, roll(text.count), roll(text.count), text.count].sorted()
        let parts = zip(cuts, cuts.dropFirst()).map { String(text[$0..<$1]) }
        #expect(typography.set(parts).joined() == typography.set(String(text)))
      }
    }
  }

  private static let titles: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "../shared/data/nyphil").standardizedFileURL
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let texts = files.filter { $0.hasSuffix(".xml") }.sorted().compactMap {
      try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
    return Set(texts.flatMap(titles(in:))).sorted()
  }()

  /// The texts of the elements whose names say title or movement; their entities stay: they are
  /// marks like others.
  private static func titles(in file: String) -> [String] {
    file.utf8.split(separator: 0x0A).compactMap { line in
      let trimmed = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard trimmed.starts(with: "<workTitle>".utf8) || trimmed.starts(with: "<movement>".utf8)
      else { return nil }
      var isInTag = false
      let bytes = trimmed.filter { byte in
        if byte == 0x3C { isInTag = true }
        defer { if byte == 0x3E { isInTag = false } }
        return !isInTag && byte != 0x3E
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(.enabled(if: !titles.isEmpty))
  func theTitlesOfTheArchiveAreSetOnceAndStayWhole() {
    #expect(Self.titles.count > 3_000)
    for language in ["en", "fr"] {
      let typography = Typography(language: language)
      for title in Self.titles { check(title, typography, language) }
    }
  }

  @Test func hostileTextsTakeTimeInProportion() {
    let typography = Typography(language: "fr")
    for piece in ["'a ", "\"a", " - ", "\u{301}", "- -", ":", " ", "a.b.", "1 000 "] {
      let text = String(repeating: piece, count: 20_000)
      let start = ContinuousClock.now
      #expect(!typography.set(text, isTitle: true).isEmpty)
      #expect(ContinuousClock.now - start < .seconds(5), "\(piece)")
    }
  }
}
