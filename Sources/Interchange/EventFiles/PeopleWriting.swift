import ConcertModel
import YAML

/// People, ensembles and credits.
extension EventWriter {
  /// A person where they are named.
  func person(_ reference: Reference<Person>) -> YAMLNode {
    switch reference {
    case .id(let id): .mapping([("id", .text(id))])
    case .entry(let person):
      book.handle(of: person).map { YAMLNode.text($0) } ?? describe(person, leavingOut: false)
    }
  }

  /// A person's description, with or without the name.
  func describe(_ person: Person, leavingOut name: Bool) -> YAMLNode {
    var fields = Fields()
    fields.add("id", person.id)
    if !name { fields.add("name", person.name) }
    fields.add("other-names", list: person.otherNames.map(otherName))
    fields.add("sort-name", person.sortName)
    fields.add("honours", person.honours)
    fields.add("born", person.born)
    fields.add("died", person.died)
    fields.add("birthplace", person.birthplace)
    fields.add("deathplace", person.deathplace)
    fields.add("nationality", person.nationality)
    fields.add("gender", person.gender?.rawValue)
    fields.add("claims", list: person.claims.map(claim))
    fields.add("portrait", person.portrait.map(picture))
    fields.add("biography", biographies(person.biographies))
    fields.add(identifiers: person.identifiers)
    return fields.node
  }

  /// A further name.
  func otherName(_ name: OtherName) -> YAMLNode {
    if name == OtherName(name.text) { return .text(name.text) }
    var fields = Fields()
    fields.add("name", name.text)
    if name.kind != .variant { fields.add("kind", name.kind.rawValue) }
    fields.add("language", name.language.map(tag))
    fields.add("from", name.from)
    fields.add("until", name.until)
    return fields.node
  }

  /// Biographies by length where every length comes once and in order, else as a list.
  func biographies(_ biographies: [Biography]) -> YAMLNode? {
    guard let first = biographies.first else { return nil }
    if biographies.count == 1, first == Biography(text: first.text) { return textsNode(first.text) }
    let lengths = biographies.map(\.length)
    if Set(lengths).count == lengths.count {
      var fields = Fields()
      for biography in biographies {
        fields.add(biography.length.rawValue, self.biography(biography, withLength: false))
      }
      return fields.node
    }
    return .list(biographies.map { biography($0, withLength: true) })
  }

  private func biography(_ biography: Biography, withLength: Bool) -> YAMLNode {
    if !withLength, biography == Biography(length: biography.length, text: biography.text),
      let node = textsNode(biography.text)
    {
      return node
    }
    var fields = Fields()
    if withLength { fields.add("length", biography.length.rawValue) }
    fields.add("as-of", biography.asOf)
    fields.add("approved", biography.approved)
    fields.add("credit", biography.credit)
    fields.add("text", biography.text)
    return fields.node
  }

  private func ensemble(_ reference: Reference<Ensemble>) -> YAMLNode {
    referenceNode(reference, name: \.name, bare: { Ensemble(name: $0) }, describe: describe)
  }

  /// An ensemble's description.
  func describe(_ ensemble: Ensemble) -> YAMLNode {
    var fields = Fields()
    fields.add("id", ensemble.id)
    fields.add("name", ensemble.name)
    fields.add("other-names", list: ensemble.otherNames.map(otherName))
    fields.add("kind", ensemble.kind)
    fields.add("part-of", ensemble.partOf.map(self.ensemble))
    fields.add("members", list: ensemble.members.map(membership))
    fields.add("portrait", ensemble.portrait.map(picture))
    fields.add("biography", biographies(ensemble.biographies))
    fields.add(identifiers: ensemble.identifiers)
    return fields.node
  }

  func membership(_ membership: Membership) -> YAMLNode {
    var fields = Fields()
    fields.add("person", person(membership.person))
    fields.add("instrument", membership.instrument)
    fields.add("doublings", oneOrMore: membership.doublings.compactMap(textsNode))
    fields.add("section", membership.section)
    fields.add("chair", membership.chair)
    fields.add("rank", membership.rank)
    fields.add("endowment", membership.endowment)
    fields.add("status", membership.status?.rawValue)
    fields.add("from", membership.from)
    fields.add("until", membership.until)
    return fields.node
  }

  /// A credit; `role` is what the key above it says already.
  func credit(_ credit: Credit, under role: Texts? = nil) -> YAMLNode {
    var fields = Fields()
    fields.add("person", credit.person.map(person))
    fields.add("ensemble", credit.ensemble.map(ensemble))
    fields.add("as", credit.creditedAs)
    fields.add("instrument", credit.instrument)
    if credit.role != role { fields.add("role", credit.role) }
    fields.add("character", credit.character)
    fields.add("function", credit.function)
    fields.add("standing", credit.standing?.rawValue)
    fields.add("sits-out", oneOrMore: credit.sitsOut.map(person))
    fields.add("joins", list: credit.joins.map(membership))
    add(credit.scope, to: &fields)
    fields.add("note", credit.note)
    fields.add("marks", oneOrMore: credit.marks.compactMap(textsNode))
    fields.add(source: credit.source)
    // A name alone is enough, unless a comma could begin an instrument.
    if fields.entries.count == 1, let only = fields.entries.first, only.0 == "person",
      let name = only.1.text, !name.unicodeScalars.contains(",")
    {
      return only.1
    }
    return fields.node
  }

  /// Where something holds.
  func add(_ scope: Scope?, to fields: inout Fields) {
    guard let scope else { return }
    fields.add("performances", oneOrMore: scope.performances.map { .text($0) })
    fields.add("half", scope.half)
  }
}
