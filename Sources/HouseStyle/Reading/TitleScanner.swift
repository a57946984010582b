import ConcertModel

/// A word of a title.
struct TitleWord: Hashable {
  /// As written, without the comma after it.
  var text: String
  /// Folded, for the tables.
  var key: String

  init(_ text: String) {
    self.text = text
    key = folded(text)
  }
}

/// What a title is made of before anything is understood of it.
indirect enum TitleNode: Hashable {
  case word(TitleWord)
  case comma
  case colon
  /// What stands in brackets, quotation marks or emphasis: the opening mark, the text inside.
  case group(Character, String)

  var word: TitleWord? {
    if case .word(let word) = self { word } else { nil }
  }
}

/// Takes a title apart into words, commas, colons and groups.
struct TitleScanner {
  private let characters: [Character]
  private var index = 0
  private var nodes: [TitleNode] = []
  private var pending = ""

  /// The nodes of a text.
  static func nodes(of text: String) -> [TitleNode] {
    var scanner = TitleScanner(text)
    return scanner.scan()
  }

  private init(_ text: String) {
    // The archive's emphasis and Markdown's are the same to us.
    characters = Array(
      text.contains("<")
        ? text.split(separator: "<em>", omittingEmptySubsequences: false).joined(separator: "*")
          .split(separator: "</em>", omittingEmptySubsequences: false).joined(separator: "*")
        : text)
  }

  private static let closing: [Character: [Character]] = [
    "(": [")"], "[": ["]"], "\"": ["\""], "“": ["”", "\""], "„": ["“", "”", "\""], "«": ["»"],
    "»": ["«"],
    "*": ["*"], "‘": ["’"], "'": ["'"], "‚": ["‘"],
  ]

  private mutating func scan() -> [TitleNode] {
    while index < characters.count {
      let character = characters[index]
      if character.isASCII, character.isAlphabetic || character.isDigit {
        pending.append(character)
        index += 1
      } else if character.isBlank {
        flush()
        index += 1
      } else if let end = groupEnd(character) {
        flush()
        group(character, end)
      } else if character == "," || character == ";", !isInsideNumber {
        let opus = SmallWords.opusSigns.contains(folded(pending))
        flush()
        if !opus { nodes.append(character == ";" ? .word(TitleWord(";")) : .comma) }
        index += 1
      } else if character == ":", isHobokenGroup {
        // `Hob. XVI: 34`
        pending.append(character)
        repeat { index += 1 } while !isAtEnd(index) && characters[index].isBlank
      } else if character == ":", isAtEnd(index + 1) || characters[index + 1].isBlank {
        flush()
        nodes.append(.colon)
        index += 1
      } else {
        pending.append(character)
        index += 1
        if signEnds { flush() }
      }
    }
    flush()
    return nodes
  }

  private var isHobokenGroup: Bool {
    guard case .word(let word)? = nodes.last, ["hob", "h"].contains(word.key) else { return false }
    return pending.first.map { "IVX".contains($0) } ?? false
  }

  private func isAtEnd(_ place: Int) -> Bool { place >= characters.count }

  private var isInsideNumber: Bool {
    guard let last = pending.last, last.isDigit, index + 1 < characters.count else {
      return false
    }
    return characters[index + 1].isDigit
  }

  /// Where the group that opens here closes; nil where nothing opens.
  private func groupEnd(_ opening: Character) -> Int? {
    guard let closings = Self.closing[opening] else { return nil }
    let isBracket = opening == "(" || opening == "["
    if !isBracket, !pending.isEmpty { return nil }
    if opening == "'" { return singleQuoteEnd }
    var depth = 0
    for place in index + 1..<max(index + 1, characters.count) {
      if isBracket, characters[place] == opening { depth += 1 }
      guard closings.contains(characters[place]) else { continue }
      if depth == 0 { return place }
      depth -= 1
    }
    return isBracket ? characters.count : nil
  }

  /// An apostrophe opens a quotation when a word of several follows and one closes it.
  private var singleQuoteEnd: Int? {
    var place = index + 1
    while place < characters.count {
      let next = place + 1
      if characters[place] == "'", place > index + 3,
        isAtEnd(next) || characters[next].isBlank || characters[next] == ","
      {
        return place
      }
      place += 1
    }
    return nil
  }

  private mutating func group(_ opening: Character, _ end: Int) {
    var inside = String(characters[min(index + 1, end)..<end])
    index = end + 1
    let isQuote = opening != "(" && opening != "["
    var endsInComma = false
    while isQuote, inside.last == "," {
      inside.removeLast()
      endsInComma = true
    }
    let text = inside.split(whereSeparator: \.isBlank).joined(separator: " ")
    if !text.isEmpty {
      nodes.append(
        .group(opening == "(" || opening == "[" || opening == "*" ? opening : "\"", text))
    }
    if endsInComma { nodes.append(.comma) }
  }

  /// Whether what is pending is a sign that a number is glued to: `Op.`, `K.`, `n°`, `#`.
  private var signEnds: Bool {
    guard index < characters.count, let last = pending.last else { return false }
    let next = characters[index]
    switch last {
    case ".":
      let sign = folded(pending)
      guard Self.glued.contains(sign), pending.count <= 4 else { return false }
      return next.isDigit || (sign == "h" || sign == "hob") && "IVX".contains(next)
    case "#", "№", "°", "º": return next.isDigit
    default: return false
    }
  }

  private static let glued: Set = [
    "op", "no", "nos", "nr", "k", "kv", "d", "h", "hob", "s", "g", "j", "m", "l", "z", "bwv", "rv",
    "sz", "bb", "ch", "hwv", "wwv", "woo", "n", "вв", "соч", "anh", "p", "b", "r", "f", "fs", "t",
  ]

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    // `OP .47`: the point belongs to the sign.
    if pending.first == ".", pending.dropFirst().first?.isDigit == true { pending.removeFirst() }
    nodes.append(.word(TitleWord(pending)))
    pending = ""
  }
}
