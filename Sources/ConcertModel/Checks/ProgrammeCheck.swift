extension EventCheck {
  /// The running order.
  mutating func checkProgramme() {
    let items = event.programme
    if items.isEmpty {
      note(.warning, "there is no programme", hint: "add “programme”")
    }
    for (item, position) in [(items.first, "begins"), (items.last, "ends")] {
      guard let item, item.kind == .interval || item.kind == .pause else { continue }
      note(
        .warning, "the programme \(position) with an \(item.kind.rawValue)",
        hint: "see whether an item is missing")
    }
    for (one, next) in zip(items, items.dropFirst())
    where one.kind == .interval && next.kind == .interval {
      note(.warning, "two intervals follow one another", hint: "leave one of them out")
    }
    for item in items { check(item, isPartOfWork: false) }
  }

  /// A song of a cycle is by whoever made the cycle: its own maker need not be named.
  private mutating func check(_ item: ProgrammeItem, isPartOfWork: Bool) {
    let holdsWork = isPartOfWork || item.work != nil
    for inner in item.items { check(inner, isPartOfWork: holdsWork) }
    let title = (item.title ?? item.work?.entry?.title)?.entries.first?.text
    switch item.kind {
    case .work, .excerpt, .encore:
      guard let work = item.work?.entry else {
        // An encore may be left to the evening.
        if title == nil, item.work == nil, item.kind != .encore {
          note(.error, "a \(item.kind.rawValue) has no title", hint: "add “title” or “work”")
        }
        return
      }
      if work.contributors.isEmpty, work.partOf == nil, !isPartOfWork {
        note(
          .warning, "“\(title ?? "")” names nobody who made it", at: title,
          hint: "add “composer”, or say that it is traditional or anonymous")
      }
    case .speech, .reading:
      if item.credits.isEmpty, title == nil {
        note(.warning, "a \(item.kind.rawValue) names neither speaker nor title")
      }
    case .part, .announced:
      if item.items.isEmpty, title == nil {
        note(.warning, "a heading over nothing has no title", hint: "add “title” or “items”")
      }
    default: break
    }
  }
}
