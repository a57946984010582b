import Foundation
import Testing

@testable import ConcertModel

@Suite struct TextsTests {
  let name = Texts(byLanguage: ["az": "Qara Qarayev", "fr": "Gara Garayev", "en": "Gara Garayev"])

  @Test func anEditionPrintsItsOwnLanguageThenItsBaseThenTheFallback() {
    #expect(name.text(for: "az") == "Qara Qarayev")
    #expect(name.text(for: "fr-CA") == "Gara Garayev")
    #expect(name.text(for: "de", fallback: ["az"]) == "Qara Qarayev")
    #expect(!name.covers("de"))
    #expect(Texts("Lang Lang").covers("de"))
  }

  @Test func theOrderOfWritingDoesNotMatter() {
    let other = Texts([
      .init(language: "fr", text: "Gara Garayev"), .init(language: "en", text: "Gara Garayev"),
      .init(language: "az", text: "Qara Qarayev"),
    ])
    #expect(other == name)
  }

  @Test func anEventIsReadBackAsItWasStoredAndEmptyListsAreLeftOut() throws {
    var event = Event(id: "a-1", title: Texts("Soirée"))
    event.performances = [Performance(date: PartialDate("2022-02-24"), time: ClockTime("19:00"))]
    event.programme = [
      ProgrammeItem(.work, work: .entry(Work(title: name, movements: [Movement("Adagio")]))),
      ProgrammeItem(.work, work: .id("w-1")), ProgrammeItem(.interval, duration: .minutes(20)),
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let stored = try encoder.encode(event)
    #expect(try JSONDecoder().decode(Event.self, from: stored) == event)
    #expect(!String(decoding: stored, as: UTF8.self).contains("[]"))
  }
}

@Suite struct DateTests {
  @Test(arguments: ["1990", "1990-05", "2000-02-29", "2022-02-24"])
  func aDateReadsAndWritesTheSame(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: ["2022-02-30", "1900-02-29", "0000", "22-02-24", "2022-13", "2022-2-4", "", "x"])
  func aDateThatDoesNotExistIsRefused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func weekdaysAreRight() {
    #expect(PartialDate("2022-02-24")?.weekday == 4)
    #expect(PartialDate("1842-12-07")?.weekday == 3)
    #expect(PartialDate("2000-02-29")?.weekday == 2)
    #expect(PartialDate("2000-02")?.weekday == nil)
  }

  @Test func timesOfDay() {
    #expect(ClockTime("19:00")?.description == "19:00")
    #expect(ClockTime("9:30")?.description == "09:30")
    #expect(ClockTime("24:00") == nil)
    #expect(ClockTime("7pm") == nil)
  }
}
