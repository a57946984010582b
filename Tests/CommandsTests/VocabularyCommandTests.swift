import Foundation
import Testing

@testable import Commands

@Suite struct VocabularyCommandTests {
  private let place = TestFolder()

  private func run(_ words: String...) -> Outcome {
    leporello(words, environment: ["LEPORELLO_REGISTRY": place("r.leporello")])
  }

  @Test func aNewRegistryKnowsTheInstrumentsAndKeepsHomonymsApart() throws {
    let made = run("registry", "init")
    #expect(made.status == .done, "\(made.errors)")
    #expect(made.output.contains("instruments"))
    let found = run("find", "instruments", "tar", "--format", "csv").output
    let lines = found.split(separator: "\r\n")
    #expect(lines.contains { $0.hasPrefix("tar,instrument,tar,") && $0.contains("lute") })
    #expect(
      lines.contains { $0.hasPrefix("tar-drum,instrument,tar,") && $0.contains("frame drum") })
    for (word, id) in [
      ("Fagott", "bassoon"), ("тар", "tar"), ("tarzən", "tar"), ("kamança", "kamancha"),
      ("qanun", "qanun"), ("Englischhorn", "cor-anglais"), ("dəf", "def"),
    ] {
      // Of homonyms either may stand first.
      let found = run("find", "instruments", word, "--format", "csv").output
        .split(separator: "\r\n").filter { $0.hasSuffix(",1.0") }
      #expect(found.contains { $0.hasPrefix(id + ",") }, "\(word): \(found)")
    }
    let shown = run("show", "tar").output
    #expect(shown.contains("player:") && shown.contains("az: tarzən"))
    let again = run(
      "import", checkout + "/Layouts/Vocabularies/instruments.yaml", "--format", "json")
    #expect(again.output.contains("\"added\": 0, \"updated\": 0"), "\(again.output)")
    #expect(run("registry", "verify").status == .done)
  }

  @Test func anEmptyRegistryIsMadeWhereItIsAskedFor() {
    #expect(run("registry", "init", "--empty", "--quiet").status == .done)
    #expect(
      run("find", "instruments", "--format", "csv").output.split(separator: "\r\n").count == 1)
  }

  @Test func theVocabulariesAreListedInALanguage() {
    let tar = run("vocabulary", "instruments", "tarzən", "--language", "az", "--format", "csv")
    #expect(tar.status == .done, "\(tar.errors)")
    #expect(tar.output.contains("tar,tar,tarlar,tarzən,"))
    #expect(tar.output.contains("to be read"))
    let keys = run("vocabulary", "keys", "--language", "ru", "--format", "csv").output
    #expect(keys.contains("cxm,до-диез минор,"))
    let bach = run("vocabulary", "catalogues", "BWV", "--format", "csv").output
    #expect(bach.contains("BWV,\"Bach, Johann Sebastian\",1685-1750,"))
    #expect(run("vocabulary", "roles", "dirijor", "--format", "csv").output.contains("conductor"))
    let wrong = run("vocabulary", "instrumens")
    #expect(wrong.status == .usage)
    #expect(wrong.errors.contains("did you mean “instruments”?"))
  }
}
