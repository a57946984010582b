import ConcertModel
import Typesetting

/// The copy of one event as the page budget sees it: knobs, and what their steps mean.
public struct CopyFitting: Sendable {
  private let design: BudgetDesign
  private let ladder: BiographyLadder

  init(design: BudgetDesign, ladder: BiographyLadder) {
    self.design = design
    self.ladder = ladder
  }

  /// How many filler pages are borne before anything gives.
  public var fillers: Int { design.fillers }

  /// What may give, in the order it is asked.
  public var knobs: [BudgetKnob] {
    design.give.map { give in
      switch give {
      case .white: BudgetKnob(name: "white", tighter: give.steps, looser: give.steps)
      case .leading: BudgetKnob(name: "leading", tighter: give.steps, looser: give.steps)
      case .size: BudgetKnob(name: "size", tighter: give.steps, looser: give.steps)
      case .biographies:
        BudgetKnob(
          name: "biographies", tighter: ladder.shorter.count, looser: ladder.longer.count,
          isCopy: true)
      }
    }
  }

  /// What the steps of the knobs come to.
  public func concession(_ steps: [Int]) -> Concession {
    var concession = Concession()
    for (give, step) in zip(design.give, steps) {
      switch give {
      case .white: concession.white = 1 + Double(step) * BudgetDesign.Give.whiteStep / 100
      case .leading: concession.leading = Double(step) * BudgetDesign.Give.pointStep
      case .size: concession.size = Double(step) * BudgetDesign.Give.pointStep
      case .biographies: concession.lengths = ladder.lengths(after: step)
      }
    }
    return concession
  }

  /// The steps in words: “0.3 pt less leading and the short biography of İsfar Sarabski”.
  public func explanation(_ steps: [Int]) -> String {
    var parts: [String] = []
    for (give, step) in zip(design.give, steps) where step != 0 {
      let direction = step < 0 ? "less" : "more"
      switch give {
      case .white:
        parts.append("\(abs(step) * Int(BudgetDesign.Give.whiteStep)) % \(direction) white")
      case .leading: parts.append("\(tenths(step)) pt \(direction) leading")
      case .size: parts.append("text \(tenths(step)) pt \(step < 0 ? "smaller" : "larger")")
      case .biographies:
        let rungs = step < 0 ? ladder.shorter.prefix(-step) : ladder.longer.prefix(step)
        var last: [Int: BiographyLadder.Rung] = [:]
        for rung in rungs { last[rung.index] = rung }
        for index in last.keys.sorted() {
          guard let rung = last[index] else { continue }
          parts.append("the \(rung.length.rawValue) biography of \(rung.name)")
        }
      }
    }
    guard let final = parts.last, parts.count > 1 else { return parts.first ?? "nothing given" }
    return parts.dropLast().joined(separator: ", ") + " and " + final
  }

  private func tenths(_ step: Int) -> String { "\(abs(step) / 10).\(abs(step) % 10)" }
}

extension Composer {
  /// What of an event's copy may give in an edition of the composer's language.
  public func fitting(for event: Event) -> CopyFitting {
    CopyFitting(
      design: sheet.budget,
      ladder: BiographyLadder(
        BiographySection.biographies(of: event), language: words.language,
        fallback: event.languages))
  }
}
