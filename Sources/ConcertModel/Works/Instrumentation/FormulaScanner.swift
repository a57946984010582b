import Findings

/// Goes through the characters of a formula.
struct FormulaScanner {
  let scalars: [Unicode.Scalar]
  private(set) var index = 0

  /// Words that are not instruments.
  static let keywords: Set<String> = [
    "opt", "optional", "off", "offstage", "backstage", "solo", "desks", "str", "strings",
  ]

  init(_ formula: String) { scalars = Self.normal(formula) }

  /// The formula with every dash a hyphen and every blank a space; as long as it was.
  static func normal(_ formula: String) -> [Unicode.Scalar] {
    formula.unicodeScalars.map { scalar in
      switch scalar {
      case "–", "—", "−", "‐", "‑": "-"
      case "\t", "\n", "\u{A0}", "\u{202F}": " "
      case "’": "'"
      default: scalar
      }
    }
  }

  static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || "'♭♯".unicodeScalars.contains(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  var isAtEnd: Bool { index >= scalars.count }
  /// The scalar to come, blanks counted.
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

  /// The scalar to come after blanks.
  var nextInk: Unicode.Scalar? { scalars[index...].first { $0 != " " } }

  mutating func skipBlanks() { while next == " " { index += 1 } }

  mutating func skip(_ separators: String) {
    while let next, separators.unicodeScalars.contains(next) { index += 1 }
  }

  mutating func step() { index += 1 }

  mutating func go(to place: Int) { index = place }

  /// Whether a `d` comes next that says how many double, and begins no name.
  var isAtDoubling: Bool {
    guard next == "d" else { return false }
    let after = index + 1
    return after >= scalars.count || !Self.isNameScalar(scalars[after])
  }

  /// Whether “x” comes next by itself, as in “2x perc”.
  var isAtTimes: Bool {
    next == "x" && index + 1 < scalars.count && scalars[index + 1] == " "
  }

  /// Takes a scalar, and blanks before it, when it is the next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard nextInk == scalar else { return false }
    skipBlanks()
    index += 1
    return true
  }

  /// Takes a number of at most two digits.
  mutating func number() throws(FormulaFault) -> Int? {
    skipBlanks()
    let start = index
    while Self.isDigit(next) { index += 1 }
    guard index > start else { return nil }
    let digits = String(String.UnicodeScalarView(scalars[start..<index]))
    guard let number = Int(digits), number <= 99 else {
      throw FormulaFault(
        "“\(excerpt(digits))” players are more than any stage holds", at: start)
    }
    return number
  }

  /// How many digits come next.
  var digitRun: Int { scalars[index...].prefix { Self.isDigit($0) }.count }

  /// Takes a word: the longest name that is known, or the run of letters; quoted, anything.
  mutating func word(knowing isKnown: (String) -> Bool) -> (text: String, place: Int)? {
    skipBlanks()
    let start = index
    if next == "\"" {
      guard let end = scalars[(start + 1)...].firstIndex(of: "\""), end > start + 1 else {
        return nil
      }
      index = end + 1
      return (String(String.UnicodeScalarView(scalars[(start + 1)..<end])), start)
    }
    guard let first = next, Self.isNameScalar(first) else { return nil }
    var ends: [Int] = []
    var end = start
    while ends.count < 3, end < scalars.count, Self.isNameScalar(scalars[end]) {
      while end < scalars.count, Self.isNameScalar(scalars[end]) { end += 1 }
      ends.append(end)
      guard end < scalars.count, " -".unicodeScalars.contains(scalars[end]) else { break }
      end += 1
    }
    func text(_ end: Int) -> String { String(String.UnicodeScalarView(scalars[start..<end])) }
    let best = ends.last { isKnown(text($0)) } ?? ends[0]
    index = best
    return (text(best), start)
  }

  /// Takes a Roman numeral from I to XXXIX that is followed by `,`, `=` or a blank.
  mutating func roman() -> Int? {
    skipBlanks()
    let start = index
    let letters = scalars[start...].prefix { "IVX".unicodeScalars.contains($0) }
    guard !letters.isEmpty, letters.count <= 7 else { return nil }
    let after = start + letters.count
    if after < scalars.count, Self.isNameScalar(scalars[after]) { return nil }
    index = after
    let values = letters.map { $0 == "I" ? 1 : $0 == "V" ? 5 : 10 }
    let following = Array(values.dropFirst()) + [0]
    return zip(values, following).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
  }
}
