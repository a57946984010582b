/// A letter printed at the front of the book: a welcome, a foreword.
public struct Letter: Hashable, Sendable, Codable {
  /// Its heading.
  public var heading: Texts?
  /// The text as Markdown, per language.
  public var text: Texts
  /// Where it was written.
  public var place: Texts?
  /// When it was written.
  public var date: PartialDate?
  /// Who signs it, in order.
  @Listed public var signatories: [Signatory]

  /// A letter with its text.
  public init(
    heading: Texts? = nil, text: Texts, place: Texts? = nil, date: PartialDate? = nil,
    signatories: [Signatory] = []
  ) {
    self.heading = heading
    self.text = text
    self.place = place
    self.date = date
    self.signatories = signatories
  }
}

/// Somebody who signs a letter.
public struct Signatory: Hashable, Sendable, Codable {
  /// The name, per language.
  public var name: Texts
  /// The office held.
  public var function: Texts?
  /// The file with the signature, relative to the event file.
  public var signature: String?

  /// A signatory by name.
  public init(name: Texts, function: Texts? = nil, signature: String? = nil) {
    self.name = name
    self.function = function
    self.signature = signature
  }
}

/// Words of somebody else, with where they are from.
public struct Quotation: Hashable, Sendable, Codable {
  /// The words, without quotation marks.
  public var text: Texts
  /// Who said or wrote them, and where.
  public var source: Texts?

  /// Words and their source.
  public init(text: Texts, source: Texts? = nil) {
    self.text = text
    self.source = source
  }
}

/// A line of a fact box: “Composed: 1837”.
public struct Fact: Hashable, Sendable, Codable {
  /// What is told; a plain word such as `composed` is looked up in the house's words.
  public var label: Texts
  /// The fact.
  public var value: Texts

  /// A fact under a label.
  public init(label: Texts, value: Texts) {
    self.label = label
    self.value = value
  }
}

/// A stretch of the plot: an act, a scene, or all of it.
public struct SynopsisAct: Hashable, Sendable, Codable {
  /// “Act I”, or the title of a piece.
  public var heading: Texts?
  /// Where it plays.
  public var setting: Texts?
  /// The text as Markdown, per language.
  public var text: Texts

  /// An act with its text.
  public init(heading: Texts? = nil, setting: Texts? = nil, text: Texts) {
    self.heading = heading
    self.setting = setting
    self.text = text
  }
}

/// A term and its explanation.
public struct GlossaryEntry: Hashable, Sendable, Codable {
  /// The term.
  public var term: Texts
  /// What it means.
  public var text: Texts

  /// A term with its explanation.
  public init(term: Texts, text: Texts) {
    self.term = term
    self.text = text
  }
}
