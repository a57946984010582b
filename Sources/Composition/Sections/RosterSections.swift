import ConcertModel

/// A section of an ensemble with its members in the order to be printed.
struct RosterSection {
  /// The key of the section, such as `violin-1`, or its name as the event gives it.
  var key: String
  /// Who sits there.
  var members: [Membership]
}

/// Puts the members of an ensemble in sections, and the sections in score order.
struct RosterSections {
  /// Sections from the strings down the score, and voices from the highest. Strings come first,
  /// as British orchestras print them.
  static let order = [
    "violin-1", "violin-2", "violin", "viola", "cello", "double bass", "piccolo", "flute", "oboe",
    "cor anglais", "clarinet", "bass clarinet", "saxophone", "bassoon", "contrabassoon", "horn",
    "cornet", "trumpet", "trombone", "bass trombone", "euphonium", "tuba", "timpani", "percussion",
    "harp", "piano", "celesta", "organ", "keyboard", "soprano-1", "soprano-2", "soprano",
    "mezzo-soprano", "alto-1", "alto-2", "alto", "countertenor", "tenor-1", "tenor-2", "tenor",
    "baritone", "bass-1", "bass-2", "bass",
  ]
  private static let strings: Set = [
    "violin-1", "violin-2", "violin", "viola", "cello", "double bass",
  ]

  let strings: RosterDesign.Strings
  /// The day whose members are listed; all of them where it is not known.
  let day: PartialDate?

  /// The sections of an ensemble, none of them empty.
  func sections(of ensemble: Ensemble) -> [RosterSection] {
    var sections: [RosterSection] = []
    for member in ensemble.members where belongs(member) {
      let key = key(of: member)
      if let index = sections.firstIndex(where: { $0.key == key }) {
        sections[index].members.append(member)
      } else {
        sections.append(RosterSection(key: key, members: [member]))
      }
    }
    let ranked = sections.enumerated().sorted { first, second in
      let places = [first, second].map { Self.order.firstIndex(of: $0.element.key) ?? .max }
      return (places[0], first.offset) < (places[1], second.offset)
    }
    return ranked.map { seated($0.element) }
  }

  private func belongs(_ member: Membership) -> Bool {
    guard let day else { return true }
    if let from = member.from, day < from { return false }
    // A membership that ends in a year lasts to its end.
    if let until = member.until, until < day, until.year < day.year || until.month != nil {
      return until.year == day.year && until.day == nil && until.month == day.month
    }
    return true
  }

  private func key(of member: Membership) -> String {
    if let section = member.section { return section.lowercased() }
    return member.instrument?.entries.first?.text.lowercased() ?? ""
  }

  private func seated(_ section: RosterSection) -> RosterSection {
    var section = section
    let members = section.members.enumerated()
    if strings == .alphabetical, Self.strings.contains(section.key) {
      section.members =
        members.sorted { first, second in
          let (one, other) = (first.element, second.element)
          if (one.rank == nil) != (other.rank == nil) { return one.rank != nil }
          if one.rank != nil { return first.offset < second.offset }
          return (alphabet(one), first.offset) < (alphabet(other), second.offset)
        }.map(\.element)
    } else {
      section.members =
        members.sorted {
          ($0.element.chair ?? .max, $0.offset) < ($1.element.chair ?? .max, $1.offset)
        }.map(\.element)
    }
    return section
  }

  /// What a member is sorted by: the surname, without accents.
  private func alphabet(_ member: Membership) -> String {
    let person = member.person.entry
    if let name = person?.sortName { return folded(name) }
    let words = (person?.name.entries.first?.text ?? "").split(separator: " ")
    return folded(([words.last].compactMap { $0 } + words.dropLast()).joined(separator: " "))
  }
}
