import ConcertModel
import Findings
import Registry

extension Command {
  /// `leporello registry history`.
  static let registryHistory = Command(
    name: "registry history", operands: "<id>", operandCount: 1...1,
    summary: "every edit of an entry: when, by whom, which field from what to what",
    discussion: """
      The oldest edit stands first. The number of an edit is what “registry undo” takes. Whose
      edits they are is told by $LEPORELLO_AUTHOR, else $USER.
      """,
    options: [.registry, .format, .quiet],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let id = arguments.operands[0]
      let file = RegistryFile(arguments, session)
      guard let edits = try file.open(telling: session.errors).history(id) else {
        throw CommandFailure(
          .unreadableInput,
          .error(
            "there is no entry “\(excerpt(id))”", at: Place(file: file.path),
            hint: "leporello find people, works, events … tells the ids"))
      }
      session.output.write(EditListing.history(edits, as: format))
      return .done
    })

  /// `leporello registry undo`.
  static let registryUndo = Command(
    name: "registry undo", operands: "<edit>", operandCount: 1...1,
    summary: "makes an edit undone, by a new edit; a merge whole",
    discussion: """
      The entry becomes what it was before the edit; an entry that the edit added is taken out,
      unless others refer to it. Where later edits build on it, they have to be undone first, or
      with it (--anyway). Nothing is lost: what is undone stays in the history and can be undone
      in its turn.
      """,
    options: [
      Option("anyway", nil, "undo later edits of the entry with it"), .registry, .quiet,
    ],
    run: { arguments, session in
      let word = arguments.operands[0]
      guard let number = Int(word), number > 0 else {
        throw arguments.usage(
          "“\(excerpt(word))” is not the number of an edit",
          hint: "leporello registry history ID tells the numbers")
      }
      let registry = try RegistryFile(arguments, session).open(.write, telling: session.errors)
      let ids = try registry.undo(
        number, note: .now(session, origin: "undo \(number)"), anyway: arguments.has("anyway"))
      if !arguments.has(Option.quiet) {
        session.output.line(
          "edit \(number) is undone: \(ids.map { printable($0) }.joined(separator: ", "))")
      }
      return .done
    })

  /// `leporello registry merge`.
  static let registryMerge = Command(
    name: "registry merge", operands: "<id> <into>", operandCount: 2...2,
    summary: "makes two entries of one thing one",
    discussion: """
      The first entry's id leads to the second from now on, and so does every reference to it. The
      second learns the first one's names, identifiers and whatever else it did not know; where
      they contradict each other the second's word stays. “registry undo” parts them again.
      """,
    options: [.registry, .quiet],
    run: { arguments, session in
      let (id, other) = (arguments.operands[0], arguments.operands[1])
      let registry = try RegistryFile(arguments, session).open(.write, telling: session.errors)
      let conflicts = try registry.merge(
        id, into: other, note: .now(session, origin: "merge \(id) into \(other)"))
      session.report(
        conflicts.map { field in
          .warning(
            "differs from what “\(id)” had; this one was kept",
            at: Place(record: other, field: field),
            hint: "see it with: leporello registry history \(id)")
        })
      if !arguments.has(Option.quiet) {
        session.output.line("\(printable(id)) now leads to \(printable(other))")
      }
      return .done
    })
}
