/// Mends what Cairo leaves undone in the fonts and pictures of a file.
struct FontMender {
  private let draft: PDFDraft
  /// What single glyphs stand for, by the number of their font.
  private var texts: [Int: [[UInt8]: [UInt16]]] = [:]
  private var seen: Set<Int> = []

  init(_ draft: PDFDraft) { self.draft = draft }

  /// Notes what the glyphs of a page's fonts stand for: one glyph for all of its text, or as many
  /// glyphs as characters for one each.
  mutating func note(_ actualTexts: [ContentTagger.ActualText], on page: Int) {
    guard !actualTexts.isEmpty else { return }
    let fonts = draft.dictionary(draft.dictionary(draft.dictionary(of: page)["Resources"])["Font"])
    var known: [String: (number: Int?, width: Int)] = [:]
    for actual in actualTexts {
      var glyphs: [(font: Int, code: [UInt8])] = []
      for run in actual.runs {
        let font = known[run.font] ?? (fonts[run.font]?.reference, codeWidth(of: fonts[run.font]))
        known[run.font] = font
        guard let number = font.number else { continue }
        for start in stride(from: 0, to: run.codes.count, by: font.width) {
          glyphs.append((number, Array(run.codes[start...].prefix(font.width))))
        }
      }
      if glyphs.count == 1 {
        keep(glyphs[0], actual.text)
      } else if glyphs.count == actual.text.count, actual.text.allSatisfy(Self.standsInOrder) {
        for (glyph, character) in zip(glyphs, actual.text) { keep(glyph, [character]) }
      }
    }
  }

  private mutating func keep(_ glyph: (font: Int, code: [UInt8]), _ text: [UInt16]) {
    if texts[glyph.font]?[glyph.code] == nil { texts[glyph.font, default: [:]][glyph.code] = text }
  }

  /// The bytes of one code: two in Cairo's composite fonts, one in the others.
  private func codeWidth(of font: PDFValue?) -> Int {
    draft.dictionary(font)["Subtype"] == .name("Type0") ? 2 : 1
  }

  /// Whether glyphs of such characters are shown in the order of reading, one each: no half of a
  /// pair, no script from right to left, no mark that joins its letter.
  private static func standsInOrder(_ unit: UInt16) -> Bool {
    !(0x0300...0x036F ~= unit || 0x0590...0x08FF ~= unit || 0xD800...0xDFFF ~= unit
      || 0xFB1D...0xFEFF ~= unit)
  }

  /// Mends every font and picture that the pages use.
  mutating func mend() throws(PDFFault) {
    for page in draft.pages { try mend(resources: draft.dictionary(of: page)["Resources"]) }
  }

  private mutating func mend(resources value: PDFValue?) throws(PDFFault) {
    if let number = value?.reference, !seen.insert(number).inserted { return }
    let resources = draft.dictionary(value)
    for font in draft.dictionary(resources["Font"]).entries {
      if let number = font.value.reference { try mend(font: number) }
    }
    for entry in draft.dictionary(resources["XObject"]).entries {
      guard let number = entry.value.reference, seen.insert(number).inserted else { continue }
      let object = draft.dictionary(of: number)
      if object["Subtype"] == .name("Image") {
        smoothNoDots(of: number, object)
      } else {
        try mend(resources: object["Resources"])
      }
    }
    for entry in draft.dictionary(resources["Pattern"]).entries {
      try mend(resources: draft.dictionary(entry.value)["Resources"])
    }
  }

  /// PDF/A forbids what makes dots smooth.
  private func smoothNoDots(of number: Int, _ image: PDFDictionary) {
    if image["Interpolate"] != nil { draft.set("Interpolate", of: number, to: nil) }
    if let mask = image["SMask"]?.reference { draft.set("Interpolate", of: mask, to: nil) }
  }

  private mutating func mend(font number: Int) throws(PDFFault) {
    guard seen.insert(number).inserted else { return }
    let font = draft.dictionary(of: number)
    if let descendant = draft.resolved(font["DescendantFonts"]).items.first?.reference,
      draft.dictionary(of: descendant)["Subtype"] == .name("CIDFontType2"),
      draft.dictionary(of: descendant)["CIDToGIDMap"] == nil
    {
      draft.set("CIDToGIDMap", of: descendant, to: .name("Identity"))
    }
    if font["Subtype"] == .name("Type1") { nameGlyphs(of: font) }
    if let texts = texts[number], let table = font["ToUnicode"]?.reference {
      try repair(table, texts)
    }
  }

  /// Names the glyphs that a Type 1 subset holds: those of its codes with a width.
  private func nameGlyphs(of font: PDFDictionary) {
    guard let descriptor = font["FontDescriptor"]?.reference,
      draft.dictionary(of: descriptor)["FontFile3"] != nil,
      draft.dictionary(of: descriptor)["CharSet"] == nil,
      let first = font["FirstChar"]?.integer
    else { return }
    var names = ""
    for (index, width) in draft.resolved(font["Widths"]).items.enumerated() where width.isSomething
    {
      if let name = LatinGlyphs.name(ofCode: first + index) { names += "/" + name }
    }
    draft.set("CharSet", of: descriptor, to: .string(Array(names.utf8)))
  }

  /// Puts characters in place of private ones: programs that pass over actual text know a glyph
  /// by its font's table only.
  private func repair(
    _ table: Int, _ texts: [[UInt8]: [UInt16]]
  ) throws(PDFFault) {
    guard draft.isStream(table) else { return }
    var lines = String(decoding: try draft.content(of: table), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      let words = lines[index].split(separator: " ")
      guard words.count == 2, words.allSatisfy({ $0.first == "<" && $0.last == ">" }) else {
        continue
      }
      let code = ContentString.bytes(of: words[0].utf8)
      let meaning = ContentString.bytes(of: words[1].utf8)
      guard let text = texts[code], Self.isPrivate(meaning) else { continue }
      lines[index] = "\(words[0]) <\(text.map(Self.digits).joined())>"
    }
    try draft.put(
      stream: Array(lines.joined(separator: "\n").utf8), draft.dictionary(of: table), at: table)
  }

  /// Whether characters in UTF-16 are of the private use area, or none: U+FFFD stands for one that
  /// Cairo could not name.
  private static func isPrivate(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return true }
    return bytes.count == 2
      && (0xE0...0xF8 ~= bytes[0] || bytes == [0, 0] || bytes == [0xFF, 0xFD])
  }

  private static func digits(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
