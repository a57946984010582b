import Findings
import Typesetting
import YAML

/// Reads the named styles of a sheet.
struct StyleReader {
  let errata: Errata
  let fonts: [String: [String]]
  let colours: [String: Colour]
  let lengths: LengthReader

  /// Reads all styles of a mapping; each may be `like` one that stands before it.
  func read(_ mapping: YAMLMapping, into styles: inout [String: SheetStyle]) {
    for name in mapping.keys {
      guard let style = mapping.mapping(name) else { continue }
      read(style, named: name, into: &styles)
      style.finish()
    }
    mapping.finish()
  }

  private func read(
    _ mapping: YAMLMapping, named name: String, into styles: inout [String: SheetStyle]
  ) {
    var base = styles[name]
    if let model = mapping.text("like") {
      base = styles[model]
      if base == nil {
        errata.error(
          "there is no style “\(model)” before this one", at: mapping.place(of: "like"),
          hint: suggestion(for: model, among: styles.keys.sorted()))
      }
    }
    let own = mapping.text("font").map { families(named: $0, at: mapping.place(of: "font")) }
    let size = lengths.points("size", of: mapping)
    guard var style = base ?? own.map({ fresh($0, size: size) }) else {
      errata.error(
        "the style “\(name)” names no font", at: mapping.place,
        hint: "add “font”, or “like” with a style that stands before it")
      return
    }
    if let own { style.families = own }
    if let size { style.size = size }
    readDetails(mapping, into: &style)
    if style.size < 3 || style.size > 200 || style.leading < 3 || style.leading > 400 {
      errata.error(
        "the style “\(name)” has size \(style.size) pt and leading \(style.leading) pt",
        at: mapping.place, hint: "sizes from 3 to 200 pt can be set")
      return
    }
    styles[name] = style
  }

  /// A style that is like no other: a leading of 1.3 sizes unless the sheet says otherwise.
  private func fresh(_ families: [String], size: Double?) -> SheetStyle {
    let size = size ?? 10
    return SheetStyle(families: families, size: size, leading: size * 1.3)
  }

  private func readDetails(_ mapping: YAMLMapping, into style: inout SheetStyle) {
    style.leading = lengths.points("leading", of: mapping) ?? style.leading
    style.isItalic = mapping.boolean("italic") ?? style.isItalic
    style.weight = mapping.integer("weight", in: 100...900) ?? style.weight
    style.capitals = mapping.choice("capitals") ?? style.capitals
    style.emphasis = mapping.choice("emphasis") ?? style.emphasis
    style.figures = mapping.choice("figures") ?? style.figures
    style.tracking = mapping.number("tracking").map { min(max($0, -0.1), 0.5) } ?? style.tracking
    style.alignment = mapping.choice("align") ?? style.alignment
    style.hyphenates = mapping.boolean("hyphenate") ?? style.hyphenates
    style.flexibility = lengths.share("flexibility", of: mapping, upTo: 3) ?? style.flexibility
    style.isBalanced = mapping.boolean("balance") ?? style.isBalanced
    style.indent = lengths.points("indent", of: mapping) ?? style.indent
    style.paragraphSpace = lengths.points("paragraph-space", of: mapping) ?? style.paragraphSpace
    if let name = mapping.text("colour") {
      if let colour = colours[name] {
        style.colour = colour
      } else {
        errata.error(
          "there is no colour “\(name)”", at: mapping.place(of: "colour"),
          hint: suggestion(for: name, among: colours.keys.sorted()))
      }
    }
  }

  private func families(named name: String, at place: Place) -> [String] {
    if let families = fonts[name], !families.isEmpty { return families }
    errata.error(
      "there is no font “\(name)” under “fonts”", at: place,
      hint: suggestion(for: name, among: fonts.keys.sorted()))
    return [name]
  }
}
