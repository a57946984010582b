import ConcertModel
import SQLite

/// The tables that follow from an entry's record.
extension Scribe {
  /// Writes what follows from an entry.
  func derive(from entry: Entry, number: Int) throws {
    switch entry {
    case .person(let person):
      var forms = person.name.entries.map { Form($0.text, "preferred", $0.language) }
      if let sortName = person.sortName { forms.append(Form(sortName, "sort", "")) }
      try write(forms + person.otherNames.map(Form.init), of: number)
      try write("born", person.born.map { Texts($0.description) }, of: number)
      try write("died", person.died.map { Texts($0.description) }, of: number)
    case .ensemble(let ensemble):
      try write(Form.all(ensemble.name) + ensemble.otherNames.map(Form.init), of: number)
      try write("kind", ensemble.kind.map { Texts($0) }, of: number)
      try write(whole: ensemble.partOf?.id, of: number)
      try write(ensemble.members, of: number)
    case .instrument(let instrument):
      try write(forms(of: instrument), of: number)
      try write("family", instrument.family.map { Texts($0) }, of: number)
    case .venue(let venue):
      try write(Form.all(venue.name) + venue.otherNames.map(Form.init), of: number)
      try write("town", venue.town, of: number)
    case .work(let work):
      let further = [work.gloss, work.nickname].compactMap(\.self).flatMap(\.entries)
      try write(
        Form.all(work.title) + further.map { Form($0.text, "variant", $0.language) }, of: number)
      try write(work.contributors, of: number)
      try write("key", work.key, of: number)
      try write(whole: work.partOf?.id, of: number)
      try measure(work, number)
      try keep(work.instrumentation, number)
    case .series(let series):
      try write(Form.all(series.name) + series.otherNames.map(Form.init), of: number)
      try write("kind", series.kind.map { Texts($0) }, of: number)
      try write(whole: series.partOf?.id, of: number)
    case .event(let event):
      try write(event.title.map(Form.all) ?? [], of: number)
      try write(event, of: number)
    }
    for identifier in entry.identifiers {
      try connection.run(
        "INSERT OR IGNORE INTO identifier(scheme, value, entry) VALUES (?1, ?2, ?3)",
        .text(identifier.scheme), .text(identifier.value), .integer(Int64(number)))
    }
    try index(entry.kind, number)
  }

  /// Takes away what followed from an entry as it was before it changed.
  func forget(_ entry: Entry, number: Int) throws {
    let value = Value.integer(Int64(number))
    try connection.run("DELETE FROM name WHERE entry = ?1", value)
    try connection.run("DELETE FROM search WHERE rowid = ?1", value)
    try connection.run("DELETE FROM trait WHERE entry = ?1", value)
    for identifier in entry.identifiers {
      try connection.run(
        "DELETE FROM identifier WHERE value = ?1 AND scheme = ?2 AND entry = ?3",
        .text(identifier.value), .text(identifier.scheme), value)
    }
    switch entry.kind {
    case .ensemble: try connection.run("DELETE FROM membership WHERE ensemble = ?1", value)
    case .work:
      try connection.run("DELETE FROM contributor WHERE work = ?1", value)
      try connection.run("DELETE FROM work WHERE entry = ?1", value)
    case .event:
      try connection.run("DELETE FROM event WHERE entry = ?1", value)
      try connection.run("DELETE FROM performance WHERE event = ?1", value)
      try connection.run("DELETE FROM item WHERE event = ?1", value)
      try connection.run("DELETE FROM credit WHERE event = ?1", value)
    case .person, .instrument, .venue, .series: break
    }
  }

  // MARK: Rows

  private func forms(of instrument: Instrument) -> [Form] {
    let further = [
      ("plural", instrument.plural), ("player", instrument.player),
      ("player", instrument.playerFeminine),
    ]
    return Form.all(instrument.name) + instrument.otherNames.map(Form.init)
      + further.flatMap { kind, texts in
        (texts?.entries ?? []).map { Form($0.text, kind, $0.language) }
      } + instrument.abbreviations.map { Form($0.text, "abbreviation", $0.usage) }
  }

  private struct Form {
    var text: String
    var kind: String
    var language: String

    init(_ text: String, _ kind: String, _ language: String) {
      self.text = text
      self.kind = kind
      self.language = language
    }

    init(_ other: OtherName) {
      self.init(other.text, other.kind.rawValue, other.language ?? "")
    }

    static func all(_ texts: Texts) -> [Form] {
      texts.entries.map { Form($0.text, "preferred", $0.language) }
    }
  }

  private func write(_ forms: [Form], of number: Int) throws {
    var written: Set<String> = []
    for form in forms {
      for folded in foldedForms(form.text) where !folded.isEmpty {
        guard written.insert(folded).inserted else { continue }
        try connection.run(
          "INSERT INTO name(entry, form, folded, kind, language) VALUES (?1, ?2, ?3, ?4, ?5)",
          .integer(Int64(number)), .text(form.text), .text(folded), .text(form.kind),
          .text(form.language))
      }
    }
  }

  private func write(_ members: [Membership], of number: Int) throws {
    for (ordinal, member) in members.enumerated() {
      try connection.run(
        """
        INSERT INTO membership(ensemble, ordinal, person, instrument, section, chair, status,
          since, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """,
        .integer(Int64(number)), .integer(Int64(ordinal + 1)), try reference(member.person.id),
        try label("instrument", member.instrument),
        try label("section", member.section.map { Texts($0) }), Value(member.chair),
        try label("status", member.status.map { Texts($0.rawValue) }),
        Value(member.from?.description),
        Value(member.until?.description))
    }
  }

  private func write(_ contributors: [Contributor], of number: Int) throws {
    for (ordinal, contributor) in contributors.enumerated() {
      try connection.run(
        """
        INSERT INTO contributor(work, ordinal, role, person, credited_as)
          VALUES (?1, ?2, ?3, ?4, ?5)
        """,
        .integer(Int64(number)), .integer(Int64(ordinal + 1)), .text(contributor.role.rawValue),
        try reference(contributor.person?.id), Value(first(contributor.creditedAs)))
    }
  }

  private func write(_ event: Event, of number: Int) throws {
    let dates = event.performances.compactMap(\.date).sorted()
    try connection.run(
      "INSERT INTO event(entry, kind, season, first_date, last_date) VALUES (?1, ?2, ?3, ?4, ?5)",
      .integer(Int64(number)), Value(event.kind), Value(first(event.season)),
      Value(dates.first?.description), Value(dates.last?.description))
    try write("kind", event.kind.map { Texts($0) }, of: number)
    try write("season", event.season, of: number)
    try write("series", event.series, of: number)
    for whole in event.partOf { try write(whole: whole.id, of: number) }
    for (ordinal, performance) in event.performances.enumerated() {
      try connection.run(
        """
        INSERT INTO performance(event, ordinal, date, time, venue, occasion)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """,
        .integer(Int64(number)), .integer(Int64(ordinal + 1)),
        Value(performance.date?.description), Value(performance.time?.description),
        try reference(performance.venue?.id), try label("occasion", performance.occasion))
    }
    try write(event.performers, event: number, item: 0)
    var ordinal = 0
    try write(event.programme, event: number, &ordinal)
  }

  /// Items in the order of the page; those under a heading follow it.
  private func write(_ items: [ProgrammeItem], event number: Int, _ ordinal: inout Int) throws {
    for item in items {
      ordinal += 1
      let elements = item.source.reduce(0) { $0 + ($1.field == "work" ? 1 : 0) }
      try connection.run(
        """
        INSERT INTO item(event, ordinal, kind, layer, work, elements)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """,
        .integer(Int64(number)), .integer(Int64(ordinal)), .text(item.kind.rawValue),
        Value(item.layer?.rawValue), try reference(item.work?.id),
        .integer(Int64(max(1, elements))))
      try write(item.credits, event: number, item: ordinal)
      try write(item.items, event: number, &ordinal)
    }
  }

  private func write(_ credits: [Credit], event number: Int, item: Int) throws {
    for (ordinal, credit) in credits.enumerated() {
      try connection.run(
        """
        INSERT INTO credit(event, item, ordinal, person, ensemble, credited_as, instrument, role,
          standing) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """,
        .integer(Int64(number)), .integer(Int64(item)), .integer(Int64(ordinal + 1)),
        try reference(credit.person?.id), try reference(credit.ensemble?.id),
        Value(first(credit.creditedAs)), try label("instrument", credit.instrument),
        try label("role", credit.role), Value(credit.standing?.rawValue))
    }
  }

  // MARK: Fields to ask for

  /// What an entry says of itself, in each language.
  private func write(_ field: String, _ texts: Texts?, of number: Int) throws {
    for text in texts?.entries ?? [] {
      try connection.run(
        "INSERT OR IGNORE INTO trait(field, value, entry) VALUES (?1, ?2, ?3)", .text(field),
        .text(text.text), .integer(Int64(number)))
      if field != "born", field != "died" { _ = try label(field, Texts(text.text)) }
    }
  }

  /// The entry that this one is part of, by its number.
  private func write(whole id: EntryID?, of number: Int) throws {
    guard let id, let whole = try self.number(of: id) else { return }
    try connection.run(
      "INSERT OR IGNORE INTO trait(field, value, entry) VALUES ('part-of', ?1, ?2)",
      .text(String(whole)), .integer(Int64(number)))
  }

  /// The first of the texts, which stands in its table for all of them, once all are known as
  /// words of the field.
  private func label(_ field: String, _ texts: Texts?) throws -> Value {
    guard let texts, let text = first(texts) else { return .null }
    for entry in texts.entries
    where labelled.insert("\(field)\u{0}\(text)\u{0}\(entry.text)").inserted {
      try connection.run(
        "INSERT OR IGNORE INTO label(field, text, form) VALUES (?1, ?2, ?3)", .text(field),
        .text(text), .text(entry.text))
    }
    return .text(text)
  }

  /// When a work was composed, from the years its record names, and how long it lasts.
  private func measure(_ work: Work, _ number: Int) throws {
    let years = (work.composed ?? "").split { !$0.isNumber }.compactMap { Int($0) }
      .filter { (1_000...9_999).contains($0) }
    guard !years.isEmpty || work.duration != nil else { return }
    try connection.run(
      "INSERT INTO work(entry, composed_since, composed_until, seconds) VALUES (?1, ?2, ?3, ?4)",
      .integer(Int64(number)), Value(years.min()), Value(years.max()), Value(work.duration?.seconds)
    )
  }

  /// The formula, which is no word to be looked for among others.
  private func keep(_ scoring: Scoring?, _ number: Int) throws {
    guard let scoring else { return }
    try connection.run(
      "INSERT INTO trait(field, value, entry) VALUES ('instrumentation', ?1, ?2)",
      .text(scoring.kept), .integer(Int64(number)))
  }

  private func reference(_ id: EntryID?) throws -> Value {
    guard let id else { return .null }
    return Value(try number(of: id))
  }

  private func first(_ texts: Texts?) -> String? { texts?.entries.first?.text }
}
