internal import CCairo
import Typesetting

extension PangoShaper {
  /// The document as Cairo alone makes a PDF of it, for readers as it is: pictures in inverted
  /// inks become colours.
  ///
  /// `created` is the date written into the file, in ISO 8601; it is handed in, never read from
  /// the clock, so that the same document gives the same bytes. As outlines the letters stand where
  /// they were set; as text Cairo lets them drift by the decimals of their widths.
  public func pdf(
    _ document: LaidOutDocument, pictures: PictureTable = PictureTable(), created: String,
    asOutlines: Bool = false
  ) throws(PaintingError) -> [UInt8] {
    let file = CairoFile(title: document.title, created: created)
    let painter = PagePainter(shaper: self, styles: document.styles)
    let pictures = PicturePainter(pictures, takesJPEG: true)
    for page in document.pages {
      try file.paint(page.size) { context throws(PaintingError) in
        pictures.beginPage()
        let canvas = CairoCanvas(
          context, fonts: fonts, pictures: pictures, drawsOutlines: asOutlines)
        try painter.paint(page, on: canvas)
      }
    }
    return try file.finish()
  }

  /// The document as pages that can be bound, with marks that tell what is what.
  ///
  /// `margin` is the white around the trimmed pages in points, for bleed and marks. JPEG files in
  /// the inks of a press stay as they are; whoever binds the pages says of those with Adobe's
  /// marker that their inks are inverted, or they look like a negative.
  public func painted(
    _ document: LaidOutDocument, pictures: PictureTable = PictureTable(), created: String,
    margin: Double = 0
  ) throws(PaintingError) -> PaintedPages {
    let marker = ContentMarker(document)
    let file = CairoFile(title: document.title, created: created)
    let maker = FormeMaker(
      file, fonts: fonts, marker: marker, pictures: pictures, margin: margin)
    let painter = PagePainter(shaper: self, styles: document.styles, marker: marker)
    for page in document.pages {
      maker.beginPage(page.size)
      try painter.paint(page, on: maker)
      maker.endPage()
    }
    return try maker.finish()
  }

  /// Each page as a PNG picture, at a resolution in dots an inch.
  public func png(
    _ document: LaidOutDocument, pictures table: PictureTable = PictureTable(),
    resolution: Double
  ) throws(PaintingError) -> [[UInt8]] {
    var pictures: [[UInt8]] = []
    let painter = PagePainter(shaper: self, styles: document.styles)
    let table = PicturePainter(table, takesJPEG: false)
    for page in document.pages {
      let scale = resolution / 72
      let surface = Surface(
        cairo_image_surface_create(
          CAIRO_FORMAT_RGB24, Int32((page.size.width * scale).rounded()),
          Int32((page.size.height * scale).rounded())))
      cairo_set_source_rgb(surface.context, 1, 1, 1)
      cairo_paint(surface.context)
      cairo_scale(surface.context, scale, scale)
      let canvas = CairoCanvas(
        surface.context, fonts: fonts, pictures: table, drawsOutlines: true)
      try painter.paint(page, on: canvas)
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
    let painter = PagePainter(shaper: self, styles: document.styles)
    let table = PicturePainter(pictures, takesJPEG: false)
    for page in document.pages {
      let sink = ByteSink()
      let surface = Surface(
        cairo_svg_surface_create_for_stream(
          ByteSink.write, sink.closure, page.size.width, page.size.height))
      try painter.paint(
        page, on: CairoCanvas(surface.context, fonts: fonts, pictures: table))
      try surface.finish()
      drawings.append(sink.bytes)
    }
    return drawings
  }
}
