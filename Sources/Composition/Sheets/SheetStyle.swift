import Typesetting

/// A named style of a layout sheet, before it is given a language.
public struct SheetStyle: Sendable, Hashable {
  /// How letters are shown.
  public enum Capitals: String, Sendable, Hashable, CaseIterable {
    case asWritten = "as-written"
    /// Real small capitals, for lower case and capitals alike.
    case small
    /// Capitals, by the rules of the text's language.
    case upper
  }

  /// Which figures are used.
  public enum Figures: String, Sendable, Hashable, CaseIterable {
    case oldStyle = "old-style"
    case lining, tabular
  }

  /// How emphasis is shown.
  public enum Emphasis: String, Sendable, Hashable, CaseIterable {
    /// By the italic, or by the upright inside italics.
    case italic
    /// By a heavier weight, where italics are hard to read.
    case weight
    case none
  }

  /// Families in order of preference.
  public var families: [String]
  /// Size in points.
  public var size: Double
  /// From baseline to baseline, in points.
  public var leading: Double
  /// Whether the italic face is used.
  public var isItalic = false
  /// Weight as OpenType counts it.
  public var weight = 400
  /// Colour.
  public var colour = Colour.black
  /// How letters are shown.
  public var capitals = Capitals.asWritten
  /// Space added after each letter, in em.
  public var tracking = 0.0
  /// How emphasis is shown.
  public var emphasis = Emphasis.italic
  /// Which figures are used.
  public var figures = Figures.oldStyle
  /// How lines stand in the measure.
  public var alignment = Paragraph.Alignment.left
  /// Whether words may be parted.
  public var hyphenates = false
  /// How far the letters of a justified line may be widened or narrowed, as a share of their
  /// width: at the default nobody sees it, and the spaces between words come out far more even.
  public var flexibility = 0.015
  /// Whether lines are made as nearly of one length as they can.
  public var isBalanced = false
  /// White between paragraphs that follow each other, in points, where they are not indented.
  public var paragraphSpace = 0.0
  /// Indent of the first line of a paragraph that follows another, in points.
  public var indent = 0.0

  /// A style of a size in families.
  public init(families: [String], size: Double, leading: Double) {
    self.families = families
    self.size = size
    self.leading = leading
  }

  /// The style for a text in a language.
  public func textStyle(language: String) -> TextStyle {
    var features: TextStyle.Features = []
    switch figures {
    case .oldStyle: features.insert(.oldStyleFigures)
    case .lining: features.insert(.liningFigures)
    case .tabular: features.formUnion([.liningFigures, .tabularFigures])
    }
    if capitals == .small { features.formUnion([.smallCapitals, .capitalsToSmall]) }
    if capitals == .upper { features.formUnion([.caseForms]) }
    if tracking > 0.02 { features.insert(.noLigatures) }
    return TextStyle(
      families: families, size: size, weight: weight, isItalic: isItalic, colour: colour,
      language: language, features: features, tracking: tracking)
  }

  /// The same style for words that are emphasised.
  public var emphasised: SheetStyle {
    var style = self
    switch emphasis {
    case .italic: style.isItalic.toggle()
    // What is heavy already stays so: lighter words would say less, not more.
    case .weight: style.weight = max(weight, 600)
    case .none: break
    }
    return style
  }
}
