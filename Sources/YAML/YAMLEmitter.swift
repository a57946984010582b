/// Writes a tree as YAML for people: block style, quotes only where they are needed, longer text
/// as a block of its own. Reading what was written gives an equal tree.
public struct YAMLEmitter {
  private var lines: [String] = []

  /// The tree as the text of a file, with a newline at the end.
  public static func text(_ node: YAMLNode) -> String {
    var emitter = YAMLEmitter()
    emitter.writeRoot(node)
    return emitter.lines.joined(separator: "\n") + "\n"
  }

  private mutating func writeRoot(_ node: YAMLNode) {
    switch node.content {
    case .mapping(let entries) where !entries.isEmpty:
      for (index, entry) in entries.enumerated() {
        // The parts of a file stand apart; single lines stand together.
        let isPart = isNested(entry.value)
        if index > 0, isPart || isNested(entries[index - 1].value) { lines.append("") }
        write(entry, indent: 0, prefix: "")
      }
    case .sequence(let items) where !items.isEmpty:
      for item in items { write(item, indent: 0, prefix: "-") }
    default: write(node, indent: 0, prefix: "")
    }
  }

  private func isNested(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .scalar: false
    case .sequence(let items): !items.isEmpty
    case .mapping(let entries): !entries.isEmpty
    }
  }

  private mutating func write(_ entry: YAMLEntry, indent: Int, prefix: String) {
    let key = ScalarText(entry.key).inline
    write(entry.value, indent: indent, prefix: prefix + key + ":")
  }

  /// Writes a value behind what already stands in its line: `key:` or `-`.
  private mutating func write(_ node: YAMLNode, indent: Int, prefix: String) {
    let margin = String(repeating: " ", count: indent)
    switch node.content {
    case .scalar(let text):
      if node.isNull {
        // At the root or in a list an empty line would say nothing.
        lines.append(margin + (prefix.hasSuffix(":") ? prefix : spaced(prefix) + "~"))
        return
      }
      let scalar = ScalarText(text)
      guard let block = scalar.block(width: 96 - indent) else {
        lines.append(margin + spaced(prefix) + scalar.inline)
        return
      }
      lines.append(margin + spaced(prefix) + block.header)
      let inner = margin + "  "
      for line in block.lines { lines.append(line.isEmpty ? "" : inner + line) }
    case .sequence(let items):
      guard !items.isEmpty else {
        lines.append(margin + spaced(prefix) + "[]")
        return
      }
      if prefix.hasSuffix("-") {
        writeInLine(items.map { ("-", $0) }, indent: indent, prefix: prefix)
      } else {
        lines.append(margin + prefix)
        for item in items { write(item, indent: indent + 2, prefix: "-") }
      }
    case .mapping(let entries):
      guard !entries.isEmpty else {
        lines.append(margin + spaced(prefix) + "{}")
        return
      }
      if prefix.hasSuffix("-") {
        let keyed = entries.map { (ScalarText($0.key).inline + ":", $0.value) }
        writeInLine(keyed, indent: indent, prefix: prefix)
      } else {
        lines.append(margin + prefix)
        for entry in entries { write(entry, indent: indent + 2, prefix: "") }
      }
    }
  }

  /// Writes a list item's own parts: the first in the line of its dash, the others below it.
  private mutating func writeInLine(
    _ parts: [(String, YAMLNode)], indent: Int, prefix: String
  ) {
    let dash = String(repeating: " ", count: indent) + prefix + " "
    for (index, part) in parts.enumerated() {
      let start = lines.count
      write(part.1, indent: indent + 2, prefix: part.0)
      // In scalars: a text may begin with a combining mark, which joins the space before it.
      if index == 0 {
        lines[start] = dash + String(lines[start].unicodeScalars.dropFirst(indent + 2))
      }
    }
  }

  private func spaced(_ prefix: String) -> String { prefix.isEmpty ? "" : prefix + " " }
}
