/// A title taken apart: what a house style needs to print it its own way.
///
/// Every word of the title stands in exactly one of the fields; what could not be read stands in
/// `unread`, letter for letter. A field that is nil or empty says that the title does not name it.
public struct TitleParts: Hashable, Sendable, Codable {
  /// How a genre stands to the distinctive title beside it.
  public enum Bond: String, Hashable, Sendable, Codable, CaseIterable {
    /// One name of both: `Leonore Overture No. 3`, `Carmen Suite No. 2`.
    case compound
    /// The genre explains the title: `Hamlet, fantasy overture`, `Der Schwan (Lied)`.
    case apposition
    /// The genre introduces the title: `Spiritual: Deep River`, `Aria “Ah! perfido”`.
    case heading
    /// The genre says again, in another language, what the title says: `Six Songs (Sechs Lieder)`.
    case gloss
  }

  /// The title of its own, cased as its language wants it, without quotation marks: language →
  /// text. `Don Giovanni`, `La mer`, `Die Meistersinger von Nürnberg`; a translation beside the
  /// original stands under its own language.
  public var title: Texts?
  /// Which of the languages of `title` is the work's own; nil where nobody can tell.
  public var language: String?
  /// What kind of piece it is, with its numbers.
  public var genre: GenrePart?
  /// How `genre` stands to `title`, where there are both.
  public var bond: Bond?
  /// Its numbers among the composer's pieces of that title, where no genre has them: `Jazzalogue
  /// No. 1`.
  @Listed public var numbers: [String]
  /// For whom it is written, where the title says so.
  public var forces: Forces?
  /// Its keys, in order; more than one for a set.
  @Listed public var keys: [MusicalKey]
  /// Opus numbers, in order.
  @Listed public var opuses: [OpusNumber]
  /// Catalogue numbers, in order.
  @Listed public var catalogue: [CatalogueNumber]
  /// A name by which it is known, without quotation marks: language → text.
  public var nickname: Texts?
  /// When it was composed or revised, as written: `1824`, `1805–08`.
  public var year: String?
  /// What of the work is meant, from the whole inwards: its suite, act, number.
  @Listed public var excerpts: [PartHeading]
  /// In whose hands it has been since: arrangements, editions, completions.
  @Listed public var versions: [WorkVersion]
  /// What else its source remarks on it.
  @Listed public var remarks: [TitleRemark]
  /// What could not be read, verbatim, in order.
  @Listed public var unread: [String]
  /// The title as its source wrote it; nil where the record keeps it elsewhere.
  public var raw: String?

  /// A title of nothing yet.
  public init() {}

  /// A title by its name or its genre.
  public init(title: Texts? = nil, language: String? = nil, genre: GenrePart? = nil) {
    self.title = title
    self.language = language
    self.genre = genre
  }

  /// Whether every word of it was understood.
  public var isRead: Bool { unread.isEmpty }
}

/// What kind of piece something is: a word of the genre vocabulary, and what goes with it.
public struct GenrePart: Hashable, Sendable, Codable {
  /// The vocabulary's code, lower-case with hyphens: `symphony`, `string-quartet`,
  /// `hungarian-rhapsody`.
  public var code: String
  /// Whether the title says it in the plural: `Scherzos`.
  public var plural: Bool?
  /// How many pieces, where the title counts them: 6 for `Six Songs`.
  public var count: Int?
  /// Their numbers among the composer's of the kind, as written without `No.`: `5`, `1`–`4` one
  /// by one, `1a`.
  @Listed public var numbers: [String]
  /// An adjective before the word, cased for the title's language: `Polish` in `Polish Songs`.
  public var qualifier: Texts?
  /// What follows the word: `on Three Greek Themes`, `in the Form of a Serenade`.
  public var subject: Texts?

  /// A genre, the one of a number.
  public init(_ code: String, plural: Bool? = nil, count: Int? = nil, numbers: [String] = []) {
    self.code = code
    self.plural = plural
    self.count = count
    self.numbers = numbers
  }
}

/// For whom a piece is written, as far as its title says.
public struct Forces: Hashable, Sendable, Codable {
  /// Those it is named after or written for, in order.
  @Listed public var players: [ForcesPlayer]
  /// Those that accompany them: `orchestra`, `strings`, `continuo`.
  @Listed public var accompaniment: [ForcesPlayer]
  /// Whether it is expressly for nobody else: `for solo violin`, `unaccompanied`.
  public var unaccompanied: Bool?

  /// Forces: players, and those that accompany them.
  public init(_ players: [ForcesPlayer] = [], accompaniment: [ForcesPlayer] = []) {
    self.players = players
    self.accompaniment = accompaniment
  }
}

/// One kind of player in the forces of a piece.
public struct ForcesPlayer: Hashable, Sendable, Codable {
  /// The instrument, voice or body: a code of the International Association of Music Libraries
  /// such as `svl` (violin), `kpf` (piano), `oun` (orchestra), or `str` for strings.
  public var code: String
  /// How many; nil for one, or where nobody counts.
  public var count: Int?
  /// Hands at the keyboard, where the title says: 4 for `piano four hands`.
  public var hands: Int?

  /// A player of a code.
  public init(_ code: String, count: Int? = nil, hands: Int? = nil) {
    self.code = code
    self.count = count
    self.hands = hands
  }
}

/// Somebody's later hand in a work, or a version of it.
public struct WorkVersion: Hashable, Sendable, Codable {
  /// What was done.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case arrangement, orchestration, transcription, edition, completion, reconstruction
    case reduction, revision, adaptation, version, cadenza, translation, words, realisation
    /// Nothing but for whom it is played here: `(voice and piano)`.
    case setting
  }

  /// What was done.
  public var kind: Kind
  /// By whom, each as credited: `Wilhelmj`, `Rimsky-Korsakov`.
  @Listed public var by: [String]
  /// Whether the source says that it does not know by whom.
  public var unnamed: Bool?
  /// For whom it was set anew: `(BRASS) (ARR. King)`.
  public var forces: Forces?
  /// When, as written.
  public var year: String?
  /// What else is said of it, verbatim: `original`, `Dresden`.
  public var note: String?

  /// A version by those who made it.
  public init(_ kind: Kind, by: [String] = [], forces: Forces? = nil) {
    self.kind = kind
    self.by = by
    self.forces = forces
  }
}

/// A remark of the source on a title.
public struct TitleRemark: Hashable, Sendable, Codable {
  /// What it is about.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody knows which of several pieces it was.
    case unspecified
    /// In which language it is sung.
    case sungIn = "sung-in"
    /// Another title it goes under or belongs with.
    case seeAlso = "see-also"
    /// A premiere, a commission, an incomplete performance: whatever else stood in brackets.
    case other
  }

  /// What it is about.
  public var kind: Kind
  /// The remark, verbatim without its brackets; for `sungIn` the language's tag.
  public var text: String

  /// A remark of a kind.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
