/// What a column of a table of events may hold; a table whose columns are called so needs no
/// mapping.
public enum TableField: String, Sendable, CaseIterable {
  // The event.
  case id, title, subtitle, season, series, organiser, dedication
  /// The kind of event, such as `recital`.
  case eventKind = "event-kind"
  /// Its languages, the leading one first.
  case languages
  /// Ensembles that take part throughout, one a line.
  case ensembles
  /// People who take part throughout, one a line: `Isfar Sarabski (piano)`, `Kurt Masur [conductor]`.
  case performers

  // Its performances.
  /// The number of the performance in the event, where an event has several rows for each.
  case performance
  /// How many performances there were, where no more is known of them.
  case performances
  case date, time, zone, venue, town, address, hall, occasion
  /// Date and time in one: `1863-01-16T19:30`; midnight stands for an unknown time.
  case dateTime = "date-time"
  case venueID = "venue-id"

  // The items of its programme.
  /// The number of the item in the programme, where it has several rows.
  case item
  /// What the item is: `work` (as a rule), `interval`, `speech` …
  case itemKind = "item-kind"
  case layer
  case workID = "work-id"
  case work
  /// The title in the programme, where it is not the work's.
  case printedTitle = "printed-title"
  /// The title as a house style prints it: for people, and not read.
  case houseTitle = "title.printed"
  /// Who made the work, one a line: `Franz Schubert`, `Franz Liszt [arranger]`.
  case composer
  case composerBorn = "composer-born"
  case composed, opus, forces, movements, duration, note
  case conductor
  /// Who takes part in the item, one a line.
  case soloists
  case itemEnsembles = "item-ensembles"

  // Whatever has no place of its own.
  /// Kept with the item as the source wrote it.
  case source
  /// Kept with the event as the source wrote it.
  case eventSource = "event-source"
  /// Not read.
  case ignore

  /// Whether a row's value belongs to an item of the programme.
  var isOfItem: Bool {
    switch self {
    case .itemKind, .layer, .workID, .work, .printedTitle, .composer, .composerBorn, .composed,
      .opus, .forces, .movements, .duration, .note, .conductor, .soloists, .itemEnsembles, .source:
      true
    default: false
    }
  }

  /// Whether a row's value belongs to a performance.
  var isOfPerformance: Bool {
    switch self {
    case .date, .time, .zone, .venue, .town, .address, .hall, .occasion, .dateTime, .venueID: true
    default: false
    }
  }
}
