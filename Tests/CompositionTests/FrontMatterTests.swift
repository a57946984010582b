import ConcertModel
import Testing
import Typesetting

@testable import Composition

@Suite struct FrontMatterTests {
  private func event(_ change: (inout Event) -> Void) -> Event {
    var event = Event(title: "Title")
    event.languages = ["en"]
    change(&event)
    return event
  }

  @Test func aLetterIsDatedAndSignedAndEveryLetterBeginsAPage() throws {
    let stage = try MatterStage(
      event {
        $0.letters = [
          Letter(
            heading: "Welcome", text: "Dear guests,\n\ncome in.", place: "Baku",
            date: PartialDate("2022-02-24"),
            signatories: [Signatory(name: "A. Writer", function: "Director")]),
          Letter(
            text: "Two write.",
            signatories: [Signatory(name: "One"), Signatory(name: "Two"), Signatory(name: "Three")]),
        ]
      }, parts: "parts: [{part: letters, contents: [letters: {}]}]",
      words: ["welcome": "Foreword", "dateline": "{place}, this {date}"])
    #expect(
      stage.lines == [
        [
          "Welcome", "Dear guests,", "come in.", "Baku, this 24 February 2022", "A. Writer",
          "Director",
        ],
        ["Foreword", "Two write.", "One", "Two", "Three"],
      ])
    let names = ["One", "Two", "Three"].compactMap(stage.frame)
    #expect(names[0].y == names[1].y && names[0].x < names[1].x)
    #expect(names[2].y > names[0].y && names[2].x == names[0].x)
  }

  @Test func aDateInALetterHasNoDayOfTheWeek() {
    #expect(LocaleForms.patternWithoutWeekday("EEEE, d. MMMM y") == "d. MMMM y")
    #expect(LocaleForms.patternWithoutWeekday("d MMMM y, EEEE") == "d MMMM y")
    #expect(LocaleForms.patternWithoutWeekday("EEEE d MMMM y") == "d MMMM y")
    #expect(LocaleForms.patternWithoutWeekday("d MMMM y") == "d MMMM y")
  }

  @Test func fieldsTellTheNumberAndTheBroadcast() throws {
    let stage = try MatterStage(
      event {
        $0.number = "The 3rd concert"
        $0.broadcast = "Live on air"
      },
      parts:
        "parts: [{part: p, contents: [line: '{number}', line: '{broadcast}', line: '{series}']}]")
    #expect(stage.lines == [["The 3rd concert", "Live on air"]])
  }

  @Test func theContentsListHeadingsWithTheirPages() throws {
    let parts = """
      parts:
        - part: contents
          contents: [contents: {number-width: 30 pt, depth: 2}]
        - part: notes
          page: {running-head: {place: outside, rise: 10 pt}}
          contents: [{line: About, level: 1}, notes: {}]
        - part: donors
          start: recto
          contents: [{line: Thanks, level: 1}, donors: {}]
      """
    let long = Array(repeating: "word", count: 900).joined(separator: " ")
    let stage = try MatterStage(
      event {
        $0.notes = [
          ProgrammeNote(title: "First work", text: Texts(long)),
          ProgrammeNote(title: "Second work", text: "See page [](#donors)."),
        ]
        $0.donors = [DonorTier(names: ["A"])]
      }, parts: parts)
    #expect(stage.faults == [])
    let pages = stage.pages.count
    #expect(
      stage.lines[0] == ["2", "About", "First work", "Second work", "\(pages)", "Thanks"])
    #expect(stage.lines[pages - 1] == ["Thanks", "A"] && pages % 2 == 1)
    #expect(stage.lines.flatMap { $0 }.contains("See page \(pages)."))
    // The words over the pages are those of the heading; its own page has none.
    #expect(!stage.lines[1].dropFirst().contains("About"))
    #expect(stage.lines[2].contains("About"))
  }

  @Test func aReferenceToNothingIsReported() throws {
    let stage = try MatterStage(
      event { $0.notes = [ProgrammeNote(text: "See page [](#nowhere).")] },
      parts: "parts: [{part: notes, contents: [notes: {}]}]")
    #expect(stage.lines == [["See page ?."]])
    #expect(stage.faults == [.unknownReference("nowhere")])
  }

  @Test func contentsOfOneEntryTellNothing() throws {
    let stage = try MatterStage(
      event { $0.notes = [ProgrammeNote(text: "Text.")] },
      parts:
        "parts: [{part: c, contents: [contents: {}]}, {part: n, contents: [{line: About, level: 1}, notes: {}]}]"
    )
    #expect(stage.lines == [["About", "Text."]])
  }
}
