import Foundation
import Testing

@testable import Commands

@Suite struct QueryCommandTests {
  private let place = TestFolder()

  init() throws {
    try place.write(
      """
      id: gala
      title: Gala evening
      date: 2022-02-24
      venue: Salle Cortot
      programme:
        - work: Seven Beauties
          composer: Gara Garayev
      performers:
        - ensemble: Sarabski Quartet
      """, to: "events/gala.yaml")
    try place.write(
      """
      id: second
      title: Second evening
      date: 1995-02-25
      programme:
        - work: Shur
          composer: Fikrət Əmirov
      """, to: "events/second.yaml")
    _ = run("import", place("events"), "--quiet")
  }

  private func run(_ words: String...) -> Outcome {
    leporello(words, environment: ["LEPORELLO_REGISTRY": place("r.leporello")])
  }

  private func ids(_ outcome: Outcome) -> [String] {
    outcome.output.split(separator: "\r\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
  }

  @Test func aQueryIsOneWordOrSeveralAndTheShellMayEatItsQuotes() {
    #expect(ids(run("find", "events", "composer:garayev", "from:1990")) == ["gala"])
    #expect(ids(run("find", "events", "composer:emirov until:2000")) == ["second"])
    #expect(ids(run("find", "events", "ensemble:Sarabski Quartet")) == ["gala"])
    #expect(ids(run("find", "events", "composer:garayev evening")) == ["gala"])
    #expect(ids(run("find", "events", "evening", "ensemble:Sarabski Quartet")) == ["gala"])
    #expect(run("find", "events", "-composer:bach").status == .usage)
    #expect(ids(run("find", "events", "--", "-composer:bach")).count == 2)
  }

  @Test func aBadTermIsPointedAtWithStatusTwo() {
    let outcome = run("find", "works", "suite composr:garayev")
    #expect(outcome.status == .usage && outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix(
        """
        query:7: error: there is no field “composr”
          suite composr:garayev
                ^^^^^^^
        hint: did you mean “composer:”?
        """), "\(outcome.errors)")
    #expect(run("find", "events", "from:1990-13").status == .usage)
    #expect(run("find", "events", "venue:\"Salle").errors.contains("not closed"))
  }

  @Test func aBatchTakesTheSameQueries() {
    let one = run("batch", "composer:garayev until:2022", "--output", place("one"))
    #expect(one.output.hasPrefix("1 document: 1 written"), "\(one)")
    let bad = run("batch", "composr:garayev", "--output", place("bad"))
    #expect(bad.status == .usage && bad.errors.contains("did you mean “composer:”?"))
  }

  @Test func everyLineOfAListIsLookedUpAndOneThatIsWrongStopsNone() throws {
    try place.write("Гараев\n\nNobody At All\nFaust composr:x\nemirow\n", to: "names.txt")
    let outcome = run("find", "people", "--queries", place("names.txt"), "--format", "csv")
    let rows = outcome.output.split(separator: "\r\n").map(String.init)
    #expect(rows[0] == "query,id,kind,name,detail,matched,score")
    #expect(rows[1].hasPrefix("Гараев,gara-garayev,person,Gara Garayev,"), "\(rows)")
    #expect(rows[2] == "Nobody At All,,,,,,", "\(rows)")
    #expect(rows[3].hasPrefix("emirow,fikret-emirov,"), "\(rows)")
    #expect(rows.count == 4 && outcome.status == .rejections)
    #expect(outcome.errors.contains("names.txt:4:7: error: there is no field “composr”"))
    #expect(outcome.errors.hasSuffix("2 of 4 lines found something\n"), "\(outcome.errors)")
  }

  @Test func whoAsksForNothingGetsNothingAndWhoAsksNothingGetsAll() {
    for empty in ["", "  ", "\"\"", "\"\" \"\""] {
      let outcome = run("find", "events", empty)
      #expect(ids(outcome).isEmpty && outcome.status == .done, "\(empty): \(outcome)")
    }
    #expect(ids(run("find", "events")).count == 2)
  }

  @Test func theTimeOfEachLineIsToldToThoseWhoMeasure() throws {
    try place.write("garayev\r\nemirov\r\n", to: "names.txt")
    let outcome = leporello(
      ["find", "people", "--queries", place("names.txt"), "--quiet"],
      environment: ["LEPORELLO_REGISTRY": place("r.leporello"), "LEPORELLO_TIMES": "1"])
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.hasSuffix(" ms of processor") })
    #expect(run("find", "people", "x", "--queries", place("names.txt")).status == .usage)
    #expect(run("find", "people", "--queries", place("none.txt")).status == .unreadableInput)
  }

  @Test func theHelpNamesEveryField() {
    let help = run("find", "--help").output
    for word in ["born", "ensemble", "duration", "season", "instrument:tar|kamancha"] {
      #expect(help.contains(word), "\(word)")
    }
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
