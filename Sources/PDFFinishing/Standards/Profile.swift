/// A standard that a finished file keeps.
public enum Standard: Sendable, Hashable, CaseIterable {
  /// PDF/UA-1, for readers who do not see the page (ISO 14289-1).
  case ua1
  /// PDF/A-2a, for archives (ISO 19005-2).
  case a2a
  /// PDF/X-4, for presses (ISO 15930-7).
  case x4
}

/// What a file is finished for.
public enum Profile: String, Sendable, Hashable, CaseIterable, Codable {
  /// For a reader's machine and for those who have it read aloud.
  case screen
  /// For an archive: readable as long as paper.
  case archive
  /// For a press: inks instead of colours.
  case print

  /// A row of the table of profiles.
  struct Rules: Sendable, Hashable {
    var standards: Set<Standard>
    /// The version in the file's header: X-4 is built on 1.6, the others on 1.7.
    var version: String
    /// Presses want a cross-reference table that old machines can read.
    var packsObjects: Bool
    /// Whether a profile says what the colours mean.
    var hasOutputIntent: Bool
  }

  /// What each profile asks for.
  static let table: [Profile: Rules] = [
    .screen: Rules(
      standards: [.ua1], version: "1.7", packsObjects: true, hasOutputIntent: false),
    .archive: Rules(
      standards: [.ua1, .a2a], version: "1.7", packsObjects: false, hasOutputIntent: true),
    .print: Rules(
      standards: [.ua1, .a2a, .x4], version: "1.6", packsObjects: false, hasOutputIntent: true),
  ]

  var rules: Rules {
    Self.table[self]
      ?? Rules(standards: [.ua1], version: "1.7", packsObjects: true, hasOutputIntent: false)
  }
}
