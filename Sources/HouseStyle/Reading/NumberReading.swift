import ConcertModel

/// Reads the numbers of titles from nodes: each takes what it can from a place on and says how
/// many nodes that was.
enum NumberReading {
  /// `No. 5`, `Nos. 1 and 3`, `n° 5`, `5 saylı`, `#8`.
  static func number(_ nodes: ArraySlice<TitleNode>) -> (numbers: [String], count: Int)? {
    guard let sign = nodes.first?.word else { return nil }
    if let digits = digits(sign), let next = nodes.dropFirst().first?.word,
      next.key == "sayli" || next.key == "nomreli" || next.key == "li"
    {
      return ([digits], 2)
    }
    let isSign =
      SmallWords.numberSigns.contains(sign.key) && (sign.text.count > 1 || sign.text == "№")
      || ["#", "№", "n°", "nº", "n.º", "n.°"].contains(sign.text.lowercased())
    guard isSign else { return nil }
    let rest = nodes.dropFirst()
    let (numbers, count) = list(rest)
    // `No, no, Nanette` has no number.
    return numbers.isEmpty ? nil : (numbers, count + 1)
  }

  /// A list of numbers: `1, 2, 3 and 4`, `1-3`, `1 & 2`; the commas only where more follow.
  private static func list(_ nodes: ArraySlice<TitleNode>) -> ([String], Int) {
    var numbers: [String] = []
    var index = nodes.startIndex
    while index < nodes.endIndex {
      guard let word = nodes[index].word, let number = ordinal(word) else { break }
      numbers += number
      index += 1
      // What joins two numbers is only taken with the second of them.
      var next = index
      if next < nodes.endIndex, nodes[next] == .comma { next += 1 }
      if next < nodes.endIndex, let join = nodes[next].word,
        SmallWords.joiners.contains(join.key) || join.text == "&" || join.text == "-"
      {
        next += 1
      }
      guard next > index, next < nodes.endIndex, let after = nodes[next].word,
        ordinal(after) != nil
      else { break }
      index = next
    }
    return (numbers, index - nodes.startIndex)
  }

  /// `5`, `06`, `1a`, `1-3`, `X`: as written, without noughts before it.
  static func ordinal(_ word: TitleWord) -> [String]? {
    var text = word.text
    while text.last == "." { text.removeLast() }
    if text.contains("-") || text.contains("–") {
      let ends = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
      guard ends.count == 2, let from = Int(ends[0]), let to = Int(ends[1]), from < to,
        to - from < 40
      else { return nil }
      return (from...to).map(String.init)
    }
    guard let first = text.first, first.isASCII else { return nil }
    if first.isNumber {
      let digits = text.prefix { $0.isNumber }
      let letters = text.dropFirst(digits.count)
      guard letters.count <= 3, letters.allSatisfy({ $0.isAlphabetic && $0.isASCII }) else {
        return nil
      }
      let plain = digits.drop { $0 == "0" }
      return [(plain.isEmpty ? "0" : String(plain)) + letters.lowercased()]
    }
    let isRoman = text.allSatisfy { "IVXL".contains($0) }
    return isRoman ? [text] : nil
  }

  private static func digits(_ word: TitleWord) -> String? {
    guard word.text.allSatisfy({ $0.isNumber && $0.isASCII }) else { return nil }
    return word.text
  }

  /// `Op. 10 No. 8`, `Op. 33 A`, `Op. posth. 120`, `Opus 3/2`, `op. 27 n° 2`.
  static func opus(_ nodes: ArraySlice<TitleNode>) -> (opus: OpusNumber, count: Int)? {
    guard let sign = nodes.first?.word else { return nil }
    if ["from", "aus"].contains(sign.key), let whole = opus(nodes.dropFirst()) {
      var opus = whole.opus
      opus.from = true
      return (opus, whole.count + 1)
    }
    if ["book", "livre", "heft", "cahier"].contains(sign.key) { return book(nodes) }
    guard SmallWords.opusSigns.contains(sign.key) else { return nil }
    var index = nodes.startIndex + 1
    var opus = OpusNumber(nil)
    if index < nodes.endIndex, let word = nodes[index].word,
      SmallWords.posthumous.contains(word.key)
    {
      opus.posthumous = true
      index += 1
    }
    if index < nodes.endIndex, let word = nodes[index].word, word.text.first?.isNumber == true {
      var text = word.text.lowercased()
      while text.last == "." { text.removeLast() }
      if let slash = text.firstIndex(of: "/") {
        opus.parts = [String(text[text.index(after: slash)...])]
        text = String(text[..<slash])
      }
      opus.number = text
      index += 1
      if index < nodes.endIndex, let letter = nodes[index].word, letter.text.count == 1,
        letter.text >= "A", letter.text <= "D", !KeyReading.beginsKey(nodes[index...])
      {
        opus.number = text + letter.text.lowercased()
        index += 1
      }
    }
    guard opus.number != nil || opus.posthumous == true else { return nil }
    if let (parts, count) = number(nodes[index...]) {
      opus.parts += parts
      index += count
    }
    return (opus, index - nodes.startIndex)
  }

  /// `Book I`, `Book VI`.
  private static func book(_ nodes: ArraySlice<TitleNode>) -> (opus: OpusNumber, count: Int)? {
    guard let word = nodes.dropFirst().first?.word, let number = ordinal(word), number.count == 1
    else { return nil }
    var opus = OpusNumber(nil, book: number[0])
    guard let (parts, count) = self.number(nodes.dropFirst(2)) else { return (opus, 2) }
    opus.parts = parts
    return (opus, count + 2)
  }

  /// `K. 550`, `BWV 437/680`, `H.III:77`, `WoO 52`, `BWV Anh. 70`.
  static func catalogue(_ nodes: ArraySlice<TitleNode>) -> (number: CatalogueNumber, count: Int)? {
    guard let sign = nodes.first?.word else { return nil }
    if let glued = gluedHoboken(sign.text) { return (CatalogueNumber("Hob", glued), 1) }
    if let glued = glued(sign.text) { return (glued, 1) }
    // J-C is folded in two.
    let key = sign.key == "j c" ? "jc" : sign.key
    guard key.utf8.count <= 7, let siglum = ThematicCatalogues.siglum(key),
      isWritten(sign.text, siglum.text)
    else { return nil }
    var index = nodes.startIndex + 1
    guard index < nodes.endIndex, let word = nodes[index].word else { return nil }
    var number = word.text
    var appendix = ""
    if ["anh", "ahn", "app", "suppl"].contains(word.key), index + 1 < nodes.endIndex,
      let after = nodes[index + 1].word
    {
      appendix = "Anh. "
      number = after.text
      index += 1
    }
    while number.last == "." || number.last == ":" { number.removeLast() }
    let isHoboken = (siglum.text == "H" || siglum.text == "Hob") && isRomanGroup(number)
    guard number.first?.isNumber == true || isHoboken else { return nil }
    guard number.count < 24 else { return nil }
    number = isHoboken ? hoboken(number) : number.lowercased()
    return (
      CatalogueNumber(isHoboken ? "Hob" : siglum.text, appendix + number),
      index + 1 - nodes.startIndex
    )
  }

  /// A siglum of one letter wants its full stop or its capital; `d` alone is no catalogue.
  private static func isWritten(_ text: String, _ siglum: String) -> Bool {
    guard let first = text.first else { return false }
    return first.isUppercase || first.isNumber
  }

  private static func isRomanGroup(_ text: String) -> Bool {
    let group = text.prefix { "IVX".contains($0) }
    return !group.isEmpty && text.dropFirst(group.count).contains { ":.".contains($0) }
      && text.last?.isNumber == true
  }

  /// `XXVIB.2` → `XXVIb:2`.
  private static func hoboken(_ text: String) -> String {
    let group = text.prefix { "IVX".contains($0) }
    return group + text.dropFirst(group.count).lowercased().replacing(".", with: ":")
  }

  /// `HXXVIA:41`, which the archive writes without a point.
  private static func gluedHoboken(_ text: String) -> String? {
    guard text.first == "H" else { return nil }
    let rest = String(text.dropFirst())
    return isRomanGroup(rest) ? hoboken(rest) : nil
  }

  /// `K622`, `D810`, `BWV1048`.
  private static func glued(_ text: String) -> CatalogueNumber? {
    let letters = text.prefix { $0.isAlphabetic }
    let number = text.dropFirst(letters.count)
    guard number.first?.isNumber == true, number.count <= 6,
      ["K", "KV", "D", "BWV", "RV", "HWV", "WWV", "WoO", "BuxWV", "SWV", "TWV"]
        .contains(String(letters)),
      number.allSatisfy({ $0.isNumber || $0.isAlphabetic })
    else { return nil }
    return CatalogueNumber(String(letters), number.lowercased())
  }

  /// A year or a span of years in four digits.
  static func isYear(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { "-–/".contains($0) })
    guard let first = parts.first, (1...2).contains(parts.count), first.count == 4 else {
      return false
    }
    return parts.allSatisfy { part in
      (part.count == 4 || part.count == 2) && part.allSatisfy { $0.isNumber && $0.isASCII }
    } && (first.hasPrefix("1") || first.hasPrefix("20"))
  }
}
