@_spi(_Unicode) import Swift

/// The text in Unicode's composed form (NFC), in which the model keeps every text.
///
/// The standard library normalises for its comparisons and lends the result only under this
/// name; Foundation's own method calls the same, and would bring all of Foundation along.
func composed(_ text: String) -> String {
  text.unicodeScalars.allSatisfy(isAlwaysComposed)
    ? text : String(String.UnicodeScalarView(text._nfc))
}

/// Whether a scalar can neither combine with one before it nor be written otherwise: Latin
/// without combining marks, and the punctuation and signs of the General Punctuation block.
private func isAlwaysComposed(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x300 || (0x2002...0x2125).contains(scalar.value)
}
