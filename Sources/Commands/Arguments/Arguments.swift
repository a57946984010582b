import Findings

/// The words after a command's name, sorted into operands and options.
struct Arguments: Sendable {
  /// The command they are for.
  let command: Command
  /// Everything that is not an option, in order.
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]
  private var switches: Set<String> = []

  /// Sorts the words by the command's declaration.
  ///
  /// An option's value follows after `=` or as the next word; of an option given twice the last
  /// counts; after `--` everything is an operand.
  init(_ words: some Sequence<String>, for command: Command) throws {
    self.command = command
    var rest = Array(words)[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      if onlyOperands || !word.hasPrefix("-") || word == "-" {
        operands.append(word)
      } else if word == "--" {
        onlyOperands = true
      } else {
        try take(option: word == "-h" ? "--help" : word, from: &rest)
      }
    }
    if !has(Option.help) { try countOperands() }
  }

  private mutating func take(option word: String, from rest: inout ArraySlice<String>) throws {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].drop { $0 == "-" }
    let known = command.options + [.help]
    guard word.hasPrefix("--"), let option = known.first(where: { $0.name == name }) else {
      throw unknown(String(parts[0]), among: known)
    }
    guard let placeholder = option.value else {
      guard parts.count == 1 else {
        throw usage("“--\(name)” takes no value", hint: "write --\(name) alone")
      }
      switches.insert(option.name)
      return
    }
    if parts.count == 2 {
      values[option.name] = String(parts[1])
    } else if let value = rest.popFirst() {
      values[option.name] = value
    } else {
      throw usage("“--\(name)” wants a value", hint: "write --\(name) \(placeholder)")
    }
  }

  private func unknown(_ word: String, among options: [Option]) -> UsageError {
    let names = options.filter { !$0.isHidden }.map { "--" + $0.name }
    let suggestion = nearest(to: word, among: names)
    return usage(
      "unknown option “\(word)”",
      hint: suggestion.map { "did you mean “\($0)”?" }
        ?? "see leporello \(command.name) --help; a name that begins with a hyphen goes after --")
  }

  private func countOperands() throws {
    if operands.count < command.operandCount.lowerBound {
      throw usage(
        "“\(command.name)” wants more than it was given",
        hint: "write leporello \(command.name) \(command.operands)")
    }
    if operands.count > command.operandCount.upperBound {
      throw usage(
        "“\(operands[command.operandCount.upperBound])” is more than “\(command.name)” takes",
        hint: "write leporello \(command.name) \(command.operands)".trimmedEnd)
    }
  }

  /// A usage error of this command.
  func usage(_ message: String, hint: String) -> UsageError {
    UsageError(message, hint: hint, command: command.name)
  }

  /// Whether a switch was given.
  func has(_ option: Option) -> Bool { switches.contains(option.name) }

  /// Whether a switch was given, by its name.
  func has(_ name: String) -> Bool { switches.contains(name) }

  /// The value given for an option.
  func value(_ name: String) -> String? { values[name] }

  /// The value of an option that knows only certain words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of: Choice.Type = Choice.self
  ) throws -> Choice? where Choice.RawValue == String {
    guard let text = values[name] else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let suggestion = nearest(to: text, among: words)
    throw usage(
      "“\(text)” is not a value of --\(name)",
      hint: (suggestion.map { "did you mean “\($0)”? " } ?? "")
        + "it takes " + words.joined(separator: ", "))
  }

  /// The value of an option that wants a whole number.
  func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw usage(
        "“\(text)” is not a value of --\(name)",
        hint: "it takes a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}

extension String {
  /// Without spaces at the end.
  var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
