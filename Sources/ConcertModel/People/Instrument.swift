/// An instrument or voice.
public struct Instrument: Hashable, Sendable, Codable {
  /// Identity in the registry.
  public var id: EntryID?
  /// The name in the singular, per language.
  public var name: Texts
  /// The player's noun, per language: pianist, tarzən.
  public var player: Texts?
  /// Further names under which it is found.
  @Listed public var otherNames: [OtherName]
  /// The family, such as `strings` or `voice`.
  public var family: String?
  /// Place in score order; lower stands higher in the score.
  public var scoreOrder: Int?

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
