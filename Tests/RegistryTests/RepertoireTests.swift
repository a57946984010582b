import ConcertModel
import Testing

@testable import Registry

/// What counts as a performance, case by case.
@Suite struct RepertoireTests {
  private let registry: Registry
  private let desk: Desk

  /// Two evenings: a symphony and a song on both, an encore on the second only, a work that was
  /// dropped, one of two alternatives, an interval; a soloist on the first evening alone.
  init() throws {
    desk = try Desk()
    registry = try desk.create()
    var event = Event(id: "gala", title: "Gala")
    event.season = "2021/22"
    event.performances = [
      Performance(date: PartialDate("2022-02-24"), venue: .id("salle-cortot-paris")),
      Performance(key: "fri", date: PartialDate("2022-02-25"), venue: .id("salle-cortot-paris")),
    ]
    event.performers = [
      Credit(person: .id("maestro"), role: "conductor"),
      Credit(ensemble: .id("band")),
    ]
    var song = Work(id: "song", title: "Song")
    song.partOf = .id("cycle")
    var dropped = ProgrammeItem(.work, work: .id("overture"))
    dropped.layer = .dropped
    let soloist = Credit(
      person: .id("soloist"), instrument: "piano", scope: Scope(performances: ["1"]))
    event.programme = [
      ProgrammeItem(.work, work: .id("symphony"), credits: [soloist]),
      ProgrammeItem(.interval),
      ProgrammeItem(.part, items: [ProgrammeItem(.work, work: .id("song"))]),
      dropped,
      ProgrammeItem(.work, work: .id("symphony")),
      ProgrammeItem(.encore, work: .id("encore"), scope: Scope(performances: ["fri"])),
      ProgrammeItem(.alternative, items: [ProgrammeItem(.work, work: .id("overture"))]),
    ]
    var matinee = Event(id: "matinee", title: "Matinée")
    matinee.performances = [Performance(date: PartialDate("1999")), Performance()]
    matinee.programme = [
      ProgrammeItem(
        .work, work: .id("symphony"),
        credits: [Credit(person: .id("maestro"), instrument: "piano", role: "conductor")])
    ]
    let by = { (id: EntryID) in [Contributor(role: .composer, person: .id(id))] }
    try registry.apply(
      Desk.proposals([
        .person(Person(id: "composer", name: "Composer", born: PartialDate("1918-02-24"))),
        .person(Person(id: "maestro", name: "Maestro")),
        .person(Person(id: "soloist", name: "Soloist")), .ensemble(Ensemble(id: "band", name: "B")),
        .venue(Salon.hall),
        .work(Work(id: "symphony", title: "Symphony", contributors: by("composer"))),
        .work(Work(id: "cycle", title: "Cycle", contributors: by("composer"))), .work(song),
        .work(Work(id: "overture", title: "Overture", contributors: by("composer"))),
        .work(Work(id: "encore", title: "Encore", contributors: [Contributor(role: .traditional)])),
        .event(event), .event(matinee),
      ]), note: Desk.note)
  }

  private func ask(
    _ question: RepertoireQuestion, _ change: (inout RepertoireFilter) -> Void = { _ in }
  ) throws -> [String] {
    var filter = RepertoireFilter()
    change(&filter)
    return try registry.repertoire(question, filter).rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): text
        case .number(let number): String(number)
        case .none: "-"
        }
      }.joined(separator: "|")
    }
  }

  @Test func aWorkCountsOnceAConcertInWhichItStands() throws {
    #expect(
      try ask(.works) == [
        "symphony|Symphony|Composer|4|1999|2022-02-25", "song|Song||2|2022-02-24|2022-02-25",
        "encore|Encore|traditional|1|2022-02-25|2022-02-25",
      ])
    #expect(try ask(.composers) == ["composer|Composer|6|4|2|1999|2022-02-25"])
  }

  @Test func timeIsCountedInConcertsAndPerformances() throws {
    #expect(try ask(.decades) == ["1990s|1|1", "2020s|2|5", "-|1|1"])
    #expect(try ask(.years) == ["1999|1|1", "2022|2|5", "-|1|1"])
    #expect(try ask(.seasons) == ["2021/22|2|5", "-|2|2"])
    #expect(try ask(.venues) == ["salle-cortot-paris|Salle Cortot|Paris|2|2022-02-24|2022-02-25"])
  }

  @Test func whoTookPartIsCountedWhereTheyDid() throws {
    #expect(
      try ask(.soloists) == ["soloist|Soloist|piano|1|1|2022-02-24|2022-02-24"])
    #expect(try ask(.instruments) == ["piano|1|1|2022-02-24|2022-02-24"])
    #expect(try ask(.conductors) == ["maestro|Maestro|4|7|3|1999|2022-02-25"])
    #expect(try ask(.ensembles) == ["band|B|2|5|3|2022-02-24|2022-02-25"])
    #expect(
      try ask(.conductorsAndWorks).first
        == "maestro|Maestro|symphony|Symphony|Composer|4|1999|2022-02-25")
  }

  @Test func whatIsAskedForNarrowsTheCount() throws {
    #expect(try ask(.works) { $0.from = PartialDate("2022-02-25") }.count == 3)
    #expect(
      try ask(.works) { $0.until = PartialDate("1999") } == [
        "symphony|Symphony|Composer|1|1999|1999"
      ])
    #expect(try ask(.decades) { $0.composer = "composer" } == ["1990s|1|1", "2020s|2|4", "-|1|1"])
    #expect(try ask(.venues) { $0.work = "encore" }.first?.contains("|1|2022-02-25") == true)
    #expect(try ask(.works) { $0.performer = "soloist" }.first?.contains("|1|2022-02-24") == true)
    #expect(try ask(.works) { $0.performer = "maestro" }.isEmpty)
    #expect(try ask(.works) { $0.conductor = "maestro" }.count == 3)
    #expect(try ask(.works) { $0.ensemble = "band" }.count == 3)
    #expect(try ask(.works) { $0.instrument = "piano" }.count == 1)
    #expect(try ask(.works) { $0.season = "2021/22" }.count == 3)
    #expect(try ask(.works) { $0.venue = "nowhere" }.isEmpty)
    #expect(try registry.repertoire(.works, limit: 1).rows.count == 1)
  }

  @Test func whatHasRestedLongestComesFirst() throws {
    #expect(
      try ask(.notSince(PartialDate(year: 2022, month: 2, day: 25)!)).isEmpty)
    #expect(
      try ask(.notSince(PartialDate(year: 2023)!)).map { $0.prefix { $0 != "|" } } == [
        "symphony", "song", "encore",
      ])
  }

  @Test func aDayOfTheYearHasConcertsAndBirthdays() throws {
    #expect(
      try ask(.onThisDay(month: 2, day: 24)) == [
        "1918-02-24|born|composer|Composer|", "2022-02-24|concert|gala|Gala|Salle Cortot",
      ])
  }
}
