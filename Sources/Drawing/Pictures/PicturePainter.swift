internal import CCairo
import Typesetting

/// Paints pictures on the pages of one document.
final class PicturePainter {
  private let table: PictureTable
  /// Whether the pages become a PDF, which takes JPEG files as they are.
  private let takesJPEG: Bool
  private var surfaces: [String: [PictureSurface]] = [:]
  private var uses: [String: Int] = [:]

  /// Whether JPEG files in inverted inks, as Photoshop writes them, are taken as they are too.
  private let keepsInks: Bool

  init(_ table: PictureTable, takesJPEG: Bool, keepsInks: Bool = false) {
    self.keepsInks = keepsInks
    self.table = table
    self.takesJPEG = takesJPEG
  }

  /// Begins a page: pictures are counted anew.
  func beginPage() { uses.removeAll(keepingCapacity: true) }

  func paint(
    _ mark: PictureMark, x: Double, y: Double, on context: OpaquePointer
  ) throws(PaintingError) {
    guard mark.size.width > 0, mark.size.height > 0 else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, x, y)
    switch mark.content {
    case .pattern(let pattern): paint(pattern, size: mark.size, on: context)
    case .file(let key):
      guard let picture = table[key] else {
        throw .picture(key: key, .damaged(.png, "it is not in the document’s table"))
      }
      do throws(PictureFault) {
        try paint(picture, key: key, mark, on: context)
      } catch {
        throw .picture(key: key, error)
      }
    }
  }

  private func paint(
    _ picture: StoredPicture, key: String, _ mark: PictureMark, on context: OpaquePointer
  ) throws(PictureFault) {
    let crop = mark.crop
    let whole = Size(
      width: mark.size.width / crop.width, height: mark.size.height / crop.height)
    if crop != .whole {
      cairo_rectangle(context, 0, 0, mark.size.width, mark.size.height)
      cairo_clip(context)
      cairo_translate(context, -crop.left * whole.width, -crop.top * whole.height)
    }
    if case .svg(let drawing) = picture.kind {
      try drawing.draw(on: context, size: whole)
      return
    }
    let surface = try surface(of: picture, key: key)
    cairo_scale(context, whole.width, whole.height)
    if case .jpeg(let header) = picture.kind, var turn = Self.turn(header.orientation) {
      cairo_transform(context, &turn)
    }
    surface.paintOnUnitSquare(context, isSmooth: !takesJPEG)
  }

  /// A surface a use on a page: Cairo 1.16 writes the same one twice into a page's dictionary,
  /// which qpdf rightly warns of. From page to page surfaces are shared.
  private func surface(
    of picture: StoredPicture, key: String
  ) throws(PictureFault) -> PictureSurface {
    let use = takesJPEG ? uses[key, default: 0] : 0
    uses[key] = use + 1
    if let known = surfaces[key], known.count > use { return known[use] }
    let surface = try PictureSurface(picture, takesJPEG: takesJPEG, keepsInks: keepsInks)
    surfaces[key, default: []].append(surface)
    return surface
  }

  /// From the unit square as stored to the unit square upright (Exif 2.32, table of tag 0x0112).
  private static func turn(_ orientation: Int) -> cairo_matrix_t? {
    switch orientation {
    case 2: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: 1, y0: 0)
    case 3: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: 1, y0: 1)
    case 4: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: 1)
    case 5: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
    case 6: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: 1, y0: 0)
    case 7: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: 1, y0: 1)
    case 8: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: 1)
    default: nil
    }
  }

  /// All squares as one path, so that no seam shows between neighbours.
  private func paint(_ pattern: SquarePattern, size: Size, on context: OpaquePointer) {
    for shape in pattern.shapes(size, x: 0, y: 0) { context.addPath(of: shape) }
    context.setColour(pattern.colour)
    cairo_fill(context)
  }
}
