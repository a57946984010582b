import Findings

/// libyaml's complaint in the words of somebody who writes a programme, not a parser.
struct SyntaxMessage {
  let finding: Finding

  init(_ fault: EventStream.SyntaxFault, in source: SourceBytes) {
    let place = Place(file: source.file, line: fault.line, column: fault.column)
    // A tab makes libyaml say “found character that cannot start any token”, or something
    // about the token before it; the tab in that line is the matter.
    for line in [fault.line, fault.contextLine] {
      if let column = source.tabInIndentation(ofLine: line) {
        finding = .error(
          "a tab stands in the indentation",
          at: Place(file: source.file, line: line, column: column), hint: "indent with spaces")
        return
      }
    }
    let known = phrases.first { fault.problem.hasPrefix($0.problem) }
    var message = known?.message ?? fault.problem
    if fault.contextLine < fault.line, !fault.context.isEmpty {
      message += " (what cannot be finished begins in line \(fault.contextLine))"
    }
    finding = .error(message, at: place, hint: known?.hint)
  }
}

private let phrases: [(problem: String, message: String, hint: String?)] = [
  (
    "mapping values are not allowed", "a colon stands where no key can be",
    "put a text that contains “: ” in quotes, or check the indentation"
  ),
  (
    "did not find expected key", "a key is expected here",
    "check the indentation of this line and the one before it; a text that begins with a "
      + "quotation mark must end with it"
  ),
  (
    "could not find expected ':'", "a colon is missing after a key",
    "check the indentation; a longer text goes after “|” on lines of its own"
  ),
  (
    "did not find expected '-' indicator", "a list item, “- ”, is expected here",
    "align it with the items above"
  ),
  (
    "did not find expected ',' or ']'", "“,” or “]” is expected here",
    "put a text that contains brackets or commas in quotes"
  ),
  (
    "did not find expected ',' or '}'", "“,” or “}” is expected here",
    "put a text that contains braces or commas in quotes"
  ),
  (
    "found character that cannot start any token", "a text cannot begin with this character",
    "put the text in quotes"
  ),
  (
    "found unexpected end of stream", "the file ends inside a text in quotes",
    "close the quotation mark"
  ),
  (
    "found unknown escape character", "after “\\” in double quotes this character means nothing",
    "write “\\\\” for a backslash, or use single quotes"
  ),
  (
    "found invalid Unicode character escape code", "this escape is not a character",
    "write the character itself"
  ),
  (
    "block sequence entries are not allowed", "a list item cannot begin here",
    "begin the list on the next line"
  ),
  (
    "found undefined tag handle", "a text cannot begin with “!”", "put the text in quotes"
  ),
  (
    "did not find expected <document start>", "a second value begins here; a file holds one",
    "check the indentation"
  ),
  (
    "did not find expected alphabetic or numeric character",
    "a text cannot begin with “*” or “&”", "put the text in quotes"
  ),
]
