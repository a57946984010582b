import Foundation
import Testing

@testable import Commands

@Suite struct HistoryCommandTests {
  private let place = TestFolder()

  init() throws {
    try place.write(
      "person: {id: gara-garayev, name: Gara Garayev, born: 1918-02-05}\n", to: "a.yaml")
    try place.write("person: {id: kara-karaev, name: Kara Karaev}\n", to: "b.yaml")
    // The edits are counted below: the house's instruments would be the first of them.
    _ = run("registry", "init", "--empty", "--quiet")
    _ = run("import", place("a.yaml"), place("b.yaml"), "--quiet")
  }

  private func run(_ words: String..., editor: String = "") -> Outcome {
    leporello(
      words,
      environment: [
        "LEPORELLO_REGISTRY": place("r.leporello"), "LEPORELLO_AUTHOR": "librarian",
        "EDITOR": editor, "TMPDIR": place.path,
      ])
  }

  @Test func anEntryIsEditedMergedAndAllOfItUndone() throws {
    let edited = run("edit", "gara-garayev", editor: "sed -i s/1918-02-05/1918-02-06/")
    #expect(edited.status == .done && edited.output == "gara-garayev: saved\n", "\(edited)")
    #expect(run("show", "gara-garayev").output.contains("1918-02-06"))
    let history = run("registry", "history", "gara-garayev", "--format", "json").output
    #expect(history.contains("\"field\": \"born\", \"before\": \"1918-02-05\""), "\(history)")
    #expect(history.contains("\"author\": \"librarian\""))
    let merged = run("registry", "merge", "kara-karaev", "gara-garayev")
    #expect(merged.output == "kara-karaev now leads to gara-garayev\n", "\(merged)")
    #expect(run("show", "kara-karaev").output.contains("id: gara-garayev"))
    let refused = run("registry", "undo", "3")
    #expect(refused.status == .rejections && refused.errors.contains("--anyway"), "\(refused)")
    #expect(run("registry", "undo", "5").status == .done)
    #expect(run("show", "kara-karaev").output.contains("id: kara-karaev"))
    #expect(run("registry", "undo", "soon").status == .usage)
    #expect(run("registry", "history", "nobody").status == .unreadableInput)
    #expect(run("registry", "verify").status == .done)
  }

  @Test func whatIsWrongIsKeptInAFileAndNotSaved() throws {
    let before = run("show", "gara-garayev").output
    let bad = run("edit", "gara-garayev", editor: "sed -i s/name:/nmae:/")
    #expect(bad.status == .rejections && bad.errors.contains("nothing was saved"), "\(bad)")
    let kept = try #require(
      place.names.first { $0.hasSuffix(".yaml") && $0.contains("leporello-") })
    #expect(place.text(kept)?.contains("nmae:") == true)
    #expect(run("edit", "gara-garayev", editor: "sed -i s/gara-garayev/other/").status != .done)
    #expect(run("edit", "gara-garayev", editor: "false").status == .cancelled)
    #expect(run("edit", "gara-garayev", editor: "true").output.contains("nothing changed"))
    #expect(run("edit", "gara-garayev").status == .usage)
    #expect(run("show", "gara-garayev").output == before)
  }

  @Test func aDryRunListsEveryFieldAndWritesNothing() throws {
    try place.write(
      "person: {id: gara-garayev, name: Gara Garayev, died: 1982-05-13}\n", to: "c.yaml")
    let size = try Data(contentsOf: URL(fileURLWithPath: place("r.leporello")))
    let trial = run("import", "--dry-run", place("c.yaml"))
    #expect(trial.output.contains("died"), "\(trial)")
    #expect(trial.output.contains("1982-05-13") && trial.output.contains("1 updated"))
    let json = run("import", "--dry-run", "--format", "json", place("c.yaml")).output
    #expect(json.contains("\"updated\": 1") && json.contains("\"field\": \"died\""), "\(json)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: place("r.leporello"))) == size)
  }
}
