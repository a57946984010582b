import ConcertModel
import Findings
import Testing

@testable import Interchange

@Suite struct EventFileRoundTripTests {
  @Test func everyEventIsWrittenSoThatItReadsBackEqual() throws {
    var maker = EventMaker(seed: 1786)
    for round in 0..<400 {
      let event = maker.event()
      let written = EventFile.text(for: event)
      let errata = Errata()
      let again = EventFile(Array(written.utf8), file: "a.yaml", errata: errata)?.event
      try #require(!errata.hasErrors, "round \(round): \(errata.findings)\n\(written)")
      try #require(again == event, "round \(round):\n\(written)")
    }
  }

  @Test func everyEntryIsWrittenSoThatItReadsBackEqual() throws {
    var maker = EventMaker(seed: 1787)
    for _ in 0..<300 {
      let entry = maker.entry()
      let written = EntryFile.text(for: entry)
      let errata = Errata()
      let again = EntryFile.entry(Array(written.utf8), errata: errata)
      try #require(errata.findings == [], "\(errata.findings)\n\(written)")
      try #require(again == entry, "\(written)")
    }
  }

  @Test func anEntryFileWithAFaultGivesErrors() {
    let faults = [
      "person: {nme: X}", "work: {title: [a]}", "venue: x", "instrument: {name: a, score-order: b}",
      "person: {name: A, born: 2022-02-30}", "ensemble: {name: A, members: [{role: x}]}",
    ]
    for text in faults {
      let errata = Errata()
      _ = EntryFile.entry(Array(text.utf8), errata: errata)
      #expect(errata.hasErrors, "\(text)")
    }
  }

  @Test func namesakesAreDescribedOnTheSpot() throws {
    var event = Event(title: "T")
    let elder = Person(name: "Johann Strauss", born: PartialDate(year: 1804))
    let younger = Person(name: "Johann Strauss", born: PartialDate(year: 1825))
    let unknown = Person(name: "Johann Strauss")
    event.performers = [elder, younger, unknown].map { Credit(person: .entry($0)) }
    let written = EventFile.text(for: event)
    #expect(!written.contains("people:"))
    #expect(readingEvent(written).event == event)
  }

  @Test func whoIsNamedTwiceIsDescribedOnce() {
    var event = Event(title: "T")
    let person = Person(name: Texts(byLanguage: ["az": "Qara Qarayev", "en": "Gara Garayev"]))
    event.performers = [Credit(person: .entry(person)), Credit(person: .entry(person))]
    let written = EventFile.text(for: event)
    #expect(written.contains("people:\n  Qara Qarayev:\n    name:\n"))
    #expect(written.contains("performers:\n  - Qara Qarayev\n  - Qara Qarayev\n"))
    #expect(readingEvent(written).event == event)
  }
}
