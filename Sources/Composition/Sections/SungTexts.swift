import ConcertModel
import Typesetting

/// Sung texts with their translation beside them, stanza by stanza.
struct SungTexts {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: SungTextDesign
  /// Whether the edition prints the texts without a translation.
  private var isAlone = false
  /// White that stays between two titles side by side, in points.
  private static let leastGutter = 8.0

  init(maker: TextMaker, digest: PerformerDigest, design: SungTextDesign) {
    self.maker = maker
    self.digest = digest
    self.design = design
  }

  func blocks(for event: Event) -> [Block] {
    guard design.columnsAlone > 1, mostColumns(of: event) == 1 else {
      return songs(of: event).flatMap { $0 }
    }
    var alone = self
    alone.isAlone = true
    let songs = alone.songs(of: event)
    var columns = Columns(
      count: design.columnsAlone, gutter: design.gutter, blocks: songs.flatMap { $0 })
    columns.sparesLines = true
    columns.openings = songs.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }.dropLast()
    return [.columns(columns)]
  }

  /// The blocks of each song.
  private func songs(of event: Event) -> [[Block]] {
    var songs: [[Block]] = []
    var lastMakers: StyledText?
    for item in flattened(event.programme) {
      guard let text = item.text ?? item.work?.entry?.text,
        !ActTexts.prints(item, on: maker.sheet)
      else { continue }
      // Composer and poet of a cycle are named over its first song.
      let makers = makers(of: item.work?.entry)
      let shown = makers == lastMakers ? nil : makers
      let blocks = song(item, text, makers: shown, space: songs.isEmpty ? 0 : design.space)
      if !blocks.isEmpty { songs.append(blocks) }
      lastMakers = makers
    }
    return songs
  }

  private func flattened(_ items: [ProgrammeItem]) -> [ProgrammeItem] {
    items.flatMap { [$0] + flattened($0.items) }
  }

  private func song(
    _ item: ProgrammeItem, _ text: SungText, makers: StyledText?, space: Double
  ) -> [Block] {
    let setter = StanzaSetter(maker: maker, design: design)
    let columns = setter.columns(of: text)
    guard !columns.isEmpty else { return [] }
    let first: Block
    switch design.arrangement {
    case .facing where columns.count > 1: first = facingHeading(item, columns, space: space)
    case .parallel where columns.count > 2 || columns.contains(where: \.isRightToLeft):
      first = parallelHeading(item, columns, makers: makers, space: space)
    default: first = heading(item, columns, space: space)
    }
    // In a column that begins at the right they stand in it, under its title.
    let below = hasOwnByline(columns) ? nil : makers
    return [first] + underHeading(below) + setter.blocks(columns, translator: text.translator)
  }

  /// The stanzas, their translations, and whose they are.
  func verses(_ text: SungText) -> [Block] {
    let setter = StanzaSetter(maker: maker, design: design)
    return setter.blocks(setter.columns(of: text), translator: text.translator)
  }

  /// “Texts and translations”, or only “Texts” where this edition prints no translation; nil where
  /// it prints no texts.
  func heading(for event: Event) -> String? {
    let most = mostColumns(of: event)
    return most > 0 ? maker.words.word(most > 1 ? "texts" : "texts-only") : nil
  }

  /// In how many languages the edition prints the text that it prints in most.
  private func mostColumns(of event: Event) -> Int {
    let setter = StanzaSetter(maker: maker, design: design)
    let texts = flattened(event.programme).compactMap { item in
      ActTexts.prints(item, on: maker.sheet) ? nil : item.text ?? item.work?.entry?.text
    }
    return texts.map { setter.columns(of: $0).count }.max() ?? 0
  }

  /// The title at the left, what it means at the right.
  private func heading(
    _ item: ProgrammeItem, _ columns: [StanzaColumn], space: Double
  ) -> Block {
    var cells = [Row.Cell(.share(1), [title(item, columns)])]
    // Who reads what is sung needs no gloss.
    let meaning = item.work?.entry?.gloss
    let isRead = columns.count < 2 && !(meaning?.covers(maker.language) ?? false)
    if let gloss = isRead ? nil : maker.styled(meaning, "gloss") {
      cells.append(
        .init(.natural(upTo: 0.5), [.paragraph(maker.paragraph(gloss, "gloss", alignment: .right))])
      )
    }
    return .row(Row(cells, gutter: design.gutter, spaceBefore: space, keepsWithNext: true))
  }

  /// The title on the left page; on the right page what it means, over each translation.
  private func facingHeading(
    _ item: ProgrammeItem, _ columns: [StanzaColumn], space: Double
  ) -> Block {
    let glosses = columns.dropFirst().map { gloss(of: item, in: $0.language) }
    let cells = glosses.map { Row.Cell(.verse, $0) }
    return .facing(
      Facing(
        left: [title(item, columns)],
        right: glosses.allSatisfy(\.isEmpty) ? [] : [.row(Row(cells, gutter: design.gutter))],
        gutter: design.gutter, spaceBefore: space, keepsWithNext: true))
  }

  /// The title over its column, what it means over each translation.
  private func parallelHeading(
    _ item: ProgrammeItem, _ columns: [StanzaColumn], makers: StyledText?, space: Double
  ) -> Block {
    let glosses = columns.dropFirst().map { gloss(of: item, in: $0.language) }
    var head = [title(item, columns)]
    if hasOwnByline(columns), let makers {
      head.append(.paragraph(maker.paragraph(makers, "note", alignment: .right)))
    }
    let cells = ([head] + glosses).map { Row.Cell(.verse, $0) }
    return .row(Row(cells, gutter: design.gutter, spaceBefore: space, keepsWithNext: true))
  }

  /// Whether composer and poet stand in the first column, which begins at the right.
  private func hasOwnByline(_ columns: [StanzaColumn]) -> Bool {
    design.arrangement == .parallel && columns.count > 1 && columns[0].isRightToLeft
  }

  /// What the title means in a language: its gloss, else the title that it has in it.
  private func gloss(of item: ProgrammeItem, in language: String) -> [Block] {
    let titles = item.title ?? item.work?.entry?.title
    let found = [item.work?.entry?.gloss, titles].lazy.compactMap { texts in
      texts?.entries.first { $0.language == language }
        ?? texts?.entries.first { baseLanguage($0.language) == baseLanguage(language) }
    }.first
    guard let found else { return [] }
    let text = maker.styled(found.text, "gloss", language: found.language)
    return [.paragraph(maker.paragraph(text, "gloss"))]
  }

  private func title(_ item: ProgrammeItem, _ columns: [StanzaColumn]) -> Block {
    var paragraph = maker.paragraph(titleText(item, columns), "song", role: .heading(2))
    // A title may reach into the gutter rather than break, if the next one is not read on with it.
    if isAlone { paragraph.rightIndent = -max(0, design.gutter - Self.leastGutter) }
    return .paragraph(paragraph)
  }

  private func titleText(_ item: ProgrammeItem, _ columns: [StanzaColumn]) -> StyledText {
    let titles = item.title ?? item.work?.entry?.title
    let language = columns.first?.language ?? maker.language
    if item.title == nil, maker.styles.asked == nil,
      let phrase = maker.houseTitle(of: item.work?.entry)
    {
      return maker.styled(phrase, "song", isTitle: true)
    }
    let own = titles?.text(for: language) ?? maker.plain(titles) ?? ""
    return maker.styled(own, "song", language: language, isTitle: true)
  }

  /// Who made it, and the sheet's rule.
  private func underHeading(_ makers: StyledText?) -> [Block] {
    var blocks: [Block] = []
    if let makers {
      // On one axis with the title, as are all other lines about the song.
      let alignment = maker.style("song").alignment
      var paragraph = maker.paragraph(makers, "note", alignment: alignment)
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
    // In a column of half the page each has a line.
    let sign = isAlone ? "\n" : " · "
    return names.isEmpty ? nil : maker.styled(names.joined(separator: sign), "note")
  }
}
