import ConcertModel

/// How much a registry holds.
public struct RegistryStatistics: Sendable, Equatable, Codable {
  /// Entries of the kind.
  public var people = 0
  /// Entries of the kind.
  public var ensembles = 0
  /// Entries of the kind.
  public var instruments = 0
  /// Entries of the kind.
  public var venues = 0
  /// Entries of the kind.
  public var works = 0
  /// Entries of the kind.
  public var series = 0
  /// Entries of the kind.
  public var events = 0
  /// Performances of all events.
  public var performances = 0
  /// Items of all events, as their sources count them: each movement listed by itself, each
  /// interval.
  public var items = 0
  /// Credits of all events.
  public var credits = 0
  /// Edits in the log.
  public var edits = 0
}

extension Registry {
  /// Counts what the registry holds.
  public func statistics() throws -> RegistryStatistics {
    try translating {
      var result = RegistryStatistics()
      let kinds = try connection.rows(
        "SELECT kind, count(*) FROM entry WHERE redirect IS NULL GROUP BY kind"
      ) { ($0.text(0), $0.integer(1)) }
      for (kind, count) in kinds {
        switch EntryKind(rawValue: kind) {
        case .person: result.people = count
        case .ensemble: result.ensembles = count
        case .instrument: result.instruments = count
        case .venue: result.venues = count
        case .work: result.works = count
        case .series: result.series = count
        case .event: result.events = count
        case nil: break
        }
      }
      result.performances = try connection.integer("SELECT count(*) FROM performance") ?? 0
      result.items = try connection.integer("SELECT sum(elements) FROM item") ?? 0
      result.credits = try connection.integer("SELECT count(*) FROM credit") ?? 0
      result.edits = try connection.integer("SELECT count(*) FROM edit") ?? 0
      return result
    }
  }
}
