/// A person, kept once whatever they do: performer, composer, speaker, author.
public struct Person: Hashable, Sendable, Codable {
  /// Identity in the registry; nil until the registry gives one.
  public var id: EntryID?
  /// The name to print, per language.
  public var name: Texts
  /// Names that are also theirs: variants, former names, transliterations.
  @Listed public var otherNames: [OtherName]
  /// The form a catalogue sorts under, such as `Qarayev, Qara`; derived where left out.
  public var sortName: String?
  /// Titles of honour that stand before the name, such as “Xalq artisti”.
  public var honours: Texts?
  /// Date of birth.
  public var born: PartialDate?
  /// Date of death.
  public var died: PartialDate?
  /// Where they were born, per language.
  public var birthplace: Texts?
  /// Where they died, per language.
  public var deathplace: Texts?
  /// What they are called by where they come from, per language: `{en: Azerbaijani}`.
  public var nationality: Texts?
  /// Which form words take that agree with them: “née en 1973”; nil where nobody has said.
  public var gender: Gender?
  /// What sources say otherwise, each with its source; what the house holds to be true stands in
  /// the fields themselves.
  @Listed public var claims: [Claim]
  /// A portrait.
  public var portrait: PictureFile?
  /// Biographies in their several lengths.
  @Listed public var biographies: [Biography]
  /// Identifiers that others keep.
  @Listed public var identifiers: [ExternalIdentifier]

  /// The forms that languages have of words for people.
  public enum Gender: String, Hashable, Sendable, Codable, CaseIterable {
    case feminine, masculine
  }

  /// A person by name.
  public init(
    id: EntryID? = nil, name: Texts, otherNames: [OtherName] = [], sortName: String? = nil,
    honours: Texts? = nil, born: PartialDate? = nil, died: PartialDate? = nil,
    portrait: PictureFile? = nil, biographies: [Biography] = [],
    identifiers: [ExternalIdentifier] = []
  ) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.sortName = sortName
    self.honours = honours
    self.born = born
    self.died = died
    self.portrait = portrait
    self.biographies = biographies
    self.identifiers = identifiers
  }
}

/// A further name of a person or an ensemble.
public struct OtherName: Hashable, Sendable, Codable {
  /// Why there is another name.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case variant, legal, stage, transliteration, former
    /// The one to print, in the language or for the time it names.
    case preferred
    case searchHint = "search-hint"
  }

  /// The name.
  public var text: String
  /// What kind of name it is.
  public var kind: Kind
  /// Its language, where it matters.
  public var language: String?
  /// From when it was used.
  public var from: PartialDate?
  /// Until when it was used.
  public var until: PartialDate?

  /// A name and its kind.
  public init(
    _ text: String, kind: Kind = .variant, language: String? = nil, from: PartialDate? = nil,
    until: PartialDate? = nil
  ) {
    self.text = text
    self.kind = kind
    self.language = language
    self.from = from
    self.until = until
  }
}

/// What a source says of a person.
public struct Claim: Hashable, Sendable, Codable {
  /// What it is about.
  public enum Fact: String, Hashable, Sendable, Codable, CaseIterable {
    case born, died, birthplace, deathplace, name, nationality, gender

    /// Whether its value is a date.
    public var isDate: Bool { self == .born || self == .died }
  }

  /// What it is about.
  public var about: Fact
  /// What the source says: a date in ISO form, or a text per language.
  public var value: Texts
  /// The source as a reader can find it again.
  public var source: Texts?

  /// A claim and its source.
  public init(about: Fact, value: Texts, source: Texts? = nil) {
    self.about = about
    self.value = value
    self.source = source
  }
}

/// A biography in one of its lengths.
public struct Biography: Hashable, Sendable, Codable {
  /// About 60, 180 and 300 words.
  public enum Length: String, Hashable, Sendable, Codable, CaseIterable {
    case short, medium, long
  }

  /// Which of the lengths it is.
  public var length: Length
  /// The text as Markdown, per language.
  public var text: Texts
  /// As of when it is true.
  public var asOf: PartialDate?
  /// Whether the artist or the agent has approved it.
  public var approved: Bool?
  /// Who wrote it, or must be named with it.
  public var credit: Texts?

  /// A biography of a length.
  public init(
    length: Length = .medium, text: Texts, asOf: PartialDate? = nil, approved: Bool? = nil,
    credit: Texts? = nil
  ) {
    self.length = length
    self.text = text
    self.asOf = asOf
    self.approved = approved
    self.credit = credit
  }
}
