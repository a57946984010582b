/// Gives straight quotation marks, three stops and lone hyphens their proper shape, takes double
/// spaces out, and puts the white round French marks.
struct MarkShaper {
  private let practice: TypographicPractice
  private let typed: [Unicode.Scalar]
  private let ends: [Int]
  private var result = TypedText()
  /// Quotations that are open, by the marks they were opened with.
  private var openQuotes = 0
  private var openSingles = 0
  /// Whether the line has begun: the spaces before, which indent verse, are left as they are.
  private var lineHasText = false
  /// The last place where a straight single mark may close a quotation.
  private let lastCloser: Int

  init(practice: TypographicPractice, typed: TypedText) {
    self.practice = practice
    self.typed = typed.scalars
    ends = typed.ends
    lastCloser = Self.lastCloser(in: typed.scalars)
    result.scalars.reserveCapacity(typed.scalars.count + 8)
  }

  /// The text with its marks in shape.
  mutating func shaped() -> TypedText {
    var index = 0
    var stretch = 0
    while index < typed.count {
      while stretch < ends.count, ends[stretch] <= index {
        result.ends.append(result.scalars.count)
        stretch += 1
      }
      let end = endOfLetters(
        from: index, before: stretch < ends.count ? ends[stretch] : typed.count)
      if end > index {
        result.scalars.append(contentsOf: typed[index..<end])
        lineHasText = true
        index = end
      } else {
        index += shape(at: index)
      }
    }
    while result.ends.count < ends.count { result.ends.append(result.scalars.count) }
    result.isChanged = result.scalars != typed
    return result
  }

  /// Where a run of letters ends that go as they came: four in five of a text's characters.
  private func endOfLetters(from start: Int, before limit: Int) -> Int {
    var end = start
    while end < limit {
      let value = typed[end].value
      guard 0x61...0x7A ~= (value | 0x20) || 0xC0...0x24F ~= value || 0x400...0x52F ~= value else {
        break
      }
      end += 1
    }
    return end
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    typed.indices.contains(index) ? typed[index] : nil
  }

  /// Sets the mark or letter at an index; gives the number of scalars it takes up.
  private mutating func shape(at index: Int) -> Int {
    let scalar = typed[index]
    defer { if !scalar.isSpace, scalar != "\n" { lineHasText = true } }
    switch scalar {
    case "\"": addQuote(before: self.scalar(at: index + 1))
    case "'": addSingle(at: index)
    case "." where isEllipsis(at: index):
      result.scalars.append("\u{2026}")
      return 3
    case "-": return addHyphen(at: index)
    case " ", "\t":
      if lineHasText, result.scalars.last?.isSpace ?? false { return 1 }
      add(" ", before: self.scalar(at: index + 1))
    case "\n":
      // A quotation left open does not reach beyond its line.
      openQuotes = 0
      openSingles = 0
      lineHasText = false
      result.scalars.append(scalar)
      return 1
    default:
      if scalar == practice.quotes.opening { openQuotes += 1 }
      if scalar == practice.quotes.closing { openQuotes = max(0, openQuotes - 1) }
      add(scalar, before: self.scalar(at: index + 1))
    }
    return 1
  }
}

// MARK: Quotation marks

extension MarkShaper {
  private func opens(before next: Unicode.Scalar?, isOpen: Bool) -> Bool {
    guard let next, !next.isWhite else { return false }
    guard let last = result.scalars.last else { return true }
    if last.isOpener { return true }
    // L’“Oiseau de feu”, Pre-“Tristan”.
    return !isOpen && (last == "\u{2019}" || last == "-") && next.isWordLike
  }

  private mutating func addQuote(before next: Unicode.Scalar?) {
    if opens(before: next, isOpen: openQuotes > 0) {
      let marks = openQuotes == 0 ? practice.quotes : practice.innerQuotes
      openQuotes += 1
      add(marks.opening, before: next)
    } else {
      openQuotes = max(0, openQuotes - 1)
      let marks = openQuotes == 0 ? practice.quotes : practice.innerQuotes
      add(marks.closing, before: next)
    }
  }

  /// An apostrophe, the minutes of a duration, or a quotation mark: its neighbours tell.
  private mutating func addSingle(at index: Int) {
    let next = scalar(at: index + 1)
    if opens(before: next, isOpen: true), index < lastCloser, !isElision(at: index + 1) {
      openSingles += 1
      add(practice.innerQuotes.opening, before: next)
    } else if openSingles > 0, !(next?.isWordLike ?? false) {
      openSingles -= 1
      add(practice.innerQuotes.closing, before: next)
    } else if result.scalars.last?.isFigure ?? false, !(next?.isWordLike ?? false), next != "'" {
      result.scalars.append("\u{2032}")
    } else {
      result.scalars.append("\u{2019}")
    }
  }

  /// English words that begin with an apostrophe, and years: ’Twas, rock ’n’ roll, ’90s.
  private static let elisions: [[Unicode.Scalar]] = [
    "twas", "tis", "twere", "twill", "twixt", "til", "till", "n", "em", "cause", "bout", "round",
    "neath", "gainst", "mid", "s", "t",
  ].map { Array($0.unicodeScalars) }

  private func isElision(at start: Int) -> Bool {
    guard let first = scalar(at: start) else { return true }
    if first.isFigure { return true }
    var end = start
    while end < typed.count, end < start + 7, typed[end].isLetter { end += 1 }
    return Self.elisions.contains { $0.elementsEqual(typed[start..<end].lazy.map(\.small)) }
  }

  private static func lastCloser(in scalars: [Unicode.Scalar]) -> Int {
    scalars.indices.last { index in
      scalars[index] == "'" && index > 0 && !scalars[index - 1].isWhite
        && (index + 1 == scalars.count || !scalars[index + 1].isWordLike)
    } ?? -1
  }
}

// MARK: Stops and dashes

extension MarkShaper {
  /// Exactly three stops; more are somebody's leader.
  private func isEllipsis(at index: Int) -> Bool {
    scalar(at: index) == "." && scalar(at: index + 1) == "." && scalar(at: index + 2) == "."
      && scalar(at: index + 3) != "." && scalar(at: index - 1) != "."
  }

  /// A hyphen between spaces is an en dash; two hyphens are a dash; years have a dash between.
  private mutating func addHyphen(at index: Int) -> Int {
    var end = index
    while end < typed.count, typed[end] == "-" { end += 1 }
    let count = end - index
    let isSpaced =
      (result.scalars.last?.isSpace ?? false) && (scalar(at: end)?.isWhite ?? true)
    switch count {
    case 1 where isSpaced || isYearRange(at: index), 2 where isSpaced:
      result.scalars.append("\u{2013}")
    case 2 where (result.scalars.last?.isWordLike ?? false) && scalar(at: end)?.isWordLike ?? false:
      result.scalars.append("\u{2014}")
    default:
      for _ in 0..<count { result.scalars.append("-") }
    }
    return count
  }

  private func isYearRange(at index: Int) -> Bool {
    guard let from = year(at: index - 4), let until = year(at: index + 1) else { return false }
    return from < until
  }

  /// Four figures that stand alone and are a year of our music.
  private func year(at start: Int) -> Int? {
    guard start >= 0, start + 4 <= typed.count else { return nil }
    let digits = typed[start..<(start + 4)].map { Int($0.value) - 0x30 }
    guard digits.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    for neighbour in [scalar(at: start - 1), scalar(at: start + 4)] {
      if let neighbour, neighbour.isWordLike { return nil }
    }
    // 2022-02-24 and 0043-1756-1791 are no pairs of years.
    let hyphens = [scalar(at: start - 1), scalar(at: start + 4)].filter { $0 == "-" }
    guard hyphens.count == 1 else { return nil }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    return 1000...2199 ~= year ? year : nil
  }
}

// MARK: French white

extension MarkShaper {
  /// Adds a scalar; in French a thin no-break space before `; ! ?`, a no-break space before `:`
  /// and inside « » (Lexique des règles typographiques en usage à l’Imprimerie nationale).
  private mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    guard practice.isFrench else {
      result.scalars.append(scalar)
      return
    }
    switch scalar {
    case ";", "!", "?": putWhite("\u{202F}", whenMissing: endsPhrase(next))
    case ":": putWhite("\u{A0}", whenMissing: endsPhrase(next))
    case "\u{BB}": putWhite("\u{A0}", whenMissing: true)
    default: break
    }
    if scalar.isSpace, result.scalars.last == "\u{AB}" {
      result.scalars.append("\u{A0}")
    } else {
      result.scalars.append(scalar)
    }
    if scalar == "\u{AB}", let next, !next.isWhite { result.scalars.append("\u{A0}") }
  }

  /// Whether a mark ends something: not in `19:00`, not in `https://a.fr/?b=c`.
  private func endsPhrase(_ next: Unicode.Scalar?) -> Bool {
    guard let next else { return true }
    return !next.isWordLike && !"/=&_-+#%@\\".unicodeScalars.contains(next)
  }

  private mutating func putWhite(_ space: Unicode.Scalar, whenMissing: Bool) {
    guard let last = result.scalars.last else { return }
    if last.isSpace {
      result.scalars[result.scalars.count - 1] = space
    } else if whenMissing, !last.isWhite, !"([{;:!?\u{AB}".unicodeScalars.contains(last) {
      result.scalars.append(space)
    }
  }
}
