import ConcertModel
import Foundation
import Testing
import Typesetting

@testable import Composition

/// What the house's own sheets do with evenings they were not drawn for.
@Suite struct EveningTests {
  private let order = """
    date: 2030-10-04
    performers: [{ensemble: Assembly Orchestra}]
    programme:
      - work: Overture
        composer: A. Composer
        performers: [{person: C. Conductor, role: conductor}]
      - work: Requiem
        composer: B. Composer
        opus: Op. 5
        performers:
          - {person: C. Conductor, role: conductor}
          - {person: S. Soprano, instrument: soprano}
          - {person: A. Alto, instrument: contralto}
          - {person: T. Tenor, instrument: tenor}
          - {person: B. Bass, instrument: bass}
    """

  private func pages(
    _ event: String, sheet: String, language: String = "en"
  ) throws -> LaidOutDocument {
    try PeopleStage.whole(event, sheet: sheet, language: language)
  }

  @Test(arguments: ["evening", "festival", "orchestral", "one-sheet", "booklet"])
  func whoConductsAllStandsInTheListAndOnce(sheet: String) throws {
    let page = try pages("title: T\n" + order, sheet: sheet)
    let names = page.read.filter { $0.text == "C. Conductor" }
    let name = try #require(names.last)
    let role = try #require(page.read.last { $0.text == "conductor" })
    #expect(abs(name.y - role.y) < 0.01 && role.x > name.right)
    #expect(!page.texts.contains("C. Conductor, conductor"))
  }

  @Test(arguments: ["chamber", "song-recital", "slip"])
  func inSheetsThatListNamesInLinesHeStandsAtTheLeftEdge(sheet: String) throws {
    let page = try pages("title: T\n" + order, sheet: sheet)
    let conductor = try page.line("C. Conductor, conductor")
    #expect(abs(conductor.x - (try page.line("Requiem, Op. 5")).x) < 0.01)
  }

  @Test func fourSingersAreCentredWhereEverythingIs() throws {
    let page = try pages("title: T\n" + order, sheet: "ceremony")
    let work = try page.line("Requiem, Op. 5")
    for name in ["S. Soprano, soprano", "B. Bass, bass", "C. Conductor, conductor"] {
      let line = try page.line(name)
      #expect(abs((line.x + line.right) - (work.x + work.right)) < 0.1)
    }
  }

  @Test(arguments: [
    "evening", "festival", "orchestral", "one-sheet", "booklet", "chamber", "song-recital", "slip",
    "ceremony", "programme-book", "dl-folder", "large-print",
  ])
  func aChorusThatSingsInEveryWorkIsNamed(sheet: String) throws {
    let page = try pages(
      """
      title: T
      date: 2030-10-04
      performers: [{ensemble: Assembly Orchestra}]
      programme:
        - {work: Cantata, performers: [{ensemble: Grand Chorus}, {person: C. Conductor}]}
        - {work: Requiem, performers: [{ensemble: Grand Chorus}, {person: C. Conductor}]}
      """, sheet: sheet)
    #expect(page.texts.contains { $0.contains("Grand Chorus") }, "\(page.texts)")
  }

  @Test func anEveningCalledAfterItsOrchestraDoesNotNameItTwiceOnTheCover() throws {
    let cover = { (page: LaidOutDocument) in
      page.pages[0].frames.count { frame in
        if case .line(let line) = frame.content {
          visible(line.text) == "Assembly Orchestra"
        } else {
          false
        }
      }
    }
    #expect(cover(try pages(order, sheet: "orchestral")) == 1)
    #expect(cover(try pages("title: Autumn\n" + order, sheet: "orchestral")) == 1)
  }

  @Test func outsideEnglishAnOpusHasNoCapital() throws {
    for (language, title) in [("fr", "Requiem, op. 5"), ("de", "Requiem op. 5")] {
      let page = try pages("title: T\n" + order, sheet: "booklet", language: language)
      #expect(page.texts.contains { $0.hasPrefix(title) }, "\(page.texts)")
    }
  }

  @Test func aLongTitleIsSetInTheSmallerStyle() throws {
    let line = { (title: String) in
      try MatterStage(
        Event(title: Texts(title)),
        parts: """

            large: {font: text, size: 30 pt, leading: 39 pt}
          parts:
            - part: p
              contents: [{line: "{title}", style: large, long: text}]
          """
      ).pages[0].frames.count
    }
    // 260 pt hold 17 letters of 30 pt, and 50 of 10 pt.
    #expect(try line(Array(repeating: "letters", count: 7).joined(separator: " ")) == 4)
    #expect(try line(Array(repeating: "letters", count: 8).joined(separator: " ")) == 2)
  }

  @Test func manySupportersRunOn() throws {
    let lines = { (count: Int) in
      var event = Event(title: "T")
      event.organisers = (1...count).map {
        Organiser(name: Texts("Trust No \($0)"), role: .support)
      }
      return try MatterStage(
        event, parts: "parts: [{part: p, contents: [{line: \"{supporters}\", style: text}]}]"
      ).lines[0]
    }
    #expect(try lines(6).count == 6)
    let run = try lines(30)
    #expect(run.count < 12 && run.joined(separator: " ").contains("Trust No 1 · Trust No 2 ·"))
    #expect(run.allSatisfy { $0.hasPrefix("Trust") })
  }

  @Test func aComposerAtTheRightEndsAtTheEdgeInEveryLine() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      programme: [{work: Trio, composer: {person: Giovanni Maria Longname de la Somewhere}}]
      """, part: "{running-order: {composer: right, dates: no}}")
    let rights = page.read.filter { $0.text != "Trio" }.map(\.right)
    #expect(rights.count == 2 && abs(rights[0] - rights[1]) < 3)
  }

  @Test func anEncoreIsAnnouncedWhateverIsKnownOfIt() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      programme:
        - {work: Trio, composer: Haydn}
        - {encore: Song, composer: Ravel}
        - encore
      """, part: "{running-order: {composer: left}}")
    #expect(page.texts.count { $0.lowercased() == "encore" } == 2)
    #expect(try abs(page.line("Ravel").y - page.line("Song").y) < 1, "not beside the label")
  }

  @Test(arguments: [("en", "Encore"), ("fr", "Bis"), ("de", "Zugabe"), ("az", "Bis")])
  func anEncoreOfWhichOnlyTheTitleIsKnownHasItsLabel(language: String, label: String) throws {
    let page = try PeopleStage.pages(
      """
      title: T
      programme:
        - {work: Trio, composer: Haydn}
        - {encore, title: Old Song, performers: [{person: B. Singer, instrument: tenor}]}
      """, language: language, part: "{running-order: {composer: left}}")
    let labels = page.read.filter { folded($0.text) == folded(label) }
    try #require(labels.count == 1, "\(page.texts)")
    let song = try page.line("Old Song")
    #expect(labels[0].y < song.y && labels[0].x == song.x)
    #expect(try page.line("Trio").x == song.x, "not in the column of titles")
  }

  @Test func anExcerptNamesTheNumbersOfTheWork() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      programme: [{excerpt: Chaconne, from: Partita, composer: Bach, catalogue: BWV 1004}]
      """, part: "{running-order: {composer: left}}")
    #expect(page.texts.contains("from Partita, BWV 1004"))
  }

  @Test func emphasisIsNeverLighterThanWhatStandsAroundIt() {
    var style = SheetStyle(families: ["F"], size: 10, leading: 13)
    style.emphasis = .weight
    style.weight = 700
    #expect(style.emphasised.weight == 700)
    style.weight = 400
    #expect(style.emphasised.weight == 600)
  }

  @Test func namesStandRightUnderTheirEnsemble() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      performers:
        - ensemble:
            name: Trio
            members: [{person: A. One, instrument: piano}, {person: B. Two, instrument: cello}]
      programme: [interval]
      """, part: "{performers: {arrangement: inline}}")
    let lines = try ["Trio", "A. One, piano", "B. Two, cello"].map { try page.line($0) }
    #expect(abs((lines[1].y - lines[0].y) - (lines[2].y - lines[1].y)) < 0.5)
  }

  @Test func moreWhiteIsNoMoreBetweenStanzas() {
    var design = SungTextDesign()
    (design.space, design.stanzaSpace) = (30, 13)
    guard case .sungTexts(let more) = LayoutSheet.Element.sungTexts(design).whitened(by: 1.15)
    else {
      Issue.record("sung texts became something else")
      return
    }
    #expect(more.stanzaSpace == 13 && abs(more.space - 34.5) < 1e-9)
  }
}
