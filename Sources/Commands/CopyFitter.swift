import Composition
import ConcertModel
import Findings
import Typesetting

/// Fits one event's copy to its number of pages, and says how.
final class CopyFitter {
  private let composer: Composer
  private let typesetter: Typesetter
  private let event: Event
  private let pictures: any PictureDesk
  private let fitting: CopyFitting
  private var tried: [[Int]: (layout: LayoutResult, findings: [Finding])] = [:]

  init(
    composer: Composer, typesetter: Typesetter, event: Event,
    pictures: any PictureDesk = NoPictures()
  ) {
    self.composer = composer
    self.typesetter = typesetter
    self.event = event
    self.pictures = pictures
    fitting = composer.fitting(for: event)
  }

  /// The book on the pages asked for, or by the sheet's own rule.
  func fit(
    asked: PageTarget?, rule: PageTarget
  ) -> (layout: LayoutResult, findings: [Finding]) {
    let target = asked ?? rule
    let budget = PageBudget(target: target, fillers: fitting.fillers, knobs: fitting.knobs)
    let decision = budget.settle { steps in
      let layout = self.trial(steps, target).layout
      return BudgetOutcome(
        filledPages: layout.leastFilledPages, excess: layout.excess, spills: layout.spills,
        parted: layout.partedTexts)
    }
    // The trials were laid out for the target; only the number of pages decided on may differ.
    var (layout, findings) = trial(decision.steps, target)
    if decision.isMet, target != .any, layout.document.pages.count != decision.pages {
      (layout, findings) = set(decision.steps, .exactly(decision.pages))
    }
    if let remark = remark(on: decision, as: layout, asked: asked, rule: rule) {
      findings.append(remark)
    }
    if let remark = remark(onTurnsIn: layout, target: target) { findings.append(remark) }
    return (layout, findings)
  }

  private func trial(
    _ steps: [Int], _ target: PageTarget
  ) -> (layout: LayoutResult, findings: [Finding]) {
    if let known = tried[steps] { return known }
    let result = set(steps, target)
    tried[steps] = result
    return result
  }

  private func set(
    _ steps: [Int], _ target: PageTarget
  ) -> (layout: LayoutResult, findings: [Finding]) {
    var (plan, findings) = composer.compose(
      event, conceding: fitting.concession(steps), pictures: pictures)
    plan.target = target
    let layout = typesetter.layOut(plan)
    findings = Array(findings)
    return (layout, findings)
  }

  /// What the user should know of the fitting: an error where the copy is too long.
  private func remark(
    on decision: BudgetDecision, as layout: LayoutResult, asked: PageTarget?, rule: PageTarget
  ) -> Finding? {
    let blanks = layout.blankPages
    let ideal = tried[decision.steps.map { _ in 0 }]?.layout.leastFilledPages ?? decision.pages
    let given = decision.steps.contains { $0 != 0 }
    guard decision.isMet else { return tooLong(decision, ideal: ideal, asked: asked, rule: rule) }
    guard given else {
      guard asked != nil else {
        return idlePages(decision.pages - layout.filledPages, of: decision.pages)
      }
      guard blanks > fitting.fillers else { return nil }
      return .warning(
        "\(decision.pages) pages leave \(blanks) blank", at: .nowhere,
        hint: "\(rule.pages(filled: ideal)) pages would do")
    }
    let blank = blanks > 0 ? ", \(blanks) of them blank" : ""
    let set = "set on \(decision.pages) pages\(blank) with \(fitting.explanation(decision.steps)); "
    let wished = tried[decision.steps.map { _ in 0 }]?.layout
    if let wished, wished.document.pages.count == decision.pages,
      wished.partedTexts > layout.partedTexts
    {
      return .note(set + "as the sheet wishes a leaf would be turned inside a song", at: .nowhere)
    }
    return .note(set + "as the sheet wishes it would fill \(ideal)", at: .nowhere)
  }

  /// Songs that could stand whole on facing pages, and do not for want of pages.
  private func remark(onTurnsIn layout: LayoutResult, target: PageTarget) -> Finding? {
    let songs = layout.partedTexts
    guard songs > 0 else { return nil }
    return .note(
      songs == 1
        ? "a leaf is turned inside a song that two facing pages would hold"
        : "leaves are turned inside \(songs) songs that two facing pages would hold",
      at: .nowhere, hint: target == .any ? nil : "take more pages; --pages any parts the fewest")
  }

  /// More idle pages than the sheet bears: a folder with little in it.
  private func idlePages(_ idle: Int, of pages: Int) -> Finding? {
    guard idle > fitting.fillers else { return nil }
    return .note(
      "of \(pages) pages, \(idle) only fill the signature", at: .nowhere,
      hint: "another sheet may suit the copy better, or take --pages any")
  }

  private func tooLong(
    _ decision: BudgetDecision, ideal: Int, asked: PageTarget?, rule: PageTarget
  ) -> Finding {
    guard case .exactly(let number)? = asked else {
      return .error("the copy does not fit", at: .nowhere)
    }
    let tenths = Int((Length.points(decision.excess).millimetres * 10).rounded())
    let given = decision.steps.contains { $0 != 0 }
    let even = given ? " even with \(fitting.explanation(decision.steps))" : ""
    let pages = rule.pages(filled: ideal)
    let fillers = set(decision.steps.map { _ in 0 }, .exactly(pages)).layout.blankPages
    return .error(
      "the copy is \(tenths / 10).\(tenths % 10) mm too long for \(number) pages\(even)",
      at: .nowhere,
      hint: "shorten it, or take \(pages) pages"
        + (fillers > 0 ? ", \(fillers) of them blank" : ""))
  }
}
