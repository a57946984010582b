import ConcertModel
import Testing

@testable import Registry

@Suite struct QueryTests {
  private func terms(_ text: String, _ kind: EntryKind = .event) throws -> [String] {
    try Query(text, for: kind).terms.map { term in
      (term.isExcluded ? "-" : "") + term.field.rawValue + term.comparison.rawValue
        + term.values.joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("garayev", "garayev", []),
    ("  gara   garayev ", "gara garayev", []),
    ("composer:garayev", "", ["composer:garayev"]),
    ("salle composer:garayev cortot", "salle cortot", ["composer:garayev"]),
    ("ensemble:\"Sarabski Quartet\"", "", ["ensemble:Sarabski Quartet"]),
    ("\"Sarabski Quartet\"", "Sarabski Quartet", []),
    ("venue:\"the \"\"Globe\"\"\"", "", ["venue:the \"Globe\""]),
    ("-composer:bach from:1990", "", ["-composer:bach", "from:1990"]),
    ("instrument:tar|\"bass drum\"|ney", "", ["instrument:tar|bass drum|ney"]),
    ("COMPOSER:Bach", "", ["composer:Bach"]),
    ("on:2022-02-24 from:1990s", "", ["on:2022-02-24", "from:1990s"]),
    ("Faust: an overture", "Faust: an overture", []),
    ("a<b x=y 12:30 half-tone", "a<b x=y 12:30 half-tone", []),
    ("12\" single", "12\" single", []),
  ])
  func aQueryIsReadAsWordsAndTerms(text: String, words: String, fields: [String]) throws {
    let query = try Query(text, for: .event)
    #expect(query.words == words)
    #expect(try terms(text) == fields)
  }

  @Test func measuresAreComparedInEitherSpelling() throws {
    #expect(try terms("duration<=20 composed>1900", .work) == ["duration<=20", "composed>1900"])
    #expect(try terms("duration≤20min", .work) == ["duration<=20min"])
    #expect(try terms("born<1900 died:1982-05-13", .person) == ["born<1900", "died:1982-05-13"])
  }

  @Test(arguments: [
    ("tar composr:garayev", 5, 7, "no field “composr”", "did you mean “composer:”?"),
    ("from:199O", 6, 4, "“199O” is not a date", "did you mean 1990?"),
    ("from:24.02.2022", 6, 10, "is not a date", "did you mean 2022-02-24?"),
    ("from:soon", 6, 4, "is not a date", "write 1990"),
    ("on:2022-02-30", 4, 10, "“2022-02-30” is not a date", "write 1990"),
    ("a venue:\"Salle Cortot", 9, 1, "not closed", "close it"),
    ("\"Salle", 1, 1, "not closed", "close it"),
    ("composer: garayev", 1, 9, "wants a value", "composer:garayev"),
    ("composer:\"\"", 10, 2, "wants a value", "composer:garayev"),
    ("composer:*", 10, 1, "no word", "composer:garayev"),
    ("x duration<20", 3, 8, "“duration” is not asked of events", "asked of works"),
    ("venue<=x", 8, 1, "no more and less", "venue:"),
  ])
  func aBadTermIsPointedAt(
    text: String, column: Int, length: Int, message: String, hint: String
  ) throws {
    do {
      _ = try Query(text, for: .event)
      Issue.record("“\(text)” was understood")
    } catch {
      #expect(error.column == column && error.length == length)
      #expect(error.message.contains(message) && error.hint.contains(hint), "\(error)")
      let lines = error.pointer.split(separator: "\n")
      #expect(lines[0] == "  " + text && lines[1].filter { $0 == "^" }.count == length)
      #expect(
        lines[1].firstIndex(of: "^") == lines[1].index(lines[1].startIndex, offsetBy: column + 1))
    }
  }

  @Test func ofALongQueryOnlyTheNeighbourhoodIsShown() throws {
    let text =
      String(repeating: "word ", count: 2_000) + "composr:x\u{7} "
      + String(
        repeating: "y", count: 10_000)
    do {
      _ = try Query(text, for: .work)
      Issue.record("understood")
    } catch {
      #expect(error.column == 10_001 && error.pointer.count < 300)
      #expect(error.pointer.contains("…") && !error.pointer.contains("\u{7}"))
    }
  }

  @Test func everyFieldOfAKindIsUnderstoodByIt() throws {
    let desk = try Desk()
    let registry = try desk.create()
    try registry.apply(Desk.proposals(Salon.everything), note: Desk.note)
    for kind in EntryKind.allCases {
      for field in QueryField.fields(of: kind) {
        for sign in ["", "-"] {
          let text = sign + field.rawValue + ":" + field.example
          #expect(throws: Never.self, "\(kind) \(text)") {
            _ = try registry.find(kind, query: text)
          }
        }
      }
    }
  }
}

@Suite struct FieldTests {
  let registry: Registry
  private let desk: Desk

  init() throws {
    desk = try Desk()
    registry = try desk.create()
    try registry.apply(Desk.proposals(Salon.everything + Self.further), note: Desk.note)
  }

  private static var further: [Entry] {
    let zeynal = Person(id: "bahruz-zeynal", name: "Bəhruz Zeynal", born: PartialDate("1990-05"))
    var quartet = Ensemble(id: "sarabski-quartet", name: "Sarabski Quartet", kind: "quartet")
    quartet.members = [
      Membership(
        person: .id("bahruz-zeynal"), instrument: Texts(byLanguage: ["az": "tar", "ru": "тар"]),
        section: "plucked", from: PartialDate("2010"), until: PartialDate("2015-06"))
    ]
    var suite = Work(
      id: "suite", title: "Suite",
      contributors: [
        Contributor(role: .composer, person: .id("antonin-dvorak")),
        Contributor(role: .arranger, person: .id("fikret-amirov")),
      ])
    suite.composed = "1893–1895"
    suite.duration = .minutes(25)
    var gala = Event(id: "gala", title: "Gala")
    gala.kind = "gala"
    gala.season = "2009/10"
    gala.performances = [
      Performance(
        date: PartialDate("2009-11-02"),
        venue: .entry(Venue(id: "green-theatre", name: "Yaşıl Teatr", town: "Bakı")))
    ]
    gala.performers = [
      Credit(person: .id("oystein-baadsvik"), instrument: "tuba", standing: .soloist),
      Credit(person: .id("fikret-amirov"), role: "conductor"),
    ]
    gala.programme = [
      ProgrammeItem(.work, work: .id("suite")),
      ProgrammeItem(.work, work: .id("gara-garayev-24-preludes")),
    ]
    return [.person(zeynal), .ensemble(quartet), .work(suite), .event(gala)]
  }

  @Test(arguments: [
    (EntryKind.event, "composer:garayev", ["gala", "cortot"]),
    (.event, "composer:Караев from:2010", ["cortot"]),
    (.event, "composer:garayev composer:dvorak", ["gala"]),
    (.event, "composer:garayev -composer:dvorak", ["cortot"]),
    (.event, "conductor:emirov", ["gala"]), (.event, "conductor:baadsvik", []),
    (.event, "performer:baadsvik|sarabski", ["gala", "cortot"]),
    (.event, "instrument:tuba role:soloist", ["gala"]), (.event, "instrument:piano", ["cortot"]),
    (.event, "performer:baadsvik instrument:piano", []),
    (.event, "ensemble:\"sarabski quartet\"", ["cortot"]), (.event, "town:baki", ["gala"]),
    (.event, "town:Paris venue:cortot on:2022", ["cortot"]), (.event, "on:2022-02-24", ["cortot"]),
    (.event, "town:Paris on:2009", []), (.event, "until:2009-11-01", []),
    (.event, "until:2009-11", ["gala"]), (.event, "on:2000s", ["gala"]),
    (.event, "season:2009/10", ["gala"]), (.event, "kind:gala", ["gala"]),
    (.event, "work:suite gala", ["gala"]), (.event, "id:gala", ["gala"]),
    (.work, "composer:dvorak", ["suite"]), (.work, "arranger:amirov", ["suite"]),
    (.work, "composer:amirov", []), (.work, "by:amirov", ["suite"]),
    (.work, "performer:baadsvik", ["gara-garayev-24-preludes", "suite"]),
    (.work, "performer:baadsvik preludes", ["gara-garayev-24-preludes"]),
    (.work, "composed:1894", ["suite"]), (.work, "composed<1893", []),
    (.work, "composed:1890s duration<=25", ["suite"]), (.work, "duration<25", []),
    (.work, "town:paris from:2020", ["gara-garayev-24-preludes", "sari-gelin"]),
    (.person, "instrument:tar", ["bahruz-zeynal"]), (.person, "instrument:тар", ["bahruz-zeynal"]),
    (.person, "instrument:tuba role:soloist", ["oystein-baadsvik"]),
    (.person, "instrument:tuba role:conductor", []), (.person, "born:1990", ["bahruz-zeynal"]),
    (.person, "ensemble:\"sarabski quartet\"", ["bahruz-zeynal", "isfar-sarabski"]),
    (.person, "member:sarabski on:2012", ["bahruz-zeynal"]),
    (.person, "member:sarabski on:2016", []),
    (.person, "member:sarabski on:2015", ["bahruz-zeynal"]),
    (.person, "section:plucked", ["bahruz-zeynal"]), (.person, "role:arranger", ["fikret-amirov"]),
    (.person, "role:composer town:paris", ["gara-garayev"]),
    (.person, "born<1950", ["gara-garayev"]),
    (.person, "with:baadsvik role:conductor", ["fikret-amirov"]),
    (.person, "identifier:none", []), (.ensemble, "member:zeynal", ["sarabski-quartet"]),
    (.ensemble, "kind:quartet instrument:tar", ["sarabski-quartet"]),
    (.ensemble, "composer:garayev", ["sarabski-quartet"]), (.ensemble, "composer:dvorak", []),
    (.venue, "composer:dvorak", ["green-theatre"]), (.venue, "town:paris", ["salle-cortot-paris"]),
    (.venue, "from:2010", ["salle-cortot-paris"]), (.venue, "name:teatr", ["green-theatre"]),
  ])
  func aFieldIsAskedOfWhatItBelongsTo(kind: EntryKind, query: String, ids: [String]) throws {
    #expect(try registry.find(kind, query: query).map(\.id) == ids, "\(query)")
  }

  @Test func anInstrumentIsAskedForInAnotherLanguageThanItIsCreditedIn() throws {
    let piano = Instrument(
      id: "piano", name: Texts(byLanguage: ["en": "piano", "ru": "фортепиано", "it": "pianoforte"]))
    try registry.apply(Desk.proposals([.instrument(piano)]), note: Desk.note)
    for word in ["фортепиано", "pianoforte", "Piano"] {
      #expect(
        try registry.find(.event, query: "instrument:\(word)").map(\.id) == ["cortot"], "\(word)")
    }
  }

  @Test func whatNoNameAnswersToFindsNothing() throws {
    for kind in EntryKind.allCases {
      for field in QueryField.fields(of: kind) where field.value != .date && field.value != .minutes
      {
        let query = "\(field.rawValue):xyzzyplugh"
        #expect(try registry.find(kind, query: query).isEmpty, "\(kind) \(query)")
      }
    }
  }
}
