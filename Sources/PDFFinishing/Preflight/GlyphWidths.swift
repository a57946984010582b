/// The widths a PDF gives for a font's codes beside those of the glyphs themselves: where they
/// differ, readers place letters where the page has none, or over each other.
struct GlyphWidths {
  private let given: (Int) -> Double?
  private let own: (Int) -> Double?

  /// For fonts whose codes lead to glyphs without tables of names: composite fonts by Identity,
  /// and compact fonts with an encoding of their own. nil for all others.
  init?(_ font: PDFObject, program: PDFObject) {
    guard let bytes = try? program.content() else { return nil }
    let subtype = font["Subtype"].name
    switch subtype {
    case "CIDFontType2":
      let map = font["CIDToGIDMap"]
      guard map.name == "Identity" || map.isNull, let outlines = TrueTypeWidths(bytes) else {
        return nil
      }
      own = { outlines.width(ofGlyph: $0) }
      given = GlyphWidths.composite(font)
    case "CIDFontType0":
      guard let outlines = CompactFont(bytes) else { return nil }
      own = { outlines.width(ofCharacter: $0) }
      given = GlyphWidths.composite(font)
    case "Type1", "MMType1":
      guard program["Subtype"].name == "Type1C", font["Encoding"]["Differences"].isNull,
        let outlines = CompactFont(bytes), outlines.hasOwnEncoding
      else { return nil }
      own = { outlines.width(ofCode: $0) }
      given = GlyphWidths.simple(font)
    default: return nil
    }
  }

  /// How many codes have widths that differ by more than two thousandths of the size.
  func wrong(among codes: Set<Int>) -> Int {
    codes.filter { code in
      guard let given = given(code), let own = own(code) else { return false }
      return abs(given - own) > 2
    }.count
  }

  private static func simple(_ font: PDFObject) -> (Int) -> Double? {
    let first = font["FirstChar"].integer ?? 0
    let widths = font["Widths"].items.map(\.number)
    return { code in
      widths.indices.contains(code - first) ? widths[code - first] : nil
    }
  }

  /// The /W array (ISO 32000-1, 9.7.4.3): `first [w w …]` or `first last w`.
  private static func composite(_ font: PDFObject) -> (Int) -> Double? {
    var widths: [Int: Double] = [:]
    let items = font["W"].items
    var index = 0
    while index + 1 < items.count {
      guard let first = items[index].integer else { break }
      if items[index + 1].isArray {
        for (offset, width) in items[index + 1].items.enumerated() {
          widths[first + offset] = width.number
        }
        index += 2
      } else {
        guard index + 2 < items.count, let last = items[index + 1].integer, last >= first,
          last - first <= 0xFFFF
        else { break }
        for code in first...last { widths[code] = items[index + 2].number }
        index += 3
      }
    }
    let usual = font["DW"].number ?? 1000
    return { widths[$0] ?? usual }
  }
}

/// Bytes read as big numbers, with nil beyond the end.
struct FontBytes {
  let bytes: [UInt8]

  func number(_ start: Int, _ count: Int) -> Int? {
    guard start >= 0, count >= 0, start <= bytes.count - count else { return nil }
    return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  func signed(_ start: Int) -> Int? {
    number(start, 2).map { $0 > 0x7FFF ? $0 - 0x10000 : $0 }
  }
}

/// Advance widths of a TrueType program (tables head, hhea and hmtx).
struct TrueTypeWidths {
  private let data: FontBytes
  private let metrics: Int
  private let count: Int
  private let unitsPerEm: Double

  init?(_ bytes: [UInt8]) {
    data = FontBytes(bytes: bytes)
    guard let tables = data.number(4, 2), tables <= 64 else { return nil }
    var places: [Int: Int] = [:]
    for index in 0..<tables {
      let entry = 12 + 16 * index
      guard let tag = data.number(entry, 4), let place = data.number(entry + 8, 4) else {
        return nil
      }
      places[tag] = place
    }
    func tag(_ name: String) -> Int { name.utf8.reduce(0) { $0 << 8 | Int($1) } }
    guard let head = places[tag("head")], let hhea = places[tag("hhea")],
      let hmtx = places[tag("hmtx")], let units = data.number(head + 18, 2), units > 0,
      let count = data.number(hhea + 34, 2), count > 0
    else { return nil }
    (metrics, self.count, unitsPerEm) = (hmtx, count, Double(units))
  }

  func width(ofGlyph glyph: Int) -> Double? {
    guard glyph >= 0 else { return nil }
    return data.number(metrics + 4 * min(glyph, count - 1), 2)
      .map { Double($0) * 1000 / unitsPerEm }
  }
}
