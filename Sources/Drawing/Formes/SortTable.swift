internal import CCairo
import Typesetting

/// The sorts of a document: each glyph of a face once, with the text it was first set for.
struct SortTable {
  private(set) var sorts: [Sort] = []
  /// The text of each sort as a number, to compare with.
  private var keys: [UInt64] = []
  private var faces: [Face?] = []
  /// For each face the sort of each glyph; -1 for one that is not in use.
  private var numbers: [[Int32]] = []

  private struct Face {
    /// The font that shows its sorts.
    var font: FontIndex
    /// The glyphs of its sorts in the order they were met.
    var glyphs: [(glyph: UInt32, sort: Int)] = []
  }

  /// Up to eight bytes as a number; 0 for none or more.
  static func key(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    guard text.count <= 8 else { return 0 }
    return text.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The number of a sort, and whether the text is what it was first set for.
  mutating func sort(
    _ glyph: UInt32, of face: Int, in font: FontIndex,
    for text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (number: Int, isItsOwn: Bool) {
    let key = Self.key(text)
    if face < numbers.count, Int(glyph) < numbers[face].count {
      let known = Int(numbers[face][Int(glyph)])
      if known >= 0 {
        // What stood for something with others before gets its own text as soon as it has one.
        if keys[known] == 0, key != 0 {
          keys[known] = key
          sorts[known].text = String(decoding: text, as: UTF8.self)
        }
        return (known, key != 0 && keys[known] == key)
      }
    }
    add(glyph, of: face, in: font)
    keys.append(key)
    sorts.append(Sort(text: key == 0 ? "" : String(decoding: text, as: UTF8.self)))
    return (sorts.count - 1, key != 0)
  }

  private mutating func add(_ glyph: UInt32, of face: Int, in font: FontIndex) {
    while numbers.count <= face {
      numbers.append([])
      faces.append(nil)
    }
    let missing = Int(glyph) + 1 - numbers[face].count
    if missing > 0 { numbers[face] += Array(repeating: -1, count: missing) }
    numbers[face][Int(glyph)] = Int32(sorts.count)
    if faces[face] == nil { faces[face] = Face(font: font) }
    faces[face]?.glyphs.append((glyph, sorts.count))
  }

  /// Shows every sort on a page, face by face, so that Cairo gives each a code; the sorts in the
  /// order they are shown. A face that has only blanks is left out: Cairo does not show them.
  func show(on context: OpaquePointer, fonts: FontTable) -> [Int] {
    var shown: [Int] = []
    for face in faces {
      guard let face, let scaled = fonts.scaled(face.font, expansion: 1) else { continue }
      let named = face.glyphs.filter { !sorts[$0.sort].text.isEmpty }
      let unnamed = face.glyphs.filter { sorts[$0.sort].text.isEmpty }
      cairo_set_scaled_font(context, scaled)
      if named.contains(where: { sorts[$0.sort].text != " " }) {
        var string = GlyphString()
        for (glyph, sort) in named {
          let text = sorts[sort].text.utf8
          string.glyphs.append(cairo_glyph_t(index: UInt(glyph), x: 0, y: 0))
          string.clusters.append(
            cairo_text_cluster_t(num_bytes: Int32(text.count), num_glyphs: 1))
          string.text += text
        }
        context.show(string)
        shown += named.map(\.sort)
      }
      if !unnamed.isEmpty {
        let glyphs = unnamed.map { cairo_glyph_t(index: UInt($0.glyph), x: 0, y: 0) }
        cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
        shown += unnamed.map(\.sort)
      }
    }
    return shown
  }
}
