import ConcertModel
import Findings

extension Command {
  /// `leporello roster`.
  static let roster = Command(
    name: "roster", operands: "[<ensemble>]", operandCount: 0...1,
    summary: "who plays what in an ensemble, as of a date or in an event",
    discussion: """
      Lists the members of an ensemble of the registry by section and chair, with guests,
      substitutes, academy, those on leave and of honour. A date may be a day, a month or a year;
      somebody is listed who may have belonged on any day of it: where a joining or leaving is
      known by the year alone, all that year; without a beginning always, without an end still.
      A leave takes the place of the membership it interrupts. Without --on everybody is listed
      who ever belonged.

      With --event it is the roster of that day, without those who sit out and with those who join.
      With --for it lists who is missing for an instrumentation, a work or a programme: chairs that
      nobody takes, doublings that nobody plays, strings that are too few.
      With --as it is typeset, in the sheet roster unless another is asked for.
      """,
    options: [
      Option("on", "DATE", "as of a day, a month or a year: 2022-02-24, 2022-02, 2022"),
      Option("event", "ID|FILE", "as in an event; the ensemble may then be left out"),
      Option("performance", "KEY|N", "as at one of the event's performances; the first"),
      Option("for", "FORMULA|WORK|EVENT", "who is missing for it, such as 2222-4231-timp-str"),
      Option("work", "ID", "the same for a work of the registry"),
      Option("as", "pdf|png|svg|text", "typeset it; text is the listing of the pages"),
      Option("layout", "NAME|FILE", "the layout sheet; roster unless said otherwise"),
      Option("language", "az,fr,…", "names and words in these languages; a sheet each"),
      Option("resolution", "DPI", "dots per inch of PNG pages; 144 unless said otherwise"),
      Option("output", "FILE|DIR", "where a typeset roster goes; the folder Output"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      let roster = try RosterDesk(arguments, session).roster()
      if arguments.value("for") != nil || arguments.value("work") != nil {
        return try RosterGaps(arguments, session).list(roster)
      }
      if arguments.value("as") != nil {
        return try RosterSheet(arguments, session).typeset(roster)
      }
      let format = try arguments.listFormat(session)
      let language = try arguments.languages().first ?? "en"
      session.output.write(list(roster, in: language).printed(as: format))
      return .done
    })

  private static func list(_ roster: DayRoster, in language: String) -> Listing {
    func text(_ texts: Texts?) -> String? { texts?.text(for: language, fallback: ["en"]) }
    var list = Listing(columns: [
      "person", "name", "instrument", "section", "chair", "status", "from", "until", "rank",
      "doublings",
    ])
    for section in EnsembleSection.sections(of: roster.members) {
      for member in section.members {
        list.rows.append([
          .optional(member.person.id ?? member.person.entry?.id),
          .optional(text(member.person.entry?.name) ?? member.person.id),
          .text(text(member.instrument) ?? member.playedInstrument), .text(section.key),
          member.chair.map { .integer($0) } ?? .null,
          .text((member.status ?? .member).rawValue), .optional(member.from?.description),
          .optional(member.until?.description), .optional(text(member.rank)),
          .text(member.doublings.compactMap(text).joined(separator: ", ")),
        ])
      }
    }
    return list
  }
}
