import ConcertModel
import Findings
import HouseStyle
import Typesetting

/// Composes an event into a document: a sheet says which parts there are, the event what is in them.
public struct Composer {
  let sheet: LayoutSheet
  let words: Words
  private let forms: LocaleForms
  private let styles: EditionStyles

  /// A composer for editions in one language.
  ///
  /// - Parameters:
  ///   - style: the house style asked for; its words and dates are in `words` already.
  ///   - plain: fetches the style of works whose titles came in parts, where none is asked for.
  public init(
    sheet: LayoutSheet, words: Words, forms: LocaleForms, style: HouseStyle? = nil,
    plain: @escaping () -> HouseStyle? = { nil }
  ) {
    self.sheet = sheet.dressed(by: style)
    self.words = words
    self.forms = forms
    styles = EditionStyles(asked: style, plain: plain)
  }

  /// The document for an event, and what was missing for it.
  ///
  /// The desk is asked about the pictures that the sheet prints; what is wrong with one is the
  /// desk's to report.
  public func compose(
    _ given: Event, conceding concession: Concession = Concession(),
    pictures: any PictureDesk = NoPictures()
  ) -> (plan: DocumentPlan, findings: [Finding]) {
    // Whoever left before the day, or sits out, is not printed.
    let event = given.withMembersOfTheDay
    let sheet = concession == Concession() ? sheet : sheet.conceding(concession)
    let maker = TextMaker(
      sheet: sheet, words: words, forms: forms, language: words.language,
      fallback: event.languages, concession: concession, pictures: pictures, styles: styles)
    maker.performances = event.performances
    let digest = PerformerDigest(event, sheet: sheet, style: styles.asked)
    let fields = EventFields(event: event, maker: maker, performers: digest)
    let setter = PartComposer(event: event, maker: maker, digest: digest, fields: fields)
    var parts = BookParts(setter: setter)
    for part in sheet.parts { parts.add(part) }
    let title = [fields.text("title"), fields.text("date")].compactMap { $0 }
      .map { $0.split(separator: "\n").joined(separator: ", ") }
    var plan = DocumentPlan(
      title: title.joined(separator: ", "), language: words.language, parts: parts.finished(),
      target: .multiple(of: sheet.signature))
    plan.filler = sheet.filler.flatMap { setter.part($0, contents: []) }
    let unprinted = UnprintedMatter.finding(event, on: sheet)
    return (plan, maker.findings + [unprinted].compactMap { $0 })
  }
}

/// Composes the parts of one document.
struct PartComposer {
  let event: Event
  let maker: TextMaker
  let digest: PerformerDigest
  let fields: EventFields

  /// The part, or nil where the event has nothing for it; `contents` is what its contents list.
  func part(_ part: LayoutSheet.Part, contents: [ContentsEntry]) -> DocumentPart? {
    var blocks: [Block] = []
    var remainder: [Block] = []
    var hasSubstance = part.isAlwaysPrinted
    var sections: [LayoutSheet.Element] = []
    for element in part.contents {
      let added = self.blocks(element, on: part.page, contents: contents)
      if !added.isEmpty, isSubstance(element) { hasSubstance = true }
      if isSection(element) {
        remainder += added
        if !added.isEmpty { sections.append(element) }
      }
      blocks += added
    }
    guard hasSubstance else { return nil }
    var composed = DocumentPart(
      name: part.name, design: part.page, start: part.start, blocks: blocks)
    composed.yields = part.yields
    composed.runsOn = part.runsOn
    composed.isList = !sections.isEmpty && sections.allSatisfy(\.isList)
    composed.remainder = remainder
    composed.mostPages = part.mostPages
    let language = maker.language
    composed.thumb =
      part.page.thumbs?.bar(for: language) ?? part.page.thumbs?.bar(for: baseLanguage(language))
    composed.facesPages = blocks.contains {
      if case .facing(let facing) = $0 { !facing.right.isEmpty } else { false }
    }
    return composed
  }

  /// White, rules, and lines of fixed words do not make a part worth a page.
  private func isSubstance(_ element: LayoutSheet.Element) -> Bool {
    switch element {
    case .white, .fill, .rule, .newPage: false
    case .matter(let element): element.isSubstance
    case .line(let line):
      line.template.values.contains { template in
        FieldTemplate.pieces(of: template).contains {
          if case .field(let name) = $0 { !name.hasPrefix("word.") } else { false }
        }
      }
    default: true
    }
  }

  /// Sections carry what only they print; lines of fields say again what stands elsewhere.
  private func isSection(_ element: LayoutSheet.Element) -> Bool {
    switch element {
    case .white, .fill, .rule, .newPage, .line: false
    default: true
    }
  }

  private func blocks(
    _ element: LayoutSheet.Element, on page: PageDesign, contents: [ContentsEntry]
  ) -> [Block] {
    switch element {
    case .line(let line): self.line(line)
    case .white(let height, let condition): holds(condition) ? [.white(height)] : []
    case .fill(let weight): [.fill(weight)]
    case .rule(let element):
      element.condition.map { fields.text($0) != nil } ?? true ? [.rule(maker.rule(element))] : []
    case .newPage: [.newPage]
    case .runningOrder(let design):
      RunningOrder(
        maker: maker, digest: digest,
        design: design.dressed(
          by: maker.styles.asked, isCentred: maker.style("item").alignment == .centre)
      ).blocks(for: event)
    case .performers(let design):
      PerformerList(maker: maker, digest: digest, design: design).blocks()
    case .biographies(let design):
      BiographySection(maker: maker, digest: digest, design: design).blocks(for: event)
    case .notes(let design): NotesSection(maker: maker, design: design).blocks(for: event)
    case .sungTexts(let design):
      SungTexts(maker: maker, digest: digest, design: design).blocks(for: event)
    case .coming(let design): ComingSection(maker: maker, design: design).blocks(for: event)
    case .notices(let design): HouseNotices(maker: maker, design: design).blocks(for: event)
    case .imprint(let design): ImprintSection(maker: maker, design: design).blocks(for: event)
    case .matter(let element): matter(element, on: page, contents: contents)
    case .people(let element): people(element)
    case .logos, .picture, .memorial, .qrCode: illustrations(element)
    }
  }

  private func holds(_ condition: WhiteCondition) -> Bool {
    switch condition {
    case .always: true
    case .with(let field): fields.text(field) != nil
    case .without(let field): fields.text(field) == nil
    }
  }

  private func illustrations(_ element: LayoutSheet.Element) -> [Block] {
    switch element {
    case .logos(let design): LogoRow(maker: maker, design: design).blocks(for: event)
    case .picture(let design): CoverPicture(maker: maker, design: design).blocks(for: event)
    case .memorial(let design): MemorialNotice(maker: maker, design: design).blocks(for: event)
    case .qrCode(let design): CodeSection(maker: maker, design: design).blocks(for: event)
    default: []
    }
  }

  private func people(_ element: PeopleElement) -> [Block] {
    switch element {
    case .cast(let design):
      CastList(maker: maker, digest: digest, design: design).blocks(for: event)
    case .roster(let design): Roster(maker: maker, design: design).blocks(for: event)
    case .lineUp(let design):
      LineUp(maker: maker, digest: digest, design: design).blocks()
    case .staff(let design):
      StaffList(maker: maker, digest: digest, design: design).blocks(for: event)
    case .instruments(let design):
      holds(design.condition)
        ? InstrumentCredits(maker: maker, design: design).blocks(for: event) : []
    case .rights(let design):
      holds(design.condition) ? RightsNotices(maker: maker, design: design).blocks(for: event) : []
    case .dates(let design): DateTable(maker: maker, design: design).blocks(for: event)
    }
  }

  private func matter(
    _ element: MatterElement, on page: PageDesign, contents: [ContentsEntry]
  ) -> [Block] {
    switch element {
    case .letters(let design): LetterSection(maker: maker, design: design).blocks(for: event)
    case .synopsis(let design): SynopsisSection(maker: maker, design: design).blocks(for: event)
    case .quotations(let design):
      QuotationSection(maker: maker, design: design).blocks(for: event)
    case .glossary(let design): Glossary(maker: maker, design: design).blocks(for: event)
    case .further(let design): FurtherSection(maker: maker, design: design).blocks(for: event)
    case .donors(let design):
      Donors(maker: maker, design: design).blocks(for: event)
    case .advertisements(let design):
      Advertisements(maker: maker, design: design, page: page).blocks(for: event)
    case .noteLines(let design): NoteLines(maker: maker, design: design, page: page).blocks()
    case .contents(let design): Contents(maker: maker, design: design).blocks(contents)
    }
  }

  private func line(_ element: LineElement) -> [Block] {
    guard let text = fields.line(element) else { return [] }
    let role: StructureRole =
      switch element.level {
      case 0?: .title
      case let level?: .heading(level)
      case nil: .paragraph
      }
    var paragraph = maker.paragraph(
      text, element.style(of: text.plain), role: role, alignment: element.alignment)
    paragraph.spaceBefore = element.before
    paragraph.spaceAfter = element.after
    paragraph.keepsWithNext = element.keepsWithNext
    return [.paragraph(paragraph)]
  }
}
