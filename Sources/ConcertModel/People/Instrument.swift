/// An instrument, a voice, or a body of them that is counted as one, such as a choir.
public struct Instrument: Hashable, Sendable, Codable {
  /// Identity in the registry.
  public var id: EntryID?
  /// The name in the singular, per language. Homonyms share it: the gloss tells them apart.
  public var name: Texts
  /// The name in the plural, per language.
  public var plural: Texts?
  /// The player's noun, per language: pianist, tarzən.
  public var player: Texts?
  /// The noun for a woman who plays, where a language has another: Pianistin.
  public var playerFeminine: Texts?
  /// What tells it from others of its name, per language.
  public var gloss: Texts?
  /// Further names under which it is found.
  @Listed public var otherNames: [OtherName]
  /// How scores and lists abbreviate it.
  @Listed public var abbreviations: [Abbreviation]
  /// The family, such as `bowed` or `voice`.
  public var family: String?
  /// Place in score order; lower stands higher in the score.
  public var scoreOrder: Int?
  /// The class of Hornbostel and Sachs, as `321.321`.
  public var hornbostelSachs: String?
  /// Whether it is a voice; not where left out.
  public var isVoice: Bool?
  /// Whether it is a body of players or singers; not where left out.
  public var isEnsemble: Bool?
  /// The languages in which its words have not been read by somebody who speaks them.
  @Listed public var unreviewed: [String]
  /// Identifiers that others keep: `iaml`, `mimo`, `rameau`, `wikidata`.
  @Listed public var identifiers: [ExternalIdentifier]

  /// An instrument by name.
  public init(
    id: EntryID? = nil, name: Texts, player: Texts? = nil, otherNames: [OtherName] = [],
    family: String? = nil, scoreOrder: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.player = player
    self.otherNames = otherNames
    self.family = family
    self.scoreOrder = scoreOrder
  }
}

/// An abbreviation, and where it is used.
public struct Abbreviation: Hashable, Sendable, Codable {
  /// The abbreviation, as `Fg.`.
  public var text: String
  /// The language that uses it, or the dialect of instrumentations, such as `daniels`.
  public var usage: String

  /// An abbreviation as a language or a dialect uses it.
  public init(_ text: String, usage: String) {
    self.text = text
    self.usage = usage
  }
}
