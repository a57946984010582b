import ConcertModel
import Findings
import YAML

/// Instrumentations.
extension EventReader {
  /// `instrumentation: 2222-4231-str`, or `{formula: …, dialect: …}` where the dialect is to be
  /// named. A formula that makes no sense is an error where it does so.
  func scoring(_ map: YAMLMapping) -> Scoring? {
    guard let node = map.value("instrumentation") else { return nil }
    guard node.entries != nil else { return scoring(node, dialect: nil) }
    guard let map = node.mapping(named: "instrumentation", errata) else { return nil }
    defer { map.finish(also: ["formula", "dialect"]) }
    let dialect: InstrumentationDialect? = map.choice("dialect")
    guard let formula = map.required("formula") else { return nil }
    return scoring(formula, dialect: dialect)
  }

  private func scoring(_ node: YAMLNode, dialect: InstrumentationDialect?) -> Scoring? {
    guard let formula = checked(node, named: "instrumentation") else { return nil }
    let scoring = Scoring(formula, dialect: dialect)
    do {
      for remark in try scoring.read().remarks { errata.add(finding(.warning, remark, node)) }
      return scoring
    } catch {
      errata.add(finding(.error, error, node))
      return nil
    }
  }

  private func finding(
    _ severity: Severity, _ fault: FormulaFault, _ node: YAMLNode
  ) -> Finding {
    Finding(
      severity, at: lines.place(ofScalar: fault.offset, in: node),
      "“instrumentation”: \(fault.message)", hint: fault.hint)
  }
}

extension EventWriter {
  /// A formula alone where no dialect is named.
  func scoring(_ scoring: Scoring) -> YAMLNode {
    guard let dialect = scoring.dialect else { return .text(scoring.formula) }
    return .mapping([("formula", .text(scoring.formula)), ("dialect", .text(dialect.rawValue))])
  }
}
