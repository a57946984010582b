/// The instrumentation of a work as somebody wrote it down.
///
/// The formula is kept, for that is what was entered; what it says follows from it.
public struct Scoring: Hashable, Sendable, Codable {
  /// The formula, such as `2222-4231-timp-str`.
  public var formula: String
  /// Its dialect, where it was named; else it is told by the formula.
  public var dialect: InstrumentationDialect?

  /// A formula, in a dialect or in the one it is most likely written in.
  public init(_ formula: String, dialect: InstrumentationDialect? = nil) {
    self.formula = formula
    self.dialect = dialect
  }

  /// The formula, read; throws where it makes no sense.
  public func read() throws(FormulaFault) -> ReadFormula {
    try Instrumentation.read(formula, in: dialect)
  }

  /// What it says; nil where it makes no sense.
  public var instrumentation: Instrumentation? { try? read().instrumentation }
}
