import Foundation
import Testing

@testable import Commands

/// The statistics against a count by other means: a script that reads the archive's XML itself.
@Suite struct StatisticsTests {
  private let place = TestFolder()
  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"
  private static let python = "/usr/bin/python3"

  private static let files = [
    checkout + "/Tests/InterchangeTests/NewYorkPhilharmonic/Extract.xml"
  ]
  private static let isArchiveThere =
    FileManager.default.fileExists(atPath: checkout + "/../shared/data/nyphil")

  private func run(_ words: [String]) -> Outcome {
    leporello(words, environment: ["LEPORELLO_REGISTRY": place("r.leporello")])
  }

  private func rows(_ words: String...) -> [[String: Any]] {
    let outcome = run(["statistics"] + words + ["--format", "json"])
    #expect(outcome.status == .done, "\(outcome.errors)")
    let list = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return list as? [[String: Any]] ?? []
  }

  /// What the script counts: table → key → count, first, last.
  private func counted() throws -> [String: [String: [Any]]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = [checkout + "/Tests/CommandsTests/CountPerformances.py"] + Self.files
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let all = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]] ?? [:]
    return all.mapValues { $0.compactMapValues { $0 as? [Any] } }
  }

  /// A count with its first and last date as one text.
  private func line(_ count: Any?, _ first: Any?, _ last: Any?) -> String {
    [count, first, last].map { value in
      value.flatMap { $0 is NSNull ? nil : "\($0)" } ?? "-"
    }.joined(separator: " ")
  }

  private func lines(_ table: [String: [Any]]?) -> [String: String] {
    (table ?? [:]).mapValues { line($0[0], $0[1], $0[2]) }
  }

  private func text(_ row: [String: Any], _ column: String) -> String {
    row[column] as? String ?? ""
  }

  /// A name as the script writes it for comparison.
  private func plain(_ name: String) -> String {
    var bare = ""
    var depth = 0
    for character in name {
      if character == "[" { depth += 1 }
      if depth == 0 { bare.append(character) }
      if character == "]" { depth -= 1 }
    }
    return ArchiveWords.of(bare).joined(separator: " ")
  }

  /// Of the whole archive every row, with what differs for a reason named in the script.
  @Test(.enabled(if: isSweep && isArchiveThere))
  func theWholeArchiveIsCountedAlikeRowByRow() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: checkout + "/Benchmarks/questions")
    process.arguments = [executable, place("questions")]
    process.environment = ProcessInfo.processInfo.environment.merging(["LEPORELLO_HOME": checkout])
    {
      $1
    }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
  func theCountsEqualAnIndependentScripts() throws {
    let taken = run(["import", "--quiet"] + Self.files)
    #expect(taken.status == .done, "\(taken.errors.prefix(2_000))")
    let counted = try counted()
    compareWorks(counted)
    compareStretches(counted)
    comparePeople(counted)
    comparePlaces(counted)
    compareDays(counted)
  }

  /// 1 to 3: how often each work was played, first and last.
  private func compareWorks(_ counted: [String: [String: [Any]]]) {
    var works: [String: String] = [:]
    for row in rows("works") where text(row, "id").hasPrefix("nyp-w-") {
      works[String(text(row, "id").dropFirst(6))] =
        line(row["performances"], row["first"], row["last"])
    }
    #expect(differences(lines(counted["works"]), works).isEmpty)
  }

  /// 4 and 5: concerts a decade and a season.
  private func compareStretches(_ counted: [String: [String: [Any]]]) {
    for (table, column) in [("decades", "decade"), ("seasons", "season")] {
      let ours = Dictionary(
        rows(table).map { (text($0, column), line($0["concerts"], nil, nil)) },
        uniquingKeysWith: { first, _ in first })
      #expect(differences(lines(counted[table]), ours).isEmpty, "\(table)")
    }
  }

  /// 6 to 9: conductors, soloists, composers by name; who conducted what.
  private func comparePeople(_ counted: [String: [String: [Any]]]) {
    for (table, column, count) in [
      ("conductors", "conductor", "concerts"), ("soloists", "soloist", "concerts"),
      ("composers", "composer", "performances"),
    ] {
      let ours = Dictionary(
        rows(table).map { (plain(text($0, column)), line($0[count], $0["first"], $0["last"])) },
        uniquingKeysWith: { first, _ in first })
      agree(lines(counted[table]), ours, table)
    }
    var pairs: [String: String] = [:]
    for row in rows("conductor-works") {
      pairs[plain(text(row, "conductor")) + "\t" + text(row, "work-id").dropFirst(6)] =
        line(row["performances"], row["first"], row["last"])
    }
    agree(lines(counted["conductorWorks"]), pairs, "conductor-works")
  }

  /// 10 and 11: solo instruments and voices, venues.
  private func comparePlaces(_ counted: [String: [String: [Any]]]) {
    let instruments = Dictionary(
      rows("instruments").map {
        (text($0, "instrument"), line($0["concerts"], $0["first"], $0["last"]))
      }, uniquingKeysWith: { first, _ in first })
    agree(lines(counted["instruments"]), instruments, "instruments")
    var venues: [String: String] = [:]
    for row in rows("venues") where !text(row, "town").isEmpty {
      let name = text(row, "venue")
      let bare = name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
      venues[bare + "\t" + text(row, "town")] =
        line(row["concerts"], row["first"], row["last"])
    }
    agree(lines(counted["venues"]), venues, "venues")
  }

  /// 12 and 13: works that have rested, and days of the year.
  private func compareDays(_ counted: [String: [String: [Any]]]) {
    let before = (counted["works"] ?? [:]).filter { ($0.value[2] as? String ?? "~") < "1911" }
    let resting = Set(rows("not-since", "1911").map { String(text($0, "id").dropFirst(6)) })
    #expect(Set(resting.filter { $0.allSatisfy(\.isNumber) }) == Set(before.keys))
    for (day, values) in lines(counted["days"]).sorted(by: { $0.key < $1.key }).prefix(3) {
      #expect("\(rows("on-this-day", day).count) - -" == values, "\(day)")
    }
  }

  /// Keys of which the two say different things; empty where the tables are the same.
  private func differences(_ script: [String: String], _ ours: [String: String]) -> [String] {
    Set(script.keys).union(ours.keys.filter { $0.allSatisfy { $0.isNumber || $0.isPunctuation } })
      .filter { script[$0] != ours[$0] }.sorted()
      .map { "\($0): \(script[$0] ?? "–") by the script, \(ours[$0] ?? "–") by us" }
  }

  /// The script knows nothing of brackets that hold another name, of names joined by “and”, nor of
  /// what stands for nobody: of the twenty largest counts every one has to be the same, and nine in
  /// ten of all.
  private func agree(_ script: [String: String], _ ours: [String: String], _ what: String) {
    let count = { (line: String) in Int(line.prefix { $0 != " " }) ?? 0 }
    let ordered = script.sorted { (-count($0.value), $0.key) < (-count($1.value), $1.key) }
    let wrong = ordered.filter { ours[$0.key] != $0.value }
      .map { "\($0.key): \($0.value) by the script, \(ours[$0.key] ?? "–") by us" }
    let top = ordered.prefix(20).filter { count($0.value) > 4 && ours[$0.key] != $0.value }
    #expect(top.isEmpty, "\(what): \(wrong.prefix(8))")
    #expect(
      wrong.count <= max(3, script.count / 10), "\(what), \(wrong.count): \(wrong.prefix(40))")
  }

  @Test func aQuestionThatMakesNoSenseIsAnswered() throws {
    #expect(run(["registry", "init", "--quiet"]).status == .done)
    #expect(run(["statistics", "compsers"]).errors.contains("did you mean “composers”?"))
    #expect(run(["statistics", "works", "1990"]).status == .usage)
    #expect(run(["statistics", "not-since"]).status == .usage)
    #expect(run(["statistics", "not-since", "soon"]).errors.contains("“soon” is not a date"))
    #expect(run(["statistics", "on-this-day", "02-30"]).status == .usage)
    #expect(run(["statistics", "on-this-day", "02-29"]).output == "date,what,id,name,place\r\n")
    #expect(run(["statistics", "works", "--composer", "Nobody"]).status == .unreadableInput)
    #expect(run(["statistics", "works", "--from", "x"]).status == .usage)
    #expect(run(["statistics", "works"]).output == "id,work,composer,performances,first,last\r\n")
  }

  @Test func namesOfOptionsAreFoundAsNamesAre() throws {
    try place.write(
      """
      id: gala
      title: Gala
      date: 2022-02-24
      venue: Salle Cortot
      performers:
        - person: Isfar Sarabski
          instrument: piano
      programme:
        - work: Seven Beauties
          composer: Gara Garayev
        - work: Sarı Gəlin
          traditional: yes
      """, to: "gala.yaml")
    #expect(run(["import", "--quiet", place("gala.yaml")]).status == .done)
    let works = rows("works", "--composer", "Qarayev")
    #expect(works.count == 1 && works.first?["work"] as? String == "Seven Beauties")
    #expect(rows("soloists", "--venue", "cortot").first?["soloist"] as? String == "Isfar Sarabski")
    #expect(rows("works", "--from", "2022-03").isEmpty)
    #expect(
      run(["statistics", "decades", "--format", "csv"]).output
        == "decade,concerts,performances\r\n2020s,1,2\r\n")
  }
}
