/// A musical work, or any other written piece that can be performed.
public struct Work: Hashable, Sendable, Codable {
  /// Identity in the registry; nil until the registry gives one.
  public var id: EntryID?
  /// The title as it is to be printed, per language; light Markdown (`*italics*`) is allowed.
  public var title: Texts
  /// The title taken apart, where it has been read: what a house style prints it from.
  public var parts: TitleParts?
  /// The title in the language of the work, printed under the title where it differs.
  public var original: Texts?
  /// The original title in the reader's letters, as `Kartinki s vystavki`.
  public var transliteration: String?
  /// A translation or gloss printed beside the title, per language.
  public var gloss: Texts?
  /// A name by which it is known, without quotation marks, per language.
  public var nickname: Texts?
  /// The opus as it is to be printed, such as `Op. 23`.
  public var opus: String?
  /// Catalogue numbers as they are to be printed, such as `D. 911`.
  @Listed public var catalogue: [String]
  /// The key, where the title does not name it.
  public var key: Texts?
  /// When it was composed, as printed: `1788`, `1805–1808`.
  public var composed: String?
  /// When, where and by whom it was published.
  public var published: Texts?
  /// When, where and by whom it was first performed.
  public var premiered: Texts?
  /// Who publishes it now, as the house has to print it.
  public var publisher: Texts?
  /// Who hires out the parts.
  public var hire: Texts?
  /// A line the rights holders ask for.
  public var rights: Texts?
  /// Who made it: composer, arranger, author of the text.
  @Listed public var contributors: [Contributor]
  /// Its movements or parts, in order.
  @Listed public var movements: [Movement]
  /// The work it belongs to, as a song to its cycle or an aria to its opera.
  public var partOf: Reference<Work>?
  /// How long it lasts as a rule.
  public var duration: RunningTime?
  /// Forces, as the publisher writes them or as the house prints them, per language.
  public var forces: Texts?
  /// Who has to be on the stage for it, as a formula.
  public var instrumentation: Scoring?
  /// Its sung text.
  public var text: SungText?
  /// Identifiers that others keep.
  @Listed public var identifiers: [ExternalIdentifier]
  /// What its source wrote, where we read it from one.
  @Listed public var source: [SourceText]

  /// A work by title.
  public init(
    id: EntryID? = nil, title: Texts, contributors: [Contributor] = [],
    movements: [Movement] = []
  ) {
    self.id = id
    self.title = title
    self.contributors = contributors
    self.movements = movements
  }

  /// The contributors in one role, in order.
  public func contributors(as role: Contributor.Role) -> [Contributor] {
    contributors.filter { $0.role == role }
  }
}

/// A part of a work that stands in the programme under it.
public struct Movement: Hashable, Sendable, Codable {
  /// Its heading or tempo mark, per language; light Markdown is allowed.
  public var title: Texts
  /// Its heading taken apart, where it has been read.
  public var parts: PartHeading?
  /// Its number as printed, such as `II`; nil where none is printed.
  public var number: String?
  /// Whether the next one follows without a break.
  public var attacca: Bool?
  /// How long it lasts.
  public var duration: RunningTime?
  /// Identifiers that others keep.
  @Listed public var identifiers: [ExternalIdentifier]

  /// A movement by its heading.
  public init(
    _ title: Texts, number: String? = nil, attacca: Bool? = nil, duration: RunningTime? = nil,
    identifiers: [ExternalIdentifier] = []
  ) {
    self.title = title
    self.number = number
    self.attacca = attacca
    self.duration = duration
    self.identifiers = identifiers
  }
}

extension Work {
  /// The contributors in one role; a song that names none has those of its cycle.
  public func makers(as role: Contributor.Role) -> [Contributor] {
    let own = contributors(as: role)
    guard own.isEmpty, let whole = partOf?.entry else { return own }
    return whole.makers(as: role)
  }
}
