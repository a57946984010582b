import ConcertModel

/// An entry that was found, and why.
public struct Match: Sendable, Equatable {
  /// How the query and the entry came together, the best first.
  public enum Way: Int, Sendable, Comparable, CaseIterable {
    /// A name or title is what was asked for, but for case and accents.
    case whole
    /// Every word asked for is one of the entry's.
    case words
    /// Every word asked for begins one of the entry's.
    case beginnings
    /// Every word asked for is one of the entry's but for a slip, or for another spelling of
    /// just that sound in the same letters.
    case slips
    /// Every word asked for sounds like one of the entry's.
    case sound

    /// The closer way of matching first.
    public static func < (lhs: Way, rhs: Way) -> Bool { lhs.rawValue < rhs.rawValue }

    /// The range of scores: what is found in a better way always stands before.
    var scores: ClosedRange<Double> {
      switch self {
      case .whole: 0.9...1
      case .words: 0.7...0.89
      case .beginnings: 0.5...0.69
      case .slips: 0.3...0.49
      case .sound: 0.1...0.29
      }
    }
  }

  /// The entry's id.
  public var id: EntryID
  /// Its kind.
  public var kind: EntryKind
  /// The name or title it is printed under; for an event without a title, who, when and where.
  public var name: String
  /// What tells it from others of that name: a work's composers, a venue's town, an event's date.
  public var detail: String
  /// The form that matched.
  public var matched: String
  /// In which way it did.
  public var way: Way
  /// Between 0 and 1, higher for the better match.
  public var score: Double
}
