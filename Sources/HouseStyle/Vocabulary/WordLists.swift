import ConcertModel

/// What a word or a phrase of a title stands for in one of the tables.
struct TableWord: Hashable, Sendable {
  /// The table's code.
  var code: String
  /// Whether it is the plural.
  var isPlural: Bool
  /// The language the word is of; the first that has it.
  var language: String
}

/// A table of words by what they stand for, read once from its lines.
struct WordList: Sendable {
  /// Folded phrase → code.
  private(set) var words: [String: TableWord] = [:]
  /// Code → language → singular and plural as the language writes them.
  private(set) var names: [String: [String: (one: String, many: String)]] = [:]
  /// The first words of phrases of several, so that nobody looks for them after every word.
  private(set) var beginnings: Set<String> = []

  /// Reads lines of `code: word/plural, other | …`, one field a language.
  init(_ lines: String, languages: [String]) {
    let rows = lines.split(separator: "\n").compactMap { line -> (String, [[Substring]])? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let fields = line[line.index(after: colon)...]
        .split(separator: "|", omittingEmptySubsequences: false)
      return (trimmedText(line[..<colon]), fields.map { $0.split(separator: ",") })
    }
    for (place, language) in languages.enumerated() {
      for (code, fields) in rows where place < fields.count {
        for (index, field) in fields[place].enumerated() {
          add(trimmedText(field), code, language, isMain: index == 0)
        }
      }
    }
  }

  private mutating func add(_ field: String, _ code: String, _ language: String, isMain: Bool) {
    guard !field.isEmpty else { return }
    var forms = field.split(separator: "/").map { trimmedText($0) }
    // A star marks a word that is a plural by itself.
    let isPlural = forms[0].hasSuffix("*")
    if isPlural { forms[0].removeLast() }
    if isMain { names[code, default: [:]][language] = (forms[0], forms[forms.count - 1]) }
    for (index, form) in forms.enumerated() {
      let key = folded(form)
      if let blank = key.firstIndex(of: " ") { beginnings.insert(String(key[..<blank])) }
      if words[key] == nil {
        words[key] = TableWord(code: code, isPlural: isPlural || index > 0, language: language)
      }
    }
  }

  /// The word of a code, in English or whichever language has one.
  func name(_ code: String, plural: Bool, in language: String = "en") -> String? {
    guard let forms = names[code]?[language] else { return nil }
    return plural ? forms.many : forms.one
  }
}

/// The tables.
enum Vocabulary {
  static let genres = WordList(GenreTable.lines, languages: GenreTable.languages)
  static let players = WordList(PlayerTable.lines, languages: GenreTable.languages)

  /// The genres that take one player's name before them: Violin Concerto, String Quartet.
  static let named: Set<String> = [
    "concerto", "concertino", "sonata", "sonatina", "duo", "trio", "quartet", "quintet", "sextet",
    "septet", "octet", "nonet", "suite", "partita",
  ]
}

func trimmedText(_ text: Substring) -> String {
  var text = text
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}
