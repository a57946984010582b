/// Somebody's share in a work.
public struct Contributor: Hashable, Sendable, Codable {
  /// What the share is.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case composer, arranger, orchestrator, editor, completer
    case textAuthor = "text"
    case librettist, translator, choreographer
    /// Nobody's and everybody's: the work is traditional.
    case traditional
    /// The work is known, its maker is not.
    case anonymous
    case attributed, dedicatee, commissioner
  }

  /// What the share is.
  public var role: Role
  /// Who; nil for traditional and anonymous works.
  public var person: Reference<Person>?
  /// The name as credited here, where it differs from the person's.
  public var creditedAs: Texts?

  /// A share in a work.
  public init(role: Role, person: Reference<Person>? = nil, creditedAs: Texts? = nil) {
    self.role = role
    self.person = person
    self.creditedAs = creditedAs
  }
}

/// A sung or spoken text with its translations, stanza by stanza.
public struct SungText: Hashable, Sendable, Codable {
  /// The language it is sung in.
  public var language: String
  /// Stanzas per language: lines separated by a line break, stanzas by an empty line. The text
  /// in `language` is the one that is sung; the others are translations.
  public var stanzas: Texts
  /// Who translated it, per language, or what is to be said of the translation.
  public var translator: Texts?

  /// A text in the language it is sung in, with translations.
  public init(language: String, stanzas: Texts, translator: Texts? = nil) {
    self.language = language
    self.stanzas = stanzas
    self.translator = translator
  }
}
