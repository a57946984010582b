import ConcertModel
import Testing

@testable import Registry

@Suite struct ForcesQueryTests {
  let registry: Registry
  private let desk: Desk

  init() throws {
    desk = try Desk()
    registry = try desk.create()
    func work(_ id: String, _ formula: String?, _ dialect: InstrumentationDialect? = nil) -> Entry {
      var work = Work(id: id, title: Texts(id))
      work.instrumentation = formula.map { Scoring($0, dialect: dialect) }
      return .work(work)
    }
    var piccolo = Instrument(
      id: "cor-anglais", name: Texts(byLanguage: ["en": "cor anglais", "de": "Englischhorn"]))
    piccolo.family = "woodwind"
    try registry.apply(
      Desk.proposals([
        .instrument(piccolo), work("classical", "2222-2200-timp-str"),
        work("small", "1 2[1.Eh] 0 1 - 2 0 0 0 - str"),
        work("late", "3(pic).3(ca).3.3/4.3.3.1/timp.3perc/2hp/str"),
        work("band", "2+1, 2d1, 131111, 2, 211 - 5, 4, 3, 1, 1 - T+2", .band),
        work("strings", "str"), work("unknown", nil), work("mugham", "2222-4231-str, tar"),
      ]), note: Desk.note)
  }

  @Test(arguments: [
    ("forces<=2222-2200-timp-str", ["classical", "small", "strings"]),
    ("forces<=2222-2200-str", ["small", "strings"]),
    ("forces>=2222-2200-str", ["classical", "late", "mugham"]),
    ("forces:str", ["strings"]), ("forces<2222-2200-timp-str", ["small", "strings"]),
    (#"forces<="2 2 2 2 - 2 2 0 0 - tmp - str""#, ["classical", "strings"]),
    (#"forces<=2222-2200-timp-str -instrument:"cor anglais""#, ["classical", "strings"]),
    ("instrument:Englischhorn", ["band", "late", "small"]), ("instrument:tar", ["mugham"]),
    ("forces<=str|2222-2200-timp-str small", ["small"]),
    ("forces<=0000-0000", []),
  ])
  func worksAreFoundByWhoHasToBeOnTheStage(_ query: String, _ ids: [String]) throws {
    #expect(try registry.find(.work, query: query).map(\.id).sorted() == ids, "\(query)")
  }

  @Test func aFormulaThatMakesNoSenseIsRefusedAtItsPlace() throws {
    let error = #expect(throws: QueryError.self) {
      try registry.find(.work, query: "small forces<=222-2200-str")
    }
    #expect(error?.column == 15)
    #expect(error?.message.contains("3 numbers") == true)
    #expect(error?.hint.contains("flutes, oboes, clarinets, bassoons") == true)
  }

  @Test func homonymsOfTheVocabularyAreListedWithWhatTellsThemApart() throws {
    func tar(_ id: String, _ gloss: String) -> Entry {
      var tar = Instrument(
        id: id, name: Texts(byLanguage: ["az": "tar", "de": "Tar", "en": "tar"]))
      tar.gloss = Texts(byLanguage: ["en": gloss])
      return .instrument(tar)
    }
    try registry.apply(
      Desk.proposals([tar("tar", "long-necked lute"), tar("tar-drum", "frame drum")]),
      note: Desk.note)
    let found = try registry.find(.instrument, query: "tar")
    #expect(found.map(\.detail).sorted() == ["frame drum", "long-necked lute"])
    #expect(found.allSatisfy { $0.way == .whole })
  }
}
