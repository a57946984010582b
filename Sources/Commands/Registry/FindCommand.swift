import ConcertModel
import Findings
import Registry

extension Command {
  /// `leporello find`.
  static let find = Command(
    name: "find", operands: "<kind> [query]", operandCount: 1...Int.max,
    summary: "people, ensembles, instruments, works, venues or events by name or by a query",
    discussion: """
      Finds names and titles under any spelling and in any script, with a slip of the finger.
      The kind is people, ensembles, instruments, works, venues or events; without a query
      everything of the kind is listed.

      \(QueryHelp.text)
      """,
    options: [
      Option("limit", "N", "the most to list: 20 where words are looked for, else everything"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let limit = try arguments.integer("limit", in: 1...1_000_000)
      let kind = try arguments.entryKind(arguments.operands[0])
      let queries = try QueryWords(arguments.operands.dropFirst()).queries(for: kind)
      let registry = try RegistryFile(arguments, session).open(telling: session.errors)
      var matches: [Match] = []
      for query in queries where matches.isEmpty {
        matches = try registry.find(query, limit: limit ?? (query.words.isEmpty ? 1_000_000 : 20))
      }
      session.output.write(listing(matches, kind).printed(as: format))
      return .done
    })

  private static func listing(_ matches: [Match], _ kind: EntryKind) -> Listing {
    let name = kind == .work || kind == .event ? "title" : "name"
    return Listing(
      columns: ["id", "kind", name, "detail", "matched", "score"],
      rows: matches.map { match in
        [
          .text(match.id), .text(match.kind.rawValue), .text(match.name), .text(match.detail),
          .text(match.matched), .number((match.score * 1000).rounded() / 1000),
        ]
      })
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
