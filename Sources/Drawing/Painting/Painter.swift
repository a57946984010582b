internal import CCairo
import Typesetting

extension PangoShaper {
  /// The document as PDF, for readers as it is: pictures in inverted inks become colours.
  ///
  /// `created` is the date written into the file, in ISO 8601; it is handed in, never read from
  /// the clock, so that the same document gives the same bytes.
  public func pdf(
    _ document: LaidOutDocument, pictures: PictureTable = PictureTable(), created: String
  ) throws(PaintingError) -> [UInt8] {
    try pdf(
      document, created: created, margin: 0,
      pictures: PicturePainter(pictures, takesJPEG: true), marker: nil)
  }

  /// The document as PDF with marks by which it can be finished.
  ///
  /// `margin` is the white around the trimmed pages in points, for bleed and marks. JPEG files in
  /// the inks of a press stay as they are; whoever finishes the pages says of those with Adobe's
  /// marker that their inks are inverted, or they look like a negative.
  public func marked(
    _ document: LaidOutDocument, pictures: PictureTable = PictureTable(), created: String,
    margin: Double = 0
  ) throws(PaintingError) -> PaintedPages {
    let marker = ContentMarker(document, pictures: pictures)
    let bytes = try pdf(
      document, created: created, margin: margin,
      pictures: PicturePainter(pictures, takesJPEG: true, keepsInks: true), marker: marker)
    return PaintedPages(pdf: bytes, marks: marker.pages)
  }

  private func pdf(
    _ document: LaidOutDocument, created: String, margin: Double, pictures: PicturePainter,
    marker: ContentMarker?
  ) throws(PaintingError) -> [UInt8] {
    let sink = ByteSink()
    var size = document.pages.first?.size ?? Size(width: 1, height: 1)
    size = Size(width: size.width + margin * 2, height: size.height + margin * 2)
    let surface = Surface(
      cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, size.width, size.height))
    cairo_pdf_surface_restrict_to_version(surface.surface, CAIRO_PDF_VERSION_1_5)
    cairo_pdf_surface_set_metadata(surface.surface, CAIRO_PDF_METADATA_TITLE, document.title)
    cairo_pdf_surface_set_metadata(surface.surface, CAIRO_PDF_METADATA_CREATOR, "Leporello")
    cairo_pdf_surface_set_metadata(surface.surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
    let painter = PagePainter(
      shaper: self, styles: document.styles,
      pictures: pictures, marker: marker)
    for page in document.pages {
      // "This function should only be called before any drawing operations have been performed
      // on the current page" (cairo_pdf_surface_set_size).
      cairo_pdf_surface_set_size(
        surface.surface, page.size.width + margin * 2, page.size.height + margin * 2)
      cairo_identity_matrix(surface.context)
      cairo_translate(surface.context, margin, margin)
      try painter.paint(page, on: surface.context)
      cairo_show_page(surface.context)
    }
    try surface.finish()
    return sink.bytes
  }

  /// Each page as a PNG picture, at a resolution in dots an inch.
  public func png(
    _ document: LaidOutDocument, pictures table: PictureTable = PictureTable(),
    resolution: Double
  ) throws(PaintingError) -> [[UInt8]] {
    var pictures: [[UInt8]] = []
    let painter = PagePainter(
      shaper: self, styles: document.styles,
      pictures: PicturePainter(table, takesJPEG: false), drawsOutlines: true)
    for page in document.pages {
      let scale = resolution / 72
      let surface = Surface(
        cairo_image_surface_create(
          CAIRO_FORMAT_RGB24, Int32((page.size.width * scale).rounded()),
          Int32((page.size.height * scale).rounded())))
      cairo_set_source_rgb(surface.context, 1, 1, 1)
      cairo_paint(surface.context)
      cairo_scale(surface.context, scale, scale)
      try painter.paint(page, on: surface.context)
      try surface.check()
      let sink = ByteSink()
      let status = cairo_surface_write_to_png_stream(surface.surface, ByteSink.write, sink.closure)
      guard status == CAIRO_STATUS_SUCCESS else {
        throw .cairo(String(cString: cairo_status_to_string(status)))
      }
      pictures.append(sink.bytes)
    }
    return pictures
  }

  /// Each page as an SVG drawing; letters become outlines.
  public func svg(
    _ document: LaidOutDocument, pictures: PictureTable = PictureTable()
  ) throws(PaintingError) -> [[UInt8]] {
    var drawings: [[UInt8]] = []
    let painter = PagePainter(
      shaper: self, styles: document.styles,
      pictures: PicturePainter(pictures, takesJPEG: false))
    for page in document.pages {
      let sink = ByteSink()
      let surface = Surface(
        cairo_svg_surface_create_for_stream(
          ByteSink.write, sink.closure, page.size.width, page.size.height))
      try painter.paint(page, on: surface.context)
      try surface.finish()
      drawings.append(sink.bytes)
    }
    return drawings
  }
}
