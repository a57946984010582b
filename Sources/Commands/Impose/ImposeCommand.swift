import Findings
import Imposition
import PDFFinishing

extension Command {
  /// `leporello impose`.
  static let impose = Command(
    name: "impose", operands: "<file.pdf>…", operandCount: 1...Int.max,
    summary: "pages to printer's sheets: booklets, folders, cut work, with marks",
    discussion: """
      Puts the pages of a PDF, ours or anybody's, on sheets that come out in order when they
      are printed, folded and cut. Further files are bound in at the end, or after a page of
      the first one: leporello impose booklet.pdf advertisement.pdf@6

      Schemes: saddle (stitched through the fold), perfect (sections gathered and glued), 2-up
      and 4-up (the same leaf, cut apart), cut-and-stack, work-and-turn and work-and-tumble
      (one plate for both sides), half, letter, roll, z, gate and leporello (folded panels).

      The sheets go into Output/<name>-sheets.pdf. --dummy tells how to fold them.
      """,
    options: [
      Option(
        "scheme", "NAME",
        "how the pages are bound or folded, as above; saddle unless named")
    ] + ImpositionOptions.declared + [
      Option(
        "dummy", "text|svg", "also a folding dummy: printed, or as a drawing beside the sheets"),
      Option("output", "FILE|DIR", "where to; the folder Output unless said otherwise"),
      .quiet,
    ],
    run: { arguments, session in try ImposeRun(arguments, session).carryOut() })
}

/// What a folding dummy is made as.
private enum DummyForm: String, CaseIterable {
  case text, svg
}

/// One run of `impose`.
private struct ImposeRun {
  let arguments: Arguments
  let session: Session
  let options: ImpositionOptions
  let dummy: DummyForm?

  init(_ arguments: Arguments, _ session: Session) throws {
    (self.arguments, self.session) = (arguments, session)
    guard
      let options = try ImpositionOptions(
        arguments, schemeOption: "scheme", fallback: .saddle)
    else { throw arguments.usage("there is no scheme", hint: "give --scheme") }
    self.options = options
    dummy = try arguments.choice("dummy", of: DummyForm.self)
  }

  func carryOut() throws -> ExitStatus {
    let parts = try arguments.operands.enumerated().map { index, word in
      try PartSource(word, isFirst: index == 0)
    }
    let first = parts[0].path
    let stock: PageStock
    do {
      stock = try PageStock(
        try parts.map { PageStock.Part(try InputFile.bytes(of: $0.path), after: $0.after) },
        trim: options.trim)
    } catch let error as PageStock.PartFault {
      throw CommandFailure(
        .unreadableInput,
        .error(
          error.fault.message, at: Place(file: parts[error.part].path),
          hint: error.fault.inputHint))
    }
    let name = stem(of: first)
    let imposed = try options.impose(stock, name: name, place: Place(file: first))
    session.report(imposed.findings)
    let target = try place(name)
    try target.folder.write(imposed.bytes, as: target.name)
    let drawing = stem(of: target.name) + "-dummy.svg"
    if dummy == .svg {
      try target.folder.write(Array(FoldingDummy(imposed.plan).drawing.utf8), as: drawing)
    }
    if !arguments.has(Option.quiet) {
      session.output.line(
        "\(printable(target.folder.path(of: target.name))): \(summary(imposed.plan))")
    }
    if dummy == .text { session.output.write(printableLines(FoldingDummy(imposed.plan).text)) }
    return .done
  }

  /// A name from the command line may hold anything; lines are ours.
  private func printableLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { printable(String($0)) }.joined(separator: "\n")
  }

  private func stem(of path: String) -> String {
    let name = lastPart(of: path)
    return name.lowercased().hasSuffix(".pdf") ? String(name.dropLast(4)) : name
  }

  private func place(_ name: String) throws -> (folder: OutputFolder, name: String) {
    let sheets = DocumentName.slug(name) + DocumentPlan.sheetsEnding + ".pdf"
    guard let output = arguments.value("output") else {
      return (try OutputFolder("Output"), sheets)
    }
    guard output.lowercased().hasSuffix(".pdf"), !isFolder(output) else {
      return (try OutputFolder(output), sheets)
    }
    return (try OutputFolder(folder(of: output)), lastPart(of: output))
  }

  private func summary(_ plan: SheetPlan) -> String {
    let sheets = plan.sheets.count
    var parts = [
      "\(plan.ticket.pages) \(plan.ticket.pages == 1 ? "page" : "pages") on \(sheets) "
        + (sheets == 1 ? "sheet" : "sheets"),
      plan.ticket.scheme.title,
      plan.ticket.paper.turnsFreely
        ? "\(plan.ticket.paper.name) (\(plan.extent.inMillimetres))" : plan.extent.inMillimetres,
    ]
    if plan.copies > 1 { parts.append("\(plan.copies) copies") }
    if plan.blanks > 0 { parts.append("\(plan.blanks) blank") }
    if plan.creep > 0 {
      let hundredths = Int((plan.creep * 2540 / 72).rounded())
      let digits = String(hundredths % 100)
      parts.append("creep \(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits) mm")
    }
    return parts.joined(separator: ", ")
  }
}

/// A file on the command line, and after which page of the first one it is bound in.
private struct PartSource {
  var path: String
  var after: Int?

  /// Reads `advertisement.pdf@6`; a file that is called so is a file.
  init(_ word: String, isFirst: Bool) throws {
    (path, after) = (word, nil)
    guard !isFirst, !isFile(word), let at = word.lastIndex(of: "@"),
      let page = Int(word[word.index(after: at)...]), (0...100_000).contains(page)
    else { return }
    (path, after) = (String(word[..<at]), page)
  }
}

extension PDFFault {
  /// What the user can do about a file that cannot be read.
  var inputHint: String? {
    switch self {
    case .encrypted: "ask its author for one without a password"
    case .damaged: "ask its author for it once more"
    case .refused, .unprintable: nil
    }
  }
}
