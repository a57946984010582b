/// Somebody's part in an event or in one of its items.
///
/// The instrument and the name as credited belong here, not to the person: people play several
/// instruments and are printed under several spellings.
public struct Credit: Hashable, Sendable, Codable {
  /// On which footing they take part.
  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    case soloist, assisting, guest
  }

  /// The person, where a person is credited.
  public var person: Reference<Person>?
  /// The ensemble, where an ensemble is credited.
  public var ensemble: Reference<Ensemble>?
  /// The name as credited here, where it differs.
  public var creditedAs: Texts?
  /// The instrument or voice; a plain word is looked up in the house's vocabulary.
  public var instrument: Texts?
  /// The role, such as `conductor` or `reader`; a plain word is looked up in the vocabulary.
  public var role: Texts?
  /// The character sung or played.
  public var character: Texts?
  /// The office a speaker holds, such as “ambassador to France”.
  public var function: Texts?
  /// On which footing.
  public var standing: Standing?
  /// Who of the ensemble does not take part, though a member on the day.
  @Listed public var sitsOut: [Reference<Person>]
  /// Who takes part besides the ensemble's members, and where they sit.
  @Listed public var joins: [Membership]
  /// Where it holds, if not throughout.
  public var scope: Scope?
  /// A remark to print, such as “debut”.
  public var note: Texts?
  /// What a footnote mark beside the name says, such as `debut`; a plain word is looked up.
  @Listed public var marks: [Texts]
  /// What its source wrote, where we read it from one.
  @Listed public var source: [SourceText]

  /// A credit for a person or an ensemble.
  public init(
    person: Reference<Person>? = nil, ensemble: Reference<Ensemble>? = nil,
    creditedAs: Texts? = nil, instrument: Texts? = nil, role: Texts? = nil,
    function: Texts? = nil, standing: Standing? = nil, scope: Scope? = nil,
    source: [SourceText] = []
  ) {
    self.person = person
    self.ensemble = ensemble
    self.creditedAs = creditedAs
    self.instrument = instrument
    self.role = role
    self.function = function
    self.standing = standing
    self.scope = scope
    self.source = source
  }
}

/// Where an item or a credit holds: at some of the performances, or in one half.
public struct Scope: Hashable, Sendable, Codable {
  /// Keys or numbers of the performances; all of them where empty.
  @Listed public var performances: [String]
  /// The half of the concert, 1 or 2.
  public var half: Int?

  /// A scope by performances, half, or both.
  public init(performances: [String] = [], half: Int? = nil) {
    self.performances = performances
    self.half = half
  }
}
