/// An occasion with one programme and one or more performances.
public struct Event: Hashable, Sendable, Codable {
  /// Identity in the registry, and the name of the finished document.
  public var id: EntryID?
  /// What it is called, per language.
  public var title: Texts?
  /// A line under the title.
  public var subtitle: Texts?
  /// The kind of event, in lower case: `concert`, `recital`, `ceremony`.
  public var kind: String?
  /// The layout sheet it is printed in unless another is asked for, such as `chamber`.
  public var layout: String?
  /// The house style it is printed in unless another is asked for, such as `paris-hall`.
  public var style: String?
  /// The languages it is printed in, the first being the leading one.
  @Listed public var languages: [String]
  /// The season, such as `2021/22`.
  public var season: Texts?
  /// The series it belongs to.
  public var series: Texts?
  /// The season, the series or the festival of the registry that it is part of.
  @Listed public var partOf: [Reference<Series>]
  /// Which one it is, as printed: “the 3rd concert of the season”.
  public var number: Texts?
  /// Who presents and supports it, in protocol order.
  @Listed public var organisers: [Organiser]
  /// “Under the patronage of …”.
  public var patronage: Texts?
  /// To whom or what it is dedicated.
  public var dedication: Texts?
  /// That it is broadcast or recorded.
  public var broadcast: Texts?
  /// Whom it remembers.
  public var memorial: Memorial?
  /// The picture on the cover.
  public var image: PictureFile?
  /// Its address on the web, `https://…`.
  public var link: String?
  /// When and where, one or more times.
  @Listed public var performances: [Performance]
  /// Who performs in the event as a whole.
  @Listed public var performers: [Credit]
  /// The running order.
  @Listed public var programme: [ProgrammeItem]
  /// Letters of welcome and forewords, in the order to be printed.
  @Listed public var letters: [Letter]
  /// Who makes the evening and is not on the stage, in groups.
  @Listed public var staff: [StaffGroup]
  /// Instruments that are named with their makers and lenders.
  @Listed public var instruments: [InstrumentCredit]
  /// Programme notes and other prose, in the order to be printed.
  @Listed public var notes: [ProgrammeNote]
  /// Biographies to print, in order; where empty, those the performers carry.
  @Listed public var biographies: [PrintedBiography]
  /// The plot, act by act.
  @Listed public var synopsis: [SynopsisAct]
  /// Quotations printed on their own.
  @Listed public var quotations: [Quotation]
  /// Terms explained, in the order to be printed.
  @Listed public var glossary: [GlossaryEntry]
  /// Recordings recommended, one a line.
  @Listed public var listening: [Texts]
  /// Books recommended, one a line.
  @Listed public var furtherReading: [Texts]
  /// Sponsors and donors, tier by tier.
  @Listed public var donors: [DonorTier]
  /// Advertisements in the order to be printed.
  @Listed public var advertisements: [Advertisement]
  /// House notices, one a paragraph of light Markdown. A word alone, such as `phones`, stands for
  /// the house's own notice of that name.
  @Listed public var notices: [Texts]
  /// Coming events.
  @Listed public var coming: [ComingEvent]
  /// The imprint, one line or paragraph each.
  @Listed public var imprint: [Texts]
  /// Who made the book, in the order to be printed.
  @Listed public var production: [ProductionCredit]
  /// When the book went to print: until then what it says was correct.
  public var wentToPrint: PartialDate?
  /// Identifiers that others keep.
  @Listed public var identifiers: [ExternalIdentifier]
  /// What its source wrote, where we read it from one.
  @Listed public var source: [SourceText]

  /// An event by title.
  public init(id: EntryID? = nil, title: Texts? = nil) {
    self.id = id
    self.title = title
  }
}

/// Somebody who presents or supports an event.
public struct Organiser: Hashable, Sendable, Codable {
  /// In what capacity.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Presents it, alone or jointly.
    case organiser
    /// Gives support.
    case support
    case partner, sponsor
  }

  /// The name, per language.
  public var name: Texts
  /// In what capacity.
  public var role: Role
  /// The logo's file, relative to the event file.
  public var logo: String?

  /// An organiser in a capacity.
  public init(name: Texts, role: Role = .organiser, logo: String? = nil) {
    self.name = name
    self.role = role
    self.logo = logo
  }
}

/// A coming event as the book announces it.
public struct ComingEvent: Hashable, Sendable, Codable {
  /// The date.
  public var date: PartialDate?
  /// When it begins.
  public var time: ClockTime?
  /// What is given.
  public var title: Texts
  /// Who performs, or a further line.
  public var detail: Texts?
  /// Where.
  public var venue: Texts?
  /// The series it belongs to.
  public var series: Texts?

  /// An announcement.
  public init(
    date: PartialDate? = nil, time: ClockTime? = nil, title: Texts, detail: Texts? = nil,
    venue: Texts? = nil, series: Texts? = nil
  ) {
    self.series = series
    self.date = date
    self.time = time
    self.title = title
    self.detail = detail
    self.venue = venue
  }
}
