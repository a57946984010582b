internal import CCairo
import Typesetting

/// The dots of a picture as a Cairo surface.
final class PictureSurface {
  private let surface: OpaquePointer
  private let width: Double
  private let height: Double

  /// Decodes a picture of dots, or wraps a JPEG file that a PDF takes as it is.
  init(
    _ picture: StoredPicture, takesJPEG: Bool, keepsInks: Bool = false
  ) throws(PictureFault) {
    switch picture.kind {
    // Cairo 1.16 does not say that inks with Adobe's marker are inverted: whoever keeps them has to.
    case .jpeg(let header)
    where takesJPEG && (keepsInks || !(header.components == 4 && header.hasAdobeMarker)):
      surface = try Self.wrapped(picture.bytes)
      (width, height) = (1, 1)
    case .jpeg(let header):
      surface = try Self.decoded(picture.bytes, header)
      (width, height) = (Double(header.width), Double(header.height))
    case .png(let header):
      surface = try Self.decoded(png: picture.bytes)
      (width, height) = (Double(header.width), Double(header.height))
    case .svg: throw .damaged(.svg, "a drawing has no dots")
    }
  }

  deinit { cairo_surface_destroy(surface) }

  /// Paints the picture on the square from 0 to 1.
  func paintOnUnitSquare(_ context: OpaquePointer, isSmooth: Bool) {
    cairo_scale(context, 1 / width, 1 / height)
    cairo_set_source_surface(context, surface, 0, 0)
    let pattern = cairo_get_source(context)
    // In a PDF any filter but the plainest asks for /Interpolate, which PDF/A forbids; on a
    // surface of dots the edge must not fade into nothing.
    cairo_pattern_set_filter(pattern, isSmooth ? CAIRO_FILTER_BEST : CAIRO_FILTER_NEAREST)
    if isSmooth { cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD) }
    cairo_rectangle(context, 0, 0, width, height)
    cairo_fill(context)
  }

  /// A surface of one dot that carries the file. Cairo's PDF writer takes width and height of the
  /// image from the file and paints it where the surface's dot would be; so no memory is needed
  /// for dots that nobody decodes.
  private static func wrapped(_ bytes: [UInt8]) throws(PictureFault) -> OpaquePointer {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1) else {
      throw .damaged(.jpeg, "there is no memory")
    }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.update(from: bytes, count: bytes.count)
    // "destroy: the callback which will be called when Cairo no longer needs the data"
    // (cairo_surface_set_mime_data).
    let status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy, UInt(bytes.count),
      { $0?.deallocate() }, copy)
    guard status == CAIRO_STATUS_SUCCESS else {
      copy.deallocate()
      cairo_surface_destroy(surface)
      throw .damaged(.jpeg, String(cString: cairo_status_to_string(status)))
    }
    return surface
  }

  private static func decoded(
    _ bytes: [UInt8], _ header: JPEGHeader
  ) throws(PictureFault) -> OpaquePointer {
    let decoder = try JPEGDecoder()
    guard
      let surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(header.width), Int32(header.height)),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let dots = cairo_image_surface_get_data(surface)
    else { throw .damaged(.jpeg, "there is no memory") }
    do throws(PictureFault) {
      try decoder.decode(
        bytes, header: header, stride: Int(cairo_image_surface_get_stride(surface)), into: dots)
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }

  private static func decoded(png bytes: [UInt8]) throws(PictureFault) -> OpaquePointer {
    var source = ByteSource(bytes: bytes)
    let surface = withUnsafeMutablePointer(to: &source) {
      cairo_image_surface_create_from_png_stream(ByteSource.read, $0)
    }
    guard let surface else { throw .damaged(.png, "there is no memory") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw .damaged(.png, String(cString: cairo_status_to_string(status)))
    }
    return surface
  }
}

/// Bytes that Cairo reads one after the other.
private struct ByteSource {
  let bytes: [UInt8]
  var offset = 0

  /// Cairo's read function; its closure is a pointer to the source.
  static let read: cairo_read_func_t = { closure, data, length in
    guard let source = closure?.assumingMemoryBound(to: ByteSource.self), let data else {
      return CAIRO_STATUS_READ_ERROR
    }
    let start = source.pointee.offset
    let end = start + Int(length)
    guard end <= source.pointee.bytes.count else { return CAIRO_STATUS_READ_ERROR }
    source.pointee.bytes.withUnsafeBufferPointer {
      if let base = $0.baseAddress { data.update(from: base + start, count: Int(length)) }
    }
    source.pointee.offset = end
    return CAIRO_STATUS_SUCCESS
  }
}
