import ConcertModel
import Testing
import Typesetting

@testable import Composition

@Suite struct BackMatterTests {
  private func stage(
    _ element: String, words: [String: String] = [:], _ change: (inout Event) -> Void
  ) throws -> MatterStage {
    var event = Event(title: "Title")
    change(&event)
    return try MatterStage(
      event, parts: "parts: [{part: p, contents: [\(element)]}]", words: words)
  }

  @Test func donorsStandInBalancedColumnsUnderTheirTier() throws {
    let stage = try stage("donors: {columns: 2, tier: text}") {
      $0.donors = [DonorTier(title: "Friends", names: ["Ann", "Ben", "Cleo", "Dan"])]
    }
    let names = ["Ann", "Ben", "Cleo", "Dan"].compactMap(stage.frame)
    #expect(names[0].y == names[2].y && names[1].y == names[3].y && names[0].x < names[2].x)
    #expect(stage.lines[0].first == "Friends")
  }

  @Test func noDonorIsLostWhereTheListIsLongerThanAPage() throws {
    let names = (0..<400).map { "Donor\($0)" }
    let stage = try stage("donors: {columns: 3, tier: text}") {
      $0.donors = [DonorTier(title: "Friends", names: names.map { Texts($0) })]
    }
    #expect(stage.lines.flatMap { $0 }.filter { !$0.hasPrefix("Friends") } == names)
    #expect(stage.faults == [] && stage.pages.count > 3)
  }

  @Test func donorsMayRunOnWithDotsThatBeginNoLine() throws {
    let stage = try stage("donors: {run-on: yes, tier: text}") {
      $0.donors = [DonorTier(names: (0..<30).map { Texts("Name No\($0)") })]
    }
    let lines = stage.lines.flatMap { $0 }
    #expect(lines.count > 1 && lines.allSatisfy { !$0.hasPrefix("·") && $0.hasPrefix("Name") })
    #expect(lines.joined(separator: " ").filter { $0 == "·" }.count == 29)
  }

  @Test func advertisementsTakeTheirShareOfThePage() throws {
    let stage = try stage("advertisements: {gutter: 10 pt, style: text, advertiser: text}") {
      $0.advertisements = [
        Advertisement(size: .full, advertiser: "Full"),
        Advertisement(size: .half, advertiser: "Half", text: "line"),
        Advertisement(size: .quarter, advertiser: "Left"),
        Advertisement(size: .quarter, advertiser: "Right"),
      ]
    }
    #expect(stage.lines == [["Full"], ["Half", "line", "Left", "Right"]])
    #expect(stage.faults == [])
    let heights = (0...1).map { page in
      stage.rules(onPage: page).filter { $0.length < 1 }.map(\.thickness)
    }
    #expect(heights == [[320, 320], [155, 155, 155, 155, 155, 155]])
    let left = try #require(stage.frame("Left"))
    let right = try #require(stage.frame("Right"))
    #expect(left.y == right.y && left.x < 150 && right.x > 150)
  }

  @Test func aPictureOfAFullPageMayRunOverItsEdges() throws {
    final class Desk: PictureDesk {
      func facts(of file: String) -> PictureFacts? {
        PictureFacts(
          natural: file == "page.jpg" ? Size(width: 306, height: 406) : Size(width: 9, height: 9),
          isMadeOfDots: true)
      }
    }
    func sizes(_ file: String, _ settings: String) throws -> [Size] {
      var event = Event()
      event.advertisements = [Advertisement(size: .full, advertiser: "A", file: file)]
      let stage = try MatterStage(
        event, parts: "parts: [{part: p, contents: [advertisements: {\(settings)}]}]",
        pictures: Desk())
      return stage.pages.flatMap(\.frames).compactMap { frame in
        if case .picture(let mark) = frame.content { mark.size } else { nil }
      }
    }
    let settings = "gutter: 10 pt, style: text, advertiser: text"
    #expect(try sizes("page.jpg", settings + ", bleed: 3 pt") == [Size(width: 306, height: 406)])
    // What was not made for the page keeps its frame, and so does everything where none bleeds.
    #expect(try sizes("square.jpg", settings + ", bleed: 3 pt")[0].width < 260)
    #expect(try sizes("page.jpg", settings)[0].width < 260)
  }

  @Test func aNoticeOfOneWordIsTheHousesOwn() throws {
    let words = ["notice-phones": "**Telephones** Off, please."]
    let stage = try stage("notices: {style: text}", words: words) {
      $0.notices = ["phones", "Plain\nlines", "**Exits** Left and right."]
    }
    #expect(
      stage.lines == [["Telephones Off, please.", "Plain", "lines", "Exits Left and right."]])
  }

  @Test func theImprintTellsWhoMadeTheBookAndUntilWhenItWasCorrect() throws {
    let words = [
      "print-editor": "Editor: {name}", "print-copyright": "© {name}",
      "print-correct": "Correct on {date}",
    ]
    let stage = try stage("imprint: {style: text}", words: words) {
      $0.imprint = ["A free line"]
      $0.production = [
        ProductionCredit(role: .editor, names: ["A", "B"]),
        ProductionCredit(role: .copyright, names: ["2030 House"]),
      ]
      $0.wentToPrint = PartialDate("2030-09-16")
    }
    #expect(
      stage.lines == [
        ["A free line", "Editor: A and B", "© 2030 House", "Correct on 16 September 2030"]
      ])
  }

  @Test func comingConcertsTellPlaceAndSeriesInOneLine() throws {
    let stage = try stage("coming: {}") {
      $0.coming = [ComingEvent(title: "Recital", venue: "Hall", series: "Thursdays")]
    }
    #expect(stage.lines.flatMap { $0 }.filter { !$0.isEmpty } == ["Recital", "Hall · Thursdays"])
  }

  @Test(arguments: [
    ("en", "Forthcoming concerts", "Forthcoming performances"),
    ("en-US", "Upcoming concerts", "Upcoming performances"),
    ("de", "Nächste Konzerte", "Nächste Vorstellungen"),
    ("fr", "Prochains concerts", "Prochaines représentations"),
    ("az", "Növbəti konsertlər", "Növbəti tamaşalar"),
  ])
  func anOperaHouseAnnouncesPerformances(
    language: String, concerts: String, performances: String
  ) throws {
    let heading = { (rest: String) in
      try PeopleStage.whole(
        "title: T\ncoming: [{date: 2030-11-05, title: C}]\n" + rest, sheet: "booklet",
        language: language
      ).texts.first { [concerts, performances].contains($0) }
    }
    for kind in ["opera", "drama", "ballet", "puppet theatre"] {
      #expect(try heading("kind: \(kind)") == performances, "\(kind)")
    }
    for kind in ["concert", "recital", "opera in concert", "lecture"] {
      #expect(try heading("kind: \(kind)") == concerts, "\(kind)")
    }
    #expect(try heading("performers: [{person: A., character: Wotan}]") == performances)
    #expect(try heading("performers: [{person: A., instrument: tar}]") == concerts)
  }

  @Test func nothingIsAnnouncedWhereNothingComes() throws {
    let book = try PeopleStage.whole("title: T\nkind: opera", sheet: "booklet", language: "en")
    #expect(!book.texts.contains("Forthcoming performances"))
  }

  @Test func aFillerTakesThePlaceOfBlankPages() throws {
    let parts = """
      signature: 4
      filler: {part: notes-page, contents: [{line: Notes}, note-lines: {spacing: 40 pt, head: 80 pt}]}
      parts:
        - {part: p, contents: [line: "{title}"]}
        - {part: back, start: back, always: yes, contents: [line: Back]}
      """
    let stage = try MatterStage(Event(title: "Title"), parts: parts)
    #expect(stage.lines == [["Title"], ["Notes"], ["Notes"], ["Back"]])
    #expect(stage.rules(onPage: 1).count == 6 && stage.rules(onPage: 2).count == 6)
    #expect(stage.faults == [])
  }
}
