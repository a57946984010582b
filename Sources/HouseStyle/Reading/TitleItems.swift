import ConcertModel

/// A stretch of a title that one recogniser has taken, in the order of the title.
enum TitleItem: Hashable {
  /// Words that are none of the others; quotation marks inside them are kept.
  case text([TitleNode])
  case number([String])
  case keys([MusicalKey])
  case opus(OpusNumber)
  case catalogue(CatalogueNumber)
  /// `for violin and orchestra`.
  case forces(Forces)
  /// What stands in brackets: the opening one, the text.
  case group(Character, String)
  /// What stands in quotation marks or emphasis by itself.
  case quote(String)
  case comma
}

/// Takes numbers, keys and forces out of the nodes of a title; the rest is text.
struct TitleItems {
  private let nodes: ArraySlice<TitleNode>
  private var items: [TitleItem] = []
  private var text: [TitleNode] = []

  /// The items of nodes without colons.
  static func of(_ nodes: ArraySlice<TitleNode>) -> [TitleItem] {
    var reader = TitleItems(nodes: nodes)
    reader.read()
    return reader.items
  }

  private init(nodes: ArraySlice<TitleNode>) { self.nodes = nodes }

  private mutating func read() {
    var index = nodes.startIndex
    while index < nodes.endIndex {
      let rest = nodes[index...]
      switch nodes[index] {
      case .comma:
        flush()
        items.append(.comma)
        index += 1
      case .colon:
        index += 1
      case .group(let opening, let inside):
        index += 1
        if opening == "(" || opening == "[" {
          flush()
          items.append(.group(opening, inside))
        } else if belongsToText(before: index - 1, after: index) {
          text.append(nodes[index - 1])
        } else {
          flush()
          items.append(.quote(inside))
        }
      case .word(let word):
        if let (item, count) = recognised(rest, word) {
          flush()
          items.append(item)
          index += count
        } else {
          text.append(nodes[index])
          index += 1
        }
      }
    }
    flush()
  }

  private mutating func flush() {
    if !text.isEmpty { items.append(.text(text)) }
    text = []
  }

  /// A quotation among words is one of them: Variations on “God Save the King”.
  private func belongsToText(before: Int, after: Int) -> Bool {
    if after < nodes.endIndex, let next = nodes[after].word,
      recognised(nodes[after...], next) == nil
    {
      return true
    }
    guard let last = text.last?.word else { return false }
    return Self.leadsOn.contains(last.key) || text.contains { $0.word == nil }
  }

  private static let leadsOn: Set = [
    "on", "of", "to", "from", "by", "in", "over", "after", "und", "and", "aus", "sur", "de", "d",
    "for", "uber", "s", "the", "zu", "a",
  ]

  private func recognised(_ rest: ArraySlice<TitleNode>, _ word: TitleWord)
    -> (TitleItem, Int)?
  {
    if let (opus, count) = NumberReading.opus(rest) { return (.opus(opus), count) }
    if let (number, count) = NumberReading.catalogue(rest) { return (.catalogue(number), count) }
    if let (numbers, count) = NumberReading.number(rest) { return (.number(numbers), count) }
    if let (keys, count) = key(rest, word) { return (.keys(keys), count) }
    return forces(rest, word)
  }

  private func key(_ rest: ArraySlice<TitleNode>, _ word: TitleWord) -> ([MusicalKey], Int)? {
    let hasSign = SmallWords.inWords.contains(word.key)
    let isAfterText = !text.isEmpty
    let isFirst = items.isEmpty && !isAfterText
    guard let (keys, count) = KeyReading.key(rest, bare: { ends($0) }) else { return nil }
    guard keys[0].mode == nil else { return (keys, count) }
    // `in C` ends a name; `E flat` stands between commas. `A` alone is an article.
    let isLetter = word.key.count == 1 || hasSign || keys[0].alteration != 0
    let stands = hasSign ? !isFirst : !isAfterText && !isFirst && keys[0].alteration != 0
    return stands && isLetter ? (keys, count) : nil
  }

  /// Whether a name may end here: nothing follows, or a comma, a bracket, a number, forces.
  private func ends(_ rest: ArraySlice<TitleNode>) -> Bool {
    guard let next = rest.first else { return true }
    guard let word = next.word else { return true }
    return SmallWords.forWords.contains(word.key) || NumberReading.opus(rest) != nil
      || NumberReading.catalogue(rest) != nil || NumberReading.number(rest) != nil
  }

  private func forces(_ rest: ArraySlice<TitleNode>, _ word: TitleWord) -> (TitleItem, Int)? {
    if SmallWords.forWords.contains(word.key), !(items.isEmpty && text.isEmpty),
      !(text.count == 1 && text[0].word?.key == "arr")
    {
      guard let (forces, count) = ForcesReading.longest(rest.dropFirst()) else { return nil }
      let after = rest.dropFirst(count + 1)
      let isEnd = after.first.map { $0.word == nil } ?? true
      guard isEnd || after.first?.word.map({ recognised(after, $0) != nil }) == true else {
        return nil
      }
      return (.forces(forces), count + 1)
    }
    // Violin və orkestr üçün: the language puts “for” behind.
    guard items.isEmpty, text.isEmpty, Vocabulary.players.words[word.key] != nil,
      let (forces, count) = ForcesReading.longest(rest),
      let after = rest.dropFirst(count).first?.word, after.key == "ucun"
    else { return nil }
    return (.forces(forces), count + 1)
  }
}

extension [TitleNode] {
  /// The words, where there is nothing else among them.
  var words: [TitleWord] { compactMap(\.word) }

  /// Whether there is nothing but words.
  var isWords: Bool { allSatisfy { $0.word != nil } }

  /// The text again, with typographic quotation marks.
  var written: String {
    var result = ""
    for node in self {
      var piece = ""
      switch node {
      case .word(let word): piece = word.text
      case .comma: piece = ","
      case .colon: piece = ":"
      case .group("(", let inside): piece = "(" + inside + ")"
      case .group("[", let inside): piece = "[" + inside + "]"
      case .group("*", let inside): piece = inside
      case .group(_, let inside): piece = "“" + inside + "”"
      }
      if !result.isEmpty, ![",", ";", ":"].contains(piece) { result += " " }
      result += piece
    }
    return result
  }
}
