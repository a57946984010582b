/// Questions to characters that titles ask by the thousand, answered at once for ASCII: what the
/// tables of Unicode say of a letter costs more than the rest of reading it.
extension Character {
  var isBlank: Bool {
    guard let byte = asciiValue else { return isWhitespace }
    return byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  var isDigit: Bool {
    guard let byte = asciiValue else { return isNumber }
    return (0x30...0x39).contains(byte)
  }

  var isAlphabetic: Bool {
    guard let byte = asciiValue else { return isLetter }
    return (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
