/// A paragraph: a text and the way it is set.
public struct Paragraph: Sendable {
  /// How the lines stand in the measure.
  public enum Alignment: String, Sendable, Hashable, CaseIterable {
    case justified, left, right, centre
  }

  /// The text in its styles. A line feed in it ends the line.
  public var text: StyledText
  /// How the lines stand in the measure.
  public var alignment: Alignment
  /// From baseline to baseline, in points.
  public var leading: Double
  /// Extra indent of the first line, in points; negative hangs it out.
  public var firstIndent: Double
  /// Indent of all lines at the left, in points.
  public var leftIndent: Double
  /// Indent of all lines at the right, in points.
  public var rightIndent: Double
  /// Whether words may be parted at line ends.
  public var hyphenates: Bool
  /// How far the letters of a justified line may be widened or narrowed, as a share of their
  /// width; nought leaves them alone.
  public var flexibility: Double
  /// Whether lines are made as nearly of one length as they can, as titles want it.
  public var isBalanced: Bool
  /// What it means.
  public var role: StructureRole
  /// The list it is an item of, by a name of the sheet's; nil for none.
  public var list: String?
  /// Space before it, in points, dropped at the head of a page.
  public var spaceBefore: Double
  /// Space after it, in points; of two spaces that meet, the larger stands.
  public var spaceAfter: Double
  /// Whether it stays on one page with what follows.
  public var keepsWithNext: Bool
  /// How its first letter is set large; nil for a letter like the others.
  public var initial: Initial?
  /// The name by which references and the contents find its page.
  public var label: String?

  /// A paragraph; ragged right and unindented unless asked otherwise.
  public init(
    _ text: StyledText, alignment: Alignment = .left, leading: Double,
    firstIndent: Double = 0, leftIndent: Double = 0, rightIndent: Double = 0,
    hyphenates: Bool = false, flexibility: Double = 0, isBalanced: Bool = false,
    role: StructureRole = .paragraph, spaceBefore: Double = 0, spaceAfter: Double = 0,
    keepsWithNext: Bool = false
  ) {
    self.text = text
    self.alignment = alignment
    self.leading = leading
    self.firstIndent = firstIndent
    self.leftIndent = leftIndent
    self.rightIndent = rightIndent
    self.hyphenates = hyphenates
    self.flexibility = flexibility
    self.isBalanced = isBalanced
    self.role = role
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithNext = keepsWithNext
  }
}
