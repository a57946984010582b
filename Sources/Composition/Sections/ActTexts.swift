import ConcertModel
import Typesetting

/// What stands under a reading or an anthem: whose words they are, and the words.
struct ActTexts {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: RunningOrderDesign

  /// “Author, *Work*” of a reading that is from a work.
  func source(of item: ProgrammeItem) -> [Block] {
    guard let work = item.work?.entry else { return [] }
    let authors = [Contributor.Role.textAuthor, .composer].flatMap { role in
      work.makers(as: role).compactMap { maker.plain($0.creditedAs ?? $0.person?.entry?.name) }
    }
    var parts = authors.isEmpty ? [] : [maker.forms.list(authors)]
    // Without a title of its own the item is called by the work's.
    if item.title != nil, let title = maker.plain(work.title) {
      parts.append(maker.houseTitle(of: work)?.markdown ?? "*\(title)*")
    }
    guard !parts.isEmpty else { return [] }
    let text = maker.styled(parts.joined(separator: ", "), "note")
    return [.paragraph(maker.paragraph(text, "note", role: .listItem))]
  }

  /// The stanzas, with the translation beside them in an edition of another language.
  func words(of item: ProgrammeItem) -> [Block] {
    guard design.printsActTexts, let text = item.text ?? item.work?.entry?.text else { return [] }
    let verses = SungTexts(maker: maker, digest: digest, design: maker.sheet.sungTextDesign)
      .verses(text)
    guard !verses.isEmpty else { return [] }
    return [.group(Group(verses, keepsTogether: false))]
  }

  /// Whether the running order prints the text of an item, so that no other section does.
  static func prints(_ item: ProgrammeItem, on sheet: LayoutSheet) -> Bool {
    switch item.kind {
    case .speech, .reading, .silence, .ceremony:
      sheet.parts.contains { part in
        part.contents.contains {
          if case .runningOrder(let design) = $0 { design.printsActTexts } else { false }
        }
      }
    default: false
    }
  }
}

/// The title in the language of the work and in the reader's letters, under the title printed.
struct TitlePair {
  let maker: TextMaker

  /// “Картинки с выставки · Kartinki s vystavki”; nothing in an edition of the work's language.
  func line(of work: Work?) -> StyledText? {
    guard let work else { return nil }
    let printed = maker.plain(work.title)
    let original = work.original?.entries.first {
      baseLanguage($0.language) != baseLanguage(maker.language) && $0.text != printed
    }
    if work.original != nil, original == nil { return nil }
    var line = StyledText()
    if let original {
      line = maker.styled(original.text, "note", language: original.language, isTitle: true)
    }
    if let letters = work.transliteration, letters != printed {
      let plain = maker.style("note").textStyle(language: maker.language)
      if !line.isEmpty { line.append("\u{A0}\u{B7} ", plain) }
      line.append(
        maker.styled(
          letters, maker.style("note").emphasised,
          language: work.original?.languages.first ?? maker.language,
          isTitle: true))
    }
    return line.isEmpty ? nil : line
  }
}

extension LayoutSheet {
  /// How the sheet sets sung texts, wherever it does.
  var sungTextDesign: SungTextDesign {
    for case .sungTexts(let design) in parts.flatMap(\.contents) { return design }
    return SungTextDesign()
  }
}
