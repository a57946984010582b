/// How grave a finding is.
public enum Severity: String, Sendable, Codable, Comparable {
  case note
  case warning
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Notes before warnings before errors.
  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }
}

/// Something about the user's material that the user should know: where, what, and what to do.
///
/// Findings are collected; they are not thrown. Printed, a finding reads
/// `file:line:column: error: message`, with the hint on a line of its own.
public struct Finding: Sendable, Hashable, Codable {
  /// How grave it is.
  public var severity: Severity
  /// Where the user will find it.
  public var place: Place
  /// What is the matter, quoting the user's own text.
  public var message: String
  /// What the user can do about it.
  public var hint: String?

  /// A finding with its place and hint.
  public init(_ severity: Severity, at place: Place, _ message: String, hint: String? = nil) {
    self.severity = severity
    self.place = place
    self.message = message
    self.hint = hint
  }

  /// An error: what is concerned cannot be used.
  public static func error(_ message: String, at place: Place, hint: String? = nil) -> Finding {
    Finding(.error, at: place, message, hint: hint)
  }

  /// A warning: it can be used, but somebody should look.
  public static func warning(_ message: String, at place: Place, hint: String? = nil) -> Finding {
    Finding(.warning, at: place, message, hint: hint)
  }

  /// A note: a fact worth knowing.
  public static func note(_ message: String, at place: Place, hint: String? = nil) -> Finding {
    Finding(.note, at: place, message, hint: hint)
  }
}

extension Finding: CustomStringConvertible {
  /// The finding as the terminal shows it; control characters are made visible.
  public var description: String {
    let position = place.description
    var text = position.isEmpty ? "" : position + ": "
    text += "\(severity.rawValue): \(message)"
    if let hint { text += "\nhint: \(hint)" }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { printable(String($0)) }
      .joined(separator: "\n")
  }
}

extension Sequence where Element == Finding {
  /// The gravest severity among the findings; nil when there are none.
  public var gravest: Severity? { map(\.severity).max() }
}
