import ConcertModel
import HouseStyle
import Testing

@testable import Composition

/// People, and what each house says of them.
@Suite struct PeopleTableTests {
  private static let people: [String: Person] = {
    var composer = Person(name: "Elfrida Andrée", born: PartialDate(year: 1973))
    composer.gender = .feminine
    composer.nationality = Texts(byLanguage: ["en": "Swedish", "fr": "suédoise"])
    var man = Person(name: "Anton Webern", born: PartialDate(year: 1973))
    man.gender = .masculine
    var past = composer
    past.born = PartialDate(year: 1841)
    past.died = PartialDate(year: 1929)
    let unsaid = Person(name: "N.", born: PartialDate(year: 1973))
    return ["she": composer, "he": man, "past": past, "unsaid": unsaid]
  }()

  private static let told =
    "composer: {lifespan: \"[{nationality}, ][{born}–{died}|{native} {born}]\"}"

  @Test(arguments: [
    ("she", "based-on: plain", "fr", "née en 1973"), ("he", "based-on: plain", "fr", "né en 1973"),
    ("unsaid", "based-on: plain", "fr", "né en 1973"),
    ("she", "based-on: plain", "it", "n. 1973"),
    ("past", "based-on: plain", "fr", "1841–1929"), ("she", "based-on: plain", "en", "b. 1973"),
    ("she", "based-on: plain", "de", "* 1973"), ("she", told, "en", "Swedish, b. 1973"),
    ("past", told, "en", "Swedish, 1841–1929"), ("he", told, "en", "b. 1973"),
  ])
  func aLifeIsToldAsTheHouseTellsIt(
    person: String, style: String, language: String, text: String
  ) throws {
    let house = try #require(StyleHouse.style(text: style, language).style)
    #expect(house.lifespan(of: Self.people[person])?.plain == text)
  }

  @Test(arguments: [
    ("always", true, ["1. Allegro", "2. Intermezzo"]), ("never", true, ["Allegro", "Intermezzo"]),
    ("without-tempo", true, ["Allegro", "2. Intermezzo"]),
    ("excerpts", true, ["Allegro", "Intermezzo"]),
    ("excerpts", false, ["1. Allegro", "2. Intermezzo"]),
  ])
  func movementsAreNumberedWhereTheHouseNumbersThem(
    choice: String, areComplete: Bool, lines: [String]
  ) throws {
    let house = StyleHouse.style(text: "movement: {numerals: \(choice)}").style
    var first = Movement("")
    first.parts = PartHeading(tempo: ["Allegro"])
    var second = Movement("")
    second.parts = PartHeading(genre: GenrePart("intermezzo"))
    first.number = "1"
    second.number = "2"
    #expect(
      try #require(house).movementLines([first, second], areComplete: areComplete).map(\.plain)
        == lines)
  }
}
