import ConcertModel
import Findings
import Registry

extension Command {
  /// `leporello statistics`.
  static let statistics = Command(
    name: "statistics", operands: "<question> [date]", operandCount: 1...2,
    summary: "how often what was performed, when, where and by whom",
    discussion: """
      The questions:
      composers          performances, concerts and works of each composer
      works              performances of each work, its first and its last
      decades, years, seasons
                         concerts and performances in each
      soloists           concerts of each soloist, and the instruments
      instruments        concerts and soloists of each solo instrument or voice
      conductors, ensembles, venues
                         concerts of each, the first and the last
      conductor-works    who conducted what how often
      not-since DATE     works that were performed, but not from that date on
      on-this-day DATE   concerts, births and deaths on a day: 02-24

      A concert is one performance of an event: a date on which it was given. A performance is one
      work in one concert, however many of its movements stand in the programme. What was planned
      counts, and what was added; what was dropped does not, nor what the scope of an item or a
      credit leaves out, nor one of several alternatives. Intervals and speeches are no
      performances. A work counts for each of its composers, a song without one for those of its
      cycle. Soloists are those credited as such, or with an instrument or voice and neither role
      nor another standing.
      """,
    options: [
      Option("from", "DATE", "from this day, month or year on"),
      Option("until", "DATE", "until the end of this day, month or year"),
      Option("composer", "NAME|ID", "works of this composer"),
      Option("work", "TITLE|ID", "this work"),
      Option("conductor", "NAME|ID", "what was conducted by this person"),
      Option("performer", "NAME|ID", "what this person took part in other than as conductor"),
      Option("ensemble", "NAME|ID", "what this ensemble took part in"),
      Option("venue", "NAME|ID", "what was given there"),
      Option("instrument", "NAME", "where this instrument or voice was heard, as it is written"),
      Option("season", "NAME", "of this season, as it is written"),
      Option("limit", "N", "the most rows"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let question = try arguments.question()
      let limit = try arguments.integer("limit", in: 1...10_000_000)
      let registry = try RegistryFile(arguments, session).open(telling: session.errors)
      let filter = try arguments.repertoireFilter(registry)
      let table = try registry.repertoire(question, filter, limit: limit)
      session.output.write(
        Listing(columns: table.columns, rows: table.rows.map { $0.map(\.json) })
          .printed(as: format))
      return .done
    })
}

extension RepertoireTable.Cell {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .integer(number)
    case .none: .null
    }
  }
}

extension Arguments {
  /// The questions that want nothing besides.
  private static let questions: [(word: String, question: RepertoireQuestion)] = [
    ("composers", .composers), ("works", .works), ("decades", .decades), ("years", .years),
    ("seasons", .seasons), ("soloists", .soloists), ("instruments", .instruments),
    ("conductors", .conductors), ("ensembles", .ensembles), ("venues", .venues),
    ("conductor-works", .conductorsAndWorks),
  ]

  fileprivate func question() throws -> RepertoireQuestion {
    let word = operands[0]
    if let plain = Self.questions.first(where: { $0.word == word })?.question {
      guard operands.count == 1 else {
        throw usage("“\(word)” wants nothing besides", hint: "use --from and --until for dates")
      }
      return plain
    }
    switch word {
    case "not-since": return .notSince(try date(operands.dropFirst().first, after: word))
    case "on-this-day":
      let text = operands.dropFirst().first ?? ""
      // Any leap year will do to try the day with.
      let full = text.utf8.count == 5 ? "2000-" + text : text
      guard let date = PartialDate(full), let month = date.month, let day = date.day else {
        throw usage(
          text.isEmpty ? "“\(word)” wants a day" : "“\(excerpt(text))” is not a day of the year",
          hint: "write month and day: on-this-day 02-24")
      }
      return .onThisDay(month: month, day: day)
    default:
      let words = Self.questions.map(\.word) + ["not-since", "on-this-day"]
      throw usage(
        "“\(excerpt(word))” is not a question",
        hint: (nearest(to: word, among: words).map { "did you mean “\($0)”? " } ?? "")
          + "there are " + words.joined(separator: ", "))
    }
  }

  private func date(_ text: String?, after word: String) throws -> PartialDate {
    guard let text, let date = PartialDate(text) else {
      throw usage(
        text.map { "“\(excerpt($0))” is not a date" } ?? "“\(word)” wants a date",
        hint: "write 2022-02-24, 2022-02 or 2022")
    }
    return date
  }

  fileprivate func repertoireFilter(_ registry: Registry) throws -> RepertoireFilter {
    var filter = RepertoireFilter()
    filter.from = try value("from").map { try date($0, after: "--from") }
    filter.until = try value("until").map { try date($0, after: "--until") }
    filter.composer = try entry("composer", [.person], registry)
    filter.work = try entry("work", [.work], registry)
    filter.conductor = try entry("conductor", [.person], registry)
    filter.performer = try entry("performer", [.person, .ensemble], registry)
    filter.ensemble = try entry("ensemble", [.ensemble], registry)
    filter.venue = try entry("venue", [.venue], registry)
    filter.instrument = value("instrument")
    filter.season = value("season")
    return filter
  }

  /// The one entry that the value of an option means: by its id, or by its name.
  private func entry(_ option: String, _ kinds: [EntryKind], _ registry: Registry) throws
    -> EntryID?
  {
    guard let text = value(option) else { return nil }
    if let found = try registry.entry(text), kinds.contains(found.kind) { return found.id }
    for kind in kinds {
      let matches = try registry.find(kind, text, limit: 6)
      guard let first = matches.first else { continue }
      // Several of one name cannot be told apart; one name among others that begin alike can.
      let rivals = matches.filter { $0.way == first.way && $0.score == first.score }
      if rivals.count == 1 { return first.id }
      let names = rivals.map { $0.id }.joined(separator: ", ")
      throw usage("“\(excerpt(text))” is the name of several", hint: "write one of \(names)")
    }
    throw CommandFailure(
      .unreadableInput,
      .error(
        "there is no \(kinds[0].rawValue) “\(excerpt(text))”", at: Place(file: registry.path),
        hint: "leporello find \(kinds[0].plural) \(excerpt(text))"))
  }
}
