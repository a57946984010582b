/// What events belong to: a season, a series of subscription concerts, a festival, a tour.
public struct Series: Hashable, Sendable, Codable {
  /// Identity in the registry; nil until the registry gives one.
  public var id: EntryID?
  /// The name to print, per language.
  public var name: Texts
  /// Former and variant names.
  @Listed public var otherNames: [OtherName]
  /// The kind, in lower case: `season`, `series`, `festival`, `tour`, `cycle`.
  public var kind: String?
  /// When it begins.
  public var from: PartialDate?
  /// When it ends.
  public var until: PartialDate?
  /// The season or festival it is itself part of.
  public var partOf: Reference<Series>?
  /// Identifiers that others keep.
  @Listed public var identifiers: [ExternalIdentifier]

  /// A series by name.
  public init(
    id: EntryID? = nil, name: Texts, kind: String? = nil, from: PartialDate? = nil,
    until: PartialDate? = nil, partOf: Reference<Series>? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.from = from
    self.until = until
    self.partOf = partOf
  }

  /// Whether it is a season.
  public var isSeason: Bool { kind == "season" }
}

extension Event {
  /// The season as it is printed: as written for the event, else the one it is part of.
  public var printedSeason: Texts? { season ?? whole(isSeason: true) }

  /// The series as it is printed: as written for the event, else the one it is part of.
  public var printedSeries: Texts? { series ?? whole(isSeason: false) }

  private func whole(isSeason: Bool) -> Texts? {
    var wholes = partOf.compactMap(\.entry)
    // A season may hold the series; a circle of them ends here.
    for _ in 0..<4 {
      if let found = wholes.first(where: { $0.isSeason == isSeason }) { return found.name }
      wholes = wholes.compactMap { $0.partOf?.entry }
    }
    return nil
  }
}
