internal import CCairo
import Typesetting

/// A PDF that Cairo paints, page by page.
final class CairoFile {
  private let sink = ByteSink()
  private let surface: Surface

  init(title: String, created: String) {
    surface = Surface(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1))
    cairo_pdf_surface_restrict_to_version(surface.surface, CAIRO_PDF_VERSION_1_5)
    cairo_pdf_surface_set_metadata(surface.surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface.surface, CAIRO_PDF_METADATA_CREATOR, "Leporello")
    cairo_pdf_surface_set_metadata(surface.surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
  }

  /// Adds a page of a size, its origin moved right and down by a margin.
  func paint(
    _ size: Size, margin: Double = 0,
    _ content: (OpaquePointer) throws(PaintingError) -> Void
  ) throws(PaintingError) {
    // "This function should only be called before any drawing operations have been performed
    // on the current page" (cairo_pdf_surface_set_size).
    cairo_pdf_surface_set_size(
      surface.surface, size.width + margin * 2, size.height + margin * 2)
    cairo_identity_matrix(surface.context)
    cairo_translate(surface.context, margin, margin)
    try content(surface.context)
    cairo_show_page(surface.context)
  }

  /// The file.
  func finish() throws(PaintingError) -> [UInt8] {
    try surface.finish()
    return sink.bytes
  }
}
