/// How the running order is set.
public struct RunningOrderDesign: Sendable {
  /// Where the composer stands.
  public enum ComposerPlace: String, Sendable, CaseIterable {
    case left, above, right
    /// Under the title.
    case below
    /// Before the title, in one line with it.
    case inline
    /// At the right edge, with dots from the title.
    case leader
    /// Right where speeches and acts of ceremony stand among the works, else left.
    case automatic
  }

  /// Where a composer's dates stand.
  public enum ComposerDates: String, Sendable, CaseIterable {
    /// Under the name.
    case below
    /// After the name, in one line with it.
    case beside
    case none
  }

  /// How movements are listed.
  public enum MovementList: String, Sendable, CaseIterable {
    /// One a line.
    case lines
    /// One after the other, with a middle dot between.
    case runOn = "run-on"
    /// In a run while they are few, else one a line: the songs of a cycle are a list.
    case automatic
  }

  /// Where the composer stands.
  public var composer = ComposerPlace.left
  /// Width of the composer's column, in points.
  public var composerWidth = 88.0
  /// White between the columns, in points.
  public var gutter = 14.0
  /// White between entries, in points.
  public var space = 26.0
  /// Indent of movements, in points.
  public var movementIndent = 11.0
  /// How movements are listed.
  public var movements = MovementList.lines
  /// White between a work's title with its movements and its performers, in points.
  public var performerSpace = 0.0
  /// Whether running times are printed.
  public var showsDurations = true
  /// Where composers' dates stand.
  public var dates = ComposerDates.below
  /// How the performers of an item are listed.
  public enum ItemPerformers: String, Sendable, CaseIterable {
    /// “Name, role”, one a line.
    case inline
    /// Names in one column, what they do in the other.
    case columns
    /// In columns where there are four or more.
    case automatic
  }

  /// How the length of an interval is told.
  public enum IntervalLength: String, Sendable, CaseIterable {
    /// “Interval  20 minutes”.
    case beside
    /// “Interval of 20 minutes”.
    case phrase
    /// “Interval  20′”.
    case prime
    case none
  }

  /// How the performers of an item are listed.
  public var itemPerformers = ItemPerformers.automatic
  /// How the length of an interval is told, where running times are printed.
  public var intervalLength = IntervalLength.beside
  /// Whether a line tells when a work was composed, published and first performed.
  public var showsFacts = false
  /// Whether a line tells the forces of a work.
  public var showsForces = false
  /// Whether a line names publisher and hire library of a work.
  public var showsPublishers = false
  /// Whether a rule stands above the interval.
  public var intervalRule: RuleElement?
  /// Whether the text of an anthem or a reading is printed under its entry.
  public var printsActTexts = true
  /// Whether performers of every item are printed once, at the end of the list.
  public var promotesPerformers = true
  /// Whether they are printed before the first work and not after the last.
  public var promotesToHead = false
}

/// How performers are listed.
public struct PerformersDesign: Sendable {
  /// How name and role stand.
  public enum Arrangement: String, Sendable, CaseIterable {
    /// The name at the left edge, the role at the right.
    case facing
    /// “Name, role”, centred.
    case centred
    /// “Name, role”, from the left edge.
    case inline
    /// The name at the left edge, the role at the right, dots between.
    case leaders
    /// Names in one column, roles in the other.
    case columns
  }

  /// Whether headings part soloists, ensembles and others.
  public enum Headings: String, Sendable, CaseIterable {
    /// Where eight or more are listed.
    case automatic
    case always, never
  }

  /// Whether headings part soloists, ensembles and others.
  public var headings = Headings.automatic
  /// White between the columns, in points.
  public var gutter = 11.0
  /// The dots between name and role.
  public var leader = LeaderElement()

  /// How name and role stand.
  public var arrangement = Arrangement.facing
  /// White between groups, in points.
  public var space = 13.0
  /// Whether the members of ensembles are listed.
  public var showsMembers = true
  /// Whether ensembles are listed whose members are not: the head of the page names them, as a rule.
  public var showsBareEnsembles = false
  /// Whether the performers that the running order names at its end are listed too.
  public var showsPromoted = false
  /// Whether performers of the evening are listed even where a work names them already, as on a
  /// cover.
  public var showsEverybody = false
}

/// How notes and biographies are set.
public struct ProseDesign: Sendable {
  /// The style of the text.
  public var style = "text"
  /// The style of the heading.
  public var heading = "heading"
  /// The style of what follows a biography's name.
  public var role = "role-large"
  /// The style of headings inside the text.
  public var subheading = "heading"
  /// How many lines the first letter of a text is high; 1 for a letter like the others.
  public var initialLines = 1
  /// Width of the labels in a fact box, in points.
  public var labelWidth = 74.0
  /// Whether the name of a biography stands at the head of its text, not above it.
  public var runsIn = false
  /// White between pieces, in points.
  public var space = 26.0
  /// White between a heading and its text, in points.
  public var headingSpace = 6.5
  /// The rule under a heading.
  public var rule: RuleElement?
  /// How portraits stand beside biographies; nil to leave them out.
  public var portrait: PortraitDesign?
  /// Height of a signature under a letter, in points. 12 mm.
  public var signatureHeight = 34.0
}

/// How sung texts and their translations are set.
public struct SungTextDesign: Sendable {
  /// How a text and its translation stand to each other.
  public enum Arrangement: String, Sendable, CaseIterable {
    /// Side by side, stanza by stanza.
    case parallel
    /// On facing pages: the text at the left, its translations at the right.
    case facing
    /// The translation after the text, for narrow pages and large letters.
    case following
  }

  /// How a text and its translation stand to each other.
  public var arrangement = Arrangement.parallel
  /// Which languages are printed, in the order of the columns.
  public enum Language: Sendable, Hashable {
    /// The one it is sung in.
    case original
    /// That of the edition.
    case edition
    /// All others that the event has, in its order.
    case others
    /// One by its BCP 47 tag.
    case tag(String)
  }

  /// Which languages are printed, in the order of the columns; each is printed once.
  public var languages: [Language] = [.original, .edition]
  /// In how many columns the poems stand where no translation is printed beside them.
  public var columnsAlone = 1
  /// White between the columns, in points.
  public var gutter = 20.0
  /// White between stanzas, in points.
  public var stanzaSpace = 13.0
  /// White between a song's heading and its first stanza, in points.
  public var headingSpace = 0.0
  /// White between songs, in points.
  public var space = 39.0
  /// The rule under a song's heading.
  public var rule: RuleElement?
}

/// How coming events are listed.
public struct ComingDesign: Sendable {
  /// How the date is shown.
  public enum DateForm: String, Sendable, CaseIterable {
    /// In words, as everywhere else.
    case words
    /// As in a calendar: the day large, weekday, month and time beside it.
    case calendar
  }

  /// How the date is shown.
  public var dates = DateForm.words
  /// Width of the dates' column, in points.
  public var dateWidth = 130.0
  /// White between the columns, in points.
  public var gutter = 0.0
  /// White between entries, in points.
  public var space = 6.5
}

/// How a plain list of paragraphs is set.
public struct PlainDesign: Sendable {
  /// The style of the paragraphs.
  public var style: String
  /// White between paragraphs, in points.
  public var space = 6.5
}
