import ConcertModel
import Typesetting

/// A text in one of its languages, by stanzas.
struct StanzaColumn {
  /// BCP 47 tag of the language.
  var language: String
  /// The stanzas, lines parted by line feeds.
  var stanzas: [String]
  /// The style they are set in.
  var style: String
  /// What one of its lines weighs that is turned over: the poem keeps its lines before a
  /// translation does, and that for the edition’s readers before those for others.
  var claim = 1

  /// Whether its lines begin at the right.
  var isRightToLeft: Bool {
    stanzas.contains { WritingDirection.isRightToLeft($0, language: language) }
  }
}

/// A language in one of its scripts: Azerbaijani in Arabic letters stands beside that in Latin ones.
private struct Tongue: Hashable {
  private let base: String
  private let script: String

  init(_ tag: String) {
    base = baseLanguage(tag)
    // In a BCP 47 tag the script is the subtag of four letters.
    script = tag.split(separator: "-").dropFirst().first { $0.count == 4 }.map(String.init) ?? ""
  }
}

/// Sets the stanzas of one text in the languages that a sheet prints.
struct StanzaSetter {
  let maker: TextMaker
  let design: SungTextDesign

  /// The text in the languages of the sheet, each once; in the language it is sung in where it has
  /// none of them.
  func columns(of text: SungText) -> [StanzaColumn] {
    var entries: [Texts.Entry] = []
    func add(_ entry: Texts.Entry?) {
      guard let entry, !entry.text.isEmpty else { return }
      let tongue = Tongue(entry.language)
      if !entries.contains(where: { Tongue($0.language) == tongue }) { entries.append(entry) }
    }
    for language in design.languages {
      switch language {
      case .original: add(original(of: text))
      case .edition: add(edition(of: text))
      case .others: others(of: text).forEach(add)
      case .tag(let tag): add(asked(tag, of: text))
      }
    }
    if entries.isEmpty { add(original(of: text)) }
    let second = maker.sheet.styles["second-translation"] == nil
    return entries.enumerated().map { index, entry in
      let isSung = Tongue(entry.language) == Tongue(text.language)
      let style =
        isSung ? "stanza" : (index < 2 || second ? "translation" : "second-translation")
      let isRead = Tongue(entry.language) == Tongue(maker.language)
      return StanzaColumn(
        language: entry.language, stanzas: stanzas(of: entry.text), style: style,
        claim: isSung ? 3 : isRead ? 2 : 1)
    }
  }

  /// The columns as the sheet arranges them, then whose translation it is.
  func blocks(_ columns: [StanzaColumn], translator: Texts?) -> [Block] {
    guard !columns.isEmpty else { return [] }
    let isNamed = columns.count > 1 && translator != nil
    var blocks: [Block]
    switch design.arrangement {
    case .parallel: blocks = parallel(columns, isNamed: isNamed)
    case .facing where columns.count > 1: blocks = facing(columns, isNamed: isNamed)
    case .facing, .following: blocks = following(columns, isNamed: isNamed)
    }
    if columns.count > 1, let note = maker.styled(translator, "note") {
      var paragraph = maker.paragraph(note, "note", alignment: maker.style("song").alignment)
      paragraph.spaceBefore = design.stanzaSpace
      blocks.append(isFacing(columns) ? opposite(paragraph) : .paragraph(paragraph))
    }
    return blocks
  }

  private func isFacing(_ columns: [StanzaColumn]) -> Bool {
    design.arrangement == .facing && columns.count > 1
  }

  /// The translator is named under the translation.
  private func opposite(_ paragraph: Paragraph) -> Block {
    .facing(
      Facing(
        left: [], right: [.paragraph(paragraph)], gutter: design.gutter,
        spaceBefore: paragraph.spaceBefore))
  }
}

/// The three arrangements.
extension StanzaSetter {
  /// Stanza beside stanza; where a translation has fewer, its column stays empty.
  private func parallel(_ columns: [StanzaColumn], isNamed: Bool) -> [Block] {
    let count = count(columns)
    return (0..<count).map { index in
      var row = Row(
        cells(columns[...], index), gutter: design.gutter, spaceBefore: space(before: index),
        keepsWithNext: keepsWithNext(index, columns) || (isNamed && index == count - 1))
      row.meaning = .table
      row.goesOn = index > 0
      row.breakBefore = index == 0 ? 0 : Self.insidePoem
      return .row(row)
    }
  }

  /// What it costs to begin a page inside a poem, as `PageBuilder` counts: a page that is left 45 %
  /// empty costs as much, one page more a dozen times that. To turn a leaf costs more by far.
  private static let insidePoem = 400.0

  /// The text on the left page, stanza by stanza; on the right page what it says in the others.
  private func facing(_ columns: [StanzaColumn], isNamed: Bool) -> [Block] {
    let count = count(columns)
    return (0..<count).map { index in
      let others = columns.dropFirst()
      let right: [Block] =
        others.count == 1
        ? others.flatMap { [stanza($0, index)] }
        : [.row(Row(cells(others, index), gutter: design.gutter))]
      var facing = Facing(
        left: [stanza(columns[0], index)], right: right, gutter: design.gutter,
        spaceBefore: space(before: index),
        keepsWithNext: keepsWithNext(index, columns) || (isNamed && index == count - 1))
      facing.meaning = .table
      facing.goesOn = index > 0
      facing.breakBefore = index == 0 ? 0 : Self.insidePoem
      return .facing(facing)
    }
  }

  /// All stanzas one below the other; a translation begins after twice the white. Who reads one of
  /// them may turn the leaf before the other.
  private func following(_ columns: [StanzaColumn], isNamed: Bool) -> [Block] {
    columns.enumerated().flatMap { place, column in
      column.stanzas.indices.map { index in
        let before = place > 0 && index == 0 ? design.stanzaSpace * 2 : space(before: index)
        var group = Group([stanza(column, index)], spaceBefore: before)
        group.breakBefore = place + index == 0 ? 0 : Self.insidePoem
        group.goesOn = index > 0
        group.keepsWithNext =
          isNamed && place == columns.count - 1 && index == column.stanzas.count - 1
        return .group(group)
      }
    }
  }

  private func count(_ columns: [StanzaColumn]) -> Int {
    columns.map(\.stanzas.count).max() ?? 0
  }

  private func space(before index: Int) -> Double {
    index == 0 ? design.headingSpace : design.stanzaSpace
  }

  /// A heading has more than one stanza under it.
  private func keepsWithNext(_ index: Int, _ columns: [StanzaColumn]) -> Bool {
    index == 0 && columns[0].stanzas.count > 1
  }

  private func cells(_ columns: ArraySlice<StanzaColumn>, _ index: Int) -> [Row.Cell] {
    columns.map { column in
      var cell = Row.Cell(.verse, [stanza(column, index)])
      cell.claim = column.claim
      return cell
    }
  }

  private func stanza(_ column: StanzaColumn, _ index: Int) -> Block {
    let text = index < column.stanzas.count ? column.stanzas[index] : ""
    var lines: [Block] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // A line of verse keeps its own indent, and turns over a little further in.
      let spaces = Double(line.prefix { $0 == " " }.count)
      var paragraph = maker.paragraph(
        maker.styled(String(line.drop { $0 == " " }), column.style, language: column.language),
        column.style)
      paragraph.leftIndent = 12 + spaces * 3
      paragraph.firstIndent = -12
      lines.append(.paragraph(paragraph))
    }
    var group = Group(lines)
    group.isOneText = true
    return .group(group)
  }
}

/// Which texts there are.
extension StanzaSetter {
  private func original(of text: SungText) -> Texts.Entry? {
    let sung = text.stanzas[text.language] ?? text.stanzas.text(for: text.language)
    return sung.map { .init(language: text.language, text: $0) }
  }

  /// The text in the edition's language, sung or translated, or in the event's next best one.
  private func edition(of text: SungText) -> Texts.Entry? {
    if Tongue(text.language) == Tongue(maker.language) { return original(of: text) }
    let found = Texts(translations(of: text)).entry(for: maker.language, fallback: maker.fallback)
    return found.map(named)
  }

  /// All translations, in the order of the event's languages.
  private func others(of text: SungText) -> [Texts.Entry] {
    let order = maker.fallback.map(baseLanguage)
    let ranked = translations(of: text).enumerated().sorted { first, second in
      let places = [first, second].map {
        order.firstIndex(of: baseLanguage($0.element.language)) ?? order.count
      }
      return (places[0], first.offset) < (places[1], second.offset)
    }
    return ranked.map { named($0.element) }
  }

  /// The text in a language that the sheet names.
  private func asked(_ tag: String, of text: SungText) -> Texts.Entry? {
    let tongue = Tongue(tag)
    if tongue == Tongue(text.language) { return original(of: text) }
    let found =
      text.stanzas.entries.first { $0.language == tag }
      ?? text.stanzas.entries.first { Tongue($0.language) == tongue }
    if found == nil, let sung = original(of: text) {
      maker.report(
        .warning(
          "no text in “\(tag)” for “\(sung.text.prefix { $0 != "\n" }.prefix(40))”", at: .nowhere,
          hint: "add \(tag) to this text, or take it from the sheet’s “languages”"))
    }
    return found.map(named)
  }

  private func translations(of text: SungText) -> [Texts.Entry] {
    text.stanzas.entries.filter { $0.language != text.language }
  }

  private func named(_ entry: Texts.Entry) -> Texts.Entry {
    .init(language: entry.language.isEmpty ? maker.language : entry.language, text: entry.text)
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
}
