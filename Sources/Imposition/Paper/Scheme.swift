/// How pages become a thing that can be held: how they lie on the sheets, and what is done with
/// the sheets afterwards.
public enum Scheme: String, CaseIterable, Sendable {
  /// Folded sheets stuck into each other and stitched through the fold.
  case saddle
  /// Folded sections gathered one behind the other, milled and glued at the spine.
  case perfect
  /// The same leaf twice on a sheet, cut apart.
  case twoUp = "2-up"
  /// The same leaf four times on a sheet, cut apart.
  case fourUp = "4-up"
  /// Leaves in an order in which the cut piles, laid on each other, are the whole.
  case cutAndStack = "cut-and-stack"
  /// One plate for both sides, the sheet turned like a leaf; a saddle-stitched book.
  case workAndTurn = "work-and-turn"
  /// One plate for both sides, the sheet turned foot over head; a saddle-stitched book.
  case workAndTumble = "work-and-tumble"
  /// One fold, four panels.
  case half
  /// Two folds inwards, six panels: the letter.
  case letter
  /// Three folds inwards, eight panels.
  case roll
  /// Two folds to and fro, six panels.
  case zigzag = "z"
  /// Flaps that open like a gate: six panels (flaps of half a width) or eight.
  case gate
  /// Folds to and fro, as many panels as there are.
  case leporello

  /// As the slug line says it.
  public var title: String {
    switch self {
    case .saddle: "saddle stitch"
    case .perfect: "perfect binding"
    case .twoUp, .fourUp: rawValue
    case .cutAndStack: "cut and stack"
    case .workAndTurn: "work and turn"
    case .workAndTumble: "work and tumble"
    case .half: "half fold"
    case .letter: "letter fold"
    case .roll: "roll fold"
    case .zigzag: "Z fold"
    case .gate: "gate fold"
    case .leporello: "leporello"
    }
  }
}

/// About which of its edges the printer turns the sheet between front and back.
public enum Flip: String, CaseIterable, Sendable {
  /// The longer edge.
  case long
  /// The shorter edge.
  case short
}

/// At which side a book is bound, or its first panel begins.
public enum Spine: String, CaseIterable, Sendable {
  /// At the left, for books read from left to right.
  case left
  /// At the right, for Arabic and Hebrew.
  case right
}

/// Where blank pages go that fill the last sheet.
public enum BlankPages: String, CaseIterable, Sendable {
  /// After the last page.
  case end
  /// Before the last page, which stays at the back of the book.
  case beforeLast = "before-last"
}

/// What is printed around the pages.
public enum MarkKind: String, CaseIterable, Sendable {
  /// Where the knife goes.
  case crop
  /// Where the paper is folded.
  case fold
  /// Crosses that must fall on each other in all inks.
  case registration
  /// Patches of the inks.
  case colours
  /// Job, sheet and side in words.
  case slug
  /// Steps on the spines of sections, which show one that is missing or in the wrong place.
  case collation
}
