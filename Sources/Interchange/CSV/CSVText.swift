/// Writes cells and rows after RFC 4180.
public enum CSVText {
  /// A row with its line end.
  ///
  /// - Parameter isRaw: whether cells stand as they are, though a spreadsheet may take one for a
  ///   formula.
  public static func row(_ cells: some Sequence<String>, isRaw: Bool = false) -> String {
    cells.map { cell($0, isRaw: isRaw) }.joined(separator: ",") + "\r\n"
  }

  /// A cell, in quotes where it needs them.
  public static func cell(_ text: String, isRaw: Bool = false) -> String {
    let safe = isRaw ? text : harmless(text)
    guard safe.unicodeScalars.contains(where: { ",\";\t\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// The text with `'` before every line of it that a spreadsheet would take for a formula, and
  /// before those that begin with such a `'` already, so that it can be taken away again.
  public static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHazard) else { return text }
    return lines(of: text).enumerated()
      .map { isFormula($1, isFirst: $0 == 0) ? "'" + $1 : $1 }.joined()
  }

  /// The text that `harmless` was made of.
  public static func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains("'") else { return text }
    return lines(of: text).enumerated().map { index, line in
      line.unicodeScalars.first == "'" && isFormula(line, isFirst: index == 0)
        ? String(line.unicodeScalars.dropFirst()) : line
    }.joined()
  }

  /// Lines with what ends them.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar)
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  private static func isHazard(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(scalar)
  }

  private static func isFormula(_ line: String, isFirst: Bool) -> Bool {
    let rest = line.unicodeScalars.drop { $0 == "'" }.drop { $0 == " " || $0 == "\u{A0}" }
    guard let first = rest.first else { return false }
    // An empty line inside a cell is none.
    if first == "\n" || first == "\r" { return isFirst }
    return isHazard(first)
  }
}
