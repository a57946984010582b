import ConcertModel

/// One edit of the log: who did what to an entry, and when.
public struct Edit: Sendable, Equatable {
  /// What kind of edit it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The entry is new, or is there again.
    case addition
    /// Its record changed.
    case change
    /// It was merged into another, which its id now leads to.
    case merge
    /// The merge was undone.
    case split
    /// The entry was taken out; its history stays.
    case withdrawal
  }

  /// The edit's number, by which it is undone.
  public var number: Int
  /// The moment as ISO 8601 in universal time.
  public var time: String
  /// Who.
  public var author: String
  /// What led to it, such as `import programme.yaml` or `undo 17`.
  public var origin: String
  /// The entry's id.
  public var id: EntryID
  /// The kind of entry.
  public var entryKind: EntryKind
  /// What kind of edit it is.
  public var kind: Kind
  /// The entry it was merged into, or split from.
  public var other: EntryID?
  /// The record before; nil where there was none.
  public var before: String?
  /// The record after; nil where there is none.
  public var after: String?

  /// What changed, field by field; empty for an addition, which is all new.
  public var changes: [FieldChange] {
    guard let before, let after else { return [] }
    return FieldChange.between(before, after)
  }
}

/// One field of a record that changed.
public struct FieldChange: Sendable, Equatable {
  /// The field as a path, such as `programme[3].work`; items are counted from 1.
  public var field: String
  /// The value before, as JSON or as plain text; nil where there was none.
  public var before: String?
  /// The value after; nil where there is none.
  public var after: String?
}
