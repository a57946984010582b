/// Something a sheet lets give to come to a number of pages: leading, white, the length of a text.
public struct BudgetKnob: Sendable, Hashable {
  /// What gives.
  public var name: String
  /// How many steps it may be made tighter.
  public var tighter: Int
  /// How many steps it may be made looser.
  public var looser: Int

  /// Something that may give within bounds, in steps.
  public init(name: String, tighter: Int, looser: Int) {
    self.name = name
    self.tighter = max(0, tighter)
    self.looser = max(0, looser)
  }
}

/// What came of a trial setting.
public struct BudgetOutcome: Sendable, Hashable {
  /// How many pages are filled.
  public var filledPages: Int
  /// How much stands on pages beyond the number asked for, in points of depth.
  public var excess: Double

  /// The outcome of a trial.
  public init(filledPages: Int, excess: Double = 0) {
    self.filledPages = filledPages
    self.excess = excess
  }
}

/// How a number of pages was come to.
public struct BudgetDecision: Sendable, Hashable {
  /// The steps of each knob: negative is tighter, positive looser, zero as the sheet wishes.
  public var steps: [Int]
  /// How many pages the document has, fillers included.
  public var pages: Int
  /// How many of them fill the signature only.
  public var fillers: Int
  /// Whether the pages asked for were come to.
  public var isMet: Bool
  /// What is too much for them, in points of depth, even with everything given that may give.
  public var excess: Double
}

/// Fits the copy to the page count: finds how little must give.
///
/// The knobs are asked in their order, each to its bound before the next one is touched; then the
/// earlier ones are given back as far as the last one allows. What is decided has been tried.
public struct PageBudget: Sendable {
  /// The pages asked for.
  public var target: PageTarget
  /// How many filler pages are borne without anything giving.
  public var fillers: Int
  /// What may give, in the order it is asked.
  public var knobs: [BudgetKnob]

  /// A budget.
  public init(target: PageTarget, fillers: Int, knobs: [BudgetKnob]) {
    self.target = target
    self.fillers = max(0, fillers)
    self.knobs = knobs
  }

  /// The settings that come to the pages asked for, by trials of one setting each.
  ///
  /// A multiple with too many fillers is first tried with one signature less, then filled better.
  public func settle(_ trial: ([Int]) -> BudgetOutcome) -> BudgetDecision {
    let wished = [Int](repeating: 0, count: knobs.count)
    let ideal = trial(wished)
    let pages = target.pages(filled: ideal.filledPages)
    switch target {
    case .any:
      return decision(wished, ideal, pages: ideal.filledPages)
    case .multiple(let unit):
      let idle = pages - ideal.filledPages
      if idle <= fillers { return decision(wished, ideal, pages: pages) }
      if pages - unit > 0, let tight = search(within: pages - unit, by: -1, trial) {
        return decision(tight.steps, tight.outcome, pages: pages - unit)
      }
      let loose = fill(pages, from: wished, ideal, trial)
      return decision(loose.steps, loose.outcome, pages: pages)
    case .exactly(let number):
      if ideal.filledPages > number {
        if let tight = search(within: number, by: -1, trial) {
          return decision(tight.steps, tight.outcome, pages: number)
        }
        let utmost = knobs.map { -$0.tighter }
        let outcome = trial(utmost)
        return BudgetDecision(
          steps: utmost, pages: outcome.filledPages, fillers: 0, isMet: false,
          excess: outcome.excess)
      }
      guard number - ideal.filledPages > fillers else {
        return decision(wished, ideal, pages: number)
      }
      let loose = fill(number, from: wished, ideal, trial)
      return decision(loose.steps, loose.outcome, pages: number)
    }
  }

  private func decision(_ steps: [Int], _ outcome: BudgetOutcome, pages: Int) -> BudgetDecision {
    BudgetDecision(
      steps: steps, pages: pages, fillers: pages - outcome.filledPages, isMet: true, excess: 0)
  }

  private typealias Trial = (steps: [Int], outcome: BudgetOutcome)

  /// The least tightening that comes to so many pages; nil where the bounds do not allow it.
  private func search(
    within pages: Int, by sign: Int, _ trial: ([Int]) -> BudgetOutcome
  ) -> Trial? {
    var steps = [Int](repeating: 0, count: knobs.count)
    for index in knobs.indices {
      steps[index] = sign * knobs[index].tighter
      let outcome = trial(steps)
      guard outcome.filledPages <= pages else { continue }
      var found = Trial(steps, outcome)
      found = least(found, of: index, within: pages, trial)
      // What was asked first may not have to give so much, now that a later knob gives too.
      for earlier in knobs.indices.prefix(index) {
        found = least(found, of: earlier, within: pages, trial)
      }
      return found
    }
    return nil
  }

  /// The least that one knob must give, the others staying as they are.
  private func least(
    _ start: Trial, of index: Int, within pages: Int, _ trial: ([Int]) -> BudgetOutcome
  ) -> Trial {
    var best = start
    // Between `low`, which is too little or nothing at all, and `high`, which is known to do.
    var low = 0
    var high = abs(start.steps[index])
    guard high > 0 else { return best }
    let sign = start.steps[index].signum()
    var none = start.steps
    none[index] = 0
    let without = trial(none)
    if without.filledPages <= pages { return (none, without) }
    while high - low > 1 {
      let middle = (low + high) / 2
      var steps = best.steps
      steps[index] = sign * middle
      let outcome = trial(steps)
      if outcome.filledPages <= pages {
        best = (steps, outcome)
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  /// The loosest setting that stays within so many pages, with as few fillers as it can.
  private func fill(
    _ pages: Int, from wished: [Int], _ ideal: BudgetOutcome, _ trial: ([Int]) -> BudgetOutcome
  ) -> Trial {
    var best = Trial(wished, ideal)
    for index in knobs.indices where pages - best.outcome.filledPages > fillers {
      var low = 0
      var high = knobs[index].looser
      while low < high {
        let middle = (low + high + 1) / 2
        var steps = best.steps
        steps[index] = middle
        let outcome = trial(steps)
        if outcome.filledPages <= pages {
          // A looser setting that fills no further page is only looser.
          if outcome.filledPages > best.outcome.filledPages { best = (steps, outcome) }
          low = middle
        } else {
          high = middle - 1
        }
      }
    }
    return best
  }
}
