/// A place where events are held.
public struct Venue: Hashable, Sendable, Codable {
  /// Identity in the registry; nil until the registry gives one.
  public var id: EntryID?
  /// The name to print, per language.
  public var name: Texts
  /// The town, per language.
  public var town: Texts?
  /// The postal address.
  public var address: Texts?
  /// Its halls, where it has several.
  @Listed public var halls: [Hall]
  /// Former and variant names.
  @Listed public var otherNames: [OtherName]
  /// Identifiers that others keep.
  @Listed public var identifiers: [ExternalIdentifier]

  /// A venue by name.
  public init(
    id: EntryID? = nil, name: Texts, town: Texts? = nil, address: Texts? = nil,
    otherNames: [OtherName] = [], identifiers: [ExternalIdentifier] = []
  ) {
    self.id = id
    self.name = name
    self.town = town
    self.address = address
    self.otherNames = otherNames
    self.identifiers = identifiers
  }
}

/// A hall in a venue.
public struct Hall: Hashable, Sendable, Codable {
  /// Its name, per language.
  public var name: Texts
  /// How many it seats.
  public var capacity: Int?

  /// A hall by name.
  public init(name: Texts, capacity: Int? = nil) {
    self.name = name
    self.capacity = capacity
  }
}

/// One performance of an event: when and where.
public struct Performance: Hashable, Sendable, Codable {
  /// The name scopes use for it, such as `thu`; its number in order where left out.
  public var key: String?
  /// The date at the venue.
  public var date: PartialDate?
  /// When it begins, by the venue's clocks.
  public var time: ClockTime?
  /// The time zone as the IANA database names it, such as `Europe/Paris`.
  public var zone: String?
  /// When the doors open.
  public var doors: ClockTime?
  /// When it is expected to end.
  public var end: ClockTime?
  /// Where.
  public var venue: Reference<Venue>?
  /// The room in the venue, per language.
  public var hall: Texts?
  /// The kind of occasion, such as “Subscription Season”.
  public var occasion: Texts?
  /// What its source wrote, where we read it from one.
  @Listed public var source: [SourceText]

  /// A performance on a date.
  public init(
    key: String? = nil, date: PartialDate? = nil, time: ClockTime? = nil, zone: String? = nil,
    venue: Reference<Venue>? = nil, hall: Texts? = nil, occasion: Texts? = nil,
    source: [SourceText] = []
  ) {
    self.key = key
    self.date = date
    self.time = time
    self.zone = zone
    self.venue = venue
    self.hall = hall
    self.occasion = occasion
    self.source = source
  }
}
