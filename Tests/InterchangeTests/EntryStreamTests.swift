import ConcertModel
import Findings
import Records
import Testing

@testable import Interchange

@Suite struct EntryStreamTests {
  private let entries: [Entry] = [
    .person(
      Person(
        id: "gara-garayev", name: Texts(byLanguage: ["az": "Qara Qarayev", "en": "Gara Garayev"]),
        born: PartialDate("1918-02-05"))),
    .work(
      Work(
        id: "preludes", title: "24 Preludes",
        contributors: [Contributor(role: .composer, person: .id("gara-garayev"))])),
  ]

  private func acquire(_ text: String, _ file: String) throws -> Proposals {
    try Acquisition(file: file, name: "a").proposals(from: Array(text.utf8))
  }

  @Test func aStreamIsReadAsItWasWritten() throws {
    let text = EntryStream.text(for: entries)
    let read = try acquire(text, "a.yaml")
    #expect(read.proposals.map(\.entry) == entries && read.findings.isEmpty)
    #expect(read.proposals.map(\.place.line) == [1, 8])
    let json = try EntryRecords.text(for: entries)
    let again = try acquire(json, "a.json")
    #expect(again.proposals.map(\.entry) == entries && again.findings.isEmpty)
    #expect(try EntryRecords.text(for: []) == "[]\n")
    #expect(try acquire("[]", "a.json").proposals.isEmpty)
  }

  @Test func aFaultySectionIsLeftOutAndTheOthersStand() throws {
    let read = try acquire(
      "---\nperson:\n  name: A B\n  id: a-b\n---\nperson:\n  nam: C\n---\nperson: {name: D, id: d}\n",
      "a.yaml")
    #expect(read.proposals.compactMap(\.entry.id) == ["a-b", "d"] && read.rejected == 1)
    #expect(read.findings.map(\.place.line) == [7, 7])
    let nameless = try acquire("person: {name: A}\n---\nperson: {name: B}\n", "a.yaml")
    #expect(nameless.rejected == 2 && nameless.findings[1].place.line == 3)
    #expect(throws: UnreadableFile.self) { try acquire("a: [", "a.yaml") }
    #expect(throws: UnreadableFile.self) { try acquire("", "a.yaml") }
  }

  @Test(arguments: [
    (#"[{"person":{"id":"a","name":"A","borne":"1900"}}]"#, "1:33", "unknown name “borne”"),
    (#"[{"person":{"id":"a","name":"A","born":"1900-13"}}]"#, "1:40", "“born” cannot be"),
    (#"[{"person":{"id":"a"}}]"#, "1:12", "“name” is missing"),
    (#"[{"person":{"name":"A"}}]"#, "1:12", "without an id"),
    (#"[{"person":{"id":"a","name":7}}]"#, "1:29", "“name” cannot be"),
    (#"[{"person":{"id":"a","name":"A\u0007"}}]"#, "1:29", "U+0007"),
    (#"[{"person":{"id":"a","name":"A"}},3]"#, "1:35", "this is no entry"),
  ])
  func aRecordsFaultIsNamedAtItsPlace(_ text: String, _ place: String, _ message: String) throws {
    let read = try acquire(text, "a.json")
    #expect(read.rejected == 1)
    let finding = try #require(read.findings.first)
    #expect(
      finding.place.description == "a.json:" + place && finding.message.contains(message),
      "\(finding)")
  }

  @Test func recordsAreKeptInComposedForm() throws {
    let read = try acquire(#"{"person":{"id":"a","name":"Dvor\#u{030C}a\#u{0301}k"}}"#, "a.json")
    #expect(read.proposals.first?.entry.name?.entries[0].text.unicodeScalars.count == 6)
  }

  @Test func whatIsReferredToComesFirst() {
    var song = Work(id: "song", title: "Song")
    song.partOf = .id("cycle")
    let cycle = Work(id: "cycle", title: "Cycle")
    var snake = Work(id: "snake", title: "Snake")
    snake.partOf = .id("snake")
    let event = Event(id: "e", title: "E")
    let all: [Entry] = [.event(event), .work(song), .work(snake), .work(cycle)] + [entries[0]]
    let ordered = all.map { Proposal($0) }.inOrderOfReference().compactMap(\.entry.id)
    #expect(ordered == ["gara-garayev", "cycle", "song", "snake", "e"])
  }
}
