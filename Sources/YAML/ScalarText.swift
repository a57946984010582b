/// The ways a text can be written as a YAML scalar.
struct ScalarText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The text in one line: as it is where that is safe, else in double quotes.
  var inline: String { isPlain ? text : quoted }

  /// A text on lines of its own.
  struct Block {
    /// `|`, `|-`, `>` or `>-`.
    var header: String
    var lines: [String]
  }

  /// The text as a block, where it has several lines or is wider than `width`; nil where it fits
  /// a line or a block could not keep it exactly.
  func block(width: Int) -> Block? {
    let scalars = text.unicodeScalars
    guard scalars.contains("\n") || scalars.count > max(width, 20) else { return nil }
    var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard scalars.allSatisfy({ $0 == "\n" || isWritten($0) }) else { return nil }
    let endsInNewline = lines.last == ""
    if endsInNewline { lines.removeLast() }
    // Trailing empty lines, a leading space or a line of spaces would be lost in a block.
    guard let first = lines.first?.unicodeScalars.first, let last = lines.last, !last.isEmpty,
      !isBlank(first),
      lines.allSatisfy({ $0.isEmpty || !$0.unicodeScalars.allSatisfy(isBlank) })
    else { return nil }
    let chomping = endsInNewline ? "" : "-"
    let wide = lines.contains { $0.unicodeScalars.count > max(width, 20) }
    if wide, let folded = folded(lines, width: max(width, 20)) {
      return Block(header: ">" + chomping, lines: folded)
    }
    return scalars.contains("\n") ? Block(header: "|" + chomping, lines: lines) : nil
  }

  /// Lines that a folded block reads back: one more line break than meant, and long lines broken
  /// at single spaces. Nil where a line begins with a blank: such lines are not folded.
  private func folded(_ lines: [String], width: Int) -> [String]? {
    guard !lines.contains(where: { $0.unicodeScalars.first.map(isBlank) ?? false }) else {
      return nil
    }
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append("") }
      if !line.isEmpty { result += wrapped(line, width: width) }
    }
    return result
  }

  private func wrapped(_ line: String, width: Int) -> [String] {
    var result: [String] = []
    var current = String.UnicodeScalarView()
    for word in line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false) {
      // A break stands for one space between two words; several spaces stay inside a line.
      let follows = !current.isEmpty
      let breakable =
        follows && current.last != " " && !(word.first.map(isBlank) ?? true)
        && current.last != "\t"
      if breakable, current.count + 1 + word.count > width {
        result.append(String(current))
        current = String.UnicodeScalarView(word)
      } else {
        if follows { current.append(" ") }
        current.append(contentsOf: word)
      }
    }
    result.append(String(current))
    return result
  }

  private var isPlain: Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    if text == "~" || text == "null" || text == "<<" { return false }
    if "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { return false }
    if isBlank(first) || isBlank(last) || last == ":" || text.hasPrefix("...") { return false }
    var previous: Unicode.Scalar = "x"
    for scalar in scalars {
      if !isWritten(scalar) || scalar == "\t" { return false }
      if previous == ":", scalar == " " { return false }
      if previous == " ", scalar == "#" { return false }
      previous = scalar
    }
    return true
  }

  private var quoted: String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if isWritten(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          result +=
            scalar.value > 0xFFFF
            ? "\\U" + hexadecimal(scalar.value, 8) : "\\u" + hexadecimal(scalar.value, 4)
        }
      }
    }
    return result + "\""
  }
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

/// Whether a character may stand in a file as it is; others need an escape.
private func isWritten(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x08, 0x0A...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: false
  default: scalar.value & 0xFFFE != 0xFFFE
  }
}
