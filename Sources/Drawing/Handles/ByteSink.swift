internal import CCairo

/// Collects what Cairo writes. Finished files are written elsewhere, in one place.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// The pointer handed to Cairo with `ByteSink.write`; valid as long as the sink.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Cairo's write function.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}

/// Why a page could not be painted.
public enum PaintingError: Error, Sendable, Hashable {
  /// Cairo's own words for what went wrong.
  case cairo(String)
  /// A picture that turned out to be unprintable only when it was decoded.
  case picture(key: String, PictureFault)
}
