import ConcertModel
import Testing
import Typesetting

@testable import Composition

/// What every sheet of the house owes its readers, whatever it looks like.
@Suite struct HouseSheetsTests {
  private static let covers = [
    "booklet", "evening", "chamber", "song-recital", "orchestral", "ceremony", "festival",
    "programme-book", "one-sheet", "dl-folder", "leporello", "large-print",
  ]

  private let evening = """
    title: A Night
    performances:
      - {date: 2030-10-04, time: "11:00", occasion: Open rehearsal}
      - {date: 2030-10-05, time: "19:30", occasion: Concert}
    performers: [{person: S. Soprano, instrument: soprano}, {person: P. Pianist, instrument: piano}]
    notices: [phones, "Please do not turn the page during a song."]
    programme:
      - part: Late songs
        items:
          - {work: First, composer: A. Composer}
          - work: Second
            composer: A. Composer
            text: {en: "Sing, my soul,\nsing tonight."}
      - {work: Finale, composer: B. Composer}
    """

  private func read(_ page: LaidOutPage) -> [String] {
    page.frames.compactMap { if case .line(let line) = $0.content { line.text } else { nil } }
  }

  private func pages(_ sheet: String) throws -> LaidOutDocument {
    try PeopleStage.whole(evening, sheet: sheet, language: "en")
  }

  @Test(arguments: covers) func theFirstPageNamesWhoPerforms(sheet: String) throws {
    let cover = try #require(try pages(sheet).pages.first)
    #expect(read(cover).contains { $0.contains("Soprano") })
  }

  @Test(arguments: covers) func differentOccasionsStandBesideTheirDates(sheet: String) throws {
    let lines = read(try #require(try pages(sheet).pages.first))
    // On narrow panels the occasion turns over.
    let text = lines.joined(separator: " ")
    for (day, occasion) in [("4 October 2030", "Open rehearsal"), ("5 October 2030", "Concert")] {
      #expect(text.firstRange(of: "\(day), ") != nil)
      let date = try #require(text.firstRange(of: day)?.upperBound)
      #expect(text[date...].prefix(40).contains(occasion))
    }
  }

  @Test(arguments: covers.filter { $0 != "one-sheet" })
  func noticesAboutTurningStandBeforeTheTexts(sheet: String) throws {
    let lines = try pages(sheet).pages.flatMap { read($0) }
    let notice = try #require(lines.firstIndex { $0.contains("Please do not turn") })
    let text = try #require(lines.firstIndex { $0.contains("Sing, my soul") })
    #expect(notice < text)
  }

  @Test(arguments: ["evening", "chamber", "orchestral", "festival", "booklet", "slip"])
  func whatFollowsAGroupStandsFurtherOffThanItsEntries(sheet: String) throws {
    let page = try pages(sheet)
    let tops = try ["First", "Second", "Finale"].map { try page.line($0).y }
    #expect(tops[2] - tops[1] > tops[1] - tops[0] + 1)
  }

  @Test func aShortGroupOfSongsIsNotParted() throws {
    func event(_ works: Int) -> String {
      let before = (1...works).map { "  - {work: Piece \($0), composer: A. Composer}\n" }.joined()
      return """
        title: T
        programme:
        \(before)  - part: Four songs
            performers: [{person: S. Soprano, instrument: soprano}]
            items:
              - {work: One, composer: B. Composer}
              - {work: Two, composer: B. Composer}
              - {work: Three, composer: B. Composer}
              - {work: Four, composer: B. Composer}
        """
    }
    var parted: [Int] = []
    for works in 1...14 {
      let pages = try PeopleStage.whole(event(works), sheet: "slip", language: "en").pages.map(read)
      let places = ["Four songs", "S. Soprano, soprano", "One", "Two", "Three", "Four"]
        .compactMap { name in pages.firstIndex { $0.contains(name) } }
      #expect(places.count == 6)
      if Set(places).count > 1 { parted.append(works) }
    }
    #expect(parted == [])
  }
}
