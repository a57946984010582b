import Composition
import Findings
import Imposition
import PDFFinishing
import Typesetting

/// How pages are to be put on sheets: what `impose`, `typeset` and `batch` have in common.
struct ImpositionOptions: Sendable {
  /// The scheme asked for.
  var scheme: Scheme
  /// The paper asked for; nil for the smallest that has room for the marks as well.
  var paper: PaperSize?
  /// A page's trimmed extent, for pages that do not say it.
  var trim: Extent?
  /// What the slug line calls the job; nil for the file's name.
  var job: String?
  /// Changes a ticket by the other options.
  private var settings: [Setting] = []
  /// The options as they were given.
  private(set) var words: [String] = []

  private typealias Setting = @Sendable (inout JobTicket) -> Void

  /// The options besides the scheme, as commands declare them.
  static let declared: [Option] = [
    Option("sheet", "NAME|WxH", "the paper: SRA3, A4, tabloid, 450x320mm…; else one that fits"),
    Option(
      "spine", "left|right", "where the book is bound: at the right for Arabic and Hebrew"),
    Option("signature", "N", "pages of a folded sheet (saddle) or of a section (perfect)"),
    Option("per-sheet", "N", "pages of one folded sheet where a section has several"),
    Option("panels", "N", "panels of a gate fold or a leporello, both sides counted"),
    Option(
      "copies", "N|fill", "how often the piece is on the sheet; else once"),
    Option("one-sided", nil, "nothing on the back (leporello, 2-up, 4-up, cut-and-stack)"),
    Option("paper-thickness", "0.1mm", "inner pages move to the spine by it, leaf by leaf"),
    Option("creep", "1.2mm", "the same, as the innermost page moves on a dummy"),
    Option("gutter", "6mm", "between two pages at the spine"),
    Option("head", "6mm", "between the heads of two pages"),
    Option(
      "gap", "6mm", "between pieces that are cut apart; else twice the bleed"),
    Option("fold-in", "1.5mm", "how much narrower a panel is that is folded in"),
    Option("flip", "long|short", "the edge the printer turns the sheet about; else as fits"),
    Option("blanks", "end|before-last", "where blank pages go that fill the last sheet"),
    Option("marks", "all|none|crop,fold,…", "also registration, colours, slug, collation"),
    Option("trim", "WxH", "a page's trimmed size where the file does not say it"),
    Option("job", "NAME", "what the slug line calls the job; the file's name unless given"),
  ]

  /// Reads the options; nil where `option` does not ask for a scheme.
  init?(_ arguments: Arguments, schemeOption option: String, fallback: Scheme? = nil) throws {
    guard let scheme = try arguments.choice(option, of: Scheme.self) ?? fallback else {
      try ImpositionOptions.refuseLonely(arguments, option)
      return nil
    }
    self.scheme = scheme
    words = ["--" + option, scheme.rawValue]
    paper = try arguments.value("sheet").map { text in
      guard let paper = PaperSize(text) else { throw ImpositionOptions.unknown(text, arguments) }
      return paper
    }
    trim = try arguments.value("trim").map { text in
      guard let size = PaperSize(text) else { throw ImpositionOptions.unknown(text, arguments) }
      return size.extent
    }
    job = arguments.value("job")
    try readNumbers(arguments)
    try readLengths(arguments)
    try readChoices(arguments)
    for option in ImpositionOptions.declared {
      if let value = arguments.value(option.name) { words += ["--" + option.name, value] }
      if arguments.has(option.name) { words.append("--" + option.name) }
    }
  }

  private static func refuseLonely(_ arguments: Arguments, _ option: String) throws {
    for other in declared where arguments.value(other.name) != nil || arguments.has(other.name) {
      throw arguments.usage(
        "“--\(other.name)” is about printer's sheets", hint: "give --\(option) as well")
    }
  }

  private static func unknown(_ text: String, _ arguments: Arguments) -> UsageError {
    let names = PaperSize.known.map(\.name)
    let suggestion = nearest(to: text, among: names.map { $0.lowercased() })
    return arguments.usage(
      "there is no paper “\(excerpt(text))”",
      hint: (suggestion.map { "did you mean “\($0.uppercased())”? " } ?? "")
        + "known are \(names.joined(separator: ", ")), and measures such as 450x320mm")
  }

  private mutating func readNumbers(_ arguments: Arguments) throws {
    if let signature = try arguments.integer("signature", in: 4...128) {
      settings.append { $0.signature = signature }
    }
    if let perSheet = try arguments.integer("per-sheet", in: 4...64) {
      settings.append { $0.perSheet = perSheet }
    }
    if let panels = try arguments.integer("panels", in: 2...64) {
      settings.append { $0.panels = panels }
    }
    if arguments.value("copies") == "fill" {
      settings.append { $0.copies = 0 }
    } else if let copies = try arguments.integer("copies", in: 1...400) {
      settings.append { $0.copies = copies }
    }
    if arguments.has("one-sided") { settings.append { $0.isOneSided = true } }
  }

  private mutating func readLengths(_ arguments: Arguments) throws {
    func points(_ name: String) throws -> Double? {
      guard let text = arguments.value(name) else { return nil }
      guard let length = length(from: text), length.points >= 0 else {
        throw arguments.usage(
          "“\(excerpt(text))” is not a value of --\(name)", hint: "it takes a length such as 3mm")
      }
      return length.points
    }
    if let value = try points("paper-thickness") { settings.append { $0.thickness = value } }
    if let value = try points("creep") { settings.append { $0.creep = value } }
    if let value = try points("gutter") { settings.append { $0.gutter = value } }
    if let value = try points("head") { settings.append { $0.head = value } }
    if let value = try points("gap") { settings.append { $0.gap = value } }
    if let value = try points("fold-in") { settings.append { $0.foldIn = value } }
  }

  private mutating func readChoices(_ arguments: Arguments) throws {
    if let flip = try arguments.choice("flip", of: Flip.self) {
      settings.append { $0.flip = flip }
    }
    if let spine = try arguments.choice("spine", of: Spine.self) {
      settings.append { $0.spine = spine }
    }
    if let blanks = try arguments.choice("blanks", of: BlankPages.self) {
      settings.append { $0.blanks = blanks }
    }
    guard let text = arguments.value("marks"), text != "all" else { return }
    var marks: Set<MarkKind> = []
    for word in text.split(separator: ",").map(String.init) where text != "none" {
      guard let kind = MarkKind(rawValue: word) else {
        let known = MarkKind.allCases.map(\.rawValue)
        throw arguments.usage(
          "“\(excerpt(word))” is not a mark",
          hint: (nearest(to: word, among: known).map { "did you mean “\($0)”? " } ?? "")
            + "there are \(known.joined(separator: ", ")), all and none")
      }
      marks.insert(kind)
    }
    settings.append { [marks] in $0.marks = marks }
  }

  /// The ticket for the pages of a stock.
  func ticket(on paper: PaperSize, for stock: PageStock, name: String) -> JobTicket {
    var ticket = JobTicket(scheme, on: paper, page: stock.extent, pages: stock.pages.count)
    // More than five millimetres nobody trims off; it would only part the pages.
    ticket.bleed = min(stock.bleed, Imposition.points(fromMillimetres: 5))
    ticket.spine = stock.isReadFromTheRight ? .right : .left
    ticket.job = job ?? name
    for setting in settings { setting(&ticket) }
    return ticket
  }
}
