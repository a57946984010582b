import Findings

/// What follows winds and brass: timpani, percussion, harps, keyboards, others, strings.
extension FormulaReader {
  /// The items to the end of the formula.
  mutating func readRest() throws(FormulaFault) {
    while true {
      scan.skip(dialect.partsWithSlash ? " -,./;:+" : " -,.;:+")
      guard let next = scan.next else { return }
      if next == "(" || next == "[" {
        let start = scan.index
        scan.step()
        let first = chairs.count
        try item()
        guard scan.take(next == "(" ? ")" : "]") else {
          throw FormulaFault("the bracket is not closed", at: start)
        }
        for index in first..<chairs.count { chairs[index].isOptional = true }
      } else {
        try item()
      }
    }
  }

  private mutating func item() throws(FormulaFault) {
    scan.skipBlanks()
    let start = scan.index
    if FormulaScanner.isDigit(scan.next), let counts = try fiveNumbers() {
      return try setStrings(.players(counts), at: start)
    }
    var flags = Flags()
    while flags.take(from: &self) {}
    let count = try itemCount()
    scan.skipBlanks()
    let place = scan.index
    guard let word = scan.word(knowing: FormulaWords.shared.knows) else {
      throw FormulaFault(
        count == nil
          ? "“\(excerpt(String(scan.next.map(Character.init) ?? " ")))” makes no sense here"
          : "it is not said what these players play", at: count == nil ? place : start,
        hint: "write 2hp, timp, perc(3) or str")
    }
    if ["str", "strings"].contains(word.text.lowercased()), scan.scalars[word.place] != "\"" {
      return try readStrings(at: place)
    }
    if dialect == .band, word.text == "T" {
      chairs.append(flags.chair("timpani", count: count ?? 1...1))
    } else {
      chairs.append(flags.chair(instrument(word), count: count ?? 1...1))
    }
    try readDetails()
    try readPercussionists()
  }

  /// `2`, `2x` or `2-3` before a name.
  private mutating func itemCount() throws(FormulaFault) -> ClosedRange<Int>? {
    guard let least = try scan.number() else { return nil }
    let after = scan.index
    if scan.next == "-" {
      scan.step()
      if let most = try scan.number() {
        guard most >= least else {
          throw FormulaFault("from \(least) to \(most) players there are none", at: after)
        }
        return least...most
      }
      scan.go(to: after)
    }
    if scan.next == "×" || scan.isAtTimes { scan.step() }
    return least...least
  }

  /// `(3)`, `(3-4)`, `(cel)` and `/cel` after a name.
  private mutating func readDetails() throws(FormulaFault) {
    let last = chairs.count - 1
    while let next = scan.next {
      if next == "(" {
        let start = scan.index
        scan.step()
        if let count = try itemCount(), scan.nextInk == ")" {
          chairs[last].count = count
        } else {
          scan.go(to: start + 1)
          repeat {
            chairs[last].doublings.append(try word(wanted: "an instrument"))
          } while scan.take(",") || scan.take("+") || scan.take("/") || scan.take(".")
        }
        guard scan.take(")") else { throw FormulaFault("the bracket is not closed", at: start) }
      } else if next == "/", !dialect.partsWithSlash {
        scan.step()
        chairs[last].doublings.append(try word(wanted: "after the slash an instrument"))
      } else {
        return
      }
    }
  }

  /// `tmp+2` is timpani and two who play percussion.
  private mutating func readPercussionists() throws(FormulaFault) {
    guard chairs.last?.instrument == "timpani", scan.next == "+" else { return }
    let start = scan.index
    scan.step()
    guard let count = try scan.number() else { return scan.go(to: start) }
    if let next = scan.nextInk, FormulaScanner.isNameScalar(next), scan.next != " " {
      return scan.go(to: start)
    }
    chairs.append(Instrumentation.Chair("percussion", count: count...count))
  }

  /// `str`, `str(12.10.8.6.4)`, `str(6.5.4.3.2 desks)`
  private mutating func readStrings(at place: Int) throws(FormulaFault) {
    guard scan.next == "(" else { return try setStrings(.section, at: place) }
    let start = scan.index
    scan.step()
    var counts: [Int] = []
    while let count = try scan.number() {
      counts.append(count)
      if !scan.take("."), !scan.take(","), !scan.take("/"), !scan.take("-") { break }
    }
    let areDesks = takeKeyword(["desks"])
    guard scan.take(")") else { throw FormulaFault("the bracket is not closed", at: start) }
    guard counts.count == 5 else {
      throw FormulaFault(
        "the strings have \(counts.count) numbers", at: start,
        hint: "five are wanted: violins 1 and 2, violas, cellos, double basses")
    }
    try setStrings(areDesks ? .desks(counts) : .players(counts), at: place)
  }

  private mutating func setStrings(
    _ new: Instrumentation.Strings, at place: Int
  ) throws(FormulaFault) {
    guard strings == nil else { throw FormulaFault("the strings come twice", at: place) }
    strings = new
  }

  /// What may stand before an item.
  private struct Flags {
    var isOptional = false
    var isOffstage = false
    var isSolo = false

    mutating func take(from reader: inout FormulaReader) -> Bool {
      if reader.takeKeyword(["opt", "optional"]) {
        isOptional = true
      } else if reader.takeKeyword(["off", "offstage", "backstage"]) {
        isOffstage = true
      } else if reader.takeKeyword(["solo"]) {
        isSolo = true
      } else {
        return false
      }
      return true
    }

    func chair(_ instrument: String, count: ClosedRange<Int>) -> Instrumentation.Chair {
      Instrumentation.Chair(
        instrument, count: count, isOptional: isOptional, isOffstage: isOffstage, isSolo: isSolo)
    }
  }
}
