import ConcertModel
import HouseStyle
import Typesetting

/// A work as the running order lists it: title, movements, contributors, performers.
struct WorkListing {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: RunningOrderDesign
  /// The works whose performers stand in columns too: the columns of all are of one width.
  var others: [ProgrammeItem] = []

  /// The item's title, or the work's with opus, catalogue and nickname.
  func title(of item: ProgrammeItem, style: String = "item") -> StyledText? {
    let phrase = maker.houseTitle(of: item, details: details(of: item))
    var text: StyledText
    if let phrase {
      text = maker.styled(phrase, style, isTitle: true)
    } else {
      guard let written = writtenTitle(of: item, style) else { return nil }
      text = written
    }
    if !printsPremiereInTitle, !printsPremiereInLine {
      FootnoteSetter(maker: maker, footnotes: maker.footnotes)
        .add(item.marks, to: &text, maker.style(style))
    }
    // Two remarks share one pair of brackets.
    let isWhole = phrase == nil && item.title == nil && !design.showsFacts
    let composed = isWhole ? item.work?.entry?.composed : nil
    let remarks = [composed, ScopeText(maker: maker).text(item.scope)].compactMap { $0 }
    if !remarks.isEmpty {
      text.append(maker.styled(" (" + remarks.joined(separator: "; ") + ")", "note"))
    }
    if let minutes = minutes(of: item), !(maker.styles.asked?.printsDurationInTitle ?? false) {
      let plain = maker.style("duration").textStyle(language: maker.language)
      text.append("\u{2003}", plain)
      let length = maker.styles.asked?.duration(minutes: minutes)
      text.append(
        length.map { maker.styled($0, "duration") } ?? StyledText("\(minutes)\u{2032}", plain))
    }
    return text
  }

  /// The title as somebody wrote it, with opus, catalogue and nickname after the work's own.
  private func writtenTitle(of item: ProgrammeItem, _ style: String) -> StyledText? {
    guard let texts = item.title ?? item.work?.entry?.title, let entry = maker.entry(texts) else {
      return nil
    }
    var text = maker.title(entry.text, style, language: entry.language)
    if item.title == nil, let work = item.work?.entry { addDetails(of: work, to: &text, style) }
    return text
  }

  /// What a house may print in the title besides the work.
  private func details(of item: ProgrammeItem) -> TitleDetails {
    var details = TitleDetails()
    if item.title == nil, !design.showsFacts { details.year = item.work?.entry?.composed }
    if printsPremiereInTitle {
      details.premiere = maker.styles.asked?.premiere(
        item.marks.compactMap { maker.mark($0)?.text })
    }
    details.minutes = minutes(of: item)
    return details
  }

  /// Whether a length is printed with the item or one inside it.
  func hasLength(_ item: ProgrammeItem) -> Bool {
    item.withInnerItems.contains { minutes(of: $0) != nil }
  }

  private func minutes(of item: ProgrammeItem) -> Int? {
    guard design.showsDurations else { return nil }
    return (item.duration ?? item.work?.entry?.duration)?.roundedMinutes
  }

  private var printsPremiereInLine: Bool {
    maker.styles.asked?.chooses("line", .premierePlace) ?? false
  }

  /// “World premiere” on a line of its own, where the house has it there.
  private func premiereLine(of item: ProgrammeItem) -> StyledText? {
    guard printsPremiereInLine else { return nil }
    let premiere = maker.styles.asked?.premiere(item.marks.compactMap { maker.mark($0)?.text })
    return premiere.map { maker.styled(Phrase(maker.forms.beginningWithCapital($0.plain)), "note") }
  }

  private var printsPremiereInTitle: Bool {
    maker.styles.asked?.chooses("inline", .premierePlace) ?? false
  }

  private func addDetails(of work: Work, to text: inout StyledText, _ style: String) {
    let plain = maker.style(style).textStyle(language: maker.language)
    for part in numbers(of: work) {
      text.append(beforeNumber, plain)
      text.append(maker.styled(part, style, isTitle: true))
    }
    if let nickname = maker.entry(work.nickname) {
      text.append(" ", plain)
      text.append(maker.styled("\"\(nickname.text)\"", style, language: nickname.language))
    }
  }

  /// What stands between a title and its numbers; a file of words of an older house has none.
  private var beforeNumber: String {
    maker.words.has("before-number") ? maker.words.word("before-number") : ", "
  }

  private func numbers(of work: Work?) -> [String] {
    [work?.opus].compactMap(opus) + (work?.catalogue ?? []).map(maker.words.catalogue)
  }

  /// An opus is entered once for all editions; outside English the word has no capital, and one
  /// form for several numbers.
  private func opus(_ written: String?) -> String? {
    guard let written, baseLanguage(maker.language) != "en" else { return written }
    for word in ["Opp. ", "Op. "] where written.hasPrefix(word) {
      return "op. " + written.dropFirst(word.count)
    }
    return written
  }

  /// The gloss, contributors other than the composer, and the remark, each on a line.
  func notes(of item: ProgrammeItem) -> [Block] {
    var lines: [StyledText] = []
    let work = item.work?.entry
    if let pair = TitlePair(maker: maker).line(of: work) { lines.append(pair) }
    if !isRead(work), let gloss = maker.styled(work?.gloss, "note") { lines.append(gloss) }
    // An excerpt with a title of its own is from the work; a work may be from a larger one.
    let isNamedPart =
      item.kind == .excerpt && item.title != nil && maker.styles.style(for: work) == nil
    for whole in [isNamedPart ? work : nil, work?.partOf?.entry] {
      guard let title = maker.entry(whole?.title) else { continue }
      let styled = maker.houseTitle(of: whole).map(\.markdown)
      let written = (["*" + title.text + "*"] + numbers(of: whole))
        .joined(separator: beforeNumber)
      let name = styled ?? written
      lines.append(
        maker.styled(maker.words.phrase("from", name: name), "note", language: nil))
    }
    lines +=
      versionLines(of: work) + contributorLines(of: work)
      + WorkFacts(maker: maker, design: design).lines(of: work)
    if let premiere = premiereLine(of: item) { lines.append(premiere) }
    if let note = maker.styled(item.note, "note") { lines.append(note) }
    return lines.map { .paragraph(maker.paragraph($0, "note", role: .listItem)) }
  }

  /// Whether the edition's readers understand the title: it is sung in their language, and nobody
  /// thought of a gloss in it.
  private func isRead(_ work: Work?) -> Bool {
    guard let work, let sung = work.text?.language, let gloss = work.gloss else { return false }
    return baseLanguage(sung) == baseLanguage(maker.language) && !gloss.covers(maker.language)
  }

  /// Arrangers and editors that the title names, where the house gives them a line.
  private func versionLines(of work: Work?) -> [StyledText] {
    guard let work, let house = maker.styles.style(for: work),
      let parts = house.parts(
        of: work, isAsked: maker.styles.asked != nil, fallback: maker.fallback)
    else { return [] }
    return house.versionLines(of: parts).map { maker.styled($0, "note") }
  }

  private func contributorLines(of work: Work?) -> [StyledText] {
    let shown: [Contributor.Role] = [
      .arranger, .orchestrator, .completer, .editor, .textAuthor, .librettist, .translator,
      .choreographer,
    ]
    return shown.compactMap { role in
      let names = (work?.contributors(as: role) ?? [])
        .compactMap { maker.plain($0.creditedAs ?? $0.person?.entry?.name) }
      guard !names.isEmpty else { return nil }
      return maker.styled(
        maker.words.phrase("by-" + role.rawValue, name: maker.forms.list(names)), "note")
    }
  }

  /// The movements, one a line or in one run.
  func movements(of item: ProgrammeItem) -> [Block] {
    let (texts, joiners) = movementTexts(of: item)
    guard !texts.isEmpty else { return [] }
    if listsByLine(texts.count) {
      return texts.map { text in
        var paragraph = maker.paragraph(text, "movement", role: .listItem)
        // A second line of a movement stands a little further in than the first.
        paragraph.leftIndent = design.movementIndent * 2
        paragraph.firstIndent = -design.movementIndent
        return .paragraph(paragraph)
      }
    }
    var run = StyledText()
    let plain = movementStyle(of: item).textStyle(language: maker.language)
    for (index, text) in texts.enumerated() {
      if index > 0 { run.append(joiners[index - 1], plain) }
      run.append(unbroken(text))
    }
    return [.paragraph(maker.paragraph(run, "movement", role: .listItem))]
  }

  /// Six movements in a run are two or three lines; more are searched for one among them.
  private func listsByLine(_ count: Int) -> Bool {
    design.movements == .lines || design.movements == .automatic && count > 6
  }

  /// The movements with what stands after each in a run.
  private func movementTexts(of item: ProgrammeItem) -> ([StyledText], [String]) {
    let own = item.work?.entry?.movements ?? []
    let movements = item.movements.isEmpty ? own : item.movements
    guard let house = maker.styles.style(for: item.work?.entry) else {
      let texts = movements.compactMap(movement)
      return (texts, texts.map { _ in "\u{A0}\u{B7} " })
    }
    let read = maker.houseMovements(movements, of: house)
    let isWhole = item.movements.isEmpty || (!own.isEmpty && own.count == movements.count)
    let phrases =
      listsByLine(read.count)
      ? house.movementLines(read, areComplete: isWhole)
      : house.movements(read, areComplete: isWhole)
    let base = movementStyle(of: item)
    return (
      phrases.map { maker.styled($0, base, isTitle: true) },
      read.map { movement in
        // The sign stays with the movement before it.
        let joiner = house.joiner(after: movement)
        return joiner.hasPrefix(" ") ? "\u{A0}" + joiner.dropFirst() : joiner
      }
    )
  }

  /// The sheet's style for movements, upright where the house says which of them are in italics.
  private func movementStyle(of item: ProgrammeItem) -> SheetStyle {
    var style = maker.style("movement")
    let house = maker.styles.style(for: item.work?.entry)
    if let house, !house.chooses("sheet", .movementItalics) { style.isItalic = false }
    return style
  }

  /// In a run, a line ends between two movements and not inside a short one.
  private func unbroken(_ text: StyledText) -> StyledText {
    guard text.plain.count <= 30 else { return text }
    return StyledText(
      text.runs.map { run in
        .init(String(run.text.map { $0 == " " ? "\u{A0}" : $0 }), run.style)
      })
  }

  private func movement(_ movement: Movement) -> StyledText? {
    guard var text = maker.styled(movement.title, "movement", isTitle: true) else { return nil }
    let plain = maker.style("movement").textStyle(language: maker.language)
    if let number = movement.number {
      var numbered = StyledText(number + ".\u{A0}", plain)
      numbered.append(text)
      text = numbered
    }
    if movement.attacca == true { text.append("\u{A0}\u{2014}", plain) }
    return text
  }

  /// The item's own performers, one a line, without those named for the whole evening.
  func performers(of item: ProgrammeItem) -> [Block] {
    let credits = own(item)
    if setsColumns(credits) { return performerColumns(credits) }
    let lines = credits.compactMap { CreditLine(maker: maker, digest: digest).inline($0) }
    return lines.enumerated().map { index, line in
      var paragraph = maker.paragraph(line, "performer", role: .listItem)
      if index == 0 { paragraph.spaceBefore = design.performerSpace }
      return .paragraph(paragraph)
    }
  }

  /// Who performs the work and is named with it.
  private func own(_ item: ProgrammeItem) -> [Credit] {
    item.credits.filter { !digest.isPromoted($0) && !digest.isCast($0) }
  }

  private func setsColumns(_ credits: [Credit]) -> Bool {
    switch design.itemPerformers {
    case .inline: false
    case .columns: credits.count > 1
    // Three names are read as a sentence, four as a list.
    case .automatic: credits.count > 3
    }
  }

  /// The names in the columns of all works, by which theirs are measured.
  private var namesInColumns: [NameTable.Line] {
    others.map(own).filter(setsColumns).flatMap { $0 }.compactMap { credit in
      maker.styled(digest.name(of: credit), "performer").map {
        NameTable.Line(left: [maker.paragraph($0, "performer")], right: [])
      }
    }
  }

  /// Names in one column, what they do in the other.
  private func performerColumns(_ credits: [Credit]) -> [Block] {
    let line = CreditLine(maker: maker, digest: digest)
    let lines = credits.compactMap { credit -> NameTable.Line? in
      guard let name = line.name(of: credit) else { return nil }
      let role = line.roleWithRemarks(of: credit)
      return NameTable.Line(
        left: [maker.paragraph(name, "performer", role: .listItem)],
        right: role.map { [maker.paragraph($0, "role", role: .listItem)] } ?? [])
    }
    return NameTable(maker: maker, arrangement: .columns, gutter: design.gutter)
      .blocks(lines, space: design.performerSpace, besides: namesInColumns)
  }

  /// The composer's name and dates; “traditional” or “anonymous” where there is none.
  func composer(
    of work: Work?, mention: HouseStyle.Mention = .first
  ) -> (name: StyledText, dates: StyledText?)? {
    guard let work else { return nil }
    for (role, word) in [(Contributor.Role.traditional, "traditional"), (.anonymous, "anonymous")] {
      guard let maker = work.makers(as: role).first else { continue }
      // A source may have a word of its own: “Spiritual”, “Unknown”.
      if let own = self.maker.styled(maker.creditedAs, "traditional") { return (own, nil) }
      return (self.maker.styled(self.maker.words.word(word), "traditional"), nil)
    }
    let composers = work.makers(as: .composer)
    let names = composers.compactMap { composer in
      maker.entry(spelling(composer)).map { (composer, $0) }
    }
    guard let first = names.first else { return nil }
    let house = maker.styles.asked
    let shown = names.map { composer, entry in
      let sortName = composer.person?.entry?.sortName
      let text = house?.composer(entry.text, sortName: sortName, mention: mention).plain
      return boundSurname(text ?? entry.text, sortName: sortName)
    }
    let isShort = mention == .again && house?.chooses("surname", .composerRepeated) ?? false
    let dates =
      design.dates != .none && composers.count == 1 && !isShort
      ? LifeDates(maker: maker).text(composers[0].person?.entry) : nil
    return (
      maker.styled(
        shown.joined(separator: "\n"), composerStyle, language: first.1.language),
      dates.map { maker.styled($0, "dates") }
    )
  }

  /// A surname of several words, known from the sort name, stays on one line.
  private func boundSurname(_ name: String, sortName: String?) -> String {
    guard let surname = sortName?.split(separator: ",").first, surname.contains(" ") else {
      return name
    }
    return name.replacing(surname, with: surname.replacing(" ", with: "\u{A0}"))
  }

  /// The name as this work credits it, or as the registry keeps it where the house wants that.
  private func spelling(_ composer: Contributor) -> Texts? {
    let name = composer.person?.entry?.name
    let isKept = maker.styles.asked?.chooses("authority", .composerSpelling) ?? false
    return isKept ? name ?? composer.creditedAs : composer.creditedAs ?? name
  }

  /// The sheet's style for composers, in the letters the house wants.
  private var composerStyle: SheetStyle {
    var style = maker.style("composer")
    let choice = maker.styles.asked?.text(.composerCapitals) ?? "sheet"
    if choice != "sheet" { style.capitals = SheetStyle.Capitals(rawValue: choice) ?? .asWritten }
    return style
  }
}

/// “1841–1904”, “b. 1976”.
struct LifeDates {
  let maker: TextMaker

  func text(_ person: Person?) -> String? {
    if let house = maker.styles.asked {
      return house.lifespan(of: person)?.plain
    }
    return switch (person?.born?.year, person?.died?.year) {
    case (let born?, let died?): "\(born)\u{2013}\(died)"
    case (let born?, nil): Words.replace("{year}", in: maker.words.word("born"), by: String(born))
    case (nil, let died?): "\u{2020}\u{A0}\(died)"
    case (nil, nil): nil
    }
  }
}
