internal import CPango
import Typesetting

/// Shapes words with Pango. Pango itemises and shapes; it never breaks our lines.
public final class PangoShaper: TextShaper {
  let fonts = FontTable()
  private let shelf: FontShelf
  /// The styles asked for so far, by their place.
  public private(set) var styles: [TextStyle] = []
  private var indexes: [TextStyle: StyleIndex] = [:]
  private var prepared: [PreparedStyle] = []
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>

  /// What is wrong with the fonts the styles asked for, in the order it was met.
  public var faults: [FontFault] { shelf.faults }

  /// The font files that have been opened so far, in that order.
  public var openedFiles: [FontFile] { shelf.opened }

  /// A shaper that sees the given files and no other font.
  public init(files: [FontFile]) {
    shelf = FontShelf(files)
    glyphs = pango_glyph_string_new()
  }

  deinit {
    pango_glyph_string_free(glyphs)
  }

  /// The place of a style; a new one is prepared, and its face compared with what was asked for.
  public func index(of style: TextStyle) -> StyleIndex {
    if let index = indexes[style] { return index }
    let index = styles.count
    styles.append(style)
    indexes[style] = index
    let preparation = PreparedStyle(style, shelf: shelf)
    prepared.append(preparation)
    checkFace(of: style, preparation)
    return index
  }

  /// What stands in for small capitals that a family lacks.
  let smallCapitals = SmallCapitals()

  /// The glyphs of a text; Pango is asked anew each time, the engine keeps what it got.
  public func shape(_ text: String, style index: StyleIndex) -> ShapedText {
    smallCapitals(text, style: index) ?? plain(text, style: index)
  }

  /// The glyphs of a text as the fonts have them.
  func plain(_ text: String, style index: StyleIndex) -> ShapedText {
    let preparation = prepared[index]
    guard let face = preparation.face(0) else {
      return ShapedText(text: text, runs: [], missing: Array(text.unicodeScalars))
    }
    if let analysis = face.analysis(for: text) {
      let run = shape(
        text, start: 0, length: text.utf8.count, analysis: analysis, style: styles[index],
        isItalic: face.isItalic)
      if run.missing.isEmpty { return ShapedText(text: text, runs: [run.glyphs]) }
    }
    let whole = itemiseAndShape(text, face: face, style: styles[index])
    if whole.missing.isEmpty || preparation.count == 1 { return whole }
    return shapeInParts(text, preparation: preparation, style: styles[index])
  }

  /// The glyphs of a stretch whose direction the line has decided. All of it comes from the first
  /// family that has all of it: a bracket of another family stands at another height.
  public func shape(
    _ text: String, style index: StyleIndex, isRightToLeft: Bool
  ) -> ShapedText {
    guard isRightToLeft || PlainScript(of: text) == nil else { return shape(text, style: index) }
    let preparation = prepared[index]
    let family = preparation.family(forAll: text)
    guard let face = preparation.face(family ?? 0) else { return shape(text, style: index) }
    let level: UInt8 = isRightToLeft ? 1 : 0
    let whole = itemiseAndShape(text, face: face, style: styles[index], level: level)
    if family != nil || preparation.count == 1 { return whole }
    return shapeInParts(text, preparation: preparation, style: styles[index], level: level)
  }

  /// The embedding levels, which Pango has from FriBidi.
  public func levels(of text: String, isRightToLeft: Bool) -> [UInt8] {
    var text = text
    let count = text.unicodeScalars.count
    return text.withUTF8 { utf8 in
      guard count > 0, let bytes = utf8.baseAddress else { return [] }
      var direction = isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
      // “Return the bidirectional embedding levels of the input paragraph as defined by the Unicode
      // Bidirectional Algorithm … an array of embedding levels, one per character. The caller is
      // responsible for freeing it” (Pango reference).
      let levels = pango_log2vis_get_embedding_levels(
        UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self), Int32(utf8.count), &direction)
      guard let levels else { return [] }
      defer { g_free(levels) }
      return Array(UnsafeBufferPointer(start: levels, count: count))
    }
  }

  /// The glyphs of a text by way of Pango's itemiser, which the short way must agree with.
  func itemised(_ text: String, style index: StyleIndex) -> ShapedText? {
    prepared[index].face(0).map { itemiseAndShape(text, face: $0, style: styles[index]) }
  }

  /// The height of an H above the baseline.
  public func capitalHeight(of style: StyleIndex) -> Double? {
    ink(of: "H", style: style).map { -Double($0.y) / Double(PANGO_SCALE) / styles[style].size }
  }

  /// The white at the left of a letter.
  public func leftBearing(of letter: String, style: StyleIndex) -> Double? {
    ink(of: letter, style: style).map { Double($0.x) / Double(PANGO_SCALE) / styles[style].size }
  }

  /// What a letter's first glyph covers, from the pen on the baseline.
  private func ink(of letter: String, style: StyleIndex) -> PangoRectangle? {
    guard let run = shape(letter, style: style).runs.first, let glyph = run.glyphs.first else {
      return nil
    }
    var ink = PangoRectangle()
    pango_font_get_glyph_extents(fonts.entries[run.font].font, glyph.id, &ink, nil)
    return ink.height > 0 ? ink : nil
  }

  /// The space of a style, shaped once.
  func space(style index: StyleIndex) -> ShapedText {
    if let space = prepared[index].space { return space }
    let space = shape(" ", style: index)
    prepared[index].space = space
    return space
  }

  /// The long way: Pango finds the scripts and directions.
  private func itemiseAndShape(
    _ text: String, face: PreparedFace, style: TextStyle, level: UInt8? = nil
  ) -> ShapedText {
    var runs: [GlyphRun] = []
    var missing: [Unicode.Scalar] = []
    for item in face.items(of: text) {
      let start = Int(item.pointee.offset)
      let length = Int(item.pointee.length)
      // Shaping reads the direction from the item's level; HarfBuzz turns brackets round by it.
      if let level { item.pointee.analysis.level = level }
      let shaped = withUnsafePointer(to: &item.pointee.analysis) {
        shape(
          text, start: start, length: length, analysis: $0, style: style, isItalic: face.isItalic)
      }
      runs.append(shaped.glyphs)
      missing += shaped.missing
      pango_item_free(item)
    }
    if level == 1 { runs.reverse() }
    return ShapedText(text: text, runs: runs, missing: missing)
  }

  /// A word of which the first family has not every letter: each letter goes to the first family
  /// that has it, and to the first of all where none has.
  private func shapeInParts(
    _ text: String, preparation: PreparedStyle, style: TextStyle, level: UInt8? = nil
  ) -> ShapedText {
    var parts: [(text: String, face: Int)] = []
    for character in text {
      let face = preparation.family(for: character)
      if parts.last?.face == face {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append((String(character), face))
      }
    }
    var runs: [GlyphRun] = []
    var missing: [Unicode.Scalar] = []
    var offset = 0
    for part in parts {
      guard let face = preparation.face(part.face) else { continue }
      let shaped = itemiseAndShape(part.text, face: face, style: style, level: level)
      let own = shaped.runs.map { run in
        var run = run
        run.textStart += offset
        run.textEnd += offset
        return run
      }
      runs = level == 1 ? own + runs : runs + own
      missing += shaped.missing
      offset += part.text.utf8.count
    }
    return ShapedText(text: text, runs: runs, missing: missing)
  }

  private func shape(
    _ text: String, start: Int, length: Int, analysis: UnsafePointer<PangoAnalysis>,
    style: TextStyle, isItalic: Bool
  ) -> (glyphs: GlyphRun, missing: [Unicode.Scalar]) {
    var text = text
    return text.withUTF8 { utf8 in
      guard let bytes = utf8.baseAddress else {
        let empty = GlyphRun(font: 0, glyphs: [], clusters: [], textStart: 0, textEnd: 0)
        return (empty, [])
      }
      let base = UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self)
      pango_shape_full(
        base + start, Int32(length), base, Int32(utf8.count), analysis, glyphs)
      return read(
        utf8, start: start, length: length, analysis: analysis, style: style, isItalic: isItalic)
    }
  }

  /// Pango's glyph string as our own glyphs and clusters.
  private func read(
    _ utf8: UnsafeBufferPointer<UInt8>, start: Int, length: Int,
    analysis: UnsafePointer<PangoAnalysis>, style: TextStyle, isItalic: Bool
  ) -> (glyphs: GlyphRun, missing: [Unicode.Scalar]) {
    let count = Int(glyphs.pointee.num_glyphs)
    let isRightToLeft = analysis.pointee.level % 2 == 1
    let font = fonts.index(of: analysis.pointee.font)
    let entry = fonts.entries[font]
    let isForeign =
      !entry.families.contains(where: style.families.contains)
      || entry.isItalic != isItalic
    let reader = GlyphReader(
      glyphs: glyphs, count: count, length: length,
      // White between letters would tear Arabic ones apart, and Hebrew is not set so either.
      tracking: isRightToLeft ? 0 : style.tracking * style.size,
      isRightToLeft: isRightToLeft)
    let read = reader.read()
    // A font that is none of the style's own has no business on the page.
    let missing =
      isForeign
      ? scalars(utf8, from: start, length: length)
      : read.missing.compactMap { scalars(utf8, from: start + $0, length: length - $0).first }
    let run = GlyphRun(
      font: font, glyphs: read.glyphs, clusters: read.clusters, textStart: start,
      textEnd: start + length, isRightToLeft: isRightToLeft)
    return (run, missing)
  }

  private func scalars(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int, length: Int
  ) -> [Unicode.Scalar] {
    Array(
      String(decoding: utf8[start..<min(utf8.count, start + length)], as: UTF8.self)
        .unicodeScalars)
  }

  /// Compares the face that was found with the one asked for.
  private func checkFace(of style: TextStyle, _ preparation: PreparedStyle) {
    guard let face = preparation.face(0) else { return }
    guard let font = face.font else { return shelf.report(.missingFamily(face.family)) }
    let index = fonts.index(of: font)
    let entry = fonts.entries[index]
    guard entry.families.contains(face.family) else {
      return shelf.report(.missingFamily(face.family))
    }
    if entry.isItalic != style.isItalic || abs(entry.weight - style.weight) > 50 {
      shelf.report(
        .missingFace(family: face.family, isItalic: style.isItalic, weight: style.weight))
    }
  }
}
