extension Event {
  /// Kinds that are played, sung or danced on a stage.
  private static let stageKinds: Set = [
    "opera", "operetta", "musical", "zarzuela", "ballet", "dance", "drama", "play", "theatre",
    "theater", "tragedy", "comedy", "pantomime",
  ]

  /// Kinds in which the same works are given without a stage: “opera in concert”.
  private static let concertKinds: Set = ["concert", "recital", "gala"]

  /// Whether it is played, sung or danced on a stage. Its kind says so; where that leaves it open,
  /// as of a festival, somebody takes a character.
  public var isStaged: Bool {
    let words = Set(folded(kind ?? "").split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: Self.concertKinds) { return false }
    if !words.isDisjoint(with: Self.stageKinds) { return true }
    let credits = performers + allItems.flatMap(\.credits)
    return credits.contains { $0.character != nil }
  }
}
