import Findings
import Typesetting
import YAML

/// Reads layout sheets. A sheet may inherit from another and change what it names.
public struct LayoutSheetReader {
  private let errata: Errata

  /// A reader that reports to an errata sheet.
  public init(errata: Errata) {
    self.errata = errata
  }

  /// The sheet in a document; `parents` yields the documents of sheets it inherits from.
  public func sheet(
    from root: YAMLNode, parents: (String) -> YAMLNode?
  ) -> LayoutSheet? {
    var chain: [YAMLNode] = [root]
    while let name = chain[chain.count - 1]["inherits"]?.text {
      guard chain.count < 8 else {
        errata.error("sheets inherit from each other without end", at: root.place)
        return nil
      }
      guard let parent = parents(name) else { return nil }
      chain.append(parent)
    }
    var draft = Draft()
    let sheets = chain.reversed().compactMap { $0.mapping(named: "the layout sheet", errata) }
    guard sheets.count == chain.count else { return nil }
    // Fonts and colours of the whole chain come first: a sheet that names another accent changes
    // the styles it inherits.
    for sheet in sheets { readFontsAndColours(of: sheet, into: &draft) }
    draft.colours = PressReader.distinct(draft.colours)
    for sheet in sheets { read(sheet, into: &draft) }
    guard let page = draft.page else {
      errata.error("the sheet has no “page”", at: root.place)
      return nil
    }
    let reader = PartReader(
      errata: errata, page: page, styles: draft.styles, colours: draft.colours,
      lengths: LengthReader(errata: errata))
    let parts = reader.parts(from: draft.parts)
    var sheet = LayoutSheet(
      name: draft.name, summary: draft.summary, page: page, signature: draft.signature,
      budget: draft.budget,
      styles: draft.styles, colours: draft.colours,
      pictureResolution: Double(draft.pictureResolution), parts: parts)
    sheet.press = draft.press
    sheet.style = draft.style
    sheet.filler = draft.filler.flatMap { reader.parts(from: [$0]).first }
    sheet.filler?.isAlwaysPrinted = true
    return sheet
  }

  private struct Draft {
    var name = ""
    var summary = ""
    var page: PageDesign?
    var style: String?
    var signature = 1
    var budget = BudgetDesign()
    /// What newsprint bears, and the least that looks like a photograph on coated paper.
    var pictureResolution = 200
    var press = PressDesign()
    var fonts: [String: [String]] = [:]
    var colours: [String: Colour] = [:]
    var styles: [String: SheetStyle] = [:]
    var parts: [YAMLNode] = []
    var filler: YAMLNode?
  }

  private func read(_ sheet: YAMLMapping, into draft: inout Draft) {
    _ = sheet.text("inherits")
    draft.name = sheet.text("name") ?? draft.name
    draft.summary = sheet.text("summary") ?? draft.summary
    draft.style = sheet.text("style") ?? draft.style
    draft.signature = sheet.integer("signature", in: 1...128) ?? draft.signature
    if let budget = sheet.mapping("budget") {
      BudgetReader(errata: errata).read(budget, into: &draft.budget)
    }
    draft.pictureResolution =
      sheet.integer("picture-resolution", in: 1...2400) ?? draft.pictureResolution
    if let press = sheet.mapping("press") {
      PressReader(errata: errata).read(press, into: &draft.press)
    }
    if let styles = sheet.mapping("styles") {
      let reader = StyleReader(
        errata: errata, fonts: draft.fonts, colours: draft.colours,
        lengths: LengthReader(errata: errata))
      reader.read(styles, into: &draft.styles)
    }
    if let page = sheet.mapping("page") {
      draft.page = PageReader(errata: errata, styles: draft.styles, colours: draft.colours)
        .page(from: page, inheriting: draft.page)
    }
    let parts = sheet.list("parts")
    if !parts.isEmpty { draft.parts = parts.map { completed($0, from: draft.parts) } }
    draft.filler = sheet.value("filler") ?? draft.filler
    sheet.finish()
  }

  /// A part without contents is the inherited one of its name, with what it names changed.
  private func completed(_ part: YAMLNode, from inherited: [YAMLNode]) -> YAMLNode {
    guard let entries = part.entries, part["contents"] == nil, let name = part["part"]?.text,
      let model = inherited.first(where: { $0["part"]?.text == name })
    else { return part }
    let own = Set(entries.map(\.key))
    let others = (model.entries ?? []).filter { !own.contains($0.key) }
    return YAMLNode(
      .mapping(entries + others), file: part.file, line: part.line, column: part.column)
  }

  private func readFontsAndColours(of sheet: YAMLMapping, into draft: inout Draft) {
    if let fonts = sheet.mapping("fonts") {
      for key in fonts.keys { draft.fonts[key] = fonts.texts(key) }
      fonts.finish()
    }
    if let colours = sheet.mapping("colours") {
      let reader = PressReader(errata: errata)
      for key in colours.keys {
        if let colour = reader.colour(key, of: colours) { draft.colours[key] = colour }
      }
      colours.finish()
    }
  }
}

/// Reads lengths, and reports what is none.
struct LengthReader {
  let errata: Errata

  /// The length of a key in points; nil where it is not there.
  func points(_ key: String, of mapping: YAMLMapping) -> Double? {
    guard let text = mapping.text(key) else { return nil }
    if let length = length(from: text) { return length.points }
    errata.error(
      "“\(text)” is not a length", at: mapping.value(key)?.place ?? mapping.place,
      hint: "write a number and a unit: 19 mm, 13 pt")
    return nil
  }

  /// The share of a key, as `1.5 %`; nil where it is not there.
  func share(_ key: String, of mapping: YAMLMapping, upTo most: Double) -> Double? {
    guard let text = mapping.text(key) else { return nil }
    let number = text.hasSuffix("%") ? Double(text.dropLast().filter { $0 != " " }) : nil
    if let number, number >= 0, number <= most { return number / 100 }
    errata.error(
      "“\(text)” is not a share", at: mapping.value(key)?.place ?? mapping.place,
      hint: "write a number from 0 to \(Int(most)) with a per cent sign: 1.5 %")
    return nil
  }

  /// The length of a node in points.
  func points(_ node: YAMLNode, named name: String) -> Double? {
    guard let text = node.text(named: name, errata) else { return nil }
    if let length = length(from: text) { return length.points }
    errata.error(
      "“\(text)” is not a length", at: node.place,
      hint: "write a number and a unit: 19 mm, 13 pt")
    return nil
  }
}
