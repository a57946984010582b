import Findings
import HouseStyle

extension Command {
  /// `leporello styles`.
  static let styles = Command(
    name: "styles", operands: "[show NAME | diff A B]", operandCount: 0...3,
    summary: "the house styles there are; what one does, and what two do otherwise",
    discussion: """
      A house style says how works, names, dates and durations are printed; `--style` takes its
      name, or the file of a style of your own. Alone, the command lists the styles in
      Layouts/Styles/ with a specimen. “show” prints every setting that is in force and the same
      few records in that style; “diff” prints the settings and the records that two styles have
      otherwise. Layouts/Styles/plain.yaml explains every setting.
      """,
    options: [
      .format, Option("language", "TAG", "for editions in this language; else the style's own"),
    ],
    run: { arguments, session in
      let house = try HouseFolders.find(
        environment: session.environment, executable: session.executable)
      return try StylesRun(arguments, session, shelf: StyleShelf(house: house)).carryOut()
    })
}

/// One run of `styles`.
private struct StylesRun {
  private let arguments: Arguments
  private let session: Session
  private let shelf: StyleShelf
  private let format: ListFormat

  init(_ arguments: Arguments, _ session: Session, shelf: StyleShelf) throws {
    (self.arguments, self.session, self.shelf) = (arguments, session, shelf)
    format = try arguments.listFormat(session)
  }

  func carryOut() throws -> ExitStatus {
    let words = arguments.operands
    switch (words.first, words.count) {
    case (nil, _): try list()
    case ("show", 2): try show(words[1])
    case ("diff", 3): try compare(words[1], words[2])
    default:
      let verbs = ["show", "diff"]
      let near = words.first.flatMap { nearest(to: $0, among: verbs) }
      throw arguments.usage(
        "“styles \(words.joined(separator: " "))” is not complete",
        hint: near.map { $0 == "diff" ? "write styles diff A B" : "write styles show NAME" }
          ?? "write styles, styles show NAME or styles diff A B")
    }
    return .done
  }

  /// The language asked for, else that of the style, else English.
  private func language(of styles: String...) throws -> String {
    if let asked = try arguments.languages().first { return asked }
    return styles.map { shelf.heading(of: $0).language }.first { !$0.isEmpty } ?? "en"
  }

  private func list() throws {
    var list = Listing(columns: ["name", "language", "specimen", "summary", "file"])
    for name in try shelf.names() {
      let (summary, language) = shelf.heading(of: name)
      let style = try shelf.style(name, language: try self.language(of: name))
      list.rows.append(
        [name, language, style.specimen.plain, summary, shelf.path(of: name)].map(JSON.text))
    }
    session.output.write(list.printed(as: format))
  }

  private func show(_ name: String) throws {
    let style = try shelf.style(name, language: try language(of: name))
    var list = Listing(columns: ["kind", "name", "text"])
    for key in StyleKey.allCases {
      list.rows.append(["setting", key.rawValue, style.text(key)].map(JSON.text))
    }
    for key in style.sigla.keys.sorted() {
      list.rows.append(["siglum", key, style.sigla[key] ?? ""].map(JSON.text))
    }
    for key in style.words.keys.sorted() {
      list.rows.append(["word", key, style.words[key] ?? ""].map(JSON.text))
    }
    for specimen in style.specimens {
      list.rows.append(["specimen", specimen.name, specimen.text.marked].map(JSON.text))
    }
    session.output.write(list.printed(as: format))
  }

  private func compare(_ first: String, _ second: String) throws {
    let language = try self.language(of: first, second)
    let styles = try [first, second].map { try shelf.style($0, language: language) }
    var list = Listing(columns: ["kind", "name", first, second])
    for row in StyleComparison(styles[0], styles[1]).rows {
      list.rows.append([row.kind, row.name, row.first, row.second].map(JSON.text))
    }
    session.output.write(list.printed(as: format))
  }
}
