/// Comparing instrumentations, and adding them up for an evening.
extension Instrumentation {
  /// Players on the stage in a section: least, optional ones left out, and most.
  public func players(in section: OrchestraSection) -> ClosedRange<Int> {
    let chairs = chairs(in: section)
    let least = chairs.reduce(0) { $0 + ($1.isOptional ? 0 : $1.count.lowerBound) }
    return least...max(least, chairs.reduce(0) { $0 + $1.count.upperBound })
  }

  /// Whether an instrument is played at all, in a chair of its own or as a doubling.
  public func asks(for instrument: String) -> Bool {
    if ["strings", "str"].contains(instrument) { return strings != nil }
    if strings != nil, Self.bowed.contains(instrument) { return true }
    return chairs.contains {
      $0.instrument == instrument || $0.doublings.contains(instrument)
    }
  }

  private static let bowed = ["violin", "viola", "cello", "double bass"]

  /// Whether those who are there can play it: enough players in every section, optional ones
  /// left out, and the strings where it has any.
  ///
  /// - Parameter instruments: whether they must also be able to play every further instrument
  ///   (`false` for a bare count, which does not say who doubles).
  public func fits(within bound: Instrumentation, instruments: Bool = true) -> Bool {
    if strings != nil {
      guard let theirs = bound.strings else { return false }
      if let wanted = strings?.strength, let there = theirs.strength,
        zip(wanted, there).contains(where: { $0 > $1 })
      {
        return false
      }
    }
    for section in OrchestraSection.allCases where section != .strings || instruments {
      guard players(in: section).lowerBound <= bound.players(in: section).upperBound else {
        return false
      }
    }
    guard !Self.lacks(solo: self, bound) else { return false }
    return !instruments || bound.shortfall(of: self).isEmpty
  }

  /// Instruments outside the usual sections must be there by name even in a bare count.
  private static func lacks(solo wanted: Instrumentation, _ bound: Instrumentation) -> Bool {
    let named: Set<OrchestraSection> = [.keyboard, .other, .voice]
    return wanted.chairs.contains { chair in
      named.contains(chair.section) && !chair.isOptional && !bound.asks(for: chair.instrument)
    }
  }

  /// The players that are needed for all of several works: in each section as many as the largest
  /// asks for, each able to play what falls to their seat in any of them.
  public static func total(_ works: [Instrumentation]) -> Instrumentation {
    var chairs: [Chair] = []
    for section in OrchestraSection.allCases {
      if section.isSeated {
        chairs += Seating(works.map { $0.chairs(in: section) }, section: section).chairs
      } else {
        chairs += most(works.map { $0.chairs(in: section) })
      }
    }
    chairs += most(works.map { $0.chairs.filter(\.isSolo) })
    chairs += most(works.map { work in work.chairs.filter { $0.isOffstage && !$0.isSolo } })
    return Instrumentation(chairs, strings: strongest(works.compactMap(\.strings)))
  }

  /// Of chairs that are not seated, the most of each kind.
  private static func most(_ lists: [[Chair]]) -> [Chair] {
    var kinds: [Chair] = []
    var counts: [Chair: ClosedRange<Int>] = [:]
    for list in lists {
      var own: [Chair: ClosedRange<Int>] = [:]
      for chair in list {
        var kind = chair
        kind.count = 1...1
        kind.isOptional = false
        let least = chair.isOptional ? 0 : chair.count.lowerBound
        let known = own[kind] ?? 0...0
        own[kind] = (known.lowerBound + least)...(known.upperBound + chair.count.upperBound)
        if !kinds.contains(kind) { kinds.append(kind) }
      }
      for (kind, count) in own {
        let known = counts[kind] ?? 0...0
        counts[kind] =
          max(known.lowerBound, count.lowerBound)...max(known.upperBound, count.upperBound)
      }
    }
    return kinds.map { kind in
      var chair = kind
      let count = counts[kind] ?? 1...1
      chair.isOptional = count.lowerBound == 0
      chair.count = max(1, count.lowerBound)...max(1, count.upperBound)
      return chair
    }
  }

  private static func strongest(_ strings: [Strings]) -> Strings? {
    let strengths = strings.compactMap(\.strength)
    guard !strings.isEmpty else { return nil }
    guard !strengths.isEmpty else { return .section }
    return .players((0..<5).map { index in strengths.map { $0[index] }.max() ?? 0 })
  }
}

/// Who sits where in a section over an evening.
private struct Seating {
  private struct Seat {
    var instruments: [String] = []
    var isOptional = true
  }

  private let section: OrchestraSection
  private var seats: [Seat] = []

  init(_ works: [[Instrumentation.Chair]], section: OrchestraSection) {
    self.section = section
    // The fullest work first: it makes the seats, and the others find theirs among them.
    let order = works.indices.sorted { (works[$1].count, $0) < (works[$0].count, $1) }
    for index in order { seat(works[index]) }
  }

  private mutating func seat(_ chairs: [Instrumentation.Chair]) {
    var taken: Set<Int> = []
    for chair in chairs where chair.number != nil { place(chair, &taken) }
    for chair in chairs where chair.number == nil { place(chair, &taken) }
  }

  private mutating func place(_ chair: Instrumentation.Chair, _ taken: inout Set<Int>) {
    let wanted = [chair.instrument] + chair.doublings
    let free = seats.indices.filter { !taken.contains($0) }
    // Where all of it is played already, else where most is; principals keep the first seats.
    let best = free.max { one, other in
      let (first, second) = (overlap(one, wanted), overlap(other, wanted))
      return (first, -one) < (second, -other)
    }
    let index: Int
    if let best {
      index = best
    } else {
      seats.append(Seat())
      index = seats.count - 1
    }
    taken.insert(index)
    for name in wanted where !seats[index].instruments.contains(name) {
      seats[index].instruments.append(name)
    }
    if !chair.isOptional { seats[index].isOptional = false }
  }

  private func overlap(_ seat: Int, _ wanted: [String]) -> Int {
    wanted.count { seats[seat].instruments.contains($0) }
  }

  /// The seats as chairs: the section's own instrument comes first where it is played.
  var chairs: [Instrumentation.Chair] {
    seats.map { seat in
      var names = seat.instruments
      if let index = names.firstIndex(of: section.instrument) { names.swapAt(0, index) }
      return Instrumentation.Chair(
        names.first ?? section.instrument, section: section, doublings: Array(names.dropFirst()),
        isOptional: seat.isOptional)
    }
  }
}
