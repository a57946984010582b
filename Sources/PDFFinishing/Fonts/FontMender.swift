/// Mends what Cairo leaves undone in the fonts and pictures of a file.
struct FontMender {
  private let file: PDFFile
  /// What single glyphs stand for, by the number of their font's object.
  private var texts: [PDFObject.Reference: [[UInt8]: [UInt16]]] = [:]
  private var seen: Set<PDFObject.Reference> = []

  init(_ file: PDFFile) { self.file = file }

  /// Notes what the glyphs of a page's fonts stand for: one glyph for all of its text, or as many
  /// glyphs as characters for one each.
  mutating func note(_ actualTexts: [ContentTagger.ActualText], on page: PDFPage) {
    let fonts = page.object["Resources"]["Font"]
    var known: [String: (reference: PDFObject.Reference?, width: Int)] = [:]
    for actual in actualTexts {
      var glyphs: [(font: PDFObject.Reference, code: [UInt8])] = []
      for run in actual.runs {
        let font =
          known[run.font] ?? (fonts[run.font].reference, Self.codeWidth(of: fonts[run.font]))
        known[run.font] = font
        guard let reference = font.reference else { continue }
        for start in stride(from: 0, to: run.codes.count, by: font.width) {
          glyphs.append((reference, Array(run.codes[start...].prefix(font.width))))
        }
      }
      if glyphs.count == 1 {
        keep(glyphs[0], actual.text)
      } else if glyphs.count == actual.text.count, actual.text.allSatisfy(Self.standsInOrder) {
        for (glyph, character) in zip(glyphs, actual.text) { keep(glyph, [character]) }
      }
    }
  }

  private mutating func keep(
    _ glyph: (font: PDFObject.Reference, code: [UInt8]), _ text: [UInt16]
  ) {
    if texts[glyph.font]?[glyph.code] == nil { texts[glyph.font, default: [:]][glyph.code] = text }
  }

  /// The bytes of one code: two in Cairo's composite fonts, one in the others.
  private static func codeWidth(of font: PDFObject) -> Int {
    font["Subtype"].name == "Type0" ? 2 : 1
  }

  /// Whether glyphs of such characters are shown in the order of reading, one each: no half of a
  /// pair, no script from right to left, no mark that joins its letter.
  private static func standsInOrder(_ unit: UInt16) -> Bool {
    !(0x0300...0x036F ~= unit || 0x0590...0x08FF ~= unit || 0xD800...0xDFFF ~= unit
      || 0xFB1D...0xFEFF ~= unit)
  }

  /// Mends every font and picture that the pages use.
  mutating func mend(_ pages: [PDFPage]) throws(PDFFault) {
    for page in pages { try mend(resources: page.object["Resources"]) }
  }

  private mutating func mend(resources: PDFObject) throws(PDFFault) {
    if let reference = resources.reference, !seen.insert(reference).inserted { return }
    let fonts = resources["Font"]
    for key in fonts.keys { try mend(font: fonts[key]) }
    let objects = resources["XObject"]
    for key in objects.keys {
      let object = objects[key]
      guard let reference = object.reference, seen.insert(reference).inserted else { continue }
      if object["Subtype"].name == "Image" {
        // PDF/A forbids what makes dots smooth.
        object.remove("Interpolate")
        if object["SMask"].isStream { object["SMask"].remove("Interpolate") }
      } else {
        try mend(resources: object["Resources"])
      }
    }
    let patterns = resources["Pattern"]
    for key in patterns.keys { try mend(resources: patterns[key]["Resources"]) }
  }

  private mutating func mend(font: PDFObject) throws(PDFFault) {
    guard let reference = font.reference, seen.insert(reference).inserted else { return }
    let descendant = font["DescendantFonts"].items.first
    if let descendant, descendant["Subtype"].name == "CIDFontType2",
      descendant["CIDToGIDMap"].isNull
    {
      descendant.set("CIDToGIDMap", file.name("Identity"))
    }
    if font["Subtype"].name == "Type1" { nameGlyphs(of: font) }
    if let texts = texts[reference] { try repair(font["ToUnicode"], texts) }
  }

  /// Names the glyphs that a Type 1 subset holds: those of its codes with a width.
  private func nameGlyphs(of font: PDFObject) {
    let descriptor = font["FontDescriptor"]
    guard descriptor["FontFile3"].isStream, descriptor["CharSet"].isNull,
      let first = font["FirstChar"].integer
    else { return }
    var names = ""
    for (index, width) in font["Widths"].items.enumerated() where width.number ?? 0 != 0 {
      if let name = LatinGlyphs.name(ofCode: first + index) { names += "/" + name }
    }
    descriptor.set("CharSet", file.string(Array(names.utf8)))
  }

  /// Puts characters in place of private ones: programs that pass over actual text know a glyph
  /// by its font's table only.
  private func repair(
    _ table: PDFObject, _ texts: [[UInt8]: [UInt16]]
  ) throws(PDFFault) {
    guard table.isStream else { return }
    var lines = String(decoding: try table.content(), as: UTF8.self)
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
    table.replaceContent(Array(lines.joined(separator: "\n").utf8))
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
