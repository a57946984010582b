import ConcertModel

/// The lists of people a sheet has besides that of the performers: nobody is listed twice, and
/// nobody is left out because his list is missing.
struct PeopleLists {
  /// Whether characters stand in a cast list.
  let hasCast: Bool
  private let hasRoster: Bool
  private let hasLineUp: Bool

  init(of sheet: LayoutSheet) {
    let contents = sheet.parts.flatMap(\.contents)
    hasCast = contents.contains { if case .people(.cast) = $0 { true } else { false } }
    hasRoster = contents.contains { if case .people(.roster) = $0 { true } else { false } }
    hasLineUp = contents.contains { if case .people(.lineUp) = $0 { true } else { false } }
  }

  /// Whether another list names an ensemble's members.
  func hold(_ ensemble: Ensemble?) -> Bool {
    guard let ensemble, !ensemble.members.isEmpty else { return false }
    return ensemble.hasSections ? hasRoster : hasLineUp
  }
}
