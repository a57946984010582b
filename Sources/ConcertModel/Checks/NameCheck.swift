extension EventCheck {
  /// Names and dates of life: one person spelt in two ways, dates that cannot be.
  mutating func checkNames() {
    var seen: [String: String] = [:]
    var told: Set<String> = []
    for person in event.allPeople {
      for name in person.name.entries {
        // Another language may well write it otherwise: İsfar in Azerbaijani, Isfar in French.
        let fold = name.language + " " + folded(name.text)
        if let other = seen[fold], other != name.text, told.insert(fold).inserted {
          note(
            .warning, "“\(other)” is also written “\(name.text)”", at: name.text,
            hint: "write the name in one way, or give the other under “other-names”")
        }
        if seen[fold] == nil { seen[fold] = name.text }
      }
      checkLife(of: person)
    }
  }

  private mutating func checkLife(of person: Person) {
    let name = person.name.entries.first?.text
    if let born = person.born, let died = person.died, died < born, died.year < born.year {
      note(
        .error, "\(name.map { "“\($0)”" } ?? "somebody") was born in \(born) and died in \(died)",
        at: name, hint: "see which of the two dates is wrong")
    }
    let isPerformer = event.allCredits.contains { $0.person?.entry == person }
    guard isPerformer, let died = person.died,
      let date = event.performances.compactMap(\.date).min(), died.year < date.year
    else { return }
    note(
      .warning, "“\(name ?? "")” performs on \(date), having died in \(died.year)", at: name,
      hint: "see whether another person of that name is meant")
  }
}

extension Event {
  /// Everybody described in the event, in order; the same person as often as named.
  var allPeople: [Person] {
    let credited = allCredits.flatMap { credit in
      [credit.person?.entry]
        + ((credit.ensemble?.entry?.members ?? []) + credit.joins).map(\.person.entry)
    }
    let makers = allItems.flatMap { item in
      (item.work?.entry?.contributors ?? []).map { $0.person?.entry }
    }
    return (credited + makers).compactMap { $0 }
  }
}
