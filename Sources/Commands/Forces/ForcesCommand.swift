import ConcertModel
import Findings
import Registry

extension Command {
  /// `leporello forces`.
  static let forces = Command(
    name: "forces", operands: "<formula|work|event>…", operandCount: 1...Int.max,
    summary: "who has to be on the stage: instrumentations in any dialect, and for an evening",
    discussion: """
      A formula such as “2(pic).2.2.2/4.2.3.1/timp/str”, or a work of the registry, is written
      in every dialect, with what each of them cannot say. Several of them, or an event (a file
      or an entry), are listed one by one, with a last row for all of them: of each section as
      many players as the largest work asks for, each with what falls to that seat.
      The dialects are daniels, thompson, music-sales, strings-first, band and short.
      """,
    options: [
      Option("dialect", "NAME", "the dialect to write; all for one work, daniels for several"),
      Option("from", "NAME", "the dialect the formulas are in; told by their form unless named"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let asked = try arguments.choice("dialect", of: InstrumentationDialect.self)
      var desk = try ForcesDesk(arguments, session)
      var parts: [ForcesDesk.Part] = []
      for word in arguments.operands { parts += try desk.parts(of: word) }
      session.report(desk.findings)
      guard desk.findings.gravest != .error else { return .unreadableInput }
      session.output.write(list(parts, asked, isOne: desk.isOne).printed(as: format))
      return .done
    })

  private static func list(
    _ parts: [ForcesDesk.Part], _ asked: InstrumentationDialect?, isOne: Bool
  ) -> Listing {
    var list = Listing(columns: ["work", "dialect", "instrumentation", "lost"])
    func add(_ title: String, _ forces: Instrumentation, _ dialect: InstrumentationDialect) {
      let written = forces.written(in: dialect)
      list.rows.append([
        .text(title), .text(dialect.rawValue), .text(written.text),
        .text(written.losses.joined(separator: "; ")),
      ])
    }
    if isOne, let only = parts.first {
      for dialect in asked.map({ [$0] }) ?? InstrumentationDialect.allCases {
        add(only.title, only.instrumentation, dialect)
      }
      return list
    }
    let dialect = asked ?? .daniels
    for part in parts { add(part.title, part.instrumentation, dialect) }
    add("total", Instrumentation.total(parts.map(\.instrumentation)), dialect)
    return list
  }
}

/// Finds the instrumentations that words of a command line stand for.
struct ForcesDesk {
  /// A work and its forces.
  struct Part {
    var title: String
    var instrumentation: Instrumentation
  }

  private let file: RegistryFile
  private let desk: EventDesk
  private let dialect: InstrumentationDialect?
  private var wholes = 0
  /// What is doubtful in what was read.
  private(set) var findings: [Finding] = []

  init(_ arguments: Arguments, _ session: Session) throws {
    file = RegistryFile(arguments, session)
    desk = EventDesk(file)
    dialect =
      arguments.command.options.contains { $0.name == "from" }
      ? try arguments.choice("from", of: InstrumentationDialect.self) : nil
  }

  /// Whether it was one work and no programme.
  var isOne: Bool { wholes == 1 }

  /// The works of a word: of an event all that have an instrumentation, else one.
  mutating func parts(of word: String) throws -> [Part] {
    if isFile(word) || isEventFileName(word) {
      wholes += 2
      return parts(of: try desk.load(.file(word)))
    }
    // A formula is never an id: it has a capital, a blank, a dot or nothing but digits.
    if file.isThere, let entry = try desk.registry().entry(word) {
      switch entry {
      case .event:
        wholes += 2
        return parts(of: try desk.load(.entry(word)))
      case .work(let work):
        wholes += 1
        return part(of: work, at: Place(record: word)).map { [$0] } ?? []
      default: break
      }
    }
    wholes += 1
    return formula(word).map { [Part(title: word, instrumentation: $0)] } ?? []
  }

  /// The instrumentation of a formula.
  mutating func formula(_ text: String) -> Instrumentation? {
    func finding(_ severity: Severity, _ fault: FormulaFault) -> Finding {
      Finding(
        severity, at: Place(file: excerpt(text), column: fault.offset + 1), fault.message,
        hint: fault.hint)
    }
    do {
      let read = try Instrumentation.read(text, in: dialect)
      findings += read.remarks.map { finding(.warning, $0) }
      return read.instrumentation
    } catch {
      findings.append(finding(.error, error))
      return nil
    }
  }

  private mutating func parts(of loaded: LoadedEvent) -> [Part] {
    findings += loaded.findings
    guard let event = loaded.event else { return [] }
    var parts: [Part] = []
    for item in Self.played(event.programme) {
      guard let work = item.work?.entry, !item.kind.isBreak else { continue }
      if let part = part(of: work, at: loaded.placeOfWord(Self.title(of: work))) {
        parts.append(part)
      }
    }
    return parts
  }

  private static func played(_ items: [ProgrammeItem]) -> [ProgrammeItem] {
    items.filter { $0.layer != .dropped }.flatMap { [$0] + played($0.items) }
  }

  private mutating func part(of work: Work, at place: Place) -> Part? {
    var whole = work
    // A movement or a song has the forces of what it belongs to.
    while whole.instrumentation == nil, let parent = whole.partOf?.entry { whole = parent }
    guard let scoring = whole.instrumentation else {
      findings.append(
        .warning(
          "“\(excerpt(Self.title(of: work)))” has no instrumentation and is not counted",
          at: place))
      return nil
    }
    return scoring.instrumentation.map { Part(title: Self.title(of: work), instrumentation: $0) }
  }

  private static func title(of work: Work) -> String { work.title.entries.first?.text ?? "" }
}
