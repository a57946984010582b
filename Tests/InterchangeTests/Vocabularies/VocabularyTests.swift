import ConcertModel
import Findings
import Foundation
import Testing

@testable import Interchange

@Suite struct VocabularyTests {
  static let languages = ["az", "de", "en", "es", "fr", "it", "ru"]
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Layouts/Vocabularies")

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name + ".yaml")))
  }

  private func instruments() throws -> [Instrument] {
    let read = try EntryStream.proposals(
      from: try bytes("instruments"), file: "instruments.yaml", name: "instruments")
    #expect(read.findings.map(\.description) == [])
    return read.proposals.compactMap {
      if case .instrument(let instrument) = $0.entry { instrument } else { nil }
    }
  }

  @Test func everyInstrumentHasItsNamesInSevenLanguagesAFamilyAndAPlace() throws {
    let all = try instruments()
    #expect(all.count >= 150)
    #expect(Set(all.compactMap(\.id)).count == all.count)
    for instrument in all {
      let id = instrument.id ?? ""
      #expect(instrument.name.languages == Self.languages, "\(id)")
      #expect(instrument.plural?.languages == Self.languages, "\(id)")
      #expect(instrument.family != nil, "\(id)")
      #expect(instrument.unreviewed.contains("az"), "\(id)")
      let faults = [instrument.name, instrument.plural, instrument.player, instrument.gloss]
        .compactMap { $0 }.flatMap(\.entries).flatMap { TextCheck.faults(in: $0.text) }
      #expect(faults.isEmpty, "\(id): \(faults)")
    }
    let orders = all.compactMap(\.scoreOrder)
    #expect(orders == orders.sorted() && Set(orders).count == all.count)
  }

  @Test(arguments: ["tar", "kamancha", "balaban", "nagara", "zurna", "qanun", "saz", "def"])
  func theInstrumentsOfMughamHaveAzerbaijaniNamesAndPlayers(_ id: String) throws {
    let instrument = try #require(try instruments().first { $0.id == id })
    #expect(instrument.player?["az"] != nil)
    #expect(instrument.player?["ru"] != nil)
    #expect(instrument.gloss?["az"] != nil || id == "zurna" || id == "saz" || id == "qanun")
    #expect(instrument.hornbostelSachs != nil)
    #expect(instrument.identifiers.contains { $0.scheme == "mimo" })
  }

  @Test func homonymsAreEntriesOfTheirOwnAndToldApart() throws {
    let all = try instruments()
    for (name, ids, classes) in [
      ("tar", ["tar-drum", "tar"], ["211.311", "321.321"]),
      ("kemençe", ["kemence"], ["321.322"]), ("alto", ["alto"], []), ("baryton", ["baryton"], []),
    ] {
      let found = all.filter { $0.name["en"] == name }
      #expect(found.compactMap(\.id) == ids, "\(name)")
      if !classes.isEmpty { #expect(found.compactMap(\.hornbostelSachs) == classes) }
      #expect(Set(found.compactMap { $0.gloss?["en"] }).count == ids.count, "\(name)")
    }
    // Two kinds of kemençe belong to two classes; nagara is no kettledrum.
    let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id ?? "", $0.hornbostelSachs) })
    #expect(byID["kemence"] != byID["classical-kemence"])
    #expect(byID["nagara"] != byID["naqqara"])
  }

  @Test func whatFormulasAbbreviateIsInTheVocabularyUnderThatAbbreviation() throws {
    let all = try instruments()
    for (name, words) in Instrumentation.abbreviations {
      let id = slug(name.replacing("'", with: ""))
      let instrument =
        all.first { $0.id == id }
        ?? all.first { ($0.name["en"] ?? "").lowercased() == name.lowercased() }
      guard let instrument else {
        Issue.record("no instrument is called \(name)")
        continue
      }
      let known = Set(
        (instrument.abbreviations.map(\.text) + instrument.otherNames.map(\.text)
          + instrument.name.entries.map(\.text)).map { folded($0) })
      let lacking = words.filter { !known.contains(folded($0)) }
      #expect(lacking == [], "\(name)")
    }
  }

  @Test func anInstrumentIsWrittenAsItWasRead() throws {
    for instrument in try instruments() {
      let text = EntryFile.text(for: .instrument(instrument))
      let errata = Errata()
      #expect(EntryFile.entry(Array(text.utf8), errata: errata) == .instrument(instrument))
      #expect(errata.findings.isEmpty)
    }
  }

  @Test func rolesKeysAndCataloguesAreRead() throws {
    for (list, least) in [("roles", 50), ("keys", 30)] {
      let errata = Errata()
      let terms = VocabularyFile.terms(list, try bytes(list), file: list, errata: errata)
      #expect(errata.findings.map(\.description) == [])
      #expect(terms.count >= least)
      #expect(Set(terms.map(\.id)).count == terms.count)
      for term in terms { #expect(term.name.languages == Self.languages, "\(term.id)") }
    }
    let errata = Errata()
    let all = VocabularyFile.catalogues(
      try bytes("catalogues"), file: "catalogues", errata: errata)
    #expect(errata.findings.map(\.description) == [])
    #expect(all.count > 100)
    #expect(all.first { $0.siglum == "BWV" }?.composer == "Bach, Johann Sebastian")
    #expect(all.first { $0.siglum == "D" }?.composer == "Schubert, Franz")
    #expect(all.contains { $0.siglum == "K" && $0.composer.hasPrefix("Mozart") })
  }

  /// In titles these letters are keys, numerals and exclamations.
  private static let letters: Set = ["E", "O", "V"]

  @Test func theCheckKnowsTheCataloguesOfTheVocabularyAndNoOthers() throws {
    let errata = Errata()
    let all = VocabularyFile.catalogues(
      try bytes("catalogues"), file: "catalogues", errata: errata)
    for one in all where !Self.letters.contains(one.siglum) {
      for siglum in [one.siglum] + one.also {
        let known = ThematicCatalogues.siglum(folded(siglum)) != nil
        #expect(
          known && ThematicCatalogues.has(one.composer, catalogueUnder: siglum),
          "\(siglum): \(one.composer)")
      }
    }
    for siglum in ThematicCatalogues.all {
      let owners = all.filter { one in
        ([one.siglum] + one.also).contains { folded($0) == folded(siglum.text) }
      }.flatMap { folded($0.composer).split(separator: " ") }
      for composer in siglum.composers {
        let family = folded(composer).split(separator: " ").last ?? ""
        #expect(owners.contains(family), "the vocabulary has no \(siglum.text) of \(composer)")
      }
    }
  }

  @Test(arguments: [
    ("instrument: {id: x, name: X, abbreviations: {danels: x}}", "danels", "daniels"),
    ("instrument: {id: x, name: X, hornbostel-sachs: lute}", "lute", "321.322-71"),
    ("instrument: {id: x, name: X, plurl: Xs}", "plurl", "plural"),
  ])
  func aFaultOfAnInstrumentIsNamedWithAHint(_ text: String, _ word: String, _ hint: String) {
    let errata = Errata()
    _ = EntryFile.entry(Array(text.utf8), file: "a.yaml", errata: errata)
    #expect(errata.findings.count == 1)
    #expect(errata.findings.first?.message.contains(word) == true)
    #expect(errata.findings.first?.hint?.contains(hint) == true)
  }
}
