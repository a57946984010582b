/// Rules that a line or a file can break by itself; each gives one line a breach.
enum CodeRules {
  /// What hostile input could turn into a crash, and what was left for later.
  static func crashes(in file: SourceFile) -> [String] {
    let forbidden = ["try" + "!", "fatal" + "Error(", "as" + "! "]
    let unfinished = ["TO" + "DO", "FIX" + "ME"]
    let inCode = file.code.flatMap { number, text in
      forbidden.filter(text.contains).map {
        "\(file.path):\(number): “\($0)” can crash on a user; throw an error instead"
      }
    }
    let inText = file.lines.enumerated().flatMap { index, text in
      unfinished.filter(text.contains).map {
        "\(file.path):\(index + 1): “\($0)”: finish it, or open an issue"
      }
    }
    return inCode + inText
  }

  static let longestFile = 400
  static let longestFunction = 60

  /// A file that wants to be two.
  static func length(of file: SourceFile) -> [String] {
    let count = file.lines.last == "" ? file.lines.count - 1 : file.lines.count
    return count > longestFile
      ? ["\(file.path):\(longestFile): \(count) lines; split it along the field's lines"] : []
  }

  /// Functions that want to be two; their end is the brace under their first letter.
  static func longFunctions(in file: SourceFile) -> [String] {
    var open: (line: Int, end: String)?
    var breaches: [String] = []
    for (number, text) in file.code {
      let words = text.split(whereSeparator: { " (<".contains($0) })
      let indentation = String(text.prefix { $0 == " " })
      let declares = words.prefix(5).contains { $0 == "func" || $0 == "init" || $0 == "init?" }
      if let function = open, text == function.end {
        if number - function.line > longestFunction {
          breaches.append(
            "\(file.path):\(function.line): a function of \(number - function.line) lines")
        }
        open = nil
      } else if declares, open == nil, !text.contains("}") {
        open = (number, indentation + "}")
      }
    }
    return breaches
  }

  /// Public declarations without a `///` above them.
  static func undocumented(in file: SourceFile) -> [String] {
    file.code.compactMap { number, text in
      guard declaresPublicly(text) else { return nil }
      var above = number - 2
      while above >= 0, isAttribute(file.lines[above]) { above -= 1 }
      let isDocumented = above >= 0 && trimmed(file.lines[above]).hasPrefix("///")
      return isDocumented ? nil : "\(file.path):\(number): \(trimmed(text)) … wants a /// line"
    }
  }

  private static let declarations: Set = [
    "func", "struct", "class", "enum", "actor", "protocol", "init", "var", "let", "typealias",
    "subscript", "case", "associatedtype", "macro",
  ]
  private static let modifiers: Set = [
    "static", "final", "mutating", "nonisolated", "override", "required", "convenience",
    "indirect", "lazy", "weak", "unowned", "nonmutating", "consuming", "borrowing", "isolated",
  ]
  /// What a protocol of the standard library asks for is documented there.
  private static let witnesses = [
    "func <", "func ==", "func hash(into", "init(from decoder", "func encode(to encoder",
  ]

  private static func declaresPublicly(_ text: String) -> Bool {
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.first, word.hasPrefix("@") { words.removeFirst() }
    guard words.first == "public", !witnesses.contains(where: text.contains) else { return false }
    words.removeFirst()
    while let word = words.first, modifiers.contains(word) || word.hasPrefix("private(") {
      words.removeFirst()
    }
    guard let keyword = words.first?.prefix(while: \.isLetter) else { return false }
    return declarations.contains(String(keyword))
  }

  private static func isAttribute(_ line: String) -> Bool { trimmed(line).hasPrefix("@") }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0 == " " })
  }

  /// Paths that only one machine has; `/usr/…` is Debian's and everybody's.
  static func machinePaths(in file: SourceFile) -> [String] {
    let homes = ["work", "tmp", "root", "home"].map { "/" + $0 + "/" }
    return file.lines.enumerated().flatMap { index, line in
      homes.filter(line.contains).map {
        "\(file.path):\(index + 1): “\($0)…” is a path of one machine"
      }
    }
  }
}
