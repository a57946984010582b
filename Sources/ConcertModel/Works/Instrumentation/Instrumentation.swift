/// Who has to be on the stage for a work: chairs in score order, and the strings.
///
/// Canonical: chairs stand in the order of the score, those behind the stage last; the wind and
/// brass players have a chair each, the players of a section's own instrument are numbered from 1.
/// Two instrumentations that ask for the same players in the same seats are equal, in whatever
/// dialect they were written.
public struct Instrumentation: Hashable, Sendable {
  /// One player, or several alike where the section does not number them.
  public struct Chair: Hashable, Sendable {
    /// The English name of the instrument, in lower case: `flute`, `cor anglais`, `tar`.
    public var instrument: String
    /// The section it sits in; of a euphonium, the trombones or the tubas.
    public var section: OrchestraSection
    /// Its number among the players of the section's own instrument, from 1; nil for others.
    public internal(set) var number: Int?
    /// What the player plays besides.
    public var doublings: [String]
    /// How many players: least and most. Always one where the section seats each by themselves.
    public var count: ClosedRange<Int>
    /// Whether the work can be given without it.
    public var isOptional: Bool
    /// Whether it plays behind the stage.
    public var isOffstage: Bool
    /// Whether it is a solo part.
    public var isSolo: Bool

    /// A chair; the section is the instrument's own unless another is named.
    public init(
      _ instrument: String, section: OrchestraSection? = nil, doublings: [String] = [],
      count: ClosedRange<Int> = 1...1, isOptional: Bool = false, isOffstage: Bool = false,
      isSolo: Bool = false
    ) {
      self.instrument = instrument
      self.section = section ?? OrchestraSection.of(instrument)
      self.doublings = doublings
      self.count = count
      self.isOptional = isOptional
      self.isOffstage = isOffstage
      self.isSolo = isSolo
    }

    /// Whether each player of the chair's section has a chair.
    var isSeatedAlone: Bool { section.isSeated && !isOffstage && !isSolo }
  }

  /// The strings of an orchestra.
  public enum Strings: Hashable, Sendable {
    /// A string section of no particular strength.
    case section
    /// First violins, second violins, violas, cellos, double basses: players.
    case players([Int])
    /// The same in desks of two.
    case desks([Int])

    /// Players in each of the five sections; nil where no strength is asked for.
    public var strength: [Int]? {
      switch self {
      case .section: nil
      case .players(let counts): counts
      case .desks(let counts): counts.map { $0 * 2 }
      }
    }
  }

  /// The chairs but those of the string section, canonical.
  public private(set) var chairs: [Chair]
  /// The string section; nil where there is none.
  public private(set) var strings: Strings?

  /// An instrumentation of chairs in any order.
  public init(_ chairs: [Chair] = [], strings: Strings? = nil) {
    self.chairs = Self.canonical(chairs)
    self.strings = strings.flatMap(Self.canonical)
  }

  /// Whether nobody is asked for.
  public var isEmpty: Bool { chairs.isEmpty && strings == nil }

  /// The chairs of a section on the stage, in order.
  public func chairs(in section: OrchestraSection) -> [Chair] {
    chairs.filter { $0.section == section && !$0.isOffstage && !$0.isSolo }
  }

  /// The English name of the instrument that a word or an abbreviation stands for in formulas.
  public static func instrument(named word: String) -> String? {
    FormulaWords.shared.instrument(word)
  }

  /// Every instrument that formulas abbreviate, with all the words that are read for it.
  public static var abbreviations: [(name: String, words: [String])] {
    FormulaWords.shared.abbreviations
  }

  private static func canonical(_ strings: Strings) -> Strings? {
    switch strings {
    case .section: .section
    case .players(let counts), .desks(let counts):
      counts.count == 5 && counts.contains { $0 > 0 } ? strings : nil
    }
  }

  private static func canonical(_ chairs: [Chair]) -> [Chair] {
    var single: [Chair] = []
    for chair in chairs where chair.count.upperBound > 0 {
      guard chair.isSeatedAlone else {
        single.append(chair)
        continue
      }
      for index in 1...chair.count.upperBound {
        var seat = chair
        seat.count = 1...1
        if index > chair.count.lowerBound { seat.isOptional = true }
        single.append(seat)
      }
    }
    let places = single.enumerated().sorted { one, other in
      (one.element.group, one.element.section.rank, one.offset)
        < (other.element.group, other.element.section.rank, other.offset)
    }
    return numbered(places.map(\.element))
  }

  private static func numbered(_ chairs: [Chair]) -> [Chair] {
    var last: [OrchestraSection: Int] = [:]
    return chairs.map { chair in
      var chair = chair
      chair.number = nil
      if chair.isSeatedAlone, chair.instrument == chair.section.instrument {
        last[chair.section, default: 0] += 1
        chair.number = last[chair.section]
      }
      return chair
    }
  }
}

extension Instrumentation.Chair {
  /// Solo parts first, then the stage, then what is behind it.
  fileprivate var group: Int { isSolo ? 0 : isOffstage ? 2 : 1 }
}

/// A section of an orchestra, in score order.
public enum OrchestraSection: String, Hashable, Sendable, Codable, CaseIterable {
  case flute, oboe, clarinet, saxophone, bassoon
  case horn, trumpet, trombone, tuba
  case timpani, percussion, harp, keyboard, other, voice, strings

  /// Its place in the score.
  var rank: Int {
    switch self {
    case .flute: 0
    case .oboe: 1
    case .clarinet: 2
    case .saxophone: 3
    case .bassoon: 4
    case .horn: 5
    case .trumpet: 6
    case .trombone: 7
    case .tuba: 8
    case .timpani: 9
    case .percussion: 10
    case .harp: 11
    case .keyboard: 12
    case .other: 13
    case .voice: 14
    case .strings: 15
    }
  }

  /// Whether every player has a chair of their own: woodwinds and brass.
  public var isSeated: Bool { rank <= 8 }

  /// Woodwinds as most dialects count them.
  static let woodwinds: [Self] = [.flute, .oboe, .clarinet, .bassoon]
  /// Brass as all dialects count them.
  static let brass: [Self] = [.horn, .trumpet, .trombone, .tuba]

  /// The instrument the section is called after.
  public var instrument: String { rawValue }

  /// The instrument that one of its players doubles on when nothing is said.
  var auxiliary: String? {
    switch self {
    case .flute: "piccolo"
    case .oboe: "cor anglais"
    case .clarinet: "bass clarinet"
    case .bassoon: "contrabassoon"
    case .horn: "Wagner tuba"
    case .trumpet: "cornet"
    case .trombone, .tuba: "euphonium"
    default: nil
    }
  }

  /// The section an instrument sits in; `other` for what no orchestra has a section for.
  public static func of(_ instrument: String) -> OrchestraSection {
    FormulaWords.shared.section(of: instrument)
  }
}
