import ConcertModel
import Findings
import Registry

/// A query as the shell hands it over: one word, or several.
struct QueryWords {
  private let words: [String]

  init(_ words: some Sequence<String>) { self.words = Array(words) }

  /// The queries that may be meant, the likelier first.
  ///
  /// The shell takes the quotation marks of `ensemble:"Sarabski Quartet"` for its own: a word that
  /// begins with a field and holds blanks, but no quotation mark and no other field, is first read
  /// as if they were there, and as it stands where that finds nothing.
  func queries(for kind: EntryKind) throws -> [Query] {
    let quoted = words.map(Self.quoted)
    let first = try Query(quoted.joined(separator: " "), for: kind)
    guard words.count == 1, quoted != words, let second = try? Query(words[0], for: kind) else {
      return [first]
    }
    return [first, second]
  }

  private static func quoted(_ word: String) -> String {
    guard let end = word.firstIndex(where: { ":<>=≤≥".contains($0) }), word.contains(" "),
      !word.contains("\"")
    else { return word }
    let name = word[..<end].drop { $0 == "-" }
    let rest = word[end...]
    let value = rest.drop { ":<>=≤≥".contains($0) }
    guard QueryField(rawValue: name.lowercased()) != nil, value.first?.isWhitespace == false,
      !value.split(separator: " ").dropFirst().contains(where: beginsWithField)
    else { return word }
    return word[..<value.startIndex] + "\"" + value + "\""
  }

  private static func beginsWithField(_ word: Substring) -> Bool {
    let name = word.drop { $0 == "-" }.prefix { $0.isLetter || $0 == "-" }
    return QueryField(rawValue: name.lowercased()) != nil
      && word.dropFirst(word.hasPrefix("-") ? 1 : 0).dropFirst(name.count).first
        .map { ":<>=≤≥".contains($0) } ?? false
  }
}

/// What the help says of queries, for every command that takes one.
enum QueryHelp {
  static let text = """
    A query is free words and terms, all of which must hold:
      garayev from:1990 until:1995       performances from 1990 to the end of 1995
      ensemble:"Sarabski Quartet"        a value of several words in double quotes
      instrument:tar|kamancha            either will do
      -composer:bach                     must not hold
      born<1900 duration<=20             before 1900; 20 minutes at most
      forces<=2222-2200-str              works that so many players can give
    Names and words are found in any spelling. Dates are 1990, 1990-05, 1990-05-17 or 1990s.

    \(EntryKind.allCases.map(line).joined(separator: "\n"))
    """

  private static func line(_ kind: EntryKind) -> String {
    var lines = [kind.plural + ":"]
    for field in QueryField.fields(of: kind) {
      let word = " " + field.rawValue
      if lines[lines.count - 1].count + word.count > 76 { lines.append("   ") }
      lines[lines.count - 1] += word
    }
    return lines.joined(separator: "\n")
  }
}

extension QueryError {
  /// The error as it is printed, with the place in the query under it.
  var finding: Finding { finding(at: Place(file: "query")) }

  /// The same for a query that begins a line of a file.
  func finding(at line: Place) -> Finding {
    .error(
      "\(message)\n\(pointer)", at: Place(file: line.file, line: line.line, column: column),
      hint: hint)
  }
}
