import ConcertModel
import Testing

@testable import Interchange

@Suite struct DeclarationTests {
  @Test func whatWasPlayedIsDeclaredOnceForEachPerformance() {
    let garayev = Person(
      id: "g", name: "Qara Qarayev",
      identifiers: [ExternalIdentifier(scheme: "ipi", value: "00000000001")])
    var work = Work(
      id: "w", title: "Göygöl",
      contributors: [
        Contributor(role: .composer, person: .entry(garayev)),
        Contributor(role: .arranger, person: .entry(Person(name: "А. Шнитке"))),
      ])
    work.duration = RunningTime(seconds: 270)
    work.publisher = "Şur"
    work.identifiers = [ExternalIdentifier(scheme: "iswc", value: "T-1")]
    var dropped = ProgrammeItem(.work, work: .entry(Work(title: "Dropped")))
    dropped.layer = .dropped
    var event = Event(id: "e", title: "Gala")
    event.organisers = [Organiser(name: "House")]
    event.performances = [
      Performance(
        date: PartialDate("2022-02-24"), time: ClockTime("19:00"),
        venue: .entry(Venue(name: "Hall", town: "Köln"))),
      Performance(date: PartialDate("2022-02-25")),
    ]
    event.programme = [
      ProgrammeItem(.work, work: .entry(work)), dropped, ProgrammeItem(.interval),
      ProgrammeItem(.part, items: [ProgrammeItem(.encore, work: .entry(work))]),
      ProgrammeItem(
        .work, work: .entry(Work(title: "=Second")), scope: Scope(performances: ["2"])),
    ]
    let lines = Declaration.text(for: [event]).split(separator: "\r\n").map(String.init)
    #expect(lines.count == 4)
    #expect(
      lines[1] == "e,2022-02-24,19:00,Hall,Köln,House,Gala,,1,Göygöl,GOEYGOEL,Qara Qarayev,"
        + "QARAYEV QARA,А. Шнитке,SHNITKE A,,,Şur,4:30,2,T-1,00000000001,w")
    #expect(lines[3].hasPrefix("e,2022-02-25,,,,House,Gala,,2,'=Second,SECOND,"))
  }

  @Test func capitalsArePlain() {
    #expect(Declaration.plainCapitals("Antonín Dvořák: Op. 95 ‘Ə’") == "ANTONIN DVORAK OP 95 A")
    #expect(Declaration.plainCapitals("Größe Ø") == "GROESSE OE")
  }
}
