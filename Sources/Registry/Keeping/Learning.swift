import ConcertModel

/// What a known entry learns from another description of the same thing: what it did not know is
/// taken, what it knows otherwise stays. Learning twice is learning once.
enum Learning {
  /// The known entry after the new description, and the fields that contradict each other.
  static func merged(_ known: Entry, with other: Entry) -> (entry: Entry, conflicts: [String]) {
    var conflicts: [String] = []
    switch (known, other) {
    case (.person(var person), .person(let new)):
      learn(&person, from: new, &conflicts)
      return (.person(person), conflicts)
    case (.ensemble(var ensemble), .ensemble(let new)):
      ensemble.otherNames = names(ensemble.otherNames, ensemble.name, new.otherNames, new.name)
      ensemble.kind = either(ensemble.kind, new.kind, "kind", &conflicts)
      ensemble.partOf = either(ensemble.partOf, new.partOf, "partOf", &conflicts)
      ensemble.members = members(ensemble.members, new.members, &conflicts)
      ensemble.biographies = union(ensemble.biographies, new.biographies)
      ensemble.identifiers = union(ensemble.identifiers, new.identifiers)
      return (.ensemble(ensemble), conflicts)
    case (.instrument(var instrument), .instrument(let new)):
      instrument.otherNames = names(
        instrument.otherNames, instrument.name, new.otherNames, new.name)
      instrument.player = either(instrument.player, new.player, "player", &conflicts)
      instrument.family = either(instrument.family, new.family, "family", &conflicts)
      instrument.scoreOrder = either(
        instrument.scoreOrder, new.scoreOrder, "scoreOrder", &conflicts)
      learn(&instrument, from: new, &conflicts)
      return (.instrument(instrument), conflicts)
    case (.venue(var venue), .venue(let new)):
      venue.otherNames = names(venue.otherNames, venue.name, new.otherNames, new.name)
      venue.town = either(venue.town, new.town, "town", &conflicts)
      venue.address = either(venue.address, new.address, "address", &conflicts)
      venue.halls = union(venue.halls, new.halls)
      venue.identifiers = union(venue.identifiers, new.identifiers)
      return (.venue(venue), conflicts)
    case (.series(var series), .series(let new)):
      series.otherNames = names(series.otherNames, series.name, new.otherNames, new.name)
      series.kind = either(series.kind, new.kind, "kind", &conflicts)
      series.from = either(series.from, new.from, "from", &conflicts)
      series.until = either(series.until, new.until, "until", &conflicts)
      series.partOf = either(series.partOf, new.partOf, "partOf", &conflicts)
      series.identifiers = union(series.identifiers, new.identifiers)
      return (.series(series), conflicts)
    case (.work(var work), .work(let new)):
      learn(&work, from: new, &conflicts)
      return (.work(work), conflicts)
    default:
      return (known, ["kind"])
    }
  }

  private static func learn(_ person: inout Person, from new: Person, _ conflicts: inout [String]) {
    person.otherNames = names(person.otherNames, person.name, new.otherNames, new.name)
    person.sortName = person.sortName ?? new.sortName
    person.honours = either(person.honours, new.honours, "honours", &conflicts)
    person.born = either(person.born, new.born, "born", &conflicts)
    person.died = either(person.died, new.died, "died", &conflicts)
    person.birthplace = either(person.birthplace, new.birthplace, "birthplace", &conflicts)
    person.deathplace = either(person.deathplace, new.deathplace, "deathplace", &conflicts)
    person.nationality = either(person.nationality, new.nationality, "nationality", &conflicts)
    person.gender = either(person.gender, new.gender, "gender", &conflicts)
    person.claims = union(person.claims, new.claims)
    person.biographies = union(person.biographies, new.biographies)
    person.identifiers = union(person.identifiers, new.identifiers)
  }

  private static func learn(_ work: inout Work, from new: Work, _ conflicts: inout [String]) {
    if work.title != new.title {
      // Another edition may give the title in further languages; one text against another is not
      // ours to judge, and the event keeps its own.
      work.title = Texts(new.title.entries + work.title.entries)
    }
    work.gloss = either(work.gloss, new.gloss, "gloss", &conflicts)
    work.nickname = either(work.nickname, new.nickname, "nickname", &conflicts)
    work.opus = either(work.opus, new.opus, "opus", &conflicts)
    work.catalogue = union(work.catalogue, new.catalogue)
    work.key = either(work.key, new.key, "key", &conflicts)
    work.composed = either(work.composed, new.composed, "composed", &conflicts)
    if work.contributors.isEmpty {
      work.contributors = new.contributors
    } else if !new.contributors.isEmpty {
      let shares = work.contributors.map { [$0.role.rawValue, $0.person?.id ?? ""] }
      work.contributors += new.contributors.filter {
        !shares.contains([$0.role.rawValue, $0.person?.id ?? ""])
      }
    }
    if work.movements.isEmpty {
      work.movements = new.movements
    } else if !new.movements.isEmpty, work.movements != new.movements {
      conflicts.append("movements")
    }
    work.partOf = either(work.partOf, new.partOf, "partOf", &conflicts)
    work.duration = either(work.duration, new.duration, "duration", &conflicts)
    learnPublication(of: &work, from: new, &conflicts)
    work.text = either(work.text, new.text, "text", &conflicts)
    work.identifiers = union(work.identifiers, new.identifiers)
    work.source = union(work.source, new.source)
  }

  /// Who published it, first played it, and asks for what beside it.
  private static func learnPublication(
    of work: inout Work, from new: Work, _ conflicts: inout [String]
  ) {
    work.published = either(work.published, new.published, "published", &conflicts)
    work.premiered = either(work.premiered, new.premiered, "premiered", &conflicts)
    work.forces = either(work.forces, new.forces, "forces", &conflicts)
    work.instrumentation = either(
      work.instrumentation, new.instrumentation, "instrumentation", &conflicts)
    work.publisher = either(work.publisher, new.publisher, "publisher", &conflicts)
    work.hire = either(work.hire, new.hire, "hire", &conflicts)
    work.rights = either(work.rights, new.rights, "rights", &conflicts)
  }

  private static func learn(
    _ instrument: inout Instrument, from new: Instrument, _ conflicts: inout [String]
  ) {
    instrument.plural = either(instrument.plural, new.plural, "plural", &conflicts)
    instrument.playerFeminine = either(
      instrument.playerFeminine, new.playerFeminine, "playerFeminine", &conflicts)
    instrument.gloss = either(instrument.gloss, new.gloss, "gloss", &conflicts)
    instrument.abbreviations = union(instrument.abbreviations, new.abbreviations)
    instrument.hornbostelSachs = either(
      instrument.hornbostelSachs, new.hornbostelSachs, "hornbostelSachs", &conflicts)
    instrument.isVoice = either(instrument.isVoice, new.isVoice, "isVoice", &conflicts)
    instrument.isEnsemble = either(
      instrument.isEnsemble, new.isEnsemble, "isEnsemble", &conflicts)
    instrument.identifiers = union(instrument.identifiers, new.identifiers)
  }

  /// The memberships with those of the other description. One of the same person in the same
  /// section and since the same date is the same membership, of which an end may now be known.
  private static func members(
    _ known: [Membership], _ new: [Membership], _ conflicts: inout [String]
  ) -> [Membership] {
    var result = known
    for other in new where !result.contains(other) {
      let index = result.firstIndex {
        $0.person == other.person && $0.section == other.section && $0.from == other.from
          && ($0.instrument == other.instrument || $0.instrument == nil || other.instrument == nil)
          && ($0.status ?? .member) == (other.status ?? .member)
      }
      guard let index else {
        result.append(other)
        continue
      }
      var member = result[index]
      member.instrument = member.instrument ?? other.instrument
      member.chair = either(member.chair, other.chair, "members", &conflicts)
      member.rank = either(member.rank, other.rank, "members", &conflicts)
      member.doublings = union(member.doublings, other.doublings)
      member.endowment = either(member.endowment, other.endowment, "members", &conflicts)
      member.status = member.status ?? other.status
      member.until = either(member.until, other.until, "members", &conflicts)
      result[index] = member
    }
    return result
  }

  /// What is known, or else what is new.
  private static func either<Value: Equatable>(
    _ known: Value?, _ new: Value?, _ field: String, _ conflicts: inout [String]
  ) -> Value? {
    if let known, let new, known != new { conflicts.append(field) }
    return known ?? new
  }

  private static func union<Element: Equatable>(_ known: [Element], _ new: [Element]) -> [Element] {
    known + new.filter { !known.contains($0) }
  }

  /// The further names, with those of the other description that are not known in any form.
  private static func names(
    _ known: [OtherName], _ name: Texts, _ new: [OtherName], _ newName: Texts
  ) -> [OtherName] {
    var result = known
    let given = newName.entries.map {
      OtherName($0.text, language: $0.language.isEmpty ? nil : $0.language)
    }
    for other in given + new {
      let isKnown =
        name.entries.contains { $0.text == other.text }
        || result.contains { $0.text == other.text }
      if !isKnown { result.append(other) }
    }
    return result
  }
}
