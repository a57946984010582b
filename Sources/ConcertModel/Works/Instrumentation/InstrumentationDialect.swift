/// The ways in which publishers and librarians write instrumentations.
public enum InstrumentationDialect: String, Hashable, Sendable, Codable, CaseIterable {
  /// `3[1.2.3/pic] 2[1.Eh] 2 2 - 4 3 3 1 - tmp+2 - 2hp - str`
  case daniels
  /// `4d2, 3d1+hph, 3, 2+1 - 4, 3, 3, 1, timp, 2perc, hp, str`
  case thompson
  /// `2(pic).2.2(bcl).2/4.3.3.1/timp.2perc/hp/str`
  case musicSales = "music-sales"
  /// `12,10,8,6,4 - 2(pic+altfl),2,2,2 - 4,3,3,1 - timp+perc, 2hp`
  case stringsFirst = "strings-first"
  /// `2+1, 2d1, 131111, 2+1, 211 - 5, 4, 3, 1, 1 - T+2, hp, db`
  case band
  /// `2222-4231-timp-str`
  case short

  /// Whether the dialect can say who doubles on what; a bare count allows any doubling.
  public var namesDoublings: Bool { self != .short }

  /// Whether a slash parts groups rather than a player's instruments.
  var partsWithSlash: Bool { self == .musicSales || self == .short }

  /// The dialect a formula is most likely written in.
  public static func detected(in formula: String) -> InstrumentationDialect {
    let text = String(String.UnicodeScalarView(FormulaScanner.normal(formula)))
    let group = text.prefix(firstGroup(of: text))
    let isSlashed = text.dropFirst(group.count).drop { $0 == " " }.first == "/"
    let parts = group.split { ",.".contains($0) }.count
    guard let first = text.first(where: { $0 != " " }) else { return .short }
    if first.isLetter, !text.lowercased().hasPrefix("str") {
      return text.contains("/") ? .musicSales : .daniels
    }
    if group.contains("[") { return .daniels }
    if group.lowercased().hasPrefix("str") { return text == group ? .daniels : .stringsFirst }
    if isSlashed { return .musicSales }
    if group.contains(",") {
      if isBand(text, group) { return .band }
      if parts == 5, group.allSatisfy({ $0.isNumber || ", ".contains($0) }) { return .stringsFirst }
      return group.contains("(") ? .stringsFirst : .thompson
    }
    if group.contains(".") { return .musicSales }
    return group.split(separator: " ").count > 1 ? .daniels : .short
  }

  /// Where the first group ends: at a dash or slash outside brackets.
  private static func firstGroup(of text: String) -> Int {
    var depth = 0
    for (index, character) in text.enumerated() {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "-", "/": if depth <= 0 { return index }
      default: break
      }
    }
    return text.count
  }

  /// Bands count each kind of clarinet and saxophone, and five sections of brass.
  private static func isBand(_ text: String, _ group: Substring) -> Bool {
    let parts = group.split(separator: ",").map { $0.filter { $0 != " " } }
    if parts.contains(where: { $0.prefix(while: \.isNumber).count >= 3 }) { return true }
    let brass = text.dropFirst(group.count + 1).prefix { $0 != "-" }.split(separator: ",")
      .prefix { $0.first { $0 != " " }?.isNumber ?? false }
    return parts.count == 5 && brass.count == 5
      && !parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}

/// Why a formula could not be read.
public struct FormulaFault: Error, Hashable, Sendable {
  /// What is the matter.
  public var message: String
  /// Where, in scalars from the beginning of the formula.
  public var offset: Int
  /// What can be done about it.
  public var hint: String?

  /// A fault at a place of the formula.
  public init(_ message: String, at offset: Int, hint: String? = nil) {
    self.message = message
    self.offset = offset
    self.hint = hint
  }
}

/// A formula that was read.
public struct ReadFormula: Hashable, Sendable {
  /// What it says.
  public var instrumentation: Instrumentation
  /// The dialect it was read in.
  public var dialect: InstrumentationDialect
  /// What is doubtful in it, such as an instrument nobody knows; it is kept as written.
  public var remarks: [FormulaFault]
}

/// A formula that was written.
public struct WrittenFormula: Hashable, Sendable {
  /// The formula.
  public var text: String
  /// What the dialect cannot say, one sentence each; empty where reading it gives the same.
  public var losses: [String]
}

extension Instrumentation {
  /// Reads a formula in a dialect, or in the one it is most likely written in.
  public static func read(
    _ formula: String, in dialect: InstrumentationDialect? = nil
  ) throws(FormulaFault) -> ReadFormula {
    let dialect = dialect ?? .detected(in: formula)
    var reader = FormulaReader(formula, dialect)
    let instrumentation = try reader.read()
    return ReadFormula(
      instrumentation: instrumentation, dialect: dialect, remarks: reader.remarks)
  }

  /// Writes the instrumentation in a dialect, and says what is lost.
  public func written(in dialect: InstrumentationDialect) -> WrittenFormula {
    let text = FormulaWriter(dialect).text(of: self)
    guard let read = try? Self.read(text, in: dialect).instrumentation else {
      return WrittenFormula(text: text, losses: ["the \(dialect.rawValue) dialect cannot say it"])
    }
    return WrittenFormula(text: text, losses: losses(against: read))
  }

  /// What another instrumentation does not say of this one.
  private func losses(against read: Instrumentation) -> [String] {
    let daniels = FormulaWriter(.daniels)
    func shown(_ chairs: [Chair]) -> String {
      chairs.isEmpty ? "nothing" : daniels.items(chairs).joined(separator: ", ")
    }
    var losses: [String] = []
    for section in OrchestraSection.allCases {
      let own = chairs.filter { $0.section == section }
      let others = read.chairs.filter { $0.section == section }
      guard own != others else { continue }
      losses.append("\(section.rawValue): \(shown(own)) is written as \(shown(others))")
    }
    if strings != read.strings {
      losses.append(
        "strings: \(daniels.strings(strings) ?? "none") is written as "
          + "\(daniels.strings(read.strings) ?? "none")")
    }
    return losses
  }
}
