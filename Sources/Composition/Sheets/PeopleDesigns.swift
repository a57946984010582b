/// A list of people that a part of a sheet may hold, or what belongs to one.
public enum PeopleElement: Sendable {
  case cast(CastDesign)
  case roster(RosterDesign)
  case lineUp(LineUpDesign)
  case staff(StaffDesign)
  case instruments(CreditsDesign)
  case rights(CreditsDesign)
  case dates(DatesDesign)
}

/// Dots of a sheet that lead the eye from a name to what belongs to it.
public struct LeaderElement: Sendable {
  /// Diameter of a dot, in points.
  public var thickness = 0.95
  /// From dot to dot, in points.
  public var pitch = 5.0
  /// The colour's name.
  public var colour = "grey"
}

/// How a list of names with what belongs to each is arranged.
public enum ListArrangement: String, Sendable, CaseIterable {
  /// One at the left edge, the other at the right.
  case facing
  /// The same, with dots between.
  case leaders
  /// In two columns, each from its left edge.
  case columns
}

/// How the cast is listed.
public struct CastDesign: Sendable {
  /// In which order the characters stand.
  public enum Order: String, Sendable, CaseIterable {
    case asGiven = "as-given"
    /// As they come on, as the event gives them; a line says so.
    case appearance
  }

  /// How character and performer stand.
  public var arrangement = ListArrangement.leaders
  /// In which order the characters stand.
  public var order = Order.asGiven
  /// The dots between character and performer.
  public var leader = LeaderElement()
  /// White between the casts of several works, in points.
  public var space = 19.5
  /// White between the characters, in points.
  public var rowSpace = 0.0
  /// Whether voices are named beside the characters.
  public var showsVoices = true
}

/// How the members of an orchestra or a choir are listed.
public struct RosterDesign: Sendable {
  /// In which order the strings of a section stand.
  public enum Strings: String, Sendable, CaseIterable {
    /// By their chairs, as they sit.
    case seated
    /// Those with a rank first, the others by the alphabet; a line says so.
    case alphabetical
  }

  /// How many columns there are.
  public var columns = 3
  /// White between the columns, in points.
  public var gutter = 14.0
  /// White between the sections, in points.
  public var space = 13.0
  /// White above the first ensemble, in points; dropped at the head of a page.
  public var before = 0.0
  /// White between two ensembles, in points.
  public var ensembleSpace = 26.0
  /// In which order the strings of a section stand.
  public var strings = Strings.seated
  /// Whether the ensemble's name stands over the list.
  public var showsName = true
  /// White between the list and the legend, in points.
  public var legendSpace = 13.0
}

/// How the members of a band or a chamber group are listed.
public struct LineUpDesign: Sendable {
  /// How name and instrument stand.
  public var arrangement = ListArrangement.columns
  /// White between the columns, in points.
  public var gutter = 14.0
  /// White between groups, in points.
  public var space = 19.5
  /// The dots between name and instrument.
  public var leader = LeaderElement()
}

/// How staff and crew are listed.
public struct StaffDesign: Sendable {
  /// How task and name stand.
  public enum Arrangement: String, Sendable, CaseIterable {
    case facing, leaders, columns
    /// The name under the task.
    case stacked
  }

  /// How task and name stand.
  public var arrangement = Arrangement.columns
  /// How many columns of groups there are.
  public var columns = 1
  /// White between task and name, and between columns of groups, in points.
  public var gutter = 14.0
  /// White between groups, in points.
  public var space = 13.0
  /// The dots between task and name.
  public var leader = LeaderElement()
}

/// How instruments are named with their makers and lenders, or works with their publishers.
public struct CreditsDesign: Sendable {
  /// The style of the paragraphs.
  public var style = "small"
  /// White between them, in points.
  public var space = 0.0
  /// White above the first, in points.
  public var before = 0.0
  /// When they are printed: beside the lives of those who play them, or where there are none.
  public var condition = WhiteCondition.always
}

/// How the dates of several performances are listed.
public struct DatesDesign: Sendable {
  /// White between date, time and place, in points.
  public var gutter = 14.0
  /// Whether the rooms or venues are named even where they are all the same.
  public var showsVenues = false
}
