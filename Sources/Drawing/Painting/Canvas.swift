internal import CCairo
import Typesetting

/// Glyphs of one font in a row, with the text they stand for.
struct GlyphString {
  var glyphs: [cairo_glyph_t] = []
  /// In the order of the text.
  var clusters: [cairo_text_cluster_t] = []
  var text: [UInt8] = []
  /// Whether the glyphs run backwards through the clusters.
  var runsBackward = false
  /// Whether its capitals stand in for small capitals.
  var isStandIn = false

  mutating func removeAll() {
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}

/// Where a page is painted; places are in points from its upper left corner.
protocol Canvas: AnyObject {
  func show(_ string: GlyphString, font: FontIndex, expansion: Double, colour: Colour)

  /// Told before and after a word in several fonts that is to be read as a whole.
  func beginWord()
  func endWord(_ text: String)

  /// A rule from its left end, half-way down its thickness.
  func fill(_ rule: RuleMark, x: Double, y: Double)

  /// A picture from its upper left corner.
  func paint(_ mark: PictureMark, x: Double, y: Double) throws(PaintingError)
}

/// Paints with Cairo.
final class CairoCanvas: Canvas {
  private let context: OpaquePointer
  private let fonts: FontTable
  private let pictures: PicturePainter
  /// Whether letters are filled as outlines instead of being shown as text.
  private let drawsOutlines: Bool

  /// Pictures want outlines: Cairo 1.16 places the glyphs of an image on whole pixels, which
  /// spoils the spacing below 300 dots an inch.
  init(
    _ context: OpaquePointer, fonts: FontTable, pictures: PicturePainter,
    drawsOutlines: Bool = false
  ) {
    self.context = context
    self.fonts = fonts
    self.pictures = pictures
    self.drawsOutlines = drawsOutlines
  }

  func show(_ string: GlyphString, font: FontIndex, expansion: Double, colour: Colour) {
    guard let scaled = fonts.scaled(font, expansion: expansion) else { return }
    context.setColour(colour)
    cairo_set_scaled_font(context, scaled)
    if drawsOutlines {
      cairo_glyph_path(context, string.glyphs, Int32(string.glyphs.count))
      cairo_fill(context)
    } else {
      context.show(string)
    }
  }

  func beginWord() {}

  func endWord(_ text: String) {}

  func fill(_ rule: RuleMark, x: Double, y: Double) {
    context.setColour(rule.colour)
    context.addPath(of: rule.shape(x: x, y: y))
    cairo_fill(context)
  }

  func paint(_ mark: PictureMark, x: Double, y: Double) throws(PaintingError) {
    try pictures.paint(mark, x: x, y: y, on: context)
  }
}

extension OpaquePointer {
  /// Takes a colour for what is painted next on this context.
  func setColour(_ colour: Colour) {
    cairo_set_source_rgb(self, colour.red, colour.green, colour.blue)
  }

  /// Shows glyphs in the font of this context as text.
  func show(_ string: GlyphString) {
    let flags =
      string.runsBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
    string.text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cairo_show_text_glyphs(
          self, characters.baseAddress, Int32(characters.count), string.glyphs,
          Int32(string.glyphs.count), string.clusters, Int32(string.clusters.count), flags)
      }
    }
  }

  /// Adds an area to the path of this context.
  func addPath(of shape: Forme.Shape) {
    switch shape {
    case .rectangle(let x, let y, let width, let height):
      cairo_rectangle(self, x, y, width, height)
    case .dots(let x, let y, let radius, let pitch, let count):
      for dot in 0..<count {
        cairo_new_sub_path(self)
        cairo_arc(self, x + Double(dot) * pitch, y, radius, 0, 2 * .pi)
      }
    }
  }
}

extension RuleMark {
  /// A bar, or a row of dots, that begins at a place.
  func shape(x: Double, y: Double) -> Forme.Shape {
    guard let pitch else {
      return .rectangle(x: x, y: y - thickness / 2, width: length, height: thickness)
    }
    let radius = thickness / 2
    return .dots(x: x + radius, y: y, radius: radius, pitch: pitch, count: dots)
  }
}
