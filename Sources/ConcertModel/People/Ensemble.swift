/// An orchestra, choir, quartet, band or company.
public struct Ensemble: Hashable, Sendable, Codable {
  /// Identity in the registry; nil until the registry gives one.
  public var id: EntryID?
  /// The name to print, per language.
  public var name: Texts
  /// Names that are also its own: former names, variants.
  @Listed public var otherNames: [OtherName]
  /// What kind of ensemble it is, in lower case: `orchestra`, `choir`, `quartet`.
  public var kind: String?
  /// The ensemble it is a section or a smaller formation of.
  public var partOf: Reference<Ensemble>?
  /// Who belongs to it, when, and in which chair, in the order to be printed.
  @Listed public var members: [Membership]
  /// A picture of all of them.
  public var portrait: PictureFile?
  /// Its own biography in several lengths.
  @Listed public var biographies: [Biography]
  /// Identifiers that others keep.
  @Listed public var identifiers: [ExternalIdentifier]

  /// An ensemble by name.
  public init(
    id: EntryID? = nil, name: Texts, otherNames: [OtherName] = [], kind: String? = nil,
    members: [Membership] = [], portrait: PictureFile? = nil, biographies: [Biography] = [],
    identifiers: [ExternalIdentifier] = []
  ) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.kind = kind
    self.members = members
    self.portrait = portrait
    self.biographies = biographies
    self.identifiers = identifiers
  }
}

/// A person's place in an ensemble over a stretch of time.
public struct Membership: Hashable, Sendable, Codable {
  /// On which footing somebody plays.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case member, guest, substitute, academy, emeritus
    case onLeave = "on-leave"
  }

  /// Who.
  public var person: Reference<Person>
  /// What they play or sing; a plain word is looked up in the house's vocabulary.
  public var instrument: Texts?
  /// The section of the ensemble, such as `violin-1`.
  public var section: String?
  /// The chair in the section, counted from 1.
  public var chair: Int?
  /// What they play besides, such as `piccolo`; a plain word is looked up.
  @Listed public var doublings: [Texts]
  /// The rank, such as `principal` or `concertmaster`.
  public var rank: Texts?
  /// Who endows the chair, in the words the donor is promised.
  public var endowment: Texts?
  /// On which footing.
  public var status: Status?
  /// From when.
  public var from: PartialDate?
  /// Until when.
  public var until: PartialDate?

  /// A person's place in an ensemble.
  public init(
    person: Reference<Person>, instrument: Texts? = nil, section: String? = nil,
    chair: Int? = nil, rank: Texts? = nil, status: Status? = nil, from: PartialDate? = nil,
    until: PartialDate? = nil
  ) {
    self.person = person
    self.instrument = instrument
    self.section = section
    self.chair = chair
    self.rank = rank
    self.status = status
    self.from = from
    self.until = until
  }
}
