import ConcertModel
import Testing

@testable import Composition

@Suite struct UnprintedMatterTests {
  var event: Event {
    var event = Event(id: "a", title: "Evening")
    event.notes = [ProgrammeNote(text: "A note.")]
    event.imprint = ["Printed somewhere."]
    event.programme = [
      ProgrammeItem(
        .part,
        items: [
          ProgrammeItem(.work, work: .entry(songWithText))
        ])
    ]
    return event
  }

  var songWithText: Work {
    var song = Work(title: "Song")
    song.text = SungText(language: "de", stanzas: "Am Brunnen vor dem Tore")
    return song
  }

  @Test func whatASheetHasNoPlaceForIsSaid() throws {
    let stage = try MatterStage(event, parts: "\nparts: [{part: a, contents: [{notes: {}}]}]\n")
    #expect(
      stage.findings.map(\.message) == [
        "the sheet “test” has no place for sung texts and imprint"
      ])
    #expect(stage.findings.gravest == .note)
  }

  @Test func aSheetWithAPlaceForEverythingSaysNothing() throws {
    let stage = try MatterStage(
      event,
      parts: "\nparts: [{part: a, contents: [{notes: {}}, {sung-texts: {}}, {imprint: {}}]}]\n")
    #expect(!stage.findings.contains { $0.message.contains("no place") })
  }
}
