import Findings
import Typesetting

/// What is said of faults that were met while setting.
extension SettingFault {
  /// So many letters of one word's fonts are named one by one; more are a script that they lack.
  private static let mostNamed = 4

  /// A finding for each fault; letters that the same fonts lack are one, where they are many.
  static func findings(for faults: [SettingFault]) -> [Finding] {
    var letters: [[String]: [Unicode.Scalar]] = [:]
    for case .missingGlyph(let character, let families, _) in faults
    where !letters[families, default: []].contains(character) {
      letters[families, default: []].append(character)
    }
    var said: Set<[String]> = []
    return faults.compactMap { fault in
      guard case .missingGlyph(_, let families, let word) = fault,
        let missing = letters[families], missing.count > mostNamed
      else { return fault.finding }
      return said.insert(families).inserted
        ? finding(for: missing, in: families, first: word) : nil
    }
  }

  private static func finding(
    for characters: [Unicode.Scalar], in families: [String], first word: String
  ) -> Finding {
    let shown = characters.sorted().prefix(40).map(String.init).joined(separator: " ")
    let rest = characters.count > 40 ? " …" : ""
    return .error(
      "no glyphs for \(characters.count) characters in \(families.joined(separator: ", ")): "
        + "\(shown)\(rest); the first stands in “\(word.prefix(40))”",
      at: Place(field: word),
      hint: "add a font that has them to the sheet’s “fonts”")
  }

  /// Whether a letter is missing.
  var isMissingGlyph: Bool {
    if case .missingGlyph = self { true } else { false }
  }

  private var finding: Finding {
    switch self {
    case .missingGlyph(let character, let families, let word):
      return .error(
        "no glyph for “\(character)” (\(character.codePoint)) of “\(word.prefix(40))” in "
          + families.joined(separator: ", "),
        at: Place(field: word),
        hint: "add a font that has it to the sheet’s “fonts”, or write the word without it")
    case .overfullLine(let points, let text):
      return .warning(
        "a line is \(Self.millimetres(points)) wider than its column: “\(text.prefix(50))”",
        at: .nowhere, hint: "shorten it, or allow a break with a space or a hyphen")
    case .overfullPage(let part, let page, let points):
      return .error(
        "page \(page) of the part “\(part)” is \(Self.millimetres(points)) too long", at: .nowhere,
        hint: "shorten what stands there, or take a sheet with a larger page")
    case .overfullPart(let part, let pages, let points):
      let room = pages == 1 ? "its page" : "its \(pages) pages"
      return .error(
        "the part “\(part)” is \(Self.millimetres(points)) too long for \(room)", at: .nowhere,
        hint: "shorten what stands there, or give it less white or a smaller picture in the sheet")
    case .unknownReference(let label):
      return .warning(
        "nothing in the book is called “\(label)”, whose page is asked for", at: .nowhere,
        hint: "write the name of a part of the sheet, as in “see page [](#notes)”")
    case .unsettledReferences(let rounds):
      return .warning(
        "the page numbers in the text did not settle in \(rounds) rounds", at: .nowhere,
        hint: "one of them may be wrong by a page; a line more or less in the text will settle it")
    }
  }

  private static func millimetres(_ points: Double) -> String {
    let tenths = max(1, Int((Length.points(points).millimetres * 10).rounded()))
    return "\(tenths / 10).\(tenths % 10) mm"
  }
}

extension Unicode.Scalar {
  /// `U+05D0`.
  fileprivate var codePoint: String {
    let code = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
