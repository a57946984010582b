import Foundation
import Testing

@testable import Commands

/// What goes out comes back: exported, taken into an empty registry and exported again, every
/// byte is the same.
@Suite struct ExportTests {
  private let place = TestFolder()

  private func run(_ registry: String, _ words: String...) -> Outcome {
    run(registry, words)
  }

  private func run(_ registry: String, _ words: [String]) -> Outcome {
    leporello(words, environment: ["LEPORELLO_REGISTRY": place(registry)])
  }

  /// The archive's extract, and a registry of it and of the samples.
  private func fill(with files: [String]) {
    let outcome = run("first", ["import", "--quiet"] + files)
    #expect(outcome.status == .done, "\(outcome.errors.prefix(2_000))")
  }

  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"

  /// The archive's extract and the samples; in a sweep the whole archive, where it is.
  private static let sources: [String] = {
    let folder = checkout + "/../shared/data/nyphil"
    let isThere = FileManager.default.fileExists(atPath: folder)
    let extract = checkout + "/Tests/InterchangeTests/NewYorkPhilharmonic/Extract.xml"
    return [isSweep && isThere ? folder : extract, checkout + "/Layouts/Samples"]
  }()

  private func comesBack(_ kind: String, as form: String) throws {
    let first = run("first", "export", kind, "--as", form)
    #expect(first.status == .done && first.output.utf8.count > 100, "\(first.errors)")
    try? FileManager.default.removeItem(atPath: place("second"))
    let file = "\(kind).\(form)"
    try place.write(first.output, to: file)
    let taken = run("second", "import", "--quiet", place(file))
    #expect(taken.status == .done, "\(kind) \(form): \(taken.errors.prefix(2_000))")
    let second = run("second", "export", kind, "--as", form)
    #expect(second.output == first.output, "\(kind) as \(form)")
  }

  @Test func everyKindComesBackAsItWentOut() throws {
    fill(with: Self.sources)
    let kinds = ["all", "people", "ensembles", "venues", "works", "events"]
    for kind in kinds.prefix(Self.isSweep ? 1 : 6) {
      for form in ["yaml", "json"] { try comesBack(kind, as: form) }
    }
    for kind in ["people", "ensembles", "venues", "works", "events"] {
      try comesBack(kind, as: "csv")
    }
  }

  @Test func aFolderOfFilesComesBackToo() throws {
    fill(with: [Self.sources[1] + "/salle-cortot-2022.yaml"])
    let out = run("first", "export", "all", "--output", place("out"))
    #expect(out.status == .done && out.output.contains(" files in "), "\(out)")
    #expect(FileManager.default.fileExists(atPath: place("out/people/isfar-sarabski.yaml")))
    #expect(run("second", "import", "--quiet", place("out")).status == .done)
    let both = ["first", "second"].map { run($0, "export", "all").output }
    #expect(both[0] == both[1] && !both[0].isEmpty)
    let one = run("first", "export", "people", "sarabski", "--output", place("one.json"))
    #expect(one.output == "1 entry in \(place("one.json"))\n", "\(one)")
    #expect(place.text("one.json")?.contains("yaml") == false)
  }

  @Test func eventsAreWrittenForPagesAndCalendars() throws {
    fill(with: [Self.sources[1] + "/salle-cortot-2022.yaml"])
    let calendar = run("first", "export", "events", "--as", "ics").output
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(calendar.contains("\r\nUID:salle-cortot-2022-1@leporello\r\n"))
    #expect(calendar == run("first", "export", "events", "--as", "ics").output)
    #expect(run("first", "export", "people", "--as", "ics").status == .usage)
    let declared = run("first", "export", "events", "--as", "declaration").output
    #expect(declared.contains(",SARI GELIN,") || declared.contains(",SARI GALIN,"), "\(declared)")
    try comesBack("events", as: "jsonld")
    let folder = run("first", "export", "all", "--as", "csv", "--output", place("tables"))
    #expect(folder.status == .done)
    #expect(place.text("tables/people.csv")?.contains("isfar-sarabski") == true)
    #expect(run("first", "export", "all", "--as", "csv").status == .usage)
    let raw = run("first", "export", "people", "--as", "csv", "--raw")
    #expect(raw.errors.contains("--raw: warning: "))
    #expect(
      run("first", "export", "people", "--as", "csv", "--bom").output.hasPrefix("\u{FEFF}entry"))
  }

  @Test func titlesAreWrittenAsAHousePrintsThem() throws {
    let id = "concerto-violin-no-1-d-major-op-6"
    try place.write(
      """
      work:
        id: \(id)
        title: CONCERTO, VIOLIN, NO. 1, D MAJOR, OP. 6 (ARR. Wilhelmj)
        composer: Nicolò Paganini
        source: {workTitle: "CONCERTO, VIOLIN, NO. 1, D MAJOR, OP. 6 (ARR. Wilhelmj)"}
      """, to: "works/\(id).yaml")
    fill(with: [place("works"), Self.sources[1] + "/salle-cortot-2022.yaml"])
    func export(_ kind: String, _ form: String, _ more: String...) -> Outcome {
      run("first", ["export", kind, "--as", form] + more)
    }
    let paris = export("works", "csv", "--style", "paris-hall")
    #expect(paris.output.contains("Concerto pour violon"), "\(paris)")
    #expect(export("works", "csv", "--style", "plain").output.contains("Violin Concerto No."))
    #expect(
      export("works", "csv", "--style", "plain", "--language", "de").output.contains("D-Dur"))
    try place.write(
      """
      work:
        id: zweisprachig
        title: {en: "Violin Sonata, Op. 12", ru: Скрипичная соната}
      """, to: "works/zweisprachig.yaml")
    fill(with: [place("works/zweisprachig.yaml")])
    let named = export("works", "jsonld", "--style", "paris-hall").output
    // The printed name stands beside those in other languages.
    #expect(named.contains("\"@value\": \"Sonate pour violon, op. 12\""), "\(named)")
    #expect(named.contains("\"@value\": \"Скрипичная соната\""))
    #expect(named.contains("\"name\": \"Concerto pour violon"), "\(named)")
    // Import passes over the column, and nothing else of the table differs.
    for kind in ["works", "events"] {
      let styled = export(kind, "csv", "--style", "paris-hall").output
      #expect(styled.contains("title.printed") && !styled.isEmpty)
      try? FileManager.default.removeItem(atPath: place("second"))
      try place.write(styled, to: "styled.csv")
      let taken = run("second", "import", "--quiet", place("styled.csv"))
      #expect(taken.status == .done && !taken.errors.contains("title.printed"), "\(taken)")
      #expect(run("second", "export", kind, "--as", "csv").output == export(kind, "csv").output)
    }
    #expect(export("works", "yaml", "--style", "plain").status == .usage)
    #expect(export("works", "csv", "--language", "de").status == .usage)
    let slip = export("works", "csv", "--style", "pari-hall")
    #expect(slip.status == .unreadableInput && slip.errors.contains("“paris-hall”?"), "\(slip)")
  }

  @Test func tablesOfOthersAreTakenByTheirMappings() throws {
    try place.write(
      """
      SeriesID,SeriesName,SeriesDate,SeriesPerfs,SeriesVenue,SeriesEd,SeriesInt
      X1,Mozart and More, 2019-03,2,Various cities,N,Y
      """, to: "season/Xsummary.csv")
    try place.write(
      """
      CompName,CompBirth,CompLiving,WorkTitle,WorkLength,WorkYear,WorkAp,WorkWp,WorkInst
      Arvo Pärt,1935,Y,Da pacem Domine,6,2004,N,Y,Chamber orchestra
      """, to: "season/X1.csv")
    let taken = run("first", "import", place("season"))
    #expect(taken.status == .done && taken.output.hasPrefix("1 read: 1 added"), "\(taken)")
    let shown = run("first", "show", "living-music-x1").output
    for text in [
      "title: Mozart and More", "date: 2019-03", "Da pacem Domine", "World premiere",
      "duration: 6 min", "SeriesVenue: Various cities", "CompLiving: Y",
    ] {
      #expect(shown.contains(text), "\(text) in \(shown)")
    }
    let unknown = run("first", "import", "--mapping", "livin-music-seasons", place("season"))
    #expect(unknown.status == .usage && unknown.errors.contains("“living-music-seasons”?"))
    #expect(run("first", "import", "--encoding", "latin", place("season")).status == .usage)
  }

  @Test func whatIsAskedForMustMakeSense() throws {
    fill(with: [Self.sources[1] + "/salle-cortot-2022.yaml"])
    #expect(run("first", "export", "peple").errors.contains("did you mean “people”?"))
    #expect(run("first", "export", "people", "--as", "jsn").status == .usage)
    #expect(run("none", "export", "people").status == .unreadableInput)
    #expect(run("first", "export", "people", "born:1066").output.isEmpty)
    #expect(run("first", "export", "people", "--as", "json", "born:1066").output == "[]\n")
    #expect(run("first", "export", "all", "xyzzy").status == .usage)
    #expect(
      run("first", "export", "events", "from:2022-02-24").output.hasPrefix("id: salle-cortot"))
    #expect(run("first", "export", "events", "until:2022-02-23").output.isEmpty)
    #expect(run("first", "export", "events", "form:2022").status == .usage)
  }
}
