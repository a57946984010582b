import ConcertModel
import Findings

/// Turns the archive's records into events, and its names into entries they refer to.
struct ArchiveConversion {
  private(set) var catalogue: ArchiveCatalogue
  private(set) var events: [Proposal] = []
  private(set) var findings: [Finding] = []
  private(set) var rejected = 0
  private let file: String

  init(file: String) {
    self.file = file
    catalogue = ArchiveCatalogue(file: file)
  }

  /// Takes one programme in.
  mutating func take(_ record: ArchiveProgramme) {
    let place = Place(file: file, line: record.line)
    let number = slug(record.number)
    let guid = slug(record.guid)
    guard !number.isEmpty || !guid.isEmpty else {
      rejected += 1
      findings.append(
        .error(
          "a programme without a programID or id", at: place,
          hint: "it could not be told from others at the next import, and was left out"))
      return
    }
    var event = Event(id: "nyp-" + (number.isEmpty ? guid : number))
    event.kind = "concert"
    event.languages = ["en-US"]
    event.season = record.season.map { Texts($0.clean) }
    event.identifiers = [
      ExternalIdentifier(scheme: "nyphil-program", value: record.number),
      ExternalIdentifier(scheme: "nyphil", value: record.guid),
    ].filter { !$0.value.isEmpty }
    event.source = record.others
    if let orchestra = record.orchestra, !orchestra.clean.isEmpty {
      let id = catalogue.ensemble(
        orchestra.clean, kind: ArchiveVocabulary.kind(ofGroup: orchestra.clean), line: record.line)
      event.performers = [Credit(ensemble: .id(id))]
    }
    event.performances = record.concerts.map { performance($0) }
    event.programme = programme(record.works)
    let alternative = guid.isEmpty || number.isEmpty ? nil : "nyp-\(number)-\(guid.prefix(8))"
    events.append(Proposal(.event(event), otherwise: alternative, place: place))
  }

  // MARK: When and where

  private mutating func performance(_ concert: ArchiveConcert) -> Performance {
    var performance = Performance(source: concert.others)
    if let text = concert.date, !text.clean.isEmpty {
      performance.date = date(text, line: concert.line)
      // Midnight in New York is 5:00 in Greenwich, 4:00 in summer: anything else is kept.
      let usual = ["T05:00:00Z", "T04:00:00Z"].contains { text.raw.dropFirst(10) == $0 }
      if !usual || performance.date == nil { performance.source.append(text.asSource("Date")) }
    }
    if let text = concert.time, !text.clean.isEmpty {
      performance.time = ArchiveClock.time(text.clean)
      if performance.time == nil {
        performance.source.append(text.asSource("Time"))
        if folded(text.clean) != "none" {
          findings.append(
            .warning(
              "“\(text.clean)” is not a time of day", at: Place(file: file, line: concert.line))
          )
        }
      }
    }
    let town = concert.location?.clean ?? ""
    let namesNone = concert.venue.map { ArchiveVocabulary.namesNoVenue($0.clean) } ?? false
    if namesNone, let venue = concert.venue { performance.source.append(venue.asSource("Venue")) }
    if let venue = concert.venue?.clean, !venue.isEmpty, !namesNone {
      performance.venue = .id(catalogue.venue(venue, town: town, line: concert.line))
    } else if !town.isEmpty, !ArchiveVocabulary.namesNoVenue(town) {
      performance.venue = .id(catalogue.venue(town, town: "", line: concert.line))
    }
    performance.zone = ArchiveVocabulary.zone(forLocation: town)
    if let occasion = concert.eventType?.clean, !occasion.isEmpty {
      performance.occasion = Texts(occasion)
    }
    return performance
  }

  private mutating func date(_ text: ArchiveText, line: Int) -> PartialDate? {
    // “Full ISO date used, but ignore TIME part” (the archive's own note): the time is midnight in
    // New York told by Greenwich's clock, so the date before it is the date of the concert.
    let date = PartialDate(String(text.clean.prefix { $0 != "T" }))
    if date == nil {
      findings.append(
        .warning("“\(text.clean)” is not a date", at: Place(file: file, line: line)))
    }
    return date
  }

  // MARK: The running order

  private mutating func programme(_ works: [ArchiveWork]) -> [ProgrammeItem] {
    var items: [ProgrammeItem] = []
    for work in works {
      let item = item(work)
      // Movements of one work that follow each other under the same hands are one block of the
      // printed programme; `source` keeps one entry an element.
      if var last = items.last, continues(last, item) {
        last.movements += item.movements
        last.source += item.source
        items[items.count - 1] = last
      } else {
        items.append(item)
      }
    }
    return items
  }

  private func continues(_ last: ProgrammeItem, _ next: ProgrammeItem) -> Bool {
    last.kind == next.kind && last.work != nil && last.work == next.work
      && last.title == next.title && last.note == next.note && last.credits == next.credits
      && !last.movements.isEmpty && !next.movements.isEmpty
  }

  private mutating func item(_ source: ArchiveWork) -> ProgrammeItem {
    var item =
      source.interval != nil && source.title == nil && source.movement == nil
      ? interval(source) : workItem(source)
    item.source.insert(SourceText(field: "work", text: source.id), at: 0)
    if let interval = source.interval { item.source.append(interval.asSource("interval")) }
    item.source += source.others
    return item
  }

  private func interval(_ source: ArchiveWork) -> ProgrammeItem {
    let text = source.interval?.clean ?? ""
    switch folded(text) {
    case "intermission", "": return ProgrammeItem(.interval)
    case "intermission short":
      return ProgrammeItem(.interval, title: Texts(byLanguage: ["en": "Short intermission"]))
    case "intermission second":
      return ProgrammeItem(.interval, title: Texts(byLanguage: ["en": "Second intermission"]))
    case let word where word.hasPrefix("encore"): return ProgrammeItem(.part, title: Texts(text))
    case let word where word.contains("pause"): return ProgrammeItem(.pause, title: Texts(text))
    default: return ProgrammeItem(.interval, title: Texts(text))
    }
  }

  private mutating func workItem(_ source: ArchiveWork) -> ProgrammeItem {
    let (id, known) = catalogue.work(source)
    var item = ProgrammeItem(isEncore(source) ? .encore : .work, work: .id(id))
    if let title = source.title {
      if Texts(title.clean) != known.title {
        item.title = Texts(title.clean)
        item.source.append(title.asSource("workTitle"))
      }
    } else {
      findings.append(
        .warning(
          "a work without a title", at: Place(file: file, line: source.line),
          hint: source.movement == nil ? nil : "its movement stands in for it"))
    }
    if let composer = source.composer,
      !known.source.contains(composer.asSource("composerName"))
    {
      item.source.append(composer.asSource("composerName"))
    }
    movements(source, known, &item)
    item.credits = conductors(source, &item) + soloists(source, &item)
    return item
  }

  private func movements(_ source: ArchiveWork, _ known: Work, _ item: inout ProgrammeItem) {
    if let movement = source.movement, movement.raw != movement.clean {
      item.source.append(movement.asSource("movement"))
    }
    item.movements = ([source.movement].compactMap(\.self) + source.furtherMovements)
      .map(\.clean).filter { !$0.isEmpty }.map { Movement(Texts($0)) }
      // Without a title the movement has become the work's own.
      .filter { source.title != nil || $0.title != known.title }
  }

  private func isEncore(_ source: ArchiveWork) -> Bool {
    let texts = [source.title?.clean, source.movement?.clean, source.interval?.clean]
    return texts.contains { text in
      folded(text ?? "").split(separator: " ").contains { $0 == "encore" || $0 == "encores" }
    } || source.others.contains { folded($0.field).contains("encore") }
  }

  // MARK: Who took part

  private mutating func conductors(_ source: ArchiveWork, _ item: inout ProgrammeItem) -> [Credit] {
    guard let text = source.conductor, !text.clean.isEmpty else { return [] }
    if ArchiveVocabulary.namesNoConductor(text.clean) {
      item.source.append(text.asSource("conductorName"))
      return []
    }
    if ArchiveVocabulary.isGroup(text.clean, playing: "") {
      let id = catalogue.ensemble(text.clean, line: source.line)
      return [Credit(ensemble: .id(id), role: "conductor")]
    }
    let texts = [text.raw] + source.furtherConductors.map(\.raw)
    return texts.flatMap(ArchiveName.several).map { name in
      let (id, creditedAs) = catalogue.person(name, role: "conductor", line: source.line)
      return Credit(
        person: .id(id), creditedAs: creditedAs, role: "conductor",
        source: name.unlike("conductorName"))
    }
  }

  private mutating func soloists(_ source: ArchiveWork, _ item: inout ProgrammeItem) -> [Credit] {
    var credits: [Credit] = []
    for soloist in source.soloists.flatMap(\.each) {
      let name = soloist.name?.clean ?? ""
      if folded(name) == "no soloist" {
        item.note = Texts(byLanguage: ["en": "No soloist"])
        item.source += soloist.asSource
      } else if !name.isEmpty || !soloist.asSource.isEmpty {
        credits.append(credit(soloist, named: name, line: source.line))
      }
    }
    return credits
  }

  private mutating func credit(_ soloist: ArchiveSoloist, named name: String, line: Int) -> Credit {
    var credit = Credit(source: soloist.others)
    let instrument = soloist.instrument?.clean ?? ""
    if folded(instrument) == "none" {
      credit.source.append(SourceText(field: "soloistInstrument", text: instrument))
    } else if !instrument.isEmpty {
      credit.instrument = Texts(instrument)
    }
    switch soloist.role?.clean ?? "" {
    case "S": credit.standing = .soloist
    case "A": credit.standing = .assisting
    case "": break
    case let other: credit.source.append(SourceText(field: "soloistRoles", text: other))
    }
    if name.isEmpty || ArchiveVocabulary.isAnonymous(name) {
      credit.creditedAs = name.isEmpty ? nil : Texts(name)
    } else if ArchiveVocabulary.isGroup(name, playing: instrument) {
      credit.ensemble = .id(catalogue.ensemble(name, line: line))
      if let raw = soloist.name, ArchiveVocabulary.groupName(name) != raw.raw {
        credit.source.append(raw.asSource("soloistName"))
      }
    } else {
      let person = ArchiveName(soloist.name?.raw ?? name)
      let (id, creditedAs) = catalogue.person(person, role: "soloist", line: line)
      credit.person = .id(id)
      credit.creditedAs = creditedAs
      credit.source += person.unlike("soloistName")
    }
    return credit
  }
}

extension ArchiveName {
  /// The source's own characters, where the name to sort under does not give them back.
  func unlike(_ field: String) -> [SourceText] {
    tidied(raw) == sortName ? [] : [SourceText(field: field, text: raw)]
  }
}

extension ArchiveSoloist {
  /// Everything the source says of the soloist.
  var asSource: [SourceText] {
    [("soloistName", name), ("soloistInstrument", instrument), ("soloistRoles", role)]
      .compactMap { field, text in
        text.flatMap { $0.clean.isEmpty ? nil : $0.asSource(field) }
      } + others
  }
}

/// The archive's times of day: `8:00PM`.
enum ArchiveClock {
  /// The time of day; nil for `None` and for what is no time.
  static func time(_ text: String) -> ClockTime? {
    let word = text.uppercased().filter { !$0.isWhitespace && $0 != "." }
    let isAfternoon = word.hasSuffix("PM")
    guard isAfternoon || word.hasSuffix("AM") else { return ClockTime(word) }
    let digits = word.dropLast(2)
    guard let twelve = ClockTime(digits.contains(":") ? String(digits) : digits + ":00"),
      (1...12).contains(twelve.hour)
    else { return nil }
    return ClockTime(hour: twelve.hour % 12 + (isAfternoon ? 12 : 0), minute: twelve.minute)
  }
}
