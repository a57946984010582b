import Findings
import YAML

/// The lines of a file as they stand there, to say where in a value something stands.
struct FileLines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  /// The scalars of a line, counted from 1; empty beyond the end.
  func line(_ number: Int) -> [Unicode.Scalar] {
    guard number >= 1, number <= starts.count else { return [] }
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    let line = bytes[min(starts[number - 1], end)..<end]
    return Array(String(decoding: line, as: UTF8.self).unicodeScalars)
  }

  /// Where the scalar at `offset` of a node's text stands; the node's own place where quoting
  /// and folding hide it.
  func place(ofScalar offset: Int, in node: YAMLNode) -> Place {
    guard case .scalar(let text) = node.content else { return node.place }
    let scalars = Array(text.unicodeScalars)
    guard offset < scalars.count else { return node.place }
    if let place = direct(offset, scalars, node) { return place }
    return search(offset, scalars, node) ?? node.place
  }

  /// By counting: texts in one line, and the lines of a literal block.
  private func direct(_ offset: Int, _ scalars: [Unicode.Scalar], _ node: YAMLNode) -> Place? {
    var line = node.line
    var column = node.column + offset + (node.style == .quoted ? 1 : 0)
    if node.style == .literal {
      let before = scalars[..<offset]
      line += 1 + before.count { $0 == "\n" }
      let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
      column = indentation(below: node.line) + offset - lineStart + 1
    }
    let found = self.line(line)
    guard column >= 1, column <= found.count, found[column - 1] == scalars[offset] else {
      return nil
    }
    return Place(file: node.file, line: line, column: column)
  }

  private func indentation(below line: Int) -> Int {
    for number in (line + 1)..<(line + 100) {
      let scalars = self.line(number)
      if let first = scalars.firstIndex(where: { $0 != " " }) { return first }
      if number > starts.count { break }
    }
    return 0
  }

  /// By looking for the word that the scalar begins, from the node's line on.
  private func search(_ offset: Int, _ scalars: [Unicode.Scalar], _ node: YAMLNode) -> Place? {
    let word = scalars[offset...].prefix(24).prefix { $0 != " " && $0 != "\n" }
    guard !word.isEmpty else { return nil }
    // A text has no more lines in the file than it has scalars, and two for its quotes.
    for number in node.line..<(node.line + min(scalars.count + 2, 4_000)) {
      guard number <= starts.count else { return nil }
      let line = self.line(number)
      let start = number == node.line ? node.column - 1 : 0
      if let found = firstOccurrence(of: word, in: line, from: start) {
        return Place(file: node.file, line: number, column: found + 1)
      }
    }
    return nil
  }
}

/// The index at which a run of scalars first occurs in another; nil where it does not.
func firstOccurrence(
  of word: some Collection<Unicode.Scalar>, in line: [Unicode.Scalar], from start: Int = 0
) -> Int? {
  guard let first = word.first, start >= 0 else { return nil }
  let length = word.count
  var index = start
  while index + length <= line.count {
    if line[index] == first, line[index..<(index + length)].elementsEqual(word) { return index }
    index += 1
  }
  return nil
}
