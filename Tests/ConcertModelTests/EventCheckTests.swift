import ConcertModel
import Findings
import Testing

@Suite struct EventCheckTests {
  private func whole() -> Event {
    var event = Event(id: "x", title: "Gala")
    event.performances = [
      Performance(
        date: PartialDate("2022-02-24"), time: ClockTime("20:00"),
        venue: .entry(Venue(name: "Salle Cortot")))
    ]
    event.organisers = [Organiser(name: "The house")]
    let composer = Contributor(role: .composer, person: .entry(Person(name: "Gara Garayev")))
    event.programme = [
      ProgrammeItem(.work, work: .entry(Work(title: "Seven Beauties", contributors: [composer])))
    ]
    return event
  }

  private func messages(_ event: Event, _ languages: String...) -> [String] {
    EventCheck.findings(of: event, languages: languages) { Place(record: $0) }
      .map { "\($0.severity.rawValue): \($0.message)" }
  }

  @Test func aWholeEventIsLeftInPeace() {
    #expect(messages(whole()) == [])
    #expect(messages(whole(), "az", "fr") == [])
  }

  @Test func anEmptyEventLacksEverything() {
    #expect(messages(Event()).count == 4)
  }

  @Test func timesThatCannotBeAreErrorsAndMidnightIsNone() {
    var event = whole()
    event.performances[0].doors = ClockTime("20:30")
    event.performances[0].end = ClockTime("18:00")
    #expect(
      messages(event) == [
        "error: the doors open at 20:30, after the beginning at 20:00",
        "error: the end at 18:00 is before the beginning at 20:00",
      ])
    event.performances[0].doors = nil
    event.performances[0].end = ClockTime("00:30")
    #expect(messages(event) == [])
  }

  @Test func performancesStandInOrderAndOnlyOnce() {
    var event = whole()
    event.performances.append(event.performances[0])
    #expect(messages(event) == ["warning: two performances begin on 2022-02-24 at the same time"])
    event.performances[1].date = PartialDate("2022-02-23")
    #expect(
      messages(event) == [
        "warning: the performance of 2022-02-23 stands after that of 2022-02-24"
      ])
    event.performances[1].date = PartialDate("2022-03")
    #expect(messages(event) == ["warning: the performance of 2022-03 is not dated to the day"])
  }

  @Test func referencesThatLeadNowhereAreErrorsOnceEach() {
    var event = whole()
    event.performers = [Credit(person: .id("nobody")), Credit(person: .id("nobody"))]
    event.programme[0].items = [ProgrammeItem(.work, work: .id("nothing"))]
    #expect(
      messages(event) == [
        "error: “nobody” is described neither here nor in the registry",
        "error: “nothing” is described neither here nor in the registry",
      ])
  }

  @Test func aNameSpeltInTwoWaysIsTold() {
    var event = whole()
    event.performers = [
      Credit(person: .entry(Person(name: "Qara Qarayev"))),
      Credit(person: .entry(Person(name: "GARA GARAYEV"))),
    ]
    #expect(messages(event) == ["warning: “GARA GARAYEV” is also written “Gara Garayev”"])
  }

  @Test func anotherLanguageMaySpellANameOtherwise() {
    var event = whole()
    let name = Texts(byLanguage: ["az": "İsfar Sarabski", "fr": "Isfar Sarabski"])
    event.performers = [Credit(person: .entry(Person(name: name)))]
    #expect(messages(event) == [])
  }

  @Test func aSongOfACycleIsByWhoeverMadeTheCycle() {
    var event = whole()
    let song = ProgrammeItem(.work, work: .entry(Work(title: "Song")))
    event.programme[0].items = [song]
    var apart = Work(title: "Another")
    apart.partOf = .entry(Work(title: "Cycle"))
    event.programme.append(ProgrammeItem(.work, work: .entry(apart)))
    #expect(messages(event) == [])
  }

  @Test func theDeadDoNotPlayAndNobodyDiesBeforeBirth() {
    var event = whole()
    event.performers = [
      Credit(person: .entry(Person(name: "A", died: PartialDate("1982")))),
      Credit(
        person: .entry(Person(name: "B", born: PartialDate("2000-05"), died: PartialDate("1999")))
      ),
    ]
    #expect(
      messages(event).prefix(2).map { String($0.prefix(20)) } == [
        "warning: “A” perform", "error: “B” was born ",
      ])
  }

  @Test func missingTranslationsAreNamedWithWhatIsPrintedInstead() {
    var event = whole()
    event.title = Texts(byLanguage: ["az": "Konsert", "fr": "Concert"])
    event.notices = ["Phones off"]
    let findings = EventCheck.findings(of: event, languages: ["az", "en"]) { Place(record: $0) }
    #expect(
      findings.map(\.message) == [
        "the title has no text in “en”", "a notice is the same in every language",
      ])
    #expect(findings[0].hint == "until then the text in “az” is printed")
    #expect(findings[0].place.record == "Konsert")
    #expect(findings[1].severity == .note)
  }

  @Test func anItemWithoutTitleOrMakerIsTold() {
    var event = whole()
    event.programme += [
      ProgrammeItem(.work), ProgrammeItem(.work, work: .entry(Work(title: "Song"))),
      ProgrammeItem(.interval),
    ]
    #expect(
      messages(event) == [
        "warning: the programme ends with an interval", "error: a work has no title",
        "warning: “Song” names nobody who made it",
      ])
  }
}
