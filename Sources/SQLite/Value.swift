/// What a column or a parameter can hold.
public enum Value: Sendable, Hashable {
  /// Nothing.
  case null
  /// A whole number of 64 bits.
  case integer(Int64)
  /// A floating-point number.
  case real(Double)
  /// A text in UTF-8; it may hold NUL.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// A text, or null where there is none.
  public init(_ text: String?) {
    self = text.map(Value.text) ?? .null
  }

  /// A number, or null where there is none.
  public init(_ number: Int?) {
    self = number.map { .integer(Int64($0)) } ?? .null
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  /// A text written in the source.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A number written in the source.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// Null.
  public init(nilLiteral: ()) { self = .null }
}
