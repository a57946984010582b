/// What makes one way of breaking a paragraph better than another.
///
/// The terms are the paper's (Knuth & Plass 1981, pp. 1126–1130); ratios are adjustment ratios:
/// 1 uses up the stretch of a line, −1 all it can shrink.
public struct BreakingRules: Sendable, Hashable {
  /// How lines stand in the measure.
  public enum Mode: Sendable, Hashable {
    /// Both edges are straight; the spaces take up the difference.
    case justified
    /// Spaces keep their width; `rag` is how much a line may comfortably fall short, in points.
    case ragged(rag: Double)
    /// As ragged, for lines that are centred: either side may fall short by `rag`.
    case centred(rag: Double)
    /// For titles: as few lines as possible, and those as equally long as possible.
    case balanced
  }

  /// A length that is given in points or as a part of the measure.
  public enum Extent: Sendable, Hashable {
    /// In points.
    case points(Double)
    /// As a part of the line's measure; 1 is all of it.
    case fraction(Double)
  }

  /// How lines stand in the measure.
  public var mode: Mode
  /// The greatest ratio of a line in the first pass, which does not hyphenate; negative: no such
  /// pass.
  public var pretolerance: Double
  /// The greatest ratio of a line in the second pass, with hyphens.
  public var tolerance: Double
  /// Stretch that every line of a third pass is given on top of its own, in points; nought: no
  /// such pass.
  public var emergencyStretch: Double
  /// Added to the badness of every line: the greater, the fewer lines.
  public var linePenalty: Double
  /// Demerits of two lines in succession that both end with a hyphen.
  public var consecutiveHyphenDemerits: Double
  /// Demerits of two lines in succession of which one is tight and the other loose.
  public var fitnessDemerits: Double
  /// Demerits of a hyphen at the end of the last line but one; ten times TeX's. Of the samples in
  /// eleven sheets nine paragraphs lose that hyphen by it ("conduct-ing."), and one ends in a word
  /// by itself instead.
  public var finalHyphenDemerits: Double
  /// How many lines in succession may end with a hyphen at most; `nil`: any number.
  public var maximumConsecutiveHyphens: Int?
  /// The last line should not be shorter than this.
  public var lastLineMinimum: Extent
  /// Demerits of a last line without length; a longer one has its part of them.
  public var lastLineDemerits: Double
  /// How many lines more (or, negative, fewer) than the best number are wished for; what can be
  /// had within the tolerance is taken. The paper's q (p. 1148).
  public var looseness: Int

  /// Rules of a mode; the numbers are those of long use with TeX, as ratios, unless said otherwise.
  public init(
    mode: Mode, pretolerance: Double = 1, tolerance: Double = 1.6, emergencyStretch: Double = 12,
    linePenalty: Double = 10, consecutiveHyphenDemerits: Double = 10_000,
    fitnessDemerits: Double = 10_000, finalHyphenDemerits: Double = 50_000,
    maximumConsecutiveHyphens: Int? = 2, lastLineMinimum: Extent = .fraction(0.15),
    lastLineDemerits: Double = 40_000, looseness: Int = 0
  ) {
    self.mode = mode
    self.pretolerance = pretolerance
    self.tolerance = tolerance
    self.emergencyStretch = emergencyStretch
    self.linePenalty = linePenalty
    self.consecutiveHyphenDemerits = consecutiveHyphenDemerits
    self.fitnessDemerits = fitnessDemerits
    self.finalHyphenDemerits = finalHyphenDemerits
    self.maximumConsecutiveHyphens = maximumConsecutiveHyphens
    self.lastLineMinimum = lastLineMinimum
    self.lastLineDemerits = lastLineDemerits
    self.looseness = looseness
  }

  /// Text with two straight edges.
  public static let justified = BreakingRules(mode: .justified)

  /// Text with a ragged edge. Neighbouring lines may well differ in length, so that weighs less;
  /// three ems of rag are tried before a word is divided. One word alone on the last line is worse
  /// than a line that is short: of 200 paragraphs 41 ended with less than three tenths of a line
  /// when two tenths were asked for, 14 do now, and 11 cannot do otherwise.
  public static let ragged = BreakingRules(
    mode: .ragged(rag: 24), pretolerance: 2, tolerance: 2, emergencyStretch: 24,
    fitnessDemerits: 1_000, maximumConsecutiveHyphens: 1, lastLineMinimum: .fraction(0.35),
    lastLineDemerits: 2_000_000)

  /// Text whose lines are centred.
  public static let centred = BreakingRules(
    mode: .centred(rag: 24), pretolerance: 2, tolerance: 2, emergencyStretch: 48,
    fitnessDemerits: 0, maximumConsecutiveHyphens: 1)

  /// Titles: few lines, equally long, and no short word alone on the last.
  public static let balanced = BreakingRules(
    mode: .balanced, maximumConsecutiveHyphens: 1, lastLineMinimum: .fraction(0.3))
}
