/// Where a title parts best: after a comma, colon or dash, before a phrase that opens with a small
/// word, a bracket or a quotation mark; and worst between two words with capitals, which may be
/// one name.
///
/// Small words are known by what the text says itself: a word in small letters that is joined to
/// what follows by a no-break space opens a phrase, in whatever language.
enum TitleBreaks {
  /// Cost of parting two words that nothing parts and nothing joins, and two words with capitals.
  ///
  /// In the currency of balanced lines, where two lines of 0.75 and 0.45 of the measure are 45
  /// dearer than two of 0.6: a good place wins over balance as long as no line is half the other.
  static let plainCost = 60.0
  static let nameCost = 140.0
  /// Cost of a break at a sign that parts what stands in a row: there is no better place.
  static let signCost = -100.0
  /// Cost of a line that begins with “and” between two capitals: Cello and Piano is nearly one name.
  static let pairCost = 80.0
  /// What a break costs more inside a quotation: a nickname parts last of all.
  static let quotedCost = 250.0
  /// Cost of ending a line with a small word that is joined to what follows: bad, but better than
  /// to part a name.
  static let smallWordCost = 130.0

  /// The items with a cost at every space that is no good place for a title to part.
  static func weighed(_ paragraph: ParagraphItems) -> ParagraphItems {
    var result = ParagraphItems()
    result.words = paragraph.words
    result.isRightToLeft = paragraph.isRightToLeft
    var isQuoted = false
    for index in paragraph.items.indices {
      if case .fragment(let word, 0, _) = paragraph.sources[index] {
        isQuoted = leavesOpen(paragraph.words[word].cached.shaped.text, isQuoted)
      }
      let more = isQuoted ? quotedCost : 0
      if isBreakableSpace(index, of: paragraph) {
        let cost = cost(ofBreakAt: index, of: paragraph) + more
        if cost != 0 { result.add(.penalty(cost), .nothing) }
      }
      if joinsSmallWord(index, of: paragraph) {
        let joins = word(at: index - 1, of: paragraph).map(conjunctions.contains) ?? false
        result.add(.penalty(smallWordCost + more + (joins ? pairCost : 0)), .nothing)
        continue
      }
      result.add(paragraph.items[index], paragraph.sources[index])
    }
    return result
  }

  private static func isBreakableSpace(_ index: Int, of paragraph: ParagraphItems) -> Bool {
    index > 0 && paragraph.items[index].kind == .glue && paragraph.items[index - 1].kind == .box
  }

  /// Whether a break is forbidden here because a small word would end the line.
  private static func joinsSmallWord(_ index: Int, of paragraph: ParagraphItems) -> Bool {
    let item = paragraph.items[index]
    guard item.kind == .penalty, item.cost >= LineItem.never,
      index + 1 < paragraph.items.count, paragraph.items[index + 1].kind == .glue,
      let word = word(at: index - 1, of: paragraph)
    else { return false }
    return word.unicodeScalars.count <= 5
      && word.unicodeScalars.allSatisfy(\.properties.isLowercase)
  }

  private static func cost(ofBreakAt index: Int, of paragraph: ParagraphItems) -> Double {
    if case .sign = paragraph.sources[index] { return signCost }
    guard let before = word(at: index - 1, of: paragraph),
      let after = word(at: index + 1, of: paragraph)
    else { return 0 }
    guard let last = before.unicodeScalars.last, let first = after.unicodeScalars.first else {
      return 0
    }
    if endsPhrase(last) || opensPhrase(first) { return 0 }
    guard first.properties.isUppercase else {
      if conjunctions.contains(after) {
        let isPair =
          beginsWithCapital(before)
          && beginsWithCapital(word(after: index + 1, of: paragraph) ?? "")
        return isPair ? pairCost : 0
      }
      return isJoinedToNext(index + 1, of: paragraph) ? 0 : plainCost
    }
    return beginsWithCapital(before) ? nameCost : plainCost
  }

  /// Whether a word begins with a capital.
  private static func beginsWithCapital(_ word: String) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The word that begins next behind an item.
  private static func word(after index: Int, of paragraph: ParagraphItems) -> String? {
    let next = paragraph.items.indices.dropFirst(index + 1).first {
      if case .fragment(_, 0, _) = paragraph.sources[$0] { true } else { false }
    }
    return next.flatMap { word(at: $0, of: paragraph) }
  }

  private static let conjunctions: Set = ["and", "et", "und", "e", "ed", "y", "və", "ve", "и", "&"]

  /// Whether a quotation is open behind a word.
  private static func leavesOpen(_ word: String, _ isOpen: Bool) -> Bool {
    var isOpen = isOpen
    let scalars = word.unicodeScalars
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\u{201E}", "\u{AB}", "\u{201A}": isOpen = true
      // What closes a quotation in German opens one in English.
      case "\u{201C}", "\u{2018}": isOpen = index == 0 && !isOpen
      case "\u{201D}", "\u{BB}": isOpen = false
      case "\u{2019}" where index == scalars.count - 1: isOpen = false
      default: break
      }
    }
    return isOpen
  }

  private static func word(at index: Int, of paragraph: ParagraphItems) -> String? {
    guard paragraph.sources.indices.contains(index),
      case .fragment(let word, _, _) = paragraph.sources[index]
    else { return nil }
    return paragraph.words[word].cached.shaped.text
  }

  private static func endsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", ".", "!", "?", ")", "]", "\u{2013}", "\u{2014}", "\u{2026}", "\u{201D}",
      "\u{BB}", "/", "\u{B7}":
      true
    default: false
    }
  }

  private static func opensPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "\u{201C}", "\u{201E}", "\u{AB}", "\u{2018}", "\u{201A}": true
    default: false
    }
  }

  /// Whether the word that begins at an item is followed by a no-break space.
  private static func isJoinedToNext(_ start: Int, of paragraph: ParagraphItems) -> Bool {
    for index in start..<paragraph.items.count {
      switch paragraph.sources[index] {
      case .fragment, .parting: continue
      case .space, .sign: return false
      case .nothing:
        let item = paragraph.items[index]
        if item.kind == .penalty, item.cost >= LineItem.never { return true }
      }
    }
    return false
  }
}
