internal import CCairo

/// A font of Cairo drawn a little wider or narrower than another.
final class ExpandedFont {
  let scaled: OpaquePointer

  /// The font `expansion` times as wide as the one given; nil if there is no memory for it.
  init?(_ natural: OpaquePointer, expansion: Double) {
    var drawn = cairo_matrix_t()
    var context = cairo_matrix_t()
    cairo_scaled_font_get_font_matrix(natural, &drawn)
    cairo_scaled_font_get_ctm(natural, &context)
    // Letters first become wider, then as large and as slanted as they are.
    var wider = cairo_matrix_t()
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&wider, expansion, 1)
    cairo_matrix_multiply(&matrix, &wider, &drawn)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_scaled_font_get_font_options(natural, options)
    let font = cairo_scaled_font_create(
      cairo_scaled_font_get_font_face(natural), &matrix, &context, options)
    // "This function always returns a valid pointer, but it will return a pointer to a 'nil'
    // object if an error such as out of memory occurs" (cairo_scaled_font_create).
    guard let font, cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS else { return nil }
    scaled = font
  }

  deinit {
    cairo_scaled_font_destroy(scaled)
  }
}
