import ConcertModel
import Findings
import YAML

extension Command {
  /// `leporello layouts`.
  static let layouts = Command(
    name: "layouts", operands: "[<event>]", operandCount: 0...1,
    summary: "lists the layout sheets there are, or shows them as pictures",
    discussion: """
      Lists the sheets in Layouts/; `--layout` takes their names, or the file of a sheet of
      your own. With --specimen, writes the pages of every sheet as PNG: of the event that is
      given, else of the sample that names the sheet, else of the first sample. The files are
      named after the sheet.
      """,
    options: [
      .format,
      Option("specimen", "DIR", "set a specimen in every sheet, and write its pages there"),
      Option("resolution", "DPI", "dots per inch of the pictures; 100 unless said otherwise"),
      .registry, .quiet,
    ],
    run: { arguments, session in
      let house = try HouseFolders.find(
        environment: session.environment, executable: session.executable)
      if let output = arguments.value("specimen") {
        return try SpecimenBook(arguments, session, house: house).write(to: output)
      }
      guard arguments.operands.isEmpty else {
        throw arguments.usage(
          "an event is set in every sheet only where “--specimen” says where to",
          hint: "add --specimen DIR, or use leporello typeset")
      }
      let format = try arguments.listFormat(session)
      var list = Listing(columns: ["name", "summary", "file"])
      for name in try house.sheets() {
        let file = Press.path(ofSheet: name, in: house)
        list.rows.append([.text(name), .text(try summary(ofSheet: file)), .text(file)])
      }
      session.output.write(list.printed(as: format))
      return .done
    })

  /// What a sheet says of itself; a sheet that cannot be read is listed all the same.
  private static func summary(ofSheet file: String) throws -> String {
    let errata = Errata()
    let document = YAMLDocument(try InputFile.bytes(of: file), file: file, errata: errata)
    return document?.root["summary"]?.text ?? ""
  }
}

/// One event in every sheet of the house, as pictures.
private struct SpecimenBook {
  private let house: HouseFolders
  private let session: Session
  private let desk: EventDesk
  private let given: LoadedEvent?
  private let resolution: Int
  private let isQuiet: Bool

  init(_ arguments: Arguments, _ session: Session, house: HouseFolders) throws {
    self.house = house
    self.session = session
    desk = EventDesk(RegistryFile(arguments, session))
    resolution = try arguments.integer("resolution", in: 18...1200) ?? 100
    isQuiet = arguments.has(Option.quiet)
    given = try arguments.operands.first.map { [desk] in try desk.load(EventSource(word: $0)) }
  }

  func write(to output: String) throws -> ExitStatus {
    let samples = given == nil ? try self.samples() : []
    let folder = try OutputFolder(output)
    var status = ExitStatus.done
    for sheet in try house.sheets() {
      if session.isInterrupted() { return .cancelled }
      let own = samples.first { $0.event?.layout == sheet }
      guard let loaded = given ?? own ?? samples.first, let event = loaded.event else {
        session.report(given?.findings ?? [])
        return .unreadableInput
      }
      let press = try Press(house: house, layout: sheet)
      let book = press.set(
        event, language: event.languages.first ?? "en", place: loaded.place)
      let findings = press.findings + book.findings
      session.report(findings)
      guard findings.gravest != .error else {
        status = status.orGraver(.rejections)
        continue
      }
      let pages = try book.png(resolution: Double(resolution))
      for (index, bytes) in pages.enumerated() {
        let name = DocumentName.page(index + 1, of: pages.count, stem: sheet, ending: "png")
        try folder.write(bytes, as: name)
      }
      if !isQuiet {
        session.output.line("\(printable(folder.path(of: sheet))): \(pages.count) pages")
      }
    }
    return status
  }

  /// The house's samples, in alphabetical order.
  private func samples() throws -> [LoadedEvent] {
    let folder = house.layouts + "/Samples"
    let names = try fileNames(in: folder).filter(isEventFileName).sorted()
    guard !names.isEmpty else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "there is no sample to show", at: Place(file: folder), hint: "name an event of your own"))
    }
    return try names.map { try desk.load(.file(folder + "/" + $0)) }
  }
}
