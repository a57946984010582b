import ConcertModel
import Findings
import HouseStyle
import Markdown
import Typesetting

/// Turns the event's texts into styled text: picks the language, dresses the marks, sets capitals.
final class TextMaker {
  let sheet: LayoutSheet
  let words: Words
  let forms: LocaleForms
  /// The language of the edition.
  let language: String
  /// The event's languages, asked in turn where the edition's has no text.
  let fallback: [String]
  /// What the sheet gives up or adds to come to the number of pages.
  let concession: Concession
  /// Where the facts about pictures are asked.
  let pictures: any PictureDesk
  /// The house styles of the edition.
  let styles: EditionStyles
  /// Composers that the running order has named already.
  var namedComposers: Set<Texts> = []
  /// How many entries of the running order have been numbered.
  var entryCount = 0
  /// The performances of the event, to which scopes refer by key or number.
  var performances: [Performance] = []
  /// The footnote marks of the book, and what they say.
  let footnotes = Footnotes()
  /// What was missing, in the order it was met.
  private(set) var findings: [Finding] = []

  init(
    sheet: LayoutSheet, words: Words, forms: LocaleForms, language: String, fallback: [String],
    concession: Concession = Concession(), pictures: any PictureDesk = NoPictures(),
    styles: EditionStyles = EditionStyles(asked: nil, plain: { nil })
  ) {
    self.sheet = sheet
    self.words = words
    self.forms = forms
    self.language = language
    self.fallback = fallback
    self.concession = concession
    self.pictures = pictures
    self.styles = styles
  }

  func report(_ finding: Finding) {
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// The style of a name; the reader has seen to it that styles named by the sheet exist.
  func style(_ name: String) -> SheetStyle {
    if let style = sheet.styles[name] ?? sheet.styles["text"] { return style }
    return SheetStyle(families: sheet.families, size: 10, leading: 13)
  }

  /// The entry the edition prints, its language never empty.
  func entry(_ texts: Texts?) -> Texts.Entry? {
    guard let texts, let entry = texts.entry(for: language, fallback: fallback) else { return nil }
    guard !entry.text.isEmpty else { return nil }
    if !texts.covers(language) {
      report(
        .warning(
          "no text in “\(language)” for “\(entry.text.prefix(40))”", at: .nowhere,
          hint: "add \(language) to this text"))
    }
    return Texts.Entry(
      language: entry.language.isEmpty ? language : entry.language, text: entry.text)
  }

  /// The plain text the edition prints.
  func plain(_ texts: Texts?) -> String? { entry(texts)?.text }

  /// A text in a style, with its light Markdown and the marks of its language.
  func styled(_ texts: Texts?, _ name: String, isTitle: Bool = false) -> StyledText? {
    guard let entry = entry(texts) else { return nil }
    return styled(entry.text, name, language: entry.language, isTitle: isTitle)
  }

  /// A text of a known language in a style.
  func styled(
    _ text: String, _ name: String, language: String? = nil, isTitle: Bool = false
  ) -> StyledText {
    styled(text, style(name), language: language ?? self.language, isTitle: isTitle)
  }

  /// A text of a known language in a style of the sheet.
  func styled(
    _ text: String, _ base: SheetStyle, language: String, isTitle: Bool = false
  ) -> StyledText {
    var result = StyledText()
    let stretches = inlineStretches(of: text)
    let styles = stretches.map { $0.isEmphasised ? base.emphasised : base }
    append(stretches.map(\.text), styles, language: language, isTitle: isTitle, to: &result)
    return result
  }

  /// Adds the stretches of one text in their styles: dressed in the marks of their language,
  /// superiors raised.
  func append(
    _ texts: [String], _ styles: [SheetStyle], links: [String?] = [], language: String,
    isTitle: Bool = false, to result: inout StyledText
  ) {
    let dressed = forms.typography(of: language).set(texts, isTitle: isTitle)
    for (index, (text, style)) in zip(dressed, styles).enumerated() {
      let first = result.runs.count
      add(text, style, language: language, to: &result)
      guard index < links.count, let link = links[index] else { continue }
      for run in result.runs.indices[first...] { result.runs[run].link = link }
    }
  }

  /// Adds dressed characters: in capitals by the rules of the language, or with superiors raised.
  func add(
    _ text: String, _ style: SheetStyle, language: String, to result: inout StyledText
  ) {
    let textStyle = style.textStyle(language: language)
    if style.capitals != .asWritten {
      for stretch in BorrowedWords.stretches(of: text, language: language) {
        let isUpper = style.capitals == .upper
        result.append(
          isUpper
            ? LocaleForms.capitals(stretch.text, language: stretch.language) : stretch.text,
          stretch.language == language ? textStyle : style.textStyle(language: stretch.language))
      }
      return
    }
    for stretch in Superiors.stretches(of: text, language: language) {
      var own = textStyle
      if stretch.isRaised { own.features.insert(.superiors) }
      result.append(stretch.text, own)
    }
  }
}

extension TextMaker {
  /// A paragraph in a style of the sheet.
  func paragraph(
    _ text: StyledText, _ name: String, role: StructureRole = .paragraph,
    alignment: Paragraph.Alignment? = nil
  ) -> Paragraph {
    let style = style(name)
    var paragraph = Paragraph(
      text, alignment: alignment ?? style.alignment, leading: style.leading,
      hyphenates: style.hyphenates, flexibility: style.flexibility, isBalanced: style.isBalanced,
      role: role)
    // Movements are one list, the performers under them another.
    if role == .listItem { paragraph.list = name }
    return paragraph
  }

  /// A heading once more, for the page on which goes on what it heads: “Violins (continued)”.
  func continuation(of heading: StyledText, _ name: String, spaceAfter: Double = 0) -> Paragraph {
    var text = heading
    text.append(" ", style(name).textStyle(language: language))
    text.append(styled(words.word("continued"), "note"))
    var paragraph = paragraph(text, name, alignment: .left)
    paragraph.spaceAfter = spaceAfter
    return paragraph
  }

  /// Dots of the sheet.
  func leader(_ element: LeaderElement) -> Leader {
    Leader(
      thickness: element.thickness, pitch: element.pitch,
      colour: sheet.colours[element.colour] ?? .black)
  }

  /// A rule of the sheet.
  func rule(_ element: RuleElement) -> Rule {
    Rule(
      length: element.length, thickness: element.thickness,
      colour: sheet.colours[element.colour] ?? .black, alignment: element.alignment,
      spaceBefore: element.before, spaceAfter: element.after,
      keepsWithNext: element.keepsWithNext)
  }

  /// The word for an instrument or role in the edition's language.
  ///
  /// A text given in languages is printed as it is; a bare word is looked up, and printed as it
  /// is where the vocabulary does not know it, without the capital an archive gives it.
  func term(_ texts: Texts?) -> Texts.Entry? {
    guard let texts, let entry = entry(texts) else { return nil }
    guard texts.languages.isEmpty else { return entry }
    if let known = words.vocabulary(entry.text) {
      return Texts.Entry(language: language, text: known)
    }
    let rest = entry.text.dropFirst()
    let isCapitalised = entry.text.first?.isUppercase ?? false
    guard isCapitalised, rest.contains(where: \.isLowercase), rest == rest.lowercased() else {
      return entry
    }
    return Texts.Entry(language: entry.language, text: entry.text.lowercased())
  }
}
