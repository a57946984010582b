import ConcertModel

/// What may be asked of all that was ever performed.
///
/// **What counts.** A concert is one performance of an event: a date on which it was given. A
/// performance is one work in one concert in which it stands in the programme, however many
/// movements or entries of the running order it fills there. What was planned counts, and what was
/// added; what was dropped does not, nor does an item or a credit at the concerts its scope leaves
/// out, nor one of several alternatives. Intervals, speeches and other items without a work are no
/// performances. A work counts for each of its composers; a song that names none for those of its
/// cycle. Somebody credited with the event as a whole took part in all of it.
public enum RepertoireQuestion: Sendable, Equatable {
  /// Composers by performances of their works.
  case composers
  /// Works by performances, with the first and the last.
  case works
  /// Concerts and performances by decade.
  case decades
  /// Concerts and performances by year.
  case years
  /// Concerts and performances by season.
  case seasons
  /// Soloists by concerts: credited as soloists, or with an instrument or voice and neither role
  /// nor another standing.
  case soloists
  /// The instruments and voices of the soloists.
  case instruments
  /// Conductors by concerts.
  case conductors
  /// Ensembles by concerts.
  case ensembles
  /// Venues by concerts.
  case venues
  /// Who conducted what how often.
  case conductorsAndWorks
  /// Works that were performed, but not from this date on.
  case notSince(PartialDate)
  /// Concerts, births and deaths on a day of the year.
  case onThisDay(month: Int, day: Int)
}

/// Which performances are counted.
public struct RepertoireFilter: Sendable, Equatable {
  /// From this date on; a date known to the year counts where the year does.
  public var from: PartialDate?
  /// Until the end of this day, month or year.
  public var until: PartialDate?
  /// Works of a composer.
  public var composer: EntryID?
  /// One work.
  public var work: EntryID?
  /// What somebody conducted.
  public var conductor: EntryID?
  /// What somebody, or an ensemble, took part in, but not as its conductor.
  public var performer: EntryID?
  /// What an ensemble took part in.
  public var ensemble: EntryID?
  /// In a venue.
  public var venue: EntryID?
  /// Where somebody is credited with an instrument or voice, as it is written.
  public var instrument: String?
  /// In a season, as it is written.
  public var season: String?

  /// Everything.
  public init() {}
}

/// The answer to a question: a table.
public struct RepertoireTable: Sendable, Equatable {
  /// A value of the table.
  public enum Cell: Sendable, Equatable {
    case text(String)
    case number(Int)
    /// Nothing is known.
    case none
  }

  /// The names of the columns.
  public var columns: [String]
  /// The rows, each with as many values as there are columns.
  public var rows: [[Cell]]
}
