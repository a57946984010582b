import ConcertModel
import HouseStyle

/// Who takes part, drawn together from the event and its items.
///
/// A performer of every item (as a rule the conductor) is named once, not under each item.
struct PerformerDigest {
  /// Performers of the event as a whole.
  let credits: [Credit]
  /// Performers of every item, named once at the end of the running order.
  let promoted: [Credit]
  private let composerNames: [Texts]
  private let namedInItems: Set<Reference<Person>>

  /// Whether speeches, readings or acts of ceremony stand among the items.
  let hasActs: Bool

  /// Which lists of people the sheet has besides.
  private let lists: PeopleLists

  /// Whether the list after the running order names whoever performs everything, in its own
  /// arrangement, and not the running order in a line of its own.
  let listsPromoted: Bool

  init(_ event: Event, sheet: LayoutSheet, style: HouseStyle? = nil) {
    lists = PeopleLists(of: sheet)
    listsPromoted = sheet.parts.contains { $0.listsPromoted(style: style) }
    let items = PerformerDigest.flattened(event.programme)
    promoted = PerformerDigest.everywhere(in: items)
    composerNames = PerformerDigest.composers(of: items)
    hasActs = items.contains { PerformerDigest.acts.contains($0.kind) }
    // Whoever plays in a whole part is listed with the performers of the evening.
    let ofParts = items.filter { $0.kind == .part || $0.kind == .announced }.flatMap(\.credits)
    let named = event.performers
    credits =
      named + ofParts.filter { credit in !named.contains { PerformerDigest.isSame($0, credit) } }
    let ofWorks = items.filter { $0.kind != .part && $0.kind != .announced }.flatMap(\.credits)
    namedInItems = Set(ofWorks.compactMap(\.person))
  }

  private static let acts: Set<ProgrammeItem.Kind> = [
    .speech, .reading, .silence, .ceremony, .film,
  ]

  /// The credits to list at the end: whoever stands under a work already is not named twice.
  func listed(withPromoted: Bool, everybody: Bool = false) -> [Credit] {
    var list = credits.filter { credit in
      guard !isCast(credit), !lists.hold(credit.ensemble?.entry) else { return false }
      return everybody
        || credit.person.map { !namedInItems.contains($0) || isPromoted(credit) } ?? true
    }
    if withPromoted || listsPromoted {
      list += promoted.filter { promoted in
        !list.contains { PerformerDigest.isSame($0, promoted) }
      }
    }
    return list
  }

  /// Whether the cast names a credit.
  func isCast(_ credit: Credit) -> Bool { lists.hasCast && credit.character != nil }

  /// Whether a credit of an item is named elsewhere already.
  func isPromoted(_ credit: Credit) -> Bool {
    promoted.contains { PerformerDigest.isSame($0, credit) }
  }

  /// Whether a credit stands with the event itself and not only with its items.
  func isOfTheEvening(_ credit: Credit) -> Bool {
    credits.contains { PerformerDigest.isSame($0, credit) }
  }

  /// The credits all music items share that have any; a conductor of most is not one of all.
  private static func everywhere(in items: [ProgrammeItem]) -> [Credit] {
    let music = items.filter { $0.kind == .work || $0.kind == .excerpt }
    let credited = music.filter { !$0.credits.isEmpty }
    guard credited.count > 1, credited.count == music.count, let first = credited.first else {
      return []
    }
    return first.credits.filter { credit in
      credited.allSatisfy { item in item.credits.contains { isSame($0, credit) } }
    }
  }

  private static func flattened(_ items: [ProgrammeItem]) -> [ProgrammeItem] {
    items.flatMap { [$0] + flattened($0.items) }
  }

  private static func composers(of items: [ProgrammeItem]) -> [Texts] {
    var names: [Texts] = []
    for item in items {
      for composer in item.work?.entry?.makers(as: .composer) ?? [] {
        guard let name = composer.creditedAs ?? composer.person?.entry?.name else { continue }
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  static func isSame(_ first: Credit, _ second: Credit) -> Bool {
    first.person == second.person && first.ensemble == second.ensemble
      && first.creditedAs == second.creditedAs && first.role == second.role
      && first.instrument == second.instrument
  }

  /// The ensembles, or else the first performers, as a cover names them.
  func headline(_ maker: TextMaker) -> String? {
    if let ensembles = ensembles(maker) { return ensembles }
    var names: [String] = []
    for credit in credits + promoted where isHeadliner(credit) {
      guard let name = maker.plain(name(of: credit)), !names.contains(name) else { continue }
      names.append(name)
    }
    if names.count > Self.mostHeadliners { return conductor(maker) }
    return names.isEmpty ? nil : names.joined(separator: "\n")
  }

  /// Equals are all named on a cover, or none of them.
  private static let mostHeadliners = 4
  /// Who prepares a performance is named inside.
  private static let preparing: Set = [
    "chorus master", "chorus director", "répétiteur", "repetiteur", "prompter", "page turner",
  ]

  private func isHeadliner(_ credit: Credit) -> Bool {
    let words = [credit.role, credit.instrument].compactMap { $0 }.flatMap(\.entries)
    return !isCast(credit)
      && !words.contains { Self.preparing.contains($0.text.lowercased()) }
  }

  /// The conductor, or else the composers: for a cover whose title is the ensemble itself.
  func soloHeadline(_ maker: TextMaker) -> String? {
    conductor(maker) ?? composers(maker)
  }

  /// Whoever the list at the end names; nil where there is nobody to list.
  func listedNames(_ maker: TextMaker) -> String? {
    let names = listed(withPromoted: false)
      .filter { !($0.ensemble?.entry?.members.isEmpty ?? false) }
      .compactMap { maker.plain(name(of: $0)) }
    return names.isEmpty ? nil : names.joined(separator: "\n")
  }

  func ensembles(_ maker: TextMaker) -> String? {
    let names = credits.compactMap { maker.plain($0.ensemble?.entry?.name) }
    return names.isEmpty ? nil : names.joined(separator: "\n")
  }

  /// The ensembles whose members are not listed: those are named at the head of the page.
  func bareEnsembles(_ maker: TextMaker) -> String? {
    let names = credits.compactMap(\.ensemble?.entry)
      .filter { $0.members.isEmpty || lists.hold($0) }
      .compactMap { maker.plain($0.name) }
    return names.isEmpty ? nil : names.joined(separator: "\n")
  }

  func conductor(_ maker: TextMaker) -> String? {
    let found = (credits + promoted).filter { isConductor($0) }
      .compactMap { maker.plain(name(of: $0)) }
    return found.isEmpty ? nil : maker.forms.list(found)
  }

  func composers(_ maker: TextMaker) -> String? {
    // Three names say whose evening it is; a list of all would say it of nobody.
    let names = composerNames.compactMap { maker.plain($0) }
    return names.isEmpty || names.count > 3 ? nil : maker.forms.list(names)
  }

  private func isConductor(_ credit: Credit) -> Bool {
    let role = credit.role ?? credit.instrument
    return role?.entries.contains { $0.text.lowercased() == "conductor" } ?? false
  }

  /// The name as credited, else the person's or ensemble's own.
  func name(of credit: Credit) -> Texts? {
    credit.creditedAs ?? credit.person?.entry?.name ?? credit.ensemble?.entry?.name
  }
}

extension LayoutSheet.Part {
  /// Whether a list of performers follows a running order that would name some of them itself.
  fileprivate func listsPromoted(style: HouseStyle?) -> Bool {
    var isPromoting = false
    for element in contents {
      switch element {
      case .runningOrder(let design):
        let dressed = design.dressed(by: style)
        isPromoting = dressed.promotesPerformers && !dressed.promotesToHead
      case .performers where isPromoting: return true
      default: break
      }
    }
    return false
  }
}
