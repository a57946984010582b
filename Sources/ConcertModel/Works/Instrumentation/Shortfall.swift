/// What is wanting where some play and more are asked for.
public struct Shortfall: Hashable, Sendable {
  /// Somebody who can play: an instrument, and others besides.
  public struct Player: Hashable, Sendable {
    /// The section they sit in.
    public var section: OrchestraSection
    /// All they play, in English.
    public var instruments: Set<String>

    /// Somebody in a section who plays some instruments.
    public init(section: OrchestraSection, instruments: Set<String>) {
      self.section = section
      self.instruments = instruments
    }
  }

  /// A chair whose player does not play all of it.
  public struct Partly: Hashable, Sendable {
    /// The chair.
    public var chair: Instrumentation.Chair
    /// What is asked of it and not played.
    public var missing: [String]
  }

  /// Chairs that nobody is there to take.
  public var uncovered: [Instrumentation.Chair]
  /// Chairs that somebody takes who does not play all of it.
  public var doublings: [Partly]
  /// String players wanting in each of the five sections.
  public var strings: [Int]
  /// Whether there are strings at all where some are asked for.
  public var lacksStrings: Bool

  /// Whether everything is covered.
  public var isEmpty: Bool {
    uncovered.isEmpty && doublings.isEmpty && !strings.contains { $0 > 0 } && !lacksStrings
  }

  /// What is wanting for an instrumentation. Every player takes one chair; those who play all of
  /// a chair take it first, then as many others as can be seated with what they play. Optional
  /// chairs are never wanting.
  ///
  /// - Parameter strength: string players in the five sections; nil where their number is open,
  ///   empty where there are none.
  public init(of wanted: Instrumentation, players: [Player], strength: [Int]?) {
    var seats: [Instrumentation.Chair] = []
    for chair in wanted.chairs where !chair.isOptional && !chair.isOffstage && !chair.isSolo {
      var seat = chair
      seat.count = 1...1
      seats += Array(repeating: seat, count: chair.count.lowerBound)
    }
    let taking = Matching(seats, players).partners
    uncovered = []
    doublings = []
    for (chair, player) in zip(seats, taking) {
      guard let player else {
        uncovered.append(chair)
        continue
      }
      let lacking = ([chair.instrument] + chair.doublings)
        .filter { !players[player].instruments.contains($0) }
      if !lacking.isEmpty {
        doublings.append(Partly(chair: chair, missing: lacking))
      }
    }
    strings = []
    lacksStrings = wanted.strings != nil && strength?.isEmpty ?? false
    if let counts = wanted.strings?.strength, let strength, strength.count == 5 {
      strings = zip(counts, strength).map { max(0, $0 - $1) }
    }
  }
}

extension Instrumentation {
  /// The players the instrumentation itself names.
  public var namedPlayers: [Shortfall.Player] {
    chairs.filter { !$0.isOffstage && !$0.isSolo }.flatMap { chair in
      Array(
        repeating: Shortfall.Player(
          section: chair.section, instruments: Set([chair.instrument] + chair.doublings)),
        count: chair.count.upperBound)
    }
  }

  /// What those named here would be wanting for another instrumentation.
  public func shortfall(of wanted: Instrumentation) -> Shortfall {
    Shortfall(
      of: wanted, players: namedPlayers,
      strength: strings.map { $0.strength } ?? [])
  }
}

/// Chairs and those who take them: as many whole matches as there can be, then as many others.
private struct Matching {
  private let chairs: [Instrumentation.Chair]
  private let players: [Shortfall.Player]
  /// Who takes each chair.
  private(set) var partners: [Int?]
  private var chairOf: [Int?]

  init(_ chairs: [Instrumentation.Chair], _ players: [Shortfall.Player]) {
    self.chairs = chairs
    self.players = players
    partners = Array(repeating: nil, count: chairs.count)
    chairOf = Array(repeating: nil, count: players.count)
    // An augmenting path never takes a chair from its player without giving the player another.
    for fits in [playsAll, playsFirst, playsSome, sitsThere] {
      for chair in chairs.indices where partners[chair] == nil {
        var seen: Set<Int> = []
        _ = augment(chair, fits, &seen)
      }
    }
  }

  private mutating func augment(
    _ chair: Int, _ fits: (Int, Int) -> Bool, _ seen: inout Set<Int>
  ) -> Bool {
    for player in players.indices where !seen.contains(player) && fits(chair, player) {
      seen.insert(player)
      if let other = chairOf[player] {
        guard augment(other, playsAll, &seen) else { continue }
      }
      chairOf[player] = chair
      partners[chair] = player
      return true
    }
    return false
  }

  private func playsAll(_ chair: Int, _ player: Int) -> Bool {
    let wanted = [chairs[chair].instrument] + chairs[chair].doublings
    return wanted.allSatisfy(players[player].instruments.contains)
  }

  private func playsFirst(_ chair: Int, _ player: Int) -> Bool {
    players[player].instruments.contains(chairs[chair].instrument)
  }

  private func playsSome(_ chair: Int, _ player: Int) -> Bool {
    chairs[chair].doublings.contains(where: players[player].instruments.contains)
  }

  /// A flautist may sit where nobody but a piccolo is asked for; of others, none for another.
  private func sitsThere(_ chair: Int, _ player: Int) -> Bool {
    chairs[chair].section == players[player].section && chairs[chair].section.isSeated
  }
}
