import ConcertModel
import Findings
import Registry

extension Command {
  /// `leporello find`.
  static let find = Command(
    name: "find", operands: "<kind> [query]", operandCount: 1...Int.max,
    summary: "people, ensembles, works, venues, series, events … by name or by a query",
    discussion: """
      Finds names and titles under any spelling and in any script, with a slip of the finger.
      The kind is people, ensembles, instruments, works, venues, series (and seasons) or events;
      without a query everything of the kind is listed.

      With --queries every line of a file is looked up, a list of names for instance, and each
      answer stands beside its query: the best one, or more with --limit. Lines that find
      nothing have empty cells; a line that cannot be read is reported and the others go on.

      \(QueryHelp.text)
      """,
    options: [
      Option(
        "limit", "N", "the most to list: 20 by words, 1 a line of --queries, else everything"),
      Option("queries", "FILE", "look up every line of a file, of standard input where it is -"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let limit = try arguments.integer("limit", in: 1...1_000_000)
      let kind = try arguments.entryKind(arguments.operands[0])
      if let file = arguments.value("queries") {
        return try lookUp(file, kind, limit ?? 1, format, arguments, session)
      }
      let queries = try QueryWords(arguments.operands.dropFirst()).queries(for: kind)
      let registry = try RegistryFile(arguments, session).open(telling: session.errors)
      let matches = try matches(
        queries, limit: limit, isListing: arguments.operands.count == 1, registry)
      session.output.write(listing(kind, matches.map(cells)).printed(as: format))
      return .done
    })

  /// What the first of the queries finds that finds anything.
  private static func matches(
    _ queries: [Query], limit: Int?, isListing: Bool = false, _ registry: Registry
  ) throws -> [Match] {
    // Whoever asks for nothing, by an empty variable of a script say, does not mean everything.
    for query in queries where !query.isEmpty || isListing {
      let matches = try registry.find(
        query, limit: limit ?? (query.words.isEmpty ? 1_000_000 : 20))
      if !matches.isEmpty { return matches }
    }
    return []
  }

  /// Looks up every line of a list.
  private static func lookUp(
    _ file: String, _ kind: EntryKind, _ limit: Int, _ format: ListFormat,
    _ arguments: Arguments, _ session: Session
  ) throws -> ExitStatus {
    guard arguments.operands.count == 1 else {
      throw arguments.usage(
        "a query and a list of queries are asked at once",
        hint: "write leporello find \(arguments.operands[0]) --queries \(file)")
    }
    let list = try QueryList(file)
    let registry = try RegistryFile(arguments, session).open(telling: session.errors)
    let times = QueryTimes(
      errors: session.environment["LEPORELLO_TIMES"] == nil ? nil : session.errors)
    var rows: [[JSON]] = []
    var (answered, status) = (0, ExitStatus.done)
    for line in list.lines {
      do {
        let found = try times.telling {
          try matches(QueryWords([line.text]).queries(for: kind), limit: limit, registry)
        }
        answered += found.isEmpty ? 0 : 1
        let answers = found.isEmpty ? [nothing] : found.map(cells)
        rows += answers.map { [.text(line.text)] + $0 }
      } catch let error as QueryError {
        status = .rejections
        session.report([error.finding(at: line.place)])
      }
    }
    session.output.write(listing(kind, rows, isList: true).printed(as: format))
    if !arguments.has(.quiet) {
      session.errors.line("\(answered) of \(list.lines.count) lines found something")
    }
    return status
  }

  private static func cells(_ match: Match) -> [JSON] {
    [
      .text(match.id), .text(match.kind.rawValue), .text(match.name), .text(match.detail),
      .text(match.matched), .number((match.score * 1000).rounded() / 1000),
    ]
  }

  /// The cells of a line that found nothing.
  private static let nothing = [JSON](repeating: .null, count: 6)

  private static func listing(_ kind: EntryKind, _ rows: [[JSON]], isList: Bool = false)
    -> Listing
  {
    let name = kind == .work || kind == .event ? "title" : "name"
    return Listing(
      columns: (isList ? ["query"] : []) + ["id", "kind", name, "detail", "matched", "score"],
      rows: rows)
  }
}

extension Arguments {
  /// The kind of entry a word stands for.
  func entryKind(_ word: String) throws -> EntryKind {
    if let kind = EntryKind(word: word) { return kind }
    let words = EntryKind.allCases.map(\.plural)
    throw usage(
      "“\(excerpt(word))” is not a kind of entry",
      hint: (nearest(to: word, among: words).map { "did you mean “\($0)”? " } ?? "")
        + "there are " + words.joined(separator: ", "))
  }
}
