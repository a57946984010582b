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
    }
    var parts: [Part] = []
    var space = 0.0
    var stretch = 0.0
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
    var hang = (left: 0.0, right: 0.0)
    var extra = 0.0
    var expansion = 1.0
    if let measure {
      hang = (shapes.first?.hangLeft ?? 0, shapes.last?.hangRight ?? 0)
      // What hangs is widened with the rest, so it is no part of what fills the measure.
      letters -= hang.left + hang.right
      expansion = LetterWidth.expansion(
        of: letters, by: measure - letters - spaces, flexibility: flexibility,
        hasSpaces: stretch > 0)
      hang = (hang.left * expansion, hang.right * expansion)
      if stretch > 0 { extra = measure - letters * expansion - spaces }
    }
    var places = [Double](repeating: 0, count: draft.parts.count)
    let order = VisualOrder(shapes.map(\.isRightToLeft))
    var x = -hang.left
    for place in places.indices {
      let (word, space) = order.word(at: place)
      if place > 0 {
        x += draft.parts[space].spaceBefore
        if stretch > 0 { x += extra * draft.parts[space].stretchBefore / stretch }
      }
      places[word] = x
      x += shapes[word].shaped.width * expansion
    }
    let pieces = draft.parts.indices.map { index -> LinePiece in
      let word = paragraph.words[draft.parts[index].word]
      return LinePiece(
        shaped: shapes[index].shaped, style: word.style, x: places[index],
        followsSpace: index > 0 && draft.parts[index].spaceBefore > 0, link: word.link)
    }
    return TextLine(
      pieces: pieces, width: x + hang.left, endsInHyphen: endsInHyphen, expansion: expansion)
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
              stretchBefore: draft.stretch))
        }
        draft.space = 0
        draft.stretch = 0
      case .space:
        draft.space += paragraph.items[index].width
        draft.stretch += paragraph.items[index].stretch
      case .parting, .nothing:
        break
      }
    }
    return draft
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
    return cache.word(String(text[from..<to]) + (withHyphen ? "-" : ""), style: word.style)
  }
}
