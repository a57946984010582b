import Findings

extension EventCheck {
  /// Entries that are named by id and are nowhere to be found; they could not be printed.
  public static func unknownReferences(
    of event: Event, place: (String) -> Place
  ) -> [Finding] {
    event.openReferences.map { id in
      .error(
        "“\(id)” is described neither here nor in the registry", at: place(id),
        hint: "describe it in the file, or see leporello find for its id")
    }
  }
}

extension Event {
  /// The ids that stand in place of people, ensembles, works and venues, each once, in order.
  public var openReferences: [EntryID] {
    var ids: [EntryID?] = performances.map { $0.venue?.id }
    for credit in allCredits {
      ids += [credit.person?.id, credit.ensemble?.id]
      ids += ((credit.ensemble?.entry?.members ?? []) + credit.joins).map(\.person.id)
      ids += credit.sitsOut.map(\.id)
    }
    for item in allItems {
      ids += [item.work?.id, item.work?.entry?.partOf?.id]
      ids += (item.work?.entry?.contributors ?? []).map { $0.person?.id }
    }
    var seen: Set<EntryID> = []
    return ids.compactMap { $0 }.filter { seen.insert($0).inserted }
  }
}

extension Event {
  /// Every item, those under headings and in sets included, in order.
  public var allItems: [ProgrammeItem] { programme.flatMap(\.withInnerItems) }

  /// Every credit of the event and of its items, in order.
  var allCredits: [Credit] { performers + allItems.flatMap(\.credits) + staff.flatMap(\.credits) }
}

extension ProgrammeItem {
  /// The item itself, then the items it holds.
  public var withInnerItems: [ProgrammeItem] { [self] + items.flatMap(\.withInnerItems) }
}
