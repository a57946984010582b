/// Breaks paragraphs into lines so that the whole paragraph is at its best, not each line.
///
/// The total-fit method of D. E. Knuth and M. F. Plass, “Breaking Paragraphs into Lines”,
/// Software: Practice and Experience 11 (1981), pp. 1119–1184, with optical margins, rag, balance,
/// and a limit of hyphens in succession. It never fails: what cannot fit becomes the least bad
/// overfull line and says by how much. Time grows with the number of breaks times the number of
/// breaks that fit one line.
public struct LineBreaker: Sendable {
  /// What makes one way of breaking better than another.
  public var rules: BreakingRules

  /// A breaker with its rules.
  public init(rules: BreakingRules = .justified) {
    self.rules = rules
  }

  /// The lines of a paragraph, from its first box to its last; none if there is nothing to set.
  ///
  /// The end of the items ends the last line, with or without a forced break. A line that ends at
  /// a forced break is not stretched, but may be shrunk.
  public func lines(of items: [LineItem], measure: LineMeasure) -> [BrokenLine] {
    let breakpoints = Breakpoints(items)
    guard !breakpoints.places.isEmpty else { return [] }
    let fitRules = FitRules(rules)
    var found: BreakingPass.Outcome?
    for attempt in attempts(hasHyphens: breakpoints.hasHyphens) {
      // The wish for more lines or fewer is worth trying hyphens for, but no distorted lines.
      if found != nil, attempt.extraStretch > 0 || attempt.takesAnyLine { break }
      var pass = BreakingPass(
        breakpoints: breakpoints, measure: measure, rules: fitRules, attempt: attempt,
        looseness: rules.looseness)
      guard let outcome = pass.run() else { continue }
      found = outcome
      if outcome.missingLooseness == 0 || !attempt.mayBeImproved { break }
    }
    return found?.lines(of: breakpoints, measure: measure, rules: fitRules) ?? []
  }

  /// The lines, if the paragraph can be set well without parting a word; nil if it cannot.
  ///
  /// The first of the passes alone: whoever has not yet looked for places to part words need not,
  /// as a rule, in a wide measure.
  public func linesWithoutHyphens(
    of items: [LineItem], measure: LineMeasure
  ) -> [BrokenLine]? {
    let breakpoints = Breakpoints(items)
    guard !breakpoints.places.isEmpty else { return [] }
    guard rules.pretolerance >= 0, rules.looseness == 0,
      let attempt = attempts(hasHyphens: true).first
    else { return nil }
    let fitRules = FitRules(rules)
    var pass = BreakingPass(
      breakpoints: breakpoints, measure: measure, rules: fitRules, attempt: attempt, looseness: 0)
    return pass.run()?.lines(of: breakpoints, measure: measure, rules: fitRules)
  }

  /// The passes to try, in order: without hyphens, with them, with stretch for an emergency, and
  /// one that takes any line.
  private func attempts(hasHyphens: Bool) -> [BreakingPass.Attempt] {
    var attempts: [BreakingPass.Attempt] = []
    let isBalanced = rules.mode == .balanced
    let tolerance = isBalanced ? .infinity : LineMeasure.usable(rules.tolerance)
    let pretolerance = isBalanced ? .infinity : LineMeasure.usable(rules.pretolerance)
    let emergency = LineMeasure.usable(rules.emergencyStretch)
    if rules.pretolerance >= 0 {
      attempts.append(.init(hyphens: false, tolerance: pretolerance, mayBeImproved: true))
    }
    if hasHyphens || tolerance > pretolerance || attempts.isEmpty {
      attempts.append(.init(hyphens: true, tolerance: tolerance))
    }
    if emergency > 0, !isBalanced {
      attempts.append(.init(hyphens: true, tolerance: tolerance, extraStretch: emergency))
    }
    attempts.append(
      .init(hyphens: true, tolerance: .infinity, extraStretch: emergency, takesAnyLine: true))
    return attempts
  }
}
