import Foundation
import Testing

@testable import Commands

/// Seasons and series as entries: written in event files, found, listed, exported and printed.
@Suite struct SeriesTests {
  private let place = TestFolder()

  private func run(_ words: [String], _ registry: String = "first") -> Outcome {
    leporello(words, environment: ["LEPORELLO_REGISTRY": place(registry)])
  }

  private func ids(_ words: String...) -> [String] {
    run(["find"] + words + ["--format", "csv"]).output.split(separator: "\r\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
  }

  init() throws {
    try place.write(
      """
      series:
        id: season-2021-22
        name: {az: 2021/22 mövsümü, fr: Saison 2021/22, en: Season 2021/22}
        kind: season
        from: 2021-09
        until: 2022-06-30
      ---
      series:
        id: chamber-evenings
        name: {az: Kamera axşamları, en: Chamber Evenings}
        other-names: [{name: Камерные вечера, language: ru}]
        kind: series
        part-of: {id: season-2021-22}
      """, to: "events/a-series.yaml")
    try place.write(
      """
      id: evening
      title: Evening
      date: 2022-02-24
      part-of: [{id: chamber-evenings}]
      programme: [Seven Beauties]
      """, to: "events/evening.yaml")
    try place.write(
      """
      id: gala
      title: Gala
      date: 2022-03-01
      part-of: Season 2021/22
      programme: [Shur]
      """, to: "events/gala.yaml")
    try place.write(
      """
      id: free
      title: Free
      date: 2019-03-01
      season: 2018/19
      series: Sundays
      part-of: {name: Spring Festival, kind: festival}
      programme: [Shur]
      """, to: "events/free.yaml")
    let taken = run(["import", "--quiet", place("events")])
    #expect(taken.status == .done, "\(taken)")
  }

  @Test func eventsAreFoundByTheSeasonAndTheSeriesTheyArePartOf() {
    #expect(ids("series").sorted() == ["chamber-evenings", "season-2021-22", "spring-festival"])
    #expect(ids("seasons", "kind:season") == ["season-2021-22"])
    #expect(ids("series", "камерные вечера") == ["chamber-evenings"])
    // By any name, also through a series that is part of the season.
    #expect(ids("events", "season:2021/22").sorted() == ["evening", "gala"])
    #expect(ids("events", "series:\"Kamera axşamları\"") == ["evening"])
    #expect(ids("events", "series:\"Камерные вечера\"") == ["evening"])
    #expect(ids("events", "chamber evenings") == ["evening"])
    // Free text is still a season and a series.
    #expect(ids("events", "season:2018/19") == ["free"])
    #expect(ids("events", "series:sundays") == ["free"])
    #expect(ids("events", "series:\"Spring Festival\"") == ["free"])
    let seasons = run(["statistics", "seasons", "--format", "csv"]).output
    #expect(seasons.contains("2018/19,1,1\r\n"), "\(seasons)")
    #expect(run(["registry", "verify"]).status == .done)
  }

  @Test func whatGoesOutComesBack() throws {
    for (kind, form) in [
      ("all", "yaml"), ("all", "json"), ("series", "yaml"), ("series", "json"), ("series", "csv"),
    ] {
      let first = run(["export", kind, "--as", form])
      #expect(first.status == .done && first.output.contains("Chamber Evenings"), "\(first)")
      try? FileManager.default.removeItem(atPath: place("second"))
      try place.write(first.output, to: "out.\(form)")
      let taken = run(["import", "--quiet", place("out.\(form)")], "second")
      #expect(taken.status == .done, "\(taken)")
      #expect(run(["export", kind, "--as", form], "second").output == first.output)
    }
  }

  @Test func theNameOfASeriesIsKeptInOnePlaceAndPrinted() throws {
    #expect(run(["show", "evening"]).output.contains("part-of"))
    try place.write(
      "series: {id: chamber-evenings, name: Chamber, other-names: [{name: Zzyzx nights}]}\n",
      to: "more.yaml")
    #expect(run(["import", "--quiet", place("more.yaml")]).status != .fault)
    #expect(ids("events", "zzyzx") == ["evening"])
    let merged = run(["registry", "merge", "spring-festival", "chamber-evenings"])
    #expect(merged.status == .done, "\(merged)")
    #expect(ids("events", "series:\"chamber evenings\"").sorted() == ["evening", "free"])
    let page = run(
      ["typeset", "evening", "--as", "text", "--language", "az", "--output", place("pages")])
    #expect(page.status == .done, "\(page.errors)")
  }

  @Test func aSeriesThatIsNotThereOrEndsBeforeItBeginsIsTold() throws {
    try place.write(
      "id: x\ntitle: X\ndate: 2022-01-01\npart-of: {id: nobody}\nprogramme: [Shur]\n", to: "x.yaml")
    let missing = run(["import", "--quiet", place("x.yaml")])
    #expect(missing.status == .rejections && missing.errors.contains("“nobody”"), "\(missing)")
    try place.write("series: {name: S, from: 2022, until: 2021}\n", to: "s.yaml")
    let turned = run(["import", "--quiet", place("s.yaml")])
    #expect(turned.errors.contains("it ends before it begins"), "\(turned)")
    try place.write("series: {name: S, knd: season}\n", to: "k.yaml")
    #expect(run(["import", "--quiet", place("k.yaml")]).errors.contains("did you mean “kind”?"))
  }
}
