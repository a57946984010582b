import ConcertModel
import Typesetting

/// House notices, one a paragraph; a heading written `**Telephones**` runs in as small capitals.
struct HouseNotices {
  let maker: TextMaker
  let design: PlainDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    for notice in event.notices {
      guard let entry = entry(notice) else { continue }
      var paragraphs = paragraphs(of: entry)
      if case .paragraph(var first)? = paragraphs.first {
        first.spaceBefore = blocks.isEmpty ? 0 : design.space
        paragraphs[0] = .paragraph(first)
      }
      blocks += paragraphs
    }
    guard !blocks.isEmpty else { return [] }
    // They are one list: not two of six overleaf.
    var group = Group(blocks, keepsTogether: false)
    group.breakInside = Self.parting
    return [.group(group)]
  }

  private static let parting = 400.0

  /// `phones` alone stands for the house's own words on telephones, in the edition's language.
  private func entry(_ notice: Texts) -> Texts.Entry? {
    if notice.languages.isEmpty, let name = notice[""], maker.words.has("notice-" + name) {
      return Texts.Entry(language: maker.language, text: maker.words.word("notice-" + name))
    }
    return maker.entry(notice)
  }

  /// Line ends of a notice without Markdown are kept.
  private func paragraphs(of entry: Texts.Entry) -> [Block] {
    guard entry.text.contains("**") else {
      let text = maker.styled(entry.text, design.style, language: entry.language)
      return [.paragraph(maker.paragraph(text, design.style))]
    }
    // A heading that runs in is set off by an em.
    var text = entry.text
    if text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "** ") {
      text.replaceSubrange(end, with: "**\u{2003}")
    }
    return ProseSetter(maker: maker, style: design.style, heading: design.style)
      .blocks(text, language: entry.language)
  }
}
