import Findings
import YAML

/// Reads what a sheet lets give to come to its number of pages.
struct BudgetReader {
  let errata: Errata

  func read(_ mapping: YAMLMapping, into budget: inout BudgetDesign) {
    budget.fillers = mapping.integer("fillers", in: 0...127) ?? budget.fillers
    let list = mapping.list("give")
    if !list.isEmpty { budget.give = list.compactMap(give) }
    mapping.finish()
  }

  private func give(_ node: YAMLNode) -> BudgetDesign.Give? {
    if node.text == "biographies" { return .biographies }
    guard let mapping = node.mapping(named: "what may give", errata) else { return nil }
    defer { mapping.finish(also: ["white", "leading", "size"]) }
    let lengths = LengthReader(errata: errata)
    if mapping.has("white") { return percent("white", of: mapping).map { .white(percent: $0) } }
    if mapping.has("leading") {
      return lengths.points("leading", of: mapping).map { .leading(min(max($0, 0), 4)) }
    }
    if mapping.has("size") {
      return lengths.points("size", of: mapping).map { .size(min(max($0, 0), 2)) }
    }
    return nil
  }

  private func percent(_ key: String, of mapping: YAMLMapping) -> Double? {
    guard let text = mapping.text(key) else { return nil }
    let digits = text.prefix { $0.isNumber }
    guard let value = Double(digits), (0...90).contains(value),
      text.dropFirst(digits.count).filter({ $0 != " " }) == "%"
    else {
      errata.error(
        "“\(excerpt(text))” is not a percentage", at: mapping.place(of: key),
        hint: "write a number and the sign: 30 %")
      return nil
    }
    return value
  }
}
