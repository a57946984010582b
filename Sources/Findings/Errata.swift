/// The sheet on which one reading collects its findings, shared by everything that takes part.
///
/// A class on purpose: the readers of nested parts of one file write on the same sheet. It stays
/// inside one reading and is never sent elsewhere; what leaves is the list of findings.
/// A hostile file could cause a finding a line, so the sheet has a last line: what comes after
/// is counted, not kept.
public final class Errata {
  private var entries: [Finding] = []
  private let capacity: Int
  private var omitted = 0
  private var omittedErrors = 0

  /// An empty sheet with room for so many findings.
  public init(capacity: Int = 200) {
    self.capacity = capacity
  }

  /// Adds a finding.
  public func add(_ finding: Finding) {
    guard entries.count < capacity else {
      omitted += 1
      if finding.severity == .error { omittedErrors += 1 }
      return
    }
    entries.append(finding)
  }

  /// Adds an error.
  public func error(_ message: String, at place: Place, hint: String? = nil) {
    add(.error(message, at: place, hint: hint))
  }

  /// Adds a warning.
  public func warning(_ message: String, at place: Place, hint: String? = nil) {
    add(.warning(message, at: place, hint: hint))
  }

  /// Whether an error is among the findings.
  public var hasErrors: Bool {
    omittedErrors > 0 || entries.contains { $0.severity == .error }
  }

  /// Whether further findings are only counted; whoever makes many may stop thinking of hints.
  public var isFull: Bool { entries.count >= capacity }

  /// The findings in the order of their places; where the sheet was full, a last line says how
  /// many more there were.
  public var findings: [Finding] {
    var sorted = entries.enumerated().sorted { first, second in
      let one = (first.element.place.line ?? 0, first.element.place.column ?? 0, first.offset)
      let two = (second.element.place.line ?? 0, second.element.place.column ?? 0, second.offset)
      return one < two
    }.map(\.element)
    if omitted > 0 {
      let place = Place(file: entries.last?.place.file)
      let severity: Severity = omittedErrors > 0 ? .error : .note
      sorted.append(Finding(severity, at: place, "and \(omitted) more findings like these"))
    }
    return sorted
  }
}

/// A user's text shortened for a message: at most `limit` scalars, cut with an ellipsis.
///
/// Counted in scalars because one character may carry fifty thousand combining marks.
public func excerpt(_ text: String, limit: Int = 60) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
    end < scalars.endIndex
  else { return text }
  return String(scalars[..<end]) + "…"
}
