internal import CCairo
import Typesetting

/// Paints the frames of pages on a canvas.
final class PagePainter {
  private let shaper: PangoShaper
  private let styles: [TextStyle]
  /// The glyphs that wait to be shown.
  private var string = GlyphString()
  /// How much wider than they are drawn the letters of the line are set.
  private var expansion = 1.0
  /// Marks what is painted, where the pages are to be bound.
  private let marker: ContentMarker?

  init(shaper: PangoShaper, styles: [TextStyle], marker: ContentMarker? = nil) {
    self.marker = marker
    self.shaper = shaper
    self.styles = styles
  }

  func paint(_ page: LaidOutPage, on canvas: some Canvas) throws(PaintingError) {
    for (index, frame) in page.frames.enumerated() {
      marker?.begin(frame, at: index)
      switch frame.content {
      case .line(let line): paint(line, x: frame.x, y: frame.y, on: canvas)
      case .rule(let rule): canvas.fill(rule, x: frame.x, y: frame.y)
      case .picture(let mark): try canvas.paint(mark, x: frame.x, y: frame.y)
      }
    }
    marker?.close()
  }

  /// Paints a line, as few glyph strings as it has fonts and colours.
  private func paint(_ line: TextLine, x: Double, y: Double, on canvas: some Canvas) {
    var style = -1
    var font = -1
    expansion = line.expansion
    for piece in line.pieces {
      if piece.followsSpace, style >= 0 {
        addSpace(style: style, font: font, before: piece, x: x, y: y, on: canvas)
      }
      if let marker, marker.isNew(piece, language: styles[piece.style].language) {
        flush(style: style, font: font, on: canvas)
        marker.mark(piece, language: styles[piece.style].language)
      }
      let isWord = isSpreadInSeveralFonts(piece)
      if isWord {
        flush(style: style, font: font, on: canvas)
        canvas.beginWord()
      }
      var pen = x + piece.x
      for run in piece.shaped.runs {
        if run.font != font || piece.style != style || run.isRightToLeft {
          flush(style: style, font: font, on: canvas)
          style = piece.style
          font = run.font
        }
        add(run, of: piece.shaped.text, in: styles[style], pen: &pen, y: y - styles[style].rise)
        if run.isRightToLeft {
          string.runsBackward = true
          flush(style: style, font: font, on: canvas)
          string.runsBackward = false
        }
      }
      if isWord {
        flush(style: style, font: font, on: canvas)
        canvas.endWord(piece.shaped.text)
      }
    }
    endLine(line, x: x, y: y, style: style, font: font, on: canvas)
  }

  /// Marks the hyphen of a parted word, which is no character of the text; where the text goes on
  /// in the next line, the space between stands at the end of this one. A sign that is not set
  /// stands there too for whoever copies the text: a space that is to be read as the sign.
  private func endLine(
    _ line: TextLine, x: Double, y: Double, style: StyleIndex, font: FontIndex,
    on canvas: some Canvas
  ) {
    if let marker, style >= 0, let last = line.pieces.last {
      if line.endsInHyphen, let hyphen = takeHyphen() {
        flush(style: style, font: font, on: canvas)
        marker.markHyphen()
        string.glyphs.append(hyphen)
        string.clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
        string.text.append(UInt8(ascii: "-"))
      } else if marker.goesOn(after: line) {
        addSpace(style: style, font: font, after: last, x: x, y: y, on: canvas)
        if let sign = line.unsetSign {
          flush(style: style, font: font, on: canvas)
          canvas.beginWord()
          addSpace(style: style, font: font, after: last, place: 1, x: x, y: y, on: canvas)
          flush(style: style, font: font, on: canvas)
          canvas.endWord(sign)
          addSpace(style: style, font: font, after: last, place: 2, x: x, y: y, on: canvas)
        }
      }
    }
    flush(style: style, font: font, on: canvas)
  }

  /// The hyphen that was added last, taken from the glyphs that wait; nil where it is part of
  /// something larger.
  private func takeHyphen() -> cairo_glyph_t? {
    guard string.glyphs.count > 1, string.text.last == UInt8(ascii: "-"),
      let cluster = string.clusters.last, cluster.num_bytes == 1, cluster.num_glyphs == 1
    else { return nil }
    string.text.removeLast()
    string.clusters.removeLast()
    return string.glyphs.removeLast()
  }

  private func add(
    _ run: GlyphRun, of source: String, in style: TextStyle, pen: inout Double, y: Double
  ) {
    for glyph in run.glyphs {
      string.glyphs.append(
        cairo_glyph_t(index: UInt(glyph.id), x: pen + glyph.dx * expansion, y: y + glyph.dy))
      pen += glyph.advance * expansion
    }
    if isSpread(run, in: style) {
      string.clusters.append(
        cairo_text_cluster_t(
          num_bytes: Int32(run.textEnd - run.textStart), num_glyphs: Int32(run.glyphs.count)))
    } else {
      for cluster in run.clusters {
        string.clusters.append(
          cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
      }
    }
    string.isStandIn = run.isStandIn
    if run.textStart == 0, run.textEnd == source.utf8.count {
      string.text.append(contentsOf: source.utf8)
    } else {
      string.text.append(
        contentsOf: source.utf8.dropFirst(run.textStart).prefix(run.textEnd - run.textStart))
    }
  }

  /// Whether a reader's program would take the letters of a word for words of their own. Poppler
  /// does from a tenth of the type size (`minWordBreakSpace`); as one cluster, which is bound with
  /// its /ActualText, the word stays whole.
  private func isSpread(_ run: GlyphRun, in style: TextStyle) -> Bool {
    style.tracking > 0.06 && !run.isRightToLeft && run.glyphs.count > 1
  }

  /// The same for a word whose letters come from several fonts: of other sizes they are taken for
  /// other words whatever their white.
  private func isSpreadInSeveralFonts(_ piece: LinePiece) -> Bool {
    let runs = piece.shaped.runs
    return runs.count > 1 && styles[piece.style].tracking > 0
      && !runs.contains(where: \.isRightToLeft) || runs.contains(where: \.isStandIn)
  }

  /// A space of the style in use, standing just before what follows, so that text can be copied:
  /// at the right of a word that runs from right to left.
  private func addSpace(
    style: StyleIndex, font: FontIndex, before piece: LinePiece, x: Double, y: Double,
    on canvas: some Canvas
  ) {
    let end = x + piece.x + piece.shaped.width * expansion
    addSpace(style: style, font: font, y: y, on: canvas) { advance in
      Self.runsFromRight(piece) ? end : x + piece.x - advance
    }
  }

  /// The same, standing just after what went before, with so many spaces between.
  private func addSpace(
    style: StyleIndex, font: FontIndex, after piece: LinePiece, place: Double = 0, x: Double,
    y: Double, on canvas: some Canvas
  ) {
    let end = x + piece.x + piece.shaped.width * expansion
    addSpace(style: style, font: font, y: y, on: canvas) { advance in
      Self.runsFromRight(piece) ? x + piece.x - advance * (place + 1) : end + advance * place
    }
  }

  private static func runsFromRight(_ piece: LinePiece) -> Bool {
    piece.shaped.runs.first?.isRightToLeft ?? false
  }

  /// A space at a place that follows from its own width.
  private func addSpace(
    style: StyleIndex, font: FontIndex, y: Double, on canvas: some Canvas,
    at place: (_ advance: Double) -> Double
  ) {
    guard let run = shaper.space(style: style).runs.first, let glyph = run.glyphs.first else {
      return
    }
    // After a word of another family the space is shown by itself.
    if run.font != font { flush(style: style, font: font, on: canvas) }
    string.glyphs.append(
      cairo_glyph_t(
        index: UInt(glyph.id), x: place(glyph.advance * expansion), y: y - styles[style].rise))
    string.clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
    string.text.append(0x20)
    if run.font != font { flush(style: style, font: run.font, on: canvas) }
  }

  private func flush(
    style: StyleIndex, font: FontIndex, on canvas: some Canvas
  ) {
    guard !string.glyphs.isEmpty else { return }
    if style >= 0 {
      canvas.show(string, font: font, expansion: expansion, colour: styles[style].colour)
    }
    string.removeAll()
  }
}
