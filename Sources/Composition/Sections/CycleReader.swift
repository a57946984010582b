import ConcertModel

/// A part that holds songs of one cycle and nothing else is that cycle: the running order lists
/// it as one work, with the songs where movements stand.
enum CycleReader {
  static func cycle(in part: ProgrammeItem) -> ProgrammeItem? {
    let works = part.items.compactMap { $0.work?.entry }
    guard part.items.count > 1, works.count == part.items.count,
      let whole = works.first?.partOf, whole.entry != nil,
      works.allSatisfy({ $0.partOf == whole && $0.movements.isEmpty }),
      part.items.allSatisfy({ $0.credits == part.items[0].credits && $0.note == nil })
    else { return nil }
    var cycle = part
    cycle.kind = .work
    cycle.work = whole
    // A heading that only repeats the cycle's name gives way to it, for that one has its opus.
    if part.title == nil || part.title == whole.entry?.title { cycle.title = nil }
    cycle.movements = zip(part.items, works).map { item, work in
      Movement(item.title ?? work.title)
    }
    cycle.credits = part.credits + part.items[0].credits
    cycle.items = []
    return cycle
  }
}
