import YAML

/// Reads front matter, prose and back matter of a sheet.
extension PartReader {
  /// The keys by which the elements begin.
  static let matterKinds = [
    "letters", "synopsis", "quotations", "glossary", "further", "donors", "advertisements",
    "note-lines", "contents",
  ]

  /// The element a key begins; its settings may all be left as they are.
  func matter(_ kind: String, _ settings: YAMLMapping?) -> MatterElement? {
    switch kind {
    case "letters": .letters(letters(settings))
    case "synopsis": .synopsis(prose(settings))
    case "quotations": .quotations(quotations(settings))
    case "glossary": .glossary(glossary(settings))
    case "further": .further(further(settings))
    case "donors": .donors(donors(settings))
    case "advertisements": .advertisements(advertisements(settings))
    case "note-lines": .noteLines(noteLines(settings))
    case "contents": .contents(contents(settings))
    default: nil
    }
  }

  private func quotations(_ mapping: YAMLMapping?) -> QuotationDesign {
    var design = QuotationDesign()
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.source = style(mapping, "source", default: design.source)
    design.indent = lengths.points("indent", of: mapping) ?? design.indent
    design.space = lengths.points("space", of: mapping) ?? design.space
    return design
  }

  private func glossary(_ mapping: YAMLMapping?) -> GlossaryDesign {
    var design = GlossaryDesign()
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.term = style(mapping, "term", default: design.term)
    design.indent = lengths.points("indent", of: mapping) ?? design.indent
    design.space = lengths.points("space", of: mapping) ?? design.space
    return design
  }

  private func further(_ mapping: YAMLMapping?) -> FurtherDesign {
    var design = FurtherDesign()
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.heading = style(mapping, "heading", default: design.heading)
    design.indent = lengths.points("indent", of: mapping) ?? design.indent
    design.space = lengths.points("space", of: mapping) ?? design.space
    return design
  }

  private func donors(_ mapping: YAMLMapping?) -> DonorDesign {
    var design = DonorDesign()
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.tier = style(mapping, "tier", default: design.tier)
    design.runsOn = mapping.boolean("run-on") ?? design.runsOn
    design.columns = mapping.integer("columns", in: 1...4) ?? design.columns
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.headingSpace = lengths.points("heading-space", of: mapping) ?? design.headingSpace
    return design
  }

  private func advertisements(_ mapping: YAMLMapping?) -> AdvertisementDesign {
    var design = AdvertisementDesign()
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.advertiser = style(mapping, "advertiser", default: design.advertiser)
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.colour = colour(mapping, default: design.colour)
    design.bleed = lengths.points("bleed", of: mapping)
    return design
  }

  private func noteLines(_ mapping: YAMLMapping?) -> NoteLinesDesign {
    var design = NoteLinesDesign()
    guard let mapping else { return design }
    // Lines closer than a page's finest text would only fill it with grey.
    design.spacing = max(6, lengths.points("spacing", of: mapping) ?? design.spacing)
    design.head = max(0, lengths.points("head", of: mapping) ?? design.head)
    design.thickness = lengths.points("thickness", of: mapping) ?? design.thickness
    design.colour = colour(mapping, default: design.colour)
    return design
  }

  private func contents(_ mapping: YAMLMapping?) -> ContentsDesign {
    var design = ContentsDesign()
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.detail = style(mapping, "detail", default: design.detail)
    design.number = style(mapping, "number", default: design.number)
    design.numberWidth = lengths.points("number-width", of: mapping) ?? design.numberWidth
    design.depth = mapping.integer("depth", in: 1...2) ?? design.depth
    design.space = lengths.points("space", of: mapping) ?? design.space
    return design
  }
}
