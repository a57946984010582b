import ConcertModel

/// Makes events of all kinds, the same ones for the same seed.
struct EventMaker {
  private var state: UInt64
  private var performanceKeys: [String] = []

  init(seed: UInt64) { state = seed }

  /// A number below `bound` (Vigna's SplitMix64).
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    number(below: 3) == 0 ? make(&self) : nil
  }

  mutating func some<Value>(_ most: Int = 2, _ make: (inout Self) -> Value) -> [Value] {
    (0..<number(below: most + 1)).map { _ in make(&self) }
  }

  mutating func word() -> String {
    one(of: [
      "Əsər", "interval", "Peter: the Wolf", "no", "null", "20 min", "1", "id", "- x", "#1",
      "Va, pensiero", "“Sarı Gəlin”", "Line\nline", "a\n\nb", "ẞ", "work", "title", "yes", "~",
      "Prose long enough to be folded somewhere, since it goes on and on, and then on, and on it "
        + "goes until the writer has said what there was to be said.",
    ]) + one(of: ["", "", " x", " İ", "2"])
  }

  mutating func texts() -> Texts {
    if number(below: 2) == 0 { return Texts(word()) }
    let languages = one(of: [["az"], ["az", "fr"], ["en-GB", "de", "fr"], ["", "ru"]])
    return Texts(languages.map { Texts.Entry(language: $0, text: word()) })
  }

  mutating func date() -> PartialDate? {
    one(of: [PartialDate(year: 1805), PartialDate(year: 1990, month: 5), PartialDate("2022-02-24")])
  }

  private mutating func id() -> EntryID { one(of: ["p-1", "w2", "x"]) }

  private mutating func otherName() -> OtherName {
    OtherName(
      word(), kind: one(of: OtherName.Kind.allCases), language: maybe { _ in "ru" },
      from: date(), until: maybe { $0.date() } ?? nil)
  }

  private mutating func identifiers() -> [ExternalIdentifier] {
    some { ExternalIdentifier(scheme: $0.one(of: ["gnd", "rism"]), value: $0.word()) }
  }

  private mutating func picture() -> PictureFile {
    PictureFile(
      one(of: ["a.png", "logos/b c.svg", "id"]), credit: maybe { $0.texts() },
      description: maybe { $0.texts() },
      focus: maybe { PictureFile.Focus(x: $0.number(below: 101), y: 33) } ?? nil)
  }

  private mutating func source() -> [SourceText] {
    some(1) { SourceText(field: $0.one(of: ["a", "b c"]), text: " " + $0.word() + "  ") }
  }

  private mutating func biography() -> Biography {
    Biography(
      length: one(of: Biography.Length.allCases), text: texts(),
      asOf: maybe { $0.date() } ?? nil, approved: maybe { $0.number(below: 2) == 0 },
      credit: maybe { $0.texts() })
  }

  private mutating func person() -> Reference<Person> {
    switch number(below: 5) {
    case 0: .id(id())
    case 1, 2: .entry(Person(name: Texts(word())))
    default:
      .entry(describedPerson())
    }
  }

  private mutating func claim() -> Claim {
    let about = one(of: Claim.Fact.allCases)
    let value = about.isDate ? "1982-02-11" : texts()
    return Claim(about: about, value: value, source: maybe { $0.texts() })
  }

  private mutating func describedPerson() -> Person {
    var person = Person(
      id: maybe { $0.id() }, name: texts(), otherNames: some(1) { $0.otherName() },
      sortName: maybe { $0.word() }, honours: maybe { $0.texts() },
      born: maybe { _ in PartialDate(year: 1700) } ?? nil, died: maybe { $0.date() } ?? nil,
      portrait: maybe { $0.picture() }, biographies: some { $0.biography() },
      identifiers: identifiers())
    person.birthplace = maybe { $0.texts() }
    person.deathplace = maybe { $0.texts() }
    person.nationality = maybe { $0.texts() }
    person.gender = maybe { $0.one(of: Person.Gender.allCases) }
    person.claims = some { $0.claim() }
    return person
  }

  private mutating func ensemble() -> Reference<Ensemble> {
    if number(below: 4) == 0 { return .id(id()) }
    var ensemble = Ensemble(name: texts())
    ensemble.kind = maybe { $0.word() }
    ensemble.otherNames = some(1) { $0.otherName() }
    ensemble.members = some { $0.membership() }
    ensemble.partOf = maybe { $0.ensemble() }
    ensemble.portrait = maybe { $0.picture() }
    ensemble.biographies = some { $0.biography() }
    return .entry(ensemble)
  }

  private mutating func membership() -> Membership {
    var member = Membership(
      person: person(), instrument: maybe { $0.texts() }, section: maybe { $0.word() },
      chair: maybe { 1 + $0.number(below: 9) }, rank: maybe { $0.texts() },
      status: maybe { $0.one(of: Membership.Status.allCases) },
      from: maybe { $0.date() } ?? nil, until: maybe { $0.date() } ?? nil)
    if let from = member.from, let until = member.until, until < from {
      (member.from, member.until) = (until, from)
    }
    member.doublings = some { $0.texts() }
    member.endowment = maybe { $0.texts() }
    return member
  }

  private mutating func scope() -> Scope? {
    guard number(below: 4) == 0 else { return nil }
    let keys = performanceKeys
    let performances = keys.isEmpty ? [] : some { $0.one(of: keys) }
    let half = performances.isEmpty ? 1 : maybe { _ in 2 }
    return Scope(performances: performances, half: half)
  }

  private mutating func credit() -> Credit {
    var credit = Credit()
    let isPerson = number(below: 3) > 0
    credit.person = isPerson ? person() : nil
    credit.ensemble = isPerson ? nil : ensemble()
    if !isPerson {
      credit.sitsOut = some(1) { $0.person() }
      credit.joins = some(1) { $0.membership() }
    }
    credit.creditedAs = maybe { $0.texts() }
    credit.instrument = maybe { $0.texts() }
    credit.role = maybe { $0.one(of: ["speaker", "reader", "conductor"]) }
    credit.character = maybe { $0.texts() }
    credit.function = maybe { $0.texts() }
    credit.standing = maybe { $0.one(of: Credit.Standing.allCases) }
    credit.scope = scope()
    credit.note = maybe { $0.texts() }
    credit.marks = some { $0.texts() }
    credit.source = source()
    return credit
  }

  private mutating func contributor() -> Contributor {
    let role = one(of: Contributor.Role.allCases)
    return Contributor(
      role: role, person: number(below: 5) > 0 ? person() : nil, creditedAs: maybe { $0.texts() })
  }

  private mutating func movement() -> Movement {
    Movement(
      texts(), number: maybe { $0.word() }, attacca: maybe { $0.number(below: 2) == 0 },
      duration: duration(), identifiers: identifiers())
  }

  private mutating func duration() -> RunningTime? {
    maybe { RunningTime(seconds: $0.number(below: 10_000)) }
  }

  private mutating func sungText() -> SungText {
    SungText(
      language: "de", stanzas: Texts(byLanguage: ["de": "a\nb\n\nc", "fr": "d\n  e\n\nf"]),
      translator: maybe { $0.texts() })
  }

  private mutating func work(depth: Int = 0) -> Reference<Work> {
    if number(below: 6) == 0 { return .id(id()) }
    var work = Work(title: texts())
    if number(below: 3) == 0 { return .entry(work) }
    work.id = maybe { $0.id() }
    work.original = maybe { $0.texts() }
    work.transliteration = maybe { $0.word() }
    work.gloss = maybe { $0.texts() }
    work.nickname = maybe { $0.texts() }
    work.opus = maybe { $0.word() }
    work.catalogue = some { $0.word() }
    work.key = maybe { $0.texts() }
    work.composed = maybe { $0.word() }
    work.contributors = some(3) { $0.contributor() }
    work.movements = some { $0.movement() }
    work.partOf = depth == 0 ? maybe { $0.work(depth: 1) } : nil
    work.duration = duration()
    work.published = maybe { $0.texts() }
    work.premiered = maybe { $0.texts() }
    work.forces = maybe { $0.texts() }
    work.instrumentation = maybe {
      $0.one(of: [
        Scoring("2222-4231-timp-str"), Scoring("3[1.2.pic] 2 2 2 - 4 2 3 1 - tmp+2 - str"),
        Scoring("2(pic).2.2.2/2.2.0.0/str", dialect: .musicSales),
      ])
    }
    work.publisher = maybe { $0.texts() }
    work.hire = maybe { $0.texts() }
    work.rights = maybe { $0.texts() }
    work.text = maybe { $0.sungText() }
    work.identifiers = identifiers()
    work.source = source()
    return .entry(work)
  }

  private mutating func item(depth: Int = 0) -> ProgrammeItem {
    var item = ProgrammeItem(one(of: ProgrammeItem.Kind.allCases))
    if number(below: 6) == 0 { return item }
    item.title = maybe { $0.texts() }
    item.work = number(below: 2) == 0 ? work() : nil
    item.movements = some(1) { $0.movement() }
    item.credits = some { $0.credit() }
    item.duration = duration()
    item.language = maybe { _ in "fr" }
    item.note = maybe { $0.texts() }
    item.marks = some { $0.texts() }
    item.scope = scope()
    item.layer = maybe { $0.one(of: ProgrammeItem.Layer.allCases) }
    item.text = maybe { $0.sungText() }
    item.items = depth < 2 ? some(1) { $0.item(depth: depth + 1) } : []
    item.identifiers = identifiers()
    item.source = source()
    return item
  }

  private mutating func performance() -> Performance {
    var performance = Performance(
      key: maybe { $0.one(of: ["thu", "fri"]) }, date: maybe { $0.date() } ?? nil,
      time: maybe { ClockTime(hour: $0.number(below: 24), minute: 5) } ?? nil,
      zone: maybe { _ in "Europe/Paris" }, hall: maybe { $0.texts() },
      occasion: maybe { $0.texts() }, source: source())
    performance.doors = maybe { _ in ClockTime(hour: 19) } ?? nil
    performance.end = maybe { _ in ClockTime(hour: 22) } ?? nil
    performance.venue = maybe { maker in
      if maker.number(below: 4) == 0 { return .id(maker.id()) }
      return .entry(
        Venue(
          name: maker.texts(), town: maker.maybe { $0.texts() },
          address: maker.maybe { $0.texts() }, otherNames: maker.some(1) { $0.otherName() },
          identifiers: maker.identifiers()))
    }
    return performance
  }

  mutating func entry() -> Entry {
    while true {
      switch number(below: 5) {
      case 0: if let person = person().entry { return .person(person) }
      case 1: if let ensemble = ensemble().entry { return .ensemble(ensemble) }
      case 2: if let work = work().entry { return .work(work) }
      case 3:
        var venue = Venue(id: id(), name: texts(), town: maybe { $0.texts() })
        venue.halls = some {
          Hall(name: $0.texts(), capacity: $0.maybe { 1 + $0.number(below: 900) })
        }
        return .venue(venue)
      default:
        return .instrument(instrument())
      }
    }
  }

  private mutating func instrument() -> Instrument {
    var instrument = Instrument(
      id: id(), name: texts(), player: maybe { $0.texts() },
      otherNames: some { $0.otherName() }, family: maybe { $0.word() },
      scoreOrder: maybe { $0.number(below: 99) })
    instrument.plural = maybe { $0.texts() }
    instrument.playerFeminine = maybe { $0.texts() }
    instrument.gloss = maybe { $0.texts() }
    if number(below: 2) == 0 {
      instrument.abbreviations = ["en", "daniels"].map { Abbreviation(word(), usage: $0) }
    }
    instrument.hornbostelSachs = maybe { $0.one(of: ["321.322-71", "211.11"]) }
    instrument.isVoice = maybe { $0.number(below: 2) == 0 }
    instrument.isEnsemble = maybe { $0.number(below: 2) == 0 }
    instrument.unreviewed = number(below: 3) == 0 ? ["az", "ru"] : []
    instrument.identifiers = identifiers()
    return instrument
  }

  mutating func event() -> Event {
    var event = Event(id: maybe { $0.id() }, title: texts())
    event.subtitle = maybe { $0.texts() }
    event.kind = maybe { $0.word() }
    event.languages = one(of: [[], ["az", "fr"], ["en"]])
    event.season = maybe { $0.texts() }
    event.series = maybe { $0.texts() }
    event.organisers = some {
      Organiser(
        name: $0.texts(), role: $0.one(of: Organiser.Role.allCases), logo: $0.maybe { $0.word() })
    }
    event.patronage = maybe { $0.texts() }
    event.dedication = maybe { $0.texts() }
    event.memorial = maybe { maker in
      Memorial(
        name: maker.texts(), born: maker.maybe { _ in PartialDate(year: 1700) } ?? nil,
        died: maker.maybe { $0.date() } ?? nil, portrait: maker.maybe { $0.picture() },
        text: maker.maybe { $0.texts() })
    }
    event.image = maybe { $0.picture() }
    event.link = maybe { $0.one(of: ["https://example.org/1", "http://x.az/ü"]) }
    event.performances = some { $0.performance() }
    performanceKeys = event.performances.enumerated().flatMap { index, performance in
      [performance.key, String(index + 1)].compactMap { $0 }
    }
    event.performers = some(3) { $0.credit() }
    event.programme = some(4) { $0.item() }
    event.staff = some(2) {
      StaffGroup(title: $0.maybe { $0.texts() }, credits: $0.some { $0.credit() })
    }
    event.instruments = some {
      InstrumentCredit(
        player: $0.maybe { $0.texts() }, instrument: $0.texts(), maker: $0.maybe { $0.texts() },
        made: $0.maybe { $0.texts() }, lender: $0.maybe { $0.texts() })
    }
    event.notes = some(1) {
      ProgrammeNote(
        title: $0.maybe { $0.texts() }, text: $0.texts(), author: $0.maybe { $0.texts() },
        facts: $0.some { Fact(label: $0.texts(), value: $0.texts()) },
        quotation: $0.maybe { $0.quotation() })
    }
    event.biographies = some(1) {
      PrintedBiography(
        name: $0.texts(), role: $0.maybe { $0.texts() },
        portrait: $0.maybe { $0.picture() }, biographies: $0.some { $0.biography() })
    }
    event.notices = some { $0.texts() }
    event.coming = some {
      ComingEvent(
        date: $0.date(), time: ClockTime(hour: 20), title: $0.texts(),
        detail: $0.maybe { $0.texts() }, venue: $0.maybe { $0.texts() },
        series: $0.maybe { $0.texts() })
    }
    event.imprint = some { $0.texts() }
    addMatter(to: &event)
    event.identifiers = identifiers()
    event.source = source()
    return event
  }

  mutating func quotation() -> Quotation {
    Quotation(text: texts(), source: maybe { $0.texts() })
  }
}
