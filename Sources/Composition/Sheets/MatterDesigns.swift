import Typesetting

/// What a part may hold besides the programme and its people: front matter, prose, back matter.
public enum MatterElement: Sendable {
  case letters(ProseDesign)
  case synopsis(ProseDesign)
  case quotations(QuotationDesign)
  case glossary(GlossaryDesign)
  case further(FurtherDesign)
  case donors(DonorDesign)
  case advertisements(AdvertisementDesign)
  case noteLines(NoteLinesDesign)
  case contents(ContentsDesign)

  /// Whether it makes a part worth a page by being in it.
  var isSubstance: Bool {
    if case .noteLines = self { false } else { true }
  }

  /// Whether it is a list, to be looked through and not read from beginning to end.
  var isList: Bool {
    if case .donors = self { true } else { false }
  }
}

/// How quotations printed on their own are set.
public struct QuotationDesign: Sendable {
  /// The style of the words.
  public var style = "quotation"
  /// The style of their source.
  public var source = "quote-source"
  /// Indent at both sides, in points.
  public var indent = 0.0
  /// White between quotations, in points.
  public var space = 26.0
}

/// How terms and their explanations are set.
public struct GlossaryDesign: Sendable {
  /// The style of the explanations.
  public var style = "text"
  /// The style of the terms.
  public var term = "term"
  /// How far the lines after the first are indented, in points.
  public var indent = 11.0
  /// White between entries, in points.
  public var space = 0.0
}

/// How lists of recordings and books are set.
public struct FurtherDesign: Sendable {
  /// The style of the lines.
  public var style = "text"
  /// The style of the heading over each list.
  public var heading = "subheading"
  /// How far the lines after the first are indented, in points.
  public var indent = 11.0
  /// White between the lists, in points.
  public var space = 26.0
}

/// How sponsors and donors are listed.
public struct DonorDesign: Sendable {
  /// The style of the names.
  public var style = "small"
  /// The style of a tier's heading.
  public var tier = "part"
  /// Whether the names follow one another with middle dots between, rather than one a line.
  public var runsOn = false
  /// How many columns the names stand in.
  public var columns = 2
  /// White between the columns, in points.
  public var gutter = 14.0
  /// White between tiers, in points.
  public var space = 19.5
  /// White between a tier's heading and its names, in points.
  public var headingSpace = 3.25
}

/// How spaces for advertisements are set.
public struct AdvertisementDesign: Sendable {
  /// The style of the text.
  public var style = "organiser"
  /// The style of the advertiser's name.
  public var advertiser = "item"
  /// White between advertisements, in points.
  public var gutter = 14.0
  /// The colour of the frame.
  public var colour = "grey"
  /// How far pictures of full pages run over the edges, in points; nil keeps them inside the frame.
  public var bleed: Double?
}

/// How the lines of a page for notes are ruled.
public struct NoteLinesDesign: Sendable {
  /// From line to line, in points.
  public var spacing = 26.0
  /// What the page keeps free for its heading, in points.
  public var head = 39.0
  /// Thickness in points.
  public var thickness = 0.25
  /// The colour of the lines.
  public var colour = "grey"
}

/// How the contents are listed.
public struct ContentsDesign: Sendable {
  /// The style of a part's title.
  public var style = "item"
  /// The style of what stands under it.
  public var detail = "small"
  /// The style of the page numbers.
  public var number = "item"
  /// Width of the numbers' column at the left, in points.
  public var numberWidth = 34.0
  /// 1 lists the parts, 2 what is in them too.
  public var depth = 1
  /// White between entries, in points.
  public var space = 6.5
}
