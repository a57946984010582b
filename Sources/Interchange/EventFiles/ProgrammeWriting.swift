import ConcertModel
import YAML

/// The running order and its works.
extension EventWriter {
  /// An entry of the running order.
  func item(_ item: ProgrammeItem) -> YAMLNode {
    if item == ProgrammeItem(item.kind), bareKinds.contains(item.kind) {
      return .text(item.kind.rawValue)
    }
    var fields = Fields()
    addName(of: item, to: &fields)
    fields.add("movements", list: item.movements.map(movement))
    addCredits(of: item, to: &fields)
    if !item.kind.isBreak { fields.add("duration", item.duration) }
    fields.add("language", item.language.map(tag))
    fields.add("note", item.note)
    fields.add("marks", oneOrMore: item.marks.compactMap(textsNode))
    add(item.scope, to: &fields)
    fields.add("layer", item.layer?.rawValue)
    fields.add("text", item.text.map(sungText))
    fields.add("items", list: item.items.map(self.item))
    fields.add(identifiers: item.identifiers)
    fields.add(source: item.source)
    if fields.entries.count == 1, item.kind == .work, let title = fields.entries[0].1.text,
      ProgrammeItem.Kind(rawValue: title) == nil, title != title.lowercased()
    {
      return .text(title)
    }
    return fields.node
  }

  /// What the entry is called: a work with its details, or a title.
  private func addName(of item: ProgrammeItem, to fields: inout Fields) {
    let key = item.kind.rawValue
    switch item.kind {
    case .work, .encore:
      guard case .entry(let work)? = item.work else {
        fields.add(key, item.work.map(workNode) ?? YAMLNode(.scalar("")))
        fields.add("title", item.title)
        return
      }
      guard canStandInline(work, in: item), let title = textsNode(work.title) else {
        fields.add(key, describe(work))
        fields.add("title", item.title)
        return
      }
      fields.add(key, title)
      fields.add("title", item.title)
      addDetails(of: work, to: &fields)
      fields.add("movements", list: work.movements.map(movement))
      fields.add("text", work.text.map(sungText))
    case .excerpt:
      fields.add(key, item.title.flatMap(textsNode) ?? YAMLNode(.scalar("")))
      fields.add("from", item.work.map(workNode))
    case .interval, .pause, .withoutInterval:
      fields.add(key, item.duration.map { .text($0.written) } ?? YAMLNode(.scalar("")))
      fields.add("title", item.title)
      fields.add("work", item.work.map(workNode))
    default:
      let title = item.title.flatMap(textsNode)
      // Of a silence, a text that begins with a digit would be the duration.
      let standsInKey = item.kind != .silence || title?.text == nil
      fields.add(key, standsInKey ? title ?? YAMLNode(.scalar("")) : YAMLNode(.scalar("")))
      if !standsInKey { fields.add("title", title) }
      fields.add("work", item.work.map(workNode))
    }
  }

  private func addCredits(of item: ProgrammeItem, to fields: inout Fields) {
    let keys: [ProgrammeItem.Kind: (key: String, role: Texts)] = [
      .speech: ("speaker", "speaker"), .reading: ("reader", "reader"),
    ]
    if let own = keys[item.kind], !item.credits.isEmpty,
      item.credits.allSatisfy({ $0.role == own.role })
    {
      fields.add(own.key, oneOrMore: item.credits.map { credit($0, under: own.role) })
    } else {
      fields.add("performers", list: item.credits.map { credit($0) })
    }
  }

  /// Whether a work's details may stand in the entry itself without being taken for the entry's.
  private func canStandInline(_ work: Work, in item: ProgrammeItem) -> Bool {
    work.id == nil && work.parts == nil && work.duration == nil && work.identifiers.isEmpty
      && work.source.isEmpty
      && item.movements.isEmpty && item.text == nil && work.title.entries.count > 0
  }

  private func workNode(_ reference: Reference<Work>) -> YAMLNode {
    switch reference {
    case .id(let id): .mapping([("id", .text(id))])
    case .entry(let work):
      work == Work(title: work.title)
        ? textsNode(work.title) ?? describe(work) : describe(work)
    }
  }

  /// A work's description.
  func describe(_ work: Work) -> YAMLNode {
    var fields = Fields()
    fields.add("id", work.id)
    fields.add("title", work.title)
    fields.add("parts", work.parts.map(titleParts))
    addDetails(of: work, to: &fields)
    fields.add("movements", list: work.movements.map(movement))
    fields.add("duration", work.duration)
    fields.add("text", work.text.map(sungText))
    fields.add(identifiers: work.identifiers)
    fields.add(source: work.source)
    return fields.node
  }

  private func addDetails(of work: Work, to fields: inout Fields) {
    addContributors(work.contributors, to: &fields)
    fields.add("original", work.original)
    fields.add("transliteration", work.transliteration)
    fields.add("gloss", work.gloss)
    fields.add("nickname", work.nickname)
    fields.add("opus", work.opus)
    fields.add("catalogue", oneOrMore: work.catalogue.map { .text($0) })
    fields.add("key", work.key)
    fields.add("composed", work.composed)
    fields.add("published", work.published)
    fields.add("premiered", work.premiered)
    fields.add("forces", work.forces)
    fields.add("instrumentation", work.instrumentation.map(scoring))
    fields.add("publisher", work.publisher)
    fields.add("hire", work.hire)
    fields.add("rights", work.rights)
    fields.add("part-of", work.partOf.map(workNode))
  }

  /// Makers under their roles, where that keeps their order, else as a list.
  private func addContributors(_ contributors: [Contributor], to fields: inout Fields) {
    var groups: [(role: Contributor.Role, members: [Contributor])] = []
    for contributor in contributors {
      if groups.last?.role == contributor.role {
        groups[groups.count - 1].members.append(contributor)
      } else {
        groups.append((contributor.role, [contributor]))
      }
    }
    let isOrderly =
      Set(groups.map(\.role)).count == groups.count
      && contributors.allSatisfy { isNameless($0) == ($0.person == nil) }
      && groups.allSatisfy { !isNameless($0.members[0]) || $0.members.count == 1 }
      // What is printed instead of a name must not read as the “yes” that stands for none.
      && contributors.allSatisfy { !isNameless($0) || !readsAsBoolean($0.creditedAs) }
    guard isOrderly else {
      fields.add("contributors", list: contributors.map { contributor($0, withRole: true) })
      return
    }
    for group in groups {
      guard let key = contributorKeys.first(where: { $0.role == group.role })?.key else { continue }
      if isNameless(group.members[0]) {
        fields.add(key, group.members[0].creditedAs.flatMap(textsNode) ?? .text("yes"))
      } else {
        fields.add(key, oneOrMore: group.members.map { contributor($0, withRole: false) })
      }
    }
  }

  private func readsAsBoolean(_ texts: Texts?) -> Bool {
    texts.flatMap(textsNode)?.boolean != nil
  }

  private func isNameless(_ contributor: Contributor) -> Bool {
    contributor.role == .traditional || contributor.role == .anonymous
  }

  private func contributor(_ contributor: Contributor, withRole: Bool) -> YAMLNode {
    if !withRole, contributor.creditedAs == nil, let reference = contributor.person {
      return person(reference)
    }
    var fields = Fields()
    if withRole { fields.add("role", contributor.role.rawValue) }
    fields.add("person", contributor.person.map(person))
    fields.add("as", contributor.creditedAs)
    return fields.node
  }

  private func movement(_ movement: Movement) -> YAMLNode {
    if movement == Movement(movement.title), let title = textsNode(movement.title) { return title }
    var fields = Fields()
    fields.add("number", movement.number)
    fields.add("title", movement.title)
    fields.add("parts", movement.parts.map(headingNode))
    fields.add("attacca", movement.attacca)
    fields.add("duration", movement.duration)
    fields.add(identifiers: movement.identifiers)
    return fields.node
  }

  private func sungText(_ text: SungText) -> YAMLNode {
    var fields = Fields()
    fields.add("language", tag(text.language))
    for entry in text.stanzas.entries { fields.add(tag(entry.language), entry.text) }
    fields.add("translator", text.translator)
    return fields.node
  }
}
