import Findings
import Typesetting

/// How events are to be set: what `typeset` and `batch` have in common.
struct SettingOptions: Sendable {
  /// The layout sheet asked for: a name in `Layouts/`, or a file; nil for the event's own.
  var layout: String?
  /// The house style asked for, the same way; nil for the event's or the sheet's own.
  var style: String?
  /// The languages asked for; empty for the event's own.
  var languages: [String]
  /// What the documents are made as.
  var form: DocumentForm
  /// Dots per inch of PNG pages.
  var resolution: Int
  /// The pages asked for; nil for the sheet's own rule.
  var target: PageTarget?
  /// How the pages are put on sheets; nil where they are not.
  var imposition: ImpositionOptions?

  /// What PDFs are finished for.
  var finishing: Finishing

  /// The options as commands declare them.
  static let declared: [Option] =
    [
      Option("layout", "NAME|FILE", "the layout sheet; else the event's own, else booklet"),
      Option("edition", "NAME", "the same by the edition's name: booklet, one-sheet"),
      Option(
        "style", "NAME|FILE", "how titles, names and dates read; else the event's own"),
      Option("language", "az,fr,…", "the languages; the event's own unless said otherwise"),
      Option("as", "pdf|png|svg|text", "what to make; text is the listing of the pages"),
      Option(
        "pages", "N|multiple-of-N|any", "the pages the copy is fitted to; the sheet's own rule"),
      Option("resolution", "DPI", "dots per inch of PNG pages; 144 unless said otherwise"),
      Option("impose", "SCHEME", "printer's sheets instead of pages; see leporello impose --help"),
    ] + Finishing.declared + ImpositionOptions.declared

  /// Reads them, and sees that the layout is one there is.
  init(_ arguments: Arguments, in house: HouseFolders) throws {
    if arguments.value("layout") != nil, arguments.value("edition") != nil {
      throw arguments.usage(
        "“--layout” and “--edition” both name the layout", hint: "give one of the two")
    }
    let option = arguments.value("edition") == nil ? "layout" : "edition"
    layout = arguments.value(option)
    style = arguments.value("style")
    form = try arguments.choice("as", of: DocumentForm.self) ?? .pdf
    // Below 18 nothing can be read; 1200 is an imagesetter's, and a page of 170 megapixels.
    resolution = try arguments.integer("resolution", in: 18...1200) ?? 144
    languages = try arguments.languages()
    target = try SettingOptions.target(arguments)
    finishing = try Finishing(arguments, form: form)
    imposition = try ImpositionOptions(arguments, schemeOption: "impose")
    if imposition != nil, form != .pdf {
      throw arguments.usage(
        "“--impose” makes a PDF, and “--as \(form.rawValue)” does not",
        hint: "leave one of the two out")
    }
    try checkLayout(option, arguments, in: house)
    try checkStyle(arguments, in: house)
  }

  /// Reads `16`, `multiple-of-4` or `any`.
  private static func target(_ arguments: Arguments) throws -> PageTarget? {
    guard let word = arguments.value("pages") else { return nil }
    if word == "any" { return .any }
    let multiple = "multiple-of-"
    let digits = word.hasPrefix(multiple) ? word.dropFirst(multiple.count) : word[...]
    guard let number = Int(digits), (1...9_999).contains(number) else {
      throw arguments.usage(
        "“--pages” cannot be “\(excerpt(word))”",
        hint: "give a number of pages, multiple-of-4, or any")
    }
    return word.hasPrefix(multiple) ? .multiple(of: number) : .exactly(number)
  }

  private func checkLayout(
    _ option: String, _ arguments: Arguments, in house: HouseFolders
  ) throws {
    guard let layout, !isFile(layout) else { return }
    let names = try house.sheets()
    if names.contains(layout) { return }
    let suggestion = nearest(to: layout, among: names)
    throw arguments.usage(
      "there is no layout “\(excerpt(layout))”",
      hint: (suggestion.map { "did you mean “\($0)”? " } ?? "")
        + "\(house.layouts) has \(names.joined(separator: ", "))")
  }

  private func checkStyle(_ arguments: Arguments, in house: HouseFolders) throws {
    guard let style, !isFile(style) else { return }
    let names = try StyleShelf(house: house).names()
    if names.contains(style) { return }
    let suggestion = nearest(to: style, among: names)
    throw arguments.usage(
      "there is no style “\(excerpt(style))”",
      hint: (suggestion.map { "did you mean “\($0)”? " } ?? "")
        + "\(house.styles) has \(names.joined(separator: ", "))")
  }

  /// The options as words for a worker's command line.
  var words: [String] {
    let asked = languages.isEmpty ? [] : ["--language", languages.joined(separator: ",")]
    let pages: [String] =
      switch target {
      case nil: []
      case .any?: ["--pages", "any"]
      case .multiple(let unit)?: ["--pages", "multiple-of-\(unit)"]
      case .exactly(let number)?: ["--pages", String(number)]
      }
    let sheet = layout.map { ["--layout", $0] } ?? []
    let tone = style.map { ["--style", $0] } ?? []
    return sheet + tone + ["--as", form.rawValue, "--resolution", String(resolution)] + asked
      + pages + finishing.words + (imposition?.words ?? [])
  }
}
