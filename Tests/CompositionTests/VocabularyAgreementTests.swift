import ConcertModel
import Findings
import Foundation
import Interchange
import Testing

@testable import Composition

/// The words of the page and the vocabulary of instruments say the same.
@Suite struct VocabularyAgreementTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Layouts")

  private func instruments() throws -> [Instrument] {
    let file = Self.folder.appending(path: "Vocabularies/instruments.yaml")
    let read = try EntryStream.proposals(
      from: [UInt8](try Data(contentsOf: file)), file: "instruments.yaml", name: "instruments")
    return read.proposals.compactMap {
      if case .instrument(let instrument) = $0.entry { instrument } else { nil }
    }
  }

  /// Names the page has for what the vocabulary has under another English name.
  private static let otherwise = [
    "english horn": "cor anglais", "french horn": "horn", "jazz bass": "double bass",
    "drums": "drum kit", "boy soprano": "treble", "vocals": "voice",
  ]

  @Test(arguments: ["az", "de", "en", "es", "fr", "it", "ru"])
  func theWordsOfThePageAreThoseOfTheVocabulary(_ language: String) throws {
    let all = try instruments()
    let words = try LanguageFiles.words(language).words
    let keys = words.keys.filter { $0.hasPrefix("instruments.") }.map { $0.dropFirst(12) }
    #expect(keys.count > 50)
    for key in keys.map(String.init) {
      let name = Self.otherwise[key] ?? key
      let instrument = all.first {
        $0.id == slug(name.replacing("'", with: ""))
          || ($0.name["en"] ?? "").lowercased() == name.lowercased()
      }
      guard let instrument else {
        Issue.record("the vocabulary has no \(key)")
        continue
      }
      guard let word = words.vocabulary(key) else { continue }
      let names = [instrument.name[language]] + instrument.otherNames.map { $0.text }
      // “vocals” and “voice” are one voice in two words.
      if key != "vocals" { #expect(names.contains(word), "\(key): \(word)") }
      if let section = words.section(key), let plural = instrument.plural?[language] {
        // A page may say less: cornets for cornets à pistons.
        #expect(folded(plural).hasPrefix(folded(section)), "\(key): \(section)")
      }
    }
  }
}
