extension BindingLexicon {
  /// Turns spaces into no-break spaces where a line must not end.
  func bind(_ typed: inout TypedText, isTitle: Bool) {
    let scalars = typed.scalars
    var joined: [Int] = []
    var start = 0
    var followsJoin = false
    for index in scalars.indices where scalars[index].isWhite {
      var joins = scalars[index] == "\u{A0}"
      if scalars[index] == " ", index > start, index + 1 < scalars.count {
        let gap = Gap(
          scalars: scalars, wordStart: start, index: index, isTitle: isTitle,
          followsJoin: followsJoin)
        joins = self.joins(gap)
        if joins { joined.append(index) }
      }
      followsJoin = joins
      start = index + 1
    }
    guard !joined.isEmpty else { return }
    for index in joined { typed.scalars[index] = "\u{A0}" }
    typed.isChanged = true
  }

  /// A space between two words.
  private struct Gap {
    let scalars: [Unicode.Scalar]
    let wordStart: Int
    var index: Int
    let isTitle: Bool
    /// Whether the word before is joined to the one before it.
    let followsJoin: Bool

    var next: Unicode.Scalar { scalars[index + 1] }

    /// The word before, without brackets and quotation marks at its head.
    var word: ArraySlice<Unicode.Scalar> {
      scalars[wordStart..<index].drop { $0.isOpener || $0 == "\"" }
    }

    /// The first letter or figure after the space, behind a bracket or quotation mark.
    var first: Unicode.Scalar {
      next.isOpener && !next.isWhite && index + 2 < scalars.count ? scalars[index + 2] : next
    }

    /// The word after, as far as `limit`, without the marks at its end.
    func following(limit: Int) -> ArraySlice<Unicode.Scalar> {
      var end = index + 1
      while end < scalars.count, end - index <= limit + 2, !scalars[end].isWhite { end += 1 }
      while end > index + 1,
        ".,;:!?)]\u{201D}\u{BB}\u{2026}".unicodeScalars.contains(scalars[end - 1])
      {
        end -= 1
      }
      return scalars[(index + 1)..<end]
    }

    var opensNumber: Bool { first.isFigure || romanFigures > 0 }

    /// How many letters of a Roman number stand after the space; none where a word begins so.
    var romanFigures: Int {
      var end = index + 1
      while end < scalars.count, "IVXLC".unicodeScalars.contains(scalars[end]) { end += 1 }
      return end == scalars.count || !scalars[end].isWordLike ? end - index - 1 : 0
    }

    /// Whether the number after the space has a stop of its own: Wilhelm I.
    var hasStop: Bool {
      let end = index + 1 + romanFigures
      return end < scalars.count && scalars[end] == "."
    }

    /// Whether a year stands after the space.
    var opensYear: Bool {
      let year = following(limit: 5)
      return year.count == 4 && year.allSatisfy(\.isFigure)
    }

    /// Whether the number after the space may be a day: one figure or two, and perhaps letters.
    var opensDay: Bool {
      guard first.isFigure else { return false }
      return following(limit: 4).prefix(while: \.isFigure).count <= 2
    }

    /// The word after the next one, as far as `limit`.
    func afterNext(limit: Int) -> ArraySlice<Unicode.Scalar> {
      guard let space = scalars[(index + 1)...].prefix(limit).firstIndex(where: \.isWhite) else {
        return []
      }
      var further = self
      further.index = space
      return further.following(limit: limit)
    }

    /// Whether a number stands before the word before.
    var followsNumber: Bool {
      wordStart >= 2 && scalars[wordStart - 2].isFigure && scalars[wordStart - 1].isWhite
    }
  }

  private func joins(_ gap: Gap) -> Bool {
    // A year never stands alone at the beginning of a line: 24 February 2022, February 24, 2022.
    // Behind a weekday it may: Thursday 24 February in one piece is long enough.
    if gap.followsJoin, gap.next.isFigure, gap.opensYear,
      gap.word.last == "," && gap.word.dropLast().allSatisfy(\.isFigure)
        || kinds(of: gap.word).contains(.month)
    {
      return !followsWeekday(gap)
    }
    // A dash between spaces ends a line and never begins one.
    if gap.next == "\u{2013}" || gap.next == "\u{2014}" {
      return gap.index + 2 >= gap.scalars.count || gap.scalars[gap.index + 2].isWhite
    }
    let word = gap.word
    guard let head = word.first, let last = word.last else { return false }
    if head.isFigure { return joinsNumber(word, gap) || joinsWordAfter(gap) }
    if last == ".", word.count <= 5, joinsAbbreviation(word, gap) { return true }
    if word.count == 1, joinsLetter(head, gap) { return true }
    if word.count <= 12, joinsByList(word, gap) { return true }
    return joinsOrdinal(head, gap) || joinsWordAfter(gap)
  }

  /// A monarch and the number: Pedro II. An I by itself may be a word of English, unless a stop
  /// makes it German.
  private func joinsOrdinal(_ head: Unicode.Scalar, _ gap: Gap) -> Bool {
    guard head.isCapital, gap.word.count > 2, gap.romanFigures > 0 else { return false }
    return gap.romanFigures > 1 || practice.hasOrdinalStops && gap.hasStop
      || practice.language != "en" && gap.next != "C" && gap.next != "L"
  }

  /// A number with its unit, its month, the group of figures or the ordinal's noun after it.
  private func joinsNumber(_ word: ArraySlice<Unicode.Scalar>, _ gap: Gap) -> Bool {
    let isShort = word.count <= 3
    if word.last == ".", word.count <= 3 {
      // 1. Allegro, 24. Februar.
      return gap.first.isLetter && (gap.isTitle || practice.hasOrdinalStops)
    }
    if gap.next.isFigure {
      guard practice.groupsFiguresBySpaces, isShort else { return false }
      let group = gap.following(limit: 4)
      return group.count == 3 && group.allSatisfy(\.isFigure) && word.allSatisfy(\.isFigure)
        && !(word.count == 2 && word.first == "0")
    }
    guard word.last != "," else { return false }
    let next = kinds(of: gap.following(limit: 12))
    // 24 de febrero
    if next.contains(.beforeMonth), isShort {
      return kinds(of: gap.afterNext(limit: 12)).contains(.month)
    }
    return next.contains(.afterNumber)
  }

  /// An initial and its surname, an abbreviated title and its name, a numeral and its movement:
  /// J. S. Bach, Дж. Верди, Dr. Rüstəmov, IV. Presto, D. 911.
  private func joinsAbbreviation(_ word: ArraySlice<Unicode.Scalar>, _ gap: Gap) -> Bool {
    let letters = word.dropLast()
    guard let head = letters.first, head.isCapital else { return false }
    if letters.allSatisfy({ $0 == "I" || $0 == "V" || $0 == "X" }) {
      // Not behind a monarch: Pedro II. von Brasilien.
      return gap.first.isWordLike && !gap.followsJoin
    }
    if letters.count <= 2 {
      return gap.first.isCapital || letters.count == 1 && gap.first.isFigure
    }
    // J.S. Bach
    let isInitials = letters.enumerated().allSatisfy { ($0 % 2 == 1) == ($1 == ".") }
    return isInitials && gap.first.isCapital
  }

  /// Single letters: the h of 19 h 00, a preposition of Russian, the bars of B-A-C-H stay free.
  private func joinsLetter(_ letter: Unicode.Scalar, _ gap: Gap) -> Bool {
    if letter == "h", gap.next.isFigure, gap.followsJoin, gap.wordStart >= 2 {
      return gap.scalars[gap.wordStart - 2].isFigure
    }
    return practice.bindsSingleLetters && letter.isLetter && letter.small == letter
  }

  private func joinsByList(_ word: ArraySlice<Unicode.Scalar>, _ gap: Gap) -> Bool {
    let kinds = kinds(of: word.last == "," ? word.dropLast() : word)
    guard !kinds.isEmpty else { return false }
    if word.last == "," { return kinds.contains(.weekday) && joinsDate(kinds, gap) }
    if kinds.contains(.beforeNumber), gap.opensNumber { return true }
    if kinds.contains(.betweenNumbers), gap.first.isFigure, gap.followsNumber { return true }
    if kinds.contains(.opensWeekday) {
      return self.kinds(of: gap.following(limit: 8)).contains(.endsWeekday)
    }
    if kinds.contains(.beforeName), gap.first.isCapital, word.first?.isCapital ?? false {
      return true
    }
    if joinsDate(kinds, gap) { return true }
    return gap.isTitle && kinds.contains(.opensPhrase) && word.allSatisfy { $0 == $0.small }
      && !gap.next.isWhite
  }

  /// February 24, Thursday 24 February, 24 de febrero. A date by itself may end its first line with
  /// the day of the week: its column may be narrow.
  private func joinsDate(_ kinds: Kinds, _ gap: Gap) -> Bool {
    if kinds.contains(.month), practice.language == "en" { return gap.opensDay }
    if kinds.contains(.weekday), gap.wordStart > 0 {
      return gap.opensDay && self.kinds(of: gap.afterNext(limit: 12)).contains(.month)
    }
    return kinds.contains(.beforeMonth) && gap.followsNumber
      && self.kinds(of: gap.following(limit: 12)).contains(.month)
  }

  /// Whether the day before the month before the space is joined to its day of the week.
  private func followsWeekday(_ gap: Gap) -> Bool {
    func word(before index: Int) -> ArraySlice<Unicode.Scalar> {
      guard index > 0 else { return [] }
      let before = gap.scalars[..<(index - 1)]
      let start = before.lastIndex(where: \.isWhite).map { $0 + 1 } ?? 0
      return before[start...]
    }
    let day = word(before: gap.wordStart)
    let weekday = word(before: day.startIndex)
    guard !day.isEmpty, weekday.startIndex > 0 else { return false }
    return kinds(of: weekday.last == "," ? weekday.dropLast() : weekday).contains(.weekday)
  }

  /// A minor, E flat, orkestr üçün.
  private func joinsWordAfter(_ gap: Gap) -> Bool {
    guard gap.isTitle, gap.next.isLetter else { return false }
    return kinds(of: gap.following(limit: 10)).contains(.afterWord)
  }
}
