internal import CPango
import Typesetting

/// A style with its families prepared, each when it is first needed.
final class PreparedStyle {
  private let style: TextStyle
  private let shelf: FontShelf
  private var faces: [PreparedFace?]
  /// The style's space, once it has been shaped.
  var space: ShapedText?

  init(_ style: TextStyle, shelf: FontShelf) {
    self.style = style
    self.shelf = shelf
    faces = Array(repeating: nil, count: style.families.count)
  }

  /// The style in one of its families; nil where the family cannot be had.
  func face(_ index: Int) -> PreparedFace? {
    guard faces.indices.contains(index) else { return nil }
    if let face = faces[index] { return face }
    let family = style.families[index]
    guard let map = shelf.map(of: family) else { return nil }
    var own = style
    // The first family has the face the sheet asks for; one that only helps out may be upright by
    // nature.
    own.size *= shelf.scale(of: family)
    if index > 0, own.isItalic, !shelf.hasItalic(family) { own.isItalic = false }
    let face = PreparedFace(own, family: family, fontMap: map)
    faces[index] = face
    return face
  }

  /// The first family that has all characters of a letter; the first of all where none has.
  func family(for character: Character) -> Int {
    faces.indices.first { face($0)?.has(character) ?? false } ?? 0
  }

  /// The first family that has all characters of a word; nil where none has.
  func family(forAll text: String) -> Int? {
    faces.indices.first { index in
      face(index).map { face in text.allSatisfy(face.has) } ?? false
    }
  }

  /// How many families the style names.
  var count: Int { faces.count }
}

/// A style in one family, with Pango's analysis of plain words kept, so that they are shaped
/// without itemising.
///
/// All words of one script in one style get the same font, language and features; only words of
/// several scripts, or of rare ones, need Pango's itemiser, which costs as much as shaping.
final class PreparedFace {
  /// The family asked for.
  let family: String
  /// Whether its italic is.
  let isItalic: Bool
  private let fontMap: FontMap
  private let attributes: StyleAttributes
  private var latin: UnsafeMutablePointer<PangoItem>?
  private var cyrillic: UnsafeMutablePointer<PangoItem>?

  init(_ style: TextStyle, family: String, fontMap: FontMap) {
    self.family = family
    isItalic = style.isItalic
    self.fontMap = fontMap
    attributes = StyleAttributes(style, family: family)
    latin = first(of: "n")
  }

  deinit {
    if let latin { pango_item_free(latin) }
    if let cyrillic { pango_item_free(cyrillic) }
  }

  /// The font plain words are set in.
  var font: UnsafeMutablePointer<PangoFont>? { latin?.pointee.analysis.font }

  /// Whether the font has all characters of a letter with its marks.
  func has(_ character: Character) -> Bool {
    guard let font else { return false }
    return character.unicodeScalars.allSatisfy { pango_font_has_char(font, $0.value) != 0 }
  }

  /// The kept analysis that fits a word; nil if the word needs the itemiser.
  func analysis(for word: String) -> UnsafePointer<PangoAnalysis>? {
    switch PlainScript(of: word) {
    case .latin: return latin.flatMap(analysis)
    case .cyrillic:
      if cyrillic == nil { cyrillic = first(of: "н") }
      return cyrillic.flatMap(analysis)
    case nil: return nil
    }
  }

  /// The items of a text; the caller frees each.
  func items(of text: String) -> [UnsafeMutablePointer<PangoItem>] {
    let list = pango_itemize(
      fontMap.context, text, 0, Int32(text.utf8.count), attributes.list, nil)
    var items: [UnsafeMutablePointer<PangoItem>] = []
    var node = list
    while let current = node {
      items.append(current.pointee.data.assumingMemoryBound(to: PangoItem.self))
      node = current.pointee.next
    }
    g_list_free(list)
    return items
  }

  private func first(of sample: String) -> UnsafeMutablePointer<PangoItem>? {
    let found = items(of: sample)
    for other in found.dropFirst() { pango_item_free(other) }
    return found.first
  }

  /// The analysis inside an item; it lives as long as the item, and so as long as this object.
  private func analysis(
    of item: UnsafeMutablePointer<PangoItem>
  ) -> UnsafePointer<PangoAnalysis>? {
    guard let offset = MemoryLayout<PangoItem>.offset(of: \.analysis) else { return nil }
    return UnsafeRawPointer(item).advanced(by: offset).assumingMemoryBound(to: PangoAnalysis.self)
  }
}

/// The script of a word whose letters all belong to one of the two everyday scripts.
enum PlainScript {
  case latin
  case cyrillic

  /// Nil for a word with letters of both, or with anything beyond letters and common punctuation.
  init?(of word: String) {
    var hasLatin = false
    var hasCyrillic = false
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x259, 0x18F,
        0x1E00...0x1EFF:
        hasLatin = true
      case 0x400...0x482, 0x48A...0x52F: hasCyrillic = true
      case 0x20...0x7E, 0xA0...0xBF, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x203A: break
      default: return nil
      }
    }
    switch (hasLatin, hasCyrillic) {
    case (true, true): return nil
    case (false, true): self = .cyrillic
    default: self = .latin
    }
  }
}
