internal import CCairo
import Typesetting

/// Paints the frames of pages on a Cairo context.
final class PagePainter {
  private let shaper: PangoShaper
  private let styles: [TextStyle]
  private let pictures: PicturePainter
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var text: [UInt8] = []
  /// How much wider than they are drawn the letters of the line are set.
  private var expansion = 1.0

  /// Whether letters are filled as outlines instead of being shown as text.
  private let drawsOutlines: Bool
  /// Marks what is painted, where the file is to be finished.
  private let marker: ContentMarker?

  /// Pictures want outlines: Cairo 1.16 places the glyphs of an image on whole pixels, which
  /// spoils the spacing below 300 dots an inch.
  init(
    shaper: PangoShaper, styles: [TextStyle], pictures: PicturePainter,
    drawsOutlines: Bool = false, marker: ContentMarker? = nil
  ) {
    self.marker = marker
    self.shaper = shaper
    self.pictures = pictures
    self.styles = styles
    self.drawsOutlines = drawsOutlines
  }

  func paint(_ page: LaidOutPage, on context: OpaquePointer) throws(PaintingError) {
    pictures.beginPage()
    marker?.beginPage(context)
    defer { marker?.close() }
    for (index, frame) in page.frames.enumerated() {
      marker?.begin(frame, at: index)
      switch frame.content {
      case .line(let line): paint(line, x: frame.x, y: frame.y, on: context)
      case .rule(let rule):
        setColour(rule.colour, on: context)
        addPath(of: rule, x: frame.x, y: frame.y, on: context)
        cairo_fill(context)
      case .picture(let mark): try pictures.paint(mark, x: frame.x, y: frame.y, on: context)
      }
    }
  }

  /// A bar, or a disc for each dot.
  private func addPath(of rule: RuleMark, x: Double, y: Double, on context: OpaquePointer) {
    guard let pitch = rule.pitch else {
      cairo_rectangle(context, x, y - rule.thickness / 2, rule.length, rule.thickness)
      return
    }
    let radius = rule.thickness / 2
    for dot in 0..<rule.dots {
      cairo_new_sub_path(context)
      cairo_arc(context, x + radius + Double(dot) * pitch, y, radius, 0, 2 * .pi)
    }
  }

  /// Paints a line, as few glyph strings as it has fonts and colours.
  private func paint(_ line: TextLine, x: Double, y: Double, on context: OpaquePointer) {
    var style = -1
    var font = -1
    expansion = line.expansion
    for piece in line.pieces {
      if piece.followsSpace, style >= 0 {
        addSpace(style: style, font: font, before: piece, x: x, y: y, on: context)
      }
      if let marker, marker.isNew(piece, language: styles[piece.style].language) {
        flush(style: style, font: font, on: context)
        marker.mark(piece, language: styles[piece.style].language)
      }
      var pen = x + piece.x
      for run in piece.shaped.runs {
        if run.font != font || piece.style != style || run.isRightToLeft {
          flush(style: style, font: font, on: context)
          style = piece.style
          font = run.font
        }
        add(run, of: piece.shaped.text, in: styles[style], pen: &pen, y: y - styles[style].rise)
        if run.isRightToLeft { flush(style: style, font: font, on: context, backward: true) }
      }
    }
    endLine(line, x: x, y: y, style: style, font: font, on: context)
  }

  /// Marks the hyphen of a parted word, which is no character of the text; where the text goes on
  /// in the next line, the space between stands at the end of this one.
  private func endLine(
    _ line: TextLine, x: Double, y: Double, style: StyleIndex, font: FontIndex,
    on context: OpaquePointer
  ) {
    if let marker, style >= 0, let last = line.pieces.last {
      if line.endsInHyphen, let hyphen = takeHyphen() {
        flush(style: style, font: font, on: context)
        marker.markHyphen()
        glyphs.append(hyphen)
        clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
        text.append(UInt8(ascii: "-"))
      } else if marker.goesOn(after: line) {
        addSpace(style: style, font: font, after: last, x: x, y: y, on: context)
      }
    }
    flush(style: style, font: font, on: context)
  }

  /// The hyphen that was added last, taken from the glyphs that wait; nil where it is part of
  /// something larger.
  private func takeHyphen() -> cairo_glyph_t? {
    guard glyphs.count > 1, text.last == UInt8(ascii: "-"), let cluster = clusters.last,
      cluster.num_bytes == 1, cluster.num_glyphs == 1
    else { return nil }
    text.removeLast()
    clusters.removeLast()
    return glyphs.removeLast()
  }

  private func add(
    _ run: GlyphRun, of source: String, in style: TextStyle, pen: inout Double, y: Double
  ) {
    for glyph in run.glyphs {
      glyphs.append(
        cairo_glyph_t(index: UInt(glyph.id), x: pen + glyph.dx * expansion, y: y + glyph.dy))
      pen += glyph.advance * expansion
    }
    if isSpread(run, in: style) {
      clusters.append(
        cairo_text_cluster_t(
          num_bytes: Int32(run.textEnd - run.textStart), num_glyphs: Int32(run.glyphs.count)))
    } else {
      for cluster in run.clusters {
        clusters.append(
          cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
      }
    }
    if run.textStart == 0, run.textEnd == source.utf8.count {
      text.append(contentsOf: source.utf8)
    } else {
      text.append(
        contentsOf: source.utf8.dropFirst(run.textStart).prefix(run.textEnd - run.textStart))
    }
  }

  /// Whether a reader's program would take the letters of a word for words of their own. Poppler
  /// does from a tenth of the type size (`minWordBreakSpace`); as one cluster, which Cairo marks
  /// with its /ActualText, the word stays whole. Not for small capitals: programs that pass
  /// /ActualText over know their glyphs only from clusters of a single letter.
  private func isSpread(_ run: GlyphRun, in style: TextStyle) -> Bool {
    style.tracking > 0.06
      && style.features.isDisjoint(with: [.smallCapitals, .capitalsToSmall])
      && !run.isRightToLeft && run.glyphs.count > 1
  }

  /// A space of the style in use, standing just before what follows, so that text can be copied:
  /// at the right of a word that runs from right to left.
  private func addSpace(
    style: StyleIndex, font: FontIndex, before piece: LinePiece, x: Double, y: Double,
    on context: OpaquePointer
  ) {
    let end = x + piece.x + piece.shaped.width * expansion
    addSpace(style: style, font: font, y: y, on: context) { advance in
      Self.runsFromRight(piece) ? end : x + piece.x - advance
    }
  }

  /// The same, standing just after what went before.
  private func addSpace(
    style: StyleIndex, font: FontIndex, after piece: LinePiece, x: Double, y: Double,
    on context: OpaquePointer
  ) {
    let end = x + piece.x + piece.shaped.width * expansion
    addSpace(style: style, font: font, y: y, on: context) { advance in
      Self.runsFromRight(piece) ? x + piece.x - advance : end
    }
  }

  private static func runsFromRight(_ piece: LinePiece) -> Bool {
    piece.shaped.runs.first?.isRightToLeft ?? false
  }

  /// A space at a place that follows from its own width.
  private func addSpace(
    style: StyleIndex, font: FontIndex, y: Double, on context: OpaquePointer,
    at place: (_ advance: Double) -> Double
  ) {
    guard let run = shaper.space(style: style).runs.first, let glyph = run.glyphs.first else {
      return
    }
    // After a word of another family the space is shown by itself.
    if run.font != font { flush(style: style, font: font, on: context) }
    glyphs.append(
      cairo_glyph_t(
        index: UInt(glyph.id), x: place(glyph.advance * expansion), y: y - styles[style].rise))
    clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
    text.append(0x20)
    if run.font != font { flush(style: style, font: run.font, on: context) }
  }

  private func flush(
    style: StyleIndex, font: FontIndex, on context: OpaquePointer, backward: Bool = false
  ) {
    guard !glyphs.isEmpty else { return }
    defer {
      glyphs.removeAll(keepingCapacity: true)
      clusters.removeAll(keepingCapacity: true)
      text.removeAll(keepingCapacity: true)
    }
    guard style >= 0, let scaled = shaper.fonts.scaled(font, expansion: expansion)
    else { return }
    setColour(styles[style].colour, on: context)
    cairo_set_scaled_font(context, scaled)
    if drawsOutlines {
      cairo_glyph_path(context, glyphs, Int32(glyphs.count))
      cairo_fill(context)
      return
    }
    let flags = backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
    text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cairo_show_text_glyphs(
          context, characters.baseAddress, Int32(characters.count), glyphs, Int32(glyphs.count),
          clusters, Int32(clusters.count), flags)
      }
    }
  }

  private func setColour(_ colour: Colour, on context: OpaquePointer) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
  }
}
