extension EventCheck {
  /// Entries that are named by id and are nowhere to be found.
  mutating func checkReferences() {
    var missing: [String] = []
    let event = event
    let note = { (id: EntryID?) in
      if let id, !missing.contains(id) { missing.append(id) }
    }
    for performance in event.performances { note(performance.venue?.id) }
    for credit in event.allCredits {
      note(credit.person?.id)
      note(credit.ensemble?.id)
      for member in credit.ensemble?.entry?.members ?? [] { note(member.person.id) }
    }
    for item in event.allItems {
      note(item.work?.id)
      note(item.work?.entry?.partOf?.id)
      for contributor in item.work?.entry?.contributors ?? [] { note(contributor.person?.id) }
    }
    for id in missing {
      self.note(
        .error, "“\(id)” is described neither here nor in the registry", at: id,
        hint: "describe it in the file, or see leporello find for its id")
    }
  }
}

extension Event {
  /// Every item, those under headings and in sets included, in order.
  var allItems: [ProgrammeItem] { programme.flatMap(\.withInnerItems) }

  /// Every credit of the event and of its items, in order.
  var allCredits: [Credit] { performers + allItems.flatMap(\.credits) }
}

extension ProgrammeItem {
  /// The item itself, then the items it holds.
  var withInnerItems: [ProgrammeItem] { [self] + items.flatMap(\.withInnerItems) }
}
