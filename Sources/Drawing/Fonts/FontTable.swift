internal import CPango
import Typesetting

/// The fonts in use, each once, with what Cairo needs to paint them.
final class FontTable {
  /// A font and its face.
  struct Entry {
    /// Pango's font; the table holds a reference.
    var font: UnsafeMutablePointer<PangoFont>
    /// Cairo's scaled font, owned by Pango's font.
    var scaled: OpaquePointer?
    /// The face, by its place among those in use: fonts of one face differ in size only.
    var face: Int
    /// The families the file itself says it belongs to.
    var families: [String]
    var isItalic: Bool
    var weight: Int
    /// The same font wider and narrower, by ten-thousandths of its width.
    var expanded: [Int: ExpandedFont] = [:]
  }

  private(set) var entries: [Entry] = []
  private var indexes: [UnsafeMutablePointer<PangoFont>: FontIndex] = [:]
  private var faces: [String: Int] = [:]

  /// The place of a font in the table.
  func index(of font: UnsafeMutablePointer<PangoFont>) -> FontIndex {
    if let index = indexes[font] { return index }
    g_object_ref(UnsafeMutableRawPointer(font))
    let description = pango_font_describe(font)
    let entry = Entry(
      font: font, scaled: pango_cairo_font_get_scaled_font(leporello_cairo_font(font)),
      face: face(of: font), families: families(of: font),
      isItalic: pango_font_description_get_style(description) != PANGO_STYLE_NORMAL,
      weight: Int(pango_font_description_get_weight(description).rawValue))
    pango_font_description_free(description)
    entries.append(entry)
    indexes[font] = entries.count - 1
    return entries.count - 1
  }

  /// Cairo's font at a place of the table, widened; nil if it could not be scaled.
  ///
  /// Sheets widen letters by a few steps only, so there are few fonts to keep.
  func scaled(_ index: FontIndex, expansion: Double) -> OpaquePointer? {
    guard entries.indices.contains(index), let natural = entries[index].scaled else { return nil }
    if expansion == 1 { return natural }
    let key = Int((expansion * 10_000).rounded())
    if let known = entries[index].expanded[key] { return known.scaled }
    guard let font = ExpandedFont(natural, expansion: Double(key) / 10_000) else { return nil }
    entries[index].expanded[key] = font
    return font.scaled
  }

  /// Two fonts have one face where they are of one file, its part and its variation.
  private func face(of font: UnsafeMutablePointer<PangoFont>) -> Int {
    var name = "\(entries.count)"
    var file: UnsafeMutablePointer<FcChar8>?
    var part: Int32 = 0
    if let pattern = pango_fc_font_get_pattern(leporello_fc_font(font)),
      FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file
    {
      FcPatternGetInteger(pattern, FC_INDEX, 0, &part)
      var variations: UnsafeMutablePointer<FcChar8>?
      FcPatternGetString(pattern, FC_FONT_VARIATIONS, 0, &variations)
      name = "\(part) \(variations.map { String(cString: $0) } ?? "") " + String(cString: file)
    }
    if let known = faces[name] { return known }
    faces[name] = faces.count
    return faces.count - 1
  }

  private func families(of font: UnsafeMutablePointer<PangoFont>) -> [String] {
    guard let pattern = pango_fc_font_get_pattern(leporello_fc_font(font)) else { return [] }
    return FontTable.families(in: pattern)
  }

  /// All family names in a pattern: EB Garamond 12 is also plain EB Garamond.
  static func families(in pattern: OpaquePointer) -> [String] {
    var families: [String] = []
    var name: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, FC_FAMILY, Int32(families.count), &name) == FcResultMatch,
      let found = name
    {
      families.append(String(cString: found))
    }
    return families
  }

  deinit {
    for entry in entries { g_object_unref(UnsafeMutableRawPointer(entry.font)) }
  }
}
