import Testing

@testable import Typesetting

@Suite struct PageBudgetTests {
  let knobs = [
    BudgetKnob(name: "white", tighter: 6, looser: 6),
    BudgetKnob(name: "leading", tighter: 10, looser: 4),
    BudgetKnob(name: "texts", tighter: 3, looser: 3),
  ]

  /// Copy of so many lines on pages of forty; a step of white is worth 1 line, of leading 3, of
  /// the texts 11.
  func trial(_ lines: Int, asked: Int = .max) -> ([Int]) -> BudgetOutcome {
    { steps in
      let set = lines + steps[0] + 3 * steps[1] + 11 * steps[2]
      let pages = max(1, (set + 39) / 40)
      return BudgetOutcome(
        filledPages: pages, excess: Double(max(0, set - (asked < 1_000 ? asked * 40 : set))))
    }
  }

  @Test func copyThatFitsGivesNothing() {
    let budget = PageBudget(target: .multiple(of: 4), fillers: 1, knobs: knobs)
    let decision = budget.settle(trial(40 * 15 - 3))
    #expect(decision.steps == [0, 0, 0])
    #expect(decision.pages == 16)
    #expect(decision.fillers == 1)
  }

  @Test func aFewLinesTooManyAreTakenOutOfTheWhiteFirst() {
    let budget = PageBudget(target: .exactly(16), fillers: 0, knobs: knobs)
    #expect(budget.settle(trial(40 * 16 + 4)).steps == [-4, 0, 0])
    #expect(budget.settle(trial(40 * 16 + 9)).steps == [-6, -1, 0])
    #expect(budget.settle(trial(40 * 16 + 10)).steps == [-4, -2, 0])
  }

  /// Over all lengths: the asked count is come to whenever the bounds allow it, and never else.
  @Test func theAskedCountIsComeToWheneverTheBoundsAllow() {
    let most = 6 + 30 + 33
    for lines in 1...1_400 {
      for asked in [8, 12, 16, 20] {
        let budget = PageBudget(target: .exactly(asked), fillers: 4, knobs: knobs)
        let decision = budget.settle(trial(lines, asked: asked))
        #expect(decision.isMet == (lines - most <= asked * 40))
        if decision.isMet {
          #expect(decision.pages == asked)
          #expect(trial(lines)(decision.steps).filledPages == asked - decision.fillers)
        } else {
          #expect(decision.excess == Double(lines - most - asked * 40))
        }
        for (step, knob) in zip(decision.steps, knobs) {
          #expect(step >= -knob.tighter && step <= knob.looser)
        }
      }
    }
  }

  @Test func whatGivesCannotGiveOneStepLess() {
    for lines in 641...700 {
      let budget = PageBudget(target: .exactly(16), fillers: 4, knobs: knobs)
      let decision = budget.settle(trial(lines))
      for index in knobs.indices where decision.steps[index] < 0 {
        var easier = decision.steps
        easier[index] += 1
        #expect(trial(lines)(easier).filledPages > 16)
      }
    }
  }

  @Test func tooManyFillersAreSavedBySettingTighterOrElseFilledBySettingLooser() {
    let budget = PageBudget(target: .multiple(of: 4), fillers: 1, knobs: knobs)
    // 17 pages, the last with ten lines: better 16 than 20.
    let saved = budget.settle(trial(40 * 16 + 10))
    #expect(saved.pages == 16)
    #expect(saved.fillers == 0)
    // 18 full pages cannot be made 16; looser, they fill 19 or 20.
    let filled = budget.settle(trial(40 * 18))
    #expect(filled.pages == 20)
    #expect(filled.fillers <= 1)
    #expect(filled.steps.allSatisfy { $0 >= 0 })
  }

  /// White that comes to too few pages all the same is not given; texts are.
  @Test func pagesAreNotStretchedForNothing() {
    let budget = PageBudget(target: .exactly(28), fillers: 2, knobs: knobs)
    #expect(budget.settle(trial(40 * 9 - 5)).steps == [0, 0, 0])
    var knobs = knobs
    knobs[2].isCopy = true
    let richer = PageBudget(target: .exactly(28), fillers: 2, knobs: knobs)
    let decision = richer.settle(trial(40 * 9 - 5))
    #expect(decision.steps == [0, 0, 3])
    #expect(decision.pages == 28 && decision.fillers == 18)
  }

  /// Of all lengths: what is set looser comes to the pages, and one step less would not.
  @Test func whatIsSetLooserFillsThePagesAndIsTheLeastThatDoes() {
    var loosened = 0
    for lines in 1...1_000 {
      let budget = PageBudget(target: .exactly(20), fillers: 2, knobs: knobs)
      let decision = budget.settle(trial(lines))
      guard decision.steps.contains(where: { $0 > 0 }) else { continue }
      loosened += 1
      #expect(decision.fillers <= 2)
      for index in knobs.indices where decision.steps[index] > 0 {
        var easier = decision.steps
        easier[index] -= 1
        #expect(trial(lines)(easier).filledPages < 18)
      }
    }
    #expect(loosened > 20)
  }

  @Test func linesThatRunOverFillNoPage() {
    // Sixteen pages less a line; each step of white is a line, and a few over make a thin page.
    let trial = { (steps: [Int]) in
      let lines = 40 * 16 - 1 + steps[0] + 3 * steps[1] + 11 * steps[2]
      let over = lines % 40
      return BudgetOutcome(
        filledPages: (lines + 39) / 40, spills: over > 0 && over < 10 ? 1 : 0)
    }
    let budget = PageBudget(target: .exactly(18), fillers: 1, knobs: knobs)
    let decision = budget.settle(trial)
    #expect(trial(decision.steps).spills == 0)
    #expect(decision.fillers == 1)
    let narrow = PageBudget(target: .exactly(18), fillers: 1, knobs: [knobs[0]])
    #expect(narrow.settle { trial($0 + [0, 0]) }.steps == [0])
  }

  @Test func anyNumberOfPagesIsTakenAsItComes() {
    let budget = PageBudget(target: .any, fillers: 0, knobs: knobs)
    let decision = budget.settle(trial(40 * 5 + 1))
    #expect(decision.pages == 6)
    #expect(decision.fillers == 0)
    #expect(decision.steps == [0, 0, 0])
  }

  @Test func aLittleIsGivenThatNoLeafIsTurnedInsideASong() {
    // Sixteen pages hold the songs, but whole ones only with four lines less.
    let trial = { (steps: [Int]) in
      BudgetOutcome(filledPages: 16, parted: steps[0] + 3 * steps[1] <= -4 ? 0 : 1)
    }
    let budget = PageBudget(target: .multiple(of: 4), fillers: 1, knobs: knobs)
    #expect(budget.settle(trial).steps == [-4, 0, 0])
    // Nobody’s life is told shorter for it, and what helps nothing is not given.
    let copy = [BudgetKnob(name: "texts", tighter: 3, looser: 3, isCopy: true)]
    let bound = PageBudget(target: .multiple(of: 4), fillers: 1, knobs: copy)
    #expect(
      bound.settle { BudgetOutcome(filledPages: 16, parted: $0[0] < 0 ? 0 : 1) }.steps == [0])
    #expect(budget.settle { _ in BudgetOutcome(filledPages: 16, parted: 1) }.steps == [0, 0, 0])
  }
}
