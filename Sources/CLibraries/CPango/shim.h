#include <fontconfig/fontconfig.h>
#include <pango/pango.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

// The cast macros of GObject are invisible to Swift.
static inline PangoFcFontMap *leporello_fc_font_map(PangoFontMap *map) {
  return PANGO_FC_FONT_MAP(map);
}
static inline PangoCairoFont *leporello_cairo_font(PangoFont *font) {
  return PANGO_CAIRO_FONT(font);
}
static inline PangoCairoFontMap *leporello_cairo_font_map(PangoFontMap *map) {
  return PANGO_CAIRO_FONT_MAP(map);
}
static inline PangoFcFont *leporello_fc_font(PangoFont *font) { return PANGO_FC_FONT(font); }
