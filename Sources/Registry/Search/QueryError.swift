import Findings

/// A query that cannot be understood: where, why, and what to write instead.
public struct QueryError: Error, Sendable, Equatable {
  /// The query as it was written.
  public var query: String
  /// The character at which the bad term begins, counted from 1.
  public var column: Int
  /// How many characters of the query are concerned.
  public var length: Int
  /// What is wrong, quoting the term.
  public var message: String
  /// What to write instead.
  public var hint: String

  /// The query around the bad term with carets under it, in two lines. Of a long query only the
  /// neighbourhood is shown; control characters are made visible first.
  public var pointer: String {
    let letters = Array(query)
    let start = min(max(0, column - 1), letters.count)
    let first = max(0, start - Self.shownBefore)
    let last = min(letters.count, start + Self.shownAfter)
    let before = (first > 0 ? "…" : "") + printable(String(letters[first..<start]))
    let marked = printable(String(letters[start..<min(last, start + max(1, length))]))
    let shown = before + printable(String(letters[start..<last]))
    return "  " + shown + (last < letters.count ? "…" : "") + "\n  "
      + String(repeating: " ", count: before.count)
      + String(repeating: "^", count: max(1, marked.count))
  }

  private static let shownBefore = 40
  private static let shownAfter = 60
}

extension QueryError: CustomStringConvertible {
  /// Column, message and hint on one line.
  public var description: String { "column \(column): \(message) (\(hint))" }
}
