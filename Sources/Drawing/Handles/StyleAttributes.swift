internal import CPango
import Typesetting

/// A style in one of its families, in Pango's terms: an attribute list for itemising.
final class StyleAttributes {
  /// Pango's attribute list, valid as long as this object.
  let list: OpaquePointer

  init(_ style: TextStyle, family: String) {
    list = pango_attr_list_new()
    // Pango's own fallback would take the upright face of a family for a letter its italic has
    // not; the families are tried in turn by `PangoShaper` instead.
    pango_attr_list_insert(list, pango_attr_fallback_new(0))
    let description = pango_font_description_new()
    pango_font_description_set_family(description, family)
    pango_font_description_set_weight(description, PangoWeight(UInt32(style.weight)))
    pango_font_description_set_style(
      description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    pango_attr_list_insert(list, pango_attr_font_desc_new(description))
    pango_font_description_free(description)
    if !style.language.isEmpty {
      pango_attr_list_insert(
        list, pango_attr_language_new(pango_language_from_string(style.language)))
    }
    let features = StyleAttributes.features(of: style)
    if !features.isEmpty {
      pango_attr_list_insert(list, pango_attr_font_features_new(features))
    }
  }

  deinit {
    pango_attr_list_unref(list)
  }

  /// The features in the syntax of CSS, as Pango reads them.
  private static func features(of style: TextStyle) -> String {
    let table: [(TextStyle.Features, String)] = [
      (.smallCapitals, "smcp=1"), (.capitalsToSmall, "c2sc=1"), (.oldStyleFigures, "onum=1"),
      (.liningFigures, "lnum=1"), (.tabularFigures, "tnum=1"), (.superiors, "sups=1"),
      (.noLigatures, "liga=0"), (.caseForms, "case=1"),
    ]
    return table.filter { style.features.contains($0.0) }.map(\.1).joined(separator: ",")
  }
}
