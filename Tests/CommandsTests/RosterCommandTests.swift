import ConcertModel
import Foundation
import Testing

@testable import Commands

/// An invented orchestra of a hundred, whose members come and go at known and unknown times.
private struct InventedOrchestra {
  struct Member {
    var name: String
    var section: String
    var chair: Int
    var from: String?
    var until: String?
    var status: String?
  }

  var members: [Member] = []

  init() {
    let sections = [
      ("violin-1", 18), ("violin-2", 16), ("viola", 12), ("cello", 10), ("double bass", 8),
      ("flute", 4), ("oboe", 4), ("clarinet", 4), ("bassoon", 4), ("horn", 6), ("trumpet", 4),
      ("trombone", 4), ("tuba", 1), ("timpani", 1), ("percussion", 3), ("harp", 1),
    ]
    let dates: [String?] = [nil, "1999", "2004-05", "2010-09-01", "2016", "2019-12-31"]
    let statuses: [String?] = [nil, nil, nil, "guest", "substitute", "academy", "emeritus"]
    for (section, count) in sections {
      for chair in 1...count {
        let index = members.count
        let from = dates[index % 6]
        var until = index % 5 == 0 ? ["2012", "2018-06-30"][index % 2] : nil
        if let from, let end = until, end < from { until = from < "2018" ? "2018-06-30" : nil }
        members.append(
          Member(
            name: "Player \(Self.letters(index))", section: section, chair: chair, from: from,
            until: until, status: statuses[index % 7]))
      }
    }
  }

  /// Names without digits, which a listing would not confuse with anything else.
  private static func letters(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(65 + index / 10))) + String(UnicodeScalar(UInt8(97 + index % 10)))
  }

  var yaml: String {
    "ensemble:\n  id: invented-orchestra\n  name: {en: Invented Orchestra, fr: Orchestre inventé}\n"
      + "  kind: orchestra\n  members:\n"
      + members.map { member in
        var keys = [
          "person: \(member.name)", "section: \(member.section)", "chair: \(member.chair)",
        ]
        if let status = member.status { keys.append("status: \(status)") }
        if let from = member.from { keys.append("from: \(from)") }
        if let until = member.until { keys.append("until: \(until)") }
        return "    - {\(keys.joined(separator: ", "))}\n"
      }.joined()
  }

  /// Who may be there on a day: plain comparison of dates written out.
  func names(on day: String) -> [String] {
    members.filter { member in
      let from = member.from.map { $0 + "-01-01".suffix(10 - $0.count) } ?? "0"
      let until =
        member.until.map { ["2012": "2012-12-31"][$0] ?? $0 } ?? "9"
      return from <= day && day <= until
    }.map(\.name)
  }
}

@Suite struct RosterCommandTests {
  private let place = TestFolder()
  private let orchestra = InventedOrchestra()

  init() throws {
    try place.write(orchestra.yaml, to: "orchestra.yaml")
    let imported = run("import", place("orchestra.yaml"), "--quiet")
    #expect(imported.status == .done, "\(imported.errors)")
  }

  private func run(_ words: String...) -> Outcome { run(words) }

  private func run(_ words: [String]) -> Outcome {
    leporello(words, environment: ["LEPORELLO_REGISTRY": place("r.leporello")])
  }

  private func csvNames(_ text: String) -> [String] {
    text.split(separator: "\r\n").dropFirst().map { line in
      String(line.split(separator: ",", omittingEmptySubsequences: false)[1])
    }
  }

  @Test(arguments: [
    "1998-12-31", "2004-05-01", "2012-12-31", "2013-01-01", "2018-07-01", "2022-02-24",
  ])
  func theThreeWaysGiveTheMembershipsThatWereEntered(_ day: String) throws {
    let table = run("roster", "Invented Orchestra", "--on", day, "--format", "csv")
    #expect(table.status == .done, "\(table.errors)")
    #expect(csvNames(table.output) == orchestra.names(on: day))

    let json = run("roster", "Orchestre inventé", "--on", day, "--format", "json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(rows.compactMap { $0["name"] as? String } == orchestra.names(on: day))
    #expect(
      rows.first.map { Set($0.keys) }?.isSuperset(of: [
        "person", "name", "instrument", "section", "chair", "status", "from", "until",
      ]) == true)

    let page = run("roster", "invented-orchestra", "--on", day, "--as", "text")
    #expect(page.status == .done, "\(page.errors)")
    // Marks follow the names: what is left is the names, in the columns' order.
    let text = page.output
    let printed = orchestra.members.map(\.name).filter { text.contains($0) }
    #expect(printed == orchestra.names(on: day))
  }

  @Test func anEnsembleOfAHundredIsShownAsItWasEnteredAndReadAgain() throws {
    let shown = run("show", "invented-orchestra")
    #expect(shown.status == .done)
    #expect(shown.output.components(separatedBy: "- person:").count == orchestra.members.count + 1)
    let again = run("import", place("orchestra.yaml"), "--format", "json")
    #expect(again.output.contains("\"unchanged\": 1"))
    try place.write(shown.output, to: "shown.yaml")
    let second = run("import", place("shown.yaml"), "--format", "json")
    #expect(second.output.contains("\"unchanged\": 1"), "\(second.output)\(second.errors)")
    #expect(run("show", "invented-orchestra").output == shown.output)
  }

  @Test func anEndThatBecomesKnownEndsTheMembershipAndMakesNoSecondOne() throws {
    let open = "{person: Player Ab, section: violin-1, chair: 2, from: 1999}"
    #expect(orchestra.yaml.contains(open))
    try place.write(
      orchestra.yaml.replacingOccurrences(
        of: open, with: String(open.dropLast()) + ", until: 2005}"),
      to: "orchestra.yaml")
    #expect(
      run("import", place("orchestra.yaml"), "--format", "json").output.contains("\"updated\": 1"))
    let now = run("roster", "invented-orchestra", "--on", "2022", "--format", "csv")
    #expect(!csvNames(now.output).contains("Player Ab"))
    let all = run("roster", "invented-orchestra", "--format", "csv")
    #expect(csvNames(all.output).filter { $0 == "Player Ab" }.count == 1)
  }

  @Test func anEventHasItsOwnRoster() throws {
    try place.write(
      """
      id: gala
      title: Gala
      performances:
        - {key: first, date: 2022-02-24}
        - {key: second, date: 2022-02-25}
      performers:
        - ensemble: {id: invented-orchestra}
          sits-out: [Player Ab]
          joins:
            - {person: Guest Oboist, section: oboe, chair: 9, status: guest}
      programme:
        - work: Symphony
      """, to: "gala.yaml")
    #expect(run("import", place("gala.yaml")).status == .done)
    for source in ["gala", place("gala.yaml")] {
      let outcome = run("roster", "--event", source, "--format", "csv")
      #expect(outcome.status == .done, "\(outcome.errors)")
      let names = csvNames(outcome.output)
      #expect(names.contains("Guest Oboist"))
      #expect(!names.contains("Player Ab"))
      #expect(names.count == orchestra.names(on: "2022-02-24").count)
    }
    let shown = run("show", "gala").output
    #expect(shown.contains("sits-out: Player Ab"), "\(shown)")
    let book = run("typeset", "gala", "--as", "text")
    #expect(book.output.contains("Guest Oboist"))
    #expect(!book.output.contains("Player Ab"))
    let wrong = run("roster", "--event", "gala", "--performance", "third")
    #expect(wrong.status == .usage)
    #expect(wrong.errors.contains("first, second"))
  }

  @Test func whoIsMissingIsListed() {
    let missing = run(
      "roster", "invented-orchestra", "--on", "2022-02-24", "--format", "csv", "--for",
      "4[1.2.3.4/pic] 2[1.Eh] 2 2 - 4 3 3 1 - tmp+9 - 2hp - pf - str(99.2.2.2.2)")
    #expect(missing.status == .done, "\(missing.errors)")
    let lines = missing.output.split(separator: "\r\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("oboe,cor anglais,,who plays cor anglais") })
    #expect(lines.contains { $0.hasPrefix("keyboard,piano,,player,1") })
    #expect(lines.contains { $0.hasPrefix("violin-1,violin,,player,") })
    let nothing = run(
      "roster", "invented-orchestra", "--on", "2022", "--for", "1111-1111-str", "--format", "csv")
    #expect(nothing.output == "section,instrument,chair,missing,count\r\n")
    #expect(nothing.errors.contains("nobody is missing"))
  }

  @Test func badWordsAreToldApart() {
    #expect(run("roster", "Nobody’s Band").status == .unreadableInput)
    #expect(run("roster", "invented-orchestra", "--on", "24.2.2022").status == .usage)
    #expect(run("roster").status == .usage)
  }
}
