/// Mends what Cairo leaves undone in the fonts and pictures of a file.
struct FontMender {
  private let file: PDFFile
  /// What single glyphs stand for, by the number of their font's object.
  private var texts: [PDFObject.Reference: [[UInt8]: [UInt16]]] = [:]
  private var seen: Set<PDFObject.Reference> = []

  init(_ file: PDFFile) { self.file = file }

  /// Notes what single glyphs of a page's fonts stand for.
  mutating func note(_ glyphTexts: [ContentTagger.GlyphText], on page: PDFPage) {
    for glyph in glyphTexts {
      let font = page.object["Resources"]["Font"][glyph.font]
      guard let reference = font.reference, texts[reference]?[glyph.code] == nil else { continue }
      texts[reference, default: [:]][glyph.code] = glyph.text
    }
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
      let code = ContentTagger.bytes(ofHexadecimal: words[0].utf8)
      let meaning = ContentTagger.bytes(ofHexadecimal: words[1].utf8)
      guard let text = texts[code], Self.isPrivate(meaning) else { continue }
      lines[index] = "\(words[0]) <\(text.map(Self.digits).joined())>"
    }
    table.replaceContent(Array(lines.joined(separator: "\n").utf8))
  }

  /// Whether characters in UTF-16 are of the private use area, or none.
  private static func isPrivate(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return true }
    return bytes.count == 2 && (0xE0...0xF8 ~= bytes[0] || bytes[0] == 0 && bytes[1] == 0)
  }

  private static func digits(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
