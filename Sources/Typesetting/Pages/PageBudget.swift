/// Something a sheet lets give to come to a number of pages: leading, white, the length of a text.
public struct BudgetKnob: Sendable, Hashable {
  /// What gives.
  public var name: String
  /// How many steps it may be made tighter.
  public var tighter: Int
  /// How many steps it may be made looser.
  public var looser: Int
  /// Whether looser means more text, and not the same text with more space.
  public var isCopy: Bool

  /// Something that may give within bounds, in steps.
  public init(name: String, tighter: Int, looser: Int, isCopy: Bool = false) {
    self.name = name
    self.tighter = max(0, tighter)
    self.looser = max(0, looser)
    self.isCopy = isCopy
  }
}

/// What came of a trial setting.
public struct BudgetOutcome: Sendable, Hashable {
  /// How many pages are filled.
  public var filledPages: Int
  /// How much stands on pages beyond the number asked for, in points of depth.
  public var excess: Double
  /// How many pages hold but a few lines that ran over from the page before.
  public var spills: Int
  /// How many sung texts are parted by the turn of a leaf, though two facing pages would hold them.
  public var parted: Int

  /// The outcome of a trial.
  public init(filledPages: Int, excess: Double = 0, spills: Int = 0, parted: Int = 0) {
    self.filledPages = filledPages
    self.excess = excess
    self.spills = spills
    self.parted = parted
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
/// Looser is set only what then fills the pages: pages that are thin and still too few help nobody.
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

  /// The settings that come to the pages asked for, by trials of one setting each. Where on these
  /// pages leaves would be turned inside songs, and giving a little helps, it is given.
  public func settle(_ trial: ([Int]) -> BudgetOutcome) -> BudgetDecision {
    let decision = settledPages(trial)
    guard decision.isMet, target != .any else { return decision }
    let parted = trial(decision.steps).parted
    guard parted > 0, let found = sparing(songsOn: decision.pages, parted: parted, trial) else {
      return decision
    }
    return self.decision(found.steps, found.outcome, pages: decision.pages)
  }

  /// The least tightening with which so many pages part fewer songs; nil where none does. Nobody’s
  /// life is told shorter for it.
  private func sparing(
    songsOn pages: Int, parted: Int, _ trial: ([Int]) -> BudgetOutcome
  ) -> Trial? {
    for most in Set([0, parted - 1]).sorted() {
      let does = { (outcome: BudgetOutcome) in
        outcome.filledPages <= pages && outcome.parted <= most
      }
      var steps = [Int](repeating: 0, count: knobs.count)
      for index in knobs.indices where !knobs[index].isCopy && knobs[index].tighter > 0 {
        steps[index] = -knobs[index].tighter
        let outcome = trial(steps)
        if does(outcome) { return least(Trial(steps, outcome), upTo: index, trial, does) }
      }
    }
    return nil
  }

  /// The settings that come to the pages asked for.
  ///
  /// A multiple with too many fillers is first tried with one signature less, then filled better.
  private func settledPages(_ trial: ([Int]) -> BudgetOutcome) -> BudgetDecision {
    let wished = [Int](repeating: 0, count: knobs.count)
    let ideal = trial(wished)
    let pages = target.pages(filled: ideal.filledPages)
    switch target {
    case .any:
      return decision(wished, ideal, pages: ideal.filledPages)
    case .multiple(let unit):
      let idle = pages - ideal.filledPages
      if idle <= fillers { return decision(wished, ideal, pages: pages) }
      if pages - unit > 0, let tight = tightened(to: pages - unit, trial) {
        return decision(tight.steps, tight.outcome, pages: pages - unit)
      }
      let loose = filled(pages, ideal, trial)
      return decision(loose.steps, loose.outcome, pages: pages)
    case .exactly(let number):
      if ideal.filledPages > number {
        if let tight = tightened(to: number, trial) {
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
      let loose = filled(number, ideal, trial)
      return decision(loose.steps, loose.outcome, pages: number)
    }
  }

  private func decision(_ steps: [Int], _ outcome: BudgetOutcome, pages: Int) -> BudgetDecision {
    BudgetDecision(
      steps: steps, pages: pages, fillers: pages - outcome.filledPages, isMet: true, excess: 0)
  }

  private typealias Trial = (steps: [Int], outcome: BudgetOutcome)

  /// The least tightening that comes to so many pages; nil where the bounds do not allow it.
  private func tightened(to pages: Int, _ trial: ([Int]) -> BudgetOutcome) -> Trial? {
    let does = { (outcome: BudgetOutcome) in outcome.filledPages <= pages }
    var steps = [Int](repeating: 0, count: knobs.count)
    for index in knobs.indices {
      steps[index] = -knobs[index].tighter
      let outcome = trial(steps)
      guard does(outcome) else { continue }
      return least(Trial(steps, outcome), upTo: index, trial, does)
    }
    return nil
  }

  /// The least that must give of what has given, the last knob first: what was asked before may
  /// not have to give so much, now that a later knob gives too.
  private func least(
    _ found: Trial, upTo last: Int, _ trial: ([Int]) -> BudgetOutcome,
    _ does: (BudgetOutcome) -> Bool
  ) -> Trial {
    var found = least(found, of: last, trial, does)
    for earlier in knobs.indices.prefix(last) { found = least(found, of: earlier, trial, does) }
    return found
  }

  /// The least that one knob must give, the others staying as they are.
  private func least(
    _ start: Trial, of index: Int, _ trial: ([Int]) -> BudgetOutcome,
    _ does: (BudgetOutcome) -> Bool
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
    if does(without) { return (none, without) }
    while high - low > 1 {
      let middle = (low + high) / 2
      var steps = best.steps
      steps[index] = sign * middle
      let outcome = trial(steps)
      if does(outcome) {
        best = (steps, outcome)
        high = middle
      } else {
        low = middle
      }
    }
    return best
  }

  /// Copy that leaves more of so many pages blank than is borne: the least looseness that fills
  /// them, or else nothing but the longer texts there are.
  private func filled(
    _ pages: Int, _ ideal: BudgetOutcome, _ trial: ([Int]) -> BudgetOutcome
  ) -> Trial {
    // Lines that run over onto a page of their own do not fill it.
    let isSound = { (outcome: BudgetOutcome) in
      outcome.filledPages <= pages && outcome.spills <= ideal.spills
    }
    let does = { (outcome: BudgetOutcome) in
      isSound(outcome) && outcome.filledPages >= pages - self.fillers
    }
    var steps = [Int](repeating: 0, count: knobs.count)
    for index in knobs.indices {
      guard let found = loosest(of: index, from: steps, trial, isSound) else { continue }
      steps = found.steps
      if does(found.outcome) { return least(found, upTo: index, trial, does) }
    }
    var texts = Trial([Int](repeating: 0, count: knobs.count), ideal)
    for index in knobs.indices where knobs[index].isCopy {
      guard let found = loosest(of: index, from: texts.steps, trial, isSound),
        found.outcome.filledPages > texts.outcome.filledPages
      else { continue }
      texts = found
    }
    return texts
  }

  /// The loosest setting of one knob that is sound, the others staying as they are; nil where
  /// none is.
  private func loosest(
    of index: Int, from steps: [Int], _ trial: ([Int]) -> BudgetOutcome,
    _ isSound: (BudgetOutcome) -> Bool
  ) -> Trial? {
    for step in stride(from: knobs[index].looser, to: 0, by: -1) {
      var steps = steps
      steps[index] = step
      let outcome = trial(steps)
      if isSound(outcome) { return (steps, outcome) }
    }
    return nil
  }
}
