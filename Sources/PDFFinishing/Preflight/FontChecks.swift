/// The fonts of a file: whether they are in it, and whether their glyphs are letters to a reader.
final class FontChecks {
  private let checks: CheckList
  private var faces: [PDFObject.Reference: Face] = [:]
  private var order: [PDFObject.Reference] = []

  /// A font as the pages use it.
  private struct Face {
    var name: String
    var page: Int
    var codeLength: Int
    /// What its codes mean; nil where there is no map.
    var map: UnicodeMap?
    /// Whether its codes have a meaning without a map.
    var isPlain: Bool
    var faults: [String]
    var widths: GlyphWidths?
    var used: Set<Int> = []
  }

  init(checks: CheckList) { self.checks = checks }

  /// The bytes a code of the font has.
  func codeLength(of font: PDFObject) -> Int {
    font["Subtype"].name == "Type0" ? 2 : 1
  }

  /// Notes that a page shows codes of a font.
  func note(_ font: PDFObject, shows bytes: [UInt8], page: Int) {
    guard let reference = font.reference else { return }
    if faces[reference] == nil {
      faces[reference] = face(of: font, page: page)
      order.append(reference)
    }
    guard let length = faces[reference]?.codeLength, length > 0 else { return }
    var codes = Set<Int>()
    for start in stride(from: 0, to: bytes.count - length + 1, by: length) {
      codes.insert(bytes[start..<start + length].reduce(0) { $0 << 8 | Int($1) })
    }
    faces[reference]?.used.formUnion(codes)
  }

  private func face(of font: PDFObject, page: Int) -> Face {
    let subtype = font["Subtype"].name ?? ""
    let isComposite = subtype == "Type0"
    let descendant = isComposite ? font["DescendantFonts"].items.first : font
    let descriptor = descendant?["FontDescriptor"] ?? font.file.null
    let name = font["BaseFont"].name ?? descriptor["FontName"].name ?? "without a name"
    var faults: [String] = []
    let program = ["FontFile", "FontFile2", "FontFile3"].map { descriptor[$0] }
      .first { $0.isStream }
    if program == nil, subtype != "Type3" { faults.append("is not embedded") }
    if name.contains("CairoFont") {
      faults.append("is a stand-in for a font that could not be embedded")
    }
    let map = font["ToUnicode"]
    let encoding = font["Encoding"]
    let isIdentity = encoding.name == "Identity-H" || encoding.name == "Identity-V"
    return Face(
      name: name, page: page, codeLength: isComposite && !isIdentity ? 0 : isComposite ? 2 : 1,
      map: map.isStream ? (try? map.content()).map { UnicodeMap($0) } : nil,
      isPlain: isComposite ? !isIdentity : FontChecks.isPlain(encoding, descriptor),
      faults: faults,
      widths: program.flatMap { GlyphWidths(descendant ?? font, program: $0) })
  }

  /// Whether a simple font's encoding says which letters its codes are.
  private static func isPlain(_ encoding: PDFObject, _ descriptor: PDFObject) -> Bool {
    let known: Set = ["WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding"]
    if let name = encoding.name ?? encoding["BaseEncoding"].name { return known.contains(name) }
    // Without a base the font's own encoding counts, a known one unless the font is symbolic.
    return (descriptor["Flags"].integer ?? 4) & 4 == 0
  }

  /// Says what is wrong with the fonts, each at the page where it is first used.
  func conclude(_ report: PreflightReport) {
    for reference in order {
      guard let face = faces[reference] else { continue }
      for fault in face.faults {
        report.error("the font “\(face.name)” \(fault)", page: face.page)
      }
      checkLetters(face, report)
      if let widths = face.widths {
        let wrong = widths.wrong(among: face.used)
        if wrong > 0 {
          report.error(
            "the font “\(face.name)” says other widths than its glyphs have (\(wrong) of them)",
            page: face.page)
        }
      }
    }
  }

  private func checkLetters(_ face: Face, _ report: PreflightReport) {
    // A press does not read; who has the file read aloud, or looks for a word, does.
    let add = checks.access ? report.error : report.warning
    guard let map = face.map else {
      if !face.isPlain, !face.used.isEmpty {
        add(
          "the font “\(face.name)” does not say which letters it shows", face.page, nil, "ToUnicode"
        )
      }
      return
    }
    guard face.codeLength > 0 else { return }
    let missing = face.used.filter { !map.codes.contains($0) }.count
    if missing > 0, !face.isPlain {
      add(
        "\(missing) glyphs of the font “\(face.name)” are no letters", face.page, nil, "ToUnicode")
    }
    let private_ = face.used.filter { map.meaningless.contains($0) }.count
    if private_ > 0 {
      report.warning(
        "\(private_) glyphs of the font “\(face.name)” stand for letters nobody else knows",
        page: face.page, hint: "they come out as boxes where text is copied or read aloud")
    }
  }
}
