import Findings
import Typesetting
import YAML

/// Reads the page of a sheet or of one of its parts.
struct PageReader {
  let errata: Errata
  let styles: [String: SheetStyle]
  let colours: [String: Colour]

  private var lengths: LengthReader { LengthReader(errata: errata) }

  /// The page a mapping describes; what it leaves out is inherited.
  func page(from mapping: YAMLMapping, inheriting parent: PageDesign?) -> PageDesign? {
    defer { mapping.finish() }
    guard let size = size(of: mapping) ?? parent?.size else {
      errata.error(
        "the page has no “size”", at: mapping.place, hint: "write A5, or width and height")
      return nil
    }
    var page =
      parent
      ?? PageDesign(
        size: size, margins: Margins(inside: 54, outside: 65, head: 62, foot: 74))
    page.size = size
    if let margins = mapping.mapping("margins") { read(margins, into: &page.margins) }
    page.isMirrored = mapping.boolean("mirrored") ?? page.isMirrored
    page.isFolded = mapping.boolean("folded") ?? page.isFolded
    if let grid = lengths.points("grid", of: mapping) { page.grid = grid > 0 ? grid : nil }
    if let head = mapping.mapping("running-head") { readRunningHead(head, into: &page) }
    if let folio = mapping.mapping("folio") { read(folio, into: &page) }
    readGround(mapping, into: &page)
    if let thumbs = mapping.mapping("thumbs") { readThumbs(thumbs, into: &page) }
    if page.measure < 36 || page.depth < 36 {
      errata.error(
        "the margins leave a text block of \(Int(page.measure)) by \(Int(page.depth)) pt",
        at: mapping.place, hint: "make the margins narrower or the page larger")
      return nil
    }
    return page
  }

  private func readRunningHead(_ mapping: YAMLMapping, into page: inout PageDesign) {
    page.runningHead.place = mapping.choice("place") ?? page.runningHead.place
    page.runningHead.rise = lengths.points("rise", of: mapping) ?? page.runningHead.rise
    if page.runningHead.place != .none, styles["running-head"] == nil {
      errata.error(
        "there is no style “running-head”", at: mapping.place,
        hint: "add it to “styles”: the words over the pages are set in it")
    }
    mapping.finish()
  }

  private func size(of mapping: YAMLMapping) -> Size? {
    guard let node = mapping.value("size") else { return nil }
    if let name = node.text {
      if let size = namedPageSizes[name] {
        return Size(
          width: Length.millimetres(size.width).points,
          height: Length.millimetres(size.height).points)
      }
      errata.error(
        "“\(name)” is not a page size", at: node.place,
        hint: "known here: " + namedPageSizes.keys.sorted().joined(separator: ", ")
          + "; or give width and height")
      return nil
    }
    guard let size = node.mapping(named: "size", errata) else { return nil }
    defer { size.finish() }
    guard let width = lengths.points("width", of: size),
      let height = lengths.points("height", of: size)
    else { return nil }
    return Size(width: width, height: height)
  }

  private func readGround(_ mapping: YAMLMapping, into page: inout PageDesign) {
    page.groundDepth = lengths.points("ground-depth", of: mapping) ?? page.groundDepth
    // A part takes the ground of its sheet away by asking for none.
    guard let name = mapping.text("ground") else { return }
    page.ground = name == "none" ? nil : colour(name, at: mapping.place(of: "ground"))
  }

  private func readThumbs(_ mapping: YAMLMapping, into page: inout PageDesign) {
    var thumbs =
      page.thumbs
      ?? ThumbMarks(width: 11, depth: 56, head: page.margins.head, step: 68, entries: [])
    thumbs.width = lengths.points("width", of: mapping) ?? thumbs.width
    thumbs.depth = lengths.points("height", of: mapping) ?? thumbs.depth
    thumbs.head = lengths.points("head", of: mapping) ?? thumbs.head
    thumbs.step = lengths.points("step", of: mapping) ?? thumbs.step
    if let colours = mapping.mapping("colours") {
      thumbs.entries = colours.keys.compactMap { language in
        guard let name = colours.text(language),
          let colour = colour(name, at: colours.place(of: language))
        else { return nil }
        return ThumbMarks.Entry(language: language, colour: colour)
      }
      colours.finish()
    }
    page.thumbs = thumbs
    mapping.finish()
  }

  private func colour(_ name: String, at place: Place) -> Colour? {
    if let colour = colours[name] { return colour }
    errata.error(
      "there is no colour “\(name)”", at: place,
      hint: suggestion(for: name, among: colours.keys.sorted()))
    return nil
  }

  private func read(_ mapping: YAMLMapping, into margins: inout Margins) {
    margins.inside = lengths.points("inside", of: mapping) ?? margins.inside
    margins.outside = lengths.points("outside", of: mapping) ?? margins.outside
    margins.head = lengths.points("head", of: mapping) ?? margins.head
    margins.foot = lengths.points("foot", of: mapping) ?? margins.foot
    mapping.finish()
  }

  private func read(_ mapping: YAMLMapping, into page: inout PageDesign) {
    page.folioPlace = mapping.choice("place") ?? page.folioPlace
    page.folioDrop = lengths.points("drop", of: mapping) ?? page.folioDrop
    if let name = mapping.text("style") {
      if let style = styles[name] {
        page.folioStyle = style.textStyle(language: "")
      } else {
        errata.error(
          "there is no style “\(name)”", at: mapping.place(of: "style"),
          hint: suggestion(for: name, among: styles.keys.sorted()))
      }
    }
    mapping.finish()
  }
}
