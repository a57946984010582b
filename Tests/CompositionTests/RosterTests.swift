import ConcertModel
import Testing

@testable import Composition

@Suite struct RosterTests {
  private let roster = "{roster: {columns: 3, gutter: 5 mm}}"

  @Test func sectionsStandInScoreOrderWhateverTheirOrderInTheFile() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      performers:
        - ensemble:
            name: The Band
            members:
              - {person: A. Timpanist, section: timpani}
              - {person: B. Flautist, section: flute}
              - {person: C. Flautist, section: flute}
              - {person: D. Fiddler, section: violin-2}
              - {person: E. Fiddler, section: violin-1}
      """, part: roster)
    let headings = ["First violins", "Second violins", "Flutes", "Timpani"]
    #expect(page.texts.filter(headings.contains) == headings)
  }

  @Test func marksAreGivenOutByRankFirstAndExplainedInTheLanguage() throws {
    let page = try PeopleStage.specimen("orchestra", language: "fr", part: roster)
    let legend = page.texts.drop { !$0.hasPrefix("\u{2020} ") }.joined(separator: " ")
    let wanted = [
      "\u{2020} chef de pupitre", "* chef de pupitre associé", "\u{2021} invité",
      "\u{A7} remplaçant", "\u{2016} académiste", "\u{B6} en congé",
      "\u{2020}\u{2020} the Garrick Chair",
    ]
    var rest = legend[...]
    for note in wanted {
      let found = try #require(rest.firstRange(of: note), "\(note) in \(legend)")
      rest = rest[found.upperBound...]
    }
  }

  @Test func everybodyIsListedOnceAndARankThatIsHadOnceIsNamed() throws {
    let page = try PeopleStage.specimen("orchestra", part: roster)
    let names = page.texts.filter { $0.prefix(3).hasSuffix(". ") }
    #expect(names.count == 79)
    #expect(Set(names).count == 79)
    #expect(page.texts.contains { $0.hasSuffix(" leader") })
    #expect(page.texts.joined(separator: " ").contains("Fairweather co-leader"))
  }

  @Test func aLongRosterGoesOnOnTheNextPage() throws {
    let document = try PeopleStage.specimen("orchestra", part: roster)
    #expect(document.pages.count == 2)
    let foot = 595.3 - 73.7
    #expect(document.read.filter { $0.text.count > 2 }.allSatisfy { $0.y < foot })
  }

  /// Whatever the size of the orchestra: the marks are explained where names stand.
  @Test(arguments: ["booklet", "orchestral", "chamber", "roster"])
  func theLegendStandsBelowTheLastNames(sheet: String) throws {
    let sections = ["violin-1", "violin-2", "viola", "cello", "double bass", "flute", "horn"]
    for count in stride(from: 60, through: 180, by: 2) {
      let members = (1...count).map {
        "{person: M. \($0), section: \(sections[$0 * sections.count / (count + 1)]),"
          + " rank: \($0 % 9 == 0 ? "principal" : "player")}"
      }
      let book = try PeopleStage.whole(
        "title: T\nperformers: [{ensemble: {name: The Band, members: ["
          + members.joined(separator: ", ") + "]}}]", sheet: sheet, language: "en")
      let pages = book.pages.map { page in
        page.frames.compactMap { frame -> String? in
          if case .line(let line) = frame.content { visible(line.text) } else { nil }
        }
      }
      let legend = try #require(pages.first { $0.contains { $0.hasPrefix("\u{2020} player") } })
      let names = legend.count { $0.hasPrefix("M. ") }
      #expect(
        names > 6,
        "\(names) names beside the legend of \(count): \(pages.map { $0.count { $0.hasPrefix("M. ") } })"
      )
    }
  }

  @Test func stringsMayStandByTheAlphabetBehindTheirPrincipals() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      performers:
        - ensemble:
            name: The Band
            members:
              - {person: Z. Zeta, section: viola, rank: principal}
              - {person: Y. Ölander, section: viola}
              - {person: X. Abel, section: viola}
              - {person: W. Oman, section: viola}
              - {person: V. Beta, section: flute, chair: 2}
              - {person: U. Alpha, section: flute, chair: 1}
      """, part: "{roster: {columns: 1, strings: alphabetical}}")
    #expect(
      page.texts.prefix(8) == [
        "The Band", "Violas", "Z. Zeta principal", "X. Abel", "Y. Ölander", "W. Oman", "Flutes",
        "U. Alpha",
      ])
  }

  @Test func theRosterIsThatOfTheDay() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      date: 2020-05-10
      performers:
        - ensemble:
            name: The Band
            members:
              - {person: A. Gone, section: viola, until: 2019}
              - {person: B. Staying, section: viola, until: 2020}
              - {person: C. Coming, section: viola, from: 2020-06}
              - {person: D. There, section: viola, from: 2018-01-02, until: 2020-05-10}
      """, part: "{roster: {columns: 1}}")
    #expect(page.texts == ["The Band", "Violas", "B. Staying", "D. There"])
  }

  @Test func aChoirStandsByItsVoices() throws {
    let page = try PeopleStage.specimen("choral", part: roster)
    let voices = ["Sopranos", "Altos", "Tenors", "Basses"]
    #expect(page.texts.filter(voices.contains) == voices)
    #expect(page.texts.last == "\u{2020} guest")
  }

  @Test func aLineUpHasOneAlignmentForItsInstruments() throws {
    let page = try PeopleStage.specimen("line-up", part: "{line-up: {arrangement: columns}}")
    let lefts = try ["saxophone, clarinet, flute", "piano", "double bass", "drums"]
      .map { try page.line($0).x }
    #expect(lefts.allSatisfy { abs($0 - lefts[0]) < 0.01 })
    #expect(page.texts.first == "Undercroft Quartet")
  }

  @Test func staffOfOneTaskShareItsNameAndAllGroupsTheirColumns() throws {
    let page = try PeopleStage.specimen("opera", part: "{staff: {arrangement: columns}}")
    #expect(page.texts.count { $0 == "Répétiteurs" } == 1)
    let lefts = page.read.filter { $0.text.hasSuffix(". Surname") }.map(\.x)
    #expect(lefts.count == 10)
    #expect(lefts.allSatisfy { abs($0 - lefts[0]) < 0.01 })
  }

  @Test func membersOfAnEnsembleAreNamedWithAllTheyPlay() throws {
    let page = try PeopleStage.specimen(
      "line-up", part: "{performers: {arrangement: columns, members: yes}}")
    #expect(page.texts.contains("saxophone, clarinet, flute"))
  }

  @Test func aMarkOfTheBookHasNoOtherMeaningInItsRoster() {
    let book = Footnotes()
    let premiere = Texts.Entry(language: "en", text: "world premiere")
    #expect(book.sign(for: .init(language: "en", text: "first time here")) == "*")
    #expect(book.sign(for: premiere) == "\u{2020}")
    let roster = Footnotes(order: Footnotes.rosterOrder, within: book)
    let guest = Texts.Entry(language: "en", text: "guest")
    #expect(roster.sign(for: guest) == "\u{2021}")
    #expect(roster.sign(for: premiere) == "\u{2020}")
    #expect(roster.unexplained().map(\.text) == ["guest", "world premiere"])
    #expect(book.sign(for: .init(language: "en", text: "debut")) == "\u{A7}")
    #expect(book.sign(for: guest) == "\u{2021}")
  }

  @Test func aLongRoleGoesWholeToTheTurnLine() throws {
    let page = try PeopleStage.pages(
      """
      title: T
      performers:
        - ensemble:
            name: The Band
            members:
              - {person: X. Bo, section: viola, rank: second assistant principal}
              - {person: Y. Bo, section: viola}
      """, part: roster)
    #expect(page.texts.contains("X. Bo"))
  }

  @Test func aCoverNamesAllEqualsOrNoneAndNobodyWhoPrepares() throws {
    func cover(_ performers: [String]) throws -> [String] {
      try PeopleStage.pages(
        "title: T\nperformers: [" + performers.joined(separator: ", ") + "]",
        part: "{line: \"{headline}\", style: performer}"
      ).texts
    }
    let players = ["A. One", "B. Two", "C. Three", "D. Four", "E. Five"]
      .map { "{person: \($0), instrument: violin}" }
    #expect(try cover(Array(players.prefix(3))) == ["A. One", "B. Two", "C. Three"])
    #expect(try cover(players) == [])
    let conductor = "{person: L. Conductor, role: conductor}"
    #expect(try cover(players + [conductor]) == ["L. Conductor"])
    #expect(
      try cover([conductor, "{person: C. Chorister, role: chorus master}"]) == ["L. Conductor"])
  }
}
