/// Sponsors or donors who gave alike.
public struct DonorTier: Hashable, Sendable, Codable {
  /// What the tier is called, per language.
  public var title: Texts?
  /// The names in the order to be printed.
  @Listed public var names: [Texts]

  /// A tier with its names.
  public init(title: Texts? = nil, names: [Texts]) {
    self.title = title
    self.names = names
  }
}

/// An advertisement by the size of the space sold.
public struct Advertisement: Hashable, Sendable, Codable {
  /// How much of the page it takes.
  public enum Size: String, Hashable, Sendable, Codable, CaseIterable {
    case full, half, quarter
  }

  /// How much of the page it takes.
  public var size: Size
  /// Whose it is.
  public var advertiser: Texts?
  /// The text to print, a line each.
  public var text: Texts?
  /// The file to print in its place, relative to the event file.
  public var file: String?

  /// A space of a size.
  public init(
    size: Size, advertiser: Texts? = nil, text: Texts? = nil, file: String? = nil
  ) {
    self.size = size
    self.advertiser = advertiser
    self.text = text
    self.file = file
  }
}

/// Who had a hand in the printed book.
public struct ProductionCredit: Hashable, Sendable, Codable {
  /// What they did.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case editor, translator, design, photographs, cover, printer, publisher, copyright
  }

  /// What they did.
  public var role: Role
  /// Their names, in order.
  @Listed public var names: [Texts]

  /// Names for a piece of work.
  public init(role: Role, names: [Texts]) {
    self.role = role
    self.names = names
  }
}
