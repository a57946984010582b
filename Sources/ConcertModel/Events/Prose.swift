/// A piece of prose printed in the book.
public struct ProgrammeNote: Hashable, Sendable, Codable {
  /// Its heading.
  public var title: Texts?
  /// The text as Markdown, per language.
  public var text: Texts
  /// Who wrote it.
  public var author: Texts?
  /// What stands in its fact box, in order.
  @Listed public var facts: [Fact]
  /// A sentence set large beside or above the text.
  public var quotation: Quotation?

  /// A note with its text.
  public init(
    title: Texts? = nil, text: Texts, author: Texts? = nil, facts: [Fact] = [],
    quotation: Quotation? = nil
  ) {
    self.facts = facts
    self.quotation = quotation
    self.title = title
    self.text = text
    self.author = author
  }
}

/// A biography as the book prints it.
public struct PrintedBiography: Hashable, Sendable, Codable {
  /// Whose it is, as printed in the heading.
  public var name: Texts
  /// Instrument, role or office, printed beside the name; a plain word is looked up.
  public var role: Texts?
  /// The portrait that stands beside it.
  public var portrait: PictureFile?
  /// The texts in their several lengths.
  @Listed public var biographies: [Biography]

  /// A biography under a name.
  public init(
    name: Texts, role: Texts? = nil, portrait: PictureFile? = nil, biographies: [Biography]
  ) {
    self.name = name
    self.role = role
    self.portrait = portrait
    self.biographies = biographies
  }
}
