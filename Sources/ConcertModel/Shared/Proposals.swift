import Findings

/// An entry that a source offers to the registry.
public struct Proposal: Hashable, Sendable {
  /// The entry, with an id; what it refers to is named by id or given on the spot.
  public var entry: Entry
  /// The id to take when the entry's own belongs to another record of the same source: archives
  /// do give one number twice.
  public var otherwise: EntryID?
  /// Where it stands in the source.
  public var place: Place
  /// Whether the source only mentions it, as a programme mentions its composers, and has no
  /// record of its own for it.
  public var isMentioned: Bool
  /// Whether its id was made of its name by the reader: the registry may know it under another.
  public var hasMadeID = false

  /// An entry and where it was found.
  public init(
    _ entry: Entry, otherwise: EntryID? = nil, place: Place = .nowhere, isMentioned: Bool = false
  ) {
    self.entry = entry
    self.otherwise = otherwise
    self.place = place
    self.isMentioned = isMentioned
  }
}

/// What an importer read: proposals to the registry, and what it found on the way.
///
/// An importer never writes; a dry run and an import are the same up to here.
public struct Proposals: Sendable {
  /// The source as the user named it.
  public var source: String
  /// The entries offered; what others refer to comes first.
  public var proposals: [Proposal]
  /// What is doubtful in the source.
  public var findings: [Finding]
  /// Records that could not be used; each has its finding.
  public var rejected: Int

  /// What was read from a source.
  public init(
    source: String, proposals: [Proposal] = [], findings: [Finding] = [], rejected: Int = 0
  ) {
    self.source = source
    self.proposals = proposals
    self.findings = findings
    self.rejected = rejected
  }
  /// Adds what was read from another part of the source.
  public mutating func append(_ other: Proposals) {
    proposals += other.proposals
    findings += other.findings
    rejected += other.rejected
  }
}
