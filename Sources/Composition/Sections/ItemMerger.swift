import ConcertModel

/// Draws together what an archive lists apart: movements of one work that follow each other with
/// the same performers are one entry of the printed programme.
enum ItemMerger {
  static func merged(_ items: [ProgrammeItem]) -> [ProgrammeItem] {
    var result: [ProgrammeItem] = []
    for item in items {
      if var last = result.last, continues(last, item) {
        last.movements += item.movements
        result[result.count - 1] = last
      } else {
        result.append(item)
      }
    }
    return result
  }

  private static func continues(_ last: ProgrammeItem, _ next: ProgrammeItem) -> Bool {
    guard last.kind == next.kind, last.kind == .work || last.kind == .excerpt,
      last.work != nil, last.work == next.work, !last.movements.isEmpty, !next.movements.isEmpty
    else { return false }
    return last.credits == next.credits && last.title == next.title && last.scope == next.scope
      && last.note == next.note && last.marks == next.marks && last.layer == next.layer
  }
}
