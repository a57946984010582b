/// One entry of the running order.
public struct ProgrammeItem: Hashable, Sendable, Codable {
  /// What the entry is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A work, whole or by some of its movements.
    case work
    /// A part of a work, printed as “from …”.
    case excerpt
    case interval, pause
    /// A line that says there is no interval.
    case withoutInterval = "without-interval"
    case speech, reading, silence
    /// An anthem, a wreath, an award: an act of ceremony.
    case ceremony
    case film, dance
    /// A heading over the items it holds: a part, a half, a group of songs.
    case part
    /// A set whose pieces are announced from the stage.
    case announced
    case encore
    /// One of the items it holds is given, and the book cannot say which.
    case alternative

    /// Whether it is a break between works, or the lack of one.
    public var isBreak: Bool { self == .interval || self == .pause || self == .withoutInterval }
  }

  /// Whether it was in the printed programme, and whether it was played.
  public enum Layer: String, Hashable, Sendable, Codable, CaseIterable {
    /// Planned, and not known to have changed.
    case planned
    /// Played without having been printed.
    case added
    /// Printed and not played.
    case dropped
  }

  /// What it is.
  public var kind: Kind
  /// The title to print, where there is no work or it differs from the work's.
  public var title: Texts?
  /// The work.
  public var work: Reference<Work>?
  /// The movements played, where not the whole work is; empty means the work's own list.
  @Listed public var movements: [Movement]
  /// Who takes part in this item.
  @Listed public var credits: [Credit]
  /// How long it is planned to last.
  public var duration: RunningTime?
  /// The language it is held in, of a speech or a reading.
  public var language: String?
  /// A remark to print, such as “World premiere”.
  public var note: Texts?
  /// What a footnote mark at the title says, such as `world premiere`; a plain word is looked up.
  @Listed public var marks: [Texts]
  /// Where it holds, if not at every performance.
  public var scope: Scope?
  /// Planned, added or dropped; planned where left out.
  public var layer: Layer?
  /// A text to print in the book, where the work does not carry it.
  public var text: SungText?
  /// The items under a part heading or in an announced set.
  @Listed public var items: [ProgrammeItem]
  /// Identifiers that others keep.
  @Listed public var identifiers: [ExternalIdentifier]
  /// What its source wrote, where we read it from one.
  @Listed public var source: [SourceText]

  /// An entry of the running order.
  public init(
    _ kind: Kind, title: Texts? = nil, work: Reference<Work>? = nil, movements: [Movement] = [],
    credits: [Credit] = [], duration: RunningTime? = nil, note: Texts? = nil,
    scope: Scope? = nil, items: [ProgrammeItem] = [], source: [SourceText] = []
  ) {
    self.kind = kind
    self.title = title
    self.work = work
    self.movements = movements
    self.credits = credits
    self.duration = duration
    self.note = note
    self.scope = scope
    self.items = items
    self.source = source
  }
}
