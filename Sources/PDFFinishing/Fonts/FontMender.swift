/// Mends what Cairo leaves undone in the fonts and pictures of a file.
struct FontMender {
  private let draft: PDFDraft
  /// What glyphs stand for, by the number of their font and their code.
  private var texts: [Int: [Int: String]] = [:]
  private var seen: Set<Int> = []

  init(_ draft: PDFDraft) { self.draft = draft }

  /// Notes what a glyph stands for that its font calls otherwise.
  mutating func note(_ text: String, code: Int, of font: Int) {
    texts[font, default: [:]][code] = text
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

  /// Puts in place of what the painter found in the font, a ligature or a character of the private
  /// use area, what the glyphs were set for: then they need not be called otherwise on the pages,
  /// and programs that would not look there know them too.
  private func repair(_ table: Int, _ texts: [Int: String]) throws(PDFFault) {
    guard draft.isStream(table) else { return }
    var lines = String(decoding: try draft.content(of: table), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      let words = lines[index].split(separator: " ")
      guard words.count == 2, words.allSatisfy({ $0.first == "<" && $0.last == ">" }),
        let code = Int(words[0].dropFirst().dropLast(), radix: 16), let text = texts[code]
      else { continue }
      var pen = ContentPen()
      for unit in text.utf16 { pen.write(hexadecimal: unit) }
      lines[index] = "\(words[0]) <\(String(decoding: pen.bytes, as: UTF8.self))>"
    }
    try draft.put(
      stream: Array(lines.joined(separator: "\n").utf8), draft.dictionary(of: table), at: table)
  }
}
