/// Names in content streams.
enum ContentName {
  /// A name without its slash, `#20` read as the letter it stands for.
  static func name(of text: some Collection<UInt8>) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.dropFirst())[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "#"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
