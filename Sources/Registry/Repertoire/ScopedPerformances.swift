import ConcertModel
import SQLite

/// What was not given at every concert of its event: items and credits with a scope, and the
/// alternatives of which the book cannot say which was given.
///
/// The tables derived for search do not hold scopes; they are rare, so the records that have one
/// are read.
struct ScopedPerformances {
  /// `[[event, performance, item], …]`
  private(set) var items = "[]"
  /// `[[event, performance, item, credit], …]`
  private(set) var credits = "[]"

  private var absent: [String] = []
  private var silent: [String] = []

  init(_ registry: Registry) throws {
    let records = try registry.connection.rows(
      """
      SELECT number, id, body FROM entry WHERE kind = 'event' AND redirect IS NULL
        AND (instr(body, '"scope":') > 0 OR instr(body, '"alternative"') > 0) ORDER BY number
      """
    ) { ($0.integer(0), $0.text(1), $0.text(2)) }
    for (number, id, body) in records {
      guard case .event(let event) = try EntryCoding.entry(.event, body: body, id: id) else {
        continue
      }
      take(event, number)
    }
    items = "[" + absent.joined(separator: ",") + "]"
    credits = "[" + silent.joined(separator: ",") + "]"
  }

  private mutating func take(_ event: Event, _ number: Int) {
    take(event.performers, of: 0, event, number)
    var ordinal = 0
    take(event.programme, event, number, &ordinal, isOneOfSeveral: false, above: nil)
  }

  /// Items are counted as the registry's tables count them: those under a heading follow it.
  private mutating func take(
    _ items: [ProgrammeItem], _ event: Event, _ number: Int, _ ordinal: inout Int,
    isOneOfSeveral: Bool, above: [Int]?
  ) {
    for item in items {
      ordinal += 1
      let own = isOneOfSeveral ? Array(1...max(1, event.performances.count)) : nil
      let missing = Set((own ?? Self.missing(item.scope, in: event)) + (above ?? []))
      for performance in missing.sorted() { absent.append("[\(number),\(performance),\(ordinal)]") }
      take(item.credits, of: ordinal, event, number)
      take(
        item.items, event, number, &ordinal, isOneOfSeveral: item.kind == .alternative,
        above: missing.sorted())
    }
  }

  private mutating func take(
    _ credits: [Credit], of item: Int, _ event: Event, _ number: Int
  ) {
    for (index, credit) in credits.enumerated() {
      for performance in Self.missing(credit.scope, in: event) {
        silent.append("[\(number),\(performance),\(item),\(index + 1)]")
      }
    }
  }

  /// The numbers of the performances that a scope leaves out.
  private static func missing(_ scope: Scope?, in event: Event) -> [Int] {
    guard let wanted = scope?.performances, !wanted.isEmpty else { return [] }
    return event.performances.indices.filter { index in
      let names = [event.performances[index].key, String(index + 1)].compactMap { $0 }
      return !names.contains(where: wanted.contains)
    }.map { $0 + 1 }
  }
}
