import ConcertModel
import Testing

@testable import Registry

@Suite struct HistoryTests {
  private let registry: Registry
  private let desk: Desk

  init() throws {
    desk = try Desk()
    registry = try desk.create()
    try registry.apply(Desk.proposals(Salon.everything), note: Desk.note)
  }

  private func note(_ origin: String) -> ChangeNote {
    ChangeNote(time: "2026-03-02T09:00:00Z", author: "editor", origin: origin)
  }

  private func person(_ id: EntryID) throws -> Person? {
    guard case .person(let person) = try registry.entry(id) else { return nil }
    return person
  }

  private func change(_ id: EntryID, _ work: (inout Person) -> Void) throws {
    let loan = try #require(try registry.loan(id))
    guard case .person(var person) = loan.entry else { return }
    work(&person)
    try registry.save(loan, as: .person(person), note: note("edit"))
  }

  @Test func everyEditTellsWhoWhenAndWhichField() throws {
    try change("gara-garayev") { $0.died = PartialDate("1982-05-13") }
    try change("gara-garayev") {
      $0.died = PartialDate("1982-02-11")
      $0.otherNames.append(OtherName("Kara Karayev"))
    }
    let history = try #require(try registry.history("gara-garayev"))
    #expect(history.map(\.kind) == [.addition, .change, .change])
    #expect(history.map(\.author) == ["librarian", "editor", "editor"])
    #expect(
      history[1].changes == [FieldChange(field: "died", before: nil, after: "1982-05-13")])
    #expect(history[2].changes.map(\.field) == ["died", "otherNames[2]"])
    #expect(history[2].changes[0].before == "1982-05-13")
    #expect(history[0].after == history[1].before && history[1].after == history[2].before)
    #expect(try registry.history("nobody") == nil)
    #expect(try registry.verify().isEmpty)
  }

  @Test func anEditIsUndoneByANewOneAndThatOneToo() throws {
    let before = try person("gara-garayev")
    try change("gara-garayev") { $0.name = "Somebody Else" }
    let edit = try #require(try registry.history("gara-garayev")?.last)
    #expect(try registry.undo(edit.number, note: note("undo")) == ["gara-garayev"])
    #expect(try person("gara-garayev") == before)
    #expect(try registry.find(.person, "Qarayev").first?.id == "gara-garayev")
    #expect(try registry.find(.person, "Somebody Else").isEmpty)
    let undoing = try #require(try registry.history("gara-garayev")?.last)
    try registry.undo(undoing.number, note: note("undo"))
    #expect(try person("gara-garayev")?.name == "Somebody Else")
    #expect(try registry.history("gara-garayev")?.count == 4)
    #expect(try registry.verify().isEmpty)
  }

  @Test func whatLaterEditsBuildOnIsNotUndoneUnlessAsked() throws {
    try change("gara-garayev") { $0.sortName = "A" }
    try change("gara-garayev") { $0.sortName = "B" }
    let edits = try #require(try registry.history("gara-garayev"))
    do {
      try registry.undo(edits[1].number, note: note("undo"))
      Issue.record("undone")
    } catch RegistryError.refused(let text, _) {
      #expect(text.contains("built on by edit \(edits[2].number)"))
    }
    #expect(try person("gara-garayev")?.sortName == "B")
    try registry.undo(edits[1].number, note: note("undo"), anyway: true)
    #expect(try person("gara-garayev") == Salon.garayev)
    #expect(throws: RegistryError.self) { try registry.undo(9_999, note: note("undo")) }
  }

  @Test func anAdditionIsUndoneOnlyWhileNobodyRefersToIt() throws {
    let garayev = try #require(try registry.history("gara-garayev")?.first)
    #expect(throws: RegistryError.self) { try registry.undo(garayev.number, note: note("undo")) }
    let dvorak = try #require(try registry.history("antonin-dvorak")?.first)
    try registry.undo(dvorak.number, note: note("undo"))
    #expect(try registry.entry("antonin-dvorak") == nil)
    #expect(try registry.find(.person, "dvorak").isEmpty)
    #expect(try !registry.ids(.person).contains("antonin-dvorak"))
    #expect(try registry.verify().isEmpty)
    // It comes again as it came before, or by undoing the undoing.
    let gone = try #require(try registry.history("antonin-dvorak")?.last)
    #expect(gone.kind == .withdrawal && gone.after == nil)
    try registry.undo(gone.number, note: note("undo"))
    #expect(try registry.entry("antonin-dvorak") == .person(Salon.dvorak))
    try registry.undo(
      try #require(try registry.history("antonin-dvorak")?.last).number, note: note("undo"))
    let again = try registry.apply(Desk.proposals([.person(Salon.dvorak)]), note: Desk.note)
    #expect(again.records.added == 1)
    #expect(try registry.entry("antonin-dvorak") == .person(Salon.dvorak))
    #expect(try registry.verify().isEmpty)
  }

  @Test func aMergeLeadsEveryReferenceToTheOther() throws {
    let double = Person(
      id: "kara-karaev", name: "Kara Karaev", died: PartialDate("1982-02-11"),
      identifiers: [ExternalIdentifier(scheme: "wikidata", value: "Q188653")])
    var ballet = Work(
      id: "ballet", title: "Seven Beauties",
      contributors: [Contributor(role: .composer, person: .id("kara-karaev"))])
    ballet.duration = .minutes(100)
    try registry.apply(Desk.proposals([.person(double), .work(ballet)]), note: Desk.note)
    #expect(try registry.find(.work, query: "composer:\"Gara Garayev\"").count == 1)
    let conflicts = try registry.merge("kara-karaev", into: "gara-garayev", note: note("merge"))
    #expect(conflicts == [])

    #expect(try registry.find(.work, query: "composer:\"Gara Garayev\"").count == 2)
    #expect(try registry.find(.person, "Kara Karaev").map(\.id) == ["gara-garayev"])
    let merged = try #require(try person("kara-karaev"))
    #expect(merged.id == "gara-garayev" && merged.died == PartialDate("1982-02-11"))
    #expect(merged.identifiers.map(\.value) == ["Q188653"])
    guard case .work(let work) = try registry.entry("ballet") else { return }
    #expect(work.contributors[0].person == .id("gara-garayev"))
    #expect(try !registry.ids(.person).contains("kara-karaev"))
    #expect(try registry.verify().isEmpty)
    // The source comes again, and the one entry learns from it.
    let again = try registry.apply(
      Desk.proposals([.person(double), .work(ballet)]), note: Desk.note)
    #expect(again.records.unchanged == 2)
    let history = try #require(try registry.history("kara-karaev"))
    #expect(history.last?.kind == .merge && history.last?.other == "gara-garayev")
  }

  @Test func aMergeIsUndoneWhole() throws {
    let double = Person(id: "kara-karaev", name: "Kara Karaev")
    let ballet = Work(
      id: "ballet", title: "Seven Beauties",
      contributors: [Contributor(role: .composer, person: .id("kara-karaev"))])
    try registry.apply(Desk.proposals([.person(double), .work(ballet)]), note: Desk.note)
    _ = try registry.merge("kara-karaev", into: "gara-garayev", note: note("merge"))
    let merge = try #require(try registry.history("kara-karaev")?.last)
    #expect(try registry.undo(merge.number, note: note("undo")).count == 2)
    #expect(try registry.entry("kara-karaev") == .person(double))
    #expect(try registry.entry("gara-garayev") == .person(Salon.garayev))
    #expect(try registry.entry("ballet") == .work(ballet))
    #expect(try registry.find(.work, query: "composer:kara-karaev").map(\.id) == ["ballet"])
    #expect(try registry.verify().isEmpty)
    #expect(throws: RegistryError.self) {
      _ = try registry.merge("kara-karaev", into: "salle-cortot-paris", note: note("merge"))
    }
    #expect(throws: RegistryError.self) {
      _ = try registry.merge("nobody", into: "gara-garayev", note: note("merge"))
    }
  }

  @Test func aLoanThatSomebodyOvertookIsNotSaved() throws {
    let loan = try #require(try registry.loan("gara-garayev"))
    try change("gara-garayev") { $0.sortName = "First" }
    var mine = Salon.garayev
    mine.sortName = "Second"
    #expect(throws: RegistryError.self) {
      try registry.save(loan, as: .person(mine), note: note("edit"))
    }
    #expect(try person("gara-garayev")?.sortName == "First")
  }

  @Test func anEventThatWasEditedIsNotOverwrittenByItsSource() throws {
    let loan = try #require(try registry.loan("cortot"))
    guard case .event(var event) = loan.entry else { return }
    event.kind = "recital"
    try registry.save(loan, as: .event(event), note: note("edit"))
    var source = Salon.concert
    source.programme.removeLast()
    let again = try registry.apply(Desk.proposals([.event(source)]), note: Desk.note)
    #expect(again.records.unchanged == 1 && again.findings.count == 1)
    #expect(try registry.entry("cortot") == .event(event))
  }

  @Test func aPreviewTellsEveryFieldThatWouldChange() throws {
    var person = Salon.garayev
    person.died = PartialDate("1982-05-13")
    let further = Person(id: "new", name: "New Person")
    let preview = try registry.preview(
      [Desk.proposals([.person(person)]), Desk.proposals([.person(further)])], note: Desk.note)
    #expect(preview.edits.map(\.id) == ["gara-garayev", "new"])
    #expect(preview.edits.map(\.kind) == [.change, .addition])
    #expect(preview.edits[0].changes.map(\.field) == ["died"])
    #expect(preview.summary.records.added == 1 && preview.summary.records.updated == 1)
    #expect(try registry.entry("new") == nil)
    #expect(try registry.history("gara-garayev")?.count == 1)
  }
}
