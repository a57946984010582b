import ConcertModel
import Testing

@testable import Composition
@testable import HouseStyle

@Suite struct StyleFileTests {
  @Test func everyStyleOfTheHouseIsReadInEveryLanguage() throws {
    for name in try StyleHouse.names() {
      for language in try StyleHouse.languages() {
        let (style, findings) = StyleHouse.style(name, language)
        #expect(findings.isEmpty, "\(name) \(language): \(findings)")
        #expect(style?.name == name)
        #expect(style?.summary.isEmpty == false)
      }
    }
  }

  @Test func thePlainStyleHasEverySetting() throws {
    let plain = try #require(StyleHouse.document("plain"))
    for key in StyleKey.allCases {
      #expect(plain[key.group]?[key.name] != nil, "\(key.rawValue)")
    }
  }

  @Test(arguments: [
    (
      "title: {patern: \"{work}\"}", "s.yaml:1:9", "unknown key “patern”",
      "did you mean “pattern”?"
    ),
    ("titel: {}", "s.yaml:1:1", "unknown key “titel”", "did you mean “title”?"),
    (
      "key: {signs: sings}", "s.yaml:1:14", "“key.signs” cannot be “sings”",
      "did you mean “signs”?"
    ),
    (
      "title:\n  pattern: \"{work}[ {opsu}]\"", "s.yaml:2:21", "there is no field “{opsu}” here",
      "did you mean “{opus}”?"
    ),
    (
      "key: {form: \"in {tonic\"}", "s.yaml:1:17", "this “{” is not closed",
      "write a backslash before it to print it as it is"
    ),
    (
      "key: {form: \"in [{tonic}\"}", "s.yaml:1:17", "this “[” is not closed",
      "write a backslash before it to print it as it is"
    ),
  ])
  func aMistakeIsReportedAtItsPlaceWithASuggestion(
    text: String, place: String, message: String, hint: String
  ) {
    let (_, findings) = StyleHouse.style(text: text)
    #expect(findings.map(\.place.description) == [place])
    #expect(findings.map(\.message) == [message])
    #expect(findings.first?.hint == hint)
  }
}

/// The words of a language against those that titles are read with.
@Suite struct StyleLanguageTests {
  private func codes(_ lines: String) -> [String] {
    lines.split(separator: "\n").compactMap { line in
      line.firstIndex(of: ":").map { String(line[..<$0]) }
    }
  }

  @Test func everyGenreAndPlayerThatIsReadCanBePrinted() throws {
    for language in try StyleHouse.languages() {
      let words = try #require(StyleHouse.style("plain", language).style).vocabulary
      for code in codes(GenreTable.lines) {
        #expect(words.genres[code] != nil, "\(language) \(code)")
      }
      for code in codes(PlayerTable.lines) {
        #expect(words.players[code] != nil, "\(language) \(code)")
      }
      for kind in WorkVersion.Kind.allCases {
        #expect(words.versions[kind.rawValue] != nil, "\(language) \(kind)")
      }
    }
  }

  @Test func languagesHaveTheSameWords() throws {
    let english = try #require(StyleHouse.style("plain", "en").style).vocabulary
    for language in try StyleHouse.languages() {
      let words = try #require(StyleHouse.style("plain", language).style).vocabulary
      #expect(words.genres.keys.sorted() == english.genres.keys.sorted(), "\(language)")
      #expect(words.players.keys.sorted() == english.players.keys.sorted(), "\(language)")
      #expect(words.words.keys.sorted() == english.words.keys.sorted(), "\(language)")
    }
  }
}
