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

  /// Pictures want outlines: Cairo 1.16 places the glyphs of an image on whole pixels, which
  /// spoils the spacing below 300 dots an inch.
  init(
    shaper: PangoShaper, styles: [TextStyle], pictures: PicturePainter,
    drawsOutlines: Bool = false
  ) {
    self.shaper = shaper
    self.pictures = pictures
    self.styles = styles
    self.drawsOutlines = drawsOutlines
  }

  func paint(_ page: LaidOutPage, on context: OpaquePointer) throws(PaintingError) {
    pictures.beginPage()
    for frame in page.frames {
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
        addSpace(style: style, font: font, before: x + piece.x, y)
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
    flush(style: style, font: font, on: context)
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

  /// A space in the font in use, standing just before what follows, so that text can be copied.
  private func addSpace(style: StyleIndex, font: FontIndex, before x: Double, _ y: Double) {
    let space = shaper.space(style: style)
    guard let run = space.runs.first, run.font == font, let glyph = run.glyphs.first else { return }
    glyphs.append(
      cairo_glyph_t(
        index: UInt(glyph.id), x: x - glyph.advance * expansion, y: y - styles[style].rise))
    clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
    text.append(0x20)
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
