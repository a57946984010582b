internal import CCairo
internal import CRsvg
import Typesetting

/// librsvg, opened when the first drawing turns up.
private struct DrawingLibrary: @unchecked Sendable {
  // Function pointers of a library that stays open; nothing in here changes.
  let functions: leporello_rsvg

  static let shared: DrawingLibrary? = {
    var functions = leporello_rsvg()
    return leporello_rsvg_open(&functions) == 0 ? nil : DrawingLibrary(functions: functions)
  }()
}

/// A drawing in librsvg's hands.
final class VectorDrawing {
  private let library: leporello_rsvg
  private let handle: OpaquePointer
  /// Its own width and height; only their proportion matters.
  let natural: Size

  init(_ bytes: [UInt8]) throws(PictureFault) {
    guard let library = DrawingLibrary.shared?.functions else {
      throw .refused(
        .svg, "cannot be drawn: librsvg is not there", hint: "install the package librsvg2-2")
    }
    self.library = library
    // Data has no address of its own, and "if the base URI is not set, external references are
    // not loaded" (librsvg, “Security and locations of referenced files”).
    var error: UnsafeMutablePointer<GError>?
    guard let handle = library.new_from_data(bytes, UInt(bytes.count), &error) else {
      throw .damaged(.svg, VectorDrawing.words(of: error))
    }
    self.handle = handle
    guard let natural = VectorDrawing.natural(of: handle, library) else {
      g_object_unref(UnsafeMutableRawPointer(handle))
      throw .refused(.svg, "does not say how large it is", hint: "give it a “viewBox”")
    }
    self.natural = natural
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Draws the whole of it into a box at the context's origin.
  func draw(on context: OpaquePointer, size: Size) throws(PictureFault) {
    var viewport = RsvgRectangle(x: 0, y: 0, width: size.width, height: size.height)
    var error: UnsafeMutablePointer<GError>?
    // Where nothing is clipped, Cairo 1.16 takes a surface that is painted (masks, filters and
    // isolated groups are) for the first thing on the page and forgets the mark it stands in.
    cairo_rectangle(context, 0, 0, size.width, size.height)
    cairo_clip(context)
    if library.render_document(handle, context, &viewport, &error) == 0 {
      throw .damaged(.svg, VectorDrawing.words(of: error))
    }
  }

  /// The view box, or else width and height where they have units of their own.
  private static func natural(of handle: OpaquePointer, _ library: leporello_rsvg) -> Size? {
    var hasWidth: gboolean = 0
    var hasHeight: gboolean = 0
    var hasBox: gboolean = 0
    var width = RsvgLength()
    var height = RsvgLength()
    var box = RsvgRectangle()
    library.get_intrinsic_dimensions(
      handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
    if hasBox != 0, box.width > 0, box.height > 0, box.width.isFinite, box.height.isFinite {
      return Size(width: box.width, height: box.height)
    }
    var pixelWidth = 0.0
    var pixelHeight = 0.0
    guard library.get_intrinsic_size_in_pixels(handle, &pixelWidth, &pixelHeight) != 0,
      pixelWidth > 0, pixelHeight > 0, pixelWidth.isFinite, pixelHeight.isFinite
    else { return nil }
    return Size(width: pixelWidth, height: pixelHeight)
  }

  private static func words(of error: UnsafeMutablePointer<GError>?) -> String {
    guard let error else { return "it cannot be read" }
    defer { g_error_free(error) }
    return error.pointee.message.map { String(cString: $0) } ?? "it cannot be read"
  }
}
