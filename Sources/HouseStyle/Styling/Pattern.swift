import Findings

/// A form of a house style: text with fields in braces, and groups that stand or fall together.
///
///     {work}[ {key}][, {opus}][ ({year}; {premiere})| ({year})]
///
/// A group in square brackets is printed where each of its own fields has something; of several
/// forms with `|` between, the first that can be filled stands. `*…*` is set in italics, `^…^`
/// raised; a backslash takes the meaning from the sign after it.
public struct Pattern: Hashable, Sendable {
  indirect enum Piece: Hashable, Sendable {
    case text(String, Phrase.Marks)
    case field(String, Phrase.Marks)
    case group([[Piece]])
  }

  /// The form as it was written.
  public let written: String
  let pieces: [Piece]

  /// What is wrong with a form, and where.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public var message: String
    /// What might have been meant.
    public var hint: String?
    /// Characters before it.
    public var offset: Int
  }

  /// Reads a form that may name certain fields.
  public init(_ written: String, fields: [String]? = nil) throws(Fault) {
    var reader = PatternReader(written, fields: fields)
    pieces = try reader.pieces()
    self.written = written
  }

  /// A form that is nothing but text.
  public init(text: String) {
    written = text
    pieces = text.isEmpty ? [] : [.text(text, [])]
  }

  /// The fields it names, those inside groups too, each once.
  public var fields: Set<String> {
    var found: Set<String> = []
    Pattern.collect(pieces, into: &found)
    return found
  }

  private static func collect(_ pieces: [Piece], into found: inout Set<String>) {
    for piece in pieces {
      switch piece {
      case .text: break
      case .field(let name, _): found.insert(name)
      case .group(let alternatives): for form in alternatives { collect(form, into: &found) }
      }
    }
  }

  /// The form filled in; a field that has nothing leaves nothing.
  public func filled(_ value: (String) -> Phrase?) -> Phrase {
    var phrase = Phrase()
    for piece in pieces { Pattern.add(piece, to: &phrase, value) }
    return phrase
  }

  /// The form filled in with plain texts.
  public func filled(_ values: KeyValuePairs<String, String>) -> Phrase {
    filled { name in values.first { $0.key == name }.map { Phrase($0.value) } }
  }

  private static func add(
    _ piece: Piece, to phrase: inout Phrase, _ value: (String) -> Phrase?
  ) {
    switch piece {
    case .text(let text, let marks): phrase.append(text, marks)
    case .field(let name, let marks):
      if let filling = value(name) { phrase.append(filling, marks) }
    case .group(let alternatives):
      for form in alternatives {
        if let filled = group(form, value) {
          phrase.append(filled)
          return
        }
      }
    }
  }

  /// A group, nil where one of its own fields has nothing.
  private static func group(_ form: [Piece], _ value: (String) -> Phrase?) -> Phrase? {
    var phrase = Phrase()
    for piece in form {
      if case .field(let name, let marks) = piece {
        guard let filling = value(name), !filling.isEmpty else { return nil }
        phrase.append(filling, marks)
      } else {
        add(piece, to: &phrase, value)
      }
    }
    return phrase
  }
}

/// Reads forms from left to right.
private struct PatternReader {
  private let characters: [Character]
  private let fields: [String]?
  private var index = 0
  private var marks: Phrase.Marks = []

  init(_ text: String, fields: [String]?) {
    characters = Array(text)
    self.fields = fields
  }

  mutating func pieces() throws(Pattern.Fault) -> [Pattern.Piece] {
    let forms = try alternatives(inGroup: false)
    return forms.count == 1 ? forms[0] : [.group(forms)]
  }

  private mutating func alternatives(
    inGroup: Bool
  ) throws(Pattern.Fault) -> [[Pattern.Piece]] {
    let start = index
    var forms: [[Pattern.Piece]] = [[]]
    var text = ""
    func flush(_ text: inout String, _ marks: Phrase.Marks, _ forms: inout [[Pattern.Piece]]) {
      if !text.isEmpty { forms[forms.count - 1].append(.text(text, marks)) }
      text = ""
    }
    while index < characters.count {
      let character = characters[index]
      index += 1
      switch character {
      case "\\" where index < characters.count:
        text.append(characters[index])
        index += 1
      case "*", "^":
        flush(&text, marks, &forms)
        marks.formSymmetricDifference(character == "*" ? .emphasis : .superior)
      case "{":
        flush(&text, marks, &forms)
        forms[forms.count - 1].append(.field(try field(), marks))
      case "[":
        flush(&text, marks, &forms)
        forms[forms.count - 1].append(.group(try alternatives(inGroup: true)))
      case "]" where inGroup:
        flush(&text, marks, &forms)
        return forms
      case "]", "}":
        throw fault("“\(character)” closes nothing", at: index - 1)
      case "|":
        flush(&text, marks, &forms)
        forms.append([])
      default: text.append(character)
      }
    }
    if inGroup { throw fault("this “[” is not closed", at: start - 1) }
    flush(&text, marks, &forms)
    return forms
  }

  private mutating func field() throws(Pattern.Fault) -> String {
    let start = index
    while index < characters.count, characters[index] != "}" { index += 1 }
    guard index < characters.count else { throw fault("this “{” is not closed", at: start - 1) }
    let name = String(characters[start..<index])
    index += 1
    if let fields, !fields.contains(name) {
      let near = nearest(to: name, among: fields)
      throw Pattern.Fault(
        message: "there is no field “{\(name)}” here",
        hint: near.map { "did you mean “{\($0)}”?" }
          ?? "known here: " + fields.map { "{\($0)}" }.joined(separator: ", "),
        offset: start - 1)
    }
    return name
  }

  private func fault(_ message: String, at offset: Int) -> Pattern.Fault {
    Pattern.Fault(
      message: message, hint: "write a backslash before it to print it as it is", offset: offset)
  }
}
