/// The words of one language that titles are made of: genres, players, keys, counts.
public struct TitleVocabulary: Hashable, Sendable {
  /// A word in the forms its language needs, `|` between them in the file.
  public struct Forms: Hashable, Sendable {
    let all: [String]

    /// The forms of a text such as `violin | violins`.
    public init(_ text: String) {
      all = text.split(separator: "|", omittingEmptySubsequences: false).map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }

    subscript(index: Int) -> String? {
      all.indices.contains(index) && !all[index].isEmpty ? all[index] : nil
    }

    /// The singular.
    var one: String { self[0] ?? "" }
    /// The plural where nothing is counted.
    var many: String { self[1] ?? one }

    /// The form after a number, where the language has several (Russian 2–4, and 5 or more).
    func after(_ count: Int) -> String {
      if count == 1 { return one }
      let isFew = (2...4).contains(count % 10) && !(12...14).contains(count % 100)
      return (isFew ? self[2] : self[3]) ?? many
    }
  }

  /// Genre code → singular | plural | after 2–4 | after 5 and more.
  public var genres: [String: Forms] = [:]
  /// Codes of the genres that take a player's name before them: “Violin Concerto”.
  public var named: Set<String> = []
  /// Player code → one | several | as it stands before a genre.
  public var players: [String: Forms] = [:]
  /// Letters C to B → the note’s name; whole notes such as `B flat` may be given too.
  public var notes: [String: String] = [:]
  /// How a sharp and the like follows a note: `sharp` → `{note}-sharp`.
  public var signs: [String: String] = [:]
  /// `major`, `minor` and the church modes.
  public var modes: [String: String] = [:]
  /// Numbers in words, from 1: before a genre | before players.
  public var counts: [String: Forms] = [:]
  /// Kind of a version → its form, with `{names}`, `{forces}`, `{year}` and `{note}`.
  public var versions: [String: Pattern] = [:]
  /// What else titles say: `posthumous`, `unspecified`, `excerpts`.
  public var words: [String: String] = [:]
  /// Languages by tag, as they stand in “sung in …”.
  public var languages: [String: String] = [:]

  /// English nickname in small letters → what the language calls it.
  public var nicknames: [String: String] = [:]

  /// English title in small letters → the name the work goes by in the language.
  public var titles: [String: String] = [:]
  /// Remark in small English letters → what it says in the language. A star at the end of both
  /// stands for the rest of the remark, which is said in its turn: `or *`.
  public var remarks: [String: String] = [:]

  /// A vocabulary without words.
  public init() {}

  /// Puts another vocabulary's words upon these.
  public mutating func take(_ other: TitleVocabulary) {
    genres.merge(other.genres) { $1 }
    named.formUnion(other.named)
    players.merge(other.players) { $1 }
    notes.merge(other.notes) { $1 }
    signs.merge(other.signs) { $1 }
    modes.merge(other.modes) { $1 }
    counts.merge(other.counts) { $1 }
    versions.merge(other.versions) { $1 }
    words.merge(other.words) { $1 }
    languages.merge(other.languages) { $1 }
    nicknames.merge(other.nicknames) { $1 }
    titles.merge(other.titles) { $1 }
    remarks.merge(other.remarks) { $1 }
  }

  /// A word with fields in braces, filled in; nil where there is none.
  func phrase(_ key: String, _ values: [String: String]) -> String? {
    words[key].map { Self.fill($0, values) }
  }

  static func fill(_ form: String, _ values: [String: String]) -> String {
    guard let pattern = try? Pattern(form) else { return form }
    return pattern.filled { name in values[name].map { Phrase($0) } }.plain
  }
}
