/// Puts the words of a broken line at their places.
struct LineAssembly {
  let cache: WordCache
  let paragraph: ParagraphItems
  /// How far letters of a justified line may be widened or narrowed, as a share of their width.
  let flexibility: Double

  /// A line being put together: its pieces without their places, and the spaces between them.
  private struct Draft {
    struct Part {
      var word: Int
      var start: Int
      var end: Int
      var spaceBefore: Double
      var stretchBefore: Double
      /// Embedding level of the space before it.
      var spaceLevel: UInt8
    }
    var parts: [Part] = []
    var space = 0.0
    var stretch = 0.0
    var level: UInt8 = 0
  }

  /// The line with its words placed from the left end of the measure.
  ///
  /// In a justified line the letters give way first, and the spaces take up exactly what is left:
  /// the breaker's ratio is not used, since a parted word is shaped anew and may be a trifle wider
  /// or narrower.
  func line(_ broken: BrokenLine, justifiedTo measure: Double?) -> TextLine {
    let draft = draft(of: broken)
    let endsInHyphen = isParting(at: broken.endItem)
    var shapes: [CachedWord] = []
    shapes.reserveCapacity(draft.parts.count)
    for (index, part) in draft.parts.enumerated() {
      let isLast = index == draft.parts.count - 1
      shapes.append(shape(part, withHyphen: isLast && endsInHyphen))
    }
    var letters = 0.0
    var spaces = 0.0
    var stretch = 0.0
    for (index, part) in draft.parts.enumerated() {
      letters += shapes[index].shaped.width
      if index > 0 {
        spaces += part.spaceBefore
        stretch += part.stretchBefore
      }
    }
    let order = order(of: draft)
    let first = order?.first ?? 0
    let last = order?.last ?? shapes.count - 1
    var hang = (left: 0.0, right: 0.0)
    var extra = 0.0
    var expansion = 1.0
    if let measure {
      if !shapes.isEmpty { hang = (shapes[first].hangLeft, shapes[last].hangRight) }
      // What hangs is widened with the rest, so it is no part of what fills the measure.
      letters -= hang.left + hang.right
      expansion = LetterWidth.expansion(
        of: letters, by: measure - letters - spaces, flexibility: flexibility,
        hasSpaces: stretch > 0)
      hang = (hang.left * expansion, hang.right * expansion)
      if stretch > 0 { extra = measure - letters * expansion - spaces }
    }
    let (places, end) = places(
      of: draft, shapes, order: order, from: -hang.left, expansion: expansion,
      extraPerStretch: stretch > 0 ? extra / stretch : 0)
    let pieces = draft.parts.indices.map { index -> LinePiece in
      let word = paragraph.words[draft.parts[index].word]
      return LinePiece(
        shaped: shapes[index].shaped, style: word.style, x: places[index],
        followsSpace: index > 0 && draft.parts[index].spaceBefore > 0, link: word.link)
    }
    return TextLine(
      pieces: pieces, width: end + hang.left, endsInHyphen: endsInHyphen,
      unsetSign: sign(at: broken.endItem), expansion: expansion)
  }

  /// Where each word begins, and where the last one ends.
  private func places(
    of draft: Draft, _ shapes: [CachedWord], order: VisualOrder?, from start: Double,
    expansion: Double, extraPerStretch: Double
  ) -> (places: [Double], end: Double) {
    var places = [Double](repeating: 0, count: draft.parts.count)
    var x = start
    func addSpace(before word: Int) {
      x += draft.parts[word].spaceBefore + extraPerStretch * draft.parts[word].stretchBefore
    }
    func add(_ word: Int) {
      places[word] = x
      x += shapes[word].shaped.width * expansion
    }
    guard let order else {
      for word in places.indices {
        if word > 0 { addSpace(before: word) }
        add(word)
      }
      return (places, x)
    }
    for member in order.members {
      switch member {
      case .word(let word): add(word)
      case .space(let word): addSpace(before: word)
      }
    }
    return (places, x)
  }

  /// The words and spaces from left to right; nil where that is the order of the text.
  private func order(of draft: Draft) -> VisualOrder? {
    func level(_ part: Draft.Part) -> UInt8 { paragraph.words[part.word].level ?? 0 }
    guard draft.parts.contains(where: { level($0) > 0 }) else { return nil }
    return VisualOrder(words: draft.parts.map(level), spaces: draft.parts.map(\.spaceLevel))
  }

  private func draft(of broken: BrokenLine) -> Draft {
    var draft = Draft()
    for index in broken.content {
      switch paragraph.sources[index] {
      case .fragment(let word, let start, let end):
        if draft.space == 0, let last = draft.parts.last, last.word == word, last.end == start {
          draft.parts[draft.parts.count - 1].end = end
        } else {
          draft.parts.append(
            .init(
              word: word, start: start, end: end, spaceBefore: draft.space,
              stretchBefore: draft.stretch, spaceLevel: draft.level))
        }
        draft.space = 0
        draft.stretch = 0
      case .space(let level):
        draft.level = level
        draft.space += paragraph.items[index].width
        draft.stretch += paragraph.items[index].stretch
      case .sign(let word, let spaceBefore):
        add(signAt: index, word, spaceBefore: spaceBefore, to: &draft)
      case .parting, .nothing:
        break
      }
    }
    return draft
  }

  /// A sign between two words of one line, with its share of the white on either side.
  private func add(signAt index: Int, _ word: Int, spaceBefore: Double, to draft: inout Draft) {
    let item = paragraph.items[index]
    let shaped = paragraph.words[word].cached.shaped
    let white = item.width - shaped.width
    let share = white > 0 ? spaceBefore / white : 0
    draft.parts.append(
      .init(
        word: word, start: 0, end: shaped.text.utf8.count, spaceBefore: spaceBefore,
        stretchBefore: item.stretch * share, spaceLevel: 0))
    draft.space = white - spaceBefore
    draft.stretch = item.stretch * (1 - share)
  }

  /// The sign that stands between two lines and is not set; before it may stand what a break costs.
  private func sign(at end: Int) -> String? {
    guard paragraph.items.indices.contains(end) else { return nil }
    let index = paragraph.items[end].kind == .penalty ? end + 1 : end
    guard paragraph.sources.indices.contains(index),
      case .sign(let word, _) = paragraph.sources[index]
    else { return nil }
    return paragraph.words[word].cached.shaped.text
  }

  private func isParting(at index: Int) -> Bool {
    guard paragraph.sources.indices.contains(index) else { return false }
    if case .parting = paragraph.sources[index] { return true }
    return false
  }

  private func shape(_ part: Draft.Part, withHyphen: Bool) -> CachedWord {
    let word = paragraph.words[part.word]
    let text = word.cached.shaped.text
    if part.start == 0, part.end == text.utf8.count, !withHyphen { return word.cached }
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: part.start)
    let to = utf8.index(utf8.startIndex, offsetBy: part.end)
    return cache.word(
      String(text[from..<to]) + (withHyphen ? "-" : ""), style: word.style,
      isRightToLeft: word.level.map { $0 % 2 == 1 })
  }
}
