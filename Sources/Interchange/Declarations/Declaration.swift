import ConcertModel

/// What was performed, as performing-rights bodies want it declared: a row for each work at each
/// performance, with who made it, how long it lasts and under which numbers it is known.
///
/// It follows the neutral core of what GEMA, PRS, SACEM and ASCAP ask for. As played: what was
/// planned and what was added, not what was dropped; works in the public domain too, since all
/// bodies ask for the whole programme. Titles and names stand once as printed and once in capitals
/// of plain ASCII, names surname first.
public enum Declaration {
  private static let columns = [
    "event", "date", "time", "venue", "town", "organiser", "occasion", "performers", "item",
    "title", "title-ascii", "composers", "composers-ascii", "arrangers", "arrangers-ascii",
    "authors", "authors-ascii", "publisher", "duration", "count", "iswc", "ipi", "work-id",
  ]

  /// The table for events whose people and works are given in full.
  public static func text(for events: some Sequence<Event>, isRaw: Bool = false) -> String {
    CSVText.row(columns)
      + events.flatMap { rows(of: $0) }.map { CSVText.row($0, isRaw: isRaw) }.joined()
  }

  private static func rows(of event: Event) -> [[String]] {
    let language = event.languages.first ?? ""
    return event.performances.enumerated().flatMap { index, performance -> [[String]] in
      let venue = performance.venue?.entry
      let head = [
        event.id ?? "", performance.date?.description ?? "", performance.time?.description ?? "",
        text(venue?.name, language), text(venue?.town, language),
        event.organisers.map { text($0.name, language) }.joined(separator: "; "),
        text(event.title ?? performance.occasion, language),
        event.performers.map { name($0, language) }.joined(separator: "; "),
      ]
      let works = played(event.programme, at: index, in: event)
      return works.enumerated().map { number, played in
        head + [String(number + 1)] + row(played.item, played.work, played.count, language)
      }
    }
  }

  /// The works of one performance in the order of the programme, each once, with how often it
  /// stands there.
  private static func played(_ items: [ProgrammeItem], at index: Int, in event: Event)
    -> [(item: ProgrammeItem, work: Work, count: Int)]
  {
    var works: [(item: ProgrammeItem, work: Work, count: Int)] = []
    func take(_ items: [ProgrammeItem]) {
      for item in items where item.layer != .dropped && holds(item, at: index, in: event) {
        if let work = item.work?.entry {
          let known = works.firstIndex { $0.work == work && $0.item.movements == item.movements }
          if let known { works[known].count += 1 } else { works.append((item, work, 1)) }
        }
        // Of alternatives nobody knows which was given: all are declared.
        take(item.items)
      }
    }
    take(items)
    return works
  }

  private static func holds(_ item: ProgrammeItem, at index: Int, in event: Event) -> Bool {
    guard let wanted = item.scope?.performances, !wanted.isEmpty else { return true }
    let names = [event.performances[index].key, String(index + 1)].compactMap { $0 }
    return names.contains(where: wanted.contains)
  }

  private static func row(_ item: ProgrammeItem, _ work: Work, _ count: Int, _ language: String)
    -> [String]
  {
    let composers = people(work.makers(as: .composer), language)
    let arrangers = people(work.contributors(as: .arranger), language)
    let authors = people(
      work.makers(as: .textAuthor) + work.makers(as: .librettist), language)
    let movements = item.movements.map { text($0.title, language) }
    let title = ([text(work.title, language)] + movements).joined(separator: " – ")
    let made = work.makers(as: .composer) + work.contributors(as: .arranger)
    let numbers = made.flatMap { identifiers($0.person?.entry?.identifiers, "ipi") }
    return [
      title, plainCapitals(title), composers.printed, composers.plain, arrangers.printed,
      arrangers.plain, authors.printed, authors.plain, text(work.publisher, language),
      (item.duration ?? work.duration).map(clock) ?? "", String(count),
      identifiers(work.identifiers, "iswc").joined(separator: "; "),
      numbers.joined(separator: "; "), work.id ?? "",
    ]
  }

  private static func identifiers(_ all: [ExternalIdentifier]?, _ scheme: String) -> [String] {
    (all ?? []).filter { $0.scheme == scheme }.map(\.value)
  }

  private static func text(_ texts: Texts?, _ language: String) -> String {
    texts?.text(for: language) ?? ""
  }

  private static func name(_ credit: Credit, _ language: String) -> String {
    text(
      credit.creditedAs ?? credit.ensemble?.entry?.name ?? credit.person?.entry?.name, language)
  }

  private static func people(_ contributors: [Contributor], _ language: String)
    -> (printed: String, plain: String)
  {
    let named = contributors.map { contributor -> (String, String) in
      let person = contributor.person?.entry
      let printed = text(contributor.creditedAs ?? person?.name, language)
      let sorted = person?.sortName ?? surnameFirst(text(person?.name, language))
      return (printed, plainCapitals(sorted.isEmpty ? printed : sorted))
    }
    return (
      named.map(\.0).joined(separator: "; "), named.map(\.1).joined(separator: "; ")
    )
  }

  private static func surnameFirst(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last else { return name }
    return ([last] + words.dropLast()).joined(separator: " ")
  }

  /// Minutes and seconds: `4:30`.
  private static func clock(_ time: RunningTime) -> String {
    let seconds = time.seconds % 60
    return "\(time.seconds / 60):" + (seconds < 10 ? "0" : "") + String(seconds)
  }

  /// Capitals of plain ASCII, ä as AE, other scripts as passports write them.
  static func plainCapitals(_ text: String) -> String {
    folded(text, .spelt).split(separator: " ").map { word in
      word.utf8.allSatisfy { $0 < 0x80 } ? String(word) : slug(String(word))
    }.joined(separator: " ").uppercased()
  }
}
