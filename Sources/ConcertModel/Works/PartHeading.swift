/// The heading of a movement or of a part of a work, taken apart.
///
/// Every word of the heading stands in exactly one of the fields; what could not be read stands in
/// `unread`, letter for letter.
public struct PartHeading: Hashable, Sendable, Codable {
  /// How much of something is meant.
  public enum Extent: String, Hashable, Sendable, Codable, CaseIterable {
    /// Something out of it.
    case excerpt
    /// Several things out of it.
    case excerpts, selections
    /// All of it, expressly.
    case complete
  }

  /// The number before it, as written without its full stop: `II`, `3`.
  public var numeral: String?
  /// The act, as written: `III`.
  public var act: String?
  /// The scene, as written: `iv`.
  public var scene: String?
  /// What kind of piece it is: overture, scherzo, aria, suite.
  public var genre: GenrePart?
  /// The name of its own: `Mercury`, `In der Nacht`, `Dance of the Young Kurds`.
  public var title: Texts?
  /// The language of `title` that is its own.
  public var language: String?
  /// The tempo, its sections in order: `Allegro molto`, `Trio`.
  @Listed public var tempo: [String]
  /// The words it begins with, without quotation marks, per language: `Voi che sapete`.
  public var incipit: Texts?
  /// Who sings or speaks, as written: `Cherubino`.
  @Listed public var roles: [String]
  /// Its key, where the heading names it.
  public var key: MusicalKey?
  /// Whether something only of it is meant.
  public var extent: Extent?
  /// Whether the next one follows without a break.
  public var attacca: Bool?
  /// Opus and catalogue of the part itself.
  @Listed public var opuses: [OpusNumber]
  /// Catalogue numbers of the part itself.
  @Listed public var catalogue: [CatalogueNumber]
  /// Later hands in the part itself.
  @Listed public var versions: [WorkVersion]
  /// What could not be read, verbatim, in order.
  @Listed public var unread: [String]

  /// A heading of nothing yet.
  public init() {}

  /// A heading by its title or its genre.
  public init(title: Texts? = nil, genre: GenrePart? = nil, tempo: [String] = []) {
    self.title = title
    self.genre = genre
    self.tempo = tempo
  }

  /// Whether every word of it was understood.
  public var isRead: Bool { unread.isEmpty }
}
