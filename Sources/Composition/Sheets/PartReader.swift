import Findings
import Typesetting
import YAML

/// Reads the parts of a sheet and what they hold.
struct PartReader {
  let errata: Errata
  let page: PageDesign
  let styles: [String: SheetStyle]
  let colours: [String: Colour]
  let lengths: LengthReader

  func parts(from nodes: [YAMLNode]) -> [LayoutSheet.Part] {
    nodes.compactMap { node in
      guard let mapping = node.mapping(named: "a part", errata) else { return nil }
      defer { mapping.finish() }
      let name = mapping.requiredText("part") ?? "part"
      var design = page
      if let own = mapping.mapping("page") {
        design =
          PageReader(errata: errata, styles: styles, colours: colours)
          .page(from: own, inheriting: page) ?? page
        if design.size == page.size { design.bookMargins = page.margins }
      }
      return LayoutSheet.Part(
        name: name, page: design, start: mapping.choice("start") ?? .next,
        contents: mapping.list("contents").compactMap(element),
        isAlwaysPrinted: mapping.boolean("always") ?? false,
        yields: mapping.boolean("yields") ?? false,
        runsOn: lengths.points("runs-on", of: mapping),
        mostPages: mapping.integer("pages", in: 1...64))
    }
  }

  private static let kinds =
    [
      "line", "white", "fill", "rule", "new-page", "running-order", "performers", "biographies",
      "notes", "sung-texts", "coming", "notices", "imprint", "logos", "picture", "memorial",
      "qr-code",
    ] + matterKinds + peopleKinds

  private func element(_ node: YAMLNode) -> LayoutSheet.Element? {
    guard let mapping = node.mapping(named: "an element", errata) else { return nil }
    guard let kind = Self.kinds.first(where: { mapping.keys.contains($0) }) else {
      mapping.finish(also: Self.kinds)
      if mapping.keys.isEmpty { errata.error("the element is empty", at: node.place) }
      return nil
    }
    defer { mapping.finish() }
    switch kind {
    case "line": return line(mapping).map { .line($0) }
    case "white": return white(mapping)
    case "fill": return mapping.number("fill").map { .fill(max(0, $0)) }
    case "rule": return mapping.mapping("rule").map { .rule(rule($0)) }
    case "picture": return picture(mapping).map { .picture($0) }
    case "new-page":
      _ = mapping.value("new-page")
      return .newPage
    default: return section(kind, mapping)
    }
  }

  private func section(_ kind: String, _ element: YAMLMapping) -> LayoutSheet.Element? {
    // A section with all its settings left as they are is written `notes: {}` or just `notes:`.
    let settings = element.mapping(kind)
    defer { settings?.finish() }
    switch kind {
    case "running-order": return .runningOrder(runningOrder(settings))
    case "performers": return .performers(performers(settings))
    case "biographies":
      var design = prose(settings)
      design.portrait = settings?.mapping("portrait").map(portrait)
      return .biographies(design)
    case "notes": return .notes(prose(settings))
    case "sung-texts": return .sungTexts(sungTexts(settings))
    case "coming": return .coming(coming(settings))
    case "notices": return .notices(plain(settings))
    case "imprint": return .imprint(plain(settings))
    case "logos": return .logos(logos(settings))
    case "memorial": return .memorial(memorial(settings))
    case "qr-code": return .qrCode(qrCode(settings))
    default:
      return people(kind, settings).map { .people($0) }
        ?? matter(kind, settings).map { .matter($0) }
    }
  }

  private func line(_ mapping: YAMLMapping) -> LineElement? {
    guard let node = mapping.value("line") else { return nil }
    var template: [String: String] = [:]
    if let text = node.text {
      template[""] = text
    } else {
      for entry in node.entries ?? [] { template[entry.key] = entry.value.text ?? "" }
    }
    FieldTemplate.check(template, at: node.place, errata)
    var line = LineElement(template: template, style: style(mapping, "style", default: "text"))
    if mapping.has("long") { line.longStyle = style(mapping, "long", default: line.style) }
    line.alignment = mapping.choice("align")
    line.before = lengths.points("before", of: mapping) ?? 0
    line.after = lengths.points("after", of: mapping) ?? 0
    line.level = mapping.integer("level", in: 0...6)
    line.keepsWithNext = mapping.boolean("keep") ?? (line.level ?? 0 > 0)
    line.condition = condition(mapping)
    return line
  }

  func rule(_ mapping: YAMLMapping) -> RuleElement {
    defer { mapping.finish() }
    var rule = RuleElement(
      thickness: lengths.points("thickness", of: mapping) ?? 0.35,
      colour: colour(mapping, default: "grey"))
    rule.length = lengths.points("length", of: mapping)
    rule.alignment = mapping.choice("align") ?? .left
    rule.before = lengths.points("before", of: mapping) ?? 0
    rule.after = lengths.points("after", of: mapping) ?? 0
    rule.keepsWithNext = mapping.boolean("keep") ?? false
    rule.condition = condition(mapping)
    return rule
  }

  private func white(_ mapping: YAMLMapping) -> LayoutSheet.Element? {
    let condition = whiteCondition(mapping)
    return lengths.points("white", of: mapping).map { .white($0, condition) }
  }

  /// `if: biographies`, `unless: image`.
  func whiteCondition(_ mapping: YAMLMapping) -> WhiteCondition {
    let present = condition(mapping)
    if let absent = condition(mapping, "unless") { return .without(absent) }
    return present.map { .with($0) } ?? .always
  }

  private func condition(_ mapping: YAMLMapping, _ key: String = "if") -> String? {
    guard let field = mapping.text(key) else { return nil }
    FieldTemplate.check(["": "{\(field)}"], at: mapping.place(of: key), errata)
    return field
  }

  func colour(_ mapping: YAMLMapping, default name: String) -> String {
    let name = mapping.text("colour") ?? name
    if colours[name] == nil {
      errata.error(
        "there is no colour “\(name)”", at: mapping.place(of: "colour"),
        hint: suggestion(for: name, among: colours.keys.sorted()))
    }
    return name
  }

  func style(_ mapping: YAMLMapping, _ key: String, default name: String) -> String {
    let name = mapping.text(key) ?? name
    if styles[name] == nil {
      errata.error(
        "there is no style “\(name)”", at: mapping.place(of: key),
        hint: suggestion(for: name, among: styles.keys.sorted()))
    }
    return name
  }
}

extension PartReader {
  private func runningOrder(_ mapping: YAMLMapping?) -> RunningOrderDesign {
    var design = RunningOrderDesign()
    guard let mapping else { return design }
    design.composer = mapping.choice("composer") ?? design.composer
    design.composerWidth = lengths.points("composer-width", of: mapping) ?? design.composerWidth
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.movementIndent = lengths.points("movement-indent", of: mapping) ?? design.movementIndent
    design.movements = mapping.choice("movements") ?? design.movements
    design.performerSpace = lengths.points("performer-space", of: mapping) ?? design.performerSpace
    design.showsDurations = mapping.boolean("durations") ?? design.showsDurations
    design.printsActTexts = mapping.boolean("act-texts") ?? design.printsActTexts
    design.dates = composerDates(mapping) ?? design.dates
    design.itemPerformers = mapping.choice("item-performers") ?? design.itemPerformers
    design.intervalLength = mapping.choice("interval-length") ?? design.intervalLength
    design.showsFacts = mapping.boolean("facts") ?? design.showsFacts
    design.showsForces = mapping.boolean("forces") ?? design.showsForces
    design.showsPublishers = mapping.boolean("publishers") ?? design.showsPublishers
    design.promotesPerformers = mapping.boolean("promote") ?? design.promotesPerformers
    design.intervalRule = mapping.mapping("interval-rule").map(rule)
    return design
  }

  /// `yes` and `no` for those who do not care where.
  private func composerDates(_ mapping: YAMLMapping) -> RunningOrderDesign.ComposerDates? {
    switch mapping.text("dates") {
    case "yes", "true": .below
    case "no", "false": RunningOrderDesign.ComposerDates.none
    default: mapping.choice("dates")
    }
  }

  private func performers(_ mapping: YAMLMapping?) -> PerformersDesign {
    var design = PerformersDesign()
    guard let mapping else { return design }
    design.arrangement = mapping.choice("arrangement") ?? design.arrangement
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.showsMembers = mapping.boolean("members") ?? design.showsMembers
    design.showsBareEnsembles = mapping.boolean("bare-ensembles") ?? design.showsBareEnsembles
    design.showsEverybody = mapping.boolean("everybody") ?? design.showsEverybody
    design.headings = mapping.choice("headings") ?? design.headings
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.leader = leader(mapping)
    design.showsPromoted = mapping.boolean("promoted") ?? design.showsPromoted
    return design
  }

  func prose(_ mapping: YAMLMapping?) -> ProseDesign {
    var design = ProseDesign()
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.heading = style(mapping, "heading", default: design.heading)
    design.role = style(mapping, "role", default: design.role)
    let inner = styles["subheading"] == nil ? design.heading : "subheading"
    design.subheading = style(mapping, "subheading", default: inner)
    design.initialLines = mapping.integer("initial", in: 1...5) ?? design.initialLines
    design.labelWidth = lengths.points("label-width", of: mapping) ?? design.labelWidth
    design.runsIn = mapping.boolean("run-in") ?? design.runsIn
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.headingSpace = lengths.points("heading-space", of: mapping) ?? design.headingSpace
    design.rule = mapping.mapping("rule").map(rule)
    return design
  }

  private func sungTexts(_ mapping: YAMLMapping?) -> SungTextDesign {
    var design = SungTextDesign()
    guard let mapping else { return design }
    design.arrangement = mapping.choice("arrangement") ?? design.arrangement
    if mapping.has("languages") {
      design.languages = mapping.list("languages").compactMap(sungTextLanguage)
    }
    design.columnsAlone = mapping.integer("columns-alone", in: 1...4) ?? design.columnsAlone
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.headingSpace = lengths.points("heading-space", of: mapping) ?? design.headingSpace
    design.stanzaSpace = lengths.points("stanza-space", of: mapping) ?? design.stanzaSpace
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.rule = mapping.mapping("rule").map(rule)
    return design
  }

  /// `original`, `edition`, `others`, or a tag such as `en` or `az-Arab`.
  private func sungTextLanguage(_ node: YAMLNode) -> SungTextDesign.Language? {
    guard let word = node.text(named: "languages", errata) else { return nil }
    switch word {
    case "original": return .original
    case "edition": return .edition
    case "others": return .others
    default: break
    }
    let base = word.prefix { $0 != "-" }
    let isTag = (2...3).contains(base.count) && base.allSatisfy { ("a"..."z").contains($0) }
    if isTag { return .tag(word) }
    errata.error(
      "“\(word)” is no language", at: node.place,
      hint: suggestion(for: word, among: ["original", "edition", "others"])
        ?? "original, edition, others, or a tag such as en")
    return nil
  }

  private func coming(_ mapping: YAMLMapping?) -> ComingDesign {
    var design = ComingDesign()
    guard let mapping else { return design }
    design.dates = mapping.choice("dates") ?? design.dates
    design.dateWidth = lengths.points("date-width", of: mapping) ?? design.dateWidth
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.space = lengths.points("space", of: mapping) ?? design.space
    return design
  }

  func plain(_ mapping: YAMLMapping?) -> PlainDesign {
    var design = PlainDesign(style: "small")
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.space = lengths.points("space", of: mapping) ?? design.space
    return design
  }
}
