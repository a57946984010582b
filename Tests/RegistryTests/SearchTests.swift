import ConcertModel
import Testing

@testable import Registry

@Suite struct SearchTests {
  let desk: Desk
  let registry: Registry

  init() throws {
    desk = try Desk()
    registry = try desk.create()
    try registry.apply(Desk.proposals(Salon.everything), note: Desk.note)
  }

  @Test(arguments: [
    ("Qara Qarayev", "gara-garayev", Match.Way.whole), ("QARA QARAYEV", "gara-garayev", .whole),
    ("Qarayev, Qara", "gara-garayev", .whole), ("garayev", "gara-garayev", .words),
    ("gara", "gara-garayev", .words), ("garay", "gara-garayev", .beginnings),
    ("Караев", "gara-garayev", .words), ("Karajew", "gara-garayev", .slips),
    ("gaaryev", "gara-garayev", .slips), ("dvorak", "antonin-dvorak", .words),
    ("DVOŘÁK", "antonin-dvorak", .words), ("Дворжак", "antonin-dvorak", .sound),
    ("dvorka", "antonin-dvorak", .slips), ("dovrak", "antonin-dvorak", .slips),
    ("Tchaikvsky", "pyotr-ilyich-tchaikovsky", .slips), ("emirov", "fikret-amirov", .words),
    ("amirov", "fikret-amirov", .words), ("АМИРОВ", "fikret-amirov", .sound),
    ("øystein", "oystein-baadsvik", .words), ("oeystein", "oystein-baadsvik", .words),
    ("Чайковский", "pyotr-ilyich-tchaikovsky", .sound),
    ("Tschaikowsky", "pyotr-ilyich-tchaikovsky", .slips),
    ("isfar sarabski", "isfar-sarabski", .whole), ("İSFAR", "isfar-sarabski", .words),
    ("A. Dvorak", "antonin-dvorak", .words), ("Dvořák, A.", "antonin-dvorak", .words),
    ("P. I. Tchaik", "pyotr-ilyich-tchaikovsky", .beginnings),
    ("i s", "isfar-sarabski", .beginnings),
  ])
  func aPersonIsFoundUnderEverySpelling(text: String, id: String, way: Match.Way) throws {
    let first = try #require(try registry.find(.person, text).first, "\(text)")
    #expect(first.id == id)
    #expect(first.way == way)
    #expect(way.scores.contains(first.score))
  }

  @Test func anInitialOfSomebodyElseBeginsNoName() throws {
    #expect(try registry.find(.person, "B. Dvorak").allSatisfy { $0.way > .beginnings })
  }

  @Test func slipsAreCountedAsByTheTextbook() {
    let words = [
      "a", "ab", "ba", "abc", "acb", "mahler", "malher", "mahlr", "mhaelr", "dvorak", "", "kab",
    ]
    for first in words where !first.isEmpty {
      for second in words {
        let counted = Array(second.utf8).withUnsafeBufferPointer {
          SlipPattern(Array(first.utf8)).distance(to: $0)
        }
        #expect(counted == textbookSlips(Array(first), Array(second)), "\(first) \(second)")
      }
    }
  }

  /// Optimal string alignment, cell by cell.
  private func textbookSlips(_ first: [Character], _ second: [Character]) -> Int {
    var table = [[Int]](
      repeating: Array(0...second.count), count: first.count + 1)
    for i in 0...first.count { table[i][0] = i }
    for i in 1...first.count {
      for j in stride(from: 1, through: second.count, by: 1) {
        let cost = first[i - 1] == second[j - 1] ? 0 : 1
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[first.count][second.count]
  }

  @Test func theFormThatMatchedIsShown() throws {
    #expect(try registry.find(.person, "кара караев").first?.matched == "Кара Караев")
    #expect(try registry.find(.person, "gara").first?.matched == "Gara Garayev")
    let event = try #require(try registry.find(.event, "garayev cortot").first)
    #expect(event.id == "cortot" && event.detail == "2022-02-24" && event.name == "Konsert")
    #expect(event.matched == "Salle Cortot" || event.matched == "Gara Garayev")
  }

  @Test(arguments: [
    "cortot", "salle cortot paris", "2022", "2022-02-24", "sarabski", "preludes", "sari gelin",
    "qarayev 24", "konsert", "piano",
  ])
  func anEventIsFoundByWhatItHolds(text: String) throws {
    #expect(try registry.find(.event, text).map(\.id) == ["cortot"])
  }

  @Test func aVenueIsFoundByItsTown() throws {
    let match = try #require(try registry.find(.venue, "cortot paris").first)
    #expect(match.id == "salle-cortot-paris" && match.detail == "Paris")
  }

  @Test func everyWordMustBeThere() throws {
    #expect(try registry.find(.person, "gara tchaikovsky").isEmpty)
    #expect(try registry.find(.work, "preludes tchaikovsky").isEmpty)
    #expect(try registry.find(.work, "preludes garayev").count == 1)
  }

  @Test(arguments: [
    "", " ", "*", "\"", "\"\"", "'", "%", "_", "%%", "\0", "(", ")", "()", "^", ":", "-", "+", "{}",
    "NEAR(", "\" OR \"", "\\", "…", "🎻", "\u{202E}", "words:", "a\0b",
    String(repeating: "\"", count: 10_000), String(repeating: "a", count: 10_000),
    String(repeating: "a ", count: 5_000), String(repeating: "e\u{301}", count: 5_000),
    "zz NOT zzz", "x OR gara*", "gara\" OR words:\"*", "*gara*zzz",
  ])
  func aHostileQueryNeitherFailsNorFindsEverything(text: String) throws {
    for kind in EntryKind.allCases {
      #expect(try registry.find(kind, text).count < 3, "\(text.prefix(20)) \(kind)")
    }
  }

  @Test func wordsThatAreOperatorsElsewhereAreOnlyWords() throws {
    let named = Person(id: "n", name: "Or Not And Near")
    try registry.apply(Desk.proposals([.person(named)]), note: Desk.note)
    #expect(try registry.find(.person, "and or not near").first?.id == "n")
    #expect(try registry.find(.person, "NOT").first?.id == "n")
  }

  @Test func aListWithoutAQueryIsInOrderAndNoLongerThanAsked() throws {
    #expect(try registry.find(.person, nil).count == 6)
    let two = try registry.find(.person, nil, limit: 2).map(\.id)
    #expect(two == ["antonin-dvorak", "fikret-amirov"])
    #expect(try registry.find(.event, nil).map(\.id) == ["cortot"])
    #expect(try registry.find(.person, "a", limit: 0).isEmpty)
  }
}
