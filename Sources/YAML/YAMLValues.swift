extension YAMLNode {
  /// The scalar as a whole number, written in decimal digits with an optional sign; nil when it
  /// is anything else or does not fit.
  public var integer: Int? {
    guard let text else { return nil }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    return Int(text)
  }

  /// The scalar as a decimal number (`12`, `-0.5`); no exponents, no names of numbers.
  public var number: Double? {
    guard let text else { return nil }
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = unsigned.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) })
    else { return nil }
    return Double(text)
  }

  /// The scalar as a yes or no: `true`, `yes`, `false` or `no`.
  public var boolean: Bool? {
    switch text {
    case "true", "yes": true
    case "false", "no": false
    default: nil
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
