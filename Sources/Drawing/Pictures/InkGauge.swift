internal import CCairo
import Typesetting

/// Looks how much of a picture is ink, on a small print of it.
enum InkGauge {
  /// Dots of the small print's longer side: enough to find an edge to a hundredth.
  private static let side = 128.0
  /// What is less dark than this is paper: JPEG leaves a grey haze around letters.
  private static let haze = 0.06

  /// What of the picture is seen; nil for one that cannot be painted or shows nothing.
  static func ink(of picture: StoredPicture) -> PictureInk? {
    let natural = picture.facts.natural
    let scale = side / max(natural.width, natural.height, 1e-6)
    let width = max(1, Int((natural.width * scale).rounded()))
    let height = max(1, Int((natural.height * scale).rounded()))
    guard
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    else { return nil }
    defer { cairo_surface_destroy(surface) }
    guard paint(picture, on: surface, size: Size(width: Double(width), height: Double(height)))
    else { return nil }
    return measure(surface, width: width, height: height)
  }

  private static func paint(
    _ picture: StoredPicture, on surface: OpaquePointer, size: Size
  ) -> Bool {
    guard let context = cairo_create(surface) else { return false }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    var table = PictureTable()
    table["logo"] = picture
    let painter = PicturePainter(table, takesJPEG: false)
    let mark = PictureMark(.file("logo"), size: size)
    return (try? painter.paint(mark, x: 0, y: 0, on: context)) != nil
  }

  /// The rectangle of what is dark, and how dark it is on the whole.
  private static func measure(
    _ surface: OpaquePointer, width: Int, height: Int
  ) -> PictureInk? {
    cairo_surface_flush(surface)
    guard let dots = cairo_image_surface_get_data(surface) else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var (left, right, top, bottom) = (width, 0, height, 0)
    var sum = 0.0
    for y in 0..<height {
      for x in 0..<width {
        let dot = dots + y * stride + x * 4
        // Blue, green and red stand in this order in memory; the weights are those of BT.601.
        let light = 0.114 * Double(dot[0]) + 0.587 * Double(dot[1]) + 0.299 * Double(dot[2])
        let dark = 1 - light / 255
        guard dark > haze else { continue }
        sum += dark
        (left, right) = (min(left, x), max(right, x + 1))
        (top, bottom) = (min(top, y), max(bottom, y + 1))
      }
    }
    guard right > left, bottom > top else { return nil }
    let area = Double((right - left) * (bottom - top))
    // The faint dots at its edges belong to it too.
    (left, right) = (max(0, left - 1), min(width, right + 1))
    (top, bottom) = (max(0, top - 1), min(height, bottom + 1))
    return PictureInk(
      bounds: Crop(
        left: Double(left) / Double(width), top: Double(top) / Double(height),
        width: Double(right - left) / Double(width),
        height: Double(bottom - top) / Double(height)),
      darkness: sum / area)
  }
}

extension StoredPicture {
  /// What of the picture is seen; nil for one that shows nothing. Costs as much as painting it.
  public var ink: PictureInk? { InkGauge.ink(of: self) }
}
