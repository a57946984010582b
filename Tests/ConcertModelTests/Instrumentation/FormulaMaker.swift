@testable import ConcertModel

/// Numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func isSo(_ percent: Int) -> Bool { roll(1...100) <= percent }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(0...values.count - 1)] }
}

/// Makes instrumentations that a dialect can express; of no dialect in particular, any.
struct FormulaMaker {
  typealias Chair = Instrumentation.Chair
  var dice: Dice
  let dialect: InstrumentationDialect?

  init(seed: UInt64, _ dialect: InstrumentationDialect? = nil) {
    dice = Dice(seed)
    self.dialect = dialect
  }

  mutating func instrumentation() -> Instrumentation {
    var chairs: [Chair] = []
    if dice.isSo(90) {
      for section in OrchestraSection.allCases where section.isSeated {
        chairs += seated(section)
      }
    }
    chairs += rest()
    return Instrumentation(chairs, strings: strings(hasWinds: !chairs.isEmpty))
  }

  private mutating func seated(_ section: OrchestraSection) -> [Chair] {
    var own = (0..<dice.roll(0...5)).map { _ in Chair(section.instrument, section: section) }
    switch dialect {
    case .short:
      return section == .saxophone ? [] : own
    case .band where section == .clarinet || section == .saxophone:
      let kinds = section == .clarinet ? BandKinds.clarinets : BandKinds.saxophones
      return kinds.flatMap { kind in
        (0..<dice.roll(0...3)).map { _ in Chair(kind, section: section) }
      }
    case .thompson, .band:
      if section == .saxophone { return own }
      if dialect == .band, section == .tuba {
        return (0..<dice.roll(0...2)).map { _ in Chair("euphonium") } + own
      }
      for index in own.indices.suffix(dice.roll(0...own.count)) where dice.isSo(50) {
        for later in own.indices[index...] {
          own[later].doublings = [section.auxiliary].compactMap(\.self)
        }
        break
      }
      return own + extras(section, mixed: false)
    case .musicSales, .stringsFirst:
      for index in own.indices where dice.isSo(40) { own[index].doublings = doublings(section) }
      if section == .saxophone, dialect == .stringsFirst { return own }
      return own + extras(section, mixed: false)
    case .daniels, nil:
      if section == .saxophone { return own }
      for index in own.indices {
        if dice.isSo(40) { own[index].doublings = doublings(section) }
        own[index].isOptional = dice.isSo(10)
      }
      return (own + extras(section, mixed: true)).shuffled(using: &dice)
    }
  }

  private mutating func extras(_ section: OrchestraSection, mixed: Bool) -> [Chair] {
    let names = names(of: section).filter { $0 != section.instrument }
    guard !names.isEmpty, dialect != .band || section != .tuba else { return [] }
    return (0..<dice.roll(0...2)).map { _ in
      Chair(dice.pick(names), section: section, isOptional: dice.isSo(10))
    }
  }

  private mutating func doublings(_ section: OrchestraSection) -> [String] {
    let names = names(of: section).filter { $0 != section.instrument }
    guard !names.isEmpty else { return [] }
    return Array(Set((0..<dice.roll(1...2)).map { _ in dice.pick(names) }).sorted())
  }

  private func names(of section: OrchestraSection) -> [String] {
    FormulaWords.rows.filter { $0.section == section }.map(\.name)
  }

  private mutating func rest() -> [Chair] {
    let unknown = ["electric saz", "spoons", "opt", "d", "wind-machine", "str"]
    let names =
      FormulaWords.rows.filter { !$0.section.isSeated }.map(\.name) + unknown
    return (0..<dice.roll(0...6)).map { _ in
      let isAway = dice.isSo(10)
      let name =
        isAway
        ? dice.pick(["trumpet", "horn", "mixed chorus", "tar"])
        : dice.pick(["timpani", "percussion", dice.pick(names)])
      let least = dice.isSo(70) ? 1 : dice.roll(1...4)
      return Chair(
        name, doublings: dice.isSo(20) ? [dice.pick(names)] : [],
        count: least...(least + (dice.isSo(20) ? 1 : 0)), isOptional: dice.isSo(10),
        isOffstage: isAway, isSolo: dice.isSo(10))
    }
  }

  private mutating func strings(hasWinds: Bool) -> Instrumentation.Strings? {
    switch dice.roll(0...9) {
    case 0...1: nil
    case 2...5: .section
    case 6 where dialect != .stringsFirst: .desks([7, 6, 5, 4, dice.roll(1...3)])
    default: .players([dice.roll(1...16), dice.roll(1...14), dice.roll(0...12), 8, 6])
    }
  }
}
