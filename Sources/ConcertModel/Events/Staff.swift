/// People who make an event and are not on the stage: a crew, a department, an office.
public struct StaffGroup: Hashable, Sendable, Codable {
  /// What the group is called; nil where there is only one.
  public var title: Texts?
  /// Who does what, in the order to be printed.
  @Listed public var credits: [Credit]

  /// A group of people with their tasks.
  public init(title: Texts? = nil, credits: [Credit] = []) {
    self.title = title
    self.credits = credits
  }
}

/// An instrument that the book names with its maker, and with whoever lends it.
public struct InstrumentCredit: Hashable, Sendable, Codable {
  /// Who plays it, as printed.
  public var player: Texts?
  /// What it is; a plain word is looked up in the house's vocabulary.
  public var instrument: Texts
  /// Who made it.
  public var maker: Texts?
  /// Where and when it was made, as printed: `Cremona, 1710`.
  public var made: Texts?
  /// Who lends or provides it.
  public var lender: Texts?

  /// An instrument with what is known of it.
  public init(
    player: Texts? = nil, instrument: Texts, maker: Texts? = nil, made: Texts? = nil,
    lender: Texts? = nil
  ) {
    self.player = player
    self.instrument = instrument
    self.maker = maker
    self.made = made
    self.lender = lender
  }
}
