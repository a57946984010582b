import Foundation
import Testing

@testable import Commands

@Suite struct RegistryCommandsTests {
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
      """, to: "events/gala.yaml")
    try place.write(
      """
      title: Second evening
      date: 2022-02-25
      programme:
        - work: Path of Thunder
          composer: Gara Garayev
      """, to: "events/second evening.yaml")
    try place.write("titel: x\n", to: "typo.yaml")
  }

  private func run(_ words: String...) -> Outcome {
    leporello(words, environment: ["LEPORELLO_REGISTRY": place("r.leporello")])
  }

  private func object(_ text: String) -> [String: Int] {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Int] ?? [:]
  }

  private func list(_ text: String) -> [[String: Any]] {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [[String: Any]] ?? []
  }

  @Test func importingTwiceAddsOnceAndCountsAlike() {
    let first = run("import", place("events"), "--format", "json")
    #expect(first.status == .done, "\(first.errors)")
    #expect(
      object(first.output)
        == ["read": 2, "added": 2, "updated": 0, "unchanged": 0, "rejected": 0])
    let second = run("import", place("events"))
    #expect(second.output.hasPrefix("2 read: 0 added, 0 updated, 2 unchanged, 0 rejected"))
    let stats = object(run("registry", "stats", "--format", "json").output)
    #expect(stats["events"] == 2 && stats["people"] == 1 && stats["works"] == 2)
    #expect(stats["venues"] == 1)
  }

  @Test func aBadFileIsRejectedAndTheOthersAreTaken() throws {
    let outcome = run("import", place("typo.yaml"), place("events"), "--format", "json")
    #expect(outcome.status == .rejections)
    #expect(outcome.errors.contains("typo.yaml:1:1: error: "))
    #expect(object(outcome.output)["rejected"] == 1 && object(outcome.output)["added"] == 2)
    try place.write("what is this", to: "letter.doc")
    #expect(run("import", place("letter.doc")).status == .unreadableInput)
    #expect(run("import", place("gone.xml")).status == .unreadableInput)
  }

  @Test func aDryRunTellsAndDoesNothing() {
    #expect(run("import", "--dry-run", place("events")).status == .unreadableInput)
    #expect(run("registry", "init", "--quiet").status == .done)
    let trial = run("import", "--dry-run", place("events"))
    #expect(trial.output.contains("\n2 read: 2 added"))
    #expect(object(run("registry", "stats", "--format", "json").output)["events"] == 0)
  }

  @Test func whatIsFoundSaysHow() throws {
    _ = run("import", place("events"), "--quiet")
    let people = list(run("find", "people", "garayev", "--format", "json").output)
    #expect(people.count == 1)
    #expect(people.first?["name"] as? String == "Gara Garayev")
    #expect(people.first?["kind"] as? String == "person")
    #expect((people.first?["score"] as? Double ?? 0) > 0.5)
    #expect(people.first?["matched"] as? String == "Gara Garayev")
    let works = list(run("find", "works", "seven", "beauties", "--format", "json").output)
    #expect(works.first?["title"] as? String == "Seven Beauties")
    #expect(list(run("find", "events", "--format", "json").output).count == 2)
    #expect(run("find", "people", "xyzzy", "--format", "json").output == "[]\n")
    #expect(run("find", "poeple", "x").errors.contains("did you mean “people”?"))
  }

  @Test func whatIsShownIsAnEventFileThatSetsTheSamePages() throws {
    _ = run("import", place("events"), "--quiet")
    let shown = run("show", "gala")
    #expect(shown.output.hasPrefix("id: gala\n") && shown.output.contains("Gara Garayev"))
    try place.write(shown.output, to: "shown.yaml")
    let fromFile = run("typeset", place("shown.yaml"), "--as", "text")
    let fromRegistry = run("typeset", "gala", "--as", "text")
    #expect(fromRegistry.status == .done && fromRegistry.output.contains("Seven Beauties"))
    #expect(fromFile.output == fromRegistry.output)
    let person = run("show", "gara-garayev").output
    #expect(person == "person:\n  id: gara-garayev\n  name: Gara Garayev\n")
    try place.write(person, to: "person.yaml")
    #expect(run("import", place("person.yaml")).output.contains(" 1 unchanged, 0 rejected"))
    #expect(
      run("show", "gara-garayev", "--format", "json").output.contains("\"Gara Garayev\""))
    let unknown = run("show", "nobody")
    #expect(unknown.status == .unreadableInput && unknown.errors.contains("“nobody”"))
  }

  @Test func aFileMayNameWhatTheRegistryKnows() throws {
    _ = run("import", place("events"), "--quiet")
    try place.write(
      "title: Third\nprogramme:\n  - work: {id: gara-garayev-seven-beauties}\n", to: "third.yaml")
    let listing = run("typeset", place("third.yaml"), "--as", "text")
    #expect(listing.output.contains("Seven Beauties"), "\(listing)")
    #expect(run("check", place("third.yaml")).status == .done)
    let alone = leporello("check", place("third.yaml"))
    let unset = leporello(
      "typeset", place("third.yaml"), "--registry", place("none"), "--output", place("out"))
    #expect(unset.status == .unreadableInput, "a registry that was named and is not there")
    try place.write("title: x\nprogramme:\n  - work: {id: nowhere}\n", to: "lost.yaml")
    let lost = run("typeset", place("lost.yaml"), "--output", place("out"))
    #expect(lost.status == .rejections)
    #expect(lost.errors.contains("lost.yaml:3:16: error: “nowhere” is described neither"))
    #expect(alone.status == .rejections && alone.output.contains("“gara-garayev-seven-beauties”"))
  }

  @Test func aBatchTakesQueriesAndEverything() throws {
    _ = run("import", place("events"), "--quiet")
    let one = run("batch", "gala", "--output", place("one"))
    #expect(one.output.hasPrefix("1 document: 1 written"), "\(one)")
    let all = run("batch", "--all", "--output", place("all"))
    #expect(all.output.hasPrefix("2 documents: 2 written"), "\(all)")
    #expect(
      run("batch", "--all", "--output", place("all"), "--resume").output
        .hasPrefix("2 documents: 0 written, 2 unchanged"))
    #expect(run("batch", "evening", "--output", place("q")).output.hasPrefix("2 documents"))
    let none = run("batch", "xyzzy", "--output", place("none"))
    #expect(none.status == .unreadableInput && none.errors.contains("“xyzzy”"))
  }

  @Test func aRegistryThatCannotBeUsedEndsWithItsOwnStatus() throws {
    let missing = run("find", "people", "x")
    #expect(missing.status == .unreadableInput)
    #expect(missing.errors.hasPrefix("\(place("r.leporello")): error: there is no registry"))
    #expect(run("registry", "init").status == .done)
    #expect(run("registry", "verify").output.hasSuffix(": sound\n"))
    #expect(run("registry", "init").status == .unwritableOutput)
    #expect(run("registry", "backup", place("copy")).status == .done)
    #expect(run("registry", "backup", place("copy")).status == .unwritableOutput)
    try place.write(String(repeating: "no registry ", count: 1000), to: "r.leporello")
    for words in [["find", "people", "x"], ["import", place("events")], ["registry", "verify"]] {
      let outcome = leporello(words, environment: ["LEPORELLO_REGISTRY": place("r.leporello")])
      #expect(outcome.status == .registry)
      #expect(
        outcome.errors.hasPrefix("\(place("r.leporello")): error: "), "\(outcome.errors)")
    }
  }

  @Test func subcommandsAreSuggestedToo() {
    let outcome = run("registry", "verfy")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("did you mean “verify”?"))
    #expect(run("registry").status == .usage)
    #expect(run("registry", "--help").output.contains("registry backup"))
  }
}
