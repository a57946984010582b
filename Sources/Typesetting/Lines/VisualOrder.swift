/// The order in which the words of a line and the spaces between them stand on the page (UAX 9,
/// rule L2): from the highest level down to the lowest odd one, every run of that level or more is
/// turned round.
struct VisualOrder {
  /// A word or the space before one, by the word's place in the line.
  enum Member: Equatable {
    case word(Int)
    case space(before: Int)

    /// The word it is, or stands before.
    var word: Int {
      switch self {
      case .word(let word), .space(before: let word): word
      }
    }
  }

  /// From left to right.
  private(set) var members: [Member] = []

  /// The word at the left end, and the one at the right end.
  var first: Int? { members.first.map(\.word) }
  var last: Int? { members.last.map(\.word) }

  /// The order for words of embedding levels; `spaces` are those of the space before each word, nil
  /// where there is none.
  init(words: [UInt8], spaces: [UInt8?]) {
    var levels: [UInt8] = []
    for index in words.indices {
      if index > 0, let space = spaces[index] {
        members.append(.space(before: index))
        levels.append(space)
      }
      members.append(.word(index))
      levels.append(words[index])
    }
    guard let highest = levels.max(), highest > 0 else { return }
    for level in (1...highest).reversed() { turn(level, &levels) }
  }

  private mutating func turn(_ level: UInt8, _ levels: inout [UInt8]) {
    var start = 0
    while start < levels.count {
      guard levels[start] >= level else {
        start += 1
        continue
      }
      var end = start + 1
      while end < levels.count, levels[end] >= level { end += 1 }
      members[start..<end].reverse()
      levels[start..<end].reverse()
      start = end
    }
  }
}
