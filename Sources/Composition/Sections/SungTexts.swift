import ConcertModel
import Typesetting

/// Sung texts with their translation beside them, stanza by stanza.
struct SungTexts {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: SungTextDesign

  func blocks(for event: Event) -> [Block] {
    var blocks: [Block] = []
    var lastMakers: StyledText?
    for item in flattened(event.programme) {
      guard let text = item.text ?? item.work?.entry?.text,
        !ActTexts.prints(item, on: maker.sheet)
      else { continue }
      // Composer and poet of a cycle are named over its first song.
      let makers = makers(of: item.work?.entry)
      let shown = makers == lastMakers ? nil : makers
      blocks += song(item, text, makers: shown, space: blocks.isEmpty ? 0 : design.space)
      lastMakers = makers
    }
    return blocks
  }

  private func flattened(_ items: [ProgrammeItem]) -> [ProgrammeItem] {
    items.flatMap { [$0] + flattened($0.items) }
  }

  private func song(
    _ item: ProgrammeItem, _ text: SungText, makers: StyledText?, space: Double
  ) -> [Block] {
    let verses = verses(text)
    guard !verses.isEmpty else { return [] }
    return heading(item, text, makers: makers, space: space) + verses
  }

  /// The stanzas, their translation, and whose it is.
  func verses(_ text: SungText) -> [Block] {
    guard let sung = text.stanzas[text.language] ?? text.stanzas.text(for: text.language) else {
      return []
    }
    let translation = translation(of: text)
    let left = stanzas(of: sung)
    let right = translation.map { stanzas(of: $0.text) } ?? []
    var blocks: [Block] = []
    switch design.arrangement {
    case .parallel:
      blocks += parallel(left, text.language, right, translation?.language)
    case .following:
      blocks += following(left, "stanza", text.language, isFirst: true)
      blocks += following(right, "translation", translation?.language ?? "", isFirst: false)
    }
    if let note = maker.styled(text.translator, "note") {
      var paragraph = maker.paragraph(note, "note")
      paragraph.spaceBefore = design.stanzaSpace
      blocks.append(.paragraph(paragraph))
    }
    return blocks
  }

  /// Stanza beside stanza; where a translation has fewer, its column stays empty.
  private func parallel(
    _ left: [String], _ language: String, _ right: [String], _ other: String?
  ) -> [Block] {
    (0..<max(left.count, right.count)).map { index in
      let source = index < left.count ? left[index] : ""
      var cells = [Row.Cell(.share(1), [stanza(source, "stanza", language)])]
      if let other {
        let translated = index < right.count ? right[index] : ""
        cells.append(.init(.share(1), [stanza(translated, "translation", other)]))
      }
      return .row(
        Row(
          cells, gutter: design.gutter,
          spaceBefore: index == 0 ? design.headingSpace : design.stanzaSpace,
          keepsWithNext: index == 0 && left.count > 1))
    }
  }

  /// All stanzas one below the other; a translation begins after twice the white.
  private func following(
    _ stanzas: [String], _ style: String, _ language: String, isFirst: Bool
  ) -> [Block] {
    stanzas.enumerated().map { index, text in
      let space =
        index == 0 ? (isFirst ? design.headingSpace : design.stanzaSpace * 2) : design.stanzaSpace
      return .group(Group([stanza(text, style, language)], spaceBefore: space))
    }
  }

  /// The translation into the edition's language, unless that is the language it is sung in.
  private func translation(of text: SungText) -> Texts.Entry? {
    let others = text.stanzas.entries.filter { $0.language != text.language }
    guard baseLanguage(text.language) != baseLanguage(maker.language) else { return nil }
    let found = Texts(others).entry(for: maker.language, fallback: maker.fallback)
    return found.map {
      .init(language: $0.language.isEmpty ? maker.language : $0.language, text: $0.text)
    }
  }

  private func heading(
    _ item: ProgrammeItem, _ text: SungText, makers: StyledText?, space: Double
  ) -> [Block] {
    let work = item.work?.entry
    let titles = item.title ?? work?.title
    let own = titles?.text(for: text.language) ?? maker.plain(titles) ?? ""
    var cells = [
      Row.Cell(
        .share(1),
        [
          .paragraph(
            maker.paragraph(
              maker.styled(own, "song", language: text.language, isTitle: true), "song",
              role: .heading(2)))
        ])
    ]
    if let gloss = maker.styled(work?.gloss, "gloss") {
      cells.append(
        .init(.natural(upTo: 0.5), [.paragraph(maker.paragraph(gloss, "gloss", alignment: .right))])
      )
    }
    var blocks: [Block] = [
      .row(Row(cells, gutter: design.gutter, spaceBefore: space, keepsWithNext: true))
    ]
    if let credit = makers {
      var paragraph = maker.paragraph(credit, "note")
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    if let rule = design.rule {
      var rule = maker.rule(rule)
      rule.keepsWithNext = true
      blocks.append(.rule(rule))
    }
    return blocks
  }

  /// “Franz Schubert (1797–1828) · Wilhelm Müller (1794–1827)”.
  private func makers(of work: Work?) -> StyledText? {
    let names = [Contributor.Role.composer, .textAuthor].flatMap { role in
      (work?.makers(as: role) ?? []).compactMap { contributor -> String? in
        let person = contributor.person?.entry
        guard let name = maker.plain(contributor.creditedAs ?? person?.name) else { return nil }
        let dates = LifeDates(maker: maker).text(person)
        return dates.map { "\(name) (\($0))" } ?? name
      }
    }
    return names.isEmpty ? nil : maker.styled(names.joined(separator: " · "), "note")
  }

  /// Stanzas are separated by an empty line.
  private func stanzas(of text: String) -> [String] {
    var stanzas: [String] = []
    var lines: [Substring] = []
    var all = text.split(separator: "\n", omittingEmptySubsequences: false)
    all.append("")
    for line in all {
      if line.allSatisfy({ $0 == " " }) {
        if !lines.isEmpty { stanzas.append(lines.joined(separator: "\n")) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    return stanzas
  }

  private func stanza(_ text: String, _ style: String, _ language: String) -> Block {
    var lines: [Block] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // A line of verse keeps its own indent, and turns over a little further in.
      let spaces = Double(line.prefix { $0 == " " }.count)
      var paragraph = maker.paragraph(
        maker.styled(String(line.drop { $0 == " " }), style, language: language), style)
      paragraph.leftIndent = 12 + spaces * 3
      paragraph.firstIndent = -12
      lines.append(.paragraph(paragraph))
    }
    return .group(Group(lines))
  }
}
