/// A list that is left out of the stored record when it is empty, so that records stay readable
/// and a field added later does not make the older ones unreadable.
@propertyWrapper
public struct Listed<Element: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// The list itself.
  public var wrappedValue: [Element]

  /// A list; empty unless given.
  public init(wrappedValue: [Element] = []) { self.wrappedValue = wrappedValue }

  /// Reads an array.
  public init(from decoder: any Decoder) throws {
    wrappedValue = try decoder.singleValueContainer().decode([Element].self)
  }

  /// Writes an array.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}

extension KeyedDecodingContainer {
  /// Reads a list that may be left out.
  public func decode<Element>(_ type: Listed<Element>.Type, forKey key: Key) throws
    -> Listed<Element>
  {
    try decodeIfPresent(type, forKey: key) ?? Listed()
  }
}

extension KeyedEncodingContainer {
  /// Writes a list unless it is empty.
  public mutating func encode<Element>(_ value: Listed<Element>, forKey key: Key) throws {
    if !value.wrappedValue.isEmpty { try encode(value.wrappedValue, forKey: key) }
  }
}
