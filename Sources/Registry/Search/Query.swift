import ConcertModel
import Findings

/// What is asked of the registry: free words, and terms that name a field.
///
///     garayev from:1990 venue:"Salle Cortot" -composer:bach
///
/// Free words are looked for in names and titles. A term is a field, a comparison and a value;
/// all terms must hold. A value of several words stands in double quotes; values with `|` between
/// them are alternatives; a hyphen before a term means that it must not hold. Which fields there
/// are depends on the kind of entry: `QueryField.fields(of:)`.
public struct Query: Sendable, Equatable {
  /// How a value is compared with what the entry has.
  public enum Comparison: String, Sendable, CaseIterable {
    case matches = ":"
    case atMost = "<="
    case atLeast = ">="
    case under = "<"
    case over = ">"
    case equals = "="
  }

  /// One term with a field.
  public struct Term: Sendable, Equatable {
    /// The field.
    public var field: QueryField
    /// How the values are compared.
    public var comparison: Comparison
    /// The values, any of which will do; never empty.
    public var values: [String]
    /// Whether it must not hold.
    public var isExcluded: Bool
    /// Where the term stands in the query, in characters counted from 1.
    public var column: Int
    /// Where its first value stands.
    public var valueColumn: Int
  }

  /// The kind of entry asked for.
  public var kind: EntryKind
  /// The query as it was written.
  public var text: String
  /// The words without a field, a blank between them.
  public var words: String
  /// The terms, in order.
  public var terms: [Term]

  /// Reads a query.
  ///
  /// - Throws: `QueryError`: an unknown field, a value that is missing or not of the field's type,
  ///   quotes that are not closed, more than a query may hold.
  public init(_ text: String, for kind: EntryKind) throws(QueryError) {
    var reader = QueryReader(text, kind)
    try reader.read()
    self.kind = kind
    self.text = text
    words = reader.words.joined(separator: " ")
    terms = reader.terms
  }

  /// Whether nothing is asked: neither a word nor a term.
  public var isEmpty: Bool { words.isEmpty && terms.isEmpty }
}

/// Takes a query apart, character by character.
private struct QueryReader {
  let text: String
  let kind: EntryKind
  private let letters: [Character]
  private var index = 0
  var words: [String] = []
  var terms: [Query.Term] = []

  /// More terms are a pasted page; SQLite would refuse a statement of some thousands.
  private static let mostTerms = 24

  init(_ text: String, _ kind: EntryKind) {
    (self.text, self.kind) = (text, kind)
    letters = Array(text)
  }

  mutating func read() throws(QueryError) {
    while index < letters.count {
      if letters[index].isWhitespace {
        index += 1
      } else if letters[index] == "\"" {
        words.append(try quoted())
      } else {
        try word()
      }
    }
  }

  /// A word, or a term that begins here.
  private mutating func word() throws(QueryError) {
    let start = index
    let isExcluded = letters[index] == "-"
    var end = index + (isExcluded ? 1 : 0)
    let nameStart = end
    while end < letters.count, letters[end].isASCII, letters[end].isLetter || letters[end] == "-" {
      end += 1
    }
    let name = String(letters[nameStart..<end]).lowercased()
    guard end > nameStart, let (comparison, length) = comparison(at: end) else {
      return plainWord()
    }
    let field = QueryField(rawValue: name)
    let valueStart = end + length
    let hasValue = valueStart < letters.count && !letters[valueStart].isWhitespace
    // “Faust: an overture” and “a<b” are words; only a field makes a term of them, or a colon
    // with something behind it, which is a field misspelt.
    if field == nil, comparison != .matches || !hasValue { return plainWord() }
    guard let field, field.isAsked(of: kind) else {
      throw unknown(name, field, at: start, length: end - start)
    }
    index = valueStart
    guard hasValue else {
      throw error(
        "“\(name)\(comparison.rawValue)” wants a value", at: start, length: valueStart - start,
        hint: "write \(name)\(comparison.rawValue)\(field.example)")
    }
    try take(field, comparison, isExcluded, start)
  }

  private mutating func plainWord() {
    let start = index
    while index < letters.count, !letters[index].isWhitespace { index += 1 }
    words.append(String(letters[start..<index]))
  }

  private func comparison(at position: Int) -> (Query.Comparison, length: Int)? {
    guard position < letters.count else { return nil }
    let isEqual = position + 1 < letters.count && letters[position + 1] == "="
    switch letters[position] {
    case ":": return (.matches, 1)
    case "=": return (.equals, 1)
    case "<": return isEqual ? (.atMost, 2) : (.under, 1)
    case ">": return isEqual ? (.atLeast, 2) : (.over, 1)
    case "≤": return (.atMost, 1)
    case "≥": return (.atLeast, 1)
    default: return nil
    }
  }

  private mutating func take(
    _ field: QueryField, _ comparison: Query.Comparison, _ isExcluded: Bool, _ start: Int
  ) throws(QueryError) {
    let valueStart = index
    var values: [String] = []
    repeat {
      if index < letters.count, letters[index] == "|" { index += 1 }
      let here = index
      let value = try value()
      if let fault = field.fault(in: value, comparison) {
        throw error(fault.message, at: here, length: max(1, index - here), hint: fault.hint)
      }
      values.append(value)
    } while index < letters.count && letters[index] == "|"
    guard terms.count < Self.mostTerms else {
      throw error(
        "a query takes at most \(Self.mostTerms) terms", at: start, length: index - start,
        hint: "ask for less at a time")
    }
    terms.append(
      Query.Term(
        field: field, comparison: comparison, values: values, isExcluded: isExcluded,
        column: start + 1, valueColumn: valueStart + 1))
  }

  private mutating func value() throws(QueryError) -> String {
    if index < letters.count, letters[index] == "\"" { return try quoted() }
    let start = index
    while index < letters.count, !letters[index].isWhitespace, letters[index] != "|" { index += 1 }
    return String(letters[start..<index])
  }

  /// A text in double quotes; two of them inside stand for one.
  private mutating func quoted() throws(QueryError) -> String {
    let start = index
    var result = ""
    index += 1
    while index < letters.count {
      if letters[index] == "\"" {
        index += 1
        guard index < letters.count, letters[index] == "\"" else { return result }
      }
      result.append(letters[index])
      index += 1
    }
    throw error(
      "the quotation mark is not closed", at: start, length: 1,
      hint: "close it with another \", or leave it out")
  }

  // MARK: Errors

  private func error(_ message: String, at start: Int, length: Int, hint: String) -> QueryError {
    QueryError(query: text, column: start + 1, length: length, message: message, hint: hint)
  }

  private func unknown(_ name: String, _ field: QueryField?, at start: Int, length: Int)
    -> QueryError
  {
    let known = QueryField.fields(of: kind).map(\.rawValue)
    let message: String
    var hint = nearest(to: name, among: known).map { "did you mean “\($0):”? " } ?? ""
    if let field {
      let others = EntryKind.allCases.filter(field.isAsked)
      message = "“\(name)” is not asked of \(kind.plural)"
      hint += "it is asked of \(others.map(\.plural).joined(separator: ", ")); "
    } else {
      message = "there is no field “\(excerpt(name, limit: 40))”"
    }
    hint += "\(kind.plural) have " + known.joined(separator: ", ")
    if field == nil { hint += "; a colon that belongs to the text goes into quotes" }
    return error(message, at: start, length: length, hint: hint)
  }
}
