/// The identity of an entry in the registry: lower-case letters, digits and hyphens.
public typealias EntryID = String

/// A person, work or other entry, either named by its id or given on the spot.
///
/// An event file gives entries on the spot; the registry keeps each once and refers to it; for
/// typesetting the registry puts the entries back in place.
public indirect enum Reference<Entry: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// The entry stands in the registry under this id.
  case id(EntryID)
  /// The entry itself.
  case entry(Entry)

  /// The entry, where it is given.
  public var entry: Entry? {
    if case .entry(let entry) = self { entry } else { nil }
  }

  /// The id, where only that is given.
  public var id: EntryID? {
    if case .id(let id) = self { id } else { nil }
  }

  /// Reads a string as an id, anything else as the entry.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let id = try? container.decode(String.self) {
      self = .id(id)
    } else {
      self = .entry(try container.decode(Entry.self))
    }
  }

  /// Writes the id as a string, or the entry.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .id(let id): try container.encode(id)
    case .entry(let entry): try container.encode(entry)
    }
  }
}
