/// The text with everything a terminal might act upon made visible as `\u{1B}`.
///
/// Control characters, bidirectional controls and line separators in data never reach the
/// terminal raw: an archive's title must not be able to move the reader's cursor.
public func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isTerminalHazard) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if isTerminalHazard(scalar) {
      shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

private func isTerminalHazard(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL and C1 controls
  case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional controls
  case 0x2028, 0x2029: true  // line and paragraph separator
  default: false
  }
}
