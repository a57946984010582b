import ConcertModel
import Findings
import Interchange
import Registry
internal import Glibc

extension Command {
  /// `leporello edit`.
  static let edit = Command(
    name: "edit", operands: "<id>", operandCount: 1...1,
    summary: "one entry in $EDITOR, checked, saved in one transaction",
    discussion: """
      Opens the entry as “show” prints it, with others named by id, in $VISUAL or $EDITOR. What
      comes back is checked and saved whole, or not at all: where it is at fault, or the entry has
      changed meanwhile, the text is kept in a file, and its name told.
      """,
    options: [.registry, .quiet],
    run: { arguments, session in
      try EditRun(arguments, session).carryOut()
    })
}

/// One entry on its way to the editor and back.
private struct EditRun {
  let arguments: Arguments
  let session: Session
  let id: EntryID

  init(_ arguments: Arguments, _ session: Session) {
    (self.arguments, self.session) = (arguments, session)
    id = arguments.operands[0]
  }

  func carryOut() throws -> ExitStatus {
    let file = RegistryFile(arguments, session)
    let loan: LoanedEntry? = try file.open(telling: session.errors).loan(id)
    guard let loan else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "there is no entry “\(excerpt(id))”", at: Place(file: file.path),
          hint: "leporello find people, works, events … tells the ids"))
    }
    let text = EntryFile.text(for: loan.entry)
    let draft = try Draft(text, for: loan.entry.id ?? id, in: session)
    try draft.edit(with: editor())
    let bytes = try InputFile.bytes(of: draft.path)
    if bytes == Array(text.utf8) {
      draft.discard()
      return said("\(printable(id)): nothing changed")
    }
    let errata = Errata()
    guard let entry = EntryFile.entry(bytes, file: draft.path, errata: errata), !errata.hasErrors
    else {
      session.report(errata.findings)
      return kept(draft, .rejections)
    }
    session.report(errata.findings)
    do {
      // Others may write while somebody edits; the file is opened again for the moment it takes.
      let registry = try file.open(.write, telling: session.errors)
      let changed = try registry.save(loan, as: entry, note: .now(session, origin: "edit"))
      draft.discard()
      return said("\(printable(id)): \(changed ? "saved" : "nothing changed")")
    } catch {
      let failure = CommandFailure(error)
      session.report(failure.findings)
      return kept(draft, failure.status)
    }
  }

  private func editor() throws -> String {
    let names = ["VISUAL", "EDITOR"].compactMap { session.environment[$0] }
    guard let editor = names.first(where: { !$0.isEmpty }) else {
      throw arguments.usage(
        "no editor is known", hint: "name one: EDITOR=nano leporello edit \(id)")
    }
    return editor
  }

  private func said(_ line: String) -> ExitStatus {
    if !arguments.has(Option.quiet) { session.output.line(line) }
    return .done
  }

  private func kept(_ draft: Draft, _ status: ExitStatus) -> ExitStatus {
    session.errors.line("the text is kept in \(printable(draft.path)); nothing was saved")
    return status
  }
}

/// The text being edited, in a file of its own that only its owner can read.
private struct Draft {
  let path: String

  init(_ text: String, for id: EntryID, in session: Session) throws {
    let folder = session.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/leporello-\(id.prefix(80))-XXXXXX.yaml".utf8CString)
    // "The mkstemps() function … the last suffixlen characters of template are left as they
    // are"; the file is created with permissions 0600.
    let file = mkstemps(&template, 5)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { throw OutputError(path: path, step: .create, code: errno) }
    defer { close(file) }
    let code = Array(text.utf8).withUnsafeBytes { writeAll($0, to: file) }
    guard code == 0 else { throw OutputError(path: path, step: .write, code: code) }
  }

  /// Runs the editor on the file; `$EDITOR` may have options, so that a shell takes it apart.
  func edit(with editor: String) throws {
    let words = ["/bin/sh", "-c", editor + " \"$1\"", "leporello", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var child = pid_t()
    let code = posix_spawn(&child, "/bin/sh", nil, nil, arguments, environ)
    var status: Int32 = 0
    var ended = code == 0
    while ended, waitpid(child, &status, 0) < 0 { ended = errno == EINTR }
    guard code == 0, ended, status == 0 else {
      throw CommandFailure(
        .cancelled,
        .error(
          "the editor did not end well; nothing was saved", at: Place(file: path),
          hint: "the text is kept there"))
    }
  }

  func discard() { unlink(path) }
}
