import Foundation

/// What a compositor does to typed text: quotation marks, dashes, spaces that must not break.
///
/// Follows the language of the text, not of the edition. Nothing is added or left out but white
/// and the shape of marks; running it twice changes nothing.
struct Typography {
  private let openingQuote: Unicode.Scalar
  private let closingQuote: Unicode.Scalar
  private let isFrench: Bool

  /// The practice of a language.
  init(language: String) {
    isFrench = language.hasPrefix("fr")
    let marks = Typography.marks(of: language)
    openingQuote = marks.opening
    closingQuote = marks.closing
  }

  /// The quotation marks of the common locale data; “ ” where it has none.
  private static func marks(
    of language: String
  ) -> (opening: Unicode.Scalar, closing: Unicode.Scalar) {
    let locale = Locale(identifier: language.isEmpty ? "en" : language)
    let opening = locale.quotationBeginDelimiter?.unicodeScalars.first ?? "\u{201C}"
    let closing = locale.quotationEndDelimiter?.unicodeScalars.first ?? "\u{201D}"
    return (opening, closing)
  }

  /// The text as it is to be set. In titles, `in` and `for` stay with what follows them.
  func set(_ text: String, isTitle: Bool = false) -> String {
    var scalars = Array(text.unicodeScalars)
    shapeMarks(&scalars)
    if isFrench { spaceFrench(&scalars) }
    keepTogether(&scalars, isTitle: isTitle)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// Straight quotation marks, three stops and lone hyphens take their proper shape.
  private func shapeMarks(_ scalars: inout [Unicode.Scalar]) {
    guard scalars.contains(where: { $0 == "\"" || $0 == "'" || $0 == "." || $0 == "-" }) else {
      return
    }
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let opens = index == 0 || isOpener(scalars[index - 1])
      let next: Unicode.Scalar? = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\"": result.append(opens && next != nil ? openingQuote : closingQuote)
      case "'":
        let quotes = opens && scalars[(index + 1)...].contains("'") && next != " "
        result.append(quotes ? "\u{2018}" : "\u{2019}")
      case "." where next == "." && index + 2 < scalars.count && scalars[index + 2] == ".":
        result.append("\u{2026}")
        index += 2
      case "-" where next == " " && index > 0 && scalars[index - 1] == " ":
        result.append("\u{2013}")
      default: result.append(scalar)
      }
      index += 1
    }
    scalars = result
  }

  private func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\u{A0}", "\u{202F}", "(", "[", "\u{2014}", "\u{2013}", "/", "\u{AB}",
      "\u{201C}", "\u{201E}", "\u{2018}":
      true
    default: false
    }
  }

  /// French: a thin no-break space before `; ! ?`, a no-break space before `:` and inside « ».
  private func spaceFrench(_ scalars: inout [Unicode.Scalar]) {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count + 8)
    for (index, scalar) in scalars.enumerated() {
      let next: Unicode.Scalar? = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case ";", "!", "?":
        replaceSpace(&result, by: "\u{202F}")
        result.append(scalar)
      case ":" where next == nil || next == " " || next == "\n" || next == "\u{A0}":
        replaceSpace(&result, by: "\u{A0}")
        result.append(scalar)
      case "\u{BB}":
        replaceSpace(&result, by: "\u{A0}")
        result.append(scalar)
      case " " where result.last == "\u{AB}": result.append("\u{A0}")
      case "\u{AB}":
        result.append(scalar)
        if let next, next != " ", next != "\u{A0}", next != "\u{202F}" { result.append("\u{A0}") }
      default: result.append(scalar)
      }
    }
    scalars = result
  }

  private func replaceSpace(_ result: inout [Unicode.Scalar], by space: Unicode.Scalar) {
    guard let last = result.last else { return }
    if last == " " || last == "\u{A0}" || last == "\u{202F}" || last == "\u{2009}" {
      result[result.count - 1] = space
    } else if !"(;!?:\u{AB}\n".unicodeScalars.contains(last) {
      result.append(space)
    }
  }

  /// Words after which a number or name may not begin a new line.
  private static let binders: Set<String> = [
    "op.", "opp.", "no.", "nos.", "nr.", "n\u{B0}", "n\u{BA}", "no", "\u{2116}", "k.", "kv",
    "bwv", "d.", "hob.", "rv", "hwv", "wwv", "woo", "h.", "s.", "sz.", "bb", "l.", "wq.", "twv",
    "act", "acte", "akt", "bk.", "vol.", "p.", "pp.", "st.", "mr.", "mrs.", "ms.", "dr.", "mme",
    "mlle", "m.", "mm.",
  ]

  /// Words of titles that stay with what follows them.
  private static let titleBinders: Set<String> = [
    "in", "for", "from", "and", "of", "the", "en", "pour", "et", "de", "du", "f\u{FC}r", "aus",
    "und", "\u{432}", "\u{434}\u{43B}\u{44F}", "\u{438}", "per", "para", "con", "v\u{259}", "la",
    "le", "les", "der", "die", "das", "il", "a",
  ]

  /// Units that stay with their number.
  private static let units: Set<String> = [
    "min", "min.", "minutes", "mm", "cm", "kg", "kq", "h", "%", "pt", "euros", "\u{20AC}",
    "d\u{259}qiq\u{259}", "Uhr", "ci", "Minuten",
  ]

  /// Turns spaces into no-break spaces where a line must not end.
  private func keepTogether(_ scalars: inout [Unicode.Scalar], isTitle: Bool) {
    var wordStart = 0
    for index in scalars.indices where scalars[index] == " " {
      defer { wordStart = index + 1 }
      guard index > wordStart, index + 1 < scalars.count else { continue }
      let word = scalars[wordStart..<index]
      let next = scalars[index + 1]
      if binds(word, to: next, isTitle: isTitle)
        || word.last.map({ $0.properties.numericType != nil }) ?? false
          && isUnit(scalars, from: index + 1)
      {
        scalars[index] = "\u{A0}"
      }
    }
  }

  private func binds(
    _ word: ArraySlice<Unicode.Scalar>, to next: Unicode.Scalar, isTitle: Bool
  ) -> Bool {
    guard word.count <= 6 else { return false }
    let trimmed = word.drop { $0 == "(" || $0 == "[" || $0 == "\u{201C}" || $0 == "\u{AB}" }
    guard let first = trimmed.first, let last = trimmed.last else { return false }
    let opensName = next.properties.isUppercase
    // An initial stays with the surname: M. Füzuli, J. S. Bach.
    if trimmed.count == 2, last == ".", first.properties.isUppercase, opensName { return true }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: trimmed)
    let plain = String(view)
    let lower = plain.lowercased()
    let opensNumber = next.properties.numericType != nil
    if Self.binders.contains(lower) {
      return opensNumber || (opensName && last == "." && lower != "no.")
        || lower == "act" || lower == "hob."
    }
    return isTitle && plain == lower && Self.titleBinders.contains(lower)
  }

  private func isUnit(_ scalars: [Unicode.Scalar], from start: Int) -> Bool {
    var view = String.UnicodeScalarView()
    for scalar in scalars[start...].prefix(9) {
      if scalar == " " || scalar == "," || scalar == "." || scalar == ";" { break }
      view.append(scalar)
    }
    return Self.units.contains(String(view))
  }
}
