import Findings
import YAML

/// The names of a table's columns as paths into a tree: `name.az`, `members.12.person.id`,
/// `catalogue[]`. A dot, a bracket or a number that belongs to a name has a backslash before it.
enum TablePath {
  /// The scalars of a tree with their paths; a list of plain texts is one, `[]` at its end.
  static func leaves(of node: YAMLNode) -> [(path: [String], text: String)] {
    var leaves: [(path: [String], text: String)] = []
    collect(node, [], &leaves)
    return leaves
  }

  private static func collect(
    _ node: YAMLNode, _ path: [String], _ leaves: inout [(path: [String], text: String)]
  ) {
    switch node.content {
    case .scalar: if let text = node.text { leaves.append((path, text)) }
    case .mapping(let entries):
      for entry in entries { collect(entry.value, path + [escaped(entry.key)], &leaves) }
    case .sequence(let items):
      let texts = items.compactMap(\.text)
      if texts.count == items.count, !texts.contains(where: { $0.utf8.contains(0x0A) }),
        let last = path.last
      {
        leaves.append((path.dropLast() + [last + "[]"], texts.joined(separator: "\n")))
      } else {
        for (index, item) in items.enumerated() {
          collect(item, path + [String(index + 1)], &leaves)
        }
      }
    }
  }

  private static func escaped(_ key: String) -> String {
    if !key.isEmpty, key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return "\\" + key }
    return key.replacing("\\", with: "\\\\").replacing(".", with: "\\.")
      .replacing("[", with: "\\[")
  }

  /// A key without its backslashes.
  static func plain(_ part: String) -> String {
    var key = ""
    var isEscaped = false
    for character in part {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        key.append(character)
        isEscaped = false
      }
    }
    return key
  }

  static func written(_ path: [String]) -> String { path.joined(separator: ".") }

  /// The parts of a column's name, as they are written.
  static func read(_ name: String) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in name {
      if character == ".", !isEscaped {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
      isEscaped = character == "\\" && !isEscaped
    }
    return parts
  }
}

/// The columns of a table: in the order in which they first appear, those of one branch together.
struct ColumnTree {
  private var isLeaf = false
  private var branches: [(key: String, tree: ColumnTree)] = []

  mutating func add(_ path: some Collection<String>) {
    guard let key = path.first else {
      isLeaf = true
      return
    }
    let index: Int
    if let known = branches.firstIndex(where: { $0.key == key }) {
      index = known
    } else {
      // Items of a list stand in the order of their numbers.
      let number = Int(key)
      index =
        number.flatMap { number in
          branches.firstIndex { (Int($0.key) ?? 0) > number }
        } ?? branches.count
      branches.insert((key, ColumnTree()), at: index)
    }
    branches[index].tree.add(path.dropFirst())
  }

  /// The columns' names.
  var names: [String] { paths.map(TablePath.written) }

  private var paths: [[String]] {
    (isLeaf ? [[]] : []) + branches.flatMap { key, tree in tree.paths.map { [key] + $0 } }
  }
}

/// A tree put together from the cells of a row.
struct TableTree {
  private var text: (text: String, place: Place)?
  private var list: (texts: [String], place: Place)?
  private var branches: [(key: String, tree: TableTree)] = []
  private var place = Place.nowhere

  mutating func put(_ text: String, at path: ArraySlice<String>, _ place: Place) {
    if branches.isEmpty { self.place = place }
    guard let part = path.first else {
      self.text = (text, place)
      return
    }
    let isList = path.count == 1 && part.hasSuffix("[]") && !part.hasSuffix("\\[]")
    let key = isList ? String(part.dropLast(2)) : part
    let index = branches.firstIndex { $0.key == key } ?? branches.count
    if index == branches.count { branches.append((key, TableTree())) }
    if isList {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
      branches[index].tree.list = (lines, place)
    } else {
      branches[index].tree.put(text, at: path.dropFirst(), place)
    }
  }

  /// The tree as a YAML node; each value at its cell's place.
  func node(at given: Place) -> YAMLNode {
    if let list {
      return at(list.place, .sequence(list.texts.map { at(list.place, .scalar($0)) }))
    }
    if let text { return at(text.place, .scalar(text.text)) }
    let isNumbered = !branches.isEmpty && branches.allSatisfy { Int($0.key) != nil }
    if isNumbered {
      let items = branches.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }
      return at(place, .sequence(items.map { $0.tree.node(at: place) }))
    }
    return at(
      given,
      .mapping(
        branches.map { key, tree in
          let node = tree.node(at: tree.place)
          return YAMLEntry(
            key: TablePath.plain(key), line: node.line, column: node.column, value: node)
        }))
  }

  private func at(_ place: Place, _ content: YAMLNode.Content) -> YAMLNode {
    YAMLNode(
      content, style: .quoted, file: place.file, line: place.line ?? 0, column: place.column ?? 0)
  }
}
