internal import CCairo

/// A Cairo surface with its drawing context.
final class Surface {
  let surface: OpaquePointer
  let context: OpaquePointer

  /// Takes over a surface just created.
  init(_ surface: OpaquePointer) {
    self.surface = surface
    context = cairo_create(surface)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Throws if anything drawn so far has failed.
  func check() throws(PaintingError) {
    // "cairo_status: Checks whether an error has previously occurred for this context."
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
  }

  /// Ends the output; nothing can be drawn afterwards.
  func finish() throws(PaintingError) {
    try check()
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    if status != CAIRO_STATUS_SUCCESS {
      throw .cairo(String(cString: cairo_status_to_string(status)))
    }
  }
}
