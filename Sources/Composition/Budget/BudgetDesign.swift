import Typesetting

/// What a sheet lets give, so that the copy comes to the number of pages.
public struct BudgetDesign: Sendable, Hashable {
  /// Something that may give within bounds, both ways.
  public enum Give: Sendable, Hashable {
    /// White between entries and above headings, by so many hundredths.
    case white(percent: Double)
    /// The leading of what stands on the grid, by so many points.
    case leading(Double)
    /// The size of running text, by so many points.
    case size(Double)
    /// The lengths of biographies: long, medium, short.
    case biographies
  }

  /// How many filler pages are borne before anything gives.
  public var fillers = 2
  /// What may give, in the order it is asked.
  public var give: [Give] = []

  /// A budget in which nothing gives.
  public init() {}
}

extension BudgetDesign.Give {
  /// How much one step is: a twentieth of the white, a tenth of a point.
  static let whiteStep = 5.0
  static let pointStep = 0.1

  /// How many steps there are within the bound.
  var steps: Int {
    switch self {
    case .white(let percent): Int((percent / Self.whiteStep + 0.001).rounded(.down))
    case .leading(let points), .size(let points):
      Int((points / Self.pointStep + 0.001).rounded(.down))
    case .biographies: 0
    }
  }
}

/// What a sheet gives up, or adds, for one document.
public struct Concession: Sendable, Hashable {
  /// Factor of the white between entries.
  public var white = 1.0
  /// Points added to the leading of what stands on the grid.
  public var leading = 0.0
  /// Points added to the size of running text.
  public var size = 0.0
  /// Lengths of biographies that differ from the everyday one, by their place in the book.
  public var lengths: [Int: Int] = [:]

  /// Nothing given.
  public init() {}
}

extension LayoutSheet {
  /// The sheet with a concession made.
  func conceding(_ concession: Concession) -> LayoutSheet {
    var sheet = self
    let grid = page.grid
    for (name, style) in styles {
      var style = style
      let isOnGrid = grid.map { abs($0 - style.leading) < 0.01 } ?? (style.alignment == .justified)
      if isOnGrid { style.leading += concession.leading }
      if style.alignment == .justified { style.size += concession.size }
      sheet.styles[name] = style
    }
    sheet.page.grid = grid.map { $0 + concession.leading }
    sheet.parts = parts.map { part in
      var part = part
      part.page.grid = part.page.grid.map { $0 + concession.leading }
      part.contents = part.contents.map { $0.whitened(by: concession.white) }
      return part
    }
    return sheet
  }
}

extension LayoutSheet.Element {
  /// The element with its white between entries multiplied; the white of a cover stays.
  func whitened(by factor: Double) -> LayoutSheet.Element {
    switch self {
    case .runningOrder(var design):
      design.space *= factor
      design.performerSpace *= factor
      return .runningOrder(design)
    case .performers(var design):
      design.space *= factor
      return .performers(design)
    case .biographies(var design):
      design.space *= factor
      return .biographies(design)
    case .notes(var design):
      design.space *= factor
      return .notes(design)
    case .sungTexts(var design):
      // Between stanzas stands a line, or a little less: on a grid a little more would be two.
      design.space *= factor
      return .sungTexts(design)
    case .coming(var design):
      design.space *= factor
      return .coming(design)
    default: return self
    }
  }
}
