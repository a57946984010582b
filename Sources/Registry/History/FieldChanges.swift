import Findings
import Records

extension FieldChange {
  /// What changed between two records, in the order of the fields.
  ///
  /// Lists are compared from both ends; what is left in the middle is compared item by item where
  /// it is as long on both sides, and otherwise told as taken away and put in.
  static func between(_ before: String, _ after: String) -> [FieldChange] {
    guard let before = node(before), let after = node(after) else { return [] }
    var changes: [FieldChange] = []
    compare(before, after, "", &changes)
    return changes
  }

  private static func node(_ record: String) -> JSONNode? {
    JSONReader.read(Array(record.utf8), file: nil, errata: Errata())
  }

  private static func compare(
    _ before: JSONNode?, _ after: JSONNode?, _ path: String, _ changes: inout [FieldChange]
  ) {
    let (old, new) = (before?.json.line, after?.json.line)
    guard old != new else { return }
    if let before, let after {
      if before.isObject, after.isObject {
        let names = Set(before.members.map(\.name)).union(after.members.map(\.name))
        for name in names.sorted() {
          compare(before[name], after[name], path.isEmpty ? name : path + "." + name, &changes)
        }
        return
      }
      if before.isArray, after.isArray {
        return compare(before.items, after.items, path, &changes)
      }
    }
    changes.append(
      FieldChange(
        field: path, before: before.map { $0.word ?? $0.json.line },
        after: after.map { $0.word ?? $0.json.line }))
  }

  private static func compare(
    _ before: [JSONNode], _ after: [JSONNode], _ path: String, _ changes: inout [FieldChange]
  ) {
    let old = before.map(\.json.line)
    let new = after.map(\.json.line)
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    let (oldEnd, newEnd) = (old.count - end, new.count - end)
    if oldEnd == newEnd {
      for index in start..<oldEnd {
        compare(before[index], after[index], "\(path)[\(index + 1)]", &changes)
      }
      return
    }
    for index in start..<oldEnd {
      compare(before[index], nil, "\(path)[\(index + 1)]", &changes)
    }
    for index in start..<newEnd {
      compare(nil, after[index], "\(path)[\(index + 1)]", &changes)
    }
  }
}
