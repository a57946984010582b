/// The kinds of things a registry keeps.
public enum EntryKind: String, Hashable, Sendable, Codable, CaseIterable {
  case person, ensemble, instrument, venue, work, series, event

  /// The word a command uses for many of them.
  public var plural: String {
    switch self {
    case .person: "people"
    case .ensemble: "ensembles"
    case .instrument: "instruments"
    case .venue: "venues"
    case .work: "works"
    case .series: "series"
    case .event: "events"
    }
  }

  /// The kind a word stands for, in the singular or plural.
  public init?(word: String) {
    if ["season", "seasons"].contains(word) {
      self = .series
      return
    }
    guard let kind = Self.allCases.first(where: { $0.rawValue == word || $0.plural == word })
    else { return nil }
    self = kind
  }
}

/// One entry of a registry, of any kind.
public enum Entry: Hashable, Sendable {
  case person(Person)
  case ensemble(Ensemble)
  case instrument(Instrument)
  case venue(Venue)
  case work(Work)
  case series(Series)
  case event(Event)

  /// What kind of entry it is.
  public var kind: EntryKind {
    switch self {
    case .person: .person
    case .ensemble: .ensemble
    case .instrument: .instrument
    case .venue: .venue
    case .work: .work
    case .series: .series
    case .event: .event
    }
  }

  /// Its identity, where it has one.
  public var id: EntryID? {
    get {
      switch self {
      case .person(let person): person.id
      case .ensemble(let ensemble): ensemble.id
      case .instrument(let instrument): instrument.id
      case .venue(let venue): venue.id
      case .work(let work): work.id
      case .series(let series): series.id
      case .event(let event): event.id
      }
    }
    set {
      switch self {
      case .person(var person):
        person.id = newValue
        self = .person(person)
      case .ensemble(var ensemble):
        ensemble.id = newValue
        self = .ensemble(ensemble)
      case .instrument(var instrument):
        instrument.id = newValue
        self = .instrument(instrument)
      case .venue(var venue):
        venue.id = newValue
        self = .venue(venue)
      case .work(var work):
        work.id = newValue
        self = .work(work)
      case .series(var series):
        series.id = newValue
        self = .series(series)
      case .event(var event):
        event.id = newValue
        self = .event(event)
      }
    }
  }

  /// Identifiers that others keep for it.
  public var identifiers: [ExternalIdentifier] {
    switch self {
    case .person(let person): person.identifiers
    case .ensemble(let ensemble): ensemble.identifiers
    case .instrument(let instrument): instrument.identifiers
    case .venue(let venue): venue.identifiers
    case .work(let work): work.identifiers
    case .series(let series): series.identifiers
    case .event(let event): event.identifiers
    }
  }

  /// What it is called: a name or a title; nil for an event without one.
  public var name: Texts? {
    switch self {
    case .person(let person): person.name
    case .ensemble(let ensemble): ensemble.name
    case .instrument(let instrument): instrument.name
    case .venue(let venue): venue.name
    case .work(let work): work.title
    case .series(let series): series.name
    case .event(let event): event.title
    }
  }
}
