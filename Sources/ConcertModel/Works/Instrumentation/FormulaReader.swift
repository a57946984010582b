import Findings

/// Reads a formula. The dialects share one grammar: they differ in the order of their groups, in
/// what a slash means, and in how bands count clarinets, saxophones and brass.
struct FormulaReader {
  var scan: FormulaScanner
  let dialect: InstrumentationDialect
  var chairs: [Instrumentation.Chair] = []
  var strings: Instrumentation.Strings?
  private(set) var remarks: [FormulaFault] = []

  init(_ formula: String, _ dialect: InstrumentationDialect) {
    scan = FormulaScanner(formula)
    self.dialect = dialect
  }

  /// The instrumentation; throws at the first place that makes no sense.
  mutating func read() throws(FormulaFault) -> Instrumentation {
    guard scan.scalars.count <= 2_000 else {
      throw FormulaFault("an instrumentation is not as long as that", at: 0)
    }
    guard scan.nextInk != nil else { throw FormulaFault("nobody plays", at: 0) }
    if dialect == .stringsFirst { try readLeadingStrings() }
    // A number and a name begin what has no winds, as “2vn, va, vc”.
    if FormulaScanner.isDigit(scan.nextInk), try !peekedItem() { try readWinds() }
    try readRest()
    return Instrumentation(chairs, strings: strings)
  }

  // MARK: Groups

  /// `12,10,8,6,4 -` or `str -`; nothing where the first group is that of the woodwinds.
  private mutating func readLeadingStrings() throws(FormulaFault) {
    scan.skipBlanks()
    let start = scan.index
    if let (word, _) = scan.word(knowing: { _ in false }) {
      if ["str", "strings"].contains(word.lowercased()), scan.nextInk == "-" {
        strings = .section
        _ = scan.take("-")
      } else {
        scan.go(to: start)
      }
      return
    }
    if let counts = try fiveNumbers() {
      strings = counts.allSatisfy { $0 == 0 } ? nil : .players(counts)
      guard scan.take("-") || scan.isAtEnd else {
        throw FormulaFault(
          "after the strings a dash is wanted", at: scan.index,
          hint: "write 12,10,8,6,4 - 2,2,2,2 - 4,2,3,1")
      }
    }
  }

  /// Five numbers with full stops or commas between them, or five digits in a row.
  mutating func fiveNumbers() throws(FormulaFault) -> [Int]? {
    scan.skipBlanks()
    let start = scan.index
    if scan.digitRun == 5 {
      let digits = scan.scalars[start..<(start + 5)].map { Int($0.value) - 48 }
      scan.go(to: start + 5)
      if isAtItemEnd { return digits }
      scan.go(to: start)
      return nil
    }
    var counts: [Int] = []
    while let count = try scan.number() {
      counts.append(count)
      let separator = scan.nextInk
      guard counts.count < 5, separator == "." || separator == "," else { break }
      scan.skipBlanks()
      scan.step()
    }
    if counts.count == 5, isAtItemEnd { return counts }
    scan.go(to: start)
    return nil
  }

  private var isAtItemEnd: Bool {
    guard let next = scan.nextInk else { return true }
    return "-/;)],".unicodeScalars.contains(next)
  }

  private mutating func readWinds() throws(FormulaFault) {
    let start = scan.index
    let woodwinds = try readGroup()
    try seat(woodwinds, in: woodwindSections(woodwinds.count), of: "woodwinds", from: start)
    let isParted = scan.take("-") || (dialect.partsWithSlash && scan.take("/"))
    guard isParted, FormulaScanner.isDigit(scan.nextInk) else { return }
    // A group of one number and a name, as in “2222 - 2hp”, is no brass.
    if try peekedItem() { return }
    let brassStart = scan.index
    let brass = try readGroup()
    try seat(brass, in: brassSections(brass.count), of: "brass", from: brassStart)
  }

  /// Whether a number and the name of an instrument come next.
  private func peekedItem() throws(FormulaFault) -> Bool {
    var copy = scan
    copy.skipBlanks()
    guard copy.digitRun <= 2, try copy.number() != nil, let next = copy.nextInk,
      FormulaScanner.isNameScalar(next)
    else { return false }
    return !copy.isAtDoubling
  }

  private func woodwindSections(_ count: Int) -> [OrchestraSection]? {
    switch (dialect, count) {
    case (.band, 4): OrchestraSection.woodwinds
    case (.band, 5): OrchestraSection.woodwinds + [.saxophone]
    case (_, 4): OrchestraSection.woodwinds
    case (.musicSales, 5): [.flute, .oboe, .clarinet, .saxophone, .bassoon]
    default: nil
    }
  }

  private func brassSections(_ count: Int) -> [OrchestraSection]? {
    if dialect == .band { return count == 5 ? [.trumpet, .horn, .trombone, .tuba, .tuba] : nil }
    return count == 4 ? OrchestraSection.brass : nil
  }

  private mutating func seat(
    _ parts: [WindPart], in sections: [OrchestraSection]?, of group: String, from start: Int
  ) throws(FormulaFault) {
    guard let sections else {
      let wanted =
        group == "brass"
        ? dialect == .band
          ? "five: trumpets, horns, trombones, euphoniums, tubas"
          : "four: horns, trumpets, trombones, tubas"
        : dialect == .band
          ? "five: flutes, oboes, clarinets, bassoons, saxophones"
          : "four: flutes, oboes, clarinets, bassoons"
      throw FormulaFault(
        "the \(group) have \(parts.count) numbers", at: start, hint: "they want " + wanted)
    }
    for (index, (part, section)) in zip(parts, sections).enumerated() {
      if dialect == .band {
        if section == .clarinet || section == .saxophone {
          chairs += try bandChairs(part, section)
          continue
        }
        if group == "brass", index == 3 {
          chairs += euphoniums(part)
          continue
        }
      }
      chairs += try seated(part, section)
    }
  }

  private func euphoniums(_ part: WindPart) -> [Instrumentation.Chair] {
    (0..<part.count).map { _ in Instrumentation.Chair("euphonium") }
  }

  // MARK: Words

  /// The instrument of a word; one that nobody knows is kept, and remarked upon.
  mutating func instrument(
    _ word: (text: String, place: Int), in section: OrchestraSection? = nil
  ) -> String {
    if let name = FormulaWords.shared.instrument(word.text, in: section) { return name }
    let isQuoted = scan.scalars[word.place] == "\""
    if !isQuoted {
      remarks.append(
        FormulaFault(
          "“\(excerpt(word.text))” is not an instrument we know; it is kept as it is",
          at: word.place,
          hint: nearest(to: FormulaWords.plain(word.text), among: FormulaWords.shared.words)
            .map { "did you mean “\($0)”?" }))
    }
    return word.text
  }

  mutating func word(wanted: String, in section: OrchestraSection? = nil) throws(FormulaFault)
    -> String
  {
    guard let word = scan.word(knowing: FormulaWords.shared.knows) else {
      throw FormulaFault("\(wanted) is missing here", at: min(scan.index, scan.scalars.count))
    }
    return instrument(word, in: section)
  }
}
