import ConcertModel

/// Puts the members of an ensemble in sections, and those of a section in the order to be printed.
struct RosterSections {
  private static let strings: Set = [
    "violin-1", "violin-2", "violin", "viola", "cello", "double bass",
  ]

  let strings: RosterDesign.Strings

  /// The sections of an ensemble, none of them empty.
  func sections(of ensemble: Ensemble) -> [EnsembleSection] {
    EnsembleSection.sections(of: ensemble.members).map(seated)
  }

  private func seated(_ section: EnsembleSection) -> EnsembleSection {
    guard strings == .alphabetical, Self.strings.contains(section.key) else { return section }
    var section = section
    section.members =
      section.members.enumerated().sorted { first, second in
        let (one, other) = (first.element, second.element)
        if (one.rank == nil) != (other.rank == nil) { return one.rank != nil }
        if one.rank != nil { return first.offset < second.offset }
        return (alphabet(one), first.offset) < (alphabet(other), second.offset)
      }.map(\.element)
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
