/// A paragraph as the line breaker sees it, with the way back from items to words.
struct ParagraphItems {
  /// What an item is made of.
  enum Source {
    /// A part of a word, by UTF-8 bytes.
    case fragment(word: Int, start: Int, end: Int)
    /// A space of an embedding level.
    case space(level: UInt8)
    /// A sign between two words with the spaces round it, of which the first is so wide.
    case sign(word: Int, spaceBefore: Double)
    /// A place where a word may be parted.
    case parting
    /// A break, an indent, a glue of no text.
    case nothing
  }

  /// A word in its style.
  struct Word {
    var cached: CachedWord
    var style: StyleIndex
    var link: String?
    /// Its embedding level (UAX 9); nil where the whole paragraph runs from left to right.
    var level: UInt8?
  }

  var items: [LineItem] = []
  var sources: [Source] = []
  var words: [Word] = []
  /// Whether lines begin at the right.
  var isRightToLeft = false

  mutating func add(_ item: LineItem, _ source: Source) {
    items.append(item)
    sources.append(source)
  }
}

/// Cuts a text into words, spaces and the places where lines may end.
struct ParagraphItemiser {
  /// Cost of parting a word with a hyphen, and after a dash or slash it carries already. Three
  /// times TeX's 50: at 52 mm it leaves 14.6 % hyphens where 120 leaves 15.3 % and 60 some 17 %,
  /// and costs the evenness 0.003 and 0.01 (`Benchmarks/evenness`).
  static let hyphenCost = 150.0
  static let dashCost = 20.0
  /// Cost of parting a name: nothing but a hole in the line is worse.
  static let nameCost = 600.0
  /// What it costs more to leave two letters alone at the end of a line or the beginning of one.
  static let stubCost = 150.0
  /// What a space may grow and shrink, as a share of its width: the proportions of Knuth and Plass
  /// (1981), p. 1122. To shrink by 0.4 saves the last hyphens at 118 mm, but varies the gaps more
  /// (0.136 for 0.126).
  static let spaceStretch = 1.0 / 2
  static let spaceShrink = 1.0 / 3

  let cache: WordCache
  let shaper: any TextShaper
  let hyphenator: any Hyphenator
  /// Whether words may be parted.
  let hyphenates: Bool
  /// Whether spaces stretch and shrink.
  let justifies: Bool
  /// How far letters may be widened or narrowed, as a share of their width.
  let flexibility: Double

  /// Where a click on the words of a run leads.
  private func link(of run: StyledText.Run) -> String? {
    run.link ?? run.reference.map { "#" + $0 }
  }

  func items(of text: StyledText) -> ParagraphItems {
    var result = ParagraphItems()
    result.items.reserveCapacity(text.runs.reduce(0) { $0 + $1.text.utf8.count } / 2)
    let levels = levels(of: text)
    result.isRightToLeft = levels != nil && text.isRightToLeft
    var place = 0
    for (index, run) in text.runs.enumerated() {
      let style = shaper.index(of: run.style)
      let first = result.words.count
      if let levels {
        let own = levels[place...].prefix(run.text.unicodeScalars.count)
        add(run.text, style: style, language: run.style.language, levels: own, to: &result)
        place += own.count
      } else {
        // The first part of a compound whose hyphen is in other letters: “*Magelone*-Romanzen”.
        let next = index + 1 < text.runs.count ? text.runs[index + 1].text.utf8.first : nil
        add(
          run.text, style: style, language: run.style.language,
          isCompound: next == UInt8(ascii: "-"), to: &result)
      }
      if let link = link(of: run) {
        for word in result.words.indices[first...] { result.words[word].link = link }
      }
    }
    return result
  }

  private func add(
    _ text: String, style: StyleIndex, language: String, isCompound: Bool,
    to result: inout ParagraphItems
  ) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        guard let space = space(in: bytes, at: index) else {
          index += 1
          continue
        }
        addWord(
          bytes[start..<index], style: style, language: language,
          isBeforeCapital: Self.beginsWithCapital(bytes[(index + UTF8.width(space))...]),
          to: &result)
        addSpace(space, style: style, to: &result)
        if index - start < 4, Self.isSign(bytes[start..<index]) { joinSign(to: &result) }
        index += UTF8.width(space)
        start = index
      }
      addWord(
        bytes[start...], style: style, language: language, isCompound: isCompound, to: &result)
    }
  }

  /// Whether a word is a sign that parts what stands in a row: `·`, `•`.
  private static func isSign(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.elementsEqual([0xC2, 0xB7]) || word.elementsEqual([0xE2, 0x80, 0xA2])
  }

  /// Makes a sign and the spaces on either side of it one piece of white, where a line may end and
  /// neither end with the sign nor begin with it. Nothing to be done where a line must not end.
  private func joinSign(to result: inout ParagraphItems) {
    var place = result.items.count - 2
    guard place > 1, let after = result.items.last, after.kind == .glue else { return }
    let bindsAfter = result.items[place].kind == .penalty
    if bindsAfter { place -= 1 }
    guard place > 1, case .fragment(let word, _, _) = result.sources[place],
      case .space = result.sources[place - 1]
    else { return }
    let sign = result.items[place]
    let before = result.items[place - 1]
    place -= 2
    let bindsBefore = result.items[place].kind == .penalty
    if bindsBefore { place -= 1 }
    guard !(bindsBefore && bindsAfter), place >= 0, result.items[place].kind == .box else { return }
    result.items.removeSubrange((place + 1)...)
    result.sources.removeSubrange((place + 1)...)
    result.add(
      .glue(
        before.width + sign.width + after.width, stretch: before.stretch + after.stretch,
        shrink: before.shrink + after.shrink),
      .sign(word: word, spaceBefore: before.width))
  }

  /// The space that begins at a byte; nil for anything else.
  private func space(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
    switch bytes[index] {
    case 0x20: return " "
    case 0x0A: return "\n"
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return "\u{A0}"
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      // U+2000 to U+203F, by the last six bits.
      let scalar = Unicode.Scalar(0x2000 + UInt32(bytes[index + 2] & 0x3F))
      return scalar.flatMap { isSpace($0) ? $0 : nil }
    default: return nil
    }
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{200B}" || isFixedSpace(scalar)
  }

  private func isFixedSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}" || scalar == "\u{2003}"
  }

  private func addSpace(
    _ scalar: Unicode.Scalar, style: StyleIndex, level: UInt8 = 0, to result: inout ParagraphItems
  ) {
    // A space without width: a long address may be parted there, and nothing shows it.
    if scalar == "\u{200B}" { return result.add(.penalty(Self.dashCost), .nothing) }
    if scalar == "\n" {
      result.add(.forcedBreak, .nothing)
      // An empty box keeps an empty line from being swallowed with the break before it.
      result.add(.box(0), .nothing)
      return
    }
    let space = cache.word(" ", style: style).shaped.width
    switch scalar {
    case "\u{202F}", "\u{2009}":
      result.add(.penalty(LineItem.never), .nothing)
      result.add(.glue(min(space, shaper.style(at: style).size / 6)), .space(level: level))
    case "\u{2003}":
      result.add(.penalty(LineItem.never), .nothing)
      result.add(.glue(shaper.style(at: style).size), .space(level: level))
    default:
      if scalar == "\u{A0}" { result.add(.penalty(LineItem.never), .nothing) }
      let glue: LineItem =
        justifies
        ? .glue(space, stretch: space * Self.spaceStretch, shrink: space * Self.spaceShrink)
        : .glue(space)
      result.add(glue, .space(level: level))
    }
  }

  private func addWord(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, style: StyleIndex, language: String,
    level: UInt8? = nil, isCompound: Bool = false, isBeforeCapital: Bool = false,
    to result: inout ParagraphItems
  ) {
    guard !text.isEmpty else { return }
    let isRightToLeft = level.map { $0 % 2 == 1 }
    let cached = cache.word(
      UnsafeBufferPointer(rebasing: text), style: style, isRightToLeft: isRightToLeft)
    let isName = isName(
      cached, after: result.words.last, isBeforeCapital: isBeforeCapital, language: language)
    let word = result.words.count
    result.words.append(.init(cached: cached, style: style, level: level))
    // A line that begins at the right begins with what hangs there.
    let (hangs, ends) =
      result.isRightToLeft
      ? (cached.hangRight, cached.hangLeft) : (cached.hangLeft, cached.hangRight)
    let end = text.count
    var start = 0
    var widthBefore = 0.0
    let partings =
      isRightToLeft == true
      ? []
      : hyphenates && !isCompound && text.first != UInt8(ascii: "-")
        ? cached.partings(by: hyphenator, language: language) : cached.dashPartings
    for parting in partings {
      result.add(
        box(parting.widthBefore - widthBefore, hangLeft: start == 0 ? hangs : 0),
        .fragment(word: word, start: start, end: parting.offset))
      addParting(
        parting, style: style, cost: Self.cost(of: parting, in: text, isName: isName), to: &result)
      start = parting.offset
      widthBefore = parting.widthBefore
    }
    result.add(
      box(
        cached.shaped.width - widthBefore, hangLeft: start == 0 ? hangs : 0,
        hangRight: ends),
      .fragment(word: word, start: start, end: end))
  }

  /// Letters, which give way a little on either side.
  private func box(_ width: Double, hangLeft: Double, hangRight: Double = 0) -> LineItem {
    let give = width * flexibility
    return .box(width, stretch: give, shrink: give, hangLeft: hangLeft, hangRight: hangRight)
  }

  /// Whether a word is a name: it has a capital inside a sentence, in a language that writes no
  /// other nouns with one; in German it stands before another.
  private func isName(
    _ word: CachedWord, after last: ParagraphItems.Word?, isBeforeCapital: Bool, language: String
  ) -> Bool {
    guard hyphenates, word.beginsWithCapital else { return false }
    if language.hasPrefix("de") { return isBeforeCapital && word.endsWithLetter }
    // After a full stop a capital says nothing; behind it may stand a quotation mark.
    return last.map { !$0.cached.endsSentence } ?? false
  }

  /// What it costs to part a word: a name and a stub are dear, a hyphen that is there is cheap,
  /// unless it stands in a name as in Saint-Saëns.
  private static func cost(
    of parting: Parting, in word: Slice<UnsafeBufferPointer<UInt8>>, isName: Bool
  ) -> Double {
    let place = word.startIndex + parting.offset
    guard parting.addsHyphen else {
      return isName && beginsWithCapital(word[place...]) ? nameCost : dashCost
    }
    let isStub = letters(in: word[..<place]) <= 2 || letters(in: word[place...]) <= 2
    return (isName ? nameCost : hyphenCost) + (isStub ? stubCost : 0)
  }

  /// Whether a capital stands first; those beyond the Latin ones of western Europe are not told.
  private static func beginsWithCapital(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first else { return false }
    if first == 0xC3 { return text.dropFirst().first.map { 0x80...0x9E ~= $0 } ?? false }
    return 0x41...0x5A ~= first
  }

  /// How many letters there are, marks not counted.
  private static func letters(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    text.count { byte in
      // Capital and small letters of ASCII, and the first byte of every other letter.
      0x41...0x5A ~= byte & 0xDF || byte >= 0xC3 && byte != 0xE2
    }
  }

  private func addParting(
    _ parting: Parting, style: StyleIndex, cost: Double, to result: inout ParagraphItems
  ) {
    if parting.addsHyphen {
      let hyphen = cache.word("-", style: style)
      result.add(
        .penalty(
          cost, width: hyphen.shaped.width, isHyphen: true,
          hangRight: hyphen.hangRight), .parting)
    } else {
      result.add(.penalty(cost, isHyphen: true), .nothing)
    }
  }
}

/// Texts with letters of scripts that run from right to left.
extension ParagraphItemiser {
  /// The embedding level of each scalar, line by line; nil where all runs from left to right.
  private func levels(of text: StyledText) -> [UInt8]? {
    guard text.runs.contains(where: { WritingDirection.hasRightToLeft($0.text) }) else {
      return nil
    }
    let isRightToLeft = text.isRightToLeft
    var levels: [UInt8] = []
    let lines = text.plain.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      // The line feed itself has the level of the paragraph.
      if index > 0 { levels.append(isRightToLeft ? 1 : 0) }
      levels += shaper.levels(of: String(line), isRightToLeft: isRightToLeft)
    }
    return levels
  }

  private func addWord(
    _ text: Substring, style: StyleIndex, language: String, level: UInt8,
    to result: inout ParagraphItems
  ) {
    var text = text
    text.withUTF8 {
      addWord($0[...], style: style, language: language, level: level, to: &result)
    }
  }

  /// Words as anywhere else, and cut besides where their direction changes.
  private func add(
    _ text: String, style: StyleIndex, language: String, levels: ArraySlice<UInt8>,
    to result: inout ParagraphItems
  ) {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var level = levels.first ?? 0
    for (index, own) in zip(scalars.indices, levels) {
      let scalar = scalars[index]
      guard isSpace(scalar) || own != level else { continue }
      addWord(text[start..<index], style: style, language: language, level: level, to: &result)
      start = index
      level = own
      if isSpace(scalar) {
        addSpace(scalar, style: style, level: own, to: &result)
        start = scalars.index(after: index)
        let place = levels.startIndex + scalars.distance(from: scalars.startIndex, to: start)
        level = place < levels.endIndex ? levels[place] : own
      }
    }
    addWord(text[start...], style: style, language: language, level: level, to: &result)
  }
}
