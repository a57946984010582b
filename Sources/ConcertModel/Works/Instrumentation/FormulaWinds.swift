import Findings

/// What stands for one section of the woodwinds or brass.
struct WindPart {
  /// A player as named in square brackets.
  struct Player {
    /// Nil for a player of the section's own instrument.
    var instrument: (text: String, place: Int)?
    var doublings: [(text: String, place: Int)] = []
    var isOptional = false
  }

  /// What some players of the section double on.
  struct Doubling {
    /// Their numbers; the last ones where none are named.
    var players: [Int] = []
    var times = 1
    var instruments: [(text: String, place: Int)]
  }

  /// Further players.
  struct Extra {
    var count: Int
    /// The section's auxiliary instrument where it is not named.
    var instrument: (text: String, place: Int)?
    var isOptional: Bool
  }

  var place: Int
  var count: Int
  /// The digits of a part that bands write undivided.
  var digits: [Int] = []
  var players: [Player]?
  /// How many players double on the section's auxiliary instrument.
  var auxiliaries = 0
  var doublings: [Doubling] = []
  var extras: [Extra] = []
}

/// Woodwinds and brass.
extension FormulaReader {
  /// The parts of a group, up to a dash, a slash or the end.
  mutating func readGroup() throws(FormulaFault) -> [WindPart] {
    scan.skipBlanks()
    if dialect != .band, scan.digitRun > 2 {
      let digits = scan.digitRun
      return (0..<digits).map { _ in
        defer { scan.step() }
        return WindPart(place: scan.index, count: Int(scan.next?.value ?? 48) - 48)
      }
    }
    var parts: [WindPart] = []
    while let next = scan.nextInk {
      if FormulaScanner.isDigit(next) {
        parts.append(try part())
      } else if next == "," || next == "." {
        scan.skipBlanks()
        scan.step()
        continue
      } else if FormulaScanner.isNameScalar(next) || next == "\"", !parts.isEmpty,
        dialect == .musicSales, let word = scan.word(knowing: FormulaWords.shared.knows)
      {
        // “2.corA.2”: a player besides those counted.
        parts[parts.count - 1].extras.append(
          .init(count: 1, instrument: word, isOptional: false))
      } else {
        break
      }
    }
    return parts
  }

  private mutating func part() throws(FormulaFault) -> WindPart {
    scan.skipBlanks()
    var part = WindPart(place: scan.index, count: 0)
    if dialect == .band, scan.digitRun > 2 {
      while FormulaScanner.isDigit(scan.next) {
        part.digits.append(Int(scan.next?.value ?? 48) - 48)
        scan.step()
      }
      part.count = part.digits.reduce(0, +)
    } else {
      part.count = try scan.number() ?? 0
    }
    while let next = scan.next {
      switch next {
      case "[":
        part.players = try players()
      case "(":
        part.doublings += try doublings()
      case "d" where scan.isAtDoubling:
        scan.step()
        part.auxiliaries += try scan.number() ?? 1
      case "+":
        scan.step()
        part.extras.append(try extra())
      default: return part
      }
    }
    return part
  }

  /// `[1.2/pic.opt Eh]`
  private mutating func players() throws(FormulaFault) -> [WindPart.Player] {
    let start = scan.index
    scan.step()
    var players: [WindPart.Player] = []
    while !scan.take("]") {
      var player = WindPart.Player()
      let place = scan.index
      player.isOptional = takeKeyword(["opt", "optional"])
      if let number = try scan.number() {
        let expected = players.count { $0.instrument == nil } + 1
        guard number == expected else {
          throw FormulaFault(
            "player \(number) is named where player \(expected) is wanted", at: place)
        }
      } else {
        guard let word = scan.word(knowing: FormulaWords.shared.knows) else {
          throw FormulaFault(
            scan.nextInk == nil ? "the bracket is not closed" : "a player is wanted here",
            at: scan.nextInk == nil ? start : scan.index, hint: "write [1.2/pic.Eh]")
        }
        player.instrument = word
      }
      while scan.take("/") {
        guard let word = scan.word(knowing: FormulaWords.shared.knows) else {
          throw FormulaFault("after the slash an instrument is missing", at: scan.index)
        }
        player.doublings.append(word)
      }
      players.append(player)
      if !scan.take(".") { _ = scan.take(",") }
    }
    return players
  }

  /// `(pic)`, `(2pic)`, `(pic,afl)`, `(pic+afl)`, `(II=pic, III=afl)`
  private mutating func doublings() throws(FormulaFault) -> [WindPart.Doubling] {
    let start = scan.index
    scan.step()
    var doublings: [WindPart.Doubling] = []
    while !scan.take(")") {
      var doubling = WindPart.Doubling(instruments: [])
      while let number = scan.roman() {
        doubling.players.append(number)
        if !scan.take(",") { break }
      }
      _ = scan.take("=")
      doubling.times = try scan.number() ?? 1
      repeat {
        guard let word = scan.word(knowing: FormulaWords.shared.knows) else {
          throw FormulaFault(
            scan.nextInk == nil ? "the bracket is not closed" : "an instrument is wanted here",
            at: scan.nextInk == nil ? start : scan.index, hint: "write 2(pic) or 3(II=afl)")
        }
        doubling.instruments.append(word)
      } while scan.take("+") || scan.take("/") || scan.take("&")
      doublings.append(doubling)
      if !scan.take(",") { _ = scan.take(".") }
    }
    return doublings
  }

  private mutating func extra() throws(FormulaFault) -> WindPart.Extra {
    let isOptional = takeKeyword(["opt", "optional"])
    let count = try scan.number()
    let isNamed = scan.next.map { FormulaScanner.isNameScalar($0) || $0 == "\"" } ?? false
    let word = isNamed ? scan.word(knowing: FormulaWords.shared.knows) : nil
    guard count != nil || word != nil else {
      throw FormulaFault("after the plus a player is missing", at: scan.index)
    }
    return WindPart.Extra(count: count ?? 1, instrument: word, isOptional: isOptional)
  }

  mutating func takeKeyword(_ words: Set<String>) -> Bool {
    let start = scan.index
    if let (text, place) = scan.word(knowing: { _ in false }), scan.scalars[place] != "\"",
      words.contains(text.lowercased())
    {
      return true
    }
    scan.go(to: start)
    return false
  }

  // MARK: Chairs

  /// The chairs of a part.
  mutating func seated(
    _ part: WindPart, _ section: OrchestraSection
  ) throws(FormulaFault) -> [Instrumentation.Chair] {
    var chairs: [Instrumentation.Chair]
    if let players = part.players {
      chairs = players.map { chair($0, section) }
      let obliged = chairs.count { !$0.isOptional }
      guard part.count == chairs.count || part.count == obliged else {
        throw FormulaFault(
          "\(part.count) players are counted and \(chairs.count) named", at: part.place)
      }
    } else {
      chairs = (0..<part.count).map { _ in
        Instrumentation.Chair(section.instrument, section: section)
      }
    }
    try double(part, section, &chairs)
    for extra in part.extras {
      let name = extra.instrument.map { instrument($0, in: section) } ?? section.auxiliary
      guard let name else {
        throw FormulaFault("it is not said what the further player plays", at: part.place)
      }
      chairs += (0..<extra.count).map { _ in
        Instrumentation.Chair(name, section: section, isOptional: extra.isOptional)
      }
    }
    return chairs
  }

  private mutating func chair(
    _ player: WindPart.Player, _ section: OrchestraSection
  ) -> Instrumentation.Chair {
    let name = player.instrument.map { instrument($0, in: section) } ?? section.instrument
    return Instrumentation.Chair(
      name, section: section, doublings: player.doublings.map { instrument($0, in: section) },
      isOptional: player.isOptional)
  }

  /// Gives the players what they double on: the last ones, unless others are named.
  private mutating func double(
    _ part: WindPart, _ section: OrchestraSection, _ chairs: inout [Instrumentation.Chair]
  ) throws(FormulaFault) {
    if part.auxiliaries > 0 {
      guard let auxiliary = section.auxiliary, part.auxiliaries <= chairs.count else {
        throw FormulaFault(
          "\(part.auxiliaries) of \(chairs.count) players cannot double", at: part.place)
      }
      for index in chairs.indices.suffix(part.auxiliaries) {
        chairs[index].doublings.append(auxiliary)
      }
    }
    for doubling in part.doublings {
      if let number = doubling.players.first(where: { !(1...max(1, chairs.count)).contains($0) }) {
        throw FormulaFault(
          "player \(number) is named, and there are \(chairs.count)", at: part.place)
      }
    }
    guard !part.doublings.isEmpty else { return }
    guard !chairs.isEmpty else {
      throw FormulaFault("nobody is there to double", at: part.place)
    }
    let unnamed = part.doublings.filter(\.players.isEmpty)
    let wanted = unnamed.reduce(0) { $0 + $1.times }
    var index = max(0, chairs.count - wanted)
    for doubling in part.doublings {
      let names = doubling.instruments.map { instrument($0, in: section) }
      for number in doubling.players { chairs[number - 1].doublings += names }
      guard doubling.players.isEmpty else { continue }
      for _ in 0..<doubling.times {
        chairs[min(index, chairs.count - 1)].doublings += names
        index += 1
      }
    }
  }

  /// Clarinets and saxophones of a band, each kind counted by a digit.
  mutating func bandChairs(
    _ part: WindPart, _ section: OrchestraSection
  ) throws(FormulaFault) -> [Instrumentation.Chair] {
    guard !part.digits.isEmpty else { return try seated(part, section) }
    guard let kinds = BandKinds.kinds(section, digits: part.digits.count) else {
      throw FormulaFault(
        "\(part.digits.count) kinds of \(section.rawValue) are counted", at: part.place,
        hint: section == .clarinet
          ? "count E-flat, B-flat, alto, bass, contra-alto, contrabass"
          : "count alto, tenor, baritone; or soprano before them; and bass after them")
    }
    return zip(kinds, part.digits).flatMap { kind, count in
      (0..<count).map { _ in Instrumentation.Chair(kind, section: section) }
    }
  }
}

/// The order in which bands count clarinets and saxophones.
enum BandKinds {
  /// The instruments that so many digits stand for; nil where we know of no such count.
  static func kinds(_ section: OrchestraSection, digits: Int) -> [String]? {
    switch (section, digits) {
    case (.clarinet, 6): clarinets
    // The key to the code explains six digits and its example has seven; between alto and bass
    // there is one clarinet more that bands have.
    case (.clarinet, 7): Array(clarinets[..<3]) + ["basset horn"] + clarinets[3...]
    case (.saxophone, 3): ["alto saxophone", "tenor saxophone", "baritone saxophone"]
    case (.saxophone, 4): saxophones.dropLast()
    case (.saxophone, 5): saxophones
    default: nil
    }
  }

  static let clarinets = [
    "E-flat clarinet", "clarinet", "alto clarinet", "bass clarinet", "contra-alto clarinet",
    "contrabass clarinet",
  ]
  static let saxophones = [
    "soprano saxophone", "alto saxophone", "tenor saxophone", "baritone saxophone",
    "bass saxophone",
  ]
}
