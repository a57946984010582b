/// A text exactly as its source wrote it, kept so that nothing a reader of ours misreads is lost.
public struct SourceText: Hashable, Sendable, Codable {
  /// What it is in the source, such as `workTitle` or `composerName`.
  public var field: String
  /// The source's own characters.
  public var text: String

  /// A source's field and its text.
  public init(field: String, text: String) {
    self.field = field
    self.text = text
  }
}

/// An identifier somebody else keeps for an entry: ISNI, VIAF, Wikidata, the archive's own number.
public struct ExternalIdentifier: Hashable, Sendable, Codable {
  /// Who keeps it, in lower case: `isni`, `wikidata`, `nyphil`.
  public var scheme: String
  /// The identifier as that keeper writes it.
  public var value: String

  /// An identifier and its keeper.
  public init(scheme: String, value: String) {
    self.scheme = scheme
    self.value = value
  }
}
