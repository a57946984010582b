/// A name as an id: lower-case letters, digits and hyphens, readable, the same for every spelling
/// that differs only in accents, case and punctuation.
///
/// Letters of scripts that cannot be written in Latin letters here stand as their code points, so
/// that two names never fall together for want of letters. At most 80 characters long.
public func slug(_ name: String) -> EntryID {
  var result = ""
  for scalar in folded(name).unicodeScalars {
    if scalar.isASCII {
      result.unicodeScalars.append(scalar == " " ? "-" : scalar)
    } else if let letters = cyrillic[scalar] {
      result += letters
    } else {
      result += "u" + String(scalar.value, radix: 16)
    }
  }
  guard result.utf8.count > 80 else { return result }
  let cut = result.prefix(80)
  // At a word's end, unless the first word is that long.
  guard let hyphen = cut.lastIndex(of: "-") else { return String(cut) }
  return String(cut[..<hyphen])
}

/// Letters as passports write them (ICAO Doc 9303-3, table 6B), without accents.
private let cyrillic: [Unicode.Scalar: String] = [
  "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
  "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
  "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
  "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia", "є": "ie", "ґ": "g", "ә": "a",
  "ө": "o", "ү": "u", "һ": "h", "ғ": "g", "ҹ": "j", "ҝ": "g",
]
