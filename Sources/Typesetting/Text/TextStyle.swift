/// How a run of text is set.
public struct TextStyle: Hashable, Sendable {
  /// OpenType features by the names a typographer knows.
  public struct Features: OptionSet, Hashable, Sendable {
    /// One bit a feature.
    public let rawValue: Int
    /// Features from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Lower case as real small capitals (`smcp`).
    public static let smallCapitals = Features(rawValue: 1)
    /// Capitals as small capitals too (`c2sc`).
    public static let capitalsToSmall = Features(rawValue: 2)
    /// Old-style figures (`onum`).
    public static let oldStyleFigures = Features(rawValue: 4)
    /// Lining figures (`lnum`).
    public static let liningFigures = Features(rawValue: 8)
    /// Figures of one width, for columns (`tnum`).
    public static let tabularFigures = Features(rawValue: 16)
    /// Superior letters and figures (`sups`).
    public static let superiors = Features(rawValue: 32)
    /// No ligatures (`liga` off), as tracked capitals want it.
    public static let noLigatures = Features(rawValue: 64)
    /// Forms for all-capital setting (`case`).
    public static let caseForms = Features(rawValue: 128)
  }

  /// Families in order of preference; a glyph is taken from the first that has it.
  public var families: [String]
  /// Weight as OpenType counts it: 400 regular, 700 bold.
  public var weight: Int
  /// Whether the italic face is used.
  public var isItalic: Bool
  /// Size in points.
  public var size: Double
  /// Colour.
  public var colour: Colour
  /// BCP 47 tag of the text's language.
  public var language: String
  /// OpenType features.
  public var features: Features
  /// Extra space after each letter, in em.
  public var tracking: Double
  /// How far the baseline is raised, in points.
  public var rise: Double

  /// A style; only family and size have no default.
  public init(
    families: [String], size: Double, weight: Int = 400, isItalic: Bool = false,
    colour: Colour = .black, language: String = "", features: Features = [],
    tracking: Double = 0, rise: Double = 0
  ) {
    self.families = families
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.colour = colour
    self.language = language
    self.features = features
    self.tracking = tracking
    self.rise = rise
  }
}

/// A text made of runs, each in its own style.
public struct StyledText: Sendable, Hashable {
  /// A run of text in one style.
  public struct Run: Sendable, Hashable {
    /// The characters.
    public var text: String
    /// How they are set.
    public var style: TextStyle
    /// The label whose page number is set in place of the characters, once the pages are known.
    public var reference: String?
    /// Where a click on it leads: an address, or `#` and a label; nil for nowhere. A reference
    /// leads to its page.
    public var link: String?

    /// A run of text in a style.
    public init(_ text: String, _ style: TextStyle) {
      self.text = text
      self.style = style
    }
  }

  /// The runs in reading order.
  public var runs: [Run]

  /// A text from its runs.
  public init(_ runs: [Run] = []) { self.runs = runs }

  /// A text in one style.
  public init(_ text: String, _ style: TextStyle) { runs = [Run(text, style)] }

  /// Adds a run at the end.
  public mutating func append(_ text: String, _ style: TextStyle) {
    if !text.isEmpty { runs.append(Run(text, style)) }
  }

  /// Adds the number of the page on which a label will stand.
  public mutating func append(pageOf label: String, _ style: TextStyle) {
    var run = Run("", style)
    run.reference = label
    runs.append(run)
  }

  /// Adds another text at the end.
  public mutating func append(_ other: StyledText) { runs += other.runs }

  /// Whether there is nothing to set.
  public var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty && $0.reference == nil } }

  /// The characters without their styles.
  public var plain: String { runs.map(\.text).joined() }
}
