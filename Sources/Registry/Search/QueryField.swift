import ConcertModel

/// A field of the query language: `composer:garayev`, `from:1990`, `duration<=20`.
public enum QueryField: String, Sendable, CaseIterable {
  // What the entry itself is called and known by.
  case name, title, id, identifier
  // Names of other entries.
  case performer, soloist, conductor, ensemble, member, with, composer, arranger, librettist, by
  case work, venue
  // Words that entries use.
  case instrument, role, section, status, town, season, series, occasion, kind, family, key
  // Dates and measures.
  case from, until, on, born, died, composed, duration
  // Who has to be on the stage.
  case forces

  /// What may stand after the field's name.
  public enum Value: Sendable, Equatable {
    /// The name of an entry of a kind, in any spelling.
    case name(EntryKind)
    /// A word or words, in any spelling.
    case words
    /// A date, known to the year, the month or the day; a decade as `1990s`.
    case date
    /// A number of minutes.
    case minutes
    /// An instrumentation, in any dialect.
    case formula
    /// An id or an identifier, exactly.
    case exact
  }

  /// What the field takes.
  public var value: Value {
    switch self {
    case .performer, .soloist, .conductor, .member, .with, .composer, .arranger, .librettist, .by:
      .name(.person)
    case .ensemble: .name(.ensemble)
    case .work: .name(.work)
    case .venue: .name(.venue)
    case .name, .title, .instrument, .role, .section, .status, .town, .season, .series,
      .occasion, .kind, .family, .key:
      .words
    case .from, .until, .on, .born, .died, .composed: .date
    case .duration: .minutes
    case .forces: .formula
    case .id, .identifier: .exact
    }
  }

  /// Whether `<`, `<=`, `>` and `>=` mean anything between the field and its value.
  public var isOrdered: Bool {
    switch self {
    case .born, .died, .composed, .duration, .forces: true
    default: false
    }
  }

  /// The fields by which entries of a kind are asked for, as the help lists them.
  public static func fields(of kind: EntryKind) -> [QueryField] {
    let performed: [QueryField] = [
      .performer, .soloist, .conductor, .ensemble, .composer, .work, .venue, .town, .season,
      .series, .occasion, .from, .until, .on,
    ]
    let always: [QueryField] = [.id, .identifier]
    switch kind {
    case .person:
      return [.name, .instrument, .role, .ensemble, .member, .section, .status, .with, .composer]
        + [.conductor, .work, .venue, .town, .season, .series, .occasion, .from, .until, .on]
        + [.born, .died] + always
    case .ensemble:
      return [.name, .kind, .member, .instrument, .with, .composer, .conductor, .soloist, .work]
        + [.venue, .town, .season, .series, .occasion, .from, .until, .on] + always
    case .instrument: return [.name, .family] + always
    case .venue: return [.name] + performed + always
    case .series: return [.name, .kind] + always
    case .work:
      return [
        .title, .by, .arranger, .librettist, .key, .composed, .duration, .forces, .instrument,
      ]
        + [.role]
        + performed + always
    case .event:
      return [.title, .kind, .instrument, .role, .arranger, .librettist, .by] + performed + always
    }
  }
}
