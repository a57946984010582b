internal import CCairo
import Typesetting

/// Makes formes of pages: keeps where each sort stands, and has Cairo paint the pictures, each on
/// a page of its own, and at the end all sorts once.
///
/// Cairo embeds the fonts and says by which codes they show their glyphs; the pages' text is
/// written by whoever binds them. To have Cairo paint the text, page by page, and to open its
/// pages again to name their marks, took three times as long.
final class FormeMaker: Canvas {
  private let file: CairoFile
  private let fonts: FontTable
  private let marker: ContentMarker
  private let table: PictureTable
  private let pictures: PicturePainter
  private var painted: PaintedPages
  private var sorts = SortTable()
  private var forme = Forme()
  private var size = Size(width: 1, height: 1)
  /// Where the word began that is to be read as a whole.
  private var wordStart: Int?
  private var fault: PaintingError?

  init(
    _ file: CairoFile, fonts: FontTable, marker: ContentMarker, pictures: PictureTable,
    margin: Double
  ) {
    self.file = file
    self.fonts = fonts
    self.marker = marker
    table = pictures
    self.pictures = PicturePainter(pictures, takesJPEG: true, keepsInks: true)
    painted = PaintedPages(margin: margin)
  }

  func beginPage(_ size: Size) {
    self.size = size
    marker.beginPage()
  }

  func endPage() {
    // A mark with nothing in it is looked for as well as any other.
    let used = Set(forme.stretches.map(\.meaning))
    for number in marker.pages[marker.pages.count - 1].indices
    where !used.contains(.mark(number)) {
      forme.stretches.append(.init(.mark(number)))
    }
    painted.formes.append(forme)
    forme = Forme()
  }

  /// The pages, with the stock that they are taken from.
  func finish() throws(PaintingError) -> PaintedPages {
    if let fault { throw fault }
    var shown: [Int] = []
    try file.paint(Size(width: 200, height: 200), margin: 100) { context throws(PaintingError) in
      shown = sorts.show(on: context, fonts: fonts)
    }
    painted.stock = try file.finish()
    painted.sorts = sorts.sorts
    painted.shown = shown
    painted.marks = marker.pages
    return painted
  }

  private func add(_ matter: Forme.Matter, outside: Forme.Meaning) {
    let meaning = marker.number.map(Forme.Meaning.mark) ?? outside
    if forme.stretches.last?.meaning == meaning {
      forme.stretches[forme.stretches.count - 1].matter.append(matter)
    } else {
      forme.stretches.append(.init(meaning, [matter]))
    }
  }

  func fill(_ rule: RuleMark, x: Double, y: Double) {
    add(.fill([rule.shape(x: x, y: y)], rule.colour), outside: .layout)
  }

  func paint(_ mark: PictureMark, x: Double, y: Double) throws(PaintingError) {
    guard mark.size.width > 0, mark.size.height > 0 else { return }
    if case .pattern(let pattern) = mark.content {
      return add(
        .fill(pattern.shapes(mark.size, x: x, y: y), pattern.colour), outside: .layout)
    }
    pictures.beginPage()
    // Cairo clips drawings to whole points of the page; what runs to the trim must not end short of
    // it. The page grows at the right and at the head, so that its lower left corner stays.
    let whole = size.wholePoints(margin: painted.margin)
    try file.paint(whole, margin: painted.margin) { context throws(PaintingError) in
      cairo_translate(context, 0, whole.height - size.height)
      try pictures.paint(mark, x: x, y: y, on: context)
    }
    add(.picture(painted.areDrawings.count), outside: .layout)
    painted.areDrawings.append(mark.isDrawing(in: table))
  }
}

// MARK: Type

extension FormeMaker {
  func beginWord() { wordStart = forme.sorts.count }

  func endWord(_ text: String) {
    if let wordStart, wordStart < forme.sorts.count {
      forme.readings.append(Forme.Reading(sorts: wordStart..<forme.sorts.count, text: text))
    }
    wordStart = nil
  }

  func show(_ string: GlyphString, font: FontIndex, expansion: Double, colour: Colour) {
    let entry = fonts.entries[font]
    guard let scaled = fonts.scaled(font, expansion: expansion) else { return }
    var matrix = cairo_matrix_t()
    cairo_scaled_font_get_font_matrix(scaled, &matrix)
    guard matrix.xy == 0, matrix.yx == 0, matrix.yy != 0 else {
      fault = fault ?? .cairo("a font is slanted by \(matrix.xy) of its size")
      return
    }
    let start = forme.sorts.count
    place(string, face: entry.face, font: font)
    add(
      .type(
        Forme.TypeString(
          size: matrix.yy, width: matrix.xx / matrix.yy, colour: colour,
          sorts: start..<forme.sorts.count)),
      outside: .pagination)
  }

  private func place(_ string: GlyphString, face: Int, font: FontIndex) {
    // A stand-in's glyph is a capital's, and the font must not call it anything else; the word it
    // stands in says what it is.
    let sources =
      string.isStandIn
      ? Array(String(decoding: string.text, as: UTF8.self).uppercased().utf8) : string.text
    sources.withUnsafeBufferPointer { text in
      var byte = 0
      var next = string.runsBackward ? string.glyphs.count - 1 : 0
      let step = string.runsBackward ? -1 : 1
      for cluster in string.clusters {
        let own = text[byte..<(byte + Int(cluster.num_bytes))]
        byte += Int(cluster.num_bytes)
        if cluster.num_glyphs == 1 {
          let glyph = string.glyphs[next]
          next += step
          if !place(glyph, face, font, for: own) { read(from: forme.sorts.count - 1, as: own) }
        } else {
          let start = forme.sorts.count
          let parts = Self.parts(of: own, glyphs: Int(cluster.num_glyphs))
          for index in 0..<Int(cluster.num_glyphs) {
            let part = index < parts.count ? parts[index] : text[byte..<byte]
            _ = place(string.glyphs[next], face, font, for: part)
            next += step
          }
          if cluster.num_glyphs > 0 { read(from: start, as: own) }
        }
      }
    }
  }

  /// Places one glyph; whether it is a sort of the text it stands for.
  private func place(
    _ glyph: cairo_glyph_t, _ face: Int, _ font: FontIndex,
    for text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let sort = sorts.sort(UInt32(truncatingIfNeeded: glyph.index), of: face, in: font, for: text)
    forme.sorts.append(Forme.PlacedSort(sort: sort.number, x: glyph.x, y: glyph.y))
    return sort.isItsOwn
  }

  private func read(from start: Int, as text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard wordStart == nil else { return }
    forme.readings.append(
      Forme.Reading(
        sorts: start..<forme.sorts.count, text: String(decoding: text, as: UTF8.self)))
  }

  /// What each glyph of a cluster stands for, where there is a character for each in its order;
  /// nothing where they only stand for all of them together.
  private static func parts(
    of text: Slice<UnsafeBufferPointer<UInt8>>, glyphs: Int
  ) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    let characters = String(decoding: text, as: UTF8.self).unicodeScalars
    guard characters.count == glyphs, characters.allSatisfy(standsInOrder) else { return [] }
    var start = text.startIndex
    return characters.map { character in
      defer { start += UTF8.width(character) }
      return text[start..<(start + UTF8.width(character))]
    }
  }

  /// Whether glyphs of such characters are shown in the order of reading, one each: no script from
  /// right to left, no mark that joins its letter.
  private static func standsInOrder(_ scalar: Unicode.Scalar) -> Bool {
    !(0x0300...0x036F ~= scalar.value || 0x0590...0x08FF ~= scalar.value
      || 0xFB1D...0xFEFF ~= scalar.value || scalar.value > 0xFFFF)
  }
}

extension SquarePattern {
  /// The dark squares of the pattern in a box: one area for each run, so that no seam shows between
  /// neighbours.
  func shapes(_ size: Size, x: Double, y: Double) -> [Forme.Shape] {
    let width = size.width / Double(max(1, side))
    let height = size.height / Double(max(1, side))
    return runs.map { run in
      .rectangle(
        x: x + Double(run.columns.lowerBound) * width, y: y + Double(run.row) * height,
        width: Double(run.columns.count) * width, height: height)
    }
  }
}

extension PictureMark {
  /// Whether it is made of lines and areas.
  func isDrawing(in pictures: PictureTable) -> Bool {
    guard case .file(let key) = content else { return false }
    return pictures[key]?.format == .svg
  }
}

extension Size {
  /// The size that with a margin on every side is of whole points, and not smaller.
  fileprivate func wholePoints(margin: Double) -> Size {
    let whole = { (length: Double) in (length + 2 * margin).rounded(.up) - 2 * margin }
    return Size(width: whole(width), height: whole(height))
  }
}
