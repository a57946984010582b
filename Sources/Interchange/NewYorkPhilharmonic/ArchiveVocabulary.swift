import ConcertModel

/// The archive's own words: which stand for nobody, which for groups, which for sources.
enum ArchiveVocabulary {
  /// What the composer's field holds when it names no composer.
  static func share(forComposer text: String) -> Contributor? {
    let word = tidied(String(text.filter { $0 != "," }))
    switch folded(word) {
    case "traditional":
      return Contributor(role: .traditional)
    case "folk song", "spiritual":
      return Contributor(role: .traditional, creditedAs: Texts(word))
    case "anonymous":
      return Contributor(role: .anonymous)
    case "unknown", "unspecified", "not specified":
      return Contributor(role: .anonymous, creditedAs: Texts(word))
    case "anthem", "improvisation", "demonstration", "discussion", "various", "act",
      "dixieland jazz band":
      return Contributor(role: .composer, creditedAs: Texts(word))
    default:
      return nil
    }
  }

  /// What the conductor's field holds when it names none; kept with the source, not printed.
  static func namesNoConductor(_ text: String) -> Bool {
    ["not conducted", "unknown", "none", "unspecified", "conductor unspecified"]
      .contains(folded(text))
  }

  /// What the venue's field holds when it names none.
  static func namesNoVenue(_ text: String) -> Bool {
    ["none", "unknown", "unknown venue"].contains(folded(text))
  }

  /// Soloists' names that name nobody: printed as they stand, and no entry of their own.
  static func isAnonymous(_ name: String) -> Bool {
    let word = folded(name)
    return [
      "chorus", "childrens chorus", "audience", "soloist", "soloists", "ensemble", "orchestra",
    ]
    .contains(word) || word.hasPrefix("unknown") || word.hasPrefix("unidentified")
  }

  /// Whether a soloist credited so is a group: by what it plays, or by its name.
  static func isGroup(_ name: String, playing instrument: String) -> Bool {
    let words = Set(folded(name).split(separator: " ").map(String.init))
    if !words.isDisjoint(with: groupWords) { return true }
    // A person has a given name after a comma; “Kasumi” alone may be anybody.
    guard !name.contains(",") else { return false }
    let played = Set(folded(instrument).split(separator: " ").map(String.init))
    return !played.isDisjoint(with: groupInstruments)
      || (words.count > 2 && words.isSuperset(of: ["are", "small"]))
  }

  /// A group's name put right: “First Piano Quartet, The” is The First Piano Quartet, while “… Band,
  /// Trombone Ensemble” names a part of the band after it.
  static func groupName(_ text: String) -> String {
    let name = ArchiveName(text)
    guard let comma = text.firstIndex(of: ",") else { return name.credited }
    let after = folded(String(text[comma...])).split(separator: " ").map(String.init)
    return groupWords.isDisjoint(with: after) || after.first == "and" || after.last == "the"
      ? name.credited : text
  }

  /// The kind of an ensemble, where its name says it.
  static func kind(ofGroup name: String) -> String? {
    let words = Set(folded(name).split(separator: " ").map(String.init))
    return words.isDisjoint(with: ["philharmonic", "symphony", "orchestra"]) ? nil : "orchestra"
  }

  private static let groupWords: Set = [
    "chorus", "choir", "choirs", "chorale", "choral", "society", "club", "band", "orchestra",
    "quartet", "quartette", "quintet", "sextet", "octet", "trio", "duo", "ensemble", "singers",
    "company", "school", "philharmonic", "union", "liederkranz", "saengerrunde", "cantorum",
    "university", "college", "conservatory", "ballet", "dancers", "players", "brass", "vocals",
    "kantorei", "coro", "sons", "workshop", "institute", "corps", "association", "ringers",
    "theatre", "theater", "classes", "toscanini", "opera", "guild", "academy", "symphony",
    "sinfonia", "sinfonietta", "camerata", "consort", "group", "percadu",
  ]

  private static let groupInstruments: Set = [
    "chorus", "choir", "ensemble", "orchestra", "band", "quartet", "quintet", "sextet", "group",
    "combo", "ringers", "company", "trio",
  ]

  /// Places whose clocks are New York's.
  static func zone(forLocation location: String) -> String? {
    location.hasSuffix(", NY") ? "America/New_York" : nil
  }
}
