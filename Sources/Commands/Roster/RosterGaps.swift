import ConcertModel
import Findings

/// Lists who is missing for an instrumentation.
struct RosterGaps {
  private let arguments: Arguments
  private let session: Session

  init(_ arguments: Arguments, _ session: Session) {
    self.arguments = arguments
    self.session = session
  }

  func list(_ roster: DayRoster) throws -> ExitStatus {
    let format = try arguments.listFormat(session)
    var desk = try ForcesDesk(arguments, session)
    let words = ["for", "work"].compactMap { arguments.value($0) }
    let parts = try words.flatMap { try desk.parts(of: $0) }
    session.report(desk.findings)
    guard desk.findings.gravest != .error else { return .unreadableInput }
    let wanted = Instrumentation.total(parts.map(\.instrumentation))
    let missing = Shortfall(
      of: wanted, players: roster.members.compactMap(\.player),
      strength: roster.members.stringStrength)
    session.output.write(rows(missing).printed(as: format))
    if missing.isEmpty, !arguments.has(Option.quiet) { session.errors.line("nobody is missing") }
    return .done
  }

  private func rows(_ missing: Shortfall) -> Listing {
    var list = Listing(columns: ["section", "instrument", "chair", "missing", "count"])
    func row(_ chair: Instrumentation.Chair, _ what: String) {
      let played = ([chair.instrument] + chair.doublings).joined(separator: "/")
      list.rows.append([
        .text(chair.section.rawValue), .text(played), chair.number.map { .integer($0) } ?? .null,
        .text(what), .integer(1),
      ])
    }
    for chair in missing.uncovered { row(chair, "player") }
    for partly in missing.doublings {
      row(partly.chair, "who plays " + partly.missing.joined(separator: ", "))
    }
    if missing.lacksStrings {
      list.rows.append([.text("strings"), .text("strings"), .null, .text("section"), .null])
    }
    let sections = [
      ("violin-1", "violin"), ("violin-2", "violin"), ("viola", "viola"), ("cello", "cello"),
      ("double bass", "double bass"),
    ]
    for ((section, instrument), count) in zip(sections, missing.strings) where count > 0 {
      list.rows.append([
        .text(section), .text(instrument), .null, .text("player"), .integer(count),
      ])
    }
    return list
  }
}
