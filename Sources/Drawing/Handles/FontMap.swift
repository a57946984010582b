internal import CPango
internal import Glibc

/// Fontconfig and Pango with a private set of fonts: none of the machine's own is seen.
final class FontMap {
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let configuration: OpaquePointer
  /// Pango's context, valid as long as the font map.
  let context: OpaquePointer

  /// A font map over the files given; throws for one that is no font.
  init(files: [FontFile]) throws(FontFault) {
    _ = Self.isDeafToTheUsersLanguage
    guard let configuration = FcConfigCreate() else { throw .outOfMemory }
    // "FcConfigSetCurrent: Sets the current default configuration" (Fontconfig developers'
    // reference). Without one, Pango would have the machine's own read, with all its fonts.
    FcConfigSetCurrent(configuration)
    guard let map = pango_cairo_font_map_new() else { throw .outOfMemory }
    self.configuration = configuration
    self.map = map
    // 72 dots an inch make Pango's unit a point.
    pango_cairo_font_map_set_resolution(leporello_cairo_font_map(map), 72)
    guard let context = pango_font_map_create_context(map) else { throw .outOfMemory }
    self.context = context
    for file in files {
      // "FcConfigAppFontAddFile adds an application-specific font to the configuration. Returns
      // FcFalse if the fonts cannot be added" (Fontconfig developers' reference).
      guard FcConfigAppFontAddFile(configuration, file.path) == FcTrue else {
        throw .unreadable(path: file.path)
      }
    }
    if let path = Self.pictureFont(in: configuration) { throw .withoutOutlines(path: path) }
    pango_fc_font_map_set_config(leporello_fc_font_map(map), configuration)
    // Positions rounded to whole units would spoil the kerning by up to one per cent.
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
  }

  /// A font whose letters are pictures, as those of emoji are: they have no size of their own in
  /// print, and no ink.
  private static func pictureFont(in configuration: OpaquePointer) -> String? {
    guard let set = FcConfigGetFonts(configuration, FcSetApplication) else { return nil }
    for index in 0..<Int(set.pointee.nfont) {
      var hasOutlines: FcBool = FcTrue
      var isColoured: FcBool = FcFalse
      var path: UnsafeMutablePointer<FcChar8>?
      let pattern = set.pointee.fonts[index]
      FcPatternGetBool(pattern, FC_OUTLINE, 0, &hasOutlines)
      FcPatternGetBool(pattern, FC_COLOR, 0, &isColoured)
      guard hasOutlines == FcFalse || isColoured == FcTrue else { continue }
      FcPatternGetString(pattern, FC_FILE, 0, &path)
      return path.map { String(cString: $0) } ?? ""
    }
    return nil
  }

  /// Fontconfig adds the user's languages to every request (`FcGetDefaultLangs`), and prefers a
  /// face that claims them to the slant asked for: an Azerbaijani locale lost EB Garamond its
  /// italics. Pango asks them for the forms of scripts a text's language does not use
  /// (`pango_language_get_preferred`). Both read these variables first, once a process; so they
  /// are set before the first font map is made.
  private static let isDeafToTheUsersLanguage: Bool =
    setenv("FC_LANG", "en", 1) == 0 && setenv("PANGO_LANGUAGE", "en", 1) == 0

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
    FcConfigDestroy(configuration)
  }
}
