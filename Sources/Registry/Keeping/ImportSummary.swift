import ConcertModel
import Findings

/// What became of the records of an import.
public struct ImportSummary: Sendable, Equatable {
  /// How many of each fate.
  public struct Tally: Sendable, Equatable {
    /// Records the source holds.
    public var read = 0
    /// New to the registry.
    public var added = 0
    /// Known, and now known better or differently.
    public var updated = 0
    /// Known as they are.
    public var unchanged = 0
    /// Not taken; each has a finding.
    public var rejected = 0

    /// Nothing yet.
    public init() {}

    static func += (tally: inout Tally, other: Tally) {
      tally.read += other.read
      tally.added += other.added
      tally.updated += other.updated
      tally.unchanged += other.unchanged
      tally.rejected += other.rejected
    }
  }

  /// The source's own records.
  public var records = Tally()
  /// The people, ensembles, venues and works the records mention, each once.
  public var mentioned = Tally()
  /// What should be looked at.
  public var findings: [Finding] = []

  /// Nothing read yet.
  public init() {}

  /// Adds what came of another file.
  public static func += (summary: inout ImportSummary, other: ImportSummary) {
    summary.records += other.records
    summary.mentioned += other.mentioned
    summary.findings += other.findings
  }

  mutating func count(_ fate: Fate, mentioned isMentioned: Bool) {
    let tally = isMentioned ? \ImportSummary.mentioned : \ImportSummary.records
    self[keyPath: tally].read += 1
    switch fate {
    case .added: self[keyPath: tally].added += 1
    case .updated: self[keyPath: tally].updated += 1
    case .unchanged: self[keyPath: tally].unchanged += 1
    case .rejected: self[keyPath: tally].rejected += 1
    }
  }
}

/// What an import would do.
public struct ImportPreview: Sendable, Equatable {
  /// The counts and findings.
  public var summary = ImportSummary()
  /// The edits, in the order they would be made.
  public var edits: [Edit] = []
}

/// What becomes of one proposal.
enum Fate {
  case added, updated, unchanged, rejected
}

/// Who changes the registry, when, and on what occasion: handed in by the caller, for the log.
public struct ChangeNote: Sendable, Equatable {
  /// The moment as ISO 8601 in universal time, such as `2026-03-01T12:00:00Z`.
  public var time: String
  /// Who.
  public var author: String
  /// What led to it, such as the name of the file imported.
  public var origin: String

  /// A note for the log.
  public init(time: String, author: String, origin: String) {
    self.time = time
    self.author = author
    self.origin = origin
  }
}
