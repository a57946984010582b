import ConcertModel
import HouseStyle
import Typesetting

/// The running order: works, intervals, speeches and ceremony acts as they follow each other.
struct RunningOrder {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: RunningOrderDesign
  /// Everything that is printed, at whatever depth.
  private var items: [ProgrammeItem] = []

  init(maker: TextMaker, digest: PerformerDigest, design: RunningOrderDesign) {
    self.maker = maker
    self.digest = digest
    self.design = design
  }

  /// What it costs to begin a page with the interval, and what is gained by ending one with it,
  /// as `PageBuilder` counts: a page half empty costs 500.
  private static let beginningWithInterval = 1_500.0
  private static let endingWithInterval = 600.0

  private var listing: WorkListing {
    WorkListing(maker: maker, digest: digest, design: design, others: items)
  }

  /// The running order; nothing where the event has none.
  func blocks(for event: Event) -> [Block] {
    let items = printed(ItemMerger.merged(event.programme))
    var order = self
    order.items = items.flatMap(Self.withAllInside)
    var blocks = order.entries(items)
    let promoted = self.promoted
    blocks = design.promotesToHead ? promoted + blocks : blocks + promoted
    blocks += FootnoteSetter(maker: maker, footnotes: maker.footnotes).legend(space: design.space)
    if items.contains(where: listing.hasLength),
      let note = maker.styles.asked?.text(.durationNote), !note.isEmpty
    {
      var paragraph = maker.paragraph(maker.styled(note, "note"), "note")
      paragraph.spaceBefore = design.space / 2
      blocks.append(.paragraph(paragraph))
    }
    return blocks
  }

  private static func withAllInside(_ item: ProgrammeItem) -> [ProgrammeItem] {
    [item] + item.items.flatMap(withAllInside)
  }

  /// Who performs everything, named once.
  private var promoted: [Block] {
    guard design.promotesPerformers, design.promotesToHead || !digest.listsPromoted else {
      return []
    }
    let promoted = digest.promoted
    let lines = promoted.compactMap { CreditLine(maker: maker, digest: digest).inline($0) }
    return lines.enumerated().map { index, line in
      var paragraph = maker.paragraph(line, "performer-large", role: .paragraph)
      if index == 0, !design.promotesToHead { paragraph.spaceBefore = design.space }
      if index == lines.count - 1, design.promotesToHead { paragraph.spaceAfter = design.space }
      return .paragraph(paragraph)
    }
  }

  /// Entries of a single line stand close together, as in a list; so do works of one composer.
  private func space(
    before item: ProgrammeItem, after last: ProgrammeItem, _ link: Link
  ) -> Double {
    let isBrief =
      [.right, .leader].contains(composerPlace) && self.isBrief(item) && self.isBrief(last)
    // What follows a group stands further off than the entries inside it.
    if last.kind == .part, last.items.count > 1, CycleReader.cycle(in: last) == nil {
      return design.space * 1.5
    }
    switch link {
    case .sameWork: return design.space / 3
    case .sameComposer: return isBrief ? design.space / 3 : design.space * 2 / 3
    case .none: return isBrief ? design.space / 3 : design.space
    }
  }

  private func isBrief(_ item: ProgrammeItem) -> Bool {
    listing.movements(of: item).isEmpty && item.credits.isEmpty && listing.notes(of: item).isEmpty
  }

  var composerPlace: RunningOrderDesign.ComposerPlace {
    guard design.composer == .automatic else { return design.composer }
    return digest.hasActs ? .right : .left
  }

  /// What was planned; an encore played afterwards does not rewrite the printed programme.
  private func printed(_ items: [ProgrammeItem]) -> [ProgrammeItem] {
    items.filter { $0.layer != .added || $0.kind == .encore }
  }

  /// `before` is the work that was last named before these entries, under another heading.
  private func entries(_ items: [ProgrammeItem], before: ProgrammeItem? = nil) -> [Block] {
    var blocks: [Block] = []
    for (index, item) in items.enumerated() {
      let last = index == 0 ? nil : items[index - 1]
      blocks += entry(item, after: last, before: index == 0 ? before : nil)
    }
    return blocks
  }

  /// How an entry goes on from the one before.
  private enum Link {
    case none, sameComposer, sameWork
  }

  private func link(_ item: ProgrammeItem, after last: ProgrammeItem?) -> Link {
    guard let last = last.map(lastEntry), isMusic(last), isMusic(item),
      let composer = composerKey(of: item), composer == composerKey(of: last)
    else { return .none }
    let isSameWork = item.work == last.work && item.title == last.title
    return isSameWork && !item.movements.isEmpty && !last.movements.isEmpty
      ? .sameWork : .sameComposer
  }

  /// What was last named in an entry: of a part, the last thing in it.
  private func lastEntry(of item: ProgrammeItem) -> ProgrammeItem {
    guard item.kind == .part, let last = item.items.last else { return item }
    return lastEntry(of: last)
  }

  private func isMusic(_ item: ProgrammeItem) -> Bool {
    item.kind == .work || item.kind == .excerpt
  }

  private func composerKey(of item: ProgrammeItem) -> Texts? {
    let composers = item.work?.entry?.makers(as: .composer) ?? []
    return composers.first.flatMap { $0.creditedAs ?? $0.person?.entry?.name }
  }

  func entry(
    _ item: ProgrammeItem, after last: ProgrammeItem?, before: ProgrammeItem? = nil
  ) -> [Block] {
    let isFirst = last == nil
    switch item.kind {
    case .interval, .pause, .withoutInterval: return [interval(item)]
    case .part: return part(item, after: last)
    case .announced:
      let set = AnnouncedSet(maker: maker, digest: digest, design: design).blocks(for: item)
      return [underTitles(set, space: isFirst ? 0 : design.space)]
    case .work, .excerpt, .encore:
      // Of an encore the title may be all that is known; it is music none the less.
      let isNamedEncore = item.kind == .encore && item.title != nil
      if item.work != nil || !item.movements.isEmpty || isNamedEncore {
        return [work(item, after: last, before: before)]
      }
      return [act(item, after: last)]
    case .alternative: return alternatives(item, after: last)
    case .speech, .reading, .silence, .ceremony, .film, .dance:
      return [act(item, after: last)]
    }
  }

  /// A work with its composer in the place the sheet gives him.
  private func work(
    _ item: ProgrammeItem, after last: ProgrammeItem?, before: ProgrammeItem? = nil
  ) -> Block {
    let link = link(item, after: last ?? before)
    let space = last.map { self.space(before: item, after: $0, link) } ?? 0
    let composer = composer(of: item, link)
    var item = item
    if link == .sameWork {
      item.credits.removeAll { $0.role != nil && last?.credits.contains($0) ?? false }
    }
    let composerBlocks = composer.map(self.composer) ?? []
    var entry: [Block] = []
    if link != .sameWork, let title = listing.title(of: item) {
      let whole = composerPlace == .inline ? inline(composer, title) : title
      let line = maker.numbered(whole, "item")
      entry.append(.paragraph(maker.paragraph(line, "item", role: .heading(3))))
    }
    if composerPlace == .below { entry += composerBlocks }
    entry += listing.movements(of: item) + listing.notes(of: item)
    entry += listing.performers(of: item) + entries(item.items)
    guard item.kind == .encore else { return placed(entry, composerBlocks, space: space) }
    let label = maker.paragraph(maker.styled(maker.words.word("encore"), "kicker"), "kicker")
    return .group(
      Group(
        [placed([.paragraph(label)], [], space: 0), placed(entry, composerBlocks, space: 0)],
        spaceBefore: space))
  }

  /// An entry with its composer in the place the sheet gives him.
  private func placed(_ entry: [Block], _ composer: [Block], space: Double) -> Block {
    switch composerPlace {
    case .left, .automatic:
      .row(
        Row(
          [.init(.fixed(design.composerWidth), composer), .init(.share(1), entry)],
          gutter: design.gutter, spaceBefore: space))
    case .right:
      .row(
        Row(
          [.init(.share(1), entry), .init(.natural(upTo: 0.4), composer)],
          gutter: design.gutter, spaceBefore: space))
    case .above: .group(Group(composer + entry, spaceBefore: space))
    case .leader: led(entry, to: composer, space)
    case .below, .inline: .group(Group(entry, spaceBefore: space))
    }
  }

  /// The title with dots to the composer at the right edge, and all else below.
  private func led(_ entry: [Block], to composer: [Block], _ space: Double) -> Block {
    guard let title = entry.first, !composer.isEmpty else {
      return .group(Group(entry, spaceBefore: space))
    }
    var row = Row(
      [
        .init(.share(1), [title]),
        .init(.natural(upTo: 0.5), composer.map(atTheRight)),
      ], gutter: design.gutter)
    row.leader = maker.leader(LeaderElement())
    return .group(Group([.row(row)] + entry.dropFirst(), spaceBefore: space))
  }

  private func atTheRight(_ block: Block) -> Block {
    guard case .paragraph(var paragraph) = block else { return block }
    paragraph.alignment = .right
    return .paragraph(paragraph)
  }

  /// The composer where the entry names one: one who follows himself is named once, and so is a
  /// work with other singers, unless the house repeats the name.
  private func composer(
    of item: ProgrammeItem, _ link: Link
  ) -> (name: StyledText, dates: StyledText?)? {
    let isRepeated =
      link == .sameComposer
      && maker.styles.asked?.chooses("once", .composerRepeated)
        == false
    guard link == .none || isRepeated else { return nil }
    defer { if let key = composerKey(of: item) { maker.namedComposers.insert(key) } }
    let isKnown = composerKey(of: item).map { maker.namedComposers.contains($0) } ?? false
    return listing.composer(of: item.work?.entry, mention: isKnown ? .again : .first)
  }

  /// Composer and title in one line.
  private func inline(
    _ composer: (name: StyledText, dates: StyledText?)?, _ title: StyledText
  ) -> StyledText {
    guard let composer else { return title }
    let plain = maker.style("item").textStyle(language: maker.language)
    var line = composer.name
    if design.dates != .none, let dates = composer.dates { line = beside(line, dates) }
    line.append(": ", plain)
    line.append(title)
    return line
  }

  /// Name and dates in one line, with the signs the house sets between and around.
  private func beside(_ name: StyledText, _ dates: StyledText) -> StyledText {
    let plain = maker.style("dates").textStyle(language: maker.language)
    return maker.line(of: name, dates, in: plain) { name, dates in
      maker.styles.asked?.composerLine(name: name, dates: dates)
        ?? Phrase.joined([name, dates], by: "\u{2002}")
    }
  }

  /// The composer's name with his dates where the sheet wants them.
  private func composer(_ composer: (name: StyledText, dates: StyledText?)) -> [Block] {
    var name = composer.name
    if design.dates == .beside, let dates = composer.dates {
      name = beside(name, dates)
    }
    // At the right edge all lines end there, whatever the style says.
    let alignment: Paragraph.Alignment? = composerPlace == .right ? .right : nil
    var blocks: [Block] = [
      .paragraph(maker.paragraph(name, "composer", alignment: alignment))
    ]
    if design.dates == .below, let dates = composer.dates {
      blocks.append(.paragraph(maker.paragraph(dates, "dates", alignment: alignment)))
    }
    return blocks
  }

  /// A quiet centred line.
  private func interval(_ item: ProgrammeItem) -> Block {
    var blocks: [Block] = []
    let text = IntervalText(maker: maker, design: design).text(of: item)
    if let rule = design.intervalRule { blocks.append(.rule(maker.rule(rule))) }
    blocks.append(.paragraph(maker.paragraph(text, "interval")))
    if let note = maker.styled(item.note, "note") {
      blocks.append(
        .paragraph(maker.paragraph(note, "note", alignment: maker.style("interval").alignment)))
    }
    var group = Group(blocks, spaceBefore: design.space, spaceAfter: design.space)
    // A page ends well with the interval; it does not begin with one.
    group.breakBefore = Self.beginningWithInterval
    group.breakAfter = -Self.endingWithInterval
    return .group(group)
  }

  /// A heading over the items it holds.
  private func part(_ item: ProgrammeItem, after last: ProgrammeItem?) -> [Block] {
    if let cycle = CycleReader.cycle(in: item) {
      return [work(cycle, after: last)]
    }
    var blocks: [Block] = []
    if let title = maker.styled(item.title, "part", isTitle: true) {
      var paragraph = maker.paragraph(title, "part", role: .heading(2))
      paragraph.spaceBefore = last == nil ? 0 : design.space * 1.5
      paragraph.spaceAfter = design.space / 2
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    // Ensembles with members are listed in full at the end.
    var own = item
    own.credits.removeAll { !($0.ensemble?.entry?.members.isEmpty ?? true) }
    if let note = maker.styled(item.note, "note") {
      var paragraph = maker.paragraph(note, "note")
      paragraph.spaceAfter = design.space / 2
      paragraph.keepsWithNext = true
      blocks.append(.paragraph(paragraph))
    }
    let performers = listing.performers(of: own)
    if !performers.isEmpty {
      blocks.append(underTitles(performers, space: 0))
      if !item.items.isEmpty { blocks.append(.white(design.space / 2)) }
    }
    let whole = blocks + entries(ItemMerger.merged(item.items), before: last)
    let isShort = item.items.count <= Self.shortPart && item.items.allSatisfy(isSmall)
    guard isShort else { return whole }
    // Four songs with their singer are not read on two pages.
    var group = Group(whole, keepsTogether: false)
    group.breakInside = Self.partingShortPart
    return [.group(group)]
  }

  /// So many entries under one heading belong together, and what it costs to part them over pages.
  private static let shortPart = 6
  private static let partingShortPart = 900.0

  private func isSmall(_ item: ProgrammeItem) -> Bool {
    isMusic(item) && item.credits.isEmpty && listing.movements(of: item).isEmpty
  }

  /// A speech, a reading, an act of ceremony: what, then who with their office.
  private func act(_ item: ProgrammeItem, after last: ProgrammeItem?) -> Block {
    var blocks: [Block] = []
    // Several speeches in a row stand under one heading.
    let continues = last?.kind == item.kind && last?.title == item.title && !item.credits.isEmpty
    if !continues, let title = listing.title(of: item) ?? defaultTitle(of: item) {
      blocks.append(
        .paragraph(maker.paragraph(maker.numbered(title, "item"), "item", role: .heading(3))))
    }
    let texts = ActTexts(maker: maker, digest: digest, design: design)
    let words = texts.words(of: item)
    blocks += texts.source(of: item)
    for credit in item.credits {
      let line = CreditLine(maker: maker, digest: digest)
      guard let name = line.name(of: credit, style: "speaker") else { continue }
      var paragraph = maker.paragraph(name, "speaker", role: .listItem)
      paragraph.keepsWithNext = true
      if credit != item.credits.first { paragraph.spaceBefore = design.space / 4 }
      blocks.append(.paragraph(paragraph))
      if let office = office(of: credit) {
        blocks.append(.paragraph(maker.paragraph(office, "note", role: .listItem)))
      }
    }
    if let note = maker.styled(item.note, "note") {
      blocks.append(.paragraph(maker.paragraph(note, "note", role: .listItem)))
    }
    let space = last == nil ? 0 : (continues ? design.space / 2 : design.space)
    // Verse with its translation takes the whole measure.
    guard words.isEmpty, item.items.isEmpty else {
      return .group(Group(blocks + words + entries(item.items), spaceBefore: space))
    }
    return underTitles(blocks, space: space)
  }

  /// What has no composer stands under the titles of what has one, where composers have a column.
  private func underTitles(_ blocks: [Block], space: Double) -> Block {
    composerPlace == .left
      ? placed(blocks, [], space: space) : .group(Group(blocks, spaceBefore: space))
  }

  private func office(of credit: Credit) -> StyledText? {
    if let function = maker.styled(credit.function, "note") { return function }
    return maker.term(credit.role ?? credit.instrument).map {
      maker.styled($0.text, "note", language: $0.language)
    }
  }

  /// “Address”, “Reading”, “Encore” where the item has no title of its own.
  private func defaultTitle(of item: ProgrammeItem) -> StyledText? {
    let key = item.kind == .encore ? "encore" : "act-" + item.kind.rawValue
    guard maker.words.has(key) else { return nil }
    return maker.styled(maker.words.word(key), "item")
  }
}
